// The dialog of sharing: each kind arrives as what it is, a link brings the whole map, a part is a part.
import { assert, type BrowserTest, type TestContext } from "./harness.ts";
import { downloaded, drop, fileWith, openWithoutPickers, type SavedFile } from "./file_steps.ts";
import { linkedIn } from "./places_steps.ts";
import { openPage, type Screen } from "./screen.ts";

const title = "Del kortet";

async function withMap(context: TestContext): Promise<Screen> {
  const screen = await openWithoutPickers(context);
  await screen.click("button", "Parathed 0–110 %");
  await screen.click("option", linkedIn);
  return screen;
}

/** Opens the dialog, chooses a kind and presses its button. */
async function share(screen: Screen, kind: string, button = "Gem"): Promise<void> {
  if (!(await screen.has("dialog", title))) await screen.press("e");
  await screen.click("radio", kind);
  await screen.click("button", button);
}

const save = (context: TestContext, screen: Screen, kind: string): Promise<SavedFile> =>
  downloaded(context.downloads, () => share(screen, kind));

/** What is on the clipboard, as a field of the page gets it. */
async function pasted(screen: Screen): Promise<string> {
  await screen.press("Control+k");
  await screen.field();
  await screen.press("Control+v");
  const { text } = await screen.field();
  await screen.press("Escape", "Escape");
  return text;
}

async function isEachKind(context: TestContext): Promise<void> {
  const screen = await withMap(context);
  const begins: [kind: string, name: RegExp, content: RegExp][] = [
    ["Kortfil", /\.journey\.json$/, /^{\n {2}"format": "journey-map"/],
    ["Billede (SVG)", /\.journey\.svg$/, /^<(\?xml|svg) /],
    ["Salgsark", /-salgsark\.html$/, /^<!doctype html>/i],
    ["Regneark: kort", /-kort\.csv$/, /^\uFEFF?[^\n]*;/],
    ["Regneark: trin", /-trin\.csv$/, /^\uFEFF?[^\n]*;/],
  ];
  for (const [kind, name, content] of begins) {
    const file = await save(context, screen, kind);
    assert.match(file.name, name);
    assert.match(file.bytes.toString("utf8"), content);
    assert.ok(file.bytes.includes("Uden behov"), kind);
    await screen.gone("dialog", title);
  }
  await share(screen, "Mermaid", "Kopiér");
  assert.match(await pasted(screen), /journey.*section Uden behov/);
}

async function linksTo(context: TestContext): Promise<void> {
  const screen = await withMap(context);
  await screen.press("3");
  await share(screen, "Link", "Kopiér link");
  await screen.said(/^Linket er kopieret/);
  const link = await pasted(screen);
  assert.ok(link.startsWith(`${context.address}/`) && link.includes("#map="), link.slice(0, 80));
  const path = link.slice(context.address.length);
  const other = await openPage(context, path);
  await other.find("option", /^Fagligt opslag på LinkedIn.*skubber væk/);
  await other.find("paragraph", /^Gemt i denne browser/);
  await other.page.reload();
  await other.ready();
  await other.find("option", /^Fagligt opslag på LinkedIn.*skubber væk/);
  const cut = await openPage(context, path.slice(0, -400));
  await cut.find("listitem", /^Linket er ikke helt/);
}

async function sharesAPart(context: TestContext): Promise<void> {
  const screen = await withMap(context);
  await screen.press("e");
  await screen.click("radio", "Kortfil");
  await screen.click("combobox", "Til trin");
  await screen.click("menuitemcheckbox", /^Aner et problem/);
  await screen.click("checkbox", "Uden noter, navne og tal");
  const file = await downloaded(context.downloads, () => screen.click("button", "Gem"));
  const map = JSON.parse(file.bytes.toString("utf8")) as { stages: { name: string }[]; cards: { owner?: string; note?: string }[] };
  assert.deepEqual(map.stages.map(({ name }) => name), ["Uden behov", "Aner et problem"]);
  assert.ok(map.cards.length > 4);
  assert.ok(map.cards.every(({ owner, note }) => owner === undefined && note === undefined));
}

async function cardsComeBack(context: TestContext): Promise<void> {
  const screen = await withMap(context);
  const { bytes } = await save(context, screen, "Regneark: kort");
  const table = bytes.toString("utf8").replace("Fagligt opslag på LinkedIn", "Opslag fra regnearket");
  await drop(context, screen, await fileWith(context, "kort.csv", table));
  await screen.find("dialog", "Sæt kort ind fra kort.csv");
  await screen.click("button", /^Sæt \d+ kort ind$/);
  await screen.gone("dialog", "Sæt kort ind fra kort.csv");
  await screen.find("option", /^Opslag fra regnearket/);
  await screen.find("option", linkedIn);
  await screen.press("Control+z");
  await screen.gone("option", /^Opslag fra regnearket/);
}

async function worksByKeys(context: TestContext): Promise<void> {
  const screen = await withMap(context);
  await screen.press("e");
  await screen.find("dialog", title);
  await screen.press("Tab", "ArrowDown", "ArrowDown");
  await screen.findWhere("radio", "Billede (PNG)", ({ is }) => is["aria-checked"] === "true");
  await screen.focusOn("radio", "Billede (PNG)");
  await screen.find("radio", "3×");
  await screen.press("Escape");
  await screen.gone("dialog", title);
  await screen.focusOn("option", linkedIn);
}

export const shareTests: BrowserTest[] = [
  { name: "share: each kind arrives as what it is", run: isEachKind },
  { name: "share: a link brings the whole map, and one that was cut says so", run: linksTo },
  { name: "share: a part without notes, names and numbers is no more than that", run: sharesAPart },
  { name: "share: cards come back from a spreadsheet", run: cardsComeBack },
  { name: "share: the keyboard alone chooses, and Escape goes back to the card", run: worksByKeys },
];
