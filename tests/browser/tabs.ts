// The same map in two tabs of one user: what one writes the other shows, and where both have written, both are kept.
import { assert, eventually, type BrowserTest, type Page, type TestContext } from "./harness.ts";
import { middleOf, openModel, openPage, Screen } from "./screen.ts";

const linkedIn = /^Fagligt opslag på LinkedIn/;
const guide = /^Guide med tjekliste/;

/** A second tab with the map that the first one shows. `prepare`: before its page is opened. */
async function secondTab(context: TestContext, screen: Screen, prepare?: (page: Page) => Promise<unknown>): Promise<Screen> {
  const page = await screen.page.browserContext().newPage();
  context.watch(page);
  await page.bringToFront();
  await prepare?.(page);
  await page.goto(screen.page.url());
  const other = await new Screen(page).ready();
  await other.find("columnheader", /Uden behov/);
  return other;
}

/** Writes over a card's text, and waits until that is stored. */
async function write(screen: Screen, card: RegExp, text: string): Promise<void> {
  const before = await storedRevision(screen.page);
  await screen.page.bringToFront();
  await screen.click("option", card, 2);
  await screen.retype(text);
  await screen.press("Enter");
  await screen.find("option", new RegExp(`^${text}`));
  await eventually(async () => (await storedRevision(screen.page)) > before, `“${text}” stored`);
}

/** Of the map that the page shows, as the stores have it. */
const storedRevision = (page: Page) =>
  page.evaluate(async () => {
    const id = new URLSearchParams(location.hash.slice(1)).get("map") ?? "";
    const local = (() => {
      try {
        return /"revision":(\d+)/.exec(localStorage.getItem(`journey-mapper:1:map:${id}`) ?? "")?.[1];
      } catch {
        return undefined;
      }
    })();
    const indexed = await new Promise<number>((resolve) => {
      const opening = indexedDB.open("journey-mapper");
      opening.onerror = () => resolve(0);
      opening.onsuccess = () => {
        const request = opening.result.transaction("heads").objectStore("heads").get(id);
        request.onerror = () => resolve(0);
        request.onsuccess = () => {
          opening.result.close();
          resolve((request.result as { revision?: number } | undefined)?.revision ?? 0);
        };
      };
    }).catch(() => 0);
    return Math.max(Number(local ?? 0), indexed);
  });

/** A tab that hears nothing of others, as one that the system has put to sleep. */
const deafen = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    addEventListener("storage", (event) => event.stopImmediatePropagation(), true);
    Object.assign(window, { BroadcastChannel: undefined });
  });

/** The browser keeps nothing in local storage. */
const withoutLocalStorage = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("no", "SecurityError");
      },
    });
  });

async function seesTheOther(context: TestContext, prepare?: (page: Page) => Promise<unknown>): Promise<void> {
  const page = await context.newPage();
  await prepare?.(page);
  const screen = await openModel(context, page);
  const other = await secondTab(context, screen, prepare);
  await write(screen, linkedIn, "Fra den første fane");
  await other.page.bringToFront();
  await other.find("option", /^Fra den første fane/);
  await write(other, guide, "Fra den anden fane");
  await screen.page.bringToFront();
  await screen.find("option", /^Fra den anden fane/);
  await screen.find("option", /^Fra den første fane/);
  await screen.find("paragraph", /^Gemt i denne browser/);

  // One step back is as it was before the other tab wrote; that goes to the other tab, too.
  await screen.click("button", "Fortryd");
  await screen.gone("option", /^Fra den anden fane/);
  await screen.find("option", guide);
  await screen.find("option", /^Fra den første fane/);
  await other.page.bringToFront();
  await other.find("option", guide);
  await other.gone("option", /^Fra den anden fane/);
}

/** The second tab does not hear of the first one's change, and changes the map as well. */
async function bothWrite(context: TestContext): Promise<{ screen: Screen; other: Screen }> {
  const screen = await openModel(context);
  const other = await secondTab(context, screen, deafen);
  await write(screen, linkedIn, "Fra den første fane");
  await other.page.bringToFront();
  await other.click("option", guide, 2);
  await other.retype("Fra den anden fane");
  await other.press("Enter");
  await other.find("alert", "Kortet er også ændret i en anden fane");
  await other.find("listitem", /Begge er beholdt\. .*“Kunderejsen i 12 trin \(fra en anden fane\)”/);
  await other.find("option", /^Fra den anden fane/);
  await other.find("option", linkedIn);
  await other.find("paragraph", /^Gemt i denne browser/);
  return { screen, other };
}

async function keepsBoth(context: TestContext): Promise<void> {
  const { screen, other } = await bothWrite(context);
  await other.click("button", "Behold begge");
  await other.gone("alert", "Kortet er også ændret i en anden fane");
  await other.click("button", "Vis jeres kort");
  await eventually(async () => (await other.all("listitem", /^Kunderejsen i 12 trin/)).length === 2, "both maps");
  await other.click("button", /^Kunderejsen i 12 trin \(fra en anden fane\), /);
  await other.find("option", /^Fra den første fane/);
  await other.find("option", guide);
  // The first tab goes on with what is stored under its map now; its own version is one step back.
  await screen.page.bringToFront();
  await screen.find("option", /^Fra den anden fane/);
  await screen.click("button", "Fortryd");
  await screen.find("option", /^Fra den første fane/);
}

async function usesTheirs(context: TestContext): Promise<void> {
  const { other } = await bothWrite(context);
  await other.click("button", "Brug den anden fanes");
  await other.find("option", /^Fra den første fane/);
  await other.find("grid", /Kunderejsen i 12 trin$/);
  await other.said("Den anden fanes udgave er her nu");
  await other.click("button", "Fortryd");
  await other.find("option", /^Fra den anden fane/);
  await other.click("button", "Vis jeres kort");
  await other.find("heading", "Slettet for nylig");
  await other.find("listitem", "Kunderejsen i 12 trin (fra en anden fane)");
}

async function keepsWhatIsTyped(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const other = await secondTab(context, screen);
  await other.click("option", guide, 2);
  await other.retype("Midt i en");
  await write(screen, linkedIn, "Fra den første fane");
  await other.page.bringToFront();
  assert.equal((await other.field()).text, "Midt i en");
  await other.press("End");
  await other.type(" sætning");
  await other.press("Enter");
  await other.find("option", /^Midt i en sætning/);
  // Whatever became of the first tab's change, it is somewhere.
  const isHere = () => other.has("option", /^Fra den første fane/);
  const isCopied = () => other.has("alert", "Kortet er også ændret i en anden fane");
  await eventually(async () => (await isHere()) || (await isCopied()), "the first tab's change");
  if (await isHere()) return;
  await other.click("button", "Vis jeres kort");
  await other.click("button", /^Kunderejsen i 12 trin \(fra en anden fane\), /);
  await other.find("option", /^Fra den første fane/);
}

async function showsInLibrary(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const page = await screen.page.browserContext().newPage();
  context.watch(page);
  await page.bringToFront();
  const home = await openPage(context, "/", page);
  await home.find("listitem", "Kunderejsen i 12 trin");
  await screen.page.bringToFront();
  await screen.click("textbox", "Kortets navn");
  await screen.retype("Et nyt navn");
  await screen.press("Enter");
  await home.page.bringToFront();
  await home.find("listitem", "Et nyt navn");
  await home.gone("listitem", "Kunderejsen i 12 trin");
}

async function deletedElsewhere(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const page = await screen.page.browserContext().newPage();
  context.watch(page);
  await page.bringToFront();
  const home = await openPage(context, "/", page);
  await home.click("button", "Mere om Kunderejsen i 12 trin");
  await home.click("menuitem", "Slet");
  await home.find("listitem", "Kunderejsen i 12 trin");
  await screen.page.bringToFront();
  await screen.said(/^Kortet er slettet i en anden fane\./);
  await screen.find("option", linkedIn);
  await write(screen, guide, "Alligevel");
  await home.page.bringToFront();
  await home.find("button", /^Kunderejsen i 12 trin, /);
  await home.gone("heading", "Slettet for nylig");
  const { x, y } = middleOf(await home.find("button", /^Kunderejsen i 12 trin, /));
  await home.page.mouse.click(x, y);
  await home.find("option", /^Alligevel/);
}

export const tabTests: BrowserTest[] = [
  { name: "tabs: what one writes, the other shows, and undo goes back before it", run: (context) => seesTheOther(context) },
  { name: "tabs: the same where there is only IndexedDB", run: (context) => seesTheOther(context, withoutLocalStorage) },
  { name: "tabs: where both have written both are kept, the other one's as a copy", run: keepsBoth },
  { name: "tabs: where both have written the other one's can be used, as one step", run: usesTheirs },
  { name: "tabs: a text that is being typed stays, whatever the other tab writes", run: keepsWhatIsTyped },
  { name: "tabs: the library shows what another tab has stored", run: showsInLibrary },
  { name: "tabs: a map that another tab deletes stays on the screen and comes back when it is changed", run: deletedElsewhere },
];
