// What the page asks of the machine and the network: little, and nothing of anybody else.
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { assert, eventually, root, sleep, type BrowserTest, type Page, type TestContext } from "./harness.ts";
import { counted, openModel, openPage, Screen } from "./screen.ts";
import { trafficOf, watchStart } from "./traffic.ts";

const maxBytes = 300 * 1024;
const maxRequests = 8;
const idleMs = 3000;
const longIdleMs = 10_000;

const framesOf = (page: Page) => counted(page, "frames");

/** Frames that are drawn while nothing happens. */
async function idleFrames(screen: Screen, ms = idleMs): Promise<number> {
  await screen.settled();
  await eventually(async () => !(await screen.has("status", /slettet|Fortrudt/)), "no toast");
  const before = await framesOf(screen.page);
  await sleep(ms); // idleness is the one thing that no event announces
  return (await framesOf(screen.page)) - before;
}

async function drawsNothing(context: TestContext): Promise<void> {
  const screen = await openPage(context);
  await screen.page.mouse.move(500, 400);
  await sleep(1500); // the models are fetched once after the start
  assert.equal(await idleFrames(screen), 0, "home");
  await screen.click("button", "Parathed 0–110 %");
  await screen.find("paragraph", /^Gemt i denne browser/);
  assert.equal(await idleFrames(screen, longIdleMs), 0, "the map");
  await screen.click("option", /^Guide med tjekliste/, 2);
  await screen.field();
  assert.equal(await idleFrames(screen), 0, "an open text field");
}

async function isSmall(context: TestContext): Promise<void> {
  const page = await context.newPage();
  await watchStart(page);
  await openPage(context, "/", page);
  const { requests, bytes } = await eventually(() => trafficOf(page), "interactive");
  assert.ok(requests.length > 3, requests.join());
  console.log(`# ${requests.length} requests, ${bytes} bytes until interactive`);
  assert.ok(requests.length <= maxRequests, requests.join("\n"));
  for (const request of requests) assert.ok(request.startsWith(`${context.address}/`), request);
  assert.ok(bytes <= maxBytes, `${bytes} bytes, at most ${maxBytes}`);
}

/** Collects what the Content-Security-Policy stopped. */
const collectViolations = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    const seen: string[] = [];
    Object.assign(window, { violations: seen });
    addEventListener("securitypolicyviolation", (event) => seen.push(`${event.violatedDirective} ${event.blockedURI}`), true);
  });

async function staysHome(context: TestContext): Promise<void> {
  const page = await context.newPage();
  await collectViolations(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const response = await page.goto(`${context.address}/`);
  assert.match(response?.headers()["content-security-policy"] ?? "", /default-src 'none'/);
  const screen = await openModel(context, page);
  await screen.click("option", /^Guide med tjekliste/, 2);
  await screen.retype("Intet forlader siden");
  await screen.press("Enter", "Control+k", "Escape", "F1", "Escape", "Delete");
  await screen.click("button", "Vis jeres kort");
  const elsewhere = asked.filter((url) => /^(https?|wss?):/.test(url) && !url.startsWith(`${context.address}/`));
  assert.deepEqual(elsewhere, []);
  assert.deepEqual(await page.evaluate(() => (window as unknown as { violations: string[] }).violations), []);
}

async function opensAnAddress(context: TestContext): Promise<void> {
  const folder = await context.folder();
  await cp(context.site, folder, { recursive: true });
  const map = await readFile(join(root, "tests/data/maps/small.journey.json"), "utf8");
  const title = (JSON.parse(map) as { title: string }).title;
  await writeFile(join(folder, "kort.json"), map);
  const address = await context.serve(folder);
  const page = await context.newPage();
  await page.goto(`${address}/index.html#open=kort.json`);
  const screen = await new Screen(page).ready();
  await screen.find("grid", `Kunderejsen: ${title}`.replace(/\s/g, " "));
  await page.reload();
  await screen.ready();
  await screen.find("grid", `Kunderejsen: ${title}`.replace(/\s/g, " "));
  await page.goto("about:blank");
  await page.goto(`${address}/#open=${encodeURIComponent("findes-ikke.json")}`);
  await screen.ready();
  await screen.find("alert", /^findes-ikke\.json kunne ikke åbnes/);
  await screen.find("listitem", /blev ikke fundet/);
  const is404 = (text: string) => /404|findes-ikke/.test(text);
  assert.ok(context.errors.every(is404), context.errors.join());
  context.errors.length = 0;
}

async function refusesOthers(context: TestContext): Promise<void> {
  const elsewhere = await context.serve(join(root, "tests/data/maps"));
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${context.address}/#open=${encodeURIComponent(`${elsewhere}/small.journey.json`)}`);
  const screen = await new Screen(page).ready();
  await screen.find("alert", "small.journey.json kunne ikke åbnes. Intet er ændret.");
  await screen.find("listitem", /ligger på en anden adresse/);
  assert.ok(!asked.some((url) => url.startsWith(elsewhere)), "the other address is not asked");
}

async function saysItsState(context: TestContext): Promise<void> {
  const page = await context.newPage();
  await page.evaluateOnNewDocument(() => {
    const states: (string | undefined)[] = [];
    Object.assign(window, { states });
    new MutationObserver(() => {
      const state = document.documentElement?.dataset["state"];
      if (state !== states.at(-1)) states.push(state);
    }).observe(document, { attributes: true, childList: true, subtree: true });
  });
  await openPage(context, "/", page);
  const states = await page.evaluate(() => (window as unknown as { states: string[] }).states);
  assert.deepEqual(states, ["loading", "interactive"]);
}

export const quietTests: BrowserTest[] = [
  { name: "quiet: no frame is drawn while nothing happens", run: drawsNothing },
  { name: "quiet: the page is there with few requests and few bytes", run: isSmall },
  { name: "quiet: nothing leaves the page, and the policy stops nothing of ours", run: staysHome },
  { name: "quiet: #open= opens a map of the same site, and says when there is none", run: opensAnAddress },
  { name: "quiet: #open= does not ask other sites", run: refusesOthers },
  { name: "quiet: the state goes from loading to interactive", run: saysItsState },
];
