// Keys that are not the page's: the browser's own, the system's, and those that type a character.
import { assert, type BrowserTest, type Page, type TestContext } from "./harness.ts";
import { linkedIn } from "./places_steps.ts";
import { openModel, type Screen } from "./screen.ts";

const effects = /pull|trækker|neutral|skubber/i;

/** A page on what says that it is a Mac. */
async function macPage(context: TestContext): Promise<Page> {
  const page = await context.newPage();
  await page.evaluateOnNewDocument(() => Object.defineProperty(Navigator.prototype, "platform", { get: () => "MacIntel" }));
  return page;
}

async function onCard(context: TestContext, page?: Page): Promise<Screen> {
  const screen = await openModel(context, page);
  await screen.click("option", linkedIn);
  return screen;
}

/** The card is as it was, nothing is new, and nothing is open. */
async function leavesAlone(screen: Screen, strokes: string[]): Promise<void> {
  const cards = (await screen.all("option")).map(({ name }) => name);
  assert.match(cards.find((name) => linkedIn.test(name)) ?? "", effects);
  await screen.press(...strokes);
  assert.deepEqual((await screen.all("option")).map(({ name }) => name), cards, strokes.join());
  assert.equal(await screen.has("dialog", /(?:)/), false);
  assert.equal(await screen.content.evaluate(() => document.querySelector(".field") === null), true);
}

async function onAMac(context: TestContext): Promise<void> {
  const screen = await onCard(context, await macPage(context));
  await leavesAlone(screen, ["Control+3", "Control+Delete"]);
  // The real ones may lead out of the page, to where the browser searches.
  for (const key of ["k", "h", "l", "n"])
    assert.ok(await isLeft(screen, { key, code: `Key${key.toUpperCase()}`, ctrlKey: true }), key);
  await leavesAlone(screen, []);
  await screen.press("3");
  await screen.find("option", /^Fagligt opslag på LinkedIn.*skubber væk/);
  await screen.press("Meta+z");
  await screen.gone("option", /^Fagligt opslag på LinkedIn.*skubber væk/);
  await screen.press("Meta+k");
  await screen.find("dialog", "Find eller gør…");
  await screen.press("Escape");
}

async function elsewhere(context: TestContext): Promise<void> {
  const screen = await onCard(context);
  await leavesAlone(screen, ["Meta+3", "Meta+Delete", "Meta+Insert", "Meta+k"]);
  await screen.press("Control+k");
  await screen.find("dialog", "Find eller gør…");
  await screen.press("Escape");
}

const browsersOwn = ["F5", "F11", "F12"];
const withControl = ["l", "t", "w", "r", "n", "+", "-", "=", "0"];

/** Told to what has the focus: the real ones would leave the page. True: left to the browser. */
const isLeft = (screen: Screen, how: KeyboardEventInit): Promise<boolean> =>
  screen.content.evaluate(
    (init) => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { ...init, bubbles: true, cancelable: true })),
    how,
  );

async function areLeft(screen: Screen, modifier: "ctrlKey" | "metaKey"): Promise<void> {
  for (const key of browsersOwn) assert.ok(await isLeft(screen, { key, code: key }), key);
  for (const key of withControl)
    for (const shiftKey of [false, true]) {
      const code = /[a-z]/.test(key) ? `Key${key.toUpperCase()}` : "";
      assert.ok(await isLeft(screen, { key: shiftKey ? key.toUpperCase() : key, code, shiftKey, [modifier]: true }), `${modifier} ${key}`);
    }
}

async function browsersKeys(context: TestContext): Promise<void> {
  for (const modifier of ["ctrlKey", "metaKey"] as const) {
    const screen = await onCard(context, modifier === "metaKey" ? await macPage(context) : undefined);
    await areLeft(screen, modifier);
    await screen.press("F2");
    await screen.field();
    await areLeft(screen, modifier);
    await screen.press("Escape");
    await screen.press("g", "2");
    await screen.findWhere("tab", "Parathed", ({ is }) => is["aria-selected"] === "true");
    await areLeft(screen, modifier);
    assert.equal(await isLeft(screen, { key: "F1", code: "F1" }), false, "this one is ours");
  }
}

/** AltGr types a character, however it is reported: as Ctrl and Alt (Windows), or as a modifier of its own (Linux). */
async function altGr(context: TestContext): Promise<void> {
  const screen = await onCard(context);
  const before = (await screen.find("option", linkedIn)).name;
  const own = { key: "3", code: "KeyE", modifierAltGraph: true };
  const asBoth = { key: "k", code: "KeyK", modifierAltGraph: true, ctrlKey: true, altKey: true };
  for (const how of [own, asBoth]) assert.ok(await isLeft(screen, how), how.key);
  await screen.settled();
  assert.equal((await screen.find("option", linkedIn)).name, before);
  assert.equal(await screen.has("dialog", /(?:)/), false);
  // The same key without it means something here.
  assert.equal(await isLeft(screen, { key: "3", code: "Digit3" }), false);
}

export const keyTests: BrowserTest[] = [
  { name: "keys: on a Mac Cmd is for shortcuts, and Ctrl is left alone", run: onAMac },
  { name: "keys: elsewhere Ctrl is for shortcuts, and Super is left alone", run: elsewhere },
  { name: "keys: reload, full screen, tabs and page zoom stay the browser's", run: browsersKeys },
  { name: "keys: AltGr is no shortcut", run: altGr },
];
