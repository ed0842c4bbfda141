// Only what has changed is painted (web/damage.h): what is on the screen is the same as when all of it is painted.
import { assert, type BrowserTest, type TestContext } from "./harness.ts";
import { linkedIn } from "./places_steps.ts";
import { counted, middleOf, openModel, type Screen } from "./screen.ts";

const width = 1280;
const height = 800;

/** Another size and back: a canvas that was sized is empty, and all of it is painted. */
async function paintAll({ page }: Screen): Promise<void> {
  for (const each of [width + 2, width]) {
    await page.setViewport({ width: each, height });
    await page.waitForFunction((wanted) => document.getElementById("canvas")?.clientWidth === wanted, {}, each);
  }
}

/** Until nothing was drawn for longer than a tooltip waits. */
const rests = ({ page }: Screen) =>
  page.evaluate(async () => {
    const longerThanTooltipsWaitMs = 900;
    const program = (window as unknown as { journeyMapper: { frames: number } }).journeyMapper;
    for (let [frames, since] = [-1, performance.now()]; performance.now() - since < longerThanTooltipsWaitMs; ) {
      if (program.frames !== frames) [frames, since] = [program.frames, performance.now()];
      await new Promise(requestAnimationFrame);
    }
  });

/** What a user sees that does not go by itself: no toast, no text that is written, no time. */
const states: [name: string, go: (screen: Screen) => Promise<void>][] = [
  ["a card under the pointer", async (screen) => {
    const { x, y } = middleOf(await screen.find("option", linkedIn));
    await screen.page.mouse.move(x, y, { steps: 3 });
  }],
  ["a card that is selected", (screen) => screen.click("option", linkedIn)],
  ["a card with another effect", (screen) => screen.press("3")],
  ["another card", (screen) => screen.press("ArrowDown", "ArrowRight")],
  ["a menu", (screen) => screen.rightClick("option", linkedIn)],
  ["a menu that was closed", (screen) => screen.press("Escape")],
  ["a map that was moved", async ({ page }) => {
    await page.mouse.move(500, 400);
    await page.mouse.wheel({ deltaX: 137, deltaY: 61 });
  }],
  ["a smaller map", (screen) => screen.press("-")],
  ["another page", (screen) => screen.click("tab", "Score")],
  ["the map again", (screen) => screen.click("tab", "Kort")],
  ["folded stages", (screen) => screen.click("button", "Fold alle sammen")],
];

async function isTheWhole(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  for (const [name, go] of states) {
    await go(screen);
    await screen.find("paragraph", /^Gemt i denne browser/);
    await rests(screen);
    const parts = await screen.page.screenshot({ encoding: "base64" });
    await paintAll(screen);
    await rests(screen);
    const whole = await screen.page.screenshot({ encoding: "base64" });
    assert.ok(parts === whole, `${name}: painted in parts it is not what it is as a whole`);
  }
}

async function isLittle(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const pictures = () => counted(screen.page, "pictures");
  await screen.page.mouse.move(500, 780);
  await screen.settled();
  const before = await pictures();
  await screen.page.mouse.move(505, 781, { steps: 5 });
  await screen.settled();
  assert.equal(await pictures(), before, "nothing is painted where nothing changes");
  await screen.click("option", linkedIn);
  assert.ok((await pictures()) > before, "what changes is painted");
}

export const damageTests: BrowserTest[] = [
  { name: "pixels: what is painted in parts is what it is as a whole", run: isTheWhole },
  { name: "pixels: what has not changed is not painted", run: isLittle },
];
