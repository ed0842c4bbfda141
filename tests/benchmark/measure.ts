// The measuring itself: each function opens what it needs and gives plain numbers.
import { readFile } from "node:fs/promises";
import type { Browser, CDPSession, Page } from "puppeteer-core";
import { eventually } from "../browser/harness.ts";
import { trafficOf, watchStart, type Traffic } from "../browser/traffic.ts";

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** A cold start: a fresh user, nothing cached. */
export async function coldStart(browser: Browser, address: string): Promise<Traffic> {
  const user = await browser.createBrowserContext();
  const page = await user.newPage();
  await watchStart(page);
  await page.goto(address);
  const start = await eventually(() => trafficOf(page), "interactive", 30_000);
  await user.close();
  return start;
}

export async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await watchStart(page);
  await page.goto(address);
  await eventually(() => trafficOf(page), "interactive", 30_000);
  return page;
}

interface Counters {
  taskSeconds: number;
  frames: number;
}

async function counters(page: Page, session: CDPSession): Promise<Counters> {
  const { metrics } = await session.send("Performance.getMetrics");
  const taskSeconds = metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN;
  const frames = await page.evaluate(() => (globalThis as unknown as { journeyMapper?: { frames: number } }).journeyMapper?.frames ?? 0);
  return { taskSeconds, frames };
}

/** Main thread per frame, ms, while something is done that draws many. */
async function frameCost(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.createCDPSession();
  await session.send("Performance.enable");
  await settled(page);
  const before = await counters(page, session);
  await work();
  await settled(page);
  const after = await counters(page, session);
  await session.detach();
  return ((after.taskSeconds - before.taskSeconds) * 1000) / Math.max(1, after.frames - before.frames);
}

const turns = 80;
const isWayBack = (turn: number): boolean => turn % 40 >= 20;

/** Main thread per frame, ms, while the wheel turns over the middle of the map. */
export async function wheelCost(page: Page, how: "pan" | "zoom"): Promise<number> {
  await page.mouse.move(600, 450);
  return frameCost(page, async () => {
    if (how === "zoom") await page.keyboard.down("Control");
    for (let turn = 0; turn < turns; turn += 1) {
      const back = isWayBack(turn) ? -1 : 1;
      await page.mouse.wheel(how === "zoom" ? { deltaY: 12 * back } : { deltaX: 24 * back, deltaY: 36 * back });
    }
    if (how === "zoom") await page.keyboard.up("Control");
  });
}

/** Main thread per frame, ms, while a card is dragged to and fro; Escape leaves it where it was. */
export async function dragCost(page: Page): Promise<number> {
  const box = await (await page.$('[role="option"]'))?.boundingBox();
  if (!box) return NaN;
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, from.y + 10, { steps: 3 });
  const cost = await frameCost(page, async () => {
    for (let turn = 0; turn < turns; turn += 1) {
      const way = isWayBack(turn) ? 40 - (turn % 40) : turn % 40;
      await page.mouse.move(from.x + 10 + 12 * way, from.y + 10 + 8 * way);
    }
  });
  await page.keyboard.press("Escape");
  await page.mouse.up();
  return cost;
}

/** Waits until no frame was drawn for a while. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const counter = (globalThis as unknown as { journeyMapper?: { frames: number; busy: boolean } }).journeyMapper;
    for (let last = -1; counter && (counter.busy || counter.frames !== last); ) {
      last = counter.frames;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  });
}

/** The longest frame (ms of main thread) that a key causes: from the key to the picture. */
export async function keyCost(page: Page, key: string, modifier?: "Control"): Promise<number> {
  await settled(page);
  const frames = (): Promise<number> =>
    page.evaluate(() => (globalThis as unknown as { journeyMapper: { frames: number } }).journeyMapper.frames);
  const before = await frames();
  if (modifier) await page.keyboard.down(modifier);
  await page.keyboard.press(key as "a");
  if (modifier) await page.keyboard.up(modifier);
  await settled(page);
  const drawn = (await frames()) - before;
  return page.evaluate(
    (count) => Math.max(...(globalThis as unknown as { journeyMapper: { cpuMs: number[] } }).journeyMapper.cpuMs.slice(-count)),
    drawn,
  );
}

/** Memory (resident, MB) of the largest renderer. */
export async function rendererMegabytes(browser: Browser): Promise<number> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const sizes = await Promise.all(
    processInfo.filter(({ type }) => type === "renderer").map(async ({ id }) => {
      const status = await readFile(`/proc/${id}/status`, "utf8").catch(() => "");
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    }),
  );
  return Math.max(...sizes);
}

/** Seconds of processor that each kind of process of a browser has used so far. */
async function processorSeconds(browser: Browser): Promise<Map<string, number>> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const used = new Map<string, number>();
  for (const { type, cpuTime } of processInfo) used.set(type, (used.get(type) ?? 0) + cpuTime);
  return used;
}

/** Percent of a core that pages and painting use while nothing is done. */
export async function idlePercent(browser: Browser, page: Page, seconds: number): Promise<{ pages: number; painting: number }> {
  await settled(page);
  const before = await processorSeconds(browser);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const after = await processorSeconds(browser);
  const percent = (type: string) => (((after.get(type) ?? 0) - (before.get(type) ?? 0)) / seconds) * 100;
  return { pages: percent("renderer"), painting: percent("GPU") };
}
