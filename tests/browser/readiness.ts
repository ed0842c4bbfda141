// How ready a customer is: what was seen is ticked, and the estimate follows in words.
import { assert, eventually, type BrowserTest, type TestContext } from "./harness.ts";
import { answered, headline, openReadiness, prices, saysYes, search, spanOf, tick } from "./readiness_steps.ts";
import { middleOf, tabTo, type Screen } from "./screen.ts";

/** Nothing on the page may say how ready somebody is with one bare figure. */
async function isSaidInWords(screen: Screen): Promise<void> {
  const all = await screen.all("");
  const bare = all.filter(({ name }) => /\d\s?% (parat|klar|ready)|parat(hed)?:? \d+ %$/i.test(name));
  assert.deepEqual(bare.map(({ name }) => name), []);
  await screen.find("paragraph", /^Skøn over parathed: (\d+–|omkring )\d+ %$/);
  assert.match(await headline(screen), /^Mest (\d+–)?\d+ %(, måske (\d+–)?\d+ %( eller (\d+–)?\d+ %)?)?$/);
  await screen.find("paragraph", /^Sikkerhed: (Meget usikkert|Usikkert|Nogenlunde sikkert|Ret sikkert), \d+ af 100$/);
  await screen.find("paragraph", /^\d+ % sikker på (\d+–|omkring )\d+ %$/);
}

async function isTicked(context: TestContext): Promise<void> {
  const screen = await openReadiness(context);
  assert.equal(await headline(screen), "Vi ved ikke noget endnu");
  await answered(screen, search, "ikke undersøgt");
  await tick(screen, search);
  await answered(screen, search, "set");
  await isSaidInWords(screen);
  const early = await spanOf(screen);
  await screen.find("row", new RegExp(`^${search}, set\\. ×0,\\d+: mindre sandsynligt ved 80 %\\+`));
  await tick(screen, search);
  await answered(screen, search, "ikke set");
  const not = await spanOf(screen);
  assert.ok(not.high > early.high, `${JSON.stringify(not)} after ${JSON.stringify(early)}`);
  await tick(screen, search);
  await answered(screen, search, "ikke undersøgt");
  assert.equal(await headline(screen), "Vi ved ikke noget endnu");

  await tick(screen, saysYes);
  await answered(screen, saysYes, "set");
  const late = await spanOf(screen);
  assert.ok(late.low > early.low && late.high > early.high, `${JSON.stringify(late)} after ${JSON.stringify(early)}`);
  await isSaidInWords(screen);
  await screen.click("button", "Nulstil");
  await answered(screen, saysYes, "ikke undersøgt");
  await screen.press("Control+z");
  await answered(screen, saysYes, "set");
}

async function isTickedByKeys(context: TestContext): Promise<void> {
  const screen = await openReadiness(context);
  await tabTo(screen, "checkbox", new RegExp(`^${search}`));
  await screen.press(" ");
  await answered(screen, search, "set");
  await screen.press("x");
  await answered(screen, search, "ikke set");
  await screen.press("Backspace");
  await answered(screen, search, "ikke undersøgt");
  await screen.press(" ", " ");
  await answered(screen, search, "ikke set");
  await screen.focusOn("checkbox", `${search}, ikke set`);
  await tabTo(screen, "checkbox", new RegExp(`^${prices}`));
  await screen.press(" ");
  await answered(screen, prices, "set");
  await answered(screen, search, "ikke set");
  await screen.press("Control+z");
  await answered(screen, prices, "ikke undersøgt");
  await tabTo(screen, "button", /^Ja$/);
  const asked = await question(screen);
  await screen.press("Enter");
  await answered(screen, asked, "set");
}

/** The sign that is asked for next. */
async function question(screen: Screen): Promise<string> {
  const { name } = await screen.find("paragraph", /^Passer det: /);
  const sign = /^Passer det: (.+)\? Svaret siger mest\. Et ja er \d+ % sandsynligt\.$/.exec(name)?.[1];
  assert.ok(sign, name);
  return sign;
}

async function asksOn(context: TestContext): Promise<void> {
  const screen = await openReadiness(context);
  const first = await question(screen);
  await answered(screen, first, "ikke undersøgt");
  await screen.click("button", "Ja");
  await answered(screen, first, "set");
  const second = await question(screen);
  assert.notEqual(second, first);
  const before = await spanOf(screen);
  await screen.click("button", "Nej");
  await answered(screen, second, "ikke set");
  assert.notEqual(await question(screen), second);
  await isSaidInWords(screen);
  await screen.press("Control+z");
  assert.deepEqual(await spanOf(screen), before);
  assert.equal(await question(screen), second);
}

/** The day that the field of a sign says, as in "26.11.2026". */
const dayOf = async (screen: Screen, sign: string) => (await screen.find("textbox", `Set den: ${sign}`)).text;

async function agesWithItsDate(context: TestContext): Promise<void> {
  const screen = await openReadiness(context);
  await tick(screen, saysYes);
  await screen.find("row", new RegExp(`^${saysYes}, set\\. .*Tæller 100 %: 0 dage gammelt`));
  const today = await dayOf(screen, saysYes);
  const before = await headline(screen);
  await screen.click("textbox", `Set den: ${saysYes}`);
  await screen.retype("1.2.2026");
  await screen.press("Enter");
  await screen.fieldClosed();
  assert.notEqual(await dayOf(screen, saysYes), today);
  const { name } = await screen.find("row", new RegExp(`^${saysYes}, set\\. .*Tæller \\d+ %: [1-9]\\d* dage gammelt`));
  assert.doesNotMatch(name, /Tæller 100 %/, "old signs count less");
  await screen.press("Control+z");
  assert.equal(await dayOf(screen, saysYes), today);
  assert.equal(await headline(screen), before);
}

const curve = "Hvornår ses det?";
const curveOf = async (screen: Screen) => ((await screen.find("slider", curve)).is["aria-valuetext"] ?? "").replace(/\s/g, " ");

/** A sign of the user's own, with its fields unfolded. */
async function addSign(screen: Screen, name: string): Promise<void> {
  await tick(screen, prices); // the sign is noted on the stage where the customer probably is
  await screen.click("button", "Egen adfærd");
  await screen.retype(name);
  await screen.press("Control+Enter"); // Enter begins a new line
  await screen.fieldClosed();
  await screen.find("checkbox", `${name}, ikke undersøgt`);
}

async function hasOwnSigns(context: TestContext): Promise<void> {
  const screen = await openReadiness(context);
  await addSign(screen, "Spørger efter jer ved navn");
  const before = await curveOf(screen);
  const { x, y, width, height } = await screen.find("slider", curve);
  await screen.drag({ x: x + width * 0.5, y: y + height * 0.5 }, { x: x + width * 0.97, y: y + height * 0.2 });
  assert.match(await curveOf(screen), /^Mest typisk ved 110 %: (79|80|81) % af kunderne dér viser det\.$/);
  await screen.press("Control+z");
  assert.equal(await curveOf(screen), before, "one drag is one step");

  // Escape in the middle leaves the shape as it was.
  await screen.page.mouse.move(x + width * 0.5, y + height * 0.5);
  await screen.page.mouse.down();
  await screen.page.mouse.move(x + 10, y + 10, { steps: 5 });
  await eventually(async () => (await curveOf(screen)) !== before, "the shape follows the pointer");
  await screen.press("Escape");
  await screen.page.mouse.up();
  await screen.settled();
  assert.equal(await curveOf(screen), before);
}

async function hasOwnSignsByKeys(context: TestContext): Promise<void> {
  const screen = await openReadiness(context);
  await addSign(screen, "Spørger efter jer ved navn");
  const centerOf = async () => Number((await screen.find("slider", curve)).is["aria-valuenow"]);
  await screen.focusOn("button", "Egen adfærd");
  await tabTo(screen, "slider", /^Hvornår ses det\?$/, "Shift+Tab");
  const before = await centerOf();
  await screen.press("ArrowRight");
  assert.equal(await centerOf(), before + 5);
  await screen.press("PageDown");
  assert.equal(await centerOf(), before - 20);
  await screen.press("Control+z", "Control+z");
  assert.equal(await centerOf(), before);
  await tabTo(screen, "radio", /^Omkring$/);
  await screen.press("ArrowRight");
  await screen.findWhere("radio", "Over", ({ is }) => is["aria-checked"] === "true");
  await tabTo(screen, "checkbox", /^Spørger efter jer ved navn/, "Shift+Tab");
  await screen.press(" ");
  await answered(screen, "Spørger efter jer ved navn", "set");
  await screen.find("row", /^Spørger efter jer ved navn, set\. ×\d/);
}

async function isCopied(context: TestContext): Promise<void> {
  const page = await context.newPage();
  await page.evaluateOnNewDocument(() => {
    const copied: string[] = [];
    Object.assign(window, { copied });
    // On the window, after the page has put its text in.
    addEventListener("copy", ({ clipboardData }) => copied.push(clipboardData?.getData("text/plain") ?? ""));
  });
  const screen = await openReadiness(context, page);
  const copy = await screen.find("button", "Kopiér som huskeliste");
  assert.equal(copy.is["aria-description"], "Der er ikke sat noget hak endnu.");
  assert.equal(copy.is["aria-disabled"], "true");
  await tick(screen, prices);
  const next = await question(screen);
  await screen.click("button", "Kopiér som huskeliste");
  await screen.said("Huskelisten er kopieret");
  const [list = ""] = await page.evaluate(() => (window as unknown as { copied: string[] }).copied);
  const lines = list.split("\n").map((line) => line.replace(/\s/g, " "));
  assert.equal(lines[0], `Kunde 1: ${await headline(screen)}`);
  assert.match(lines[1] ?? "", /^Skøn over parathed: (\d+–|omkring )\d+ %/);
  assert.ok(lines.includes("Det har kunden brug for nu"), list);
  assert.ok(lines.includes(`[ ] ${next}`), list);
}

async function isNarrow(context: TestContext): Promise<void> {
  const page = await context.newPage();
  await page.setViewport({ width: 768, height: 1000 });
  const screen = await openReadiness(context, page);
  const headlineAt = await screen.find("heading", "Vi ved ikke noget endnu");
  const { y } = middleOf(headlineAt);
  assert.ok(y > 40 && y < 500, "the estimate stands first");
  await tabTo(screen, "checkbox", new RegExp(`^${saysYes}`));
  const box = await screen.find("checkbox", new RegExp(`^${saysYes}`));
  assert.ok(box.y > 40 && box.y + box.height < 1000 && box.x >= 0 && box.x + box.width <= 768, "focus is in sight");
  await screen.press(" ");
  await answered(screen, saysYes, "set");
}

export const readinessTests: BrowserTest[] = [
  { name: "readiness: a click ticks what was seen or not seen, and the estimate follows in words", run: isTicked },
  { name: "readiness: Space, X and Backspace tick, and the keyboard reaches all of it", run: isTickedByKeys },
  { name: "readiness: the next question is answered with yes or no, and another follows", run: asksOn },
  { name: "readiness: a sign of long ago counts less", run: agesWithItsDate },
  { name: "readiness: the shape of an own sign is dragged, taken back and left alone by Escape", run: hasOwnSigns },
  { name: "readiness: the shape of an own sign is changed with keys, and it counts", run: hasOwnSignsByKeys },
  { name: "readiness: the checklist goes to the clipboard", run: isCopied },
  { name: "readiness: a narrow window has everything below each other", run: isNarrow },
];
