// Named customers on the readiness page: personal data that stays in this browser unless it is asked for.
import { assert, eventually, type BrowserTest, type Page, type TestContext } from "./harness.ts";
import { downloaded, fileWith, pick, refusePickers } from "./file_steps.ts";
import { addCustomer, answered, customerMenu, goToReadiness, headline, openReadiness, prices, saysYes, search, tick } from "./readiness_steps.ts";
import { middleOf, openPage, Screen, tabTo } from "./screen.ts";

const customerKeys = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("journey-mapper:1:customers:")));

const switchTo = (screen: Screen, name: string) => customerMenu(screen, name, "menuitemcheckbox");

/** A page with two customers: Kirsten asked for prices, Bo said yes and is shown. */
async function openWithTwo(context: TestContext): Promise<Screen> {
  const page = await context.newPage();
  await refusePickers(page);
  const screen = await openReadiness(context, page);
  await addCustomer(screen, "Kirsten Ømose");
  await tick(screen, prices);
  await answered(screen, prices, "set");
  await addCustomer(screen, "Bo Æbelø");
  await answered(screen, prices, "ikke undersøgt");
  await tick(screen, saysYes);
  await answered(screen, saysYes, "set");
  return screen;
}

async function bothAreThere(screen: Screen): Promise<void> {
  await switchTo(screen, "Kirsten Ømose");
  await screen.find("button", "Skift kunde: Kirsten Ømose");
  await answered(screen, prices, "set");
  await answered(screen, saysYes, "ikke undersøgt");
  await switchTo(screen, "Bo Æbelø");
  await screen.find("button", "Skift kunde: Bo Æbelø");
  await answered(screen, saysYes, "set");
  await answered(screen, prices, "ikke undersøgt");
}

async function areNamed(context: TestContext): Promise<void> {
  const screen = await openReadiness(context);
  await screen.find("paragraph", "Bliver i din browser");
  await screen.find("paragraph", /^Navne og iagttagelser er personoplysninger\./);
  await screen.find("button", "Skift kunde: Kunde 1");
  await tick(screen, search);
  await addCustomer(screen, "Kirsten Ømose");
  assert.equal(await headline(screen), "Vi ved ikke noget endnu");
  await switchTo(screen, "Kunde 1");
  await answered(screen, search, "set");
  await customerMenu(screen, "Omdøb");
  await screen.retype("Bo Æbelø");
  await screen.press("Enter");
  await screen.find("button", "Skift kunde: Bo Æbelø");
  await answered(screen, search, "set");
  await screen.press("Control+z");
  await screen.find("button", "Skift kunde: Kunde 1");
}

async function areReloaded(context: TestContext): Promise<void> {
  const screen = await openWithTwo(context);
  await bothAreThere(screen);
  await screen.page.reload();
  await goToReadiness(await screen.ready());
  await screen.find("button", "Skift kunde: Bo Æbelø");
  await bothAreThere(screen);
}

async function areDeleted(context: TestContext): Promise<void> {
  const screen = await openWithTwo(context);
  await screen.click("button", "Slet kunden");
  await screen.said("Bo Æbelø er slettet");
  await screen.find("button", "Skift kunde: Kirsten Ømose");
  const stored = () => screen.page.evaluate(() => JSON.stringify(localStorage));
  assert.doesNotMatch(await stored(), /Bo Æbelø/, "deleted means gone");
  await screen.settled();
  const { x, y } = middleOf(await screen.findWhere("button", "Fortryd", (seen) => seen.y > 400));
  await screen.page.mouse.click(x, y);
  await screen.find("button", "Skift kunde: Bo Æbelø");
  await bothAreThere(screen);

  await customerMenu(screen, "Slet alle");
  await screen.said("Alle kunder er slettet");
  await screen.find("button", "Skift kunde: Kunde 1");
  assert.equal(await headline(screen), "Vi ved ikke noget endnu");
  assert.deepEqual(await customerKeys(screen.page), []);
  await screen.page.reload();
  await goToReadiness(await screen.ready());
  assert.equal(await headline(screen), "Vi ved ikke noget endnu");
}

async function goIntoFilesOfTheirOwn(context: TestContext): Promise<void> {
  const screen = await openWithTwo(context);
  const map = await downloaded(context.downloads, () => screen.click("button", "Gem som fil"));
  assert.match(map.name, /\.json$/);
  assert.doesNotMatch(map.bytes.toString("utf8"), /Kirsten|Bo Æ|sighting|journey-customers/, "nothing of them is in the map");
  const file = await downloaded(context.downloads, () => customerMenu(screen, "Gem kunderne som fil"));
  assert.match(file.name, /\.customers\.json$/);
  assert.match(file.bytes.toString("utf8"), /Kirsten Ømose/);

  const page = await context.newPage();
  await refusePickers(page);
  const other = await openReadiness(context, page);
  await page.bringToFront();
  const path = await fileWith(context, file.name, file.bytes);
  await pick(context, other, path, () => customerMenu(other, "Hent kunder fra en fil"));
  await other.said("2 kunder er hentet");
  await bothAreThere(other);
  const again = await downloaded(context.downloads, () => other.click("button", "Gem som fil"));
  assert.doesNotMatch(again.bytes.toString("utf8"), /Kirsten|Bo Æ/, "saving the map does not go to their file");
}

async function areSharedByTabs(context: TestContext): Promise<void> {
  const page = await context.newPage();
  const screen = await openReadiness(context, page);
  await addCustomer(screen, "Kirsten Ømose");
  const other = new Screen(await page.browserContext().newPage());
  context.watch(other.page);
  await other.page.bringToFront();
  await other.page.goto(page.url());
  await goToReadiness(await other.ready());
  await other.find("button", "Skift kunde: Kirsten Ømose");
  await tick(other, saysYes);
  await answered(other, saysYes, "set");
  await page.bringToFront();
  await answered(screen, saysYes, "set");
  await tick(screen, prices);
  await answered(screen, prices, "set");
  await other.page.bringToFront();
  await answered(other, prices, "set");
  await answered(other, saysYes, "set");
}

/** A page in which IndexedDB does not open. */
async function withoutIndexedDB(context: TestContext, how: "throws" | "hangs"): Promise<Page> {
  const page = await context.newPage();
  await page.evaluateOnNewDocument((kind) => {
    IDBFactory.prototype.open = () => {
      if (kind === "throws") throw new DOMException("no", "SecurityError");
      return {} as IDBOpenDBRequest;
    };
  }, how);
  return page;
}

async function doWithoutIndexedDB(context: TestContext): Promise<void> {
  for (const how of ["throws", "hangs"] as const) {
    const screen = await openReadiness(context, await withoutIndexedDB(context, how));
    await screen.page.bringToFront();
    await tick(screen, saysYes);
    await answered(screen, saysYes, "set");
    await screen.find("paragraph", "Bliver i din browser");
    await screen.page.reload();
    await goToReadiness(await screen.ready());
    await answered(screen, saysYes, "set");
  }
}

async function sayThatNothingIsKept(context: TestContext): Promise<void> {
  const screen = await openReadiness(context, await withoutIndexedDB(context, "throws"));
  await screen.page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("no", "QuotaExceededError");
    };
  });
  await tick(screen, saysYes);
  await screen.find("paragraph", "Ikke gemt");
  await screen.find("paragraph", /der er ikke plads til mere i browseren/);
  await answered(screen, saysYes, "set");
  assert.match(await headline(screen), /^Mest /);
  assert.equal(await screen.has("paragraph", "Bliver i din browser"), false);
}

async function areLeftWhereUnreadable(context: TestContext): Promise<void> {
  const screen = await openReadiness(context);
  await tick(screen, saysYes);
  await eventually(async () => (await customerKeys(screen.page)).length === 1, "the customer is stored");
  const [key = ""] = await customerKeys(screen.page);
  await screen.page.evaluate((name) => localStorage.setItem(name, "rubbish"), key);
  await screen.page.reload();
  await screen.ready();
  await screen.press("g", "2");
  await screen.find("paragraph", /^Kunderne i denne browser kan ikke læses\. De er ikke rørt\./);
  const box = await screen.find("checkbox", /^Har set jeres navn/);
  assert.equal(box.is["aria-disabled"], "true");
  await tick(screen, "Har set jeres navn");
  assert.equal(await screen.page.evaluate((name) => localStorage.getItem(name), key), "rubbish");
  await customerMenu(screen, "Slet alle");
  await eventually(async () => (await customerKeys(screen.page)).length === 0, "nothing is kept");
  await tick(screen, "Har set jeres navn");
  await answered(screen, "Har set jeres navn", "set");
}

async function opensAMapFirst(context: TestContext): Promise<void> {
  const from = await openWithTwo(context);
  const file = await downloaded(context.downloads, () => customerMenu(from, "Gem kunderne som fil"));
  const page = await context.newPage();
  await refusePickers(page);
  const screen = await openPage(context, "/", page);
  await page.bringToFront();
  const path = await fileWith(context, file.name, file.bytes);
  await pick(context, screen, path, () => screen.click("button", "Åbn en fil"));
  await screen.find("alert", `${file.name} kunne ikke åbnes. Intet er ændret.`);
  await screen.find("listitem", "Åbn først det kort, som kunderne hører til.");
}

/** Opens the menu of customers from its button and chooses a row, by keys. */
async function menuByKeys(screen: Screen, row: string): Promise<void> {
  await screen.focusOn("button", /^Skift kunde: /);
  await screen.press("Enter");
  await screen.find("menu", "Skift kunde");
  for (let times = 0; times < 12 && (await screen.focused()).name !== row; ++times) await screen.press("ArrowDown");
  await screen.press("Enter");
  await screen.gone("menu", "Skift kunde");
}

async function byKeyboard(context: TestContext): Promise<void> {
  const screen = await openReadiness(context);
  await tabTo(screen, "button", /^Skift kunde: Kunde 1$/);
  await menuByKeys(screen, "Ny kunde");
  await screen.retype("Kirsten Ømose");
  await screen.press("Enter");
  await menuByKeys(screen, "Ny kunde");
  await screen.retype("Bo Æbelø");
  await screen.press("Enter");
  await menuByKeys(screen, "Kirsten Ømose");
  await screen.focusOn("button", "Skift kunde: Kirsten Ømose");
  await menuByKeys(screen, "Slet kunden");
  await screen.focusOn("button", "Skift kunde: Bo Æbelø");
  await screen.press("Control+z");
  await screen.focusOn("button", "Skift kunde: Kirsten Ømose");
  await menuByKeys(screen, "Omdøb");
  await screen.retype("Kirsten Ø.");
  await screen.press("Enter");
  await screen.focusOn("button", "Skift kunde: Kirsten Ø.");
}

export const customerTests: BrowserTest[] = [
  { name: "customers: they are added, named, switched and renamed", run: areNamed },
  { name: "customers: the keyboard alone adds, switches, renames and deletes", run: byKeyboard },
  { name: "customers: a reload keeps them", run: areReloaded },
  { name: "customers: one click deletes, and the toast brings back", run: areDeleted },
  { name: "customers: they are not in the map's file, and go round in one of their own", run: goIntoFilesOfTheirOwn },
  { name: "customers: their file opens only beside a map", run: opensAMapFirst },
  { name: "customers: two tabs show the same", run: areSharedByTabs },
  { name: "customers: without IndexedDB they are kept all the same", run: doWithoutIndexedDB },
  { name: "customers: where nothing can be kept, the page says so in words", run: sayThatNothingIsKept },
  { name: "customers: what cannot be read is left alone until it is deleted", run: areLeftWhereUnreadable },
];
