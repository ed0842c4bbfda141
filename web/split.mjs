// Cuts the linked program in two: what the page needs until it can be used, and the rest, which arrives right after.
// `node web/split.mjs --tools <folder of wasm-split> --linked <linked.wasm> --first <…> --later <…> --da <…> --en <…>`
//
// Which function goes where is not written down anywhere: the program is run through a user's first seconds
// (web/rehearsal.mjs), and what was not called goes to the second part. A call that comes too early loads it on the
// spot (web/src/program.ts).
//
// The texts of each language are taken out as well: the page fetches the one that is shown, and the other one later
// (web/src/words.ts).
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { rehearse, wordsOf } from "./rehearsal.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const languages = ["da", "en"]; // in the order of the program's `Language`
const names = ["tools", "linked", "first", "later", ...languages];
const { values: given } = parseArgs({ options: Object.fromEntries(names.map((name) => [name, { type: "string" }])) });

// What Emscripten lets the compiler use: browsers of the last years.
const features = [
  "--mvp-features",
  "--enable-bulk-memory",
  "--enable-bulk-memory-opt",
  "--enable-call-indirect-overlong",
  "--enable-multivalue",
  "--enable-mutable-globals",
  "--enable-nontrapping-float-to-int",
  "--enable-reference-types",
  "--enable-sign-ext",
];
// What Emscripten tells wasm-opt at -Oz, where it knows the same of the program.
const small = ["-Oz", "--low-memory-unused", "--zero-filled-memory", "--strip-debug", "--strip-target-features"];

const run = promisify(execFile);
const tool = (name, ...options) => run(join(given.tools, name), [...features, ...options]);

/** Writes each language to its file, and zeros in its place, which take no room. */
async function takeOutWords(file, linked) {
  const program = await readFile(file);
  for (const [language, name] of languages.entries()) {
    const words = wordsOf(linked, language);
    const place = program.indexOf(words);
    if (place < 0 || program.includes(words, place + 1)) throw new Error(`the texts of ${name} are not in one place`);
    program.fill(0, place, place + words.length);
    await writeFile(given[name], words);
  }
  await writeFile(file, program);
}

const folder = await mkdtemp(join(tmpdir(), "journey-split-"));
const at = (name) => join(folder, name);
try {
  await tool("wasm-split", "--instrument", given.linked, "-o", at("counting.wasm"));
  const profiles = await rehearse(await readFile(at("counting.wasm")), root);
  const files = profiles.map((_, i) => at(`${i}.profile`));
  await Promise.all(profiles.map((profile, i) => writeFile(files[i], profile)));
  await run(join(given.tools, "wasm-split"), ["--merge-profiles", ...files, "-o", at("profile")]);
  const parts = ["-o1", at("first.wasm"), "-o2", at("later.wasm")];
  await tool("wasm-split", "--split", `--profile=${at("profile")}`, given.linked, ...parts);
  await takeOutWords(at("first.wasm"), await readFile(given.linked));
  await Promise.all([
    tool("wasm-opt", "--post-emscripten", ...small, at("first.wasm"), "-o", given.first),
    tool("wasm-opt", ...small, at("later.wasm"), "-o", given.later),
  ]);
} finally {
  await rm(folder, { recursive: true, force: true });
}
