// One stage of the list view: its head, which folds it, and below it what stands in its cells, lane by lane.
import { CardView, countOf, type CardData } from "./list_card";
import { CommandRow, RenameButton } from "./list_controls";
import { icon, Keyed, make, set, setIcon, setText, type View } from "./list_dom";
import { grip } from "./list_drag";
import { FormView } from "./list_form";
import { SectionView, type SectionData } from "./list_section";
import type { Lane, ListProgram, MapOutline, Stage, StageContent } from "./list_types";

/** What a stage is shown with. */
export interface StageData {
  id: string;
  stage: Stage;
  outline: MapOutline;
  isOpen: boolean;
  /** 2 where the map has no phases, else 3: phases come before it. */
  level: 2 | 3;
}

const stepSize = 10;
const lastStep = 110;

export class StageView implements View<StageData> {
  readonly root = make("li", "stage");
  readonly #program: ListProgram;
  readonly #toggle: (id: string) => void;
  #heading: HTMLElement | undefined;
  readonly #head = make("button", "stage-head");
  readonly #place = make("span", "chip");
  readonly #name = make("span", "stage-name");
  readonly #meta = make("span", "meta");
  readonly #icon = icon(undefined);
  readonly #grip: HTMLElement;
  readonly #body = make("div", "stage-body");
  #content: ContentView | undefined;
  #id = "";

  constructor(program: ListProgram, toggle: (id: string) => void) {
    this.#program = program;
    this.#toggle = toggle;
    this.#icon.classList.add("chevron");
    this.#grip = grip();
    this.#head.type = "button";
    this.#head.append(this.#place, make("span", "lines", this.#name, this.#meta), this.#icon);
    this.#head.addEventListener("click", () => this.#toggle(this.#id));
    this.root.append(this.#body);
  }

  focus(): void {
    this.#head.focus();
  }

  update(data: StageData): void {
    const { stage, isOpen, outline } = data;
    const { words } = outline;
    this.#id = stage.id;
    setIcon(this.#icon, this.#program.icons[outline.symbols["chevron"] ?? -1]);
    this.root.dataset["stage"] = stage.id;
    this.#grip.hidden = outline.readOnly;
    this.#headingOf(data.level);
    setText(this.#place, stage.place);
    set(this.#place, { "data-step": String(Math.min(lastStep, Math.round(stage.readiness / stepSize) * stepSize)) });
    setText(this.#name, stage.name || (words["unnamed"] ?? ""));
    set(this.#name, { lang: outline.mapLanguage });
    const cards = countOf(stage.cards, words["oneCard"], words["cards"]);
    const findings = countOf(stage.findings, words["oneFinding"], words["findings"]);
    setText(this.#meta, [stage.score, stage.loses, cards, findings].filter((part) => part !== "").join(" · "));
    set(this.#head, { "aria-expanded": String(isOpen) });
    this.#fill(data);
  }

  #headingOf(level: 2 | 3): void {
    const name = `h${level}` as const;
    if (this.#heading?.localName === name) return;
    const before = this.#heading?.parentElement;
    this.#heading = make(name, "", this.#head);
    before?.remove();
    this.root.prepend(make("div", "head-row", this.#grip, this.#heading));
  }

  #fill(data: StageData): void {
    this.#body.hidden = !data.isOpen;
    if (!data.isOpen) {
      this.#content?.root.remove();
      this.#content = undefined;
      return;
    }
    if (!this.#content) {
      this.#content = new ContentView(this.#program, () => this.focus());
      this.#body.append(this.#content.root);
    }
    this.#content.update(data);
  }
}

/** What stands in an unfolded stage. */
class ContentView {
  readonly root = make("div", "content");
  readonly #program: ListProgram;
  readonly #editor: StageEditor;
  readonly #lanes: Keyed<LaneData>;
  readonly #adders = make("ul", "adders");
  readonly #adderViews: Keyed<LaneData>;
  readonly #sections: Keyed<SectionData>;
  #version = "";
  #content: StageContent | undefined;
  #ids: ReadonlySet<string> = new Set();
  #isHere = false; // what is selected or typed

  constructor(program: ListProgram, left: () => void) {
    this.#program = program;
    this.#editor = new StageEditor(program, left);
    const lanes = make("div", "lanes");
    this.#lanes = new Keyed(lanes, () => new LaneView(program));
    this.#adderViews = new Keyed(this.#adders, (lane) => new AddView(program, lane, "li"));
    const sections = make("div", "sections");
    this.#sections = new Keyed(sections, (section) => new SectionView(program, section));
    this.root.append(this.#editor.root, lanes, this.#adders, sections);
  }

  update(data: StageData): void {
    const { stage, outline } = data;
    const isOther = this.#version !== stage.version;
    const was = this.#isHere;
    if (isOther) this.#take(stage);
    this.#isHere = this.#holds(outline.selected?.id) || this.#holds(outline.field?.id);
    const content = this.#content;
    // Thousands of cards may be unfolded: only what another act is about is looked at again.
    if (!content || !(isOther || was || this.#isHere)) return;
    this.#editor.update(data);
    const level = data.level === 2 ? 3 : 4;
    const all = content.lanes.map((lane) => ({ id: lane.id, level, lane, stage: stage.id, outline }) as const);
    this.#lanes.update(all.filter(({ lane }) => lane.cards.length > 0));
    this.#adderViews.update(outline.readOnly ? [] : all.filter(({ lane }) => lane.cards.length === 0));
    this.#sections.update(content.sections.map((section) => ({ id: section.id, section, outline, level })));
  }

  #take({ id, version }: Stage): void {
    this.#version = version;
    this.#content = this.#program.contentOf(id);
    const cards = this.#content?.lanes.flatMap((lane) => lane.cards) ?? [];
    const items = this.#content?.sections.flatMap((section) => section.items) ?? [];
    this.#ids = new Set([id, ...[...cards, ...items].map((each) => each.id)]);
  }

  #holds(id: string | undefined): boolean {
    return id !== undefined && this.#ids.has(id);
  }
}

interface LaneData {
  id: string;
  level: 3 | 4;
  lane: Lane;
  stage: string;
  outline: MapOutline;
}

/** The cards of one lane at the stage. */
class LaneView implements View<LaneData> {
  readonly root = make("section", "lane");
  readonly #program: ListProgram;
  readonly #icon = icon(undefined);
  readonly #name = make("span");
  readonly #cards: Keyed<CardData>;
  readonly #head = make("div", "lane-head");
  readonly #rename: RenameButton;
  #level = 0;
  #id = "";
  #add: AddView | undefined;

  constructor(program: ListProgram) {
    this.#program = program;
    const list = make("ul", "cards");
    this.#cards = new Keyed(list, () => new CardView(program));
    this.#rename = new RenameButton(() => program.do("begin", "lane-name", this.#id));
    this.#head.append(this.#rename.root);
    this.root.append(this.#head, list);
  }

  update(data: LaneData): void {
    const { lane, outline } = data;
    this.#id = lane.id;
    if (this.#level !== data.level) {
      this.#head.querySelector(".lane-name")?.remove();
      this.#head.prepend(make(`h${data.level}`, "lane-name", this.#icon, this.#name));
      this.#level = data.level;
    }
    setText(this.#name, lane.name);
    set(this.#name, { lang: outline.mapLanguage });
    this.#rename.update(this.#program, outline, lane.name);
    setIcon(this.#icon, this.#program.icons[lane.icon]);
    this.root.dataset["lane"] = lane.id;
    this.#cards.update(lane.cards.map((card) => ({ id: card.id, card, outline, level: data.level })));
    if (!this.#add) {
      this.#add = new AddView(this.#program, data, "div");
      this.root.append(this.#add.root);
    }
    this.#add.root.hidden = outline.readOnly;
    this.#add.update(data);
  }
}

/** A new card in a lane. */
class AddView implements View<LaneData> {
  readonly root: HTMLElement;
  readonly #text = make("span");
  readonly #button = make("button", "button words quiet");
  readonly #icon = icon(undefined);
  readonly #program: ListProgram;
  #data: LaneData;

  constructor(program: ListProgram, data: LaneData, name: "li" | "div") {
    this.#program = program;
    this.#data = data;
    this.#button.type = "button";
    this.#button.append(this.#icon, this.#text);
    this.root = make(name, "add", this.#button);
    this.#button.addEventListener("click", () => program.do("add-card", this.#data.stage, this.#data.id));
  }

  update(data: LaneData): void {
    this.#data = data;
    const { lane, outline } = data;
    this.root.dataset["lane"] = lane.id;
    setIcon(this.#icon, this.#program.icons[outline.symbols["plus"] ?? -1]);
    // A lane that is there has its name above; one that is empty is named by what it takes.
    setText(this.#text, lane.cards.length > 0 ? lane.add : lane.name);
    set(this.#button, { "aria-label": outline.words["add"]?.replace("{}", `${lane.name}: ${lane.add}`) });
  }
}

const stageCommands = ["stageBack", "stageForward", "newStage", "newPhase", "duplicate", "remove"];

/** Everything about the stage itself, and what can be done with it as a whole. */
class StageEditor {
  readonly root = make("div", "stage-editor");
  readonly #button = make("button", "button words quiet");
  readonly #form: FormView;
  readonly #commands: CommandRow;
  #id = "";
  #isOpen = false;

  constructor(program: ListProgram, left: () => void) {
    this.#button.type = "button";
    this.#button.addEventListener("click", () => program.do("select", this.#isOpen ? "none" : "stage", this.#id));
    this.#form = new FormView(program, () => (this.#isOpen ? this.#button.focus() : left()));
    this.#commands = new CommandRow(program, stageCommands);
    this.#form.root.append(this.#commands.root);
    this.root.append(this.#button, this.#form.root);
  }

  update({ stage, outline, level }: StageData): void {
    const { selected } = outline;
    this.#id = stage.id;
    this.#isOpen = selected?.kind === "stage" && selected.id === stage.id;
    setText(this.#button, outline.words["editStage"] ?? "");
    set(this.#button, { "aria-expanded": String(this.#isOpen) });
    this.#form.root.hidden = !this.#isOpen;
    this.#form.update(this.#isOpen ? (selected?.form ?? []) : [], outline, level + 1);
    this.#commands.update(outline);
  }
}
