// What was written is there: when the browser dies, when it keeps nothing, when it is full, when its copy is damaged.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { assert, killBrowser, sleep, type BrowserTest, type Page, type TestContext } from "./harness.ts";
import { downloaded, openWithoutPickers, refusePickers } from "./file_steps.ts";
import { openModel, openPage, Screen } from "./screen.ts";

const linkedIn = /^Fagligt opslag på LinkedIn/;
const mapKeys = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("journey-mapper:1:map:")));

/** Types without a pause, and says when each character was in the field. */
async function typeOn(screen: Screen, text: string): Promise<number[]> {
  const times: number[] = [];
  for (const character of text) {
    await screen.type(character);
    times.push(performance.now());
    await sleep(80); // as people type: no pause in which a map would be stored
  }
  return times;
}

async function survivesKill(context: TestContext): Promise<void> {
  const profile = await context.folder();
  const browser = await context.launch(profile);
  const first = await browser.newPage();
  context.watch(first);
  const screen = await openModel(context, first);
  await screen.click("option", /^Guide med tjekliste/, 2);
  await screen.retype("Skrevet og gjort");
  await screen.press("Enter");
  await screen.find("option", /^Skrevet og gjort/);
  await screen.click("option", linkedIn, 2);
  await screen.retype("x");
  const text = "Midt i en lang sætning, som aldrig får en pause, slår lynet ned i huset";
  const times = await typeOn(screen, text);
  const killed = performance.now();
  await killBrowser(browser);

  const again = await context.launch(profile);
  const page = await again.newPage();
  context.watch(page);
  const found = await openPage(context, "/", page);
  await found.click("button", /^Kunderejsen i 12 trin, /);
  await found.find("option", /^Skrevet og gjort/);
  const { name } = await found.find("option", /^xM/);
  const kept = name.slice(1, name.indexOf(", Sociale medier"));
  assert.ok(text.startsWith(kept), name);
  const lost = killed - (times[kept.length] ?? killed);
  console.log(`# ${kept.length} of ${text.length} characters were there; typed for ${Math.round(killed - (times[0] ?? 0))} ms`);
  assert.ok(lost <= 1000, `what was typed ${Math.round(lost)} ms before the end was lost`);
}

/** A profile whose browser lets no page keep anything. */
async function blockedProfile(context: TestContext): Promise<string> {
  const profile = await context.folder();
  if (context.browserName === "chromium") {
    await mkdir(join(profile, "Default"), { recursive: true });
    const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
    await writeFile(join(profile, "Default/Preferences"), JSON.stringify(preferences));
  }
  return profile;
}

async function worksBlocked(context: TestContext): Promise<void> {
  const browser = await context.launch(await blockedProfile(context), { firefox: { "network.cookie.cookieBehavior": 2 } });
  const page = await browser.newPage();
  context.watch(page);
  await page.goto(`${context.address}/`);
  const isBlocked = await page.evaluate(() => {
    try {
      return !window.localStorage;
    } catch {
      return true;
    }
  });
  assert.ok(isBlocked, "the browser blocks storage");
  const screen = await new Screen(page).ready();
  await screen.click("button", "Parathed 0–110 %");
  await screen.find("alert", /^Ikke gemt: browseren tillader det ikke/);
  await screen.click("option", linkedIn, 2);
  await screen.retype("Det virker stadig");
  await screen.press("Enter");
  await screen.find("option", /^Det virker stadig/);
  await screen.find("alert", /Gem det som fil/);
}

async function worksFull(context: TestContext): Promise<void> {
  const screen = await openWithoutPickers(context);
  await screen.click("button", "Parathed 0–110 %");
  await screen.find("paragraph", /^Gemt i denne browser/);
  await screen.page.evaluate(() => {
    const isFull = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    Storage.prototype.setItem = isFull;
    IDBObjectStore.prototype.put = isFull;
  });
  await screen.click("option", linkedIn, 2);
  await screen.retype("Ikke plads til mere");
  await screen.press("Enter");
  await screen.find("alert", /^Ikke gemt: der er ikke plads til mere i browseren/);
  await screen.find("alert", /Dit kort er her stadig/);
  const file = await downloaded(context.downloads, () => screen.click("button", "Gem fil"));
  assert.match(file.bytes.toString("utf8"), /Ikke plads til mere/);
}

async function leavesRubbish(context: TestContext): Promise<void> {
  const page = await context.newPage();
  const rubbish = '{"format":7,"by":"somebody else"}\næøå';
  await page.goto(`${context.address}/`);
  await page.evaluate((value) => localStorage.setItem("journey-mapper:1:map:rubbish", value), rubbish);
  await page.reload();
  const screen = await new Screen(page).ready();
  const listed = await screen.findWhere("button", /./, ({ is }) => /Kan ikke læses/.test(is["aria-description"] ?? ""));
  assert.equal(listed.is["aria-disabled"], "true");
  await page.mouse.click(listed.x + 20, listed.y + 20);
  await page.goto(`${context.address}/#map=rubbish`);
  await page.reload();
  await screen.ready();
  await screen.find("alert", /kunne ikke læses/);
  const now = () => page.evaluate(() => localStorage.getItem("journey-mapper:1:map:rubbish"));
  assert.equal(await now(), rubbish);
}

async function leavesDamaged(context: TestContext): Promise<void> {
  const page = await context.newPage();
  const screen = await openModel(context, page);
  const key = (await mapKeys(page))[0] ?? "";
  // Another program writes there while the map is open.
  await page.evaluate((name) => localStorage.setItem(name, "rubbish"), key);
  await screen.click("option", linkedIn, 2);
  await screen.retype("Ændret bagefter");
  await screen.press("Enter");
  await screen.find("alert", /^Ikke gemt: /);
  assert.equal(await page.evaluate((name) => localStorage.getItem(name), key), "rubbish");
  await screen.find("option", /^Ændret bagefter/);
}

async function hidesInTime(context: TestContext): Promise<void> {
  const page = await context.newPage();
  await refusePickers(page);
  const screen = await openModel(context, page);
  await screen.click("option", linkedIn, 2);
  await screen.retype("Skrevet og straks lukket");
  const address = page.url();
  await page.goto("about:blank");
  await page.goto(address);
  await screen.ready();
  await screen.find("option", /^Skrevet og straks lukket/);
}

/** Both stores take not even a small entry more. Nothing stands in for them. */
const fill = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("filler");
      opening.onupgradeneeded = () => opening.result.createObjectStore("all", { autoIncrement: true });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const put = (size: number) =>
      new Promise<boolean>((resolve) => {
        const bytes = new Uint8Array(size);
        for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
        try {
          const transaction = database.transaction("all", "readwrite");
          transaction.objectStore("all").add(bytes);
          transaction.oncomplete = () => resolve(true);
          transaction.onabort = () => resolve(false);
        } catch {
          resolve(false);
        }
      });
    let count = 0;
    const fillUp = async () => {
      const before = count;
      for (let size = 1 << 20; size >= 512; size >>= 1) while (count < 400 && (await put(size))) ++count;
      return count > before;
    };
    // What was refused still takes room for a moment in Firefox: full is it when a whole round finds no room, twice.
    for (let rounds = 0; rounds < 2; ) rounds = (await fillUp()) ? 0 : rounds + 1;
    database.close();
    // Last: what the page stores meanwhile may make room here.
    for (let size = 1 << 22; size >= 32; size >>= 1) {
      try {
        for (let at = 0; at < 8; ++at) localStorage.setItem(`filler ${size} ${at}`, "x".repeat(size));
      } catch {
        // half of it
      }
    }
    return count;
  });

const makeRoom = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        for (const key of Object.keys(localStorage)) if (key.startsWith("filler")) localStorage.removeItem(key);
        const request = indexedDB.deleteDatabase("filler");
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );

/** Text that takes room also when it is deflated. */
const letters = "Qz7ÆkX2vØpL9wJ4åYtR8";
const hardText = Array.from({ length: 360 }, (_, at) => letters[(at * at * 7 + at * 13 + (at >> 3) * 5) % letters.length]).join("");

/** A page of a browser that gives this site a few megabytes. */
async function pageWithLittleRoom(context: TestContext): Promise<Page> {
  const firefox = {
    "dom.quotaManager.temporaryStorage.fixedLimit": 40_000, // KB; a site gets a fifth, 10 MB at least
    // Bytes; what is larger gets a file of its own, as large maps do (1 MiB). A small one might still find room in pages
    // that its database has taken in advance.
    "dom.indexedDB.dataThreshold": 1024,
  };
  const browser = await context.launch(await context.folder(), { downloads: context.downloads, firefox });
  const page = await browser.newPage();
  context.watch(page);
  await refusePickers(page);
  if (context.browserName === "chromium") {
    const client = await page.createCDPSession();
    await client.send("Storage.overrideQuotaForOrigin", { origin: context.address, quotaSize: 6 * 1024 * 1024 });
    await client.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: context.downloads });
  }
  return page;
}

async function isReallyFull(context: TestContext): Promise<void> {
  const page = await pageWithLittleRoom(context);
  const screen = await openModel(context, page);
  await screen.find("paragraph", /^Gemt i denne browser/);
  await screen.settled();
  console.log(`# ${await fill(page)} pieces until it was full`);
  await screen.click("option", linkedIn, 2);
  await screen.retype(hardText);
  await screen.find("alert", /^Ikke gemt: der er ikke plads til mere i browseren/);
  await screen.press("Enter");
  await screen.find("option", new RegExp(`^${hardText.slice(0, 20)}`));
  const file = await downloaded(context.downloads, () => screen.click("button", "Gem fil"));
  assert.ok(file.bytes.toString("utf8").includes(hardText));
  // Another map is opened: this one is not thrown away because of that.
  await screen.click("button", "Vis jeres kort");
  await screen.click("button", "Tomt kort");
  await screen.find("button", "Giv det første trin et navn");
  await screen.click("button", "Vis jeres kort");
  await screen.click("button", /^Kunderejsen i 12 trin, /);
  await screen.find("option", new RegExp(`^${hardText.slice(0, 20)}`));
  await makeRoom(page);
  await screen.click("option", /^Guide med tjekliste/, 2);
  await screen.retype("Der er plads igen");
  await screen.press("Enter");
  await screen.find("paragraph", /^Gemt i denne browser/);
  await screen.gone("alert", /^der er ikke plads/);
  await page.reload();
  await screen.ready();
  await screen.find("option", /^Der er plads igen/);
  await screen.find("option", new RegExp(`^${hardText.slice(0, 20)}`));
}

export const savingTests: BrowserTest[] = [
  { name: "saving: a browser that is killed in the middle of typing has everything but the last second", run: survivesKill },
  { name: "saving: where the browser keeps nothing, the page works and says so", run: worksBlocked },
  { name: "saving: where there is no room, the page says so and offers the file", run: worksFull },
  { name: "saving: an entry that cannot be read is listed and left alone", run: leavesRubbish },
  { name: "saving: an entry that was damaged while its map was open is not written over", run: leavesDamaged },
  { name: "saving: a page that is left at once has stored what was typed", run: hidesInTime },
  { name: "saving: in a browser that is really full nothing is lost, and when there is room it is stored", run: isReallyFull },
];
