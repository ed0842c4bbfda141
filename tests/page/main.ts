// What the built page is made of, and how it is served: no browser needed. `node build/tests/page.mjs --site <folder>`
import assert from "node:assert/strict";
import { readFile, readdir, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliDecompressSync } from "node:zlib";
import { serve } from "../../web/server.mjs";
import { finish, test } from "../tools/checks.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

// All that the page needs until it can be used, over the wire; the browser test (quiet.ts) counts it as it comes.
const MAX_BYTES = 300 * 1024;
const MAX_REQUESTS = 8;

const { values } = parseArgs({ options: { site: { type: "string", default: "build/site" } } });
const site = values.site as string;
const names = await readdir(site);
const { address, stop } = await serve(site, 0);
const html = await readFile(join(site, "index.html"), "utf8");
const named = [...html.matchAll(/(?:src|href)="([^":]+)"/g)].map((found) => found[1] as string);

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(`${address}/${path}`, { headers, method });

function nameEndingWith(end: string): string {
  const found = names.find((name) => name.endsWith(end));
  assert.ok(found, `no file ends with ${end}`);
  return found;
}

await test("what web/accessibility.md says was seen is seen by a test of that name", async () => {
  const rows = (await readFile(join(root, "web/accessibility.md"), "utf8")).split("\n").filter((line) => /^\| \d/.test(line));
  assert.ok(rows.length > 40, `${rows.length} rows`);
  const folders = ["tests/browser", "tests/unit/ui"];
  const sources = await Promise.all(
    folders.map(async (folder) => {
      const files = (await readdir(join(root, folder))).map((name) => readFile(join(root, folder, name), "utf8"));
      return (await Promise.all(files)).join("");
    }),
  );
  const named = rows.flatMap((row) => /`([^`]+)` \|$/.exec(row)?.[1] ?? []);
  assert.deepEqual(named.filter((name) => !sources.join("").includes(`"${name}"`)), []);
});

await test("index.html names only files of the site", () => {
  for (const name of named) assert.ok(names.includes(name), name);
});

await test("the page is fetched with few requests", () => {
  assert.ok(new Set(named).size + 1 <= MAX_REQUESTS, named.join(" "));
});

await test("the page is small over the wire", async () => {
  const asSent = (name: string) => (names.includes(`${name}.br`) ? `${name}.br` : name);
  const sizes = await Promise.all(
    ["index.html", ...new Set(named)].map(async (name) => (await stat(join(site, asSent(name)))).size),
  );
  const sum = sizes.reduce((a, b) => a + b, 0);
  assert.ok(sum <= MAX_BYTES, `${sum} bytes`);
});

await test("the page's own files hold no path of the machine that built them", async () => {
  for (const name of names.filter((candidate) => /\.(js|wasm|html|css)$/.test(candidate))) {
    const text = (await readFile(join(site, name))).toString("latin1");
    assert.ok(!text.includes(process.cwd()), `${name} has the project's folder`);
    if (homedir().length > 1) assert.ok(!text.includes(`${homedir()}/`), `${name} has the home folder`);
  }
});

await test("no script evaluates text", async () => {
  const script = await readFile(join(site, nameEndingWith(".js")), "utf8");
  assert.ok(!/\beval\(|new Function\(/.test(script));
});

for (const [end, type] of [
  [".wasm", "application/wasm"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".woff2", "font/woff2"],
] as const) {
  await test(`${end} is served as ${type}, to be kept for ever`, async () => {
    const response = await get(nameEndingWith(end));
    assert.equal(response.headers.get("content-type"), type);
    assert.match(response.headers.get("cache-control") ?? "", /immutable/);
  });
}

await test("index.html is asked for again each time, and not sent again when it is the same", async () => {
  const first = await get("");
  assert.equal(first.headers.get("cache-control"), "no-cache");
  const again = await get("", { "if-none-match": first.headers.get("etag") ?? "" });
  assert.equal(again.status, 304);
});

await test("what is sent as brotli is the file", async () => {
  const name = nameEndingWith(".wasm");
  assert.ok(brotliDecompressSync(await readFile(join(site, `${name}.br`))).equals(await readFile(join(site, name))));
  const response = await get(name, { "accept-encoding": "br" });
  assert.equal(response.headers.get("content-encoding"), "br");
  assert.equal((await response.arrayBuffer()).byteLength, (await readFile(join(site, name))).length);
});

await test("a browser without brotli gets the plain file", async () => {
  const response = await get(nameEndingWith(".js"), { "accept-encoding": "gzip" });
  assert.equal(response.headers.get("content-encoding"), null);
});

await test("the policy allows no scripts but ours, and no connections elsewhere", async () => {
  const policy = (await get("")).headers.get("content-security-policy") ?? "";
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'(;|$)/);
  assert.ok(!policy.includes("unsafe-inline"));
});

await test("nothing outside the folder is served", async () => {
  for (const path of ["..%2f..%2fREADME.md", "%2e%2e/CMakeCache.txt", "..%5c..%5cREADME.md", "%00", "%"]) {
    assert.equal((await get(path)).status, 404, path);
  }
});

await test("nothing can be written", async () => {
  assert.equal((await get("", {}, "POST")).status, 405);
});

stop();
finish();
