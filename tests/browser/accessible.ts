// What axe-core, the checker that most people use, says of every page and state.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { assert, root, type BrowserTest, type Page, type TestContext } from "./harness.ts";
import { ListScreen } from "./list_screen.ts";
import { openModel, openPage, type Screen } from "./screen.ts";
import { mapStates } from "./states.ts";

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}
interface Checker {
  axe: { run: (where: Document, options: object) => Promise<{ violations: Violation[] }> };
}

/** WCAG 2.2 up to AA, and what axe calls best practice. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function complaints(page: Page, where: string): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) {
    await page.evaluate(await readFile(join(root, "web/node_modules/axe-core/axe.min.js"), "utf8"));
  }
  const violations = await page.evaluate(async (values) => {
    const { axe } = window as unknown as Checker;
    return (await axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] })).violations;
  }, rules);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${where}: ${id} (${help}): ${html.slice(0, 200)} ${failureSummary ?? ""}`),
  );
}

async function pagesAreClean(context: TestContext): Promise<void> {
  const first = await openPage(context);
  const said = await complaints(first.page, "the first run");
  const screen = await openModel(context);
  for (const { name, go } of mapStates) {
    await go(screen, "da");
    await screen.settled();
    said.push(...(await complaints(screen.page, name)));
  }
  assert.equal(said.length, 0, said.join("\n"));
}

async function listIsClean(context: TestContext): Promise<void> {
  const page = await context.newPage();
  await page.setViewport({ width: 400, height: 900 });
  const screen = await openPage(context, "/", page);
  const said = await complaints(page, "the first run on a phone");
  await screen.scrollTo("button", "Parathed 0–110 %", { x: 0, y: 0, width: 400, height: 900 });
  await screen.click("button", "Parathed 0–110 %");
  const list = await new ListScreen(page).ready();
  said.push(...(await complaints(page, "the list")));
  await list.click("button", /Uden behov/);
  said.push(...(await complaints(page, "a stage of the list, the other way round")));
  assert.equal(said.length, 0, said.join("\n"));
}

/** The colour of a small place of the screen, and of the system's canvas: red, green and blue, 0 to 255. */
async function colorsAt(screen: Screen, x: number, y: number): Promise<{ drawn: number[]; system: number[] }> {
  await screen.settled();
  const { page } = screen;
  const picture = await page.screenshot({ encoding: "base64", clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    context?.drawImage(image, 0, 0);
    const drawn = [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
    const probe = document.createElement("i");
    probe.style.color = "Canvas";
    document.body.append(probe);
    const system = (getComputedStyle(probe).color.match(/\d+/g) ?? []).slice(0, 3).map(Number);
    probe.remove();
    return { drawn, system };
  }, picture);
}

async function takesSystemColors(context: TestContext): Promise<void> {
  const chosen = {
    "browser.display.document_color_use": 2,
    "browser.display.use_system_colors": false,
    "browser.display.background_color": "#002244",
    "browser.display.background_color.dark": "#002244",
    "browser.display.foreground_color": "#FFFF00",
    "browser.display.foreground_color.dark": "#FFFF00",
  };
  const isFirefox = context.browserName === "firefox";
  const browser = await context.launch(await context.folder(), isFirefox ? { firefox: chosen } : {});
  const page = await browser.newPage();
  context.watch(page);
  if (!isFirefox) {
    const session = await page.createCDPSession();
    const features = [{ name: "forced-colors", value: "active" }, { name: "prefers-color-scheme", value: "dark" }];
    await session.send("Emulation.setEmulatedMedia", { features });
  }
  const screen = await openPage(context, "/", page);
  assert.ok(await page.evaluate(() => matchMedia("(forced-colors: active)").matches));
  const { drawn, system } = await colorsAt(screen, 20, 600);
  assert.deepEqual(drawn, system, "the page is painted in the system's own colour");
}

export const accessibleTests: BrowserTest[] = [
  { name: "accessible: axe-core finds nothing on any page and in any state", run: pagesAreClean },
  { name: "accessible: axe-core finds nothing in the list view", run: listIsClean },
  { name: "accessible: the system's own colours reach the canvas", run: takesSystemColors },
];
