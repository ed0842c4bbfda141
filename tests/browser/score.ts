// The score page with real mouse and keys: a drop-off is dragged, stepped, typed, taken back and kept as a map.
import { assert, type BrowserTest, type TestContext } from "./harness.ts";
import { middleOf, openModel, type Screen } from "./screen.ts";

const handle = "Frafald ved 80 procent";
const next = "Frafald ved 90 procent";

async function scorePage(context: TestContext): Promise<Screen> {
  const screen = await openModel(context);
  await screen.press("g", "3");
  await screen.find("slider", handle);
  return screen;
}

const valueOf = async (screen: Screen, name: string) => (await screen.find("slider", name)).is["aria-valuetext"] ?? "";
const percentOf = async (screen: Screen, name: string) => Number((await screen.find("slider", name)).is["aria-valuenow"]);

async function drags(context: TestContext): Promise<void> {
  const screen = await scorePage(context);
  const before = await percentOf(screen, handle);
  const from = middleOf(await screen.find("slider", handle));
  await screen.drag(from, { x: from.x, y: from.y + 40 });
  assert.ok((await percentOf(screen, handle)) < before, "fewer drop off");
  assert.match(await valueOf(screen, handle), /, før \d+/);
  await screen.find("status", /købere af 1\.000 i stedet for/);
  await screen.press("Control+z");
  assert.equal(await percentOf(screen, handle), before);
  await screen.press("g", "1");
  await screen.find("columnheader", /Uden behov/);
}

async function keys(context: TestContext): Promise<void> {
  const screen = await scorePage(context);
  const before = await percentOf(screen, handle);
  const { x, y } = middleOf(await screen.find("slider", handle));
  await screen.page.mouse.click(x, y);
  await screen.press("PageDown", "ArrowDown");
  assert.equal(await percentOf(screen, handle), before - 6);
  await screen.press("ArrowRight");
  await screen.focusOn("slider", next);
  await screen.press("ArrowUp", "Backspace");
  assert.match(await valueOf(screen, next), /, skøn$/);
  assert.equal(await percentOf(screen, handle), before - 6);
}

async function typesAndKeeps(context: TestContext): Promise<void> {
  const screen = await scorePage(context);
  await screen.click("paragraph", "Frafald i procent: Uden behov");
  await screen.retype("5");
  await screen.press("Enter");
  await screen.fieldClosed();
  assert.equal(await percentOf(screen, "Frafald ved 0 procent"), 5);
  await screen.click("button", "Gem som Mål-version");
  await screen.said(/^Gemt og åbnet som Mål-version: /);
  assert.match(await valueOf(screen, "Frafald ved 0 procent"), /^5\s%, skøn$/);
  assert.match(await screen.page.evaluate(() => location.hash), /^#map=/);
}

export const scoreTests: BrowserTest[] = [
  { name: "a drop-off is dragged, taken back, and G leads on", run: drags },
  { name: "a drop-off is stepped and reset with keys, from stage to stage", run: keys },
  { name: "a drop-off is typed and kept as a map of its own", run: typesAndKeeps },
];
