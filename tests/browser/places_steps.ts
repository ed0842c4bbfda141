// What a user does in every place where the page may have to live, and what it may ask the network for there.
import { readdir } from "node:fs/promises";
import { assert, eventually, type Page, type TestContext } from "./harness.ts";
import { middleOf, Screen } from "./screen.ts";

export const linkedIn = /^Fagligt opslag på LinkedIn/;
const colleague = /^Navnet nævnt af en kollega/;
const guide = /^Guide med tjekliste/;

const isSaved = /^Gemt i denne browser/;
const isNotSaved = /^Ikke gemt: browseren tillader det ikke/;

const cardsOf = async (screen: Screen, name: RegExp) => (await screen.all("option", name)).length;

/** Makes a map from a model and edits it, with mouse and keyboard; `keeps`: whether the browser stores it. */
export async function makesAndEdits(screen: Screen, keeps: boolean): Promise<void> {
  await screen.click("button", "Parathed 0–110 %");
  await screen.find("columnheader", /Uden behov/);
  await screen.click("option", guide, 2);
  await screen.retype("Skrevet på stedet, æøå");
  await screen.press("Enter");
  await screen.find("option", /^Skrevet på stedet, æøå, /);
  await screen.click("option", linkedIn);
  await screen.press("3");
  await screen.find("option", /^Fagligt opslag på LinkedIn.*skubber væk/);
  const to = await screen.find("option", /^Artikel delt i et fagligt netværk/);
  await screen.drag(middleOf(await screen.find("option", colleague)), { x: middleOf(to).x, y: to.y + to.height + 20 });
  await screen.findWhere("option", colleague, ({ column }) => column === 3);
  await screen.press("Control+z");
  await screen.findWhere("option", colleague, ({ column }) => column === 2);
  await screen.find(keeps ? "paragraph" : "alert", keeps ? isSaved : isNotSaved);
}

/** A card is copied from its menu and pasted with the keyboard, where no permission is to be had. */
export async function copiesAndPastes(screen: Screen): Promise<void> {
  const before = await cardsOf(screen, linkedIn);
  await screen.rightClick("option", linkedIn);
  await screen.click("menuitem", "Kopiér");
  await screen.said("Kopieret");
  await screen.press("Control+v");
  await eventually(async () => (await cardsOf(screen, linkedIn)) === before + 1, "one more of it");
}

/** Everything that a page and its frames ask for, and what did not come. */
export interface Watched {
  asked: string[];
  failed: string[];
}

export function watchRequests(page: Page): Watched {
  const watched: Watched = { asked: [], failed: [] };
  page.on("request", (request) => watched.asked.push(request.url()));
  page.on("requestfailed", (request) => watched.failed.push(`${request.url()} ${request.failure()?.errorText ?? ""}`));
  return watched;
}

/** No request but for the files of the site, below the address where they are, and for the pages around it. */
export async function onlyOwnFiles(context: TestContext, { asked }: Watched, address: string, around: string[] = []): Promise<void> {
  const files = new Set(["", ...(await readdir(context.site))]);
  const foreign = asked.filter((url) => {
    if (/^(data|blob|about):/.test(url) || around.includes(url)) return false;
    const path = url.startsWith(`${address}/`) ? url.slice(address.length + 1).replace(/[#?].*$/, "") : undefined;
    return path === undefined || !files.has(path);
  });
  assert.deepEqual(foreign, []);
  assert.ok(asked.some((url) => url.endsWith(".wasm")), "the program was fetched");
}

/** The page in a frame of another page, ready to be used. */
export async function framedScreen(page: Page, address: string): Promise<Screen> {
  const framed = () => page.frames().find((frame) => frame !== page.mainFrame() && frame.url().startsWith(address));
  const frame = await eventually(framed, "the frame");
  const corner = await page.evaluate(() => {
    const { x, y } = document.querySelector("iframe")?.getBoundingClientRect() ?? { x: 0, y: 0 };
    return { x, y };
  });
  return new Screen(page, frame, corner).ready();
}

/** Waits until all that the page ever needs is there: its programs, languages, scripts and models. */
export async function allFetched(context: TestContext, page: Page): Promise<void> {
  const files = (await readdir(context.site)).filter((name) => /-[0-9A-Z]{8}\.(wasm|txt|js|json)$/.test(name));
  assert.ok(files.length > 10, files.join());
  const isThere = () =>
    page.evaluate((names) => {
      const there = performance.getEntriesByType("resource").map(({ name }) => name.split("/").at(-1));
      return names.filter((name) => !there.includes(name));
    }, files);
  // The painter is fetched by its worker, which counts it nowhere, or not at all where nobody needs it; the first words
  // of the language that is not shown are among all of its words.
  const isSpare = (name: string) => /^(painter|journey-first-words)/.test(name);
  await eventually(async () => (await isThere()).every(isSpare), "everything is fetched");
}
