// The results of scoring, natively and as WebAssembly, over random maps and the samples: `node build/tests/scores.mjs`
// JOURNEY_SCORES names another program than the one for Node (default: build/wasm/journey_scores.cjs).
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { finish, test } from "../tools/checks.ts";
import { differences, type Json } from "./compare.ts";

type MapFile = Record<string, unknown> & { stages?: Record<string, unknown>[] };

const randomMaps = 1000;
const maps = "build/tests/scored-maps";
const samples = readdirSync("tests/data/maps").map((name) => join("tests/data/maps", name));
const program = process.env["JOURNEY_SCORES"] ?? "build/wasm/journey_scores.cjs";

function results(command: string, args: string[], name: string): Record<string, Json> {
  const file = `build/tests/scores-${name}.json`;
  const said = execFileSync(command, [...args, maps, file], { encoding: "utf8" });
  assert.match(said, /^\d{4,} maps scored\n$/);
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, Json>;
}

rmSync(maps, { recursive: true, force: true });
execFileSync("build/native/journey_write_maps", [maps, String(randomMaps), ...samples]);

await test("the maps are of all kinds: paths, counts, goals, money and personas", () => {
  // Beside the maps lie the texts that are made of them (tests/schema).
  const names = readdirSync(maps).filter((name) => name.endsWith(".json"));
  const files = names.map((name) => JSON.parse(readFileSync(join(maps, name), "utf8")) as MapFile);
  const stages = (file: MapFile) => file.stages ?? [];
  const kinds: [string, (file: MapFile) => boolean][] = [
    ["paths", (file) => file["paths"] !== undefined && stages(file).length > 0],
    ["counts", (file) => stages(file).some((stage) => stage["measured"] !== undefined)],
    ["goals", (file) => file["state"] === "target" && stages(file).some((stage) => stage["goal"] !== undefined)],
    ["money", (file) => (file["value"] as Record<string, unknown> | undefined)?.["entrantsPerYear"] !== undefined],
    ["personas", (file) => file["personas"] !== undefined && stages(file).length > 0],
    ["stages after the purchase", (file) => stages(file).some((stage) => stage["after"] === true)],
  ];
  for (const [kind, has] of kinds) assert.ok(files.filter(has).length >= 20, `hardly any map has ${kind}`);
});

await test("native and WebAssembly give the same results", () => {
  const native = results("build/native/journey_scores", [], "native");
  const other = program.endsWith(".cjs") ? results(process.execPath, [program], "wasm") : results(program, [], "other");
  const found = differences(native, other);
  assert.equal(found.length, 0, `${found.length} differences, such as\n${found.slice(0, 20).join("\n")}`);
});

await test("a figure that is off by little more than allowed is seen, and one that is off by less is not", () => {
  const win = { kind: "stop-push", stage: "s", card: "c", buyers: 0.2, ratio: 0.5 };
  const result = { stages: [{ id: "s", score: 50 }], journey: { buyers: 0.4 }, wins: [win] };
  assert.deepEqual(differences(result, structuredClone(result)), []);
  assert.equal(differences(result, { ...result, journey: { buyers: 0.4 + 1e-9 } }).length, 1);
  assert.equal(differences(result, { ...result, journey: { buyers: 0.4 + 1e-10 } }).length, 0);
  assert.equal(differences(result, { ...result, stages: [{ id: "s", score: 50 + 1e-7 }] }).length, 1);
  assert.equal(differences(result, { ...result, wins: [{ ...win, ratio: 0.5 + 1e-8 }] }).length, 1);
  assert.equal(differences(result, { ...result, wins: [] }).length, 1);
  assert.equal(differences(result, { ...result, stages: [] }).length, 1);
  assert.equal(differences({ a: 1 }, { b: 1 }).length, 2);
});

finish();
