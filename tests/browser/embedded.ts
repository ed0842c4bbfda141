// The page as a guest in a wiki: it takes nothing from the page around that it was not given.
import { Hand } from "./hand.ts";
import { assert, eventually, sleep, type BrowserTest, type TestContext } from "./harness.ts";
import { between } from "./intranet.ts";
import { framedScreen, linkedIn } from "./places_steps.ts";
import type { Screen } from "./screen.ts";

/** Longer than turns of a wheel may be apart to be one gesture (web/src/embedding.ts). */
const pauseMs = 400;
const frameWidth = 1240;

/** A long page with a field that has the focus before the frame is there. */
const wikiPage = (address: string) =>
  `<!doctype html><html lang="da"><meta charset="utf-8"><title>Wiki</title><link rel="icon" href="data:,">
   <body style="margin: 0"><input id="search" style="position: fixed; right: 0; bottom: 0">
   <script>document.getElementById("search").focus()</script>
   <iframe title="Kunderejse" style="border: 0; width: ${frameWidth}px; height: 720px" src="${address}/"></iframe>
   <p style="height: 4000px">Længere nede</p>`;

/** In a page of the same site, or of another. */
async function embedded(context: TestContext, how: "same site" | "other site" = "same site"): Promise<Screen> {
  const other = how === "other site" ? context.address : "";
  const wiki = await between(context, { host: other ? "localhost" : "127.0.0.1", pages: { "/wiki": wikiPage(other) } });
  const page = await context.newPage();
  await page.goto(`${wiki.root}/wiki`);
  return framedScreen(page, other || `${wiki.root}/`);
}

const hostOf = ({ page }: Screen) =>
  page.evaluate(() => ({ focus: document.activeElement?.id || document.activeElement?.tagName, scrollY, steps: history.length }));

const scrolledTo = (screen: Screen, y: number) =>
  eventually(async () => Math.abs((await hostOf(screen)).scrollY - y) < 1, `the page around is scrolled to ${y}`);

async function turn({ page }: Screen, x: number, y: number, deltaY: number): Promise<void> {
  await sleep(pauseMs); // a gesture of its own
  await page.mouse.move(x, y);
  await page.mouse.wheel({ deltaY });
}

const openMap = async (screen: Screen): Promise<void> => {
  await screen.click("button", "Parathed 0–110 %");
  await screen.find("paragraph", /^Gemt i denne browser/);
};

async function takesNothing(context: TestContext): Promise<void> {
  for (const how of ["same site", "other site"] as const) {
    const screen = await embedded(context, how);
    const before = await hostOf(screen);
    assert.deepEqual({ ...before, steps: 0 }, { focus: "search", scrollY: 0, steps: 0 }, how);
    await sleep(1000); // that nothing is taken later is announced by nothing
    assert.deepEqual(await hostOf(screen), before, how);
    await screen.page.keyboard.type("k1");
    assert.equal(await screen.page.evaluate(() => document.querySelector("input")?.value), "k1", "typed where the focus is");
    // What is done in it is its own: then it has the keyboard, too.
    await openMap(screen);
    await screen.click("option", linkedIn);
    await screen.press("3");
    await screen.find("option", /^Fagligt opslag på LinkedIn.*skubber væk/);
    const after = await hostOf(screen);
    assert.deepEqual(after, { focus: "IFRAME", scrollY: 0, steps: before.steps }, how);
  }
}

async function sharesTheWheel(context: TestContext): Promise<void> {
  const screen = await embedded(context);
  const { page } = screen;
  const over = { x: 520, y: 440 };
  await turn(screen, over.x, over.y, 200);
  await scrolledTo(screen, 200);
  await page.evaluate(() => scrollTo(0, 0));
  await scrolledTo(screen, 0);
  await openMap(screen);
  const card = await screen.find("option", linkedIn);
  await turn(screen, over.x, over.y, 60);
  await screen.findWhere("option", linkedIn, ({ y }) => Math.abs(y - (card.y - 60)) <= 2);
  await scrolledTo(screen, 0);
  await turn(screen, over.x, over.y, -60);
  await screen.findWhere("option", linkedIn, ({ y }) => Math.abs(y - card.y) <= 2);
  // At its end the page around goes on, and so it does over what does not scroll.
  await page.evaluate(() => scrollTo(0, 100));
  await scrolledTo(screen, 100);
  await turn(screen, over.x, over.y, -40);
  await eventually(async () => (await hostOf(screen)).scrollY < 100, "the page around goes on where the map ends");
  await page.evaluate(() => scrollTo(0, 0));
  await scrolledTo(screen, 0);
  await turn(screen, 640, 20, 50);
  await scrolledTo(screen, 50); // the top bar does not scroll
  await page.evaluate(() => scrollTo(0, 0));
  await scrolledTo(screen, 0);
  // Who goes back to the page around has its wheel again.
  await page.mouse.click(frameWidth + 20, 300);
  await turn(screen, over.x, over.y, 120);
  await scrolledTo(screen, 120);
}

/** Who has the first turn of a gesture has all of it, also at the end of what scrolls. */
async function keepsAGesture(context: TestContext): Promise<void> {
  const screen = await embedded(context);
  const { page } = screen;
  await openMap(screen);
  const card = await screen.find("option", linkedIn);
  await page.mouse.move(520, 440);
  await sleep(pauseMs);
  // In the frame itself, so that no driver's time lies between the turns.
  const taken = await screen.content.evaluate(() => {
    const canvas = document.getElementById("canvas");
    const turnBy = (deltaY: number) =>
      !canvas?.dispatchEvent(new WheelEvent("wheel", { deltaY, clientX: 520, clientY: 440, bubbles: true, cancelable: true }));
    return [turnBy(5000), turnBy(5000), turnBy(-20_000)];
  });
  assert.deepEqual(taken, [true, true, true], "the map's to the end");
  await sleep(pauseMs);
  await screen.settled();
  assert.ok(Math.abs((await screen.find("option", linkedIn)).y - card.y) <= 2);
  const left = await screen.content.evaluate(() => {
    const canvas = document.getElementById("canvas");
    const turnBy = (deltaY: number) =>
      !canvas?.dispatchEvent(new WheelEvent("wheel", { deltaY, clientX: 520, clientY: 440, bubbles: true, cancelable: true }));
    return [turnBy(-100), turnBy(100), turnBy(100)];
  });
  assert.deepEqual(left, [false, false, false], "the page's to the end");
}

/** Only the debugger of Chromium has fingers that move (hand.ts). */
/** Runs in the page around: back to where it was, until what the finger set going has come to rest. */
async function goBack(): Promise<void> {
  for (let still = 0; still < 30; still = scrollY === 0 ? still + 1 : 0) {
    if (scrollY !== 0) scrollTo(0, 0);
    await new Promise(requestAnimationFrame);
  }
}

async function sharesTouch(context: TestContext): Promise<void> {
  if (context.browserName === "firefox") return;
  const screen = await embedded(context);
  const { page } = screen;
  const touchAction = () => screen.content.evaluate(() => getComputedStyle(document.getElementById("canvas") as Element).touchAction);
  const hand = await Hand.on(page);
  assert.equal(await touchAction(), "pan-y pinch-zoom");
  await hand.swipe({ x: 620, y: 500 }, { x: 620, y: 300 });
  await eventually(async () => (await hostOf(screen)).scrollY > 100, "the page around is scrolled");
  assert.equal((await hostOf(screen)).focus, "search", "a finger that passes takes nothing");
  await page.evaluate(goBack);
  // A tap comes as a whole, and from then on fingers are the page's own.
  const { x, y } = await screen.find("button", "Parathed 0–110 %");
  await page.touchscreen.tap(x + 40, y + 40);
  await screen.find("paragraph", /^Gemt i denne browser/);
  assert.equal(await touchAction(), "none");
  const before = await screen.find("columnheader", /Uden behov/);
  await hand.swipe({ x: 620, y: 500 }, { x: 520, y: 420 });
  await screen.findWhere("columnheader", /Uden behov/, (seen) => seen.x < before.x - 60);
  assert.deepEqual((await hostOf(screen)).scrollY, 0);
}

/** Keys that are down when the keyboard goes elsewhere are not down for ever: a card is dragged, and not the map. */
async function holdsNoKeys(context: TestContext): Promise<void> {
  const screen = await embedded(context);
  const { page } = screen;
  await openMap(screen);
  const colleague = /^Navnet nævnt af en kollega/;
  const guide = /^Artikel delt i et fagligt netværk/;
  const place = async (name: RegExp) => {
    const seen = await screen.find("option", name);
    return { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
  };
  const header = () => screen.find("columnheader", /Uden behov/);
  await screen.click("option", linkedIn);
  const start = await header();
  await page.keyboard.down(" ");
  const from = await place(colleague);
  await screen.drag(from, { x: from.x - 60, y: from.y });
  await screen.findWhere("columnheader", /Uden behov/, ({ x }) => x < start.x - 40);
  await page.evaluate(() => document.getElementById("search")?.focus());
  const to = await place(guide);
  await screen.drag(await place(colleague), { x: to.x, y: to.y + 40 });
  await screen.findWhere("option", colleague, ({ column }) => column === 3);
  await page.keyboard.up(" ");
  // On a Mac nobody says that a key was let go while Cmd was down.
  await page.keyboard.down(" ");
  await page.keyboard.down("Meta");
  await page.keyboard.up("Meta");
  const target = await place(linkedIn);
  await screen.drag(await place(colleague), { x: target.x, y: target.y + 40 });
  await screen.findWhere("option", colleague, ({ column }) => column === 2);
  await page.keyboard.up(" ");
}

export const embeddedTests: BrowserTest[] = [
  { name: "embedded: the page around keeps its focus, its place and its history", run: takesNothing },
  { name: "embedded: the wheel is the page's until something in the frame can use it", run: sharesTheWheel },
  { name: "embedded: a gesture of the wheel ends where it began", run: keepsAGesture },
  { name: "embedded: a finger scrolls the page around until the frame is used", run: sharesTouch },
  { name: "embedded: keys that were down when the keyboard went elsewhere are let go", run: holdsNoKeys },
];
