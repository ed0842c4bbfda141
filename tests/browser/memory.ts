// A long day with the page: its memory stays what it is. In the minutes of a test run with few rounds; `tests/long` has
// the 10,000 edits and the 1,000 maps. How much the program needs does not depend on the machine.
import { assert, type BrowserTest, type Page, type TestContext } from "./harness.ts";
import { linkedIn } from "./places_steps.ts";
import { counted, openModel, openPage, type Screen } from "./screen.ts";

const isLong = process.env["JOURNEY_MAPPER_LONG"] === "1";
/** Steps that can be undone; from then on each new one takes the place of the oldest. */
const stepsKept = 1000;

const programBytes = (page: Page) => counted(page, "memoryBytes");

/** Changes of one card by real keys; every tenth is taken back and done again. */
async function edit({ page }: Screen, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await page.keyboard.press(at % 2 === 0 ? "3" : "1");
    if (at % 10 !== 9) continue;
    await page.keyboard.down("Control");
    await page.keyboard.press("z");
    await page.keyboard.press("y");
    await page.keyboard.up("Control");
  }
}

async function overEdits(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const { page } = screen;
  await screen.click("option", linkedIn);
  await edit(screen, stepsKept + 100);
  await screen.settled();
  const before = await programBytes(page);
  await edit(screen, isLong ? 9000 : 500);
  await screen.settled();
  console.log(`# the program has ${(before / 1e6).toFixed(1)} MB after ${stepsKept + 100} edits`);
  assert.equal(await programBytes(page), before, "bytes of the program's memory");
  assert.equal((await screen.find("button", "Fortryd")).is["aria-disabled"], undefined);
  await screen.find("option", linkedIn);
}

// ---- what is left behind in the page ----

interface Left {
  nodes: number;
  listeners: number;
}

/** A few elements more or less: a tooltip, a message. */
function hasLeftNothing(before: Left, after: Left): void {
  console.log(`# left after the first rounds ${JSON.stringify(before)}, after the last ${JSON.stringify(after)}`);
  assert.ok(after.listeners <= before.listeners, "no listener is left behind");
  assert.ok(after.nodes <= before.nodes + 20, "no element is left behind");
}

/** From the debugger, after everything that can go has gone: also elements that are nowhere and still held by a script. */
async function leftInChromium(page: Page): Promise<Left> {
  const session = await page.createCDPSession();
  for (let time = 0; time < 3; time += 1) await session.send("HeapProfiler.collectGarbage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  await session.detach();
  return { nodes, listeners: jsEventListeners };
}

/** Firefox has no such debugger: what the page itself can see. Listeners of what outlives a map are counted. */
const leftInFirefox = (page: Page): Promise<Left> =>
  page.evaluate(() => {
    const { listeners } = window as unknown as { listeners: number };
    return { nodes: document.querySelectorAll("*").length, listeners };
  });

const countListeners = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    const counted = { listeners: 0 };
    const lasts = (target: EventTarget) => target === window || target === document || (target instanceof Element && target.id !== "");
    for (const [name, change] of [["addEventListener", 1], ["removeEventListener", -1]] as const) {
      const real = EventTarget.prototype[name];
      EventTarget.prototype[name] = function (this: EventTarget, ...values: Parameters<typeof real>) {
        if (lasts(this ?? window)) counted.listeners += change;
        return Reflect.apply(real, this ?? window, values) as void;
      };
    }
    Object.defineProperty(window, "listeners", { get: () => counted.listeners });
  });

async function openAndClose(screen: Screen, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await screen.click("button", /^Kunderejsen i 12 trin, /);
    await screen.find("option", linkedIn);
    await screen.click("button", "Vis jeres kort");
    await screen.find("list", "Dine kort");
  }
}

async function overMaps(context: TestContext): Promise<void> {
  const page = await context.newPage();
  if (context.browserName === "firefox") await countListeners(page);
  const left = () => (context.browserName === "firefox" ? leftInFirefox(page) : leftInChromium(page));
  const screen = await openPage(context, "/", page);
  await screen.click("button", "Parathed 0–110 %");
  await screen.find("paragraph", /^Gemt i denne browser/);
  await screen.click("button", "Vis jeres kort");
  await openAndClose(screen, 10);
  const before = await left();
  const bytes = await programBytes(page);
  await openAndClose(screen, isLong ? 1000 : 20);
  const after = await left();
  assert.equal(await programBytes(page), bytes, "bytes of the program's memory");
  hasLeftNothing(before, after);
}

/** The list makes elements of its own for what it shows. */
async function overLists(context: TestContext): Promise<void> {
  if (context.browserName === "firefox") return; // only Chromium tells of what is held and nowhere
  const screen = await openModel(context);
  const { page } = screen;
  const turnAround = async (count: number) => {
    for (let at = 0; at < count; at += 1) {
      await page.setViewport({ width: 400, height: 900 });
      await page.waitForFunction(() => document.querySelector("#list:not([hidden]) h1") !== null);
      await page.setViewport({ width: 1280, height: 800 });
      await screen.find("option", linkedIn);
    }
  };
  await turnAround(5);
  const before = await leftInChromium(page);
  await turnAround(isLong ? 200 : 10);
  const after = await leftInChromium(page);
  hasLeftNothing(before, after);
}

export const memoryTests: BrowserTest[] = [
  { name: "memory: the program's stays the same over many edits with undo", run: overEdits },
  { name: "memory: nothing is left of maps that were opened and closed", run: overMaps },
  { name: "memory: nothing is left of lists that were shown", run: overLists },
];
