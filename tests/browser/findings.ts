// The list of findings beside the map: sorted, filtered, gone through, mended, set aside, with mouse and keys.
import { assert, eventually, type BrowserTest, type TestContext } from "./harness.ts";
import { downloaded, openWithoutPickers } from "./file_steps.ts";
import { middleOf, openModel, scoreOf, tabTo, type Screen, type Seen } from "./screen.ts";

const slowMail = /^Mailsvar efter to hverdage ved 80 %\. /;
const orderNow = /^Annonce: “Bestil nu” ved 10 %\. /;
const reviews = /^Anmeldelser på Google ved 70 %\. Ingen har ansvaret/;
const reason = "Vi skifter program til efteråret";

async function countOf(screen: Screen): Promise<number> {
  return Number(/\d+/.exec((await screen.find("heading", /^Fund \d+$/)).name)?.[0]);
}

/** Of a row with short words; a long reason takes more lines. */
const rowHeight = 50;

/** The rows of the list that are drawn: those in sight, some beyond, and the one that is unfolded. */
async function rows(screen: Screen): Promise<Seen[]> {
  return (await screen.all("button", /\. /)).filter(({ is, height }) => is["aria-pressed"] && height >= rowHeight);
}

/** Turns the wheel over the list until every row was seen; their names, from the top. Nothing may be unfolded. */
async function allRows(screen: Screen, count: number): Promise<string[]> {
  const { x, y, width, height } = await screen.find("region", "Fund");
  await screen.page.mouse.move(x + width / 2, y + height - 30);
  await screen.page.mouse.wheel({ deltaY: -2 * count * rowHeight });
  const seen = new Set<string>();
  await eventually(async () => {
    await screen.settled();
    for (const { name } of await rows(screen)) seen.add(name);
    await screen.page.mouse.wheel({ deltaY: 2 * rowHeight });
    return seen.size === count;
  }, `${count} rows`);
  return [...seen];
}

/** The figure at the end of a row's name, in this unit. */
function gains(names: readonly string[], unit: string): number[] {
  const ends = names.map((name) => new RegExp(`\\+([\\d,]+) ${unit}$`).exec(name)?.[1]);
  return ends.filter((end) => end !== undefined).map((end) => Number(end.replace(",", ".")));
}

const falling = (figures: readonly number[]) => [...figures].sort((a, b) => b - a);

async function choose(screen: Screen, button: [role: string, name: string], row: string): Promise<void> {
  await screen.click(...button);
  await screen.click("menuitemcheckbox", row);
  await screen.gone("menu", /./);
}

const order: [string, string] = ["combobox", "Rækkefølge"];
const filter: [string, string] = ["button", "Vælg, hvilke fund der vises"];

async function areSorted(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const count = await countOf(screen);
  assert.ok(count > 8, `${count} findings`);
  const byBuyers = await allRows(screen, count);
  const buyers = gains(byBuyers, "pr\\. 1\\.000");
  assert.ok(buyers.length > 5, byBuyers.join("\n"));
  assert.deepEqual(buyers, falling(buyers));
  await choose(screen, order, "Flest point");
  await screen.findWhere(...order, ({ text }) => text === "Flest point");
  const byPoints = await allRows(screen, count);
  const points = gains(byPoints, "point");
  assert.ok(points.length > 8, byPoints.join("\n"));
  assert.deepEqual(points, falling(points));
  const withoutGains = (names: readonly string[]) => names.map((name) => name.slice(0, name.lastIndexOf(".")));
  assert.notDeepEqual(withoutGains(byBuyers), withoutGains(byPoints), "two orders");
}

async function areFiltered(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const all = await countOf(screen);
  await screen.click(...filter);
  const row = await screen.find("menuitemcheckbox", "Skubber væk");
  const pushes = Number(row.is["aria-description"]);
  await screen.click("menuitemcheckbox", "Skubber væk");
  await screen.find("heading", `Fund ${pushes}`);
  assert.ok(pushes > 1 && pushes < all);
  const left = await allRows(screen, pushes);
  for (const name of left) assert.match(name, /\. Skubber væk; \d+ % møder det\. /);
  await choose(screen, filter, "Kontakter jer");
  await screen.find("heading", "Fund 1");
  await screen.find("paragraph", "Skubber væk · Kontakter jer");
  assert.equal((await rows(screen)).length, 1);
  await screen.find("button", slowMail);
  await screen.click("button", "Vis alle");
  await screen.find("heading", `Fund ${all}`);
  await screen.gone("button", "Vis alle");
}

const isOn = ({ is }: Seen) => is["aria-pressed"] === "true";
const mismatch = "Budskab, der ikke passer";

/** The card, selected, in sight between the rail and the panel. */
async function inSight(screen: Screen, name: RegExp): Promise<Seen> {
  const isThere = ({ is, x, width }: Seen) => is["aria-selected"] === "true" && x > 140 && x + width < 945;
  return screen.findWhere("option", name, isThere);
}

async function leadsToCards(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const far = await screen.find("option", /^Mailsvar efter to hverdage/);
  assert.ok(far.x > 945, "out of sight at first");
  await screen.click("button", slowMail);
  await inSight(screen, /^Mailsvar efter to hverdage/);
  await screen.findWhere("button", slowMail, isOn);
  await screen.find("paragraph", /^Det koster omkring \d+,\d point på trinnet og \d+,\d købere af 1\.000 \(skøn\)\./);
  await screen.press("F8");
  const next = await screen.findWhere("button", /\. /, (seen) => isOn(seen) && !slowMail.test(seen.name));
  assert.equal((await screen.all("button", slowMail)).some(isOn), false, "one at a time");
  await screen.press("Shift+F8");
  await screen.findWhere("button", slowMail, isOn);
  await screen.findWhere("button", next.name, (seen) => !isOn(seen));
  await inSight(screen, /^Mailsvar efter to hverdage/);
}

async function isMended(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await choose(screen, filter, mismatch);
  const count = await countOf(screen);
  const before = await scoreOf(screen, "Aner et problem");
  await screen.click("button", orderNow);
  await screen.click("button", /^Skift til “/);
  await screen.gone("button", orderNow);
  await screen.find("heading", `Fund ${count - 1}`);
  assert.ok((await scoreOf(screen, "Aner et problem")) > before, "a message that fits helps");
  await screen.press("Control+z");
  await screen.find("button", orderNow);
  assert.equal(await scoreOf(screen, "Aner et problem"), before);
  await screen.find("heading", `Fund ${count}`);
}

/** A field of the list, not of the inspector above it. */
async function openField(screen: Screen, name: string): Promise<void> {
  const region = await screen.find("region", "Fund");
  const isInList = ({ y }: Seen) => y > region.y;
  const { y, height } = await screen.findWhere("textbox", name, isInList);
  const hidden = y + height - (region.y + region.height);
  if (hidden > 0) {
    await screen.page.mouse.move(middleOf(region).x, middleOf(region).y);
    await screen.page.mouse.wheel({ deltaY: hidden + rowHeight });
  }
  await screen.settled();
  const at = middleOf(await screen.findWhere("textbox", name, isInList));
  await screen.page.mouse.click(at.x, at.y);
}

async function getsAnOwner(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await choose(screen, filter, "Ingen ansvarlig");
  const count = await countOf(screen);
  await screen.click("button", reviews);
  await screen.click("button", /^Sæt ansvarlig: ./);
  await screen.gone("button", reviews);
  await screen.press("Control+z");
  await screen.find("heading", `Fund ${count}`);
  await screen.click("button", reviews);
  await openField(screen, "Ansvarlig");
  await screen.retype("Salg");
  await screen.press("Enter");
  await screen.gone("button", reviews);
  await screen.find("heading", `Fund ${count - 1}`);
  await screen.findWhere("textbox", "Ansvarlig", ({ text }) => text === "Salg");
  await screen.press("Control+z");
  await screen.find("button", reviews);
}

interface CardInFile {
  text: string;
  setAside?: Record<string, string>;
}

/** What was set aside stands alone below its heading, where the list ends. */
async function standsLast(screen: Screen): Promise<void> {
  const { x, y, width, height } = await screen.find("region", "Fund");
  await screen.page.mouse.move(x + width / 2, y + height - 30);
  await screen.page.mouse.wheel({ deltaY: 5000 });
  await screen.findWhere("heading", "Sat til side: 1", (heading) => heading.y < y + height);
  // It is unfolded, and long: back up until what stands above it is drawn, too.
  const drawn = await eventually(async () => {
    await screen.settled();
    const seen = await rows(screen);
    if (seen.length > 1) return seen;
    await screen.page.mouse.wheel({ deltaY: -rowHeight });
    return undefined;
  }, "others stand above it");
  const { y: end } = await screen.find("heading", "Sat til side: 1");
  const below = drawn.filter((row) => row.y > end).map(({ name }) => name);
  assert.equal(below.length, 1, below.join("\n"));
  assert.ok(below[0]?.startsWith(`Mailsvar efter to hverdage ved 80 %. ${reason}. `), below[0]);
  await screen.page.mouse.wheel({ deltaY: 5000 });
}

async function isSetAside(context: TestContext): Promise<void> {
  const screen = await openWithoutPickers(context);
  await screen.click("button", "Parathed 0–110 %");
  const all = await countOf(screen);
  await screen.click("button", slowMail);
  await openField(screen, "Sæt til side");
  await screen.retype(reason);
  await screen.press("Enter");
  await screen.fieldClosed();
  await screen.find("heading", `Fund ${all - 1}`);
  await standsLast(screen);

  const file = await downloaded(context.downloads, () => screen.click("button", "Gem som fil"));
  const { cards } = JSON.parse(file.bytes.toString("utf8")) as { cards: CardInFile[] };
  const kept = cards.filter(({ setAside }) => setAside).map(({ text, setAside }) => ({ text, setAside }));
  assert.deepEqual(kept, [{ text: "Mailsvar efter to hverdage", setAside: { push: reason } }]);

  await screen.page.reload();
  await screen.ready();
  await screen.find("heading", `Fund ${all - 1}`);
  await allRows(screen, all);
  const list = await screen.find("region", "Fund");
  await screen.scrollTo("button", slowMail, list);
  await screen.click("button", slowMail);
  await screen.scrollTo("button", "Tag det frem igen", list);
  await screen.click("button", "Tag det frem igen");
  await screen.find("heading", `Fund ${all}`);
  await screen.gone("heading", /^Sat til side/);
  await screen.press("Control+z");
  await screen.find("heading", `Fund ${all - 1}`);
}

async function standInTheSheet(context: TestContext): Promise<void> {
  const page = await context.newPage();
  await page.setViewport({ width: 768, height: 1000 });
  const screen = await openModel(context, page);
  assert.equal(await screen.has("region", "Fund"), false);
  await screen.click("radio", /^Fund \d+$/);
  const region = await screen.find("region", "Fund");
  assert.ok(region.y > 400 && region.height > 120, "in the lower part of the page");
  await choose(screen, filter, mismatch);
  await screen.click("button", orderNow);
  const card = await screen.findWhere("option", /^Annonce: “Bestil nu”/, ({ is }) => is["aria-selected"] === "true");
  assert.ok(card.y + card.height <= region.y, "the card stays in sight above the sheet");
  await screen.click("button", /^Skift til “/);
  await screen.gone("button", orderNow);
  await screen.press("Control+z");
  await screen.find("button", orderNow);
  await screen.click("radio", "Detaljer");
  await screen.gone("region", "Fund");
}

async function byKeyboard(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const all = await countOf(screen);
  await tabTo(screen, "button", /^Vælg, hvilke fund/);
  await screen.press("Enter");
  await screen.focusOn("menuitemcheckbox", "Alle slags");
  for (let times = 0; times < 12 && (await screen.focused()).name !== mismatch; ++times) {
    await screen.press("ArrowDown");
  }
  await screen.press("Enter");
  await screen.findWhere("heading", /^Fund/, ({ name }) => name !== `Fund ${all}`);
  await screen.focusOn(...filter);
  await tabTo(screen, "combobox", /^Rækkefølge$/);
  await screen.press("Enter", "ArrowDown", "Enter");
  await screen.findWhere(...order, ({ text }) => text === "Flest point");
  await tabTo(screen, "button", orderNow);
  await screen.press("Enter");
  await screen.findWhere("button", orderNow, isOn);
  await inSight(screen, /^Annonce: “Bestil nu”/);
  await tabTo(screen, "button", orderNow);
  await tabTo(screen, "button", /^Skift til “/);
  await screen.press("Enter");
  await screen.gone("button", orderNow);
  await screen.press("Control+z");
  await screen.find("button", orderNow);
  await tabTo(screen, "button", /^Vis alle$/, "Shift+Tab");
  await screen.press("Enter");
  await screen.find("heading", `Fund ${all}`);
  await screen.press("F8");
  const open = await screen.findWhere("button", /\. /, isOn);
  await tabTo(screen, "textbox", /^Sæt til side$/);
  await screen.press("Enter");
  await screen.retype("Venter");
  await screen.press("Enter");
  await screen.find("heading", "Sat til side: 1");
  await tabTo(screen, "button", /^Tag det frem igen$/);
  await screen.press("Enter");
  await screen.gone("heading", /^Sat til side/);
  await screen.find("button", open.name);
}

export const findingsTests: BrowserTest[] = [
  { name: "findings: the worst stand first, by buyers or by points", run: areSorted },
  { name: "findings: they are filtered by kind and stage, and all shown again", run: areFiltered },
  { name: "findings: a click and F8 select the card and bring it into sight", run: leadsToCards },
  { name: "findings: one click mends a message, and it can be undone", run: isMended },
  { name: "findings: an owner is written in the list, and it can be undone", run: getsAnOwner },
  { name: "findings: one is set aside with a reason that is kept in the file, and taken back", run: isSetAside },
  { name: "findings: a narrow window has them in its sheet", run: standInTheSheet },
  { name: "findings: the keyboard alone filters, sorts, mends and sets aside", run: byKeyboard },
];
