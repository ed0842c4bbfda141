// Drives stock browsers for the tests: starts them, serves folders, hands each test a fresh page, and reports.
// A test is a value, so that each area of the page keeps a list of its own and main.ts puts the lists together.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer, { type Browser, type LaunchOptions, type Page } from "puppeteer-core";
import { serve } from "../../web/server.mjs";

export { assert };
export type { Browser, Page };

export type BrowserName = "chromium" | "firefox";

/** How long a page may take. Longer on a machine that is busy with other things: JOURNEY_MAPPER_PATIENCE=5. */
export const patience = 20_000 * Number(process.env["JOURNEY_MAPPER_PATIENCE"] ?? 1);

/** The project's folder: both of tests/browser and of build/tests, where the bundle runs. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

export type BrowserTest = { name: string; run(context: TestContext): Promise<void> };

/** What a test may use. Everything it starts here is stopped and removed after it. */
export interface TestContext {
  browserName: BrowserName;
  /** Where the site under test is served, without a slash at the end. */
  address: string;
  /** Its folder. */
  site: string;
  /** A page with empty storage that no other test sees. What it throws fails the test. */
  newPage(): Promise<Page>;
  /** A browser of the test's own, for what lives longer than a page. The same profile is the same user, later. */
  launch(profile: string, how?: Launching): Promise<Browser>;
  /** What pages have reported so far. A test that expects something takes it out. */
  errors: string[];
  /** Collects what a page of the test's own reports, and pictures it if the test fails. */
  watch(page: Page): void;
  /** Where the browser puts what newPage()'s pages download. */
  downloads: string;
  /** An empty folder. */
  folder(): Promise<string>;
  /** Serves a folder under an address (a site) of its own, with the headers of the real page. */
  serve(folder: string): Promise<string>;
  /** Runs after the test, whatever comes of it; last one first. */
  afterwards(step: () => unknown): void;
}

/** How a browser is started, other than usual. */
export interface Launching {
  /** Its language; Danish if nothing is said. */
  language?: string;
  /** More arguments, for Chromium. */
  chromium?: string[];
  /** More preferences, for Firefox. */
  firefox?: Record<string, boolean | number | string>;
  downloads?: string;
}

const programs: Record<BrowserName, string[]> = {
  chromium: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"],
  firefox: ["/usr/bin/firefox-esr", "/usr/bin/firefox"],
};

const chromiumArguments = [
  "--no-sandbox", // it refuses to run as root otherwise
  "--enable-unsafe-swiftshader", // WebGL without a GPU
  "--disable-gpu-watchdog", // a busy machine is slow, not broken: the browser would end
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  // No page behind the address bar and no process in reserve with every window that a test opens: nobody uses them, and
  // they take two seconds of processor each time.
  "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,SpareRendererForSitePerProcess",
];

function programOf(browserName: BrowserName): string {
  const program = programs[browserName].find((path) => existsSync(path));
  if (!program) throw new Error(`install ${browserName}: none of ${programs[browserName].join(", ")} is there`);
  return program;
}

function firefoxPreferences({ language = "da-DK, da", downloads, firefox }: Launching): Record<string, unknown> {
  const saving = {
    "browser.download.folderList": 2,
    "browser.download.dir": downloads,
    "browser.download.useDownloadDir": true,
    "browser.download.always_ask_before_handling_new_types": false,
    "browser.download.alwaysOpenPanel": false,
  };
  const noReserve = { "dom.ipc.processPrelaunch.enabled": false, "browser.newtab.preload": false };
  return { "intl.accept_languages": language, ...noReserve, ...(downloads ? saving : {}), ...firefox };
}

/**
 * Starts a stock browser. Firefox needs a screen (tests/run gives it one), because it has no WebGL without.
 * `profile`: a folder that outlives the browser.
 */
export function launch(browserName: BrowserName, profile?: string, how: Launching = {}): Promise<Browser> {
  if (browserName === "firefox" && process.platform === "linux" && !process.env["DISPLAY"]) {
    throw new Error("Firefox needs a screen: use `tests/run browser`, or put `xvfb-run -a` in front");
  }
  const { language = "da-DK,da", chromium = [] } = how;
  const options: LaunchOptions = {
    browser: browserName === "firefox" ? "firefox" : "chrome",
    executablePath: programOf(browserName),
    headless: browserName === "chromium",
    args: browserName === "chromium" ? [...chromiumArguments, `--accept-lang=${language}`, ...chromium] : [],
    extraPrefsFirefox: firefoxPreferences(how),
    defaultViewport: { width: 1280, height: 800 },
    protocolTimeout: 300_000,
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
  // The driver puts a profile's settings back into place when it sees the end, which a next start must not meet.
  const at = child.spawnargs.indexOf("--profile"); // Firefox alone is started with it
  const put = (file: string) => at < 0 || !existsSync(join(child.spawnargs[at + 1] ?? "", `${file}.puppeteer`));
  await eventually(() => ["prefs.js", "user.js"].every(put), "the profile in order");
}

/** Asks again until `probe` gives something truthy, and gives that. */
export async function eventually<T>(
  probe: () => T | Promise<T>,
  what: string,
  timeoutMs = patience,
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

interface Site {
  browser: Browser;
  browserName: BrowserName;
  site: string;
  address: string;
  downloads: string;
}

/** A test's context, and what is to be done after it. */
interface Running {
  context: TestContext;
  pages: Page[];
  cleanUp: (() => unknown)[];
}

function contextOf({ browser, browserName, site, address, downloads }: Site): Running {
  const cleanUp: (() => unknown)[] = [];
  const pages: Page[] = [];
  const errors: string[] = [];
  const context: TestContext = {
    browserName,
    address,
    site,
    errors,
    downloads,
    watch: (page) => {
      pages.push(page);
      page.setDefaultTimeout(3 * patience);
      watch(page, errors);
    },
    newPage: async () => {
      const saving = { policy: "allow", downloadPath: downloads } as const;
      const user = await browser.createBrowserContext(browserName === "chromium" ? { downloadBehavior: saving } : {});
      cleanUp.push(() => user.close());
      const page = await user.newPage();
      context.watch(page);
      return page;
    },
    launch: async (profile, how) => {
      const own = await launch(browserName, profile, how);
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
  return { context, pages, cleanUp };
}

/** Elements as text, beside the picture: what the test could find. */
const listElements = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("[role],.field,.failure")]
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const name = element.getAttribute("aria-label") ?? element.textContent;
        return `${[x, y, width, height].map(Math.round).join(" ")}  ${element.getAttribute("role") ?? ""} ${name ?? ""}`;
      })
      .join("\n"),
  );

async function keepFailure(name: string, pages: Page[]): Promise<void> {
  const folder = join(root, "build/failures");
  await mkdir(folder, { recursive: true });
  for (const [at, page] of pages.entries()) {
    const file = join(folder, `${name.replace(/[^a-z0-9]+/gi, "-")}${at > 0 ? `-${at + 1}` : ""}`);
    try {
      await writeFile(`${file}.png`, await page.screenshot());
      await writeFile(`${file}.txt`, await listElements(page));
    } catch {
      // a page that is gone has no picture
    }
  }
}

async function runTest(test: BrowserTest, site: Site): Promise<void> {
  const { context, pages, cleanUp } = contextOf(site);
  try {
    await test.run(context);
    assert.deepEqual(context.errors, [], "the page reports no errors");
  } catch (error) {
    await keepFailure(`${site.browserName} ${test.name}`, pages);
    throw error;
  } finally {
    for (const step of cleanUp.reverse()) await Promise.resolve().then(step).catch(() => undefined);
  }
}

export interface RunOptions {
  browserName: BrowserName;
  /** The built page. */
  site: string;
  /** Only tests whose name contains one of these. */
  only: string[];
}

/** Runs the tests in a browser of their own; returns those that failed. */
async function runRound(tests: BrowserTest[], { browserName, site }: RunOptions, round: "first" | "second"): Promise<BrowserTest[]> {
  const server = await serve(site, 0);
  const downloads = await mkdtemp(join(tmpdir(), "journey-mapper-downloads-"));
  const browser = await launch(browserName, undefined, { downloads });
  const failed: BrowserTest[] = [];
  for (const test of tests) {
    const start = performance.now();
    try {
      await runTest(test, { browser, browserName, site, address: server.address, downloads });
      console.log(`ok - ${test.name} (${Math.round(performance.now() - start)} ms${round === "second" ? ", second try" : ""})`);
    } catch (error) {
      failed.push(test);
      const verdict = round === "first" ? "# failed, and is tried once more at the end:" : "not ok -";
      console.log(`${verdict} ${test.name}\n${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  await browser.close().catch(() => undefined);
  await rm(downloads, { recursive: true, force: true });
  server.stop();
  return failed;
}

/**
 * Runs the tests one after the other, a line for each and `N passed, N failed` at the end. True: all passed. What failed
 * is tried once more in a fresh browser: a browser that dies must not take the rest with it. The log keeps both tries.
 */
export async function runTests(tests: BrowserTest[], options: RunOptions): Promise<boolean> {
  const chosen = tests.filter(({ name }) => options.only.some((words) => name.includes(words)));
  const again = await runRound(chosen, options, "first");
  const failed = again.length > 0 ? await runRound(again, options, "second") : again;
  if (again.length > 0) console.log(`# ${again.length} failed at first, ${failed.length} of them again`);
  console.log(`${chosen.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0;
}
