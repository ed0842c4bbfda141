// What belongs to the map or to a stage and is no card: the map itself, personas, findings, paths, signs. A section
// folds, and so does each thing in it.
import { FormView } from "./list_form";
import { icon, Keyed, make, set, setIcon, setText, type View } from "./list_dom";
import type { FormItem, FormSection, ListProgram, MapOutline } from "./list_types";

export interface SectionData {
  id: string;
  section: FormSection;
  outline: MapOutline;
  /** Of its heading. */
  level: 2 | 3 | 4;
}

interface ItemData {
  id: string;
  item: FormItem;
  outline: MapOutline;
  level: number;
  isOpen: boolean;
}

export class SectionView implements View<SectionData> {
  readonly root = make("section", "section");
  readonly #program: ListProgram;
  readonly #head: FoldHead;
  readonly #body = make("div", "section-body");
  readonly #form: FormView;
  readonly #items: Keyed<ItemData>;
  readonly #list = make("ul", "items");
  readonly #add: AddButton;
  readonly #open = new Set<string>();
  #isOpen = false;
  #selected: string | undefined;
  #last: SectionData | undefined;

  constructor(program: ListProgram, { level, section }: SectionData) {
    this.#program = program;
    this.#head = new FoldHead("section-head", () => this.#toggle());
    this.#form = new FormView(program, () => this.#head.root.focus());
    this.#items = new Keyed(this.#list, () => new ItemView(program, (id) => this.#toggleItem(id)));
    this.#add = new AddButton(program, () => this.#make());
    this.#body.append(this.#form.root, this.#list, this.#add.root);
    this.root.append(make(`h${level}`, "", this.#head.root), this.#body);
    this.root.dataset["section"] = section.id;
  }

  update(data: SectionData): void {
    this.#last = data;
    const { section, outline, level } = data;
    this.#unfold(data);
    const count = section.items.length;
    this.#head.update(this.#program, outline, { title: section.title, meta: count > 0 ? String(count) : "", isOpen: this.#isOpen });
    this.#body.hidden = !this.#isOpen;
    if (!this.#isOpen) return;
    this.#form.root.hidden = section.form.length === 0;
    this.#form.update(section.form, outline, level + 1);
    this.#list.hidden = count === 0;
    this.#items.update(
      section.items.map((item) => ({ id: item.id, item, outline, level: level + 1, isOpen: this.#open.has(item.id) })),
    );
    this.#add.update(outline, section.add);
  }

  /** What is typed in must be seen, and what was just made. */
  #unfold({ section, outline: { field, selected } }: SectionData): void {
    const isNew = selected?.kind === "path" && selected.id !== this.#selected;
    this.#selected = selected?.id;
    for (const { id } of section.items) {
      if (field?.id !== id && !(isNew && selected.id === id)) continue;
      this.#isOpen = true;
      this.#open.add(id);
    }
    const there = new Set(section.items.map(({ id }) => id));
    for (const id of this.#open) if (!there.has(id)) this.#open.delete(id);
  }

  #toggle(): void {
    this.#isOpen = !this.#isOpen;
    this.#again();
  }

  #toggleItem(id: string): void {
    if (!this.#open.delete(id)) this.#open.add(id);
    this.#again();
  }

  #again(): void {
    if (this.#last) this.update(this.#last);
  }

  /** The new one has the focus, unless its name is typed. */
  #make(): void {
    const add = this.#last?.section.add;
    if (!add) return;
    const before = new Set(this.#last?.section.items.map(({ id }) => id));
    this.#program.do(add.verb, add.subject);
    const made = this.#last?.section.items.find(({ id }) => !before.has(id));
    const head = made && [...this.#list.children].find((item) => item instanceof HTMLElement && item.dataset["item"] === made.id);
    if (head && !head.contains(document.activeElement)) head.querySelector("button")?.focus();
  }
}

interface HeadData {
  title: string;
  meta: string;
  isOpen: boolean;
}

/** The button that folds what is below it. */
class FoldHead {
  readonly root = make("button");
  readonly #title = make("span", "fold-title");
  readonly #meta = make("span", "meta");
  readonly #icon = icon(undefined);

  constructor(className: string, pressed: () => void) {
    this.root.type = "button";
    this.root.className = className;
    this.#icon.classList.add("chevron");
    this.root.append(make("span", "lines", this.#title, this.#meta), this.#icon);
    this.root.addEventListener("click", pressed);
  }

  update(program: ListProgram, { symbols }: MapOutline, { title, meta, isOpen }: HeadData): void {
    setText(this.#title, title);
    setText(this.#meta, meta);
    this.#meta.hidden = meta === "";
    setIcon(this.#icon, program.icons[symbols["chevron"] ?? -1]);
    set(this.root, { "aria-expanded": String(isOpen) });
  }
}

class ItemView implements View<ItemData> {
  readonly root = make("li", "item");
  readonly #program: ListProgram;
  readonly #head: FoldHead;
  #form: FormView | undefined;

  constructor(program: ListProgram, toggle: (id: string) => void) {
    this.#program = program;
    this.#head = new FoldHead("item-head", () => toggle(this.root.dataset["item"] ?? ""));
    this.root.append(this.#head.root);
  }

  update({ id, item, outline, level, isOpen }: ItemData): void {
    this.root.dataset["item"] = id;
    this.#head.update(this.#program, outline, { title: item.title, meta: item.meta, isOpen });
    if (!isOpen) {
      this.#form?.root.remove();
      this.#form = undefined;
      return;
    }
    if (!this.#form) {
      this.#form = new FormView(this.#program, () => this.#head.root.focus());
      this.root.append(this.#form.root);
    }
    this.#form.update(item.form, outline, level);
  }
}

/** Makes a new thing. */
class AddButton {
  readonly root = make("button", "button words quiet");
  readonly #program: ListProgram;
  readonly #icon = icon(undefined);
  readonly #text = make("span");

  constructor(program: ListProgram, pressed: () => void) {
    this.#program = program;
    this.root.type = "button";
    this.root.append(this.#icon, this.#text);
    this.root.addEventListener("click", pressed);
  }

  update({ symbols, readOnly }: MapOutline, add: FormSection["add"]): void {
    this.root.hidden = add === undefined || readOnly;
    setIcon(this.#icon, this.#program.icons[symbols["plus"] ?? -1]);
    setText(this.#text, add?.label ?? "");
  }
}
