// `node build/tests/benchmark.mjs [--site build/site]`: prints what README.md shows under "Measured".
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import type { Browser, Page } from "puppeteer-core";
import { serve } from "../../web/server.mjs";
import { launch, root } from "../browser/harness.ts";
import { mapFile } from "./maps.ts";
import { coldStart, dragCost, idlePercent, keyCost, median, openPage, rendererMegabytes, settled, wheelCost } from "./measure.ts";
import { inChromium, natively, siteOf, underNode } from "./scoring.ts";

const sizes = [60, 1000, 10_000];
const repeats = 5;

const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const row = (...cells: (string | number)[]): void => console.log(`| ${cells.join(" | ")} |`);

/** The site, the maps and an empty page, in a folder of their own. */
async function siteWithMaps(site: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "journey-mapper-bench-"));
  await cp(site, folder, { recursive: true });
  for (const size of sizes) await writeFile(join(folder, `bench-${size}.journey.json`), mapFile(size));
  await siteOf(join(folder, "scoring"));
  await writeFile(join(folder, "empty.html"), "<!doctype html><title>empty</title>");
  await writeFile(join(folder, "field.html"), "<!doctype html><title>field</title><input autofocus>");
  const schema = await readFile(join(root, "assets/journey-map.schema.json"), "utf8");
  await build({
    stdin: {
      contents: `import Ajv from "ajv/dist/2020.js"; const validate = new Ajv({ strict: false }).compile(${schema});
        globalThis.readAndCheck = (text) => validate(JSON.parse(text));`,
      resolveDir: join(root, "web"),
    },
    outfile: join(folder, "ajv.js"),
    bundle: true,
    format: "iife",
    logLevel: "error",
  });
  return folder;
}

async function starts(browser: Browser, address: string): Promise<void> {
  row("cold start", "bytes over the wire", "requests", "ms, median of 5");
  row("---", "---", "---", "---");
  const pages: [string, string][] = [["empty page", "/empty.html"], ["home", "/index.html"]];
  for (const size of sizes) pages.push([`map of ${size} cards`, `/index.html#open=bench-${size}.journey.json`]);
  for (const [name, path] of pages) {
    const measured = [];
    for (let i = 0; i < repeats; i += 1) measured.push(await coldStart(browser, address + path));
    const [first] = measured;
    row(name, first?.bytes ?? 0, first?.requests.length ?? 0, ms(median(measured.map((start) => start.ms))));
  }
}

async function frameCosts(page: Page): Promise<string[]> {
  const drag = await dragCost(page); // first, while the map lies as it was opened
  return [await wheelCost(page, "pan"), await wheelCost(page, "zoom"), drag].map(ms);
}

async function frames(address: string): Promise<void> {
  console.log();
  row("cards", "pan, ms a frame", "zoom, ms a frame", "drag a card, ms a frame", "renderer, MB");
  row("---", "---", "---", "---", "---");
  for (const size of [0, ...sizes]) {
    const browser = await launch("chromium");
    const path = size === 0 ? "/empty.html" : `/index.html#open=bench-${size}.journey.json`;
    const page = await openPage(browser, address + path);
    await settled(page);
    const costs = size === 0 ? ["–", "–", "–"] : await frameCosts(page);
    row(size === 0 ? "empty page" : size, ...costs, ms(await rendererMegabytes(browser)));
    await browser.close();
  }
}

/** The largest map with its first cell chosen. */
async function onFirstCell(browser: Browser, address: string): Promise<Page> {
  const page = await openPage(browser, `${address}/index.html#open=bench-${sizes.at(-1)}.journey.json`);
  await settled(page);
  const first = await page.$('[role="option"]');
  const box = await first?.boundingBox();
  if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await settled(page);
  return page;
}

/** What one key costs, as often as everything is measured; `keys` are pressed in turn. */
async function keyRow(page: Page, name: string, keys: string[], modifier?: "Control"): Promise<void> {
  const costs = [];
  for (let i = 0; i < repeats; i += 1) costs.push(await keyCost(page, keys[i % keys.length] ?? "", modifier));
  row(name, ms(median(costs)));
}

async function edits(browser: Browser, address: string): Promise<void> {
  const page = await onFirstCell(browser, address);
  console.log();
  row(`${sizes.at(-1)} cards`, "ms of main thread, longest frame");
  row("---", "---");
  await keyRow(page, "edit (effect of a card) to pixels", ["2", "3"]);
  await keyRow(page, "undo", ["z"], "Control");
  await keyRow(page, "fold a phase (and unfold)", ["f"]);
  await keyRow(page, "next persona", ["v"]);
  await keyRow(page, "a letter typed into a card", ["F2", "x", "y"]);
  await page.keyboard.press("Escape");
  await page.keyboard.down("Control");
  await page.keyboard.press("f");
  await page.keyboard.up("Control");
  await keyRow(page, "a letter typed into find", ["k", "u", "n", "d", "e"]);
  await page.close();
}

/** What a page costs that waits for its user: the blinking caret is the browser's own. */
async function waiting(address: string): Promise<void> {
  const browser = await launch("chromium");
  console.log();
  row("10 s of waiting, % of a core", "page", "painting (GPU process)");
  row("---", "---", "---");
  const say = async (name: string, page: Page) => {
    const { pages, painting } = await idlePercent(browser, page, 10);
    row(name, pages.toFixed(2), painting.toFixed(2));
  };
  const empty = await openPage(browser, `${address}/field.html`);
  await say("empty page, a caret blinks in a field", empty);
  await empty.close();
  const page = await openPage(browser, `${address}/index.html#open=bench-60.journey.json`);
  await say("a map of 60 cards", page);
  const box = await (await page.$('[role="option"]'))?.boundingBox();
  if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { count: 2 });
  await page.waitForSelector(".field");
  await say("the same, a caret blinks in a card", page);
  await browser.close();
}

async function reading(browser: Browser, address: string): Promise<void> {
  const size = sizes.at(-1) ?? 0;
  const page = await browser.newPage();
  await page.setBypassCSP(true); // for ajv, which compiles its schema to code
  await page.goto(`${address}/empty.html`);
  await page.addScriptTag({ url: `${address}/ajv.js` });
  const times = await page.evaluate(async (url) => {
    const text = await (await fetch(url)).text();
    const check = (globalThis as unknown as { readAndCheck: (text: string) => boolean }).readAndCheck;
    return Array.from({ length: 6 }, () => {
      const start = performance.now();
      check(text);
      return performance.now() - start;
    });
  }, `${address}/bench-${size}.journey.json`);
  console.log();
  row(`reading ${size} cards`, "ms");
  row("---", "---");
  row("JSON.parse + ajv, cold", ms(times[0] ?? NaN));
  row("JSON.parse + ajv, warm", ms(median(times.slice(1))));
  await page.close();
  const own = await openPage(browser, `${address}/index.html#open=bench-${size}.journey.json`);
  const read = await own.evaluate(() => performance.getEntriesByType("measure").map(({ name, duration }) => ({ name, duration })));
  for (const { name, duration } of read) row(name, ms(duration));
  await own.close();
}

/** Score and analysis of a map, with all findings and wins, in milliseconds. */
async function scoring(browser: Browser): Promise<void> {
  const columns = [natively(), underNode(), await inChromium(browser, `${server.address}/scoring/`)];
  console.log();
  row("scoring, ms", "native -O2", "WebAssembly, Node", "WebAssembly, Chromium");
  row("---", "---", "---", "---");
  for (const name of columns[0]?.keys() ?? []) row(name, ...columns.map((column) => (column.get(name) ?? NaN).toFixed(2)));
}

const { values } = parseArgs({ options: { site: { type: "string", default: "build/site" } } });
const folder = await siteWithMaps(values.site as string);
const server = await serve(folder, 0);
const browser = await launch("chromium");
await scoring(browser);
console.log();
await starts(browser, server.address);
await frames(server.address);
await edits(browser, server.address);
await reading(browser, server.address);
await waiting(server.address);
await browser.close();
server.stop();
await rm(folder, { recursive: true, force: true });
