// What the list view is told (app/ui/write_outline.cpp and write_notes.cpp write it), and what it may ask for.

export interface Command {
  id: number;
  title: string;
  /** Position in the list of icons. */
  icon: number;
  keys?: string;
  /** Why it is not possible now. */
  why?: string;
}

export interface Choice {
  value: string;
  text: string;
}

/** The text field that is open in the program. */
export interface OpenField {
  kind: string;
  id: string;
  value: string;
  problem?: string;
}

export interface Stage {
  id: string;
  name: string;
  place: string;
  readiness: number;
  score: string;
  loses: string;
  cards: number;
  findings: number;
  version: string;
  /** The phase that begins here. */
  phase?: { id: string; name: string };
}

export interface Card {
  id: string;
  text: string;
  owner: string;
  meta: string;
  findings: number;
  /** Of touchpoints. */
  effect?: string;
  icon?: number;
}

export interface Lane {
  id: string;
  name: string;
  kind: string;
  icon: number;
  add: string;
  cards: Card[];
}

export type FormControl =
  | "heading"
  | "sentence"
  | "text"
  | "lines"
  | "number"
  | "choice"
  | "segments"
  | "colors"
  | "box"
  | "slider"
  | "button";

/** A row of a form (app/ui/outline_form.h says what its parts mean). */
export interface FormRow {
  control: FormControl;
  name: string;
  id: string;
  label: string;
  value: string;
  detail?: string;
  hint?: string;
  /** Key in the outline's choices. */
  choices?: string;
  /** Field in which what is not among the choices can be typed. */
  other?: string;
  none?: string;
  shown?: string;
  now?: number;
  min?: number;
  max?: number;
  step?: number;
}

export interface FormItem {
  id: string;
  title: string;
  meta: string;
  form: FormRow[];
}

/** Things that are not cards: paths, personas, signs, findings; and the map itself. */
export interface FormSection {
  id: string;
  title: string;
  form: FormRow[];
  items: FormItem[];
  add?: { verb: string; subject: string; label: string };
}

export interface StageContent {
  id: string;
  lanes: Lane[];
  sections: FormSection[];
}

interface Common {
  language: string;
  pictures: boolean;
  words: Record<string, string>;
  commands: Record<string, Command>;
  /** Positions in the list of icons. */
  symbols: Record<string, number>;
  toast?: { text: string; offer?: string };
  /** With `keep` and `theirs` there is something to choose. */
  notice?: { title: string; lines: string[]; keep?: string; theirs?: string };
  alarm?: string;
}

export interface HomeOutline extends Common {
  kind: "home";
  models: { id: string; title: string; text: string }[];
  maps: { id: string; title: string; saved: string; readable: boolean }[];
  deleted: { id: string; title: string; left: string }[];
}

export interface MapOutline extends Common {
  kind: "map";
  id: string;
  title: string;
  mapLanguage: string;
  saved: string;
  readOnly: boolean;
  /** Why it should be saved as a file. */
  reminder?: string;
  about: string;
  choices: Record<string, Choice[]>;
  sections: FormSection[];
  selected?: { kind: "stage" | "card" | "lane" | "path"; id: string; stage: string; form: FormRow[] };
  field?: OpenField;
  stages: Stage[];
}

export type Outline = HomeOutline | MapOutline;

/** The program, as the list sees it. */
export interface ListProgram {
  icons: readonly string[];
  /** One message (app/ui/outline_messages.h). What comes of it is shown before it returns. */
  do(verb: string, subject?: string, detail?: string, value?: string): void;
  /** The open map as SVG; undefined: it cannot be drawn. */
  picture(): string | undefined;
  /** What stands in a stage. */
  contentOf(stage: string): StageContent | undefined;
}

export interface NotesCard {
  text: string;
  detail: string;
  /** Feeling, owner, how it is known, for whom, when to look again. */
  known: string;
  note: string;
  effect?: string;
}

/** The map as text, to be printed. */
export interface Notes {
  title: string;
  language: string;
  state: string;
  description: string;
  needTitle: string;
  costsTitle: string;
  winsTitle: string;
  about: string[];
  stages: {
    name: string;
    place: string;
    phase: string;
    need: string;
    score: string;
    costs: string[];
    parts: { title: string; cards: NotesCard[] }[];
  }[];
  wins: { title: string; reason: string; gain: string }[];
}
