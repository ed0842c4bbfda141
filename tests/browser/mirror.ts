// The mirror: what is drawn on the canvas is there as elements, with role, name and place, and acting at that place does
// it.
import { assert, type BrowserTest, type TestContext } from "./harness.ts";
import { middleOf, openModel, openPage, type Screen, type Seen } from "./screen.ts";

const linkedIn = /^Fagligt opslag på LinkedIn/;

/** Roles that mean nothing without a name. */
const named = new Set(
  "button link tab radio checkbox slider textbox searchbox combobox option menuitem menuitemcheckbox region grid columnheader rowheader gridcell img dialog menu listbox tablist radiogroup banner group list heading".split(
    " ",
  ),
);
const states = new Set(["true", "false", "mixed"]);
const allowed: Record<string, readonly string[]> = {
  "aria-checked": ["radio", "checkbox", "menuitemcheckbox"],
  "aria-pressed": ["button"],
  "aria-selected": ["tab", "option", "gridcell", "columnheader", "rowheader", "row"],
  "aria-valuenow": ["slider", "separator"],
};

/** What a checker of accessibility would say of the mirror. */
function complaints(all: readonly Seen[]): string[] {
  const said: string[] = [];
  for (const { role, name, is, width, height } of all) {
    const complain = (what: string) => said.push(`${role} “${name}”: ${what}`);
    if (named.has(role) && name.trim() === "") complain("no name");
    if (/[{}]|undefined|NaN/.test(name)) complain("a name with holes");
    if (width <= 0 || height <= 0) complain("no size");
    for (const [attribute, value] of Object.entries(is)) {
      const isState = /^aria-(checked|pressed|selected|disabled|expanded|modal|multiline|invalid)$/.test(attribute);
      if (isState && !states.has(value)) complain(`${attribute}=${value}`);
      if (allowed[attribute] && !allowed[attribute].includes(role)) complain(`${attribute} means nothing here`);
    }
    if (is["aria-disabled"] === "true" && !is["aria-description"]) complain("disabled without a reason");
    if (role === "radio" && !is["aria-checked"]) complain("neither on nor off");
    if (role === "slider" && !is["aria-valuenow"]) complain("no value");
  }
  return said;
}

/** Elements in places where their role may not be. */
const misplaced = (screen: Screen) =>
  screen.page.evaluate(() => {
    const parents: Record<string, string> = { gridcell: "row", columnheader: "row", row: "grid", option: "listbox", tab: "tablist", radio: "radiogroup", listitem: "list", menuitem: "menu" };
    const wrong = [...document.querySelectorAll("#mirror [role]")].filter((element) => {
      const wanted = parents[element.getAttribute("role") ?? ""];
      return wanted && element.parentElement?.closest("[role]")?.getAttribute("role") !== wanted;
    });
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    return [...wrong.map((element) => element.outerHTML.slice(0, 120)), ...twice];
  });

async function check(screen: Screen, where: string): Promise<void> {
  await screen.settled();
  const all = await screen.all("");
  assert.ok(all.length > 5, where);
  assert.deepEqual(complaints(all.filter(({ is }) => !is["class"]?.includes("field"))), [], where);
  assert.deepEqual(await misplaced(screen), [], where);
  const stops = await screen.page.evaluate(() => document.querySelectorAll("[role=grid] [tabindex='0']:not([role=button])").length);
  assert.ok(stops <= 1, `${where}: ${stops} tab stops in the grid`);
}

async function isWhole(context: TestContext): Promise<void> {
  const screen = await openPage(context);
  await check(screen, "home");
  await screen.click("button", "Parathed 0–110 %");
  await screen.find("columnheader", /Uden behov/);
  await check(screen, "the map");
  await screen.click("option", linkedIn);
  await check(screen, "a card");
  await screen.click("columnheader", /Uden behov/);
  await check(screen, "a stage");
  await screen.click("rowheader", "Kontaktpunkter");
  await check(screen, "a lane");
  await screen.rightClick("option", linkedIn);
  await check(screen, "a menu");
  await screen.press("Escape", "Control+k");
  await check(screen, "the palette");
  await screen.press("Escape", "F1");
  await check(screen, "help");
  await screen.press("Escape");
  await screen.click("button", "Vis jeres kort");
  await screen.find("list", "Dine kort");
  await check(screen, "the library");
}

/** The rectangle is what is drawn: a press just inside it is on the card, one just outside is not. */
async function placesAreTrue(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const card = await screen.find("option", linkedIn);
  const isSelected = async () => (await screen.find("option", linkedIn)).is["aria-selected"] === "true";
  const { x, y, width, height } = card;
  const inside = [[x + 3, y + 3], [x + width - 3, y + 3], [x + 3, y + height - 3], [x + width - 3, y + height - 3]] as const;
  for (const corner of inside) {
    await screen.click("rowheader", "Kontaktpunkter");
    assert.equal(await isSelected(), false);
    await screen.page.mouse.click(...corner);
    await screen.settled();
    assert.equal(await isSelected(), true, `pressed at ${corner.join()}, in ${x} ${y} ${width} ${height}`);
  }
  const outside = [[x - 4, y + 5], [x + width + 4, y + 5]] as const;
  for (const corner of outside) {
    await screen.page.mouse.click(...corner);
    await screen.settled();
    if (await screen.page.evaluate(() => document.activeElement?.classList.contains("field"))) await screen.press("Escape");
    assert.equal(await isSelected(), false, `pressed at ${corner.join()}, beside it`);
  }
}

/** Every button under the pointer shows that it can be pressed; the pointer always goes through to the canvas. */
async function buttonsAnswer(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.click("option", linkedIn);
  const all = [...(await screen.all("button")), ...(await screen.all("tab")), ...(await screen.all("radio"))];
  const clear = all.filter(({ is, x, y, width, height }) => {
    const isOnPage = x >= 0 && y >= 0 && x + width <= 1280 && y + height <= 750;
    const isOn = [is["aria-selected"], is["aria-checked"]].includes("true"); // looks pressed already
    return is["aria-disabled"] !== "true" && !isOn && isOnPage && !(x < 940 && y > 110);
  });
  assert.ok(clear.length > 10);
  for (const seen of clear) {
    const { x, y } = middleOf(seen);
    const under = await screen.page.evaluate((px, py) => document.elementFromPoint(px, py)?.id, x, y);
    assert.equal(under, "canvas", seen.name);
    const { x: left, y: top, width, height } = seen;
    const clip = { x: Math.round(left), y: Math.round(top), width: Math.round(width), height: Math.round(height) };
    const shot = () => screen.page.screenshot({ encoding: "base64", clip });
    const cursor = () => screen.page.evaluate(() => document.getElementById("canvas")?.style.cursor);
    await screen.page.mouse.move(640, 90);
    await screen.settled();
    const [before, cursorBefore] = [await shot(), await cursor()];
    await screen.page.mouse.move(x, y);
    await screen.settled();
    const changes = (await shot()) !== before || (await cursor()) !== cursorBefore;
    assert.ok(changes, `“${seen.name}” answers the pointer at its place`);
  }
}

async function fieldsLieThere(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.page.setViewport({ width: 1280, height: 1200 }); // both are in sight
  for (const name of ["Kortets titel", "Beskrivelse"]) {
    const mirrored = await screen.find("textbox", name);
    await screen.click("textbox", name);
    const field = await screen.field();
    const isInside = field.x >= mirrored.x - 1 && field.y >= mirrored.y - 1 && field.x + field.width <= mirrored.x + mirrored.width + 1 && field.y + field.height <= mirrored.y + mirrored.height + 1;
    assert.ok(isInside, `${name}: the field lies on what is drawn`);
    await screen.press("Escape");
    await screen.fieldClosed();
  }
}

/** What a screen reader does: it presses the element itself. */
async function readersPress(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  const press = (pattern: string) =>
    screen.page.evaluate((source) => {
      const elements = [...document.querySelectorAll<HTMLElement>("#mirror [role=option]")];
      const found = elements.find((element) => new RegExp(source).test(element.getAttribute("aria-label") ?? ""));
      found?.focus();
      found?.click();
    }, pattern);
  await press("^Digital underskrift");
  const far = await screen.findWhere("option", /^Digital underskrift/, ({ is, x }) => is["aria-selected"] === "true" && x < 900);
  assert.ok(far.x > 140 && far.x + far.width < 940, "it was brought into sight");
  await screen.press("Delete");
  await screen.said("Kontaktpunktet er slettet");
}

export const mirrorTests: BrowserTest[] = [
  { name: "mirror: every element has role, name, state and size, in a place where it may be", run: isWhole },
  { name: "mirror: a card is drawn where its element is", run: placesAreTrue },
  { name: "mirror: buttons answer at the place of their element", run: buttonsAnswer },
  { name: "mirror: a text field lies on its element", run: fieldsLieThere },
  { name: "mirror: a screen reader can press what is out of sight, and hears what happened", run: readersPress },
];
