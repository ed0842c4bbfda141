// The list view: the map as an outline in real elements, where the window has no room for the board, where nothing can be
// drawn, and on request.
import { assert, eventually, type BrowserTest, type Launching, type TestContext } from "./harness.ts";
import { drop, fileWith } from "./file_steps.ts";
import { ListScreen } from "./list_screen.ts";
import { headOf, openOnPhone, phone, phonePage, small, writesAStage } from "./list_steps.ts";
import { openModel, openPage, type Screen } from "./screen.ts";

async function isEdited(context: TestContext): Promise<void> {
  const list = await openOnPhone(context, "Tomt kort");
  await writesAStage(list);
  await list.click("button", "Slet");
  await list.gone("button", /Venter i telefonen/);
  await list.click("button", "Fortryd");
  await list.find("button", /Venter i telefonen.*Skubber$/);
  await list.page.waitForFunction(() => /^Gemt/.test(document.querySelector("#list .saved")?.textContent ?? ""));
  await list.page.reload();
  await list.ready();
  await list.find("button", headOf("Ringer til os"));
  await list.find("button", /Venter i telefonen.*Skubber$/);
}

async function fitsASmallPhone(context: TestContext): Promise<void> {
  const list = await openOnPhone(context, "Parathed 0–110 %", small);
  await list.fits();
  assert.deepEqual(await list.complaints(), []);
  await list.click("button", "Fold alt ud");
  await list.click("button", /Fagligt opslag på LinkedIn/);
  await list.find("textbox", "Tekst");
  await list.fits();
  assert.deepEqual(await list.complaints(), []);
  await list.click("button", "Mere");
  await list.find("button", "Udskriv som tekst");
  await list.fits();
  assert.deepEqual(await list.complaints(), []);
}

async function keepsKeyboard(context: TestContext): Promise<void> {
  const list = await openOnPhone(context, "Tomt kort");
  const { keyboard } = list.page;
  await writesAStage(list);
  await list.click("button", "Ret trinnet");
  await list.click("textbox", "Parathed");
  await list.retype("200");
  await list.find("alert", /0 til 110/);
  await list.retype("80");
  await keyboard.press("Enter");
  await list.find("button", /^80 % ?Ringer til os/);
  await list.click("textbox", "Trinnets navn");
  await list.retype("Noget helt andet");
  await keyboard.press("Escape");
  await list.find("button", headOf("Ringer til os"));
  assert.equal(await list.valueOf("Trinnets navn"), "Ringer til os");
  // The field's own undo is the browser's; outside of fields it is the map's.
  await list.click("textbox", "Trinnets navn");
  await keyboard.type("!");
  await keyboard.press("Enter");
  await list.find("button", headOf("Ringer til os!"));
  await keyboard.down("Control");
  await keyboard.press("z");
  await keyboard.up("Control");
  await list.find("button", /Ringer til osScore/);
}

async function takesInputMethods(context: TestContext): Promise<void> {
  if (context.browserName !== "chromium") return; // only its debugger can compose
  const list = await openOnPhone(context, "Tomt kort");
  await list.click("button", /^(Giv det første trin et navn|Nyt trin)$/);
  await list.inField("Trinnets navn");
  const session = await list.page.createCDPSession();
  await session.send("Input.imeSetComposition", { text: "か", selectionStart: 1, selectionEnd: 1 });
  await session.send("Input.insertText", { text: "買う" });
  await list.page.keyboard.press("Enter");
  await list.find("button", /買う/);
}

const blind: Launching = { chromium: ["--disable-gpu", "--disable-software-rasterizer"], firefox: { "webgl.disabled": true } };

async function worksUndrawn(context: TestContext): Promise<void> {
  const browser = await context.launch(await context.folder(), blind);
  const page = await browser.newPage();
  context.watch(page);
  await page.goto(`${context.address}/`);
  const list = await new ListScreen(page).ready();
  assert.deepEqual(await list.complaints(), []);
  await list.click("button", /^Tomt kort/);
  await list.click("textbox", "Kortets navn");
  await list.retype("Vores rejse");
  await page.keyboard.press("Enter");
  await writesAStage(list);
  assert.deepEqual(await list.complaints(), []);
  await page.waitForFunction(() => /^Gemt/.test(document.querySelector("#list .saved")?.textContent ?? ""));
  await list.click("button", "Vis jeres kort");
  await list.click("button", /^Vores rejse/);
  await list.find("button", /Venter i telefonen.*Skubber$/);
}

/** Protection against fingerprinting: what is drawn is not what is read back. */
async function worksAgainstSpoofing(context: TestContext): Promise<void> {
  const page = await context.newPage();
  await page.evaluateOnNewDocument(() => {
    const read = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = function (...place) {
      const pixels = read.apply(this, place);
      for (let i = 0; i < pixels.data.length; ++i) pixels.data[i] = (i * 37) % 251;
      return pixels;
    };
  });
  await page.goto(`${context.address}/`);
  const list = await new ListScreen(page).ready();
  await page.waitForFunction(() => /Browseren kan ikke tegne kortet/.test(document.getElementById("list")?.innerText ?? ""));
  assert.equal(await page.evaluate(() => document.querySelector(".failure")), null);
  await list.click("button", /^Tomt kort/);
  await writesAStage(list);
  await page.waitForFunction(() => /^Gemt/.test(document.querySelector("#list .saved")?.textContent ?? ""));
}

async function isOnRequest(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.click("option", /^Fagligt opslag på LinkedIn/);
  await toggleFromPalette(screen);
  const list = await new ListScreen(screen.page).ready();
  await list.find("textbox", "Tekst");
  assert.equal(await list.valueOf("Tekst"), "Fagligt opslag på LinkedIn");
  assert.deepEqual(await list.complaints(), []);
  // What is drawn is out of the way of the keyboard and of screen readers.
  assert.ok(await screen.page.evaluate(() => document.getElementById("mirror")?.inert));
  await list.click("button", "Mere");
  await list.click("button", "Skift mellem kort og liste");
  await screen.find("option", /^Fagligt opslag på LinkedIn/);
  assert.ok(!(await screen.page.evaluate(() => document.getElementById("mirror")?.inert)));
}

async function toggleFromPalette(screen: Screen): Promise<void> {
  await screen.press("Control+k");
  await screen.retype("liste");
  await screen.click("option", /Skift mellem kort og liste/);
}

async function holdsManyCards(context: TestContext): Promise<void> {
  const screen = await openPage(context, "/", await phonePage(context, phone));
  const stages = Array.from({ length: 100 }, (_, i) => ({ id: `s${i}`, name: `Trin nr. ${i}`, readiness: i }));
  const cards = Array.from({ length: 10_000 }, (_, i) => ({ id: `c${i}`, stage: `s${i % 100}`, lane: "t", text: `Kort nr. ${i}` }));
  const map = { format: "journey-map", version: 1, id: "many", title: "Stort", stages, lanes: [{ id: "t", name: "Møder", kind: "touchpoints" }], cards };
  await drop(context, screen, await fileWith(context, "stort.journey.json", JSON.stringify(map)));
  const list = await new ListScreen(screen.page).ready();
  const shown = () => list.page.evaluate(() => document.querySelectorAll("#list .card").length);
  assert.equal(await shown(), 0, "a large map begins folded");
  await list.click("button", /Trin nr\. 7Score/);
  await list.click("button", /^Kort nr\. 107/);
  assert.equal(await shown(), 100, "only what is unfolded is there");
  await list.click("textbox", "Tekst");
  await list.retype("Et nyt navn");
  await list.page.keyboard.press("Enter");
  await list.find("button", /^Et nyt navn/);
}

/** Fetched after the page can be used; the first kilobytes are for those who see the board. */
async function isFetchedLater(context: TestContext): Promise<void> {
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.evaluateOnNewDocument(() => {
    new MutationObserver(() => {
      if (document.documentElement?.dataset["state"] === "interactive") performance.mark("interactive");
    }).observe(document, { attributes: true, subtree: true });
  });
  await openPage(context, "/", page);
  await eventually(() => asked.some((path) => path.includes("reading-")), "the list's script is fetched");
  // A browser says so of what it has, a moment after it was asked for.
  await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("/reading-")));
  const late = await page.evaluate(() => {
    const [list] = performance.getEntriesByType("resource").filter(({ name }) => name.includes("/reading-"));
    const [interactive] = performance.getEntriesByName("interactive");
    return list !== undefined && interactive !== undefined && list.startTime >= interactive.startTime;
  });
  assert.ok(late, "it is asked for when the page can be used");
  assert.equal(asked.filter((path) => path.includes("/reading-")).length, 1, asked.join(" "));
}

export const listTests: BrowserTest[] = [
  { name: "list: on a phone a stage and a card are made, changed, deleted, undone, and kept", run: isEdited },
  { name: "list: everything fits a window of 320 px, has a name, and is as large as a finger", run: fitsASmallPhone },
  { name: "list: Enter keeps, Escape restores, a wrong number says why", run: keepsKeyboard },
  { name: "list: input methods compose", run: takesInputMethods },
  { name: "list: where the browser spoofs what is drawn, there is the list", run: worksAgainstSpoofing },
  { name: "list: without WebGL 2 a map is started, edited, kept and opened again", run: worksUndrawn },
  { name: "list: it stands in the board's place on request, and goes again", run: isOnRequest },
  { name: "list: 10,000 cards begin folded", run: holdsManyCards },
  { name: "list: its script is fetched when the page can be used", run: isFetchedLater },
];
