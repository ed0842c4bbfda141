// Many cards at once, and what is between maps, tabs and programs: the clipboard, the search, the steps back.
import { assert, eventually, type BrowserTest, type TestContext } from "./harness.ts";
import { middleOf, openModel, openPage, Screen, type Name } from "./screen.ts";

const linkedIn = /^Fagligt opslag på LinkedIn/;

const count = async (screen: Screen, name: Name) => (await screen.all("gridcell", name)).length;

async function countOf(screen: Screen, name: Name, wanted: number): Promise<void> {
  await eventually(async () => (await count(screen, name)) === wanted, `${wanted} of ${String(name)}`);
}

/** Puts a text on the clipboard as a user would: typed in a field, selected, copied. */
async function copyFromField(screen: Screen, lines: string[]): Promise<void> {
  await screen.click("textbox", "Beskrivelse");
  await screen.field();
  await screen.press("Control+a");
  for (const [at, line] of lines.entries()) {
    if (at > 0) await screen.press("Enter");
    await screen.type(line);
  }
  await screen.press("Control+a", "Control+c", "Escape");
  await screen.fieldClosed();
}

async function clickWith(screen: Screen, modifier: "Control" | "Shift", name: Name): Promise<void> {
  await screen.page.keyboard.down(modifier);
  await screen.click("gridcell", name);
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
  await screen.click("gridcell", linkedIn);
  await screen.press("3");
  await screen.find("gridcell", /^Fagligt opslag på LinkedIn.*skubber væk/);
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
  await other.find("gridcell", /^Fagligt opslag på LinkedIn, Sociale medier, Online, skubber væk/);
  await other.find("gridcell", /^Annonce: “Bestil nu”/);
  await other.press("Control+z");
  await countOf(other, linkedIn, 0);
}

async function cutAndMenu(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.click("gridcell", linkedIn);
  await screen.press("Control+x");
  await countOf(screen, linkedIn, 0);
  await screen.click("columnheader", /Løsningsbevidst|Anerkender behov|, score/);
  await screen.press("Control+v");
  await countOf(screen, linkedIn, 1);
  await screen.rightClick("gridcell", linkedIn);
  await screen.click("menuitem", "Kopiér");
  await screen.said("Kopieret");
  await screen.press("Control+v");
  await countOf(screen, linkedIn, 2);
}

async function rowsOfASpreadsheet(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await copyFromField(screen, ["Første række", "“Anden” æøå <b>række</b>"]);
  await screen.click("gridcell", linkedIn);
  await screen.press("Control+v");
  await screen.find("gridcell", /^Første række, /);
  await screen.find("gridcell", /^“Anden” æøå <b>række<\/b>, /);
  await screen.press("Control+z");
  await countOf(screen, /^Første række/, 0);
}

/** What another program gets: pasted into a field, which is as much a stranger to the cards as Excel is. */
async function intoATable(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.click("gridcell", linkedIn);
  await clickWith(screen, "Control", /^Annonce: “Bestil nu”/);
  await screen.press("Control+c");
  await screen.said("Kopieret");
  await screen.press("Escape");
  await screen.click("textbox", "Beskrivelse");
  await screen.field();
  await screen.press("Control+a", "Control+v");
  const { text } = await screen.field();
  assert.match(text, /Trin Bane Tekst Effekt Kanal/);
  assert.match(text, /Fagligt opslag på LinkedIn/);
  await screen.press("Escape");
}

async function dragsSeveral(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const cards = await count(screen, /./);
  await screen.click("gridcell", linkedIn);
  await clickWith(screen, "Control", /^Annonce: “Bestil nu”/);
  const from = middleOf(await screen.find("gridcell", linkedIn));
  const to = middleOf(await screen.find("gridcell", /^Artikel delt i et fagligt netværk/));
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
  await screen.click("gridcell", linkedIn);
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
  await screen.find("gridcell", /^Fagligt opslag på Facebook/);
  await screen.press("Escape");
  await screen.press("Control+z");
  await screen.find("gridcell", linkedIn);
}

async function stepsBack(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.click("gridcell", linkedIn);
  await screen.press("3", "o", "Delete");
  await countOf(screen, linkedIn, 0);
  await screen.rightClick("button", "Fortryd");
  await screen.find("menuitemcheckbox", /^Slettede “Fagligt opslag på LinkedIn/);
  await screen.click("menuitemcheckbox", /^Rettede effekt for “Fagligt/);
  await screen.find("gridcell", /^Fagligt opslag på LinkedIn.*Online, skubber væk/);
}

async function carriesWithKeys(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.click("gridcell", linkedIn);
  await screen.press("Shift+ArrowRight");
  await screen.find("region", "Det valgte");
  await screen.press("Escape");
  // Elsewhere first: twice on the same card within half a second would be a double click.
  await screen.click("gridcell", /^Guide med tjekliste/);
  await screen.click("gridcell", linkedIn);
  const before = await screen.find("gridcell", linkedIn);
  await screen.press("m", "ArrowRight");
  const moved = await screen.findWhere("gridcell", linkedIn, ({ x }) => x > before.x + 100);
  await screen.press("Enter");
  await screen.findWhere("gridcell", linkedIn, ({ x }) => x === moved.x);
  await screen.press("m", "ArrowRight", "Escape");
  await screen.findWhere("gridcell", linkedIn, ({ x }) => x === moved.x);
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
  { name: "handling: several cards are dragged and copied together", run: dragsSeveral },
  { name: "handling: find, look on, replace all, take it back", run: findsAndReplaces },
  { name: "handling: the list of steps goes back at once", run: stepsBack },
  { name: "handling: arrows carry, extend and hold", run: carriesWithKeys },
  { name: "handling: the palette remembers what was used last", run: remembersCommands },
];
