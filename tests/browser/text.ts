// Text is the browser's own business: every way of typing works in a cell as it does anywhere else.
import type { CDPSession } from "puppeteer-core";
import { assert, eventually, type BrowserTest, type TestContext } from "./harness.ts";
import { openModel, type Screen } from "./screen.ts";

const linkedIn = /^Fagligt opslag på LinkedIn/;

/** A card open for editing, with nothing in it. */
async function emptyField(context: TestContext): Promise<Screen> {
  const screen = await openModel(context);
  await screen.click("option", linkedIn, 2);
  await screen.field();
  await screen.press("Control+a", "Delete");
  return screen;
}

const fieldSays = (screen: Screen, text: string) =>
  eventually(async () => (await screen.field()).text === text, `“${text}” in the field`);

const ends = async (screen: Screen, text: string) => {
  await screen.press("Enter");
  await screen.fieldClosed();
  await screen.find("option", new RegExp(`^${text}, `));
};

async function inputMethods(context: TestContext): Promise<void> {
  if (context.browserName === "firefox") return; // it offers tests no input method
  const screen = await emptyField(context);
  const client: CDPSession = await screen.page.createCDPSession();
  const compose = (text: string) =>
    client.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  for (const text of ["に", "にほ", "にほん"]) await compose(text);
  // Enter belongs to the input method while it composes.
  await client.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Process", windowsVirtualKeyCode: 229 });
  await client.send("Input.insertText", { text: "日本" });
  await fieldSays(screen, "日本");
  // A dead key: the accent waits for its letter.
  await client.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Dead", code: "Equal" });
  await compose("´");
  await client.send("Input.insertText", { text: "é" });
  await fieldSays(screen, "日本é");
  await ends(screen, "日本é");
}

async function otherKeyboards(context: TestContext): Promise<void> {
  const screen = await emptyField(context);
  if (context.browserName === "chromium") {
    const client = await screen.page.createCDPSession();
    // A Danish keyboard, on a system that reports AltGr as no modifier of its own.
    const keys = [
      { key: "æ", code: "Semicolon", modifiers: 0 },
      { key: "Ø", code: "Quote", modifiers: 8 },
      { key: "@", code: "Digit2", modifiers: 0 },
      { key: "£", code: "Digit3", modifiers: 0 },
      { key: "€", code: "KeyE", modifiers: 0 },
    ];
    for (const { key, code, modifiers } of keys) {
      await client.send("Input.dispatchKeyEvent", { type: "keyDown", key, code, modifiers, text: key });
      await client.send("Input.dispatchKeyEvent", { type: "keyUp", key, code, modifiers });
    }
  } else {
    await screen.type("æØ@£€");
  }
  await fieldSays(screen, "æØ@£€");
  await ends(screen, "æØ@£€");
}

async function keysAreTyped(context: TestContext): Promise<void> {
  const screen = await emptyField(context);
  await screen.type("k l h 1 2 3 g0 ,.-+=");
  // The field wraps: Home alone is the start of the line that is seen.
  await screen.press("Control+Home", "Delete", "Control+End", "Backspace");
  await fieldSays(screen, " l h 1 2 3 g0 ,.-+");
  await screen.press("Escape");
  await screen.find("option", linkedIn);
}

async function linesAndCells(context: TestContext): Promise<void> {
  const screen = await emptyField(context);
  await screen.type("Første");
  await screen.press("Shift+Enter");
  await screen.type("anden");
  await fieldSays(screen, "Første anden");
  await screen.press("Tab");
  await screen.find("option", /^Første anden, /);
  const next = await screen.field();
  assert.notEqual(next.text, "Første anden");
  await screen.retype("Nabo");
  await screen.press("Shift+Tab");
  await screen.find("option", /^Nabo, /);
  await fieldSays(screen, "Første anden");
  await screen.press("Escape");
  await screen.press("Control+z", "Control+z");
  await screen.find("option", linkedIn);
  await screen.gone("option", /^Nabo/);
}

async function clipboardAndUndo(context: TestContext): Promise<void> {
  const screen = await emptyField(context);
  await screen.type("kopieret");
  await screen.press("Control+a", "Control+c", "Escape");
  await screen.click("option", /^Guide med tjekliste/, 2);
  await screen.field();
  await screen.press("Control+a", "Control+v");
  await fieldSays(screen, "kopieret");
  // Undo is the field's while it is open, and the map's when it is closed.
  await screen.press("Control+z");
  await fieldSays(screen, "Guide med tjekliste");
  await screen.press("Control+v", "Enter");
  await screen.find("option", /kopieret.*, Hjemmeside/);
  await screen.press("Control+z");
  await screen.find("option", /^Guide med tjekliste/);
}

async function severalLines(context: TestContext): Promise<void> {
  const screen = await openModel(context);
  await screen.page.setViewport({ width: 1280, height: 1200 }); // the field is in sight
  await screen.click("textbox", "Beskrivelse");
  await screen.retype("Linje et");
  await screen.press("Enter");
  await screen.type("linje to");
  await fieldSays(screen, "Linje et linje to");
  await screen.press("Control+Enter");
  await screen.fieldClosed();
  await screen.findWhere("textbox", "Beskrivelse", ({ text }) => text === "Linje et linje to");
  await screen.click("textbox", "Kortets titel");
  await screen.retype("To steder på én gang");
  await screen.find("grid", "Kunderejsen: To steder på én gang");
  await screen.press("Escape");
  await screen.find("grid", "Kunderejsen: Kunderejsen i 12 trin");
}

export const textTests: BrowserTest[] = [
  { name: "text: input methods and dead keys compose", run: inputMethods },
  { name: "text: æøå and AltGr type what they say", run: otherKeyboards },
  { name: "text: single keys are typed in a field", run: keysAreTyped },
  { name: "text: Shift+Enter breaks a line, Tab goes on to the next cell", run: linesAndCells },
  { name: "text: copy, paste and undo inside a field", run: clipboardAndUndo },
  { name: "text: fields of the inspector are live on the map", run: severalLines },
];
