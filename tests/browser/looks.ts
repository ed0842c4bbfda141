// How the page looks: language, light and dark, narrow windows.
import { assert, eventually, type BrowserTest, type Page, type TestContext } from "./harness.ts";
import { ListScreen } from "./list_screen.ts";
import { middleOf, openModel, openPage, type Screen } from "./screen.ts";

const languageOf = (page: Page) => page.evaluate(() => document.documentElement.lang);
const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset["theme"]);

/** How light a small place of the screen is, 0 to 255. */
async function lightAt(screen: Screen, x: number, y: number): Promise<number> {
  await screen.settled();
  const { page } = screen;
  const picture = await page.screenshot({ encoding: "base64", clip: { x, y, width: 4, height: 4 } });
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(4, 4);
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, 4, 4).data ?? new Uint8ClampedArray();
    return pixels.reduce((sum, value, at) => (at % 4 === 3 ? sum : sum + value), 0) / 48;
  }, picture);
}

async function switchesLanguage(context: TestContext): Promise<void> {
  const screen = await openPage(context);
  assert.equal(await languageOf(screen.page), "da");
  await screen.click("button", "Sprog");
  await screen.click("menuitemcheckbox", "English");
  await screen.find("heading", "Where do you lose your customers?");
  assert.equal(await languageOf(screen.page), "en");
  await screen.page.reload();
  await screen.ready();
  assert.equal(await languageOf(screen.page), "en");
  await screen.click("button", "Readiness 0–110%");
  await screen.find("columnheader", /^Stage 1 of 13, 0%, /);
  await screen.find("paragraph", /^Saved in this browser/);
  await screen.press("Control+k");
  await screen.field();
  await screen.type(">switch to danish");
  await screen.find("option", "Switch to Danish");
  await screen.press("Enter");
  await screen.find("columnheader", /^Trin 1 af 13, 0 %, /);
}

async function speaksEnglish(context: TestContext): Promise<void> {
  const browser = await context.launch(await context.folder(), { language: "en-GB,en" });
  const page = await browser.newPage();
  context.watch(page);
  const screen = await openPage(context, "/", page);
  assert.equal(await languageOf(page), "en");
  await screen.find("heading", "Where do you lose your customers?");
}

async function followsTheSystem(context: TestContext): Promise<void> {
  if (context.browserName === "firefox") {
    const browser = await context.launch(await context.folder(), { firefox: { "ui.systemUsesDarkTheme": 1 } });
    const page = await browser.newPage();
    context.watch(page);
    const screen = await openPage(context, "/", page);
    assert.equal(await themeOf(page), "dark");
    assert.ok((await lightAt(screen, 20, 600)) < 64);
    return;
  }
  const page = await context.newPage();
  const system = (value: "dark" | "light") => page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
  await system("dark");
  const screen = await openPage(context, "/", page);
  assert.equal(await themeOf(page), "dark");
  assert.ok((await lightAt(screen, 20, 600)) < 64);
  await system("light");
  await eventually(async () => (await themeOf(page)) === "light", "the light theme");
  await screen.settled();
  assert.ok((await lightAt(screen, 20, 600)) > 192);
}

async function switchesTheme(context: TestContext): Promise<void> {
  const screen = await openPage(context);
  const before = await themeOf(screen.page);
  const wasLight = (await lightAt(screen, 20, 600)) > 128;
  assert.equal(before, wasLight ? "light" : "dark");
  await screen.click("button", "Skift mellem lyst og mørkt");
  await eventually(async () => (await themeOf(screen.page)) !== before, "the other theme");
  assert.equal((await lightAt(screen, 20, 600)) > 128, !wasLight);
  await screen.page.reload();
  await screen.ready();
  assert.notEqual(await themeOf(screen.page), before);
}

/** Nothing makes the page wider than its window, and every button is inside. */
async function isInside(screen: Screen, width: number): Promise<void> {
  const wide = await screen.page.evaluate(() => document.documentElement.scrollWidth);
  assert.equal(wide, width, "nothing is wider than the window");
  const offPage = (await screen.all("button")).filter((button) => {
    // What belongs to the board scrolls with it.
    const isHeader = button.is["style"]?.includes("height: 28px") && button.width > 120;
    const isPath = /^(Tilbage fra|Frem fra|Kommer ind ved|Ud fra) /.test(button.name);
    return !isHeader && !isPath && (button.x < 0 || button.x + button.width > width);
  });
  assert.deepEqual(offPage.map((button) => `${button.name} ${button.x} ${button.width}`), []);
}

/** A window of 1280 × 1024 px at the browser's zoom of 200 and of 400 %. */
async function fitsZoomed(context: TestContext): Promise<void> {
  const page = await context.newPage();
  await page.setViewport({ width: 640, height: 512, deviceScaleFactor: 2 });
  const screen = await openModel(context, page);
  await isInside(screen, 640);
  await screen.click("option", /^Fagligt opslag på LinkedIn/, 2);
  await screen.retype("Set i 200 %");
  await screen.press("Enter");
  await screen.find("option", /^Set i 200 %, /);
  await page.setViewport({ width: 320, height: 256, deviceScaleFactor: 4 });
  const list = await new ListScreen(page).ready();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, "nothing is wider than the window");
  await list.click("button", "Fold alt ud");
  await list.find("button", /Set i 200 %/);
}

async function fitsNarrow(context: TestContext): Promise<void> {
  const page = await context.newPage();
  await page.setViewport({ width: 768, height: 900 });
  const screen = await openModel(context, page);
  await isInside(screen, 768);
  const card = await screen.find("option", /^Fagligt opslag på LinkedIn/);
  assert.ok(card.x > 0 && card.x + card.width < 768);
  await screen.click("option", /^Fagligt opslag på LinkedIn/, 2);
  await screen.retype("Smalt");
  await screen.press("Enter");
  const edited = await screen.find("option", /^Smalt, /);
  const panel = await screen.find("region", "Egenskaber");
  assert.ok(panel.y >= edited.y + edited.height || panel.x >= edited.x + edited.width, "the panel leaves the card in sight");
}

/** What the mirror has, the canvas must show: the header's ground once lay over both. */
async function showsHowToBegin(context: TestContext): Promise<void> {
  const screen = await openPage(context);
  await screen.click("button", "Tomt kort");
  const first = await screen.find("button", "Giv det første trin et navn");
  await screen.page.mouse.move(640, 600);
  const ground = await lightAt(screen, first.x + first.width + 20, first.y + 8);
  const light = await lightAt(screen, first.x + 4, first.y + first.height / 2);
  assert.ok(light < ground - 60, `the button (${light}) stands out from the ground (${ground})`);
  await screen.click("button", "Giv det første trin et navn");
  await screen.retype("Et");
  await screen.press("Enter");
  const { x, y, height } = await screen.find("button", "Nyt trin");
  await screen.page.mouse.move(640, 600);
  const plus = await lightAt(screen, middleOf(await screen.find("button", "Nyt trin")).x - 2, y + height / 2 - 2);
  assert.ok(plus < (await lightAt(screen, x + 1, y + 1)) - 20, "the plus of a new stage is seen");
}

/** Fields are the browser's own and have to follow what is drawn. */
async function makesEverythingLarger(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const before = await screen.find("button", "Fortryd");
  for (let times = 0; times < 3; times++) {
    await screen.press("Control+k");
    await screen.field();
    await screen.type(">gør alt større");
    await screen.find("option", "Gør alt større");
    await screen.press("Enter");
    await screen.fieldClosed();
  }
  await screen.said("Alt vises i 150 %");
  const isLarge = ({ width }: { width: number }) => width > before.width * 1.4;
  await screen.findWhere("button", "Fortryd", isLarge);
  const box = await screen.find("textbox", "Kortets navn");
  await screen.click("textbox", "Kortets navn");
  const field = await screen.field();
  const inside = 2 * 4 * 1.5 + 0.5; // px: a field stands that much inside its box, on both sides together
  for (const side of ["x", "y", "width", "height"] as const)
    assert.ok(Math.abs(field[side] - box[side]) <= inside, `${side} of the field: ${field[side]}, of its box: ${box[side]}`);
  await screen.retype("Stort");
  await screen.press("Enter");
  await screen.find("textbox", "Kortets navn");
  await screen.page.reload();
  await screen.ready();
  await screen.findWhere("button", "Fortryd", isLarge);
}

export const looksTests: BrowserTest[] = [
  { name: "looks: at 200 % zoom all is there, and at 400 % the list is", run: fitsZoomed },
  { name: "looks: Danish and English", run: switchesLanguage },
  { name: "looks: an English browser gets an English page", run: speaksEnglish },
  { name: "looks: light and dark follow the system", run: followsTheSystem },
  { name: "looks: light and dark are switched by hand, and stay", run: switchesTheme },
  { name: "looks: a window of 768 px has room for everything", run: fitsNarrow },
  { name: "looks: a blank map shows how to begin", run: showsHowToBegin },
  { name: "looks: everything is made larger, fields too, and stays so", run: makesEverythingLarger },
];
