// A page that nobody looks at does nothing: another tab is in front, or it is a frame that is scrolled away.
import { between } from "./intranet.ts";
import { assert, eventually, sleep, type BrowserTest, type TestContext } from "./harness.ts";
import { framedScreen, linkedIn } from "./places_steps.ts";
import { counted, openModel, type Screen } from "./screen.ts";

/** Longer than a toast stays: it fades away and goes, which are frames. */
const longerThanToastMs = 12_000;

const framesOf = ({ content }: Screen) => counted(content, "frames");

/** A toast comes, which is drawn again and again until it is gone. */
async function showToast(screen: Screen): Promise<void> {
  await screen.click("option", linkedIn);
  await screen.press("Delete");
  await screen.said("Kontaktpunktet er slettet");
}

/** Nothing is drawn though something happens and a toast's time runs out; when somebody looks again, all is as it must be. */
async function rests(screen: Screen, disturb: () => Promise<unknown>, lookAgain: () => Promise<unknown>): Promise<void> {
  const before = await framesOf(screen);
  await disturb();
  await sleep(longerThanToastMs); // that nothing happens is announced by nothing
  assert.equal(await framesOf(screen), before, "frames while nobody looks");
  await lookAgain();
  await eventually(async () => (await framesOf(screen)) > before, "it draws again");
  await screen.gone("status", "Kontaktpunktet er slettet");
}

async function whileHidden(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const { page } = screen;
  const other = await page.browserContext().newPage();
  await page.bringToFront();
  await showToast(screen);
  await other.bringToFront();
  await eventually(() => page.evaluate(() => document.hidden), "the page is hidden");
  const resize = () => page.setViewport({ width: 1200, height: 700 });
  await rests(screen, resize, () => page.bringToFront());
}

async function whileAway(context: TestContext): Promise<void> {
  const frame = '<iframe title="Kunderejse" style="border: 0; width: 1240px; height: 720px" src="/"></iframe>';
  const html = `<!doctype html><title>Wiki</title><link rel="icon" href="data:,"><body style="margin: 0">${frame}<p style="height: 4000px">`;
  const wiki = await between(context, { pages: { "/wiki": html } });
  const page = await context.newPage();
  await page.goto(`${wiki.root}/wiki`);
  const screen = await framedScreen(page, `${wiki.root}/`);
  await screen.click("button", "Parathed 0–110 %");
  await screen.find("paragraph", /^Gemt i denne browser/);
  await showToast(screen);
  // Far enough away that browsers do not draw it in advance.
  const scroll = (y: number) => page.evaluate((top) => scrollTo(0, top), y);
  await scroll(3000);
  await screen.settled();
  const resize = () =>
    page.evaluate(() => {
      const frame = document.querySelector("iframe");
      if (frame) frame.style.width = "1100px";
    });
  await rests(screen, resize, () => scroll(0));
}

export const restTests: BrowserTest[] = [
  { name: "rest: nothing is drawn while another tab is in front", run: whileHidden },
  { name: "rest: nothing is drawn while the frame is scrolled away", run: whileAway },
];
