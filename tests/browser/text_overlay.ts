// The field that lies over the map while a text is edited: it stays where the text is, and takes every kind of text.
import { turnWheel } from "./hand.ts";
import { assert, eventually, type BrowserTest, type TestContext } from "./harness.ts";
import { openModel, type Place, type Screen } from "./screen.ts";

/** The lowest of its cell: it may be scrolled a little without going under the header. */
const card = /^Tilmelding til nyhedsbrev/;
/** On the map, away from the card. */
const beside: Place = { x: 700, y: 640 };

async function openCard(context: TestContext): Promise<Screen> {
  const screen = await openModel(context);
  await screen.click("option", card, 2);
  await screen.field();
  return screen;
}

/** The field lies on its card; says where. */
async function liesOnCard(screen: Screen, name = card): Promise<Place & { width: number }> {
  let last = "";
  const isInside = async () => {
    const [field] = (await screen.all("textbox")).filter(({ is }) => is["class"] === "field");
    const [cell] = await screen.all("option", name);
    last = JSON.stringify({ field, cell });
    if (!field || !cell) return undefined;
    const slack = 2;
    const isIn = field.x >= cell.x - slack && field.x + field.width <= cell.x + cell.width + slack && Math.abs(field.y - cell.y) < 60;
    return isIn ? { x: field.x, y: field.y, width: field.width } : undefined;
  };
  return eventually(isInside, "the field on its card").catch((error: unknown) => assert.fail(`${String(error)} ${last}`));
}

async function staysInPlace(context: TestContext): Promise<void> {
  const screen = await openCard(context);
  const start = await liesOnCard(screen);
  await turnWheel(screen, beside, { deltaY: 40 });
  const scrolled = await liesOnCard(screen);
  assert.ok(Math.abs(scrolled.y - (start.y - 40)) <= 1, `${scrolled.y}`);
  await turnWheel(screen, beside, { deltaX: 70 });
  const moved = await liesOnCard(screen);
  assert.ok(Math.abs(moved.x - (scrolled.x - 70)) <= 1, `${moved.x}`);
  await turnWheel(screen, { x: moved.x + 5, y: beside.y }, { deltaY: -30, ctrlKey: true });
  const zoomed = await liesOnCard(screen);
  assert.ok(zoomed.width > moved.width * 1.15, `${zoomed.width}`);
  await screen.page.setViewport({ width: 1100, height: 700 });
  await screen.settled();
  await liesOnCard(screen);
  await screen.type("!");
  await screen.press("Enter");
  await screen.find("option", /^Tilmelding til nyhedsbrev!, /);
}

/** Scrolled away it is not seen, but keeps the keyboard and what is typed. */
async function outOfSight(context: TestContext): Promise<void> {
  const screen = await openCard(context);
  await screen.press("Control+a");
  await screen.type("Før ");
  await turnWheel(screen, beside, { deltaX: 2000 });
  const isHidden = () => screen.page.evaluate(() => document.activeElement?.matches(".field.out-of-sight") === true);
  await eventually(isHidden, "out of sight, with the focus");
  await screen.type("og efter");
  await turnWheel(screen, beside, { deltaX: -2000 });
  await eventually(async () => !(await isHidden()), "in sight again");
  await liesOnCard(screen, /^Før og efter/);
  await screen.press("Enter");
  await screen.find("option", /^Før og efter, /);
}

/** Signs of several code points, and lines from right to left. */
async function anyScript(context: TestContext): Promise<void> {
  const screen = await openCard(context);
  await screen.press("Control+a", "Delete");
  const text = "שלום 👩‍💻🇩🇰 مرحبا é";
  for (const letter of text) await screen.page.keyboard.sendCharacter(letter);
  await eventually(async () => (await screen.field()).text === text, "all of it in the field");
  const direction = () => screen.page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).direction);
  assert.equal(await direction(), "rtl", "from where its first letter begins");
  await screen.press("Enter");
  const named = new RegExp(`^${text}, `);
  await screen.find("option", named);
  await screen.find("paragraph", /^Gemt i denne browser/);
  await screen.page.reload();
  await screen.ready();
  await screen.find("option", named);
}

const helpOf = (screen: Screen) =>
  screen.page.evaluate(() => {
    const { spellcheck, autocapitalize, inputMode, enterKeyHint, dir, lang } = document.activeElement as HTMLTextAreaElement;
    return { spellcheck, autocapitalize, inputMode, enterKeyHint, dir, lang };
  });

async function isHelped(context: TestContext): Promise<void> {
  const screen = await openCard(context);
  const usual = { spellcheck: true, autocapitalize: "sentences", inputMode: "text", dir: "auto", lang: "da" };
  assert.deepEqual(await helpOf(screen), { ...usual, enterKeyHint: "done" });
  await screen.press("Escape");
  await screen.fieldClosed();
  await screen.press("Escape"); // nothing is selected: the panel shows the map
  await screen.page.setViewport({ width: 1280, height: 1200 }); // the field is in sight
  await screen.click("textbox", "Beskrivelse");
  await screen.field();
  assert.deepEqual(await helpOf(screen), { ...usual, enterKeyHint: "enter" });
  await screen.press("Escape");
}

/** What an input method has not handed over when the page is left is kept all the same. */
async function keepsComposing(context: TestContext): Promise<void> {
  if (context.browserName === "firefox") return; // it offers tests no input method
  const screen = await openCard(context);
  await screen.press("Control+a", "Delete");
  const client = await screen.page.createCDPSession();
  await client.send("Input.imeSetComposition", { text: "にほ", selectionStart: 2, selectionEnd: 2 });
  await eventually(async () => (await screen.field()).text === "にほ", "in the field");
  assert.equal(await screen.has("option", /^にほ/), false, "not handed over yet");
  await screen.page.evaluate(() => dispatchEvent(new Event("pagehide")));
  await screen.find("option", /^にほ/);
  await client.send("Input.insertText", { text: "日本" });
  await eventually(async () => (await screen.field()).text === "日本", "it goes on");
  await screen.press("Enter");
  await screen.find("option", /^日本, /);
}

export const textOverlayTests: BrowserTest[] = [
  { name: "text: the open field stays on its card while the map scrolls, zooms and is made smaller", run: staysInPlace },
  { name: "text: scrolled out of sight the field keeps the keyboard", run: outOfSight },
  { name: "text: emoji and lines from right to left are typed and kept", run: anyScript },
  { name: "text: fields have what browsers and phones help with", run: isHelped },
  { name: "text: what is being composed is kept when the page is left", run: keepsComposing },
];
