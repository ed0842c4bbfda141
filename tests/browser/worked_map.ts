// The map of scoring.md 5.9 as a file, and the results that belong to it: tests/data/scoring-vectors.json holds both.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./harness.ts";

interface VectorTouchpoint {
  name: string;
  effect: number;
  reach: number;
  strength: number;
  msg: string;
  kind: string;
  evidence: string;
  cost: number;
}

interface VectorStage {
  readiness: number;
  after: boolean;
  b: number;
  touchpoints: VectorTouchpoint[];
  expect: { score: number; mean_var: [number, number] };
}

/** Per stage before the purchase; shares. */
interface VectorJourney {
  P: number[];
  N: number[];
  H: number;
  h: number[];
  loss: number[];
  need: number[];
  eff: number[];
  mis: number;
}

interface Vectors {
  map: VectorStage[];
  journey: VectorJourney;
  /** Share of buyers, readiness of the stage, what to do; most buyers first. */
  wins: [number, number, string][];
}

export const vectors = JSON.parse(readFileSync(join(root, "tests/data/scoring-vectors.json"), "utf8")) as Vectors;

const effects: Record<number, string> = { 1: "pull", 0: "neutral", [-1]: "push" };
const natures: Record<string, string> = { F: "fact", S: "experience", B: "both" };

export const stageName = ({ readiness, after }: VectorStage): string => (after ? "Efter" : `Trin ${readiness}`);

/** The text of the map's file. */
export function workedMapFile(): string {
  const map = {
    format: "journey-map",
    version: 1,
    id: "worked",
    title: "Regneeksemplet",
    language: "da",
    stages: vectors.map.map((stage, at) => ({
      id: `s${at}`,
      name: stageName(stage),
      ...(stage.after ? { after: true } : { readiness: stage.readiness }),
      unaided: stage.b,
    })),
    lanes: [{ id: "touch", name: "Kontaktpunkter", kind: "touchpoints" }],
    cards: vectors.map.flatMap(({ touchpoints }, at) =>
      touchpoints.map(({ name, effect, reach, strength, msg, kind, evidence, cost }, number) => ({
        id: `s${at}-${number}`,
        stage: `s${at}`,
        lane: "touch",
        text: name,
        effect: effects[effect],
        reach,
        strength,
        nature: natures[kind],
        ...(msg === "any" ? {} : { message: msg }),
        evidence,
        cost,
      })),
    ),
  };
  return `${JSON.stringify(map, null, 2)}\n`;
}
