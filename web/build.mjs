// Puts the page together: `node web/build.mjs`, after CMake built the `wasm` preset. Result: build/site, ready to be
// served by any web server (other folders: `--core build/wasm --site build/site`). Every file but the HTML pages and
// the notices is named after its content, so it may be cached for ever, and lies beside a `.br` twin for servers that
// know precompressed files (web/serve.mjs does).
import { build } from "esbuild";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { icons } from "./icons.mjs";
import { listStyle } from "./list_style.mjs";
import { models } from "./models.mjs";
import { notices } from "./notices.mjs";
import { workers } from "./workers.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { values: folders } = parseArgs({
  options: { core: { type: "string", default: "build/wasm" }, site: { type: "string", default: "build/site" } },
});
const core = resolve(root, folders.core);
const site = resolve(root, folders.site);
const unfinished = `${site}.unfinished`;

// What becomes a script or a style sheet of its own. {{main.ts}} in an HTML page stands for the file built from it.
const entries = ["web/src/main.ts", "web/src/style.css"];
const pages = ["web/index.html"];
const compressible = /\.(html|js|css|wasm|json|svg|txt)$/;

async function bundle() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: unfinished,
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true, // what is fetched later: web/src/reading.ts
    minify: true,
    format: "esm",
    target: ["chrome111", "firefox113", "safari16.4"],
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
    nodePaths: [join(root, "web/node_modules")],
    alias: {
      "journey-core": join(core, "journey-core.mjs"),
      "journey-first.wasm": join(core, "journey-first.wasm"),
      "journey-later.wasm": join(core, "journey-later.wasm"),
      "journey-words.da.txt": join(core, "journey-words.da.txt"),
      "journey-words.en.txt": join(core, "journey-words.en.txt"),
      "journey-first-words.da.txt": join(core, "journey-first-words.da.txt"),
      "journey-first-words.en.txt": join(core, "journey-first-words.en.txt"),
    },
    plugins: [icons(root, join(core, "journey-icons.json")), listStyle(root), models(root), workers],
    loader: { ".wasm": "file", ".woff2": "file", ".svg": "text", ".txt": "file" },
  });
  return metafile.outputs;
}

// The built file that came from the one source whose path ends like this.
function builtFrom(source, outputs) {
  const found = Object.entries(outputs).filter(([, output]) =>
    output.entryPoint ? output.entryPoint.endsWith(`/${source}`) : isCopyOf(source, output),
  );
  if (found.length !== 1) throw new Error(`{{${source}}} stands for ${found.length} built files, not for one`);
  return basename(found[0][0]);
}

function isCopyOf(source, output) {
  const inputs = Object.keys(output.inputs);
  return inputs.length === 1 && inputs[0].endsWith(`/${source}`);
}

async function writePages(outputs) {
  for (const page of pages) {
    const html = await readFile(join(root, page), "utf8");
    const named = html.replace(/\{\{(.+?)\}\}/g, (_, source) => builtFrom(source, outputs));
    await writeFile(join(unfinished, basename(page)), named);
  }
}

const brotli = promisify(brotliCompress);

// Brotli at its best takes seconds, so a file of the same name and content as in the last build keeps its twin.
async function compress(name) {
  const file = join(unfinished, name);
  const content = await readFile(file);
  const before = join(site, name);
  if (existsSync(`${before}.br`) && content.equals(await readFile(before))) {
    await copyFile(`${before}.br`, `${file}.br`);
  } else {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    await writeFile(`${file}.br`, await brotli(content, { params }));
  }
}

await rm(unfinished, { recursive: true, force: true });
await mkdir(unfinished, { recursive: true });
await writePages(await bundle());
await writeFile(join(unfinished, "notices.txt"), await notices(root));
await Promise.all((await readdir(unfinished)).filter((name) => compressible.test(name)).map(compress));
await rm(site, { recursive: true, force: true });
await rename(unfinished, site);
