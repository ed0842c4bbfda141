// The story a map begins with: started from a model, written in, scored, rearranged, taken back.
import { assert, eventually, type BrowserTest, type TestContext } from "./harness.ts";
import { middleOf, openModel, openPage, scoreOf, type Name, type Screen } from "./screen.ts";

const linkedIn = /^Fagligt opslag på LinkedIn/;
const colleague = /^Navnet nævnt af en kollega/;

const columnOf = async (screen: Screen, name: Name) => (await screen.find("option", name)).column;

const toastButton = (screen: Screen, name: string) => screen.findWhere("button", name, ({ y }) => y > 400);

async function clickToast(screen: Screen, name: string): Promise<void> {
  await screen.settled();
  const { x, y } = middleOf(await toastButton(screen, name));
  await screen.page.mouse.click(x, y);
}

async function writesInACell(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.click("option", linkedIn, 2);
  assert.equal((await screen.field()).text, "Fagligt opslag på LinkedIn");
  await screen.retype("Blæst på Ærø, søndagsåbent å");
  await screen.press("Enter");
  await screen.fieldClosed();
  const card = await screen.find("option", "Blæst på Ærø, søndagsåbent å, Sociale medier, Online, trækker til, 35 procent møder det");
  assert.equal(card.is["aria-selected"], "true");
  await screen.click("option", "Passer driften og følger kun faget på afstand", 2);
  await screen.retype("Går på café");
  await screen.click("rowheader", "Kunden gør");
  await screen.find("option", "Går på café");
  await screen.press("Control+z", "Control+z");
  await screen.find("option", linkedIn);
  await screen.find("option", "Passer driften og følger kun faget på afstand");
}

async function scoresFollow(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const before = await scoreOf(screen, "Uden behov");
  const other = await scoreOf(screen, "Søger svar");
  await screen.click("option", linkedIn);
  await screen.press("3");
  await screen.find("option", /^Fagligt opslag på LinkedIn.*skubber væk/);
  assert.ok((await scoreOf(screen, "Uden behov")) < before, "worse when it pushes away");
  assert.equal(await scoreOf(screen, "Søger svar"), other);
  await screen.press("1");
  await screen.find("option", /^Fagligt opslag på LinkedIn.*trækker til/);
  assert.equal(await scoreOf(screen, "Uden behov"), before);
  await screen.click("radio", "Neutral");
  await screen.find("option", /^Fagligt opslag på LinkedIn.*neutral/);
  assert.ok((await scoreOf(screen, "Uden behov")) < before, "worse when it does nothing");
  await screen.click("radio", "Trækker");
  assert.equal(await scoreOf(screen, "Uden behov"), before);
}

async function addsCardStageLane(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.click("option", linkedIn);
  await screen.press("k");
  await screen.retype("Kaffe på messen");
  await screen.press("Enter");
  await screen.find("option", /^Kaffe på messen, /);
  assert.equal(await columnOf(screen, /^Kaffe på messen, /), await columnOf(screen, linkedIn));

  await screen.click("columnheader", /Uden behov/);
  await screen.press("Insert");
  await screen.retype("Første indtryk");
  await screen.press("Enter");
  assert.match((await screen.find("columnheader", /Første indtryk/)).name, /^Trin 2 af 14/);

  await screen.click("rowheader", "Kontaktpunkter");
  await screen.press("l");
  await screen.retype("Konkurrenter");
  await screen.press("Enter");
  const lane = await screen.find("rowheader", "Konkurrenter");
  await screen.press("Control+z", "Control+z", "Control+z");
  await screen.gone("rowheader", "Konkurrenter");
  await screen.gone("columnheader", /Første indtryk/);
  await screen.gone("option", /^Kaffe på messen/);
  assert.ok(lane.y > 0);
}

/** Seldom a frame in between: the pause counts, not what was drawn in it. */
async function clicksTwiceSlowly(context: TestContext): Promise<void> {
  const doubleClickMs = 500;
  const screen = await openModel(context);
  await screen.click("option", colleague);
  const first = await screen.page.evaluate(() => performance.now());
  await screen.page.waitForFunction((end) => performance.now() > end, {}, first + doubleClickMs);
  await screen.click("option", colleague);
  await screen.fieldClosed();
  // The same without the pause, so that it is the pause that was seen.
  await screen.click("option", linkedIn, 2);
  await screen.field();
}

async function dragsCards(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const from = await screen.find("option", colleague);
  const to = await screen.find("option", /^Artikel delt i et fagligt netværk/);
  await screen.drag(middleOf(from), { x: middleOf(to).x, y: to.y + to.height + 20 });
  await eventually(async () => (await columnOf(screen, colleague)) === 3, "the card in the second stage");
  await screen.press("Control+z");
  await eventually(async () => (await columnOf(screen, colleague)) === 2, "the card in the first stage again");
  // Escape in the middle leaves everything where it was.
  await screen.page.mouse.move(middleOf(from).x, middleOf(from).y);
  await screen.page.mouse.down();
  await screen.page.mouse.move(middleOf(to).x, middleOf(to).y, { steps: 5 });
  await screen.settled(); // the user sees what is going to happen
  await screen.press("Escape");
  await screen.page.mouse.up();
  assert.equal(await columnOf(screen, colleague), 2);
}

async function dragsStages(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const first = await screen.find("columnheader", /Uden behov/);
  const third = await screen.find("columnheader", /Søger svar/);
  await screen.drag(middleOf(first), { x: middleOf(third).x + 60, y: middleOf(third).y });
  assert.match((await screen.find("columnheader", /Uden behov/)).name, /^Trin 3 af 13/);
  assert.match((await screen.find("columnheader", /Aner et problem/)).name, /^Trin 1 af 13/);
  await screen.press("Control+z");
  assert.match((await screen.find("columnheader", /Uden behov/)).name, /^Trin 1 af 13/);
}

async function takesBack(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.click("option", linkedIn);
  await screen.press("Control+d");
  await eventually(async () => (await screen.all("option", linkedIn)).length === 2, "two of it");
  await screen.awaitToast();
  await screen.press("Delete");
  await screen.find("status", "Kontaktpunktet er slettet");
  assert.equal((await screen.all("option", linkedIn)).length, 1);
  await clickToast(screen, "Fortryd");
  await eventually(async () => (await screen.all("option", linkedIn)).length === 2, "the deleted one is back");
  await screen.click("button", "Fortryd");
  await eventually(async () => (await screen.all("option", linkedIn)).length === 1, "the copy is gone");
  await screen.press("Control+y");
  await eventually(async () => (await screen.all("option", linkedIn)).length === 2, "redone");
  await screen.press("Control+z", "Control+Shift+z");
  await eventually(async () => (await screen.all("option", linkedIn)).length === 2, "redone again");

  await screen.click("columnheader", /Uden behov/);
  await screen.awaitToast();
  await screen.press("Delete");
  await screen.find("status", /^Trinnet og \d+ kort er slettet$/);
  await screen.gone("columnheader", /Uden behov/);
  await clickToast(screen, "Fortryd");
  await screen.find("columnheader", /Uden behov/);
}

async function escapeRestores(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.click("option", linkedIn, 2);
  await screen.retype("Det var ikke meningen");
  await screen.press("Escape");
  await screen.fieldClosed();
  await screen.find("option", linkedIn);
  assert.equal((await screen.find("button", "Fortryd")).is["aria-disabled"], "true");
  await screen.click("textbox", "Kortets navn");
  await screen.retype("Vores kunder");
  await screen.press("Enter");
  await screen.find("grid", "Kunderejsen: Vores kunder");
  await eventually(async () => (await screen.page.title()) === "Vores kunder – Journey Mapper", "the page's title");
}

async function reloadKeeps(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.click("option", linkedIn, 2);
  await screen.retype("Findes igen");
  await screen.press("Enter");
  await screen.page.mouse.move(500, 600);
  await screen.page.mouse.wheel({ deltaX: 300, deltaY: 120 });
  await screen.findWhere("columnheader", /Aner et problem/, ({ x }) => x < 100);
  const reads = "Læser flere guides og skriver en liste";
  await screen.click("option", reads);
  const before = await screen.find("option", reads);
  await screen.page.reload();
  await screen.ready();
  const after = await screen.find("option", reads);
  assert.deepEqual([after.x, after.y, after.is["aria-selected"]], [before.x, before.y, "true"]);
  await screen.find("option", /^Findes igen/);
  await screen.click("button", "Vis jeres kort");
  const listed = await screen.find("button", /^Kunderejsen i 12 trin, Parathed/);
  assert.match(listed.name, /score \d+, I dag/);
  await screen.click("button", /^Kunderejsen i 12 trin, Parathed/);
  await screen.find("option", /^Findes igen/);
}

async function homeStarts(context: TestContext): Promise<void> {
  const screen = await openPage(context);
  assert.equal(await screen.page.evaluate(() => document.documentElement.lang), "da");
  await screen.find("heading", "Hvor mister I kunderne?");
  await screen.click("button", "Tomt kort");
  await screen.find("grid", /./);
  await screen.click("button", "Vis jeres kort");
  await screen.click("button", "Parathed 0–110 %");
  await screen.find("columnheader", /^Trin 13 af 13, Efter, Er blevet kunde/);
}

/** Every model of the gallery but the blank one, and the last stage of its map. */
const models: [title: string, lastStage: RegExp][] = [
  ["The Loop", /^Trin 10 af 10, Efter, Anbefaler jer/],
  ["ZMOT: sandhedens øjeblikke", /^Trin 9 af 9, Efter, Fortæller om den/],
  ["Den klassiske kunderejse", /^Trin 9 af 9, Efter, Taler godt om jer/],
  ["See, Think, Do, Care", /^Trin 8 af 8, Efter, Kommer igen/],
  ["Beslutningsrejsen", /^Trin 8 af 8, Efter, Køber igen og siger det videre/],
  ["Købsopgaver (B2B)", /^Trin 8 af 8, Efter, Tager det i brug/],
  ["Serviceblueprint", /^Trin 8 af 8, Efter, Bliver kunde/],
];

async function everyModelOpens(context: TestContext): Promise<void> {
  const screen = await openPage(context);
  assert.equal(await screen.has("button", "Serviceblueprint"), false);
  await screen.click("button", "Alle modeller");
  for (const [title, lastStage] of models) {
    await screen.click("button", title);
    await screen.find("columnheader", lastStage);
    await screen.click("button", "Vis jeres kort");
  }
  await screen.scrollTo("button", /^Kunden for livet, The Loop, score \d+/, { x: 0, y: 0, width: 1280, height: 800 });
  await screen.click("button", /^Kunden for livet, The Loop, score \d+/);
  await screen.find("option", /^Oplæg i den lokale erhvervsforening, Arrangement, Offline, trækker til, 12 procent møder det/);
  assert.ok((await scoreOf(screen, "Kender jer ikke")) > 0);
}

async function putsAModelUnder(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.click("button", "Mere");
  await screen.click("menuitem", "Læg en model under kortet…");
  await screen.find("dialog", "Læg en model under kortet");
  await screen.click("button", "The Loop");
  await screen.find("status", "The Loop ligger nu under kortet");
  await screen.find("columnheader", /^Trin 17 af 17, Efter, Anbefaler jer/);
  await screen.find("option", linkedIn);
  await clickToast(screen, "Fortryd");
  await screen.find("columnheader", /^Trin 13 af 13, Efter, Er blevet kunde/);
}

export const storyTests: BrowserTest[] = [
  { name: "story: a new map starts from a model", run: homeStarts },
  { name: "story: every model of the gallery opens as its map", run: everyModelOpens },
  { name: "story: a model goes under a map that is there already", run: putsAModelUnder },
  { name: "story: a double click edits, Enter and a click elsewhere commit", run: writesInACell },
  { name: "story: two clicks with a pause are no double click", run: clicksTwiceSlowly },
  { name: "story: a stage's score follows keys and the inspector at once", run: scoresFollow },
  { name: "story: a card, a stage and a lane are added by key and named", run: addsCardStageLane },
  { name: "story: a card is dragged to another cell", run: dragsCards },
  { name: "story: a stage is dragged by its header", run: dragsStages },
  { name: "story: what is duplicated or deleted is taken back, by toast, button and key", run: takesBack },
  { name: "story: Escape restores a text, the title is edited in place", run: escapeRestores },
  { name: "story: a reload brings back map, selection and viewport", run: reloadKeeps },
];
