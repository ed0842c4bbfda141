// Naming a lane or a phase: what stands at many stages has one field, which stays in sight while its name is typed.
import { CommandRow, Field } from "./list_controls";
import { make } from "./list_dom";
import { FormView } from "./list_form";
import type { ListProgram, MapOutline } from "./list_types";

const kinds = [
  { kind: "lane-name", word: "lane", commands: ["laneUp", "laneDown", "remove"] },
  { kind: "phase-name", word: "phase", commands: ["remove"] },
];

interface Naming {
  kind: string;
  root: HTMLElement;
  field: Field;
  form: FormView;
  commands: CommandRow;
}

export class NamingBar {
  readonly root = make("div", "naming");
  readonly #program: ListProgram;
  readonly #left: () => void;
  #namings: Naming[] = [];

  /** `left`: the name is typed; the focus has to go somewhere. */
  constructor(program: ListProgram, left: () => void) {
    this.#program = program;
    this.#left = left;
  }

  update(outline: MapOutline): void {
    const { field, words, mapLanguage, readOnly, selected } = outline;
    if (this.#namings.length === 0) this.#namings = kinds.map((kind) => this.#make(kind, words));
    this.root.hidden = !this.#namings.some(({ kind }) => kind === field?.kind);
    for (const naming of this.#namings) {
      const isOpen = naming.kind === field?.kind;
      naming.root.hidden = !isOpen;
      naming.field.input.lang = mapLanguage;
      naming.field.update(field?.id ?? "", "", isOpen ? field : undefined, readOnly);
      // What a lane has beyond its name.
      const form = isOpen && selected?.kind === "lane" ? selected.form : [];
      naming.form.update(form.filter(({ name }) => name !== naming.kind), outline, 2);
      naming.commands.update(outline);
    }
  }

  #make({ kind, word, commands }: (typeof kinds)[number], words: Record<string, string>): Naming {
    const field = new Field(this.#program, { kind, label: words[word] ?? "", within: this.root }, this.#left);
    const form = new FormView(this.#program, this.#left);
    const row = new CommandRow(this.#program, commands);
    // The field keeps the focus, or the row would be gone before it is pressed.
    row.root.addEventListener("mousedown", (event) => event.preventDefault());
    form.root.append(row.root);
    const root = make("div", "naming-form", make("div", "editor", field.root), form.root);
    this.root.append(root);
    root.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) field.end(true);
    });
    return { kind, root, field, form, commands: row };
  }
}
