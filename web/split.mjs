// Cuts the linked program in two: what the page needs until it can be used, and the rest, which arrives right after.
// `node web/split.mjs --tools <folder of wasm-split> --linked <linked.wasm> --first <…> --later <…> --words <folder>
// --icons <…>`
//
// Which function goes where is not written down anywhere: the program is run through a user's first seconds
// (web/rehearsal.mjs), and what was not called goes to the second part. A call that comes too early loads it on the
// spot (web/src/program.ts).
//
// The texts of each language are taken out as well: the page fetches the one that is shown, and the other one later
// (web/src/words.ts). It starts with those that the rehearsal had on the screen; the others are spaces at first, so that
// each stands in its place. --icons gets the list of the icons that were drawn.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { rehearse, wordsOf } from "./rehearsal.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const languages = ["da", "en"]; // in the order of the program's `Language`
const names = ["tools", "linked", "first", "later", "icons", "words"];
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
// Again and again until nothing gets smaller: once more is 500 bytes (brotli) less.
const small = ["-Oz", "--converge", "--low-memory-unused", "--zero-filled-memory", "--strip-debug", "--strip-target-features"];

const run = promisify(execFile);
const tool = (name, ...options) => run(join(given.tools, name), [...features, ...options]);

const encoder = new TextEncoder();
const slot = "{}";

/** Whether a text of the program was on the screen: all that stands around its figures. */
function wasSaid(text, said) {
  const parts = text.split(slot).map((part) => part.trim());
  return parts.every((part) => said.includes(part));
}

/** Spaces for what was not said, as many bytes. */
function firstOf(texts, isFirst) {
  const spaces = (text) => " ".repeat(encoder.encode(text).length);
  return texts.map((text, place) => (isFirst[place] ? text : spaces(text))).join("\0");
}

/** Writes each language to its files, and zeros in its place, which take no room. */
async function takeOutWords(file, linked, said) {
  const program = await readFile(file);
  const texts = languages.map((_, language) => wordsOf(linked, language).toString().split("\0"));
  const isFirst = texts[0].map((text) => wasSaid(text, said)); // the rehearsal is in Danish
  for (const [language, name] of languages.entries()) {
    const words = wordsOf(linked, language);
    const place = program.indexOf(words);
    if (place < 0 || program.includes(words, place + 1)) throw new Error(`the texts of ${name} are not in one place`);
    program.fill(0, place, place + words.length);
    await writeFile(join(given.words, `journey-words.${name}.txt`), words);
    await writeFile(join(given.words, `journey-first-words.${name}.txt`), firstOf(texts[language], isFirst));
  }
  await writeFile(file, program);
}

const folder = await mkdtemp(join(tmpdir(), "journey-split-"));
const at = (name) => join(folder, name);
try {
  await tool("wasm-split", "--instrument", given.linked, "-o", at("counting.wasm"));
  const { profiles, icons, said } = await rehearse(await readFile(at("counting.wasm")), root);
  await writeFile(given.icons, JSON.stringify(icons));
  const files = profiles.map((_, i) => at(`${i}.profile`));
  await Promise.all(profiles.map((profile, i) => writeFile(files[i], profile)));
  await run(join(given.tools, "wasm-split"), ["--merge-profiles", ...files, "-o", at("profile")]);
  const parts = ["-o1", at("first.wasm"), "-o2", at("later.wasm")];
  await tool("wasm-split", "--split", `--profile=${at("profile")}`, given.linked, ...parts);
  await takeOutWords(at("first.wasm"), await readFile(given.linked), said);
  await Promise.all([
    tool("wasm-opt", "--post-emscripten", ...small, at("first.wasm"), "-o", given.first),
    tool("wasm-opt", ...small, at("later.wasm"), "-o", given.later),
  ]);
} finally {
  await rm(folder, { recursive: true, force: true });
}
