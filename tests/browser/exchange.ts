// Maps as files between colleagues: saved, sent, opened, compared with what is there, refused, mended.
import { assert, eventually, type BrowserTest, type TestContext } from "./harness.ts";
import { downloaded, drop, fileWith, openWithoutPickers, pick, type SavedFile } from "./file_steps.ts";
import { middleOf, type Screen } from "./screen.ts";

const linkedIn = /^Fagligt opslag på LinkedIn/;

const saveFile = (context: TestContext, screen: Screen, button = "Gem som fil"): Promise<SavedFile> =>
  downloaded(context.downloads, () => screen.click("button", button));

/** A user who has started the readiness model and saved it as a file. */
async function colleague(context: TestContext): Promise<{ screen: Screen; file: SavedFile }> {
  const screen = await openWithoutPickers(context);
  await screen.click("button", "Parathed 0–110 %");
  await screen.click("option", linkedIn, 2);
  await screen.retype("Rundstykker og kaffe på Ærø");
  await screen.press("Enter");
  return { screen, file: await saveFile(context, screen) };
}

/** The map in a file, changed. */
const changed = ({ bytes }: SavedFile, change: (text: string) => string) => change(bytes.toString("utf8"));

async function goesRound(context: TestContext): Promise<void> {
  const { screen, file } = await colleague(context);
  assert.match(file.name, /\.json$/);
  await screen.find("paragraph", new RegExp(`^Gemt i ${file.name.replace(/[.()]/g, "\\$&")} `));
  const path = await fileWith(context, file.name, file.bytes);
  const other = await openWithoutPickers(context);
  await other.page.bringToFront();
  await drop(context, other, path);
  await other.find("option", /^Rundstykker og kaffe på Ærø/);
  const again = await saveFile(context, other);
  assert.equal(again.bytes.toString("utf8"), file.bytes.toString("utf8"));
  assert.equal(again.name, file.name);
}

async function isPicked(context: TestContext): Promise<void> {
  const { file } = await colleague(context);
  const path = await fileWith(context, "fra-en-kollega.json", file.bytes);
  const other = await openWithoutPickers(context);
  await other.page.bringToFront();
  await pick(context, other, path, () => other.click("button", "Åbn en fil"));
  await other.find("option", /^Rundstykker og kaffe på Ærø/);
  await other.page.reload();
  await other.ready();
  await other.find("option", /^Rundstykker og kaffe på Ærø/);
}

async function meetsItself(context: TestContext): Promise<void> {
  const { screen, file } = await colleague(context);
  await drop(context, screen, await fileWith(context, "samme.json", file.bytes));
  await screen.said("Det er det kort, I allerede har. Det er åbnet.");
  await screen.click("button", "Vis jeres kort");
  await drop(context, screen, await fileWith(context, "samme.json", file.bytes));
  await screen.find("option", /^Rundstykker og kaffe på Ærø/);
  await screen.click("button", "Vis jeres kort");
  await screen.find("button", /^Kunderejsen i 12 trin, Parathed/);
  assert.equal((await screen.all("listitem", /^Kunderejsen i 12 trin/)).length, 1);
}

async function keepsBoth(context: TestContext): Promise<void> {
  const { screen, file } = await colleague(context);
  const theirs = changed(file, (text) => text.replaceAll("Rundstykker og kaffe", "Vand og brød"));
  await screen.awaitToast();
  await drop(context, screen, await fileWith(context, "deres.json", theirs));
  const { x, y } = middleOf(await screen.findWhere("button", "Erstat mit", (seen) => seen.y > 400));
  await screen.find("status", /^I havde allerede kortet/);
  await screen.find("option", /^Vand og brød på Ærø/);
  await screen.find("grid", /Kunderejsen i 12 trin \(.+\)$/);
  await screen.page.mouse.click(x, y);
  await screen.said("Jeres kort er erstattet");
  await screen.find("option", /^Vand og brød på Ærø/);
  await screen.find("grid", /Kunderejsen i 12 trin$/);
  await screen.press("Control+z");
  await screen.find("option", /^Rundstykker og kaffe på Ærø/);
}

async function isKeptUnlessAsked(context: TestContext): Promise<void> {
  const { screen, file } = await colleague(context);
  const theirs = changed(file, (text) => text.replaceAll("Rundstykker og kaffe", "Vand og brød"));
  await screen.click("button", "Vis jeres kort");
  await drop(context, screen, await fileWith(context, "deres.json", theirs));
  await screen.said(/^I havde allerede kortet/);
  await screen.find("paragraph", /^Gemt i/);
  await screen.click("button", "Vis jeres kort");
  await eventually(async () => (await screen.all("listitem", /^Kunderejsen i 12 trin/)).length === 2, "both maps");
  await screen.click("button", /^Kunderejsen i 12 trin, /);
  await screen.find("option", /^Rundstykker og kaffe på Ærø/);
}

async function isRefused(context: TestContext): Promise<void> {
  const { screen, file } = await colleague(context);
  const cut = changed(file, (text) => text.slice(0, text.length / 2));
  const bad = [
    { name: "halv.json", content: cut, says: /gyldig JSON/ },
    { name: "andet.json", content: '{"format":"recipe","version":1}', says: /ikke et kort over en kunderejse/ },
    { name: "latin1.json", content: Buffer.from([0x7b, 0xe6, 0x7d]), says: /UTF-8/ },
  ];
  for (const { name, content, says } of bad) {
    await drop(context, screen, await fileWith(context, name, content));
    await screen.find("alert", `${name} kunne ikke åbnes. Intet er ændret.`);
    await screen.find("listitem", says);
    await screen.find("option", /^Rundstykker og kaffe på Ærø/);
  }
  await screen.click("button", "Luk");
  await screen.gone("alert", /kunne ikke åbnes/);
}

async function isMended(context: TestContext): Promise<void> {
  const { file } = await colleague(context);
  const other = await openWithoutPickers(context);
  await other.page.bringToFront();
  const broken = changed(file, (text) => text.replace('"#6b4fbb"', '"lilla"').replace('"phase": "ph-explore"', '"phase": "ph-nowhere"'));
  await drop(context, other, await fileWith(context, "skæv.json", broken));
  await other.find("status", "skæv.json er åbnet. Det her er rettet:");
  await other.find("listitem", /"lilla" er ikke en farve/);
  await other.find("listitem", /Fasen "ph-nowhere" findes ikke/);
  await other.find("option", /^Rundstykker og kaffe på Ærø/);
}

async function isReadOnly(context: TestContext): Promise<void> {
  const { file } = await colleague(context);
  const other = await openWithoutPickers(context);
  await other.page.bringToFront();
  const newer = changed(file, (text) => text.replace('"version": 1', '"version": 9'));
  await drop(context, other, await fileWith(context, "nyere.json", newer));
  await other.find("option", /^Rundstykker og kaffe på Ærø/);
  await other.find("listitem", /nyere udgave \(version 9\)/);
  await other.click("button", "Luk");
  await other.click("option", /^Oplæg på/, 2);
  assert.equal(await other.has("textbox", "Oplæg på fagmesse"), false);
  await other.press("Delete", "3");
  await other.find("option", /^Oplæg på fagmesse, .*trækker til/);
  await other.find("paragraph", /^Ikke gemt: .*kan kun læses/);
  const again = await saveFile(context, other, "Gem uændret kopi");
  assert.equal(again.bytes.toString("utf8"), newer);
}

export const exchangeTests: BrowserTest[] = [
  { name: "file: a saved map, opened by somebody else and saved again, is the same byte for byte", run: goesRound },
  { name: "file: a map is picked in the browser's dialog, and kept", run: isPicked },
  { name: "file: a file with what is here already opens the map that is here", run: meetsItself },
  { name: "file: other content under the same id can replace mine, and mine can come back", run: keepsBoth },
  { name: "file: other content under the same id is kept beside mine", run: isKeptUnlessAsked },
  { name: "file: a file that is no map is refused with the reason, and the map stays", run: isRefused },
  { name: "file: what was mended is listed", run: isMended },
  { name: "file: a newer edition's map can be read and passed on, not changed", run: isReadOnly },
];
