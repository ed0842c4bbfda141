// All maps in one file and back; what cannot be read as a file; the reminder of a map that was not saved as one for long.
import { assert, eventually, type BrowserTest, type Page, type TestContext } from "./harness.ts";
import { downloaded, drop, fileWith, openWithoutPickers, pick, type SavedFile } from "./file_steps.ts";
import { openPage, Screen } from "./screen.ts";
import { zipOf } from "./zip_files.ts";

const dayMs = 86_400_000;
const mapKeys = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("journey-mapper:1:map:")));

/** A user with two maps, at home. */
async function withTwoMaps(context: TestContext): Promise<Screen> {
  const screen = await openWithoutPickers(context);
  await screen.click("button", "Parathed 0–110 %");
  await screen.click("option", /^Fagligt opslag på LinkedIn/, 2);
  await screen.retype("Rundstykker og kaffe på Ærø");
  await screen.press("Enter");
  await screen.click("button", "Vis jeres kort");
  await screen.click("button", "The Loop");
  await screen.find("paragraph", /^Gemt i denne browser/);
  await screen.click("button", "Vis jeres kort");
  await screen.find("button", "Gem kopi af alle");
  return screen;
}

const backUp = (context: TestContext, screen: Screen): Promise<SavedFile> =>
  downloaded(context.downloads, () => screen.click("button", "Gem kopi af alle"));

async function newUser(context: TestContext): Promise<Screen> {
  const screen = await openWithoutPickers(context);
  await screen.page.bringToFront();
  return screen;
}

async function goesRound(context: TestContext): Promise<void> {
  const screen = await withTwoMaps(context);
  const archive = await backUp(context, screen);
  assert.match(archive.name, /^kunderejser-\d{4}-\d\d-\d\d\.zip$/);
  await screen.said(`2 kort er hentet i ${archive.name}`);
  const path = await fileWith(context, archive.name, archive.bytes);

  const other = await newUser(context);
  await drop(context, other, path);
  await other.find("status", `2 kort er lagt til fra ${archive.name}`);
  await other.find("listitem", "Kunderejsen i 12 trin");
  await other.click("button", "Luk");
  await other.click("button", /^Kunderejsen i 12 trin, /);
  await other.find("option", /^Rundstykker og kaffe på Ærø/);
  await other.click("button", "Vis jeres kort");

  await pick(context, other, path, () => other.click("button", "Åbn fil"));
  await other.find("status", `0 kort er lagt til fra ${archive.name}`);
  await other.find("listitem", "2 kort havde I allerede.");
  assert.equal((await mapKeys(other.page)).length, 2);
}

async function keepsBoth(context: TestContext): Promise<void> {
  const screen = await withTwoMaps(context);
  const archive = await backUp(context, screen);
  await screen.click("button", /^Kunderejsen i 12 trin, /);
  await screen.click("option", /^Rundstykker/, 2);
  await screen.retype("Vand og brød");
  await screen.press("Enter");
  await screen.find("paragraph", /^Gemt i denne browser/);
  await drop(context, screen, await fileWith(context, "alle.zip", archive.bytes));
  await screen.find("status", "1 kort er lagt til fra alle.zip");
  await screen.find("listitem", "1 kort havde I allerede.");
  await screen.find("listitem", /\.journey\.json: I har kortet med andet indhold, så begge er beholdt\./);
  await screen.click("button", "Luk");
  await screen.click("button", /^Kunderejsen i 12 trin \(.+\), /);
  await screen.find("option", /^Rundstykker og kaffe på Ærø/);
  await screen.click("button", "Vis jeres kort");
  await screen.click("button", /^Kunderejsen i 12 trin, /);
  await screen.find("option", /^Vand og brød/);
}

async function saysWhatIsBad(context: TestContext): Promise<void> {
  const map = '{"format":"journey-map","version":1,"id":"god","title":"Det gode kort"}';
  const entries = [
    { name: "halv.json", content: '{"format":' },
    { name: "opskrift.json", content: '{"format":"recipe","version":1}' },
    { name: "kort/godt.json", content: map },
    { name: "loegn.json", content: Buffer.alloc(50 * 1024 * 1024), claims: { size: 10, checksum: 1 } },
    { name: "stor.json", content: "{}", claims: { size: 40 * 1024 * 1024 } },
  ];
  const screen = await newUser(context);
  await drop(context, screen, await fileWith(context, "blandet.zip", zipOf(entries)));
  await screen.find("status", "1 kort er lagt til fra blandet.zip");
  for (const name of ["halv.json", "opskrift.json", "loegn.json", "stor.json"]) {
    await screen.find("listitem", new RegExp(`^${name}: ikke åbnet, `));
  }
  await screen.find("listitem", "Det gode kort");
  await screen.click("button", "Luk");

  const many = Array.from({ length: 1001 }, (_, at) => ({ name: `${at}.json`, content: map }));
  await drop(context, screen, await fileWith(context, "mange.zip", zipOf(many)));
  await screen.find("alert", "mange.zip kunne ikke åbnes. Intet er ændret.");
  await screen.find("listitem", /1\.000 filer/);
  await drop(context, screen, await fileWith(context, "revet.zip", zipOf(entries).subarray(0, 200)));
  await screen.find("alert", "revet.zip kunne ikke åbnes. Intet er ændret.");
  assert.equal((await mapKeys(screen.page)).length, 1);
}

async function savesWhatCannotBeRead(context: TestContext): Promise<void> {
  const page = await context.newPage();
  const rubbish = '{"format":7,"by":"somebody else"}\næøå';
  await page.goto(`${context.address}/`);
  await page.evaluate((value) => localStorage.setItem("journey-mapper:1:map:rubbish", value), rubbish);
  const screen = await openWithoutPickers(context, page);
  await screen.click("button", "Mere om Kort uden navn");
  const file = await downloaded(context.downloads, () => screen.click("menuitem", "Gem det, som det er"));
  assert.equal(file.bytes.toString("utf8"), rubbish);
  assert.match(file.name, /\.txt$/);
  assert.equal(await page.evaluate(() => localStorage.getItem("journey-mapper:1:map:rubbish")), rubbish);
}

/** What the browser remembers of copies, as if it had been written down so long ago. */
const remember = (page: Page, change: { days: number; putOffDays?: number }) =>
  page.evaluate(
    ({ days, putOffDays }, day) => {
      const key = "journey-mapper:1:copies";
      const copies = JSON.parse(localStorage.getItem(key) ?? "{}") as Record<string, { at: number; revision: number; putOffAt?: number }>;
      for (const copy of Object.values(copies)) {
        copy.at = Date.now() - days * day;
        copy.revision -= 30;
        if (putOffDays !== undefined) copy.putOffAt = Date.now() - putOffDays * day;
      }
      localStorage.setItem(key, JSON.stringify(copies));
    },
    change,
    dayMs,
  );

async function reminds(context: TestContext): Promise<void> {
  const screen = await openWithoutPickers(context);
  await screen.click("button", "Parathed 0–110 %");
  await screen.find("paragraph", /^Gemt i denne browser/);
  const open = async () => {
    await screen.page.reload();
    await screen.ready();
    await screen.find("columnheader", /Uden behov/);
  };
  const reminder = /^Kortet har kun ligget i denne browser i \d+ dage\.$/;
  await open();
  assert.equal(await screen.has("group", reminder), false, "a new map");
  await remember(screen.page, { days: 9 });
  await open();
  await screen.find("group", "Kortet har kun ligget i denne browser i 9 dage.");
  await screen.click("button", "Ikke nu");
  await screen.gone("group", reminder);
  await open();
  assert.equal(await screen.has("group", reminder), false, "not again at once");
  await remember(screen.page, { days: 17, putOffDays: 8 });
  await open();
  const { x, y, height } = await screen.find("group", "Kortet har kun ligget i denne browser i 17 dage.");
  const save = await screen.findWhere("button", "Gem som fil", (seen) => seen.y >= y && seen.y < y + height && seen.x > x);
  const file = await downloaded(context.downloads, () => screen.page.mouse.click(save.x + save.width / 2, save.y + save.height / 2));
  assert.match(file.name, /\.journey\.json$/);
  await screen.gone("group", reminder);
  await remember(screen.page, { days: 8 });
  await open();
  await screen.find("group", "Meget er ændret, siden kortet blev gemt som fil for 8 dage siden.");
}

async function isExplained(context: TestContext): Promise<void> {
  const screen = await withTwoMaps(context);
  await screen.click("button", "Kortene ligger kun i denne browser");
  await screen.find("dialog", "Hvor kortene ligger");
  await screen.find("listitem", /^Safari sletter dem/);
  await screen.find("listitem", /^Et privat vindue/);
  const file = await downloaded(context.downloads, async () => {
    const buttons = await screen.all("button", "Gem kopi af alle");
    const inDialog = buttons.sort((a, b) => b.y - a.y)[0];
    assert.ok(inDialog);
    await screen.page.mouse.click(inDialog.x + inDialog.width / 2, inDialog.y + inDialog.height / 2);
  });
  assert.match(file.name, /\.zip$/);
  const other = await openPage(context, "/", screen.page);
  await other.click("button", /^Kunderejsen i 12 trin, /);
  await other.click("paragraph", /^Gemt i denne browser/);
  await other.find("dialog", "Hvor kortene ligger");
  await eventually(async () => (await other.focused()).name === "Luk", "the focus in the dialog");
  await other.press("Escape");
  await other.gone("dialog", "Hvor kortene ligger");
}

export const backupTests: BrowserTest[] = [
  { name: "backup: all maps in one file, added by somebody else, and known when they come again", run: goesRound },
  { name: "backup: a map with other content is kept beside mine", run: keepsBoth },
  { name: "backup: bad files are said one by one, and an archive made to do harm does none", run: saysWhatIsBad },
  { name: "backup: what cannot be read is given as a file, as it is", run: savesWhatCannotBeRead },
  { name: "backup: a map that was not saved as a file for long says so, and not again for a week", run: reminds },
  { name: "backup: where the maps are is explained where it is said that they are saved", run: isExplained },
];
