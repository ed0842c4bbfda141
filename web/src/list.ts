// The list view: the open map as an outline by stage in real elements, fully editable, in place of the canvas where that
// has no room (design/ui.md 8), cannot be drawn, or is not wanted. It shows what it is told and asks for changes; it
// keeps nothing but which stages are unfolded.
import { ListBar, ListNavigation } from "./list_bar";
import { HomeView } from "./list_home";
import { ListMessages } from "./list_messages";
import { NamingBar } from "./list_naming";
import { MapPicture } from "./list_picture";
import { RenameButton } from "./list_controls";
import { icon, Keyed, make, set, setText, type View } from "./list_dom";
import { DragMoves } from "./list_drag";
import { SectionView, type SectionData } from "./list_section";
import { StageView, type StageData } from "./list_stage";
import type { ListProgram, MapOutline, Outline, Stage } from "./list_types";

/** A map with more cards than this begins folded. */
const unfoldedCards = 60;

/** A run of stages of one phase, under its heading. */
interface PhaseData {
  id: string;
  phase: string;
  name: string | undefined;
  stages: StageData[];
}

export class ListView {
  readonly #root: HTMLElement;
  readonly #bar: ListBar;
  readonly #navigation: ListNavigation;
  readonly #messages: ListMessages;
  readonly #main = make("main", "list-main");
  readonly #map: MapView;
  readonly #home: HomeView;
  #showing = false;
  #next: Outline | undefined;
  #last: Outline | undefined;

  constructor(root: HTMLElement, program: ListProgram) {
    this.#root = root;
    this.#bar = new ListBar(program);
    this.#navigation = new ListNavigation(program);
    this.#messages = new ListMessages(program);
    this.#map = new MapView(program, () => this.#again());
    this.#home = new HomeView(program);
    this.#main.tabIndex = -1;
    this.#main.append(this.#map.root, this.#home.root);
    root.append(this.#bar.root, this.#main, this.#navigation.root, this.#messages.root);
    new DragMoves(this.#main, program);
    root.addEventListener("keydown", (event) => this.#keepKey(event));
    // Text is copied and has its menu as anywhere in the browser.
    root.addEventListener("contextmenu", (event) => event.stopPropagation());
    for (const type of ["copy", "cut", "paste"]) {
      root.addEventListener(type, (event) => {
        if (isText(event.target) || getSelection()?.isCollapsed === false) event.stopPropagation();
      });
    }
  }

  /** Shows what it is told. What comes while it does so is shown right after. */
  show(outline: Outline): void {
    this.#next = outline;
    if (this.#showing) return;
    this.#showing = true;
    while (this.#next) {
      const now: Outline = this.#next;
      this.#next = undefined;
      this.#last = now;
      this.#put(now);
    }
    this.#showing = false;
  }

  /** The keyboard comes here when nothing else in the list has it. */
  focus(): void {
    if (!this.#root.contains(document.activeElement)) this.#main.focus({ preventScroll: true });
  }

  #again(): void {
    if (this.#last) this.show(this.#last);
  }

  #put(outline: Outline): void {
    const focused = document.activeElement;
    const hadFocus = focused instanceof HTMLElement && this.#root.contains(focused);
    const stage = hadFocus ? (focused.closest<HTMLElement>("[data-stage]")?.dataset["stage"] ?? "") : "";
    this.#bar.update(outline);
    this.#navigation.update(outline);
    this.#messages.update(outline);
    this.#map.root.hidden = outline.kind !== "map";
    this.#home.root.hidden = outline.kind !== "home";
    if (outline.kind === "map") this.#map.update(outline);
    else this.#home.update(outline);
    // What had the focus is gone: it goes on nearby.
    if (hadFocus && !this.#root.contains(document.activeElement)) {
      if (!this.#map.focusStage(stage)) this.#main.focus();
    }
  }

  /** Keys that mean something in a page of text are the browser's; shortcuts go on to the program. */
  #keepKey(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    const control = ctrlKey || metaKey;
    const isFiles = control && /^[sok]$/i.test(key);
    const isPages = /^(Enter| |Tab|Arrow.*|Home|End|Page.*)$/.test(key) && !control && !altKey;
    if (isText(event.target) ? !isFiles : isPages) event.stopPropagation();
  }
}

function isText(target: EventTarget | null): boolean {
  const isInput = target instanceof HTMLInputElement && !["radio", "checkbox", "range"].includes(target.type);
  return isInput || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** The stages of the open map. */
class MapView {
  readonly root = make("div", "map");
  readonly #program: ListProgram;
  readonly #changed: () => void;
  readonly #title = make("h1", "hidden");
  readonly #about = make("p", "about");
  readonly #note = make("p", "note");
  readonly #fold = make("button", "button words quiet");
  readonly #sections: Keyed<SectionData>;
  readonly #phases: Keyed<PhaseData>;
  readonly #naming: NamingBar;
  readonly #picture: MapPicture;
  readonly #add = make("button", "button words");
  readonly #addText = make("span");
  readonly #stages = new Map<string, StageView>();
  readonly #open = new Set<string>();
  #map = "";
  #selected: string | undefined;
  #allOpen = false;
  #last: readonly Stage[] = [];

  constructor(program: ListProgram, changed: () => void) {
    this.#program = program;
    this.#changed = changed;
    const sections = make("div", "sections");
    this.#sections = new Keyed(sections, (section) => new SectionView(program, section));
    const list = make("div", "phases");
    this.#phases = new Keyed(list, () => new PhaseView(program, (stage) => this.#viewOf(stage)));
    this.#naming = new NamingBar(program, () => this.#add.focus({ preventScroll: true }));
    this.#picture = new MapPicture(program);
    this.#fold.type = this.#add.type = "button";
    this.#fold.addEventListener("click", () => this.#foldAll());
    this.#add.addEventListener("click", () => program.do("add-stage", this.#last.at(-1)?.id ?? ""));
    const tools = make("div", "tools", this.#about, this.#fold);
    this.root.append(this.#title, this.#naming.root, this.#note, this.#picture.root, sections, tools, list, this.#add);
  }

  focusStage(id: string): boolean {
    const view = this.#stages.get(id);
    if (!view?.root.isConnected) return false;
    view.focus();
    return true;
  }

  update(outline: MapOutline): void {
    const { words, stages } = outline;
    this.#forget(outline);
    this.#last = stages;
    setText(this.#title, outline.title || (words["untitled"] ?? ""));
    setText(this.#about, outline.about);
    this.#about.hidden = outline.about === "";
    setText(this.#note, outline.pictures ? "" : (words["noPictures"] ?? ""));
    this.#note.hidden = outline.pictures;
    this.#picture.update(outline);
    this.#unfoldField(outline);
    this.#allOpen = stages.length > 0 && stages.every(({ id }) => this.#open.has(id));
    setText(this.#fold, words[this.#allOpen ? "closeAll" : "openAll"] ?? "");
    this.#fold.hidden = stages.length === 0;
    if (!this.#add.firstChild) this.#add.append(icon(this.#program.icons[outline.symbols["plus"] ?? -1]), this.#addText);
    setText(this.#addText, words[stages.length > 0 ? "newStage" : "firstStage"] ?? "");
    this.#add.hidden = outline.readOnly;
    this.#sections.update(outline.sections.map((section) => ({ id: section.id, section, outline, level: 2 })));
    this.#phases.update(this.#phasesOf(outline));
    this.#naming.update(outline);
    const comes = outline.selected && outline.selected.id !== this.#selected;
    this.#selected = outline.selected?.id;
    if (comes) this.root.querySelector('[data-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }

  /** Another map begins unfolded, unless it is large. */
  #forget({ id, stages }: MapOutline): void {
    if (id === this.#map) return;
    this.#map = id;
    this.#open.clear();
    this.#stages.clear();
    const cards = stages.reduce((sum, stage) => sum + stage.cards, 0);
    if (cards <= unfoldedCards) for (const stage of stages) this.#open.add(stage.id);
  }

  /** What is typed in must be seen: a new stage, a card that is named. */
  #unfoldField({ field, selected, stages }: MapOutline): void {
    if (field?.kind.startsWith("stage-")) this.#open.add(field.id);
    // Selected from elsewhere: by a finding, on the board.
    if (selected && selected.id !== this.#selected && selected.stage !== "") this.#open.add(selected.stage);
    const there = new Set(stages.map(({ id }) => id));
    for (const id of this.#open) if (!there.has(id)) this.#open.delete(id);
    for (const id of this.#stages.keys()) if (!there.has(id)) this.#stages.delete(id);
  }

  #foldAll(): void {
    if (this.#allOpen) this.#open.clear();
    else for (const { id } of this.#last) this.#open.add(id);
    if (this.#open.size === 0) this.#program.do("select", "none");
    this.#changed();
  }

  #toggle(id: string): void {
    if (!this.#open.delete(id)) this.#open.add(id);
    else this.#program.do("select", "none");
    this.#changed();
  }

  #viewOf({ id }: StageData): StageView {
    const view = this.#stages.get(id) ?? new StageView(this.#program, (stage) => this.#toggle(stage));
    this.#stages.set(id, view);
    return view;
  }

  #phasesOf(outline: MapOutline): PhaseData[] {
    const phases: PhaseData[] = [];
    const level = outline.stages.some(({ phase }) => phase !== undefined) ? 3 : 2;
    for (const stage of outline.stages) {
      const { phase, id } = stage;
      // A phase that comes twice is two runs.
      if (phase || phases.length === 0) phases.push({ id: phase ? `${phase.id} ${id}` : "", phase: phase?.id ?? "", name: phase?.name, stages: [] });
      phases.at(-1)?.stages.push({ id, stage, outline, isOpen: this.#open.has(id), level });
    }
    return phases;
  }
}

class PhaseView implements View<PhaseData> {
  readonly root = make("section", "phase");
  readonly #program: ListProgram;
  readonly #head = make("div", "phase-head");
  readonly #name = make("h2", "phase-name");
  readonly #rename: RenameButton;
  readonly #stages: Keyed<StageData>;
  #phase = "";

  constructor(program: ListProgram, viewOf: (stage: StageData) => StageView) {
    this.#program = program;
    const list = make("ul", "stages");
    this.#stages = new Keyed(list, viewOf);
    this.#rename = new RenameButton(() => program.do("begin", "phase-name", this.#phase));
    this.#head.append(this.#name, this.#rename.root);
    this.root.append(this.#head, list);
  }

  update({ name, phase, stages }: PhaseData): void {
    this.#phase = phase;
    setText(this.#name, name ?? "");
    this.#head.hidden = name === undefined;
    const outline = stages[0]?.outline;
    if (outline) {
      set(this.#name, { lang: outline.mapLanguage });
      this.#rename.update(this.#program, outline, name ?? "");
    }
    if (phase === "") this.#rename.root.hidden = true;
    this.#stages.update(stages);
  }
}
