// The story by keyboard alone: nothing here touches the mouse.
import { assert, eventually, type BrowserTest, type TestContext } from "./harness.ts";
import { openPage, scoreOf, tabTo, type Name, type Screen } from "./screen.ts";

const linkedIn = /^Fagligt opslag på LinkedIn/;

/** The readiness model, with the keyboard on its first card. */
async function onTheMap(context: TestContext): Promise<Screen> {
  const screen = await openPage(context);
  await screen.focusOn("button", "Parathed 0–110 %");
  await screen.press("Enter");
  await screen.find("columnheader", /Uden behov/);
  await tabTo(screen, "columnheader", /Uden behov/);
  await screen.press("ArrowDown");
  await screen.focusOn("option", linkedIn);
  return screen;
}

const selected = (screen: Screen, role: string, name: Name) =>
  screen.findWhere(role, name, ({ is }) => is["aria-selected"] === "true");

async function tabOrder(context: TestContext): Promise<void> {
  const screen = await onTheMap(context);
  const stops: string[] = [];
  await screen.press("Tab");
  await screen.focusOn("button", "Zoom ud");
  await screen.press("Shift+Tab");
  await screen.focusOn("option", linkedIn);
  for (let times = 0; times < 18; ++times) {
    await screen.press("Shift+Tab");
    stops.unshift((await screen.focused()).name);
  }
  const order = ["Vis jeres kort", "Kortets navn", "Nu eller mål", "Kort", "Fortryd", "Gentag", "Find eller gør…", "Gem som fil", "Del", "Mere"];
  const places = order.map((name) => stops.indexOf(name));
  assert.ok(!places.includes(-1), `all of ${order.join(", ")} in ${stops.join(", ")}`);
  assert.deepEqual(places, [...places].sort((a, b) => a - b), stops.join(", "));
}

/** Where the focus is: the nearest part of the page around it. */
const regionOf = (screen: Screen) =>
  screen.page.evaluate(() => {
    const region = document.activeElement?.closest("[role=banner], [role=tablist], [role=grid], [role=region]");
    return `${region?.getAttribute("role")} ${region?.getAttribute("aria-label")}`;
  });

async function regions(context: TestContext): Promise<void> {
  const screen = await onTheMap(context);
  const map = await regionOf(screen);
  const met = new Set<string>();
  for (let times = 0; times < 12 && !met.has(map); ++times) {
    await screen.press("F6");
    met.add(await regionOf(screen));
  }
  assert.ok(met.has(map) && met.size >= 4, [...met].join(", "));
  assert.ok([...met].some((region) => region.startsWith("banner")), [...met].join(", "));
  await screen.press("F6");
  const next = await regionOf(screen);
  assert.notEqual(next, map);
  await screen.press("Shift+F6");
  assert.equal(await regionOf(screen), map);
  await tabTo(screen, "link", /^Til kortet$/, "Shift+Tab");
  await screen.press("Enter");
  await screen.focusOn("option", linkedIn);
}

async function arrows(context: TestContext): Promise<void> {
  const screen = await onTheMap(context);
  await screen.press("ArrowRight");
  await screen.focusOn("option", /^Annonce: “Bestil nu”/);
  await screen.press("ArrowDown");
  await screen.focusOn("option", /^Artikel delt i et fagligt netværk/);
  await screen.press("ArrowLeft", "ArrowUp");
  await screen.focusOn("option", linkedIn);
  await selected(screen, "option", linkedIn);
  await screen.press("End");
  const last = await selected(screen, "option", /./);
  await screen.focusOn("option", last.name);
  assert.ok(last.x > 100 && last.x + last.width < 940, "the last stage is in sight");
  await screen.press("Home");
  await screen.focusOn("option", linkedIn);
}

async function edits(context: TestContext): Promise<void> {
  const screen = await onTheMap(context);
  await screen.press("Enter");
  await screen.retype("Kun med taster");
  await screen.press("Enter");
  await screen.focusOn("option", /^Kun med taster/);
  await screen.press("F2");
  await screen.retype("Igen");
  await screen.press("Escape");
  await screen.focusOn("option", /^Kun med taster/);
  const before = await scoreOf(screen, "Uden behov");
  await screen.press("3");
  assert.ok((await scoreOf(screen, "Uden behov")) < before);
  await screen.press("o");
  await screen.find("option", /^Kun med taster, Sociale medier, Offline, skubber væk/);
  await screen.press("Delete");
  await screen.said("Kontaktpunktet er slettet");
  await screen.gone("option", /^Kun med taster/);
  await screen.press("Control+z");
  await screen.focusOn("option", /^Kun med taster/);
  await screen.press("k");
  await screen.retype("Nyt kort");
  await screen.press("Enter");
  await screen.focusOn("option", /^Nyt kort, /);
}

async function menus(context: TestContext): Promise<void> {
  const screen = await onTheMap(context);
  await screen.press("Shift+F10");
  await screen.find("menu", "Kortets menu");
  await screen.focusOn("menuitem", "Ret teksten");
  await screen.press("ArrowDown");
  await screen.focusOn("menuitem", "Lav en kopi");
  await screen.press("Enter");
  await eventually(async () => (await screen.all("option", linkedIn)).length === 2, "two of it");
  await screen.gone("menu", "Kortets menu");
  await screen.focusOn("option", linkedIn);
  await screen.press("Shift+F10");
  await screen.find("menu", "Kortets menu");
  await screen.press("Escape");
  await screen.gone("menu", "Kortets menu");
  await screen.focusOn("option", linkedIn);
}

async function palette(context: TestContext): Promise<void> {
  const screen = await onTheMap(context);
  await screen.press("Control+k");
  await screen.find("dialog", "Find eller gør…");
  await screen.field();
  await screen.type("skabelon til");
  await screen.findWhere("option", "Skabelon til at hente", ({ is }) => is["aria-selected"] === "true");
  await screen.press("Enter");
  await screen.gone("dialog", "Find eller gør…");
  await selected(screen, "option", /^Skabelon til at hente/);
  await screen.focusOn("option", /^Skabelon til at hente/);
  await screen.press("Control+k");
  await screen.field();
  await screen.type(">lav en kopi");
  await screen.find("option", "Lav en kopi");
  await screen.press("Enter");
  await eventually(async () => (await screen.all("option", /^Skabelon til at hente/)).length === 2, "a copy");
  await screen.press("Control+k");
  await screen.field();
  await screen.type("findes slet ikke");
  await screen.find("status", "Ingen fundet");
  await screen.press("Escape");
  await screen.gone("dialog", "Find eller gør…");
  await screen.focusOn("option", /^Skabelon til at hente/);
}

async function helpAndEscape(context: TestContext): Promise<void> {
  const screen = await onTheMap(context);
  await screen.press("F1");
  await screen.find("dialog", "Hjælp og alle taster");
  await screen.find("listitem", /Nyt kontaktpunkt: K/);
  await screen.press("Escape");
  await screen.gone("dialog", "Hjælp og alle taster");
  await screen.focusOn("option", linkedIn);
  // One step at a time: the text, the menu, the selection.
  await selected(screen, "option", linkedIn);
  await screen.press("Enter");
  await screen.field();
  await screen.press("Escape");
  await screen.fieldClosed();
  await selected(screen, "option", linkedIn);
  await screen.press("Escape");
  const isSelected = async () => (await screen.all("option", linkedIn)).some(({ is }) => is["aria-selected"] === "true");
  await eventually(async () => !(await isSelected()), "nothing is selected");
}

async function leaves(context: TestContext): Promise<void> {
  const screen = await onTheMap(context);
  await tabTo(screen, "button", /^Zoom ind$/);
  await screen.press("Enter");
  await screen.find("status", "Zoom 125 %");
  await tabTo(screen, "textbox", /^Kontaktpunktets navn$/);
  await screen.press("Enter");
  await screen.retype("Fra panelet");
  await screen.press("Enter");
  await screen.find("option", /^Fra panelet, /);
  await tabTo(screen, "radio", /^Trækker$/);
  await screen.press("ArrowRight");
  await screen.find("option", /^Fra panelet, .*neutral/);
  await tabTo(screen, "option", /^Fra panelet/, "Shift+Tab");
  await screen.press("g", "0");
  await screen.find("button", /^Kunderejsen i 12 trin, /);
}

/** Figures are reached, too: one stop for several, and Escape takes away what explains one before it does more. */
async function figures(context: TestContext): Promise<void> {
  const screen = await onTheMap(context);
  await screen.press("ArrowUp");
  await selected(screen, "columnheader", /Uden behov/);
  await tabTo(screen, "paragraph", /^Usikkerhed: ±/);
  await screen.press("ArrowRight");
  await screen.focusOn("paragraph", /^Dækning: /);
  await screen.press("ArrowLeft");
  await screen.focusOn("paragraph", /^Usikkerhed: ±/);
  const { is } = await screen.find("paragraph", /^Usikkerhed: ±/);
  assert.match(is["aria-description"] ?? "", /^Så mange point/);
  await new Promise((resolve) => setTimeout(resolve, 800)); // a tooltip comes after 500 ms
  await screen.press("Escape");
  await screen.settled();
  await screen.focusOn("paragraph", /^Usikkerhed: ±/);
  await selected(screen, "columnheader", /Uden behov/);
  await screen.press("Escape");
  await screen.find("textbox", "Kortets titel"); // nothing is selected: the panel shows the map
}

export const keyboardTests: BrowserTest[] = [
  { name: "keyboard: Tab goes through the page in reading order and leaves the map", run: tabOrder },
  { name: "keyboard: F6 goes from part to part, and a link leads to the map", run: regions },
  { name: "keyboard: arrows, Home and End move in the grid and keep the cursor in sight", run: arrows },
  { name: "keyboard: Enter, F2, Delete and single keys edit", run: edits },
  { name: "keyboard: the menu opens, moves and closes", run: menus },
  { name: "keyboard: the palette finds a card and runs a command", run: palette },
  { name: "keyboard: F1 helps, Escape goes back one step at a time", run: helpAndEscape },
  { name: "keyboard: figures say what they mean, until Escape", run: figures },
  { name: "keyboard: tools, inspector and library are reached and used", run: leaves },
];
