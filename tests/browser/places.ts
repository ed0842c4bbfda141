// Places that are not this machine: intranets, folders, servers and proxies that know little, frames of other sites, no
// network. In each of them a map is made and edited, and nothing is asked of anybody else (web/README.md has the table).
import { downloaded, refusePickers } from "./file_steps.ts";
import { assert, eventually, type BrowserTest, type TestContext } from "./harness.ts";
import { between, type Intranet } from "./intranet.ts";
import { ListScreen } from "./list_screen.ts";
import { allFetched, copiesAndPastes, framedScreen, linkedIn, makesAndEdits, onlyOwnFiles, watchRequests } from "./places_steps.ts";
import { Screen } from "./screen.ts";

/** A new user at a server that changes what passes. */
async function usedBehind(context: TestContext, how: Intranet, path = "/"): Promise<Screen> {
  const { address } = await between(context, how);
  const page = await context.newPage();
  const watched = watchRequests(page);
  await page.goto(`${address}${path}`);
  const screen = await new Screen(page).ready();
  await makesAndEdits(screen, true);
  await allFetched(context, page);
  await onlyOwnFiles(context, watched, address);
  return screen;
}

/** As strict as the page can be run: every source named, also that of the icon, and no frames around it. */
const strictest = [
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; connect-src 'self'",
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
].join("; ");

async function isStrict(context: TestContext): Promise<void> {
  const { address } = await between(context, {
    answers: (headers) => {
      headers["content-security-policy"] = strictest;
    },
  });
  const page = await context.newPage();
  await page.evaluateOnNewDocument(() => {
    const seen: string[] = [];
    Object.assign(window, { violations: seen });
    addEventListener("securitypolicyviolation", (event) => seen.push(`${event.violatedDirective} ${event.blockedURI}`), true);
  });
  const watched = watchRequests(page);
  await page.goto(`${address}/`);
  const screen = await new Screen(page).ready();
  await makesAndEdits(screen, true);
  await screen.press("F1", "Escape");
  await screen.click("option", linkedIn);
  await screen.press("p", "ArrowRight", "Escape");
  await page.setViewport({ width: 400, height: 900 });
  const list = await new ListScreen(page).ready();
  await list.find("button", /Uden behov/);
  const violations = await page.evaluate(() => (window as unknown as { violations: string[] }).violations);
  const icon = /^img-src data/; // browsers ask for the icon, and do without it
  assert.deepEqual(violations.filter((text) => !icon.test(text)), []);
  await onlyOwnFiles(context, watched, address);
  context.errors.splice(0, Infinity, ...context.errors.filter((text) => !/icon|img-src/.test(text)));
}

/** A policy that was written before there was WebAssembly. */
async function withoutWebAssembly(context: TestContext): Promise<void> {
  const { address } = await between(context, {
    answers: (headers) => {
      headers["content-security-policy"] = "default-src 'self'";
    },
  });
  const page = await context.newPage();
  await page.goto(`${address}/`);
  const screen = new Screen(page);
  await screen.find("alert", /^Kortet kan ikke vises/);
  await screen.find("button", "Prøv igen");
  context.errors.length = 0; // browsers report what they stopped
}

/** What servers call WebAssembly that have never heard of it. */
async function ofAnyType(context: TestContext): Promise<void> {
  for (const type of ["application/octet-stream", "text/plain; charset=utf-8", undefined]) {
    await usedBehind(context, {
      answers: (headers, path) => {
        if (!path.endsWith(".wasm")) return;
        delete headers["content-type"];
        if (type) headers["content-type"] = type;
      },
    });
  }
}

async function withoutBrotli(context: TestContext): Promise<void> {
  const encodings = new Set<unknown>();
  await usedBehind(context, {
    asks: (headers) => {
      headers["accept-encoding"] = "identity";
    },
    answers: (headers) => {
      encodings.add(headers["content-encoding"]);
    },
  });
  assert.deepEqual([...encodings], [undefined], "nothing came compressed");
}

async function inAFolder(context: TestContext): Promise<void> {
  await usedBehind(context, { folder: "/wiki/Vores%20rejser" });
  await usedBehind(context, { folder: "/a/b" }, "/index.html");
}

const host = "kunderejser.intranet";

/** By a name that is not this machine's, as browsers see it: what comes over plain HTTP is not trusted. */
async function onPlainHttp(context: TestContext): Promise<void> {
  const { address } = await between(context, { host });
  const browser = await context.launch(await context.folder(), {
    chromium: [`--host-resolver-rules=MAP ${host} 127.0.0.1`],
    firefox: { "network.dns.localDomains": host, "dom.security.https_first": false },
    downloads: context.downloads,
  });
  const page = await browser.newPage();
  context.watch(page);
  const watched = watchRequests(page);
  await page.goto(`${address}/`);
  const missing = await page.evaluate(() => [
    isSecureContext,
    "clipboard" in navigator,
    "storage" in navigator,
    "randomUUID" in crypto,
    "subtle" in crypto,
    "showSaveFilePicker" in window,
  ]);
  assert.deepEqual(missing, [false, false, false, false, false, false]);
  const screen = await new Screen(page).ready();
  await makesAndEdits(screen, true);
  await copiesAndPastes(screen);
  await page.reload();
  await screen.ready();
  await screen.find("option", /^Skrevet på stedet, æøå, /);
  await onlyOwnFiles(context, watched, address);
}

async function withoutNetwork(context: TestContext): Promise<void> {
  const { address, asked, stop } = await between(context);
  const page = await context.newPage();
  await refusePickers(page);
  const watched = watchRequests(page);
  await page.goto(`${address}/`);
  const screen = await new Screen(page).ready();
  await allFetched(context, page);
  stop();
  const before = asked.length;
  await makesAndEdits(screen, true);
  await visitsEverything(screen);
  const file = await downloaded(context.downloads, () => screen.press("Control+s"));
  assert.match(file.bytes.toString("utf8"), /No need yet/);
  assert.equal(asked.length, before);
  assert.deepEqual(watched.failed, []);
  await onlyOwnFiles(context, watched, address);
}

/** Whatever may have to be fetched later: pages, help, list, presentation, another language, every model. */
async function visitsEverything(screen: Screen): Promise<void> {
  await screen.press("F1");
  await screen.find("dialog", /^Hjælp/);
  await screen.press("Escape");
  await screen.click("option", linkedIn);
  await screen.press("p", "ArrowRight");
  await screen.find("region", "Præsentation");
  await screen.press("Escape");
  for (const tab of ["Parathed", "Score", "Kort"]) await screen.click("tab", tab);
  await screen.press("Control+k");
  await screen.retype("liste");
  await screen.click("option", /Skift mellem kort og liste/);
  const list = await new ListScreen(screen.page).ready();
  await list.click("button", "Mere");
  await list.click("button", "Skift mellem kort og liste");
  await screen.click("button", "Vis jeres kort");
  await screen.click("button", "Alle modeller");
  await screen.click("button", "The Loop");
  await screen.find("columnheader", /^Trin 10 af 10, Efter, Anbefaler jer/);
  await screen.click("button", "Vis jeres kort");
  await screen.click("button", "Sprog");
  await screen.click("menuitemcheckbox", "English");
  await screen.click("button", "Readiness 0–110%");
  await screen.find("columnheader", /^Stage 1 of 13, 0%, /);
}

// ---- in pages of others ----

const around = (frame: string) =>
  `<!doctype html><html lang="da"><meta charset="utf-8"><title>Wiki</title><link rel="icon" href="data:,">
   <body style="margin: 0"><p>Vores kunder</p>${frame}`;
const frameOf = (address: string, sandbox = "") =>
  around(`<iframe ${sandbox} title="Kunderejse" style="border: 0; width: 1240px; height: 720px" src="${address}/"></iframe>`);

/** A wiki under another name than the page: another site to the browser. */
async function framed(context: TestContext, sandbox?: string) {
  const wiki = await between(context, { host: "localhost", pages: { "/wiki": frameOf(context.address, sandbox) } });
  const page = await context.newPage();
  const watched = watchRequests(page);
  await page.goto(`${wiki.root}/wiki`);
  return { page, watched, wiki: `${wiki.root}/wiki`, screen: await framedScreen(page, context.address) };
}

async function inAFrame(context: TestContext): Promise<void> {
  const { page, watched, wiki, screen } = await framed(context);
  await makesAndEdits(screen, true);
  await copiesAndPastes(screen);
  const file = await downloaded(context.downloads, () => screen.press("Control+s"));
  assert.match(file.bytes.toString("utf8"), /Skrevet på stedet/);
  await screen.said(/ er hentet som fil$/);
  await onlyOwnFiles(context, watched, context.address, [wiki]);
  await page.reload();
  const again = await framedScreen(page, context.address);
  await again.click("button", /^Kunderejsen i 12 trin, /);
  await again.find("option", /^Skrevet på stedet, æøå, /);
}

async function inASandbox(context: TestContext): Promise<void> {
  const { watched, wiki, screen } = await framed(context, 'sandbox="allow-scripts"');
  assert.equal(await screen.content.evaluate(() => self.origin), "null");
  await makesAndEdits(screen, false);
  await copiesAndPastes(screen);
  await screen.press("Control+s");
  await screen.said(/^Browseren er bedt om at hente .*\. Kommer den ikke, tillader siden udenom det ikke\.$/);
  await screen.find("alert", /^Ikke gemt: /);
  await screen.click("option", linkedIn);
  await onlyOwnFiles(context, watched, context.address, [wiki]);
  // What such a frame may not have, browsers report: the download, and in Firefox the painter's worker.
  const isRefusal = (text: string) => /download|sandbox|nullprincipal/i.test(text);
  context.errors.splice(0, Infinity, ...context.errors.filter((text) => !isRefusal(text)));
}

/** A server that shares nothing: no script may run in such a frame, so the page must speak without. */
async function saysItIsStopped(context: TestContext): Promise<void> {
  const server = await between(context, {
    answers: (headers) => {
      delete headers["access-control-allow-origin"];
    },
  });
  const wiki = await between(context, { host: "localhost", pages: { "/wiki": frameOf(server.address, 'sandbox="allow-scripts"') } });
  const page = await context.newPage();
  await page.goto(`${wiki.root}/wiki`);
  const frame = await eventually(() => page.frames().find((each) => each.url().startsWith(server.address)), "the frame");
  const isSeen = () =>
    frame.evaluate(() => document.getElementById("waiting")?.checkVisibility({ visibilityProperty: true }) === true);
  assert.equal(await isSeen(), false, "not at once: it may only be slow");
  await eventually(isSeen, "what to do is said");
  context.errors.length = 0; // browsers report what they stopped
}

export const placeTests: BrowserTest[] = [
  { name: "places: under the strictest policy", run: isStrict },
  { name: "places: where a policy forbids WebAssembly, the page says so", run: withoutWebAssembly },
  { name: "places: on a server that does not know WebAssembly", run: ofAnyType },
  { name: "places: behind a proxy that knows no brotli", run: withoutBrotli },
  { name: "places: in a folder of a server", run: inAFolder },
  { name: "places: over plain HTTP, which is no secure context", run: onPlainHttp },
  { name: "places: without a network, once it is all there", run: withoutNetwork },
  { name: "places: in a frame of another site", run: inAFrame },
  { name: "places: in a sandboxed frame, which keeps nothing", run: inASandbox },
  { name: "places: where no script may run, the page says so", run: saysItIsStopped },
];
