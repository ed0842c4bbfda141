// The frame of a map, built by hand: personas, stages with all that is known of them, phases and lanes. The ways change
// from one to the next, as there are several for everything.
import { assert, eventually } from "./harness.ts";
import type { Hands } from "./rebuild_hands.ts";
import type { MapFile, Persona, Stage } from "./rebuild_model.ts";
import { middleOf } from "./screen.ts";

const header = (name: string) => new RegExp(`, ${name}, score`);

// ---- the map itself ----

export async function writeAbout(hands: Hands, { title, description }: MapFile): Promise<void> {
  const { screen } = hands;
  await screen.click("textbox", "Kortets navn");
  await hands.write(title);
  await screen.find("grid", `Kunderejsen: ${title}`);
  await hands.fillLines("Beskrivelse", [description]);
}

const colorWords: Record<string, string> = { "#6b4fbb": "Lilla", "#a83a66": "Vinrød" };

async function addPersona(hands: Hands, persona: Persona): Promise<void> {
  await hands.clickInPanel("button", "Tilføj persona");
  await hands.write(persona.name);
  await hands.fill("Rolle", persona.role);
  await hands.fillLines("Kort fortalt", [persona.summary]);
  await hands.fillLines("Ønsker", persona.goals);
  await hands.fillLines("Irritationer", persona.frustrations);
  await hands.clickInPanel("radio", colorWords[persona.color] ?? persona.color);
}

export async function addPersonas(hands: Hands, { personas }: MapFile): Promise<void> {
  for (const persona of personas) await addPersona(hands, persona);
}

// ---- stages ----

/** Makes a stage behind the one before it and leaves its name open for writing. */
type MakeStage = (hands: Hands, before: string) => Promise<void>;

const byInsert: MakeStage = async ({ screen }) => screen.press("Insert");
const byButton: MakeStage = async ({ screen }) => screen.click("button", "Nyt trin");
const byMenu: MakeStage = async (hands, before) => hands.fromMenu("columnheader", header(before), "Nyt trin");
const byPalette: MakeStage = async (hands) => hands.command("Nyt trin");

/** Without a name at first: then it is written on a double click or a key. */
const namedLater =
  (how: "double click" | "Enter" | "F2"): MakeStage =>
  async (hands) => {
    const { screen } = hands;
    await screen.press("Insert");
    await screen.field();
    await screen.press("Enter");
    await screen.fieldClosed();
    if (how === "double click") await hands.clickOnBoard("columnheader", header("Uden navn"), 2);
    else await screen.press(how);
  };

const waysToMakeAStage = [byInsert, byButton, namedLater("double click"), byMenu, namedLater("F2"), byPalette, namedLater("Enter")];

export async function addStages(hands: Hands, { stages }: MapFile): Promise<void> {
  for (const [at, { name }] of stages.entries()) {
    const before = stages[at - 1]?.name;
    const make = waysToMakeAStage[(at - 1) % waysToMakeAStage.length];
    if (before === undefined || !make) await hands.screen.click("button", "Giv det første trin et navn");
    else await make(hands, before);
    await hands.write(name);
    await hands.screen.find("columnheader", header(name));
  }
}

/** To a figure with the slider: a press nearby, then the arrows. */
async function slide(hands: Hands, name: string, value: number): Promise<void> {
  const { screen } = hands;
  await hands.inPanel("slider", name);
  const { x, y, width, height, is } = await screen.find("slider", name);
  const share = value / Number(is["aria-valuemax"]);
  const knob = 8;
  await hands.press({ x: x + knob + (width - 2 * knob) * share, y: y + height / 2 });
  await screen.focusOn("slider", name);
  const now = async () => Number((await screen.find("slider", name)).is["aria-valuenow"]);
  for (let left = value - (await now()); left !== 0; left = value - (await now())) {
    await screen.press(left > 0 ? "ArrowRight" : "ArrowLeft");
  }
}

async function describeStage(hands: Hands, stage: Stage, at: number): Promise<void> {
  const { readiness, after, need, days, competitors, risk } = stage;
  await hands.clickOnBoard("columnheader", header(stage.name));
  await hands.fillLines("Det har kunden brug for her", [need]);
  if (after) await hands.clickInPanel("checkbox", "Efter købet");
  if (readiness !== undefined && at % 4 === 1) await slide(hands, "Parathed", readiness);
  else if (readiness !== undefined) await hands.fill("Parathed", readiness);
  if (days !== undefined) await hands.fill("Ophold", days);
  if (competitors !== undefined) await hands.fill("I spil", competitors);
  await hands.fillLines("Risiko", [risk]);
}

export async function describeStages(hands: Hands, { stages }: MapFile): Promise<void> {
  for (const [at, stage] of stages.entries()) await describeStage(hands, stage, at);
}

// ---- phases ----

/** A phase begins at a stage and takes the rest of what was there. */
export async function addPhases(hands: Hands, { phases, stages }: MapFile): Promise<void> {
  const { screen } = hands;
  for (const [at, { id, name }] of phases.entries()) {
    const first = stages.find(({ phase }) => phase === id);
    assert.ok(first, name);
    if (at % 3 === 1) {
      await hands.fromMenu("columnheader", header(first.name), "Ny fase");
    } else {
      await hands.clickOnBoard("columnheader", header(first.name));
      if (at % 3 === 0) await screen.press("h");
      else await hands.command("Ny fase");
    }
    await hands.write(name);
    await screen.find("button", name);
  }
}

// ---- lanes ----

/** What the kinds of lanes are called. */
const kindWords: Record<string, string> = {
  touchpoints: "Kontaktpunkter",
  does: "Kunden gør",
  thinks: "Kunden tænker",
  feels: "Følelser",
  barriers: "Barrierer",
  questions: "Spørgsmål",
  message: "Budskab",
  opportunities: "Muligheder",
  metrics: "Måltal",
};

async function setKind(hands: Hands, kind: string): Promise<void> {
  const word = kindWords[kind];
  assert.ok(word, kind);
  const { text } = await hands.screen.find("combobox", "Slags");
  if (text !== word) await hands.choose("Slags", word);
}

/** Below the lane before it, if that is where it is made; else it is dragged there. */
export async function addLanes(hands: Hands, { lanes }: MapFile): Promise<void> {
  const { screen } = hands;
  for (const [at, { name, kind }] of lanes.entries()) {
    const before = lanes[at - 1]?.name;
    if (before === undefined || (await screen.has("rowheader", name))) continue;
    if (at % 3 === 0) {
      await hands.clickOnBoard("rowheader", before);
      await screen.press("l");
    } else if (at % 3 === 1) {
      await hands.fromMenu("rowheader", before, "Ny bane");
    } else {
      await hands.clickOnBoard("rowheader", before);
      await hands.command("Ny bane");
    }
    await hands.write(name);
    await screen.find("rowheader", name);
    await setKind(hands, kind);
  }
  await dragLanes(hands, lanes.map(({ name }) => name));
}

/** A lane goes for a walk and comes back where it belongs. */
async function dragLanes(hands: Hands, names: string[]): Promise<void> {
  const { screen } = hands;
  const order = async () => (await screen.all("rowheader")).sort((a, b) => a.y - b.y).map(({ name }) => name);
  const last = names.at(-1) ?? "";
  const above = names.at(-3) ?? "";
  const toTheGapOver = async (name: string) => {
    const from = await hands.onBoard("rowheader", last);
    const { x, y } = await screen.find("rowheader", name);
    await screen.drag(from, { x: x + 40, y: y + 4 });
  };
  await toTheGapOver(above);
  await eventually(async () => (await order()).indexOf(last) === names.indexOf(above), "the lane is higher up");
  const below = middleOf(await screen.find("rowheader", names.at(-2) ?? ""));
  await screen.drag(middleOf(await screen.find("rowheader", last)), { x: below.x, y: below.y + 20 });
  await eventually(async () => (await order()).join() === names.join(), "the lane is back");
}
