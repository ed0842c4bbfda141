// The map as a picture: saved as SVG and PNG, opened again as the map that it is, shared without what is private.
import { inflateSync } from "node:zlib";
import { assert, type BrowserTest, type TestContext } from "./harness.ts";
import { downloaded, drop, fileWith, openWithoutPickers, type SavedFile } from "./file_steps.ts";
import type { Screen } from "./screen.ts";

const linkedIn = /^Fagligt opslag på LinkedIn/;
const ownCard = /^Rundstykker og kaffe på Ærø/;

/** A user with a map of the readiness model that has a card of the user's own. */
async function withMap(context: TestContext): Promise<Screen> {
  const screen = await openWithoutPickers(context);
  await screen.click("button", "Parathed 0–110 %");
  await screen.click("option", linkedIn, 2);
  await screen.retype("Rundstykker og kaffe på Ærø");
  await screen.press("Enter");
  await screen.fieldClosed();
  await screen.find("option", ownCard);
  return screen;
}

const save = (context: TestContext, screen: Screen, title: string): Promise<SavedFile> =>
  downloaded(context.downloads, () => screen.run(title));

/** A colleague without any map drops the picture and has the map. */
async function opensAsMap(context: TestContext, { name, bytes }: SavedFile): Promise<Screen> {
  const other = await openWithoutPickers(context);
  await other.page.bringToFront();
  await drop(context, other, await fileWith(context, name, bytes));
  await other.find("option", ownCard);
  return other;
}

interface Look {
  texts: string[];
  labels: number;
  scripts: number;
}

/** Runs in the page: what a browser makes of the SVG. Throws where it is not valid. */
function lookAt(svg: string): Look {
  const tree = new DOMParser().parseFromString(svg, "image/svg+xml");
  const error = tree.querySelector("parsererror");
  if (error) throw new Error(error.textContent ?? "not valid");
  const texts = [...tree.querySelectorAll("text")].map(({ textContent }) => textContent ?? "");
  return { texts, labels: tree.querySelectorAll("g > title").length, scripts: tree.querySelectorAll("script, [onload], [style]").length };
}

async function savesSvg(context: TestContext): Promise<void> {
  const screen = await withMap(context);
  const file = await save(context, screen, "Gem som billede (SVG)");
  assert.match(file.name, /^Kunderejsen-i-12-trin.*\.svg$/);
  const svg = file.bytes.toString("utf8");
  const styles = /<style>[^<]*<\/style>/g;
  assert.equal(svg.match(styles)?.length, 1, "the page's font travels along");
  assert.match(svg, /@font-face\s*{[^}]*data:font\/woff2;base64,/);
  // The page's own policy forbids the style, but not to read the rest.
  const look = await screen.page.evaluate(lookAt, svg.replace(styles, ""));
  assert.ok(look.texts.some((text) => text.startsWith("Rundstykker")), look.texts.slice(30, 70).join("|"));
  assert.ok(look.labels > 100, `${look.labels} names`);
  assert.equal(look.scripts, 0);
  await opensAsMap(context, file);
}

interface Chunk {
  type: string;
  content: Buffer;
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString("latin1", at + 4, at + 8), content: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

async function savesPng(context: TestContext): Promise<void> {
  const screen = await withMap(context);
  const svg = await save(context, screen, "Gem som billede (SVG)");
  const file = await save(context, screen, "Gem som billede (PNG)");
  assert.match(file.name, /\.png$/);
  const chunks = chunksOf(file.bytes);
  const types = chunks.map(({ type }) => type);
  assert.ok(types.indexOf("iTXt") > 0 && types.indexOf("iTXt") < types.indexOf("IDAT"), types.join());
  const [head] = chunks;
  assert.ok(head);
  const width = Number(/<svg[^>]* width="([\d.]+)"/.exec(svg.bytes.toString("utf8"))?.[1]);
  assert.ok(Math.abs(head.content.readUInt32BE(0) - 2 * width) <= 2, "two pixels for one of the map");
  const pixels = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ content }) => content)));
  assert.ok(new Set(pixels.subarray(0, 4_000_000)).size > 40, "something is drawn");
  await opensAsMap(context, file);
}

async function sharesPlain(context: TestContext): Promise<void> {
  const screen = await withMap(context);
  const before = (await save(context, screen, "Gem som billede (SVG)")).bytes.toString("utf8");
  await screen.run("Del uden noter, navne og tal");
  await screen.said("Det, I deler, bliver uden noter, navne og tal");
  const plain = (await save(context, screen, "Gem som billede (SVG)")).bytes.toString("utf8");
  for (const secret of ["LinkedIn-statistik", "Marketing", "Mette"]) {
    assert.ok(before.includes(secret), `${secret} is in the picture`);
    assert.ok(!plain.includes(secret), `${secret} is not in the plain one`);
  }
  assert.ok(plain.includes("Rundstykker og kaffe på"));
}

async function refusesOthers(context: TestContext): Promise<void> {
  const screen = await withMap(context);
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>kat</text></svg>';
  await drop(context, screen, await fileWith(context, "kat.svg", picture));
  await screen.find("listitem", /^Der er intet kort i billedet/);
  await screen.find("option", ownCard);
}

export const pictureTests: BrowserTest[] = [
  { name: "pictures: an SVG is valid, has the texts and the font, and opens as its map", run: savesSvg },
  { name: "pictures: a PNG has the map in front of its pixels, and opens as its map", run: savesPng },
  { name: "pictures: notes, names and numbers stay behind where that is wished", run: sharesPlain },
  { name: "pictures: one without a map is refused, and the open map stays", run: refusesOthers },
];
