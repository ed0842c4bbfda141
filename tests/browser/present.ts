// Presenting the map and printing it as text.
import { assert, eventually, type BrowserTest, type TestContext } from "./harness.ts";
import { middleOf, openModel, type Screen } from "./screen.ts";

const numberIs = (screen: Screen, at: number) => screen.find("status", new RegExp(`^${at} af \\d+$`));

/** Where things are: the same numbers before and after a presentation. */
async function viewOf(screen: Screen): Promise<string> {
  const header = await screen.find("columnheader", /Tager kontakt|Kontakter jer/);
  const cell = await screen.find("option", /^Fagligt opslag på LinkedIn/);
  return JSON.stringify([header.x, header.y, cell.x, cell.y, cell.is["aria-selected"]]);
}

async function isTold(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.click("option", /^Fagligt opslag på LinkedIn/);
  const before = await viewOf(screen);
  await screen.press("p");
  await numberIs(screen, 1);
  await screen.find("region", "Præsentation");
  assert.ok(!(await screen.has("banner", /(?:)/)), "the page's bar is gone");
  await screen.press("ArrowRight");
  await numberIs(screen, 2);
  await screen.press("PageDown", " ");
  await numberIs(screen, 4);
  await screen.press("PageUp");
  await numberIs(screen, 3);
  await screen.find("heading", "Uden behov");
  await screen.find("paragraph", /^Det koster det jer: .*falder fra \(skøn\)/);
  await screen.press("End");
  await screen.find("heading", "Det hjælper mest");
  await screen.press("Home");
  await numberIs(screen, 1);
  await screen.press("Escape");
  await screen.gone("region", "Præsentation");
  await eventually(async () => (await viewOf(screen)) === before, "everything is where it was");
}

async function isPressed(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.press("p");
  const { x, y } = middleOf(await screen.find("heading", /(?:)/));
  await screen.page.mouse.click(x, y);
  await numberIs(screen, 2);
  await screen.page.mouse.click(20, y);
  await numberIs(screen, 1);
  await screen.click("button", "Næste side");
  await numberIs(screen, 2);
  await screen.page.touchscreen.tap(x, y);
  await numberIs(screen, 3);
  await screen.click("button", "Slut");
  await screen.gone("region", "Præsentation");
}

async function fillsTheScreen(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const isFull = () => screen.page.evaluate(() => document.fullscreenElement !== null);
  await screen.press("p");
  await eventually(isFull, "full screen");
  await screen.page.evaluate(() => document.exitFullscreen());
  await screen.gone("region", "Præsentation");
}

/** Through the browser's own printing, so that what it takes is what is on the paper. */
async function isPrinted(context: TestContext): Promise<void> {
  const page = await context.newPage();
  // Before the page's own listener, which takes the notes away again.
  await page.evaluateOnNewDocument(() => {
    addEventListener("afterprint", () => {
      const notes = document.querySelector(".notes");
      Object.assign(window, { printed: notes?.textContent ?? "", canvases: notes?.querySelectorAll("canvas, img").length });
    });
  });
  const screen = await openModel(context, page);
  await screen.page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name, duration }) => name.includes("/reading-") && duration > 0));
  await screen.page.pdf();
  const { text, canvases, left } = await screen.page.evaluate(() => {
    const { printed, canvases } = window as unknown as { printed: string; canvases: number };
    return { text: printed, canvases, left: document.querySelectorAll(".notes").length };
  });
  assert.match(text, /Uden behov/);
  assert.match(text, /Fagligt opslag på LinkedIn/);
  assert.match(text, /Det hjælper mest/);
  assert.equal(canvases, 0);
  assert.equal(left, 0, "the notes go again");
}

export const presentTests: BrowserTest[] = [
  { name: "present: keys and clicker go through the slides, and Escape returns to the exact view", run: isTold },
  { name: "present: mouse and touch go on and back", run: isPressed },
  { name: "present: the page fills the screen, and leaving that ends it", run: fillsTheScreen },
  { name: "present: what is printed is text", run: isPrinted },
];
