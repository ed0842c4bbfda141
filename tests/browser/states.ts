// The pages and states of the program, each with the way a user comes there from the one before: what axe-core looks at
// (accessible.ts), and what tests/album takes pictures of.
import type { Screen } from "./screen.ts";

export type Language = "da" | "en";

/** Words of the page, in both of its languages. */
type Words<Name = string> = Record<Language, Name>;

export interface State {
  /** For reports, and the name of a file. */
  name: string;
  go(screen: Screen, language: Language): Promise<void>;
}

export const readinessModel: Words = { da: "Parathed 0–110 %", en: "Readiness 0–110%" };
export const firstStage: Words<RegExp> = { da: /Uden behov/, en: /No need yet/ };
const post: Words<RegExp> = { da: /^Fagligt opslag på LinkedIn/, en: /^Expert post on LinkedIn/ };
const touchpoints: Words = { da: "Kontaktpunkter", en: "Touch points" };
const tabs: Record<"map" | "score" | "readiness", Words> = {
  map: { da: "Kort", en: "Map" },
  score: { da: "Score", en: "Score" },
  readiness: { da: "Parathed", en: "Readiness" },
};

/** A state that a command leads to, after what was open is closed. */
const commanded = (name: string, words: Words): State => ({
  name,
  go: async (screen, language) => {
    await screen.press("Escape");
    await screen.run(words[language]);
  },
});

const pressed = (name: string, ...strokes: string[]): State => ({ name, go: (screen) => screen.press(...strokes) });

const tab = (name: string, words: Words): State => ({
  name,
  go: async (screen, language) => {
    await screen.press("Escape");
    await screen.click("tab", words[language]);
  },
});

/** Beginning with the readiness model as it opens. */
export const mapStates: State[] = [
  { name: "the map", go: () => Promise.resolve() },
  { name: "a card", go: (screen, language) => screen.click("option", post[language]) },
  commanded("a score's calculation", { da: "Vis scoren for det valgte", en: "Show the score of the selection" }),
  { name: "a menu", go: (screen, language) => screen.rightClick("option", post[language]) },
  pressed("a text field", "Escape", "F2"),
  {
    name: "a stage",
    go: async (screen, language) => {
      await screen.press("Escape");
      await screen.click("columnheader", firstStage[language]);
    },
  },
  { name: "a lane", go: (screen, language) => screen.click("rowheader", touchpoints[language]) },
  {
    name: "several cards",
    go: async (screen, language) => {
      await screen.click("option", post[language]);
      await screen.press("Control+a");
    },
  },
  pressed("nothing selected", "Escape"),
  pressed("find", "Control+f"),
  commanded("find and replace", { da: "Find og erstat på kortet", en: "Find and replace on the map" }),
  pressed("the palette", "Escape", "Escape", "Control+k"),
  pressed("help", "Escape", "F1"),
  commanded("what was done", { da: "Vis, hvad I har gjort", en: "Show what you have done" }),
  pressed("sharing", "Escape", "e"),
  commanded("where the maps are kept", { da: "Vis, hvor kortene ligger", en: "Show where the maps are kept" }),
  commanded("a model under the map", { da: "Læg en model under kortet…", en: "Put a model under the map…" }),
  commanded("the next persona", { da: "Vis kortet for næste persona", en: "Show the map for the next persona" }),
  commanded("everybody again", { da: "Vis kortet for alle kunder", en: "Show the map for all customers" }),
  tab("score", tabs.score),
  tab("readiness", tabs.readiness),
  {
    name: "presenting",
    go: async (screen, language) => {
      await screen.click("tab", tabs.map[language]);
      await screen.click("option", post[language]);
      await screen.press("p");
    },
  },
  commanded("the list in the board's place", { da: "Skift mellem kort og liste", en: "Switch between map and list" }),
  commanded("the board again", { da: "Skift mellem kort og liste", en: "Switch between map and list" }),
  commanded("the library", { da: "Vis jeres kort", en: "Show your maps" }),
];
