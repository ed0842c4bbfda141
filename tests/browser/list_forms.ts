// The list view as the only editor there is: everything of a map that is no text of a card, with the real mouse and
// keyboard; and moving by hand.
import { assert, eventually, patience, type BrowserTest, type TestContext } from "./harness.ts";
import type { ListScreen } from "./list_screen.ts";
import { headOf, openOnPhone, small, writesAStage } from "./list_steps.ts";

async function isSaved(list: ListScreen): Promise<void> {
  await list.page.waitForFunction(() => /^Gemt/.test(document.querySelector("#list .saved")?.textContent ?? ""));
}

async function types(list: ListScreen, label: string, text: string): Promise<void> {
  await list.click("textbox", label);
  await list.retype(text);
  await list.page.keyboard.press("Enter");
}

/** A second stage behind the one that writesAStage() leaves. */
async function addsAStage(list: ListScreen, name: string): Promise<void> {
  await list.click("button", "Nyt trin");
  await list.inField("Trinnets navn");
  await list.retype(name);
  await list.page.keyboard.press("Enter");
  await list.find("button", headOf(name));
}

async function knowsItsEvidence(context: TestContext): Promise<void> {
  const list = await openOnPhone(context, "Tomt kort");
  await writesAStage(list);
  await list.choose("Viden", "Målt");
  await types(list, "Målt på", "1200");
  await types(list, "Kilde", "Årets måling");
  await list.click("checkbox", "Sandhedens øjeblik");
  await types(list, "Se på igen", "31.12.2099");
  // Undone step by step, as everything.
  await list.click("button", "Fortryd");
  await eventually(async () => (await list.valueOf("Se på igen")) === "", "the date is taken back", patience);
  await list.click("button", "Gentag");
  await eventually(async () => (await list.valueOf("Se på igen")) !== "", "the date is there again", patience);
  await isSaved(list);
  await list.page.reload();
  await list.ready();
  // What was selected is so again.
  await list.find("button", /^Venter i telefonen/);
  assert.equal(await list.valueOf("Målt på"), "1.200");
  assert.equal(await list.valueOf("Kilde"), "Årets måling");
  assert.ok(await list.isOn("checkbox", "Sandhedens øjeblik"));
}

async function countsCustomers(context: TestContext): Promise<void> {
  const list = await openOnPhone(context, "Tomt kort");
  await writesAStage(list);
  await addsAStage(list, "Køber");
  await list.click("button", "Ret trinnet"); // of the first stage
  await types(list, "Nåede hertil", "400");
  await list.click("textbox", "Gik videre");
  await list.retype("500");
  await list.find("alert", /./);
  await list.retype("100");
  await list.page.keyboard.press("Enter");
  await types(list, "Talt i", "Telefonsystemet");
  assert.equal(await list.valueOf("Gik videre"), "100");
  const says = () => list.page.evaluate(() => document.querySelector("#list .stage-editor .editor")?.textContent ?? "");
  await eventually(async () => /25.%.af dem gik videre/.test(await says()), "the share is said", patience);
}

async function hasPersonas(context: TestContext): Promise<void> {
  const list = await openOnPhone(context, "Tomt kort");
  await writesAStage(list);
  await list.click("button", /^Personaer/);
  for (const name of ["Ejerlederen", "Indkøberen"]) {
    await list.click("button", "Tilføj persona");
    await list.inField("Navn");
    await list.retype(name);
    await list.page.keyboard.press("Enter");
    await list.find("button", new RegExp(`^${name}`));
  }
  await list.click("button", /^Ejerlederen/);
  await list.find("button", /^Indkøberen/);
  assert.ok(await list.isOn("checkbox", "Indkøberen"), "the card is still open");
  await list.click("checkbox", "Indkøberen");
  await eventually(async () => !(await list.isOn("checkbox", "Indkøberen")), "it does not count for her", patience);
  assert.ok(await list.isOn("checkbox", "Ejerlederen"));
  await list.click("button", "Slet personaen");
  await list.gone("checkbox", "Indkøberen");
}

async function leadsElsewhere(context: TestContext): Promise<void> {
  const list = await openOnPhone(context, "Tomt kort");
  await writesAStage(list);
  await addsAStage(list, "Køber");
  await list.click("button", headOf("Ringer til os")); // folded: the path is one of the second stage
  await list.click("button", /^Ind, ud og tilbage/);
  await list.click("button", "Ny vej");
  await list.find("button", /^Ringer til os10/);
  await types(list, "Andel", "25");
  await types(list, "Hvad kunden gør", "ser sig om igen");
  await list.find("button", /^Ringer til os25.% · ser sig om igen/);
  await list.choose("Til", "Ud af");
  await list.find("button", /^Ud af rejsen25/);
  await list.click("button", "Slet vejen");
  await list.gone("button", /^Ud af rejsen25/);
  await list.click("button", "Fortryd");
  await list.find("button", /^Ud af rejsen25/);
}

async function settlesTheMap(context: TestContext): Promise<void> {
  const list = await openOnPhone(context, "Parathed 0–110 %");
  await list.click("button", "Om kortet");
  await types(list, "Beskrivelse", "Vores bedste kunder");
  await types(list, "Køber", "12");
  await types(list, "Valuta", "dkk");
  await list.click("radio", "Mål");
  await list.choose("Sprog", "Engelsk");
  assert.equal(await list.valueOf("Valuta"), "DKK");
  assert.ok(await list.isOn("radio", "Mål"));
  assert.equal((await list.find("combobox", "Sprog")).text, "en");
  await list.click("button", "Om kortet");
  await list.gone("textbox", "Beskrivelse");
}

async function setsFindingsAside(context: TestContext): Promise<void> {
  const list = await openOnPhone(context, "Parathed 0–110 %");
  await list.click("button", /^Fund\d+$/);
  const first = (await list.page.evaluate(() => document.querySelector('[data-section="findings"] .item-head .fold-title')?.textContent)) ?? "";
  assert.notEqual(first, "");
  const head = new RegExp(`^${first.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s/g, ".")}`);
  await list.click("button", head);
  await types(list, "Sæt til side", "Det kommer i foråret");
  await list.find("button", /Sat til side: Det kommer i foråret$/);
  await list.click("button", "Tag det frem igen");
  await list.gone("button", /Sat til side: Det kommer i foråret$/);
}

/** Everything that can be changed is reached with Tab alone, in the order it stands in. */
async function isWalkedThrough(context: TestContext): Promise<void> {
  const list = await openOnPhone(context, "Tomt kort");
  await writesAStage(list);
  const { keyboard } = list.page;
  await list.click("textbox", "Tekst");
  const missed = await list.page.evaluate(() => {
    const within = document.querySelector("#list .card .editor");
    const radios = new Set<string>();
    const all = [...(within?.querySelectorAll<HTMLElement>("input, textarea, select, button") ?? [])].filter((each) => {
      if (!each.checkVisibility()) return false;
      const isRadio = each instanceof HTMLInputElement && each.type === "radio";
      const isAnother = isRadio && radios.has(each.name);
      if (isRadio) radios.add(each.name);
      return !isAnother; // one stop for a group
    });
    return all.length;
  });
  assert.ok(missed > 10, String(missed));
  const reached = new Set<string>();
  for (let i = 0; i < missed; ++i) {
    reached.add(
      await list.page.evaluate(() => {
        const { activeElement } = document;
        return `${activeElement?.closest(".editor") ? "" : "outside "}${activeElement?.id ?? ""} ${activeElement?.textContent ?? ""} ${activeElement?.getAttribute("name") ?? ""}`;
      }),
    );
    await keyboard.press("Tab");
  }
  assert.equal(reached.size, missed, [...reached].join(" | "));
  assert.deepEqual([...reached].filter((each) => each.startsWith("outside")), []);
}

async function fitsUnfolded(context: TestContext): Promise<void> {
  const list = await openOnPhone(context, "Parathed 0–110 %", small);
  const looksRight = async () => {
    await list.fits();
    assert.deepEqual(await list.complaints(), []);
  };
  await list.click("button", "Om kortet");
  await list.click("button", /^Personaer/);
  await list.click("button", "Tilføj persona");
  await list.inField("Navn");
  await list.retype("Ejerlederen med det lange navn");
  await list.page.keyboard.press("Enter");
  await list.click("button", /^Fund\d+$/);
  await looksRight();
  await list.click("button", /^0.%/);
  await list.click("button", "Ret trinnet");
  await looksRight();
  await list.click("button", /^Ind, ud og tilbage/);
  await list.click("button", "Ny vej");
  await list.click("button", /^Tegn på parathed/);
  await list.click("button", "Tilføj tegn");
  await list.inField("Tegn");
  await list.retype("Spørger til leveringstid");
  await list.page.keyboard.press("Enter");
  await looksRight();
  await list.click("button", "Mere");
  await list.click("button", "Skift til engelsk");
  await list.find("button", "About the map");
  await list.find("textbox", "What the customer does");
  await looksRight();
  await list.click("button", "More");
  await list.click("button", "Switch between light and dark");
  await looksRight();
}

async function pulls(list: ListScreen, from: string, to: string, share: number): Promise<void> {
  const { mouse } = list.page;
  const start = await list.grip(from);
  const end = await list.grip(to);
  await mouse.move(start.x, start.y);
  await mouse.down();
  await mouse.move(start.x + 4, start.y + 12, { steps: 2 });
  await mouse.move(end.x + 60, end.y + share, { steps: 5 });
  await mouse.up();
}

async function movesByHand(context: TestContext): Promise<void> {
  const list = await openOnPhone(context, "Tomt kort");
  await writesAStage(list);
  await list.click("button", /^Tilføj: Kontaktpunkter/);
  await list.inField("Tekst");
  await list.retype("Får et tilbud");
  await list.page.keyboard.press("Enter");
  await list.click("button", /^Får et tilbud/); // folded again, so that both heads are in sight
  assert.deepEqual(await list.cards(), ["Venter i telefonen", "Får et tilbud"]);
  await pulls(list, "Får et tilbud", "Venter i telefonen", -16);
  await eventually(async () => (await list.cards())[0] === "Får et tilbud", "the second card is the first", patience);
  await addsAStage(list, "Køber");
  await list.click("button", "Fold alt sammen");
  await pulls(list, "Køber", "Ringer til os", -16);
  await eventually(async () => (await list.stages())[0] === "Køber", "the second stage is the first", patience);
  // A card is dropped on a folded stage: it lies there, in its own lane.
  await list.click("button", headOf("Ringer til os"));
  await pulls(list, "Venter i telefonen", "Køber", 0);
  await list.gone("button", /^Venter i telefonen/);
  await list.click("button", headOf("Køber"));
  await list.find("button", /^Venter i telefonen/);
  // Escape while it is pulled leaves it.
  const { mouse, keyboard } = list.page;
  const start = await list.grip("Venter i telefonen");
  const end = await list.grip("Får et tilbud");
  await mouse.move(start.x, start.y);
  await mouse.down();
  await mouse.move(end.x + 40, Math.min(end.y + 20, 880), { steps: 5 });
  await keyboard.press("Escape");
  await mouse.up();
  await list.find("button", /^Venter i telefonen/);
  assert.deepEqual(await list.stages(), ["Køber", "Ringer til os"]);
}

/** By finger: the dots move the card, anything else scrolls the list. */
async function movesByFinger(context: TestContext): Promise<void> {
  if (context.browserName !== "chromium") return; // only its debugger has fingers that move
  const list = await openOnPhone(context, "Tomt kort");
  await writesAStage(list);
  await addsAStage(list, "Køber");
  await list.click("button", "Fold alt sammen");
  const session = await list.page.createCDPSession();
  const from = await list.grip("Køber");
  const to = await list.grip("Ringer til os");
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  await touch("touchStart", [from]);
  for (let i = 1; i <= 5; ++i) await touch("touchMove", [{ x: from.x, y: from.y + ((to.y - 16 - from.y) * i) / 5 }]);
  await touch("touchEnd", []);
  await eventually(async () => (await list.stages())[0] === "Køber", "the second stage is the first", patience);
}

export const listFormTests: BrowserTest[] = [
  { name: "list: what is known of a card, and from where, is chosen and typed, and kept", run: knowsItsEvidence },
  { name: "list: customers are counted at a stage", run: countsCustomers },
  { name: "list: personas are made and deleted, and cards are for some of them", run: hasPersonas },
  { name: "list: paths are made, led elsewhere, deleted and brought back", run: leadsElsewhere },
  { name: "list: what the map is, and what a customer is worth", run: settlesTheMap },
  { name: "list: findings are set aside and taken back", run: setsFindingsAside },
  { name: "list: Tab reaches everything that can be changed of a card", run: isWalkedThrough },
  { name: "list: everything unfolded fits a window of 320 px, in both languages and themes", run: fitsUnfolded },
  { name: "list: cards and stages are moved by their dots with the mouse", run: movesByHand },
  { name: "list: a stage is moved by its dots with a finger", run: movesByFinger },
];
