// A model's map file as the plan of what is rebuilt by hand, and what two maps are compared by: everything but ids and
// dates, with names in the place of ids.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./harness.ts";

export interface Persona {
  id: string;
  name: string;
  role: string;
  summary: string;
  goals: string[];
  frustrations: string[];
  color: string;
}

export interface Stage {
  id: string;
  name: string;
  phase: string;
  readiness?: number;
  after?: boolean;
  need: string;
  days?: number;
  competitors?: number;
  risk: string;
}

export interface Lane {
  id: string;
  name: string;
  kind: string;
}

export interface Card {
  id: string;
  stage: string;
  lane: string;
  text: string;
  note?: string;
  personas?: string[];
  owner?: string;
  evidence?: string;
  sample?: number;
  source?: string;
  truth?: boolean;
  emotion?: number;
  channel?: string;
  effect?: string;
  strength?: number;
  reach?: number;
  nature?: string;
  message?: string;
  cost?: number;
  answerHours?: number;
}

export interface Path {
  id: string;
  from: string | null;
  to: string | null;
  share: number;
  label: string;
}

export interface MapFile {
  title: string;
  description: string;
  personas: Persona[];
  phases: { id: string; name: string }[];
  stages: Stage[];
  lanes: Lane[];
  cards: Card[];
  paths: Path[];
}

export function readModel(name: string): MapFile {
  return JSON.parse(readFileSync(join(root, `assets/models/${name}.json`), "utf8")) as MapFile;
}

/** The cards of a cell, top to bottom. */
export const cardsOf = ({ cards }: MapFile, stage: Stage, lane: Lane): Card[] =>
  cards.filter((card) => card.stage === stage.id && card.lane === lane.id);

type Thing = Record<string, unknown>;

/** A thing without its id, and with names for the ids it holds. */
function named(thing: object, names: ReadonlyMap<string, string>, ...references: string[]): Thing {
  const { id: _, ...rest } = thing as Thing;
  for (const key of references) {
    const value = rest[key];
    if (Array.isArray(value)) rest[key] = value.map((id) => names.get(id as string) ?? id);
    else if (typeof value === "string") rest[key] = names.get(value) ?? value;
  }
  return rest;
}

/**
 * All that is the same in two maps which say the same. Left out: ids, when it was saved, and the model it was started
 * from, which nobody writes. The order of the cards counts inside a cell, as on the map.
 */
export function meaningOf(map: MapFile): Thing {
  const { id: _id, updated: _updated, model: _model, ...rest } = map as MapFile & Thing;
  const things = [...map.personas, ...map.phases, ...map.stages, ...map.lanes];
  const names = new Map(things.map(({ id, name }) => [id, name]));
  const cells = map.stages.flatMap((stage) =>
    map.lanes.map((lane) => [
      `${stage.name} · ${lane.name}`,
      cardsOf(map, stage, lane).map((card) => named(card, names, "stage", "lane", "personas")),
    ]),
  );
  return {
    ...rest,
    personas: map.personas.map((persona) => named(persona, names)),
    phases: map.phases.map((phase) => named(phase, names)),
    stages: map.stages.map((stage) => named(stage, names, "phase")),
    lanes: map.lanes.map((lane) => named(lane, names)),
    cards: Object.fromEntries(cells),
    paths: map.paths.map((path) => named(path, names, "from", "to")),
  };
}
