// Naming a lane or a phase: what stands at many stages has one field, which stays in sight while its name is typed.
import { CommandButton, Field } from "./list_controls";
import { make } from "./list_dom";
import type { ListProgram, MapOutline } from "./list_types";

const kinds = [
  { kind: "lane-name", word: "lane", commands: ["laneUp", "laneDown", "remove"] },
  { kind: "phase-name", word: "phase", commands: ["remove"] },
];

interface Naming {
  kind: string;
  root: HTMLElement;
  field: Field;
  commands: { name: string; button: CommandButton }[];
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

  update({ field, words, commands, mapLanguage, readOnly }: MapOutline): void {
    if (this.#namings.length === 0) this.#namings = kinds.map((kind) => this.#make(kind, words));
    this.root.hidden = !this.#namings.some(({ kind }) => kind === field?.kind);
    for (const naming of this.#namings) {
      const isOpen = naming.kind === field?.kind;
      naming.root.hidden = !isOpen;
      naming.field.input.lang = mapLanguage;
      naming.field.update(field?.id ?? "", "", isOpen ? field : undefined, readOnly);
      for (const { name, button } of naming.commands) button.update(commands[name]);
    }
  }

  #make({ kind, word, commands }: (typeof kinds)[number], words: Record<string, string>): Naming {
    const field = new Field(this.#program, { kind, label: words[word] ?? "", within: this.root }, this.#left);
    const buttons = commands.map((name) => ({ name, button: new CommandButton(this.#program, "words") }));
    const row = make("div", "commands", ...buttons.map(({ button }) => button.root));
    // The field keeps the focus, or the row would be gone before it is pressed.
    row.addEventListener("mousedown", (event) => event.preventDefault());
    const root = make("div", "editor", field.root, row);
    this.root.append(root);
    root.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) field.end(true);
    });
    return { kind, root, field, commands: buttons };
  }
}
