// The pixels of the canvas: as many as the screen has, at any zoom, and what happens when the graphics go away.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { HTTPRequest } from "puppeteer-core";
import { assert, eventually, type BrowserTest, type Page, type TestContext } from "./harness.ts";
import { downloaded, openWithoutPickers } from "./file_steps.ts";
import { between } from "./intranet.ts";
import { ListScreen } from "./list_screen.ts";
import { framedScreen, linkedIn } from "./places_steps.ts";
import { counted, middleOf, openModel, openPage, Screen } from "./screen.ts";

// ---- letters ----

/** The page does not wait for ever for its own font, and takes it when it comes. */
async function takesLateFont(context: TestContext): Promise<void> {
  const widthIn = async (screen: Screen) => (await screen.find("button", "Åbn en fil")).width;
  const usual = await widthIn(await openPage(context));
  const page = await context.newPage();
  const held: HTTPRequest[] = [];
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    if (request.url().endsWith(".woff2")) held.push(request);
    else void request.continue();
  });
  await page.goto(context.address, { waitUntil: "domcontentloaded" }); // the page is loaded only with its font
  const screen = await new Screen(page).ready();
  const without = await widthIn(screen);
  assert.ok(held.length > 0, "the font is on its way");
  assert.notEqual(without, usual, "the system's letters are not Inter's");
  for (const request of held.splice(0)) await request.continue();
  await screen.findWhere("button", "Åbn en fil", ({ width }) => width === usual);
}

// ---- as many as the screen has ----

interface Size {
  ratio: number;
  width: number;
  height: number;
}

/** The canvas has the screen's own pixels: those of the window at this ratio, and none of them stretched. */
async function isSharp(page: Page, ratio: number): Promise<void> {
  const sized = (): Promise<Size & { shown: string; wanted: string }> =>
    page.evaluate(() => {
      const canvas = document.getElementById("canvas") as HTMLCanvasElement;
      const { width, height } = canvas.getBoundingClientRect();
      const shown = `${Math.round(width * devicePixelRatio)} ${Math.round(height * devicePixelRatio)}`;
      const wanted = `${Math.round(innerWidth * devicePixelRatio)} ${Math.round(innerHeight * devicePixelRatio)}`;
      return { ratio: devicePixelRatio, width: canvas.width, height: canvas.height, shown, wanted };
    });
  let last = "";
  const isRight = async () => {
    const size = await sized();
    last = JSON.stringify(size);
    const own = `${size.width} ${size.height}`;
    return Math.abs(size.ratio - ratio) < 0.01 && own === size.shown && own === size.wanted;
  };
  await eventually(isRight, `sharp at ${ratio}`).catch((error: unknown) => assert.fail(`${String(error)}: ${last}`));
}

async function isCrisp(context: TestContext): Promise<void> {
  const page = await context.newPage();
  const screen = await openPage(context, "/", page);
  // The window changes its size with the screen: emulated, a ratio that changes alone is announced only once.
  for (const [width, deviceScaleFactor] of [[1000, 1.5], [1010, 2], [1020, 1]] as const) {
    await page.setViewport({ width, height: 700, deviceScaleFactor });
    await isSharp(page, deviceScaleFactor);
    await screen.settled();
    const { name } = await screen.find("button", "Tomt kort");
    assert.equal(name, "Tomt kort");
  }
}

/** The browser's own zoom, from its own settings; only Chromium lets a test in there. */
async function followsZoom(context: TestContext): Promise<void> {
  if (context.browserName !== "chromium") return;
  const browser = await context.launch(await context.folder());
  const settings = await browser.newPage();
  await settings.goto("chrome://settings/appearance");
  const page = await browser.newPage();
  context.watch(page);
  const screen = await openModel(context, page);
  for (const zoom of [1.5, 0.75, 1.25, 1]) {
    await settings.evaluate((factor) => {
      const { chrome } = window as unknown as { chrome: { settingsPrivate: { setDefaultZoom(factor: number): void } } };
      chrome.settingsPrivate.setDefaultZoom(factor);
    }, zoom);
    await isSharp(page, zoom);
    await screen.find("option", linkedIn);
  }
  await screen.click("option", linkedIn);
  await screen.press("3");
  await screen.find("option", /^Fagligt opslag på LinkedIn.*skubber væk/);
}

// ---- when they go away ----

type LossStep = "loseContext" | "restoreContext";

/** A page that has to paint by itself, as in browsers that let no worker have the canvas. */
async function pageWithoutWorker(context: TestContext): Promise<Page> {
  const page = await context.newPage();
  await page.evaluateOnNewDocument(() => {
    Reflect.deleteProperty(HTMLCanvasElement.prototype, "transferControlToOffscreen");
  });
  return page;
}

/** Takes the GL context of a page that paints by itself, or gives it back. */
const contextOfPage = (page: Page, step: LossStep) =>
  page.evaluate((name) => {
    const holder = window as unknown as { lost?: WEBGL_lose_context | null };
    const canvas = document.getElementById("canvas") as HTMLCanvasElement;
    holder.lost ??= canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context") ?? null;
    holder.lost?.[name]();
  }, step);

/** The same where a worker paints. Only Chromium's debugger finds the context there. */
async function contextOfWorker(page: Page, step: LossStep): Promise<void> {
  const [worker] = page.workers();
  assert.ok(worker, "a worker paints");
  const { client } = worker;
  const kind = await client.send("Runtime.evaluate", { expression: "WebGL2RenderingContext.prototype" });
  const { objects } = await client.send("Runtime.queryObjects", { prototypeObjectId: kind.result.objectId ?? "" });
  await client.send("Runtime.callFunctionOn", {
    objectId: objects.objectId ?? "",
    // A lost context has no extensions: the one that took it away is kept, as a property of the context.
    functionDeclaration: `function () { (this[0].loss ??= this[0].getExtension("WEBGL_lose_context")).${step}(); }`,
  });
}

async function getsOverLoss(context: TestContext): Promise<void> {
  await comesBack(context, await openModel(context, await pageWithoutWorker(context)), contextOfPage);
}

async function getsOverLossInWorker(context: TestContext): Promise<void> {
  if (context.browserName === "chromium") await comesBack(context, await openModel(context), contextOfWorker);
}

/** What is done while nothing can be painted is done all the same, and nothing tries to paint. */
async function comesBack(context: TestContext, screen: Screen, context3d: typeof contextOfWorker): Promise<void> {
  const { page } = screen;
  const pictures = () => counted(page, "pictures");
  await page.mouse.move(640, 90);
  await screen.settled();
  const clip = { x: 150, y: 140, width: 600, height: 280 };
  const before = await page.screenshot({ encoding: "base64", clip });
  await screen.click("option", linkedIn);
  await context3d(page, "loseContext");
  await screen.settled();
  const painted = await pictures();
  await screen.press("3", "Control+k", "Escape");
  await page.mouse.move(600, 400, { steps: 5 });
  await screen.settled();
  assert.equal(await pictures(), painted, "nothing is painted while there is nothing to paint on");
  await context3d(page, "restoreContext");
  await page.mouse.move(641, 90);
  await screen.find("option", /^Fagligt opslag på LinkedIn.*skubber væk/);
  await screen.press("Control+z", "Escape");
  const same = async () => (await page.screenshot({ encoding: "base64", clip })) === before;
  await eventually(same, "the same picture as before", 10_000);
  context.errors.length = 0; // browsers report the loss
}

async function saysItIsGone(context: TestContext): Promise<void> {
  const page = await pageWithoutWorker(context);
  const context3d = contextOfPage;
  const screen = await openWithoutPickers(context, page);
  await screen.click("button", "Parathed 0–110 %");
  await screen.find("paragraph", /^Gemt i denne browser/);
  await context3d(screen.page, "loseContext");
  await screen.find("alert", /^Grafikken er gået i stå/);
  assert.equal(await screen.page.evaluate(() => document.documentElement.dataset["state"]), "failed");
  const { x, y } = middleOf(await screen.find("button", "Gem fil"));
  const file = await downloaded(context.downloads, () => screen.page.mouse.click(x, y));
  assert.match(file.bytes.toString("utf8"), /Fagligt opslag på LinkedIn/);
  await context3d(screen.page, "restoreContext");
  await screen.ready();
  await screen.gone("alert", /^Grafikken er gået i stå/);
  context.errors.length = 0;
}


/** The way on without pictures: everything that was written is there, and more can be. */
async function goesOnAsList(context: TestContext, screen: Screen): Promise<void> {
  const { page } = screen;
  await screen.find("alert", /^Grafikken er gået i stå/);
  const { x, y } = middleOf(await screen.find("button", "Fortsæt som liste"));
  await page.mouse.click(x, y);
  const list = await new ListScreen(page).ready();
  await list.click("textbox", "Tekst"); // of the card that was selected
  assert.equal(await list.valueOf("Tekst"), "Skrevet før");
  await list.retype("Skrevet bagefter");
  await page.keyboard.press("Enter");
  await list.find("button", /^Skrevet bagefter/);
  await page.waitForFunction(() => /^Gemt/.test(document.querySelector("#list .saved")?.textContent ?? ""));
  context.errors.length = 0;
}

async function writeBefore(screen: Screen): Promise<void> {
  await screen.click("option", linkedIn, 2);
  await screen.retype("Skrevet før");
  await screen.press("Enter");
  await screen.find("option", /^Skrevet før, /);
}

async function isAListThen(context: TestContext): Promise<void> {
  const page = await pageWithoutWorker(context);
  const screen = await openModel(context, page);
  await writeBefore(screen);
  await contextOfPage(page, "loseContext");
  await goesOnAsList(context, screen);
  // The map is there as a picture, and follows what is written.
  const drawn = () => page.evaluate(() => document.querySelector("#list .picture svg")?.textContent?.replace(/\s+/g, " ") ?? "");
  await eventually(async () => (await drawn()).includes("Skrevet bagefter"), "the picture of the map");
  // What comes back does not take the list away from who works there.
  await contextOfPage(page, "restoreContext");
  await new ListScreen(page).find("button", /^Skrevet bagefter/);
  await page.reload();
  await screen.ready();
  await screen.find("option", /^Skrevet bagefter, /);
}

/** Takes as many contexts as a page may have, and more: browsers then take them from whoever had one first. */
const takeContexts = (page: Page, count: number) =>
  page.evaluate((wanted) => {
    const contexts = Array.from({ length: wanted }, () => document.createElement("canvas").getContext("webgl2"));
    for (const each of contexts) each?.clear(each.COLOR_BUFFER_BIT);
    Object.assign(window, { contexts });
    return contexts.filter((each) => each !== null && !each.isContextLost()).length;
  }, count);

/** Our page in a page of the same site, which can take its contexts away. */
async function besideOthers(context: TestContext, hasWorker: boolean): Promise<Screen> {
  const frame = '<iframe title="Kunderejse" style="border: 0; width: 1240px; height: 720px" src="/"></iframe>';
  const wiki = await between(context, { pages: { "/wiki": `<!doctype html><title>Wiki</title><body style="margin: 0">${frame}` } });
  const page = hasWorker ? await context.newPage() : await pageWithoutWorker(context);
  await page.goto(`${wiki.root}/wiki`);
  const screen = await framedScreen(page, wiki.address);
  await screen.click("button", "Parathed 0–110 %");
  await screen.find("paragraph", /^Gemt i denne browser/);
  await writeBefore(screen);
  return screen;
}

async function manyContexts(context: TestContext): Promise<void> {
  for (const hasWorker of [true, false]) {
    const screen = await besideOthers(context, hasWorker);
    assert.ok((await takeContexts(screen.page, 40)) >= 8, "the page around has contexts");
    await screen.click("option", /^Skrevet før, /);
    await screen.press("3");
    const isPushing = async () => (await screen.has("option", /^Skrevet før.*skubber væk/)) || (await screen.has("alert", /^Grafikken/));
    await eventually(isPushing, "the map, or the message that it cannot be drawn");
    if (await screen.has("alert", /^Grafikken/)) await listInFrame(screen);
  }
  context.errors.length = 0; // browsers report whose contexts they took
}

async function listInFrame(screen: Screen): Promise<void> {
  const { x, y } = middleOf(await screen.find("button", "Fortsæt som liste"));
  await screen.page.mouse.click(x, y);
  await screen.content.waitForFunction(() => document.querySelector("#list:not([hidden])")?.textContent?.includes("Uden behov"));
}

/** Safari has had versions like that: a worker gets a canvas, and no WebGL for it. */
async function withoutWebGlInWorkers(context: TestContext): Promise<void> {
  const name = (await readdir(context.site)).find((file) => /^painter_worker.*\.js$/.test(file));
  assert.ok(name, "the worker's script");
  const script = await readFile(join(context.site, name), "utf8");
  const { address } = await between(context, {
    pages: { [`/${name}`]: `OffscreenCanvas.prototype.getContext = () => null; ${script}` },
  });
  const page = await context.newPage();
  await page.goto(`${address}/`);
  const screen = await new Screen(page).ready();
  await screen.click("button", "Parathed 0–110 %");
  await screen.click("option", linkedIn);
  await screen.press("3");
  await screen.find("option", /^Fagligt opslag på LinkedIn.*skubber væk/);
  await isSharp(page, 1);
}

export const pixelTests: BrowserTest[] = [
  { name: "pixels: a font that comes late is taken, and what it changes is laid out anew", run: takesLateFont },
  { name: "pixels: the canvas has the screen's own, and follows it", run: isCrisp },
  { name: "pixels: the browser's zoom is followed at once", run: followsZoom },
  { name: "pixels: a lost GL context comes back as it was, and what was done meanwhile is there", run: getsOverLoss },
  { name: "pixels: a worker's lost GL context comes back, too", run: getsOverLossInWorker },
  { name: "pixels: a GL context that stays away is said, and the map can be saved", run: saysItIsGone },
  { name: "pixels: without graphics the work goes on in the list", run: isAListThen },
  { name: "pixels: beside forty other GL contexts nothing is lost", run: manyContexts },
  { name: "pixels: where workers have no WebGL, the page paints by itself", run: withoutWebGlInWorkers },
];
