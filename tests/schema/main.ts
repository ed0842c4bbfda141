// The JSON schema against the samples, the models and whatever this program writes: `node build/tests/schema.mjs`
// JOURNEY_WRITE_MAPS names the program that writes (default: built here with the native preset).
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { finish, test } from "../tools/checks.ts";
import { testTexts } from "./texts.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const withoutMark = (text: string) => text.replace(/^\uFEFF/, "");
const parsed = (path: string) => JSON.parse(withoutMark(readFileSync(path, "utf8"))) as JsonObject;
const jsonFiles = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(folder, name));

const schema = parsed("assets/journey-map.schema.json");
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });

await test("the schema is a valid schema of draft 2020-12", () => {
  assert.ok(ajv.validateSchema(schema), ajv.errorsText(ajv.errors));
});

const isValid = ajv.compile(schema);
const accept = (map: Json) => assert.ok(isValid(map), ajv.errorsText(isValid.errors));

const samples = jsonFiles("tests/data/maps");
const models = jsonFiles("assets/models");
for (const path of [...samples, ...models])
  await test(`${path} is valid`, () => accept(parsed(path)));

// --- what the program writes

const written = "build/tests/written-maps";

function writer(): string {
  const program = process.env["JOURNEY_WRITE_MAPS"] ?? "build/native/journey_write_maps";
  if (process.env["JOURNEY_WRITE_MAPS"] === undefined) {
    if (!existsSync("build/native/CMakeCache.txt")) execFileSync("cmake", ["--preset", "native"], { stdio: "ignore" });
    execFileSync("cmake", ["--build", "build/native", "--target", "journey_write_maps"], { stdio: "ignore" });
  }
  return program;
}

rmSync(written, { recursive: true, force: true });
await test("the program writes maps of many kinds", () => {
  const said = execFileSync(writer(), [written, "200", ...samples, ...models], { encoding: "utf8" });
  assert.match(said, /^\d{3,} maps written\n$/);
});

for (const path of existsSync(written) ? jsonFiles(written) : [])
  await test(`${path} is valid and as JSON.stringify writes it`, () => {
    const text = readFileSync(path, "utf8");
    accept(JSON.parse(text) as Json);
    const keepsDigitsThatJavaScriptLoses = text.includes("12345678901234567890");
    if (!keepsDigitsThatJavaScriptLoses) assert.equal(text, `${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });

// --- the schema says as much as the program knows

/** Every key of the objects in a value, but those of maps whose keys are data. */
function keysIn(value: Json, keys = new Set<string>()): Set<string> {
  if (value === null || typeof value !== "object") return keys;
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) keys.add(key);
    if (key !== "setAside") keysIn(inner, keys);
  }
  return keys;
}

function propertiesOf(value: Json, keys = new Set<string>()): Set<string> {
  if (value === null || typeof value !== "object") return keys;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "properties" && inner !== null) for (const name of Object.keys(inner)) keys.add(name);
    propertiesOf(inner, keys);
  }
  return keys;
}

await test("the schema names exactly the keys of the full sample, which the program writes back whole", () => {
  const sample = keysIn(parsed("tests/data/maps/full.journey.json"));
  assert.deepEqual([...propertiesOf(schema)].sort(), [...sample].sort());
});

// --- and refuses what is not a valid map

const small = () => parsed("tests/data/maps/small.journey.json");
const first = (map: JsonObject, list: string) => (map[list] as JsonObject[])[0] as JsonObject;
const set = (list: string, key: string, value: Json) => (map: JsonObject) => void (first(map, list)[key] = value);

const wrong: [string, (map: JsonObject) => void][] = [
  ["no format", (map) => void delete map["format"]],
  ["another format", (map) => void (map["format"] = "budget")],
  ["no version", (map) => void delete map["version"]],
  ["another version", (map) => void (map["version"] = 2)],
  ["a version in quotes", (map) => void (map["version"] = "1")],
  ["an id with a space", (map) => void (map["id"] = "a b")],
  ["a title that is too long", (map) => void (map["title"] = "x".repeat(10_001))],
  ["a language that is none", (map) => void (map["language"] = "dansk sprog")],
  ["a conversion of all", (map) => void (map["buyersPerThousand"] = 1000)],
  ["a calibration of nothing", (map) => void (map["calibration"] = 0)],
  ["a value that is a number", (map) => void (map["value"] = 1000)],
  ["a currency that is none", (map) => void (map["value"] = { currency: "kr." })],
  ["a time that is none", (map) => void (map["updated"] = "i går")],
  ["stages that are no list", (map) => void (map["stages"] = {})],
  ["too many stages", (map) => void (map["stages"] = Array.from({ length: 201 }, (_, i) => ({ id: `s${i}` })))],
  ["a stage without an id", (map) => void delete first(map, "stages")["id"]],
  ["a readiness past the end", set("stages", "readiness", 130)],
  ["unaided of nothing", set("stages", "unaided", 0)],
  ["after as a word", set("stages", "after", "yes")],
  ["a signal without width", set("stages", "signals", [{ id: "a", width: 0 }])],
  ["a reason that is no text", set("stages", "setAside", { wasted: 1 })],
  ["a card without a stage", (map) => void delete first(map, "cards")["stage"]],
  ["a card without a lane", (map) => void delete first(map, "cards")["lane"]],
  ["a reach past all", set("cards", "reach", 1.1)],
  ["a strength in quotes", set("cards", "strength", "0.5")],
  ["a feeling past the end", set("cards", "emotion", -2.5)],
  ["an empty channel", set("cards", "channel", "")],
  ["a date that is none", set("cards", "reviewBy", "2026-13-01")],
  ["a link that runs", set("cards", "link", "javascript:alert(1)")],
  ["a persona twice", set("cards", "personas", ["a", "a"])],
  ["a path without an end", (map) => void delete first(map, "paths")["to"]],
  ["a share past all", set("paths", "share", 70)],
];

for (const [what, spoil] of wrong)
  await test(`${what} is refused`, () => {
    const map = small();
    accept(map);
    spoil(map);
    assert.ok(!isValid(map));
  });

// --- and its diagrams and Markdown are read by others

if (existsSync(written)) await testTexts(written);

finish();
