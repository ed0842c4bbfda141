// Pointers that are not a mouse with one button: fingers, a pen, wheels of every kind.
import { assert, eventually, sleep, type BrowserTest, type TestContext } from "./harness.ts";
import { Hand, Pen, turnWheel } from "./hand.ts";
import { linkedIn } from "./places_steps.ts";
import { middleOf, openModel, openPage, type Place, type Screen, type Seen } from "./screen.ts";

const colleague = /^Navnet nævnt af en kollega/;
const neighbour = /^Artikel delt i et fagligt netværk/;
const firstStage = /Uden behov/;
/** Longer than a finger has to rest to mean something else. */
const longHoldMs = 900;
/** On the map, with nothing at the edges near it. */
const onMap: Place = { x: 520, y: 440 };

/** WheelEvent.deltaMode. */
const WheelUnit = { pixel: 0, line: 1, page: 2 } as const;

const header = (screen: Screen): Promise<Seen> => screen.find("columnheader", firstStage);
const near = (is: number, wanted: number, what: string, by = 2) =>
  assert.ok(Math.abs(is - wanted) <= by, `${what}: ${is}, not ${wanted}`);

/** In the tests of fingers and pen: Firefox lets tests move none (hand.ts). */
const lacksHands = ({ browserName }: TestContext) => browserName === "firefox";

const columnOf = async (screen: Screen, name: RegExp) => (await screen.find("option", name)).column;

/** Nothing was changed, so there is nothing to take back. */
async function nothingChanged(screen: Screen): Promise<void> {
  await screen.findWhere("button", /^Fortryd/, ({ is }) => is["aria-disabled"] === "true");
}

// ---- fingers ----

async function twoFingers(context: TestContext): Promise<void> {
  if (lacksHands(context)) return;
  const screen = await openModel(context);
  const hand = await Hand.on(screen.page);
  const before = await header(screen);
  const card = await screen.find("option", linkedIn);
  const left = { x: onMap.x - 60, y: onMap.y };
  const right = { x: onMap.x + 60, y: onMap.y };
  const shifted = ({ x, y }: Place) => ({ x: x - 50, y: y - 40 });
  await hand.down(left);
  await hand.down(right);
  await hand.move(shifted(left), shifted(right));
  const panned = await screen.findWhere("columnheader", firstStage, ({ x }) => Math.abs(x - (before.x - 50)) <= 5);
  near(panned.width, before.width, "width");
  near((await screen.find("option", linkedIn)).y, card.y - 40, "up", 5);
  await hand.move({ x: left.x - 110, y: left.y - 40 }, { x: right.x + 10, y: right.y - 40 });
  await screen.findWhere("columnheader", firstStage, ({ width }) => width > before.width * 1.4);
  await hand.up();
  await nothingChanged(screen);
  const at = middleOf(await screen.find("option", neighbour));
  await screen.page.touchscreen.tap(at.x, at.y);
  await screen.findWhere("option", neighbour, ({ is }) => is["aria-selected"] === "true");
}

async function oneFinger(context: TestContext): Promise<void> {
  if (lacksHands(context)) return;
  const screen = await openModel(context);
  const hand = await Hand.on(screen.page);
  const before = await header(screen);
  const from = middleOf(await screen.find("option", neighbour));
  await hand.swipe(from, { x: from.x - 90, y: from.y - 30 });
  await screen.findWhere("columnheader", firstStage, ({ x }) => x < before.x - 60);
  await nothingChanged(screen);
}

/** A finger that rests lifts what is on the map; let go there it asks for the menu, which elsewhere comes at once. */
async function rests(context: TestContext): Promise<void> {
  if (lacksHands(context)) return;
  const screen = await openModel(context);
  const hand = await Hand.on(screen.page);
  const head = await header(screen);
  await hand.down(middleOf(head));
  await sleep(longHoldMs); // a finger that rests is announced by nothing
  await hand.up();
  await screen.find("menuitem", /^Omdøb|^Ret/);
  await screen.press("Escape");
  await screen.gone("menu", /(?:)/);
  const from = middleOf(await screen.find("option", colleague));
  const to = middleOf(await screen.find("option", neighbour));
  await hand.down(from);
  await sleep(longHoldMs);
  await hand.move({ x: to.x, y: to.y + 40 });
  await hand.up();
  await screen.findWhere("option", colleague, ({ column }) => column === 3);
  await screen.press("g", "0");
  await hand.down(middleOf(await screen.find("button", /^Kunderejsen i 12 trin, /)));
  await screen.find("menuitem", /^Åbn/);
  await hand.up();
  await screen.find("menuitem", /^Åbn/);
}

/** The system takes the finger away: what was held is where it was. */
async function isTakenAway(context: TestContext): Promise<void> {
  if (lacksHands(context)) return;
  const screen = await openModel(context);
  const hand = await Hand.on(screen.page);
  const to = middleOf(await screen.find("option", neighbour));
  const column = await columnOf(screen, colleague);
  await hand.down(middleOf(await screen.find("option", colleague)));
  await sleep(longHoldMs);
  await hand.move({ x: to.x, y: to.y + 40 });
  await hand.up("touchCancel");
  await screen.settled();
  assert.equal(await columnOf(screen, colleague), column);
  await nothingChanged(screen);
  // And the next finger is one like any other.
  await screen.page.touchscreen.tap(to.x, to.y);
  await screen.findWhere("option", neighbour, ({ is }) => is["aria-selected"] === "true");
}

async function dialogsStay(context: TestContext): Promise<void> {
  if (lacksHands(context)) return;
  const screen = await openModel(context);
  const hand = await Hand.on(screen.page);
  await screen.press("F1");
  const dialog = middleOf(await screen.find("dialog", "Hjælp og alle taster"));
  const beside = { x: dialog.x + 60, y: dialog.y };
  await hand.down(dialog);
  await hand.up("touchCancel");
  await hand.down(dialog);
  await hand.down(beside);
  await hand.up();
  await hand.down(dialog);
  await sleep(longHoldMs);
  await hand.up();
  await screen.settled();
  await screen.find("dialog", "Hjælp og alle taster");
}

async function panelsScroll(context: TestContext): Promise<void> {
  if (lacksHands(context)) return;
  const page = await context.newPage();
  await page.setViewport({ width: 900, height: 520 });
  const screen = await openPage(context, "/", page);
  const hand = await Hand.on(page);
  const model = "Parathed 0–110 %";
  const card = await screen.find("button", model);
  await hand.swipe({ x: 450, y: 420 }, { x: 450, y: 300 });
  await screen.findWhere("button", model, ({ y }) => y < card.y - 90);
  assert.equal(await screen.has("columnheader", firstStage), false, "nothing was pressed");
  await hand.swipe({ x: 450, y: 120 }, { x: 450, y: 500 });
  await screen.findWhere("button", model, ({ y }) => Math.abs(y - card.y) < 1);
  await page.touchscreen.tap(middleOf(card).x, middleOf(card).y);
  await screen.find("columnheader", firstStage);
  await screen.press("F1");
  const dialog = await screen.find("dialog", "Hjælp og alle taster");
  const key = await screen.find("listitem", /Nyt kontaktpunkt: K/);
  const middle = middleOf(dialog);
  await hand.swipe({ x: middle.x, y: middle.y + 60 }, { x: middle.x, y: middle.y - 60 });
  await screen.findWhere("listitem", /Nyt kontaktpunkt: K/, ({ y }) => y < key.y - 80);
  await screen.find("dialog", "Hjælp og alle taster");
}

// ---- pen ----

async function withPen(context: TestContext): Promise<void> {
  if (lacksHands(context)) return;
  const screen = await openModel(context);
  const pen = await Pen.on(screen.page);
  const card = middleOf(await screen.find("option", linkedIn));
  await pen.down(card);
  await screen.find("menu", "Kortets menu");
  await pen.up(card);
  await screen.find("menuitem", "Ret teksten");
  await screen.press("Escape");
  await screen.gone("menu", "Kortets menu");
  const from = middleOf(await screen.find("option", colleague));
  const to = middleOf(await screen.find("option", neighbour));
  await pen.down(from);
  await pen.move(from, { x: to.x, y: to.y + 40 });
  await screen.settled();
  await pen.up({ x: to.x, y: to.y + 40 });
  await screen.findWhere("option", colleague, ({ column }) => column === 3);
}

// ---- wheels ----

async function anyWheel(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const at = async () => (await screen.find("option", linkedIn)).y;
  const start = await at();
  assert.ok(await turnWheel(screen, onMap, { deltaY: 3, deltaMode: WheelUnit.line }));
  near(await at(), start - 100, "three lines are a notch");
  await turnWheel(screen, onMap, { deltaY: -3, deltaMode: WheelUnit.line });
  await turnWheel(screen, onMap, { deltaY: 0.1, deltaMode: WheelUnit.page });
  near(await at(), start - 64, "a tenth of most of the window");
  await turnWheel(screen, onMap, { deltaY: -64, deltaMode: WheelUnit.pixel });
  near(await at(), start, "pixels are pixels");
}

async function sideways(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const before = await header(screen);
  const card = await screen.find("option", neighbour);
  await screen.page.mouse.move(onMap.x, onMap.y);
  await screen.page.keyboard.down("Shift");
  await screen.page.mouse.wheel({ deltaY: 80 });
  await screen.page.keyboard.up("Shift");
  const after = await screen.findWhere("columnheader", firstStage, ({ x }) => x < before.x - 30);
  near(after.width, before.width, "width");
  near((await screen.find("option", neighbour)).y, card.y, "height");
}

/** A pinch on a trackpad over the map zooms the map; beside it, it is the browser's, as is Ctrl with the wheel. */
async function pinches(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const before = await header(screen);
  const panel = { x: 1200, y: 400 };
  const topBar = { x: 640, y: 20 };
  for (const place of [panel, topBar]) {
    assert.equal(await turnWheel(screen, place, { deltaY: -30, ctrlKey: true }), false, "left to the browser");
    assert.deepEqual(await header(screen), before);
  }
  assert.ok(await turnWheel(screen, onMap, { deltaY: -30, ctrlKey: true }));
  const wider = await screen.findWhere("columnheader", firstStage, ({ width }) => width > before.width * 1.2);
  await screen.page.keyboard.down("Control");
  assert.equal(await turnWheel(screen, panel, { deltaY: 100, ctrlKey: true }), false, "left to the browser");
  near((await header(screen)).width, wider.width, "width");
  assert.ok(await turnWheel(screen, onMap, { deltaY: 100, ctrlKey: true }));
  await screen.page.keyboard.up("Control");
  await screen.findWhere("columnheader", firstStage, ({ width }) => width < wider.width * 0.9);
  // Without Ctrl the panel's own wheel is still ours.
  assert.ok(await turnWheel(screen, panel, { deltaY: 10 }));
}

/** Safari tells of a pinch in events of its own, on a phone beside the fingers' own. */
async function safarisPinch(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const before = await header(screen);
  const pinch = (scale: number) =>
    screen.page.evaluate(
      (factor, { x, y }) => {
        const canvas = document.getElementById("canvas");
        const tell = (type: string, of: number) =>
          canvas?.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), { scale: of, clientX: x, clientY: y }));
        return [tell("gesturestart", 1), tell("gesturechange", factor), tell("gestureend", factor)];
      },
      scale,
      onMap,
    );
  await screen.page.mouse.move(onMap.x, onMap.y);
  assert.deepEqual(await pinch(1.5), [false, false, false], "the page itself is not zoomed");
  const wider = await screen.findWhere("columnheader", firstStage, ({ width }) => width > before.width * 1.4);
  if (lacksHands(context)) return;
  const hand = await Hand.on(screen.page);
  await hand.down(onMap);
  await hand.down({ x: onMap.x + 80, y: onMap.y });
  assert.deepEqual(await pinch(1.5), [false, false, false]);
  await screen.settled();
  near((await header(screen)).width, wider.width, "counted once");
  await hand.up();
}

/** Whatever the pointer holds, it keeps while it is outside, and lets go of there. */
async function isCaptured(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const { page } = screen;
  const column = await columnOf(screen, colleague);
  const from = middleOf(await screen.find("option", colleague));
  const cursor = () => page.evaluate(() => document.getElementById("canvas")?.style.cursor);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 20, { steps: 4 });
  await eventually(async () => (await cursor()) === "grabbing", "it is held");
  // Over the elements that lie beside the canvas in the page: only who has captured the pointer hears of it.
  await page.evaluate(() => {
    const cover = document.createElement("div");
    cover.id = "cover";
    cover.style.cssText = "position: fixed; inset: 0 0 0 auto; width: 320px; z-index: 9";
    document.body.append(cover);
  });
  await page.mouse.move(1200, 500, { steps: 4 });
  await eventually(async () => (await cursor()) === "not-allowed", "it is still held");
  await page.mouse.up();
  await page.evaluate(() => document.getElementById("cover")?.remove());
  await page.mouse.move(from.x + 200, from.y, { steps: 4 });
  await eventually(async () => !/grabbing|not-allowed/.test((await cursor()) ?? ""), "it is let go");
  assert.equal(await columnOf(screen, colleague), column);
  await nothingChanged(screen);
}

export const pointerTests: BrowserTest[] = [
  { name: "pointer: two fingers pan and zoom the map", run: twoFingers },
  { name: "pointer: one finger pans the map and drags nothing", run: oneFinger },
  { name: "pointer: a finger that rests opens a menu or lifts a card", run: rests },
  { name: "pointer: a finger that the system takes away drops nothing", run: isTakenAway },
  { name: "pointer: fingers over a dialog do not close it", run: dialogsStay },
  { name: "pointer: a finger scrolls pages, panels and dialogs", run: panelsScroll },
  { name: "pointer: a pen drags, and opens the menu when it rests", run: withPen },
  { name: "pointer: wheels count in pixels, lines and pages", run: anyWheel },
  { name: "pointer: Shift turns the wheel sideways", run: sideways },
  { name: "pointer: Ctrl with the wheel and a pinch zoom the map from over the map only", run: pinches },
  { name: "pointer: Safari's pinch counts once", run: safarisPinch },
  { name: "pointer: what is held is kept outside of the canvas", run: isCaptured },
];
