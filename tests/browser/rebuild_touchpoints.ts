// Touch points built by hand, with everything that the inspector asks of them. The ways change from one to the next.
import { assert, eventually } from "./harness.ts";
import { cardWith, emptyCell, escaped, writeEvidence } from "./rebuild_cards.ts";
import type { Hands } from "./rebuild_hands.ts";
import { cardsOf, type Card, type Lane, type MapFile, type Stage } from "./rebuild_model.ts";
import type { Place, Seen } from "./screen.ts";

const channelWords: Record<string, string> = {
  website: "Hjemmeside",
  search: "Søgning",
  social: "Sociale medier",
  ads: "Annoncer",
  email: "E-mail",
  newsletter: "Nyhedsbrev",
  meeting: "Møde",
  print: "Tryksag",
  app: "App",
  "word-of-mouth": "Mund til mund",
};

const messageWords: Record<string, string> = {
  "be-known": "Bliv kendt",
  expertise: "Del viden",
  follow: "Følg os",
  compare: "Hjælp til at sammenligne",
  proof: "Bevis",
  answer: "Svar på spørgsmål",
  offer: "Tilbud og pris",
  retargeting: "Genkendelse (retargeting)",
  practical: "Det praktiske",
  confirm: "Bekræft købet",
  teach: "Vis, hvordan det bruges",
  upsell: "Mersalg",
  review: "Bed om en anmeldelse",
  refer: "Bed om en anbefaling",
};

const natureWords: Record<string, string> = { fact: "Fakta", experience: "Oplevelse" };
const effects: Record<string, { key: string; word: string; command: string }> = {
  pull: { key: "1", word: "Trækker", command: "Trækker kunden" },
  push: { key: "3", word: "Skubber", command: "Skubber kunden væk" },
};

const word = (words: Record<string, string>, key: string) => {
  const found = words[key];
  assert.ok(found, key);
  return found;
};

/** Opens a new touch point of a stage for its text. */
type MakeTouchpoint = (hands: Hands, lane: Lane, stage: Stage, above?: Card) => Promise<void>;

const selectStage = (hands: Hands, stage: Stage) => hands.clickOnBoard("columnheader", new RegExp(`, ${escaped(stage.name)}, score`));

const byKey: MakeTouchpoint = async (hands, _lane, stage) => {
  await selectStage(hands, stage);
  await hands.screen.press("k");
};

/** "+ Kontaktpunkt" below the last one, or in an empty cell. */
const byPlus: MakeTouchpoint = async (hands, lane, stage, above) => {
  const below = ({ x, y, width, height }: Seen): Place => ({ x: x + width / 2, y: y + height + 18 });
  const top = ({ x, y, width }: Seen): Place => ({ x: x + width / 2, y: y + 75 });
  const at = above
    ? await hands.onBoard("option", cardWith(above.text), below)
    : await hands.onBoard("gridcell", emptyCell(lane, stage), top);
  await hands.press(at);
};

const byPanel: MakeTouchpoint = async (hands, _lane, stage) => {
  await selectStage(hands, stage);
  await hands.clickInPanel("button", "Tilføj kontaktpunkt");
};

const byMenu: MakeTouchpoint = async (hands, _lane, stage) =>
  hands.fromMenu("columnheader", new RegExp(`, ${escaped(stage.name)}, score`), "Nyt kontaktpunkt");

const byPalette: MakeTouchpoint = async (hands, _lane, stage) => {
  await selectStage(hands, stage);
  await hands.command("Nyt kontaktpunkt");
};

const waysToMake = [byKey, byPlus, byPlus, byPanel, byMenu, byPlus, byPalette];

/** With keys, in the panel, or from the menu of the card. */
async function setEffect(hands: Hands, { text, effect }: Card, at: number): Promise<void> {
  const known = effect === undefined ? undefined : effects[effect];
  if (!known) return;
  if (at % 3 === 0) await hands.screen.press(known.key);
  else if (at % 3 === 1) await hands.clickInPanel("radio", known.word);
  else await hands.fromMenu("option", cardWith(text), known.command);
}

async function setNature({ screen }: Hands, nature: string): Promise<void> {
  const strokes = nature === "fact" ? ["a"] : ["a", "a"];
  await screen.press(...strokes);
}

/** One that somebody on the map is called already is picked; another is written. */
async function setOwner(hands: Hands, owner: string, known: Set<string>): Promise<void> {
  if (known.has(owner)) {
    await hands.clickInPanel("button", "Ansvarlig: vælg fra kortet");
    await hands.screen.click("menuitem", owner);
  } else {
    await hands.fill("Ansvarlig", owner);
    known.add(owner);
  }
}

async function setShares(hands: Hands, { reach, strength }: Card): Promise<void> {
  const percent = 100;
  if (reach !== undefined) await hands.fill("Rækkevidde", `${Math.round(reach * percent)} %`);
  if (strength !== undefined) await hands.fill("Styrke", Math.round(strength * percent));
}

async function describeTouchpoint(hands: Hands, card: Card, at: number, owners: Set<string>): Promise<void> {
  const { channel, nature, message, owner, note, cost, answerHours, truth } = card;
  const usesKeys = at % 3 === 0; // they count as long as the map has the focus
  await setEffect(hands, card, at);
  if (nature !== undefined && usesKeys) await setNature(hands, nature);
  if (channel !== undefined) await hands.choose("Kanal", word(channelWords, channel));
  if (nature !== undefined && !usesKeys) await hands.clickInPanel("radio", word(natureWords, nature));
  await setShares(hands, card);
  if (message !== undefined) await hands.choose("Budskab", word(messageWords, message));
  if (owner !== undefined) await setOwner(hands, owner, owners);
  if (note !== undefined) await hands.fillLines("Note", [note]);
  if (cost !== undefined) await hands.fill("Omkostning", cost);
  if (answerHours !== undefined) await hands.fill("Svartid", answerHours);
  await writeEvidence(hands, card);
  if (truth) await hands.clickInPanel("checkbox", "Sandhedens øjeblik");
}

export async function addTouchpoints(hands: Hands, map: MapFile): Promise<void> {
  const lane = map.lanes.find(({ kind }) => kind === "touchpoints");
  assert.ok(lane);
  const owners = new Set<string>();
  let at = 0;
  for (const stage of map.stages) {
    let above: Card | undefined;
    for (const card of cardsOf(map, stage, lane)) {
      await (waysToMake[at % waysToMake.length] ?? byKey)(hands, lane, stage, above);
      await hands.write(card.text);
      await eventually(() => hands.screen.has("option", cardWith(card.text)), card.text);
      await describeTouchpoint(hands, card, at, owners);
      above = card;
      ++at;
    }
  }
}
