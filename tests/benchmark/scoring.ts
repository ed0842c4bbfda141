// What scoring costs: journey_bench natively, under Node and in a page, each as milliseconds by what was measured.
import { execFileSync } from "node:child_process";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { root } from "../browser/harness.ts";

type Milliseconds = Map<string, number>;

const lastLine = "done";
const longest = 300_000;

const read = (lines: string[]): Milliseconds =>
  new Map(lines.flatMap((line) => [...line.matchAll(/^(.+): ([\d.]+)$/g)].map((found) => [found[1] ?? "", Number(found[2])])));

const run = (program: string, args: string[]): Milliseconds =>
  read(execFileSync(program, args, { encoding: "utf8" }).split("\n"));

export const natively = (): Milliseconds => run(join(root, "build/release/journey_bench"), []);
export const underNode = (): Milliseconds => run(process.execPath, [join(root, "build/wasm/journey_bench.cjs")]);

/** A page that runs the program of Node and says what it says on the console. */
export async function siteOf(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await copyFile(join(root, "build/wasm/journey_bench.cjs"), join(folder, "journey_bench.js"));
  await copyFile(join(root, "build/wasm/journey_bench.wasm"), join(folder, "journey_bench.wasm"));
  await writeFile(join(folder, "index.html"), '<!doctype html><title>scoring</title><script src="journey_bench.js"></script>');
}

export async function inChromium(browser: Browser, address: string): Promise<Milliseconds> {
  const page = await browser.newPage();
  const lines: string[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`scoring in the page did not end: ${lines.join(" / ")}`)), longest);
    page.on("console", (message) => {
      lines.push(message.text());
      if (message.text() !== lastLine) return;
      clearTimeout(late);
      resolve();
    });
  });
  await page.goto(address, { timeout: longest });
  await finished;
  await page.close();
  return read(lines);
}
