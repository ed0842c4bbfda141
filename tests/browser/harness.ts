// Drives stock browsers for the tests: starts them, serves folders, hands each test a fresh page, and reports.
// A test is a value, so that each area of the page keeps a list of its own and main.ts puts the lists together.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer, { type Browser, type LaunchOptions, type Page } from "puppeteer-core";
import { serve } from "../../web/server.mjs";

export { assert };
export type { Browser, Page };

export type BrowserName = "chromium" | "firefox";

/** The project's folder: both of tests/browser and of build/tests, where the bundle runs. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

export type BrowserTest = { name: string; run(context: TestContext): Promise<void> };

/** What a test may use. Everything it starts here is stopped and removed after it. */
export interface TestContext {
  browserName: BrowserName;
  /** Where the site under test is served, without a slash at the end. */
  address: string;
  /** A page with empty storage that no other test sees. What it throws fails the test. */
  newPage(): Promise<Page>;
  /** A browser of the test's own, for what lives longer than a page. The same profile is the same user, later. */
  launch(profile: string): Promise<Browser>;
  /** An empty folder. */
  folder(): Promise<string>;
  /** Serves a folder under an address (a site) of its own, with the headers of the real page. */
  serve(folder: string): Promise<string>;
  /** Runs after the test, whatever comes of it; last one first. */
  afterwards(step: () => unknown): void;
}

const programs: Record<BrowserName, string[]> = {
  chromium: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"],
  firefox: ["/usr/bin/firefox-esr", "/usr/bin/firefox"],
};

const chromiumArguments = [
  "--no-sandbox", // it refuses to run as root otherwise
  "--enable-unsafe-swiftshader", // WebGL without a GPU
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

function programOf(browserName: BrowserName): string {
  const program = programs[browserName].find((path) => existsSync(path));
  if (!program) throw new Error(`install ${browserName}: none of ${programs[browserName].join(", ")} is there`);
  return program;
}

/**
 * Starts a stock browser. Firefox needs a screen (tests/run gives it one), because it has no WebGL without.
 * `profile`: a folder that outlives the browser.
 */
export function launch(browserName: BrowserName, profile?: string): Promise<Browser> {
  if (browserName === "firefox" && process.platform === "linux" && !process.env["DISPLAY"]) {
    throw new Error("Firefox needs a screen: use `tests/run browser`, or put `xvfb-run -a` in front");
  }
  const options: LaunchOptions = {
    browser: browserName === "firefox" ? "firefox" : "chrome",
    executablePath: programOf(browserName),
    headless: browserName === "chromium",
    args: browserName === "chromium" ? chromiumArguments : [],
    defaultViewport: { width: 1280, height: 800 },
  };
  return puppeteer.launch(profile ? { ...options, userDataDir: profile } : options);
}

/** Ends a browser as a crash of the machine's would, with everything it started. */
export async function killBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  assert.ok(child?.pid, "the browser runs");
  const gone = new Promise((resolvePromise) => child.once("exit", resolvePromise));
  try {
    process.kill(-child.pid, "SIGKILL"); // it leads a group of its own
  } catch {
    child.kill("SIGKILL");
  }
  await gone;
}

/** Asks again until `probe` gives something truthy, and gives that. */
export async function eventually<T>(
  probe: () => T | Promise<T>,
  what: string,
  timeoutMs = 5000,
): Promise<NonNullable<T>> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const found = await probe();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms in vain: ${what}`);
    await sleep(20);
  }
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolvePromise) => setTimeout(resolvePromise, ms));
}

/** Chromium's reports of uncaught errors and of requests that the policy stopped come as console messages. */
function watch(page: Page, errors: string[]): void {
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
}

async function runTest(test: BrowserTest, browser: Browser, browserName: BrowserName, address: string): Promise<void> {
  const cleanUp: (() => unknown)[] = [];
  const errors: string[] = [];
  const context: TestContext = {
    browserName,
    address,
    newPage: async () => {
      const user = await browser.createBrowserContext();
      cleanUp.push(() => user.close());
      const page = await user.newPage();
      watch(page, errors);
      return page;
    },
    launch: async (profile) => {
      const own = await launch(browserName, profile);
      cleanUp.push(() => own.close());
      return own;
    },
    folder: async () => {
      const folder = await mkdtemp(join(tmpdir(), "journey-mapper-test-"));
      cleanUp.push(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
      return folder;
    },
    serve: async (folder) => {
      const server = await serve(folder, 0);
      cleanUp.push(() => server.stop());
      return server.address;
    },
    afterwards: (step) => cleanUp.push(step),
  };
  try {
    await test.run(context);
    assert.deepEqual(errors, [], "the page reports no errors");
  } finally {
    for (const step of cleanUp.reverse()) await Promise.resolve().then(step).catch(() => undefined);
  }
}

export interface RunOptions {
  browserName: BrowserName;
  /** The built page. */
  site: string;
  /** Only tests whose name contains it. */
  only?: string | undefined;
}

/** Runs the tests one after the other, a line for each and `N passed, N failed` at the end. True: all passed. */
export async function runTests(tests: BrowserTest[], { browserName, site, only }: RunOptions): Promise<boolean> {
  const chosen = tests.filter(({ name }) => name.includes(only ?? ""));
  const server = await serve(site, 0);
  const browser = await launch(browserName);
  let failed = 0;
  for (const test of chosen) {
    const start = performance.now();
    try {
      await runTest(test, browser, browserName, server.address);
      console.log(`ok - ${test.name} (${Math.round(performance.now() - start)} ms)`);
    } catch (error) {
      failed += 1;
      console.log(`not ok - ${test.name}\n${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  await browser.close();
  server.stop();
  console.log(`${chosen.length - failed} passed, ${failed} failed`);
  return failed === 0;
}
