// Maps that are deleted: had back, gone for good only when somebody says so or their time is over.
import { assert, eventually, type BrowserTest, type Page, type TestContext } from "./harness.ts";
import { openModel, openPage, tabTo, type Screen } from "./screen.ts";

const title = "Kunderejsen i 12 trin";
const dayMs = 86_400_000;

/** A user whose only map was deleted, from its menu. */
async function deletes(context: TestContext): Promise<Screen> {
  const screen = await openModel(context);
  await screen.click("option", /^Fagligt opslag på LinkedIn/, 2);
  await screen.retype("Skrevet før det blev slettet");
  await screen.press("Enter");
  await screen.click("button", "Vis jeres kort");
  await screen.click("button", `Mere om ${title}`);
  await screen.click("menuitem", "Slet");
  await screen.said(`${title} ligger i Slettet for nylig i 30 dage`);
  await screen.gone("button", new RegExp(`^${title}, `));
  return screen;
}

/** What both stores have under names that begin with the map's. */
const storedOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const local = Object.keys(localStorage).filter((key) => /:(map|view|customers):/.test(key));
        const opening = indexedDB.open("journey-mapper");
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(["heads", "bodies"]);
          const heads = transaction.objectStore("heads").getAllKeys();
          const bodies = transaction.objectStore("bodies").getAllKeys();
          transaction.oncomplete = () => {
            opening.result.close();
            resolve([...local, ...heads.result.map(String), ...bodies.result.map(String)]);
          };
        };
      }),
  );

/** The map was deleted so many days before it was. */
const makeOlder = (page: Page, ms: number) =>
  page.evaluate(
    (by) =>
      new Promise<void>((resolve) => {
        for (const key of Object.keys(localStorage).filter((name) => name.includes(":map:"))) {
          const value = localStorage.getItem(key) ?? "";
          localStorage.setItem(key, value.replace(/"deletedAt":(\d+)/, (_, at: string) => `"deletedAt":${Number(at) - by}`));
        }
        const opening = indexedDB.open("journey-mapper");
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("heads", "readwrite");
          const request = transaction.objectStore("heads").openCursor();
          request.onsuccess = () => {
            const cursor = request.result;
            if (!cursor) return;
            const head = cursor.value as { deletedAt?: number };
            if (head.deletedAt !== undefined) cursor.update({ ...head, deletedAt: head.deletedAt - by });
            cursor.continue();
          };
          transaction.oncomplete = () => (opening.result.close(), resolve());
        };
      }),
    ms,
  );

async function comesBack(context: TestContext): Promise<void> {
  const screen = await deletes(context);
  await screen.page.reload();
  await screen.ready();
  await screen.find("heading", "Slettet for nylig");
  await screen.find("paragraph", "Slettes for altid om 30 dage");
  await screen.scrollTo("button", `Gendan ${title}`, { x: 0, y: 60, width: 1280, height: 740 });
  await screen.click("button", `Gendan ${title}`);
  await screen.gone("heading", "Slettet for nylig");
  await screen.page.reload();
  await screen.ready();
  await screen.click("button", new RegExp(`^${title}, `));
  await screen.find("option", /^Skrevet før det blev slettet/);
}

async function isUndone(context: TestContext): Promise<void> {
  const screen = await deletes(context);
  await screen.click("button", "Fortryd");
  await screen.click("button", new RegExp(`^${title}, `));
  await screen.find("option", /^Skrevet før det blev slettet/);
}

async function isAskedByKeyboard(context: TestContext): Promise<void> {
  const screen = await deletes(context);
  await screen.page.reload();
  await screen.ready();
  const remove = new RegExp(`^Slet ${title} for altid`);
  await tabTo(screen, "button", remove);
  await screen.press("Enter");
  await screen.find("group", "Slet kortet for altid?");
  await screen.focusOn("button", "Annullér");
  await screen.press("Enter");
  await screen.gone("group", "Slet kortet for altid?");
  await screen.focusOn("button", remove);
  await screen.press("Enter");
  await screen.find("group", "Slet kortet for altid?");
  await screen.press("Escape");
  await screen.gone("group", "Slet kortet for altid?");
  assert.ok((await storedOf(screen.page)).length > 0);
  await screen.focusOn("button", remove);
  await screen.press("Enter");
  await screen.focusOn("button", "Annullér");
  await screen.press("Shift+Tab");
  await screen.focusOn("button", "Slet");
  await screen.press("Enter");
  await screen.gone("heading", "Slettet for nylig");
  await eventually(async () => (await storedOf(screen.page)).length === 0, "nothing of the map in either store");
}

async function goesInTime(context: TestContext): Promise<void> {
  const screen = await deletes(context);
  await eventually(async () => (await storedOf(screen.page)).length > 0, "it is kept");
  await makeOlder(screen.page, 29 * dayMs);
  await screen.page.reload();
  await screen.ready();
  await screen.find("paragraph", "Slettes for altid i morgen");
  await makeOlder(screen.page, dayMs);
  await screen.page.reload();
  await screen.ready();
  await screen.find("heading", "Hvor mister I kunderne?");
  await eventually(async () => (await storedOf(screen.page)).length === 0, "nothing of the map in either store");
  assert.equal(await screen.has("heading", "Slettet for nylig"), false);
}

async function isNotOpened(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const address = new URL(screen.page.url()).hash;
  await screen.click("button", "Vis jeres kort");
  await screen.click("button", `Mere om ${title}`);
  await screen.click("menuitem", "Slet");
  const other = await openPage(context, `/${address}`, await otherPage(context, screen));
  await other.said("Kortet er slettet. Det ligger i Slettet for nylig.");
  await other.find("heading", "Slettet for nylig");
}

async function otherPage(context: TestContext, screen: Screen): Promise<Page> {
  const page = await screen.page.browserContext().newPage();
  context.watch(page);
  await page.bringToFront();
  return page;
}

export const deletedTests: BrowserTest[] = [
  { name: "deleted: a map stays in Recently deleted and is restored as it was", run: comesBack },
  { name: "deleted: the toast takes it back", run: isUndone },
  { name: "deleted: for good is asked inline, by keyboard alone, and leaves nothing in either store", run: isAskedByKeyboard },
  { name: "deleted: how long is left is said, and after 30 days the map is gone", run: goesInTime },
  { name: "deleted: the address of a deleted map says where it is", run: isNotOpened },
];
