// What lies in the cells, built by hand: texts along the lanes, feelings on their curve, and how that is known.
import { assert } from "./harness.ts";
import type { Hands } from "./rebuild_hands.ts";
import { cardsOf, type Card, type Lane, type MapFile, type Stage } from "./rebuild_model.ts";
import { middleOf } from "./screen.ts";

export const emptyCell = (lane: Lane, stage: Stage) => `${lane.name}, ${stage.name}, tomt felt`;
export const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** A card by its text: alone, or with what more is told of it. */
export const cardWith = (text: string) => new RegExp(`^${escaped(text)}(, |$)`);

// ---- texts ----

/** Writes the texts of a lane from left to right; the first cell is empty and in sight. */
type WriteLane = (hands: Hands, lane: Lane, cells: { stage: Stage; text: string }[]) => Promise<void>;

/** A press on each cell, as the plus in it invites to. */
const byPress: WriteLane = async (hands, lane, cells) => {
  for (const { stage, text } of cells) {
    await hands.clickOnBoard("gridcell", emptyCell(lane, stage));
    await hands.write(text);
  }
};

/** Twice on each, as people do who know no plus. */
const byDoublePress: WriteLane = async (hands, lane, cells) => {
  for (const { stage, text } of cells) {
    await hands.clickOnBoard("gridcell", emptyCell(lane, stage), 2);
    await hands.write(text);
  }
};

/** Tab goes on to the next cell and opens it. */
const byTab: WriteLane = async (hands, lane, cells) => {
  const [first] = cells;
  assert.ok(first);
  await hands.clickOnBoard("gridcell", emptyCell(lane, first.stage));
  for (const [at, { text }] of cells.entries()) {
    await hands.screen.field();
    await hands.screen.type(text);
    await hands.screen.press(at + 1 < cells.length ? "Tab" : "Enter");
  }
  await hands.screen.fieldClosed();
};

/** Without the mouse from the first cell on. */
const byArrows: WriteLane = async ({ screen }, _lane, cells) => {
  for (const [at, { text }] of cells.entries()) {
    if (at > 0) await screen.press("ArrowRight");
    await screen.press(at % 2 === 0 ? "Enter" : "F2");
    await screen.field();
    await screen.type(text);
    await screen.press("Enter");
    await screen.fieldClosed();
  }
};

/** To the first cell of a lane: up to its name and to the right. */
async function goToLane(hands: Hands, lane: Lane): Promise<void> {
  await hands.clickOnBoard("rowheader", lane.name);
  await hands.screen.press("ArrowRight");
}

const waysToWrite: [WriteLane, goes: boolean][] = [
  [byPress, false],
  [byTab, false],
  [byArrows, true],
  [byDoublePress, false],
];

async function writeLane(hands: Hands, map: MapFile, lane: Lane, at: number): Promise<void> {
  const cells = map.stages.flatMap((stage) => cardsOf(map, stage, lane).slice(0, 1).map(({ text }) => ({ stage, text })));
  const [write, goes] = waysToWrite[at % waysToWrite.length] ?? [byPress, false];
  if (goes) await goToLane(hands, lane);
  await write(hands, lane, cells);
  for (const stage of map.stages) {
    const [first, ...others] = cardsOf(map, stage, lane);
    for (const { text } of others) await addBelow(hands, first?.text ?? "", text);
  }
}

/** One more text in a cell that has one: a copy of it, written over. */
async function addBelow(hands: Hands, above: string, text: string): Promise<void> {
  const { screen } = hands;
  await hands.clickOnBoard("option", above);
  await screen.press("Control+d", "Enter");
  await screen.retype(text);
  await screen.press("Enter");
  await screen.find("option", text);
}

export async function writeTexts(hands: Hands, map: MapFile): Promise<void> {
  const lanes = map.lanes.filter(({ kind }) => kind !== "touchpoints");
  for (const [at, lane] of lanes.entries()) await writeLane(hands, map, lane, at);
}

// ---- feelings ----

const emotionStep = 0.5;
const feeling = (text: string) => new RegExp(`^${escaped(text)}, følelse `);
const feelingAt = (text: string, emotion: number) =>
  `${text}, følelse ${emotion.toLocaleString("da").replace("-", "−")} på en skala fra −2 til 2`;

const byKeys = async ({ screen }: Hands, emotion: number) => {
  for (let left = Math.abs(emotion); left > 0; left -= emotionStep) {
    await screen.press(emotion > 0 ? "Alt+ArrowUp" : "Alt+ArrowDown");
  }
};

const byFigure = async (hands: Hands, emotion: number) => hands.fill("Følelse", String(emotion).replace(".", ","));

/** The point is pulled up or down; the lane's height says how far. */
async function byDragging({ screen }: Hands, lane: Lane, text: string, emotion: number): Promise<void> {
  const curveMargin = 25;
  const { height } = await screen.find("rowheader", lane.name);
  const from = middleOf(await screen.find("option", feeling(text)));
  await screen.drag(from, { x: from.x, y: from.y - (emotion / 2) * (height / 2 - curveMargin) });
}

export async function feel(hands: Hands, map: MapFile): Promise<void> {
  const lane = map.lanes.find(({ kind }) => kind === "feels");
  assert.ok(lane);
  const cards = map.stages.flatMap((stage) => cardsOf(map, stage, lane));
  for (const [at, { text, emotion }] of cards.filter((card) => card.emotion).entries()) {
    if (emotion === undefined) continue;
    await hands.clickOnBoard("option", feeling(text));
    if (at % 3 === 0) await byKeys(hands, emotion);
    else if (at % 3 === 1) await byDragging(hands, lane, text, emotion);
    else await byFigure(hands, emotion);
    await hands.screen.find("option", feelingAt(text, emotion));
  }
}

// ---- what is known of texts ----

const evidenceWords: Record<string, string> = {
  heard: "Hørt fra kunder eller kolleger",
  survey: "Spurgt om i en undersøgelse",
  measured: "Målt",
};

export async function writeEvidence(hands: Hands, { evidence, sample, source }: Card): Promise<void> {
  if (evidence !== undefined) await hands.choose("Viden", evidenceWords[evidence] ?? evidence);
  if (sample !== undefined) await hands.fill("Målt på", sample);
  if (source !== undefined) await hands.fill("Kilde", source);
}

/** Those for whom it counts: the others are unticked. */
async function choosePersonas(hands: Hands, map: MapFile, { personas }: Card): Promise<void> {
  if (!personas) return;
  for (const { id, name } of map.personas) if (!personas.includes(id)) await hands.clickInPanel("checkbox", name);
}

/** A whole lane that is measured is told so at once; figures and sources follow card by card. */
async function knowLane(hands: Hands, map: MapFile, lane: Lane): Promise<void> {
  const cards = map.stages.flatMap((stage) => cardsOf(map, stage, lane));
  const known = cards.filter(({ evidence, personas }) => evidence !== undefined || personas);
  const allMeasured = cards.length > 1 && cards.every(({ evidence }) => evidence === "measured");
  if (allMeasured) {
    await hands.clickOnBoard("rowheader", lane.name);
    await hands.screen.press("Control+a");
    await hands.screen.find("region", "Det valgte");
    await hands.choose("Viden", evidenceWords["measured"] ?? "");
    await hands.screen.press("Escape");
  }
  for (const card of known) {
    await hands.clickOnBoard("option", cardWith(card.text));
    const { evidence: _, ...rest } = card;
    await writeEvidence(hands, allMeasured ? rest : card);
    await choosePersonas(hands, map, card);
  }
}

export async function knowTexts(hands: Hands, map: MapFile): Promise<void> {
  for (const lane of map.lanes) if (lane.kind !== "touchpoints") await knowLane(hands, map, lane);
}
