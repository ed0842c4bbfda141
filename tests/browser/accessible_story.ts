// The story once more for those who do not use a mouse: by keyboard alone, and as a screen reader does it, which finds
// elements by role and name and presses them where they are.
import { assert, type BrowserTest, type TestContext } from "./harness.ts";
import { downloaded, openWithoutPickers } from "./file_steps.ts";
import { tabTo, type Screen } from "./screen.ts";

const stageName = "Ringer til os";
const cardText = "Venter i telefonen";

interface Way {
  /** Presses what has this role and name. */
  press: (screen: Screen, role: string, name: RegExp) => Promise<void>;
  addCard: (screen: Screen) => Promise<void>;
  pushAway: (screen: Screen) => Promise<void>;
  save: (screen: Screen) => Promise<void>;
}

const byKeys: Way = {
  press: async (screen, role, name) => {
    await tabTo(screen, role, name);
    await screen.press("Enter");
  },
  addCard: async (screen) => {
    await screen.focusOn("columnheader", new RegExp(stageName));
    await screen.press("ArrowDown", "k");
  },
  pushAway: (screen) => screen.press("3"),
  save: (screen) => screen.press("Control+s"),
};

/** As assistive technology does it: the element itself is focused and pressed. */
async function pressElement(screen: Screen, role: string, name: RegExp): Promise<void> {
  await screen.find(role, name);
  await screen.page.evaluate(
    (wanted, source) => {
      const elements = [...document.querySelectorAll<HTMLElement>(`#mirror [role=${wanted}]`)];
      const found = elements.find((element) => new RegExp(source).test(element.getAttribute("aria-label") ?? ""));
      found?.focus();
      found?.click();
    },
    role,
    name.source,
  );
  await screen.settled();
}

const byReader: Way = {
  press: pressElement,
  addCard: async (screen) => {
    // Pressed once it is chosen, pressed again it is written in.
    const empty = new RegExp(`^Kontaktpunkter.*${stageName}`);
    await pressElement(screen, "gridcell", empty);
    await pressElement(screen, "gridcell", empty);
  },
  pushAway: (screen) => pressElement(screen, "radio", /^Skubber$/),
  save: (screen) => pressElement(screen, "button", /^Gem som fil$/),
};

async function tell(context: TestContext, way: Way): Promise<void> {
  const screen = await openWithoutPickers(context);
  await way.press(screen, "button", /^Tomt kort$/);
  await way.press(screen, "button", /^Giv det første trin et navn$/);
  await screen.retype(stageName);
  await screen.press("Enter");
  await screen.find("columnheader", new RegExp(stageName));
  await way.addCard(screen);
  await screen.retype(cardText);
  await screen.press("Enter");
  await screen.find("option", new RegExp(`^${cardText}`));
  await way.pushAway(screen);
  await screen.find("option", new RegExp(`^${cardText}.*skubber væk`));
  const { bytes } = await downloaded(context.downloads, () => way.save(screen));
  const map = JSON.parse(bytes.toString("utf8")) as { stages: { name: string }[]; cards: { text: string; effect: string }[] };
  assert.deepEqual(map.stages.map(({ name }) => name), [stageName]);
  assert.deepEqual(map.cards.map(({ text, effect }) => [text, effect]), [[cardText, "push"]]);
}

export const accessibleStoryTests: BrowserTest[] = [
  { name: "accessible: a map is made, edited and saved by keyboard alone", run: (context) => tell(context, byKeys) },
  { name: "accessible: a map is made, edited and saved through roles and names alone", run: (context) => tell(context, byReader) },
];
