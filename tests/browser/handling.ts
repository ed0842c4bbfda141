// Many cards at once, and what is between maps, tabs and programs: the clipboard, the search, the steps back.
import { assert, eventually, type BrowserTest, type Page, type TestContext } from "./harness.ts";
import { middleOf, openModel, openPage, Screen, type Name } from "./screen.ts";

const linkedIn = /^Fagligt opslag på LinkedIn/;

const count = async (screen: Screen, name: Name) => (await screen.all("option", name)).length;

async function countOf(screen: Screen, name: Name, wanted: number): Promise<void> {
  await eventually(async () => (await count(screen, name)) === wanted, `${wanted} of ${String(name)}`);
}

async function stroke(page: Page, key: "a" | "c" | "v"): Promise<void> {
  await page.keyboard.down("Control");
  await page.keyboard.press(key);
  await page.keyboard.up("Control");
}

/** Another program of the same user, as much a stranger to the cards as Excel is: a field on a page of its own. */
async function otherProgram(context: TestContext, screen: Screen): Promise<Page> {
  const page = await screen.page.browserContext().newPage();
  context.watch(page);
  await page.setContent("<textarea></textarea>");
  await page.bringToFront();
  await page.focus("textarea");
  return page;
}

/** Copies a text there, with Ctrl+C: tabs and line ends are as they stand. */
async function copyElsewhere(context: TestContext, screen: Screen, text: string): Promise<void> {
  const page = await otherProgram(context, screen);
  await page.$eval("textarea", (area, content) => (area.value = content), text);
  await stroke(page, "a");
  await stroke(page, "c");
  await page.close();
  await screen.page.bringToFront();
}

/** What such a program gets with Ctrl+V. */
async function pastedElsewhere(context: TestContext, screen: Screen): Promise<string> {
  const page = await otherProgram(context, screen);
  await stroke(page, "v");
  const text = await eventually(() => page.$eval("textarea", ({ value }) => value || undefined), "something pasted");
  await page.close();
  await screen.page.bringToFront();
  return text;
}

async function clickWith(screen: Screen, modifier: "Control" | "Shift", name: Name): Promise<void> {
  await screen.page.keyboard.down(modifier);
  await screen.click("option", name);
  await screen.page.keyboard.up(modifier);
  await screen.settled();
}

/** A second tab of the same user. */
async function otherTab(context: TestContext, screen: Screen): Promise<Screen> {
  const page = await screen.page.browserContext().newPage();
  context.watch(page);
  await page.bringToFront();
  return openPage(context, "/", page);
}

async function betweenTabs(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.click("option", linkedIn);
  await screen.press("3");
  await screen.find("option", /^Fagligt opslag på LinkedIn.*skubber væk/);
  await clickWith(screen, "Control", /^Annonce: “Bestil nu”/);
  await screen.find("region", "Det valgte");
  await screen.press("Control+c");
  await screen.said("Kopieret");
  const other = await otherTab(context, screen);
  await other.click("button", "Tomt kort");
  await other.click("button", "Giv det første trin et navn");
  await other.retype("Et");
  await other.press("Enter", "Insert");
  await other.retype("To");
  await other.press("Enter");
  await other.click("columnheader", /Et, score/);
  await other.press("Control+v");
  await other.find("option", /^Fagligt opslag på LinkedIn, Sociale medier, Online, skubber væk/);
  await other.find("option", /^Annonce: “Bestil nu”/);
  await other.press("Control+z");
  await countOf(other, linkedIn, 0);
}

async function cutAndMenu(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.click("option", linkedIn);
  await screen.press("Control+x");
  await countOf(screen, linkedIn, 0);
  await screen.click("columnheader", /Løsningsbevidst|Anerkender behov|, score/);
  await screen.press("Control+v");
  await countOf(screen, linkedIn, 1);
  await screen.rightClick("option", linkedIn);
  await screen.click("menuitem", "Kopiér");
  await screen.said("Kopieret");
  await screen.press("Control+v");
  await countOf(screen, linkedIn, 2);
}

async function rowsOfASpreadsheet(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const rows = ["Tekst\tEffekt\tRækkevidde", "Første række\tSkubber\t35 %", "“Anden” æøå <b>række</b>\tTrækker\t5 %"];
  await copyElsewhere(context, screen, `${rows.join("\r\n")}\r\n`);
  await screen.click("option", linkedIn);
  await screen.press("Control+v");
  await screen.find("option", /^Første række, .*skubber væk, 35.procent/);
  await screen.find("option", /^“Anden” æøå <b>række<\/b>, .*trækker til, 5.procent/);
  await screen.press("Control+z");
  await countOf(screen, /^Første række/, 0);
}

/** The whole table, tabs and all. */
const tableOfTwo = [
  [
    ...["Trin", "Bane", "Tekst", "Effekt", "Kanal", "Sted", "Art", "Rækkevidde", "Styrke", "Budskab", "Følelse"],
    ...["Ansvarlig", "Viden", "Kilde", "Note", "Personaer", "Sandhedens øjeblik", "Målt på", "Se på igen", "Link"],
    ...["Omkostning", "Svartid"],
  ],
  [
    ...["Uden behov", "Kontaktpunkter", "Fagligt opslag på LinkedIn", "Trækker", "Sociale medier", "Online", "Fakta"],
    ...["35\u00a0%", "25\u00a0%", "Bliv kendt", "", "Marketing", "Målt", "LinkedIn-statistik for marts", "", "Mette"],
    ...["", "8.400", "", "", "2", ""],
  ],
  [
    ...["Aner et problem", "Kontaktpunkter", "Annonce: “Bestil nu”", "Trækker", "Annoncer", "Online", "Fakta"],
    ...["25\u00a0%", "50\u00a0%", "Køb nu", "", "Marketing", "Målt", "Annoncekontoen, marts"],
    ...["Kunden har ikke engang søgt endnu. Prøv et budskab, der sætter ord på problemet.", "", "", "5.200", "", ""],
    ...["3", ""],
  ],
];

async function intoATable(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.click("option", linkedIn);
  await clickWith(screen, "Control", /^Annonce: “Bestil nu”/);
  await screen.press("Control+c");
  await screen.said("Kopieret");
  const text = await pastedElsewhere(context, screen);
  assert.deepEqual(
    text.replace(/\n$/, "").split("\n").map((row) => row.split("\t")),
    tableOfTwo,
  );
}

/** From a menu the browser is asked for what was copied last. Chromium's answer can be given beforehand. */
async function pastesFromAMenu(context: TestContext): Promise<void> {
  if (context.browserName !== "chromium") return; // Firefox asks the user, with a button that no test can press
  const screen = await openModel(context);
  const user = screen.page.browserContext();
  const { origin } = new URL(context.address);
  const pastes = async () => {
    await screen.rightClick("option", linkedIn);
    await screen.click("menuitem", "Sæt ind");
  };
  await user.overridePermissions(origin, ["clipboard-read", "clipboard-sanitized-write"]);
  await copyElsewhere(context, screen, "Fra et andet program\tOg en til");
  await pastes();
  await screen.find("option", /^Fra et andet program, /);
  await screen.find("option", /^Og en til, /);
  // What was copied here comes with all that it holds.
  await screen.click("option", linkedIn);
  await screen.press("3", "Control+c");
  await screen.said("Kopieret");
  await pastes();
  await eventually(async () => (await count(screen, /^Fagligt opslag på LinkedIn.*skubber væk/)) === 2, "the copy");
  // Where the browser says no, what was copied here counts, and before that the key that pastes.
  await user.overridePermissions(origin, []);
  await screen.page.reload();
  await screen.ready();
  await pastes();
  await screen.said("Browseren lader ikke siden se, hvad I har kopieret. Brug Ctrl V.");
}

async function dragsSeveral(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const cards = await count(screen, /./);
  await screen.click("option", linkedIn);
  await clickWith(screen, "Control", /^Annonce: “Bestil nu”/);
  const from = middleOf(await screen.find("option", linkedIn));
  const to = middleOf(await screen.find("option", /^Artikel delt i et fagligt netværk/));
  await screen.page.keyboard.down("Control");
  await screen.drag(from, { x: to.x, y: to.y + 16 });
  await screen.page.keyboard.up("Control");
  await countOf(screen, linkedIn, 2);
  assert.equal(await count(screen, /./), cards + 2);
  await screen.press("Control+z");
  await countOf(screen, linkedIn, 1);
}

async function findsAndReplaces(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.click("option", linkedIn);
  await screen.press("Control+f");
  await screen.field();
  await screen.type("LINKEDIN");
  await screen.find("status", /^1 af \d+$/);
  await screen.press("Enter");
  await screen.find("status", /^(1|2) af \d+$/);
  await screen.press("Shift+Enter", "Escape");
  await screen.gone("region", "Find på kortet");
  await screen.press("Control+k");
  await screen.field();
  await screen.type(">find og erstat");
  await screen.press("Enter");
  await screen.field();
  await screen.type("LinkedIn");
  await screen.click("textbox", "Erstat med");
  await screen.retype("Facebook");
  await screen.click("button", "Erstat alle");
  await screen.said(/erstattet$/);
  await screen.find("option", /^Fagligt opslag på Facebook/);
  await screen.press("Escape");
  await screen.press("Control+z");
  await screen.find("option", linkedIn);
}

async function stepsBack(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.click("option", linkedIn);
  await screen.press("3", "o", "Delete");
  await countOf(screen, linkedIn, 0);
  await screen.rightClick("button", "Fortryd");
  await screen.find("menuitemcheckbox", /^Slettede “Fagligt opslag på LinkedIn/);
  await screen.click("menuitemcheckbox", /^Rettede effekt for “Fagligt/);
  await screen.find("option", /^Fagligt opslag på LinkedIn.*Online, skubber væk/);
}

async function carriesWithKeys(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.click("option", linkedIn);
  await screen.press("Shift+ArrowRight");
  await screen.find("region", "Det valgte");
  await screen.press("Escape");
  // Elsewhere first: twice on the same card within half a second would be a double click.
  await screen.click("option", /^Guide med tjekliste/);
  await screen.click("option", linkedIn);
  const before = await screen.find("option", linkedIn);
  await screen.press("m", "ArrowRight");
  const moved = await screen.findWhere("option", linkedIn, ({ x }) => x > before.x + 100);
  await screen.press("Enter");
  await screen.findWhere("option", linkedIn, ({ x }) => x === moved.x);
  await screen.press("m", "ArrowRight", "Escape");
  await screen.findWhere("option", linkedIn, ({ x }) => x === moved.x);
  // Space holds a card; held down it pans instead.
  await screen.press(" ", "ArrowRight");
  await screen.find("region", "Det valgte");
}

async function remembersCommands(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.press("Control+k");
  await screen.field();
  await screen.type(">zoom ud");
  await screen.press("Enter");
  await screen.find("status", "Zoom 80 %");
  await screen.page.reload();
  await screen.ready();
  await screen.press("Control+k");
  await screen.field();
  const [first] = await eventually(async () => {
    const options = await screen.all("option");
    return options.length > 0 ? options : undefined;
  }, "commands");
  assert.equal(first?.name, "Zoom ud");
}

export const handlingTests: BrowserTest[] = [
  { name: "handling: cards go from tab to tab with all they hold", run: betweenTabs },
  { name: "handling: cut, and copy from a menu", run: cutAndMenu },
  { name: "handling: rows of other programs become cards", run: rowsOfASpreadsheet },
  { name: "handling: cards become a table for other programs", run: intoATable },
  { name: "handling: a menu pastes what was copied last, where the browser tells", run: pastesFromAMenu },
  { name: "handling: several cards are dragged and copied together", run: dragsSeveral },
  { name: "handling: find, look on, replace all, take it back", run: findsAndReplaces },
  { name: "handling: the list of steps goes back at once", run: stepsBack },
  { name: "handling: arrows carry, extend and hold", run: carriesWithKeys },
  { name: "handling: the palette remembers what was used last", run: remembersCommands },
];
