// The score page with real mouse and keys: drop-offs are dragged, stepped, typed, ideas are tried, together, taken back and
// kept as a map.
import { assert, type BrowserTest, type TestContext } from "./harness.ts";
import { downloaded, openWithoutPickers } from "./file_steps.ts";
import { middleOf, openModel, tabTo, type Screen } from "./screen.ts";

const handle = "Frafald ved 80 procent";
const next = "Frafald ved 90 procent";

async function scorePage(context: TestContext): Promise<Screen> {
  const screen = await openModel(context);
  await screen.press("g", "3");
  await screen.find("slider", handle);
  return screen;
}

const valueOf = async (screen: Screen, name: string) => (await screen.find("slider", name)).is["aria-valuetext"] ?? "";
const percentOf = async (screen: Screen, name: string) => Number((await screen.find("slider", name)).is["aria-valuenow"]);

async function drags(context: TestContext): Promise<void> {
  const screen = await scorePage(context);
  const before = await percentOf(screen, handle);
  const from = middleOf(await screen.find("slider", handle));
  await screen.drag(from, { x: from.x, y: from.y + 40 });
  assert.ok((await percentOf(screen, handle)) < before, "fewer drop off");
  assert.match(await valueOf(screen, handle), /, før \d+/);
  await screen.find("status", /købere af 1\.000 i stedet for/);
  await screen.press("Control+z");
  assert.equal(await percentOf(screen, handle), before);
  await screen.press("g", "1");
  await screen.find("columnheader", /Uden behov/);
}

async function keys(context: TestContext): Promise<void> {
  const screen = await scorePage(context);
  const before = await percentOf(screen, handle);
  const { x, y } = middleOf(await screen.find("slider", handle));
  await screen.page.mouse.click(x, y);
  await screen.press("PageDown", "ArrowDown");
  assert.equal(await percentOf(screen, handle), before - 6);
  await screen.press("ArrowRight");
  await screen.focusOn("slider", next);
  await screen.press("ArrowUp", "Backspace");
  assert.match(await valueOf(screen, next), /, skøn$/);
  assert.equal(await percentOf(screen, handle), before - 6);
}

async function typesAndKeeps(context: TestContext): Promise<void> {
  const screen = await scorePage(context);
  await screen.click("paragraph", "Frafald i procent: Uden behov");
  await screen.retype("5");
  await screen.press("Enter");
  await screen.fieldClosed();
  assert.equal(await percentOf(screen, "Frafald ved 0 procent"), 5);
  await screen.click("button", "Gem som Mål-version");
  await screen.said(/^Gemt og åbnet som Mål-version: /);
  assert.match(await valueOf(screen, "Frafald ved 0 procent"), /^5\s%, mål$/);
  assert.match(await screen.page.evaluate(() => location.hash), /^#map=/);
}

/** What the page says of the buyers: before, and after what is assumed; per 1,000. */
async function buyersOf(screen: Screen): Promise<{ before: number; after: number }> {
  const { text } = await screen.find("status", /^[\d,]+ købere af 1\.000(, der| i stedet)/);
  const number = (digits = "") => Number(digits.replace(",", "."));
  const [, after, before] = /^([\d,]+) købere af 1\.000 i stedet for ([\d,]+), /.exec(text) ?? [];
  if (after) return { before: number(before), after: number(after) };
  const [, now] = /^([\d,]+) købere af 1\.000, der begynder$/.exec(text) ?? [];
  assert.ok(now, text);
  return { before: number(now), after: number(now) };
}

/** The list of what was changed. */
const changes = async (screen: Screen) => (await screen.all("listitem", /: \d+ % i stedet for \d+ %$/)).map(({ name }) => name);

async function severalTogether(context: TestContext): Promise<void> {
  const screen = await scorePage(context);
  const start = await buyersOf(screen);
  await screen.find("paragraph", /^Intet endnu\./);
  const from = middleOf(await screen.find("slider", handle));
  await screen.drag(from, { x: from.x, y: from.y + 30 });
  const first = await buyersOf(screen);
  assert.ok(first.after > start.after, "fewer drop off, more buy");
  assert.equal(first.before, start.before);
  const beside = middleOf(await screen.find("slider", next));
  await screen.drag(beside, { x: beside.x, y: beside.y + 20 });
  const both = await buyersOf(screen);
  assert.ok(both.after > first.after, "two changes count together");
  assert.equal((await changes(screen)).length, 2);
  await screen.press("Control+z");
  assert.deepEqual(await buyersOf(screen), first);
  assert.equal((await changes(screen)).length, 1);
  await screen.press("Control+z");
  assert.deepEqual(await buyersOf(screen), start);
  await screen.find("paragraph", /^Intet endnu\./);
  await screen.press("Control+Shift+z", "Control+Shift+z");
  assert.deepEqual(await buyersOf(screen), both);
  await screen.click("button", "Nulstil");
  assert.deepEqual(await buyersOf(screen), start);
  await screen.press("Control+z");
  assert.deepEqual(await buyersOf(screen), both);
  await screen.press("g", "1");
  assert.equal((await screen.find("button", "Fortryd")).is["aria-disabled"], "true", "the map itself is as it was");
}

interface MapInFile {
  id: string;
  state?: string;
  stages: { name: string; goal?: number }[];
}

async function isKeptAsTarget(context: TestContext): Promise<void> {
  const screen = await openWithoutPickers(context);
  await screen.click("button", "Parathed 0–110 %");
  await screen.find("paragraph", /^Gemt i denne browser/);
  const save = async () => {
    const file = await downloaded(context.downloads, () => screen.click("button", "Gem som fil"));
    return JSON.parse(file.bytes.toString("utf8")) as MapInFile;
  };
  const mine = await save();
  await screen.click("tab", "Score");
  const { x, y } = middleOf(await screen.find("slider", handle));
  await screen.page.mouse.click(x, y);
  await screen.press("PageDown", "ArrowRight", "PageDown");
  const assumed = await buyersOf(screen);
  await screen.click("button", "Gem som Mål-version");
  await screen.said(/^Gemt og åbnet som Mål-version: /);
  assert.equal((await buyersOf(screen)).after, assumed.after, "the new map has the buyers that were shown");
  const target = await save();
  assert.notEqual(target.id, mine.id);
  assert.equal(target.state, "target");
  assert.deepEqual(
    target.stages.filter(({ goal }) => goal === undefined).map(({ name }) => name),
    ["Er blevet kunde"],
    "every stage before the purchase has its goal",
  );
  await screen.click("button", "Vis jeres kort");
  await screen.find("button", /^Kunderejsen i 12 trin, .*I dag/);
  assert.equal((await screen.all("listitem", /^Kunderejsen i 12 trin/)).length, 2, "the old map is still there");
}

const together = /^De (2|to), I prøver, giver \+([\d,]+) tilsammen/;

async function ideasAddUp(context: TestContext): Promise<void> {
  const screen = await scorePage(context);
  const start = await buyersOf(screen);
  const switches = (await screen.all("checkbox", /^Prøv: /)).map(({ name }) => name);
  assert.ok(switches.length > 3, switches.join());
  const [one = "", two = ""] = switches;
  await screen.click("checkbox", one);
  await screen.findWhere("checkbox", one, ({ is }) => is["aria-checked"] === "true");
  const alone = /giver \+([\d,]+) købere/.exec((await screen.find("status", /^Det ene, I prøver, giver /)).text)?.[1] ?? "";
  const first = await buyersOf(screen);
  assert.equal((first.after - start.after).toFixed(1), alone.replace(",", "."));
  await screen.click("checkbox", two);
  const { text } = await screen.find("status", together);
  const gain = together.exec(text)?.[2] ?? "";
  const both = await buyersOf(screen);
  assert.equal((both.after - start.after).toFixed(1), gain.replace(",", "."), "worked out together, not summed");
  await screen.press("Control+z");
  assert.deepEqual(await buyersOf(screen), first);
  await screen.press("Control+z");
  assert.deepEqual(await buyersOf(screen), start);
  await screen.findWhere("checkbox", one, ({ is }) => is["aria-checked"] === "false");
}

async function byKeyboard(context: TestContext): Promise<void> {
  const screen = await scorePage(context);
  const start = await buyersOf(screen);
  await tabTo(screen, "slider", /^Frafald ved /);
  for (let times = 0; times < 13 && (await screen.focused()).name !== handle; ++times) await screen.press("ArrowRight");
  await screen.press("PageDown");
  const stepped = await buyersOf(screen);
  assert.ok(stepped.after > start.after);
  await tabTo(screen, "textbox", /^Frafald i procent: Kontakter jer$/);
  await screen.press("Enter");
  await screen.retype("5");
  await screen.press("Enter");
  await screen.fieldClosed();
  assert.equal(await percentOf(screen, handle), 5);
  await tabTo(screen, "checkbox", /^Prøv: /);
  await screen.press(" ");
  await screen.find("status", /^Det ene, I prøver, giver /);
  await screen.press("Control+z", "Control+z");
  assert.deepEqual(await buyersOf(screen), stepped);
  await tabTo(screen, "button", /^Gem som Mål-version$/, "Shift+Tab");
  await screen.press("Enter");
  await screen.said(/^Gemt og åbnet som Mål-version: /);
}

export const scoreTests: BrowserTest[] = [
  { name: "a drop-off is dragged, taken back, and G leads on", run: drags },
  { name: "a drop-off is stepped and reset with keys, from stage to stage", run: keys },
  { name: "a drop-off is typed and kept as a map of its own", run: typesAndKeeps },
  { name: "score: drop-offs are changed together and taken back one by one", run: severalTogether },
  { name: "score: what is assumed becomes a map of its own, with goals", run: isKeptAsTarget },
  { name: "score: ideas that are tried are worked out together", run: ideasAddUp },
  { name: "score: the keyboard alone steps, types, tries and keeps", run: byKeyboard },
];
