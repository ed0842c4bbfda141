// What axe-core, the checker that most people use, says of every page and state.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { assert, root, type BrowserTest, type Page, type TestContext } from "./harness.ts";
import { ListScreen } from "./list_screen.ts";
import { openModel, openPage, type Screen } from "./screen.ts";

const linkedIn = /^Fagligt opslag på LinkedIn/;

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

/** Each state of the map page, and how a user comes there from the one before. */
const states: [name: string, go: (screen: Screen) => Promise<void>][] = [
  ["the map", () => Promise.resolve()],
  ["a card", (screen) => screen.click("gridcell", linkedIn)],
  ["a menu", (screen) => screen.rightClick("gridcell", linkedIn)],
  ["a text field", (screen) => screen.press("Escape", "F2")],
  ["a stage", async (screen) => {
    await screen.press("Escape");
    await screen.click("columnheader", /Uden behov/);
  }],
  ["a lane", (screen) => screen.click("rowheader", "Kontaktpunkter")],
  ["several cards", async (screen) => {
    await screen.click("gridcell", linkedIn);
    await screen.press("Control+a");
  }],
  ["find", (screen) => screen.press("Control+f")],
  ["the palette", (screen) => screen.press("Escape", "Control+k")],
  ["help", (screen) => screen.press("Escape", "F1")],
  ["score", async (screen) => {
    await screen.press("Escape");
    await screen.click("tab", "Score");
  }],
  ["readiness", (screen) => screen.click("tab", "Parathed")],
  ["presenting", async (screen) => {
    await screen.click("tab", "Kort");
    await screen.click("gridcell", linkedIn);
    await screen.press("p");
  }],
  ["the library", async (screen) => {
    await screen.press("Escape");
    await screen.click("button", "Vis jeres kort");
    await screen.find("list", "Dine kort");
  }],
];

async function pagesAreClean(context: TestContext): Promise<void> {
  const first = await openPage(context);
  const said = await complaints(first.page, "the first run");
  const screen = await openModel(context);
  for (const [name, go] of states) {
    await go(screen);
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

export const accessibleTests: BrowserTest[] = [
  { name: "accessible: axe-core finds nothing on any page and in any state", run: pagesAreClean },
  { name: "accessible: axe-core finds nothing in the list view", run: listIsClean },
];
