// The controls of the list view: buttons that are commands, text fields. Native elements, so that input methods, spell
// check and the keyboards of phones are the browser's own. What is chosen and ticked: list_choices.ts.
import { icon, make, set, setIcon, setText } from "./list_dom";
import type { Command, ListProgram, MapOutline, OpenField } from "./list_types";

let fieldsMade = 0;

export class CommandButton {
  readonly root = make("button", "button");
  readonly #program: ListProgram;
  readonly #icon = icon(undefined);
  readonly #text = make("span");
  #command: Command | undefined;

  /** `before`: what has to be so first, such as the selection that the command is about. */
  constructor(program: ListProgram, form: "icon" | "words", before: () => void = () => undefined) {
    this.#program = program;
    this.root.type = "button";
    if (form === "icon") this.#text.className = "hidden";
    this.root.classList.add(form);
    this.root.append(this.#icon, this.#text);
    this.root.addEventListener("click", () => {
      before();
      if (this.#command) program.do("run", String(this.#command.id));
    });
  }

  update(command: Command | undefined): void {
    this.root.hidden = !command;
    if (!command) return;
    this.#command = command;
    const { title, keys, why } = command;
    setIcon(this.#icon, this.#program.icons[command.icon]);
    setText(this.#text, title);
    set(this.root, {
      "aria-disabled": why === undefined ? undefined : "true",
      "aria-description": why,
      title: why ?? (keys ? `${title} (${keys})` : title),
    });
  }
}

/** Commands beside each other. */
export class CommandRow {
  readonly root = make("div", "commands");
  readonly #buttons: { name: string; button: CommandButton }[];

  constructor(program: ListProgram, names: readonly string[]) {
    this.#buttons = names.map((name) => ({ name, button: new CommandButton(program, "words") }));
    this.root.append(...this.#buttons.map(({ button }) => button.root));
  }

  update({ commands }: MapOutline): void {
    for (const { name, button } of this.#buttons) button.update(commands[name]);
  }
}

/** Opens the field of a name that stands as text. */
export class RenameButton {
  readonly root = make("button", "button icon");
  readonly #icon = icon(undefined);
  #name = "";

  constructor(pressed: () => void) {
    this.root.type = "button";
    this.root.append(this.#icon);
    this.root.addEventListener("click", pressed);
  }

  update(program: ListProgram, { words, symbols, readOnly }: MapOutline, what: string): void {
    this.root.hidden = readOnly;
    setIcon(this.#icon, program.icons[symbols["pencil"] ?? -1]);
    if (this.#name === what) return;
    this.#name = what;
    set(this.root, { "aria-label": words["rename"]?.replace("{}", what), title: words["rename"]?.replace("{}", what) });
  }
}

export interface FieldForm {
  kind: string;
  label: string;
  multiline?: boolean;
  hint?: string;
  numeric?: boolean;
  /** While the focus is in here, the text stays open. */
  within?: HTMLElement;
}

/** A text of the map. Typing previews it; Enter and leaving keep it as one step, Escape takes it back. */
export class Field {
  readonly root = make("div", "field-row");
  readonly input: HTMLInputElement | HTMLTextAreaElement;
  readonly #program: ListProgram;
  readonly #kind: string;
  readonly #problem = make("p", "problem");
  readonly #left: () => void;
  #id = "";
  #value = "";
  #open = false;

  /** `left`: the user is done here; the focus has to go somewhere. */
  constructor(program: ListProgram, form: FieldForm, left: () => void) {
    this.#program = program;
    this.#kind = form.kind;
    this.#left = left;
    this.input = make(form.multiline ? "textarea" : "input", "input");
    this.#build(form);
    const typed = () => this.#type();
    this.input.addEventListener("input", (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) typed();
    });
    this.input.addEventListener("compositionend", typed);
    this.input.addEventListener("blur", (event) => {
      const { relatedTarget } = event as FocusEvent;
      if (!(relatedTarget instanceof Node && form.within?.contains(relatedTarget))) this.end(true);
    });
    this.input.addEventListener("keydown", (event) => this.#key(event as KeyboardEvent));
  }

  #build({ label, hint, numeric, multiline }: FieldForm): void {
    const id = `list-field-${(fieldsMade += 1)}`;
    const name = make("label", "label", label);
    name.htmlFor = id;
    this.#problem.id = `${id}-problem`;
    this.#problem.setAttribute("role", "alert");
    if (this.input instanceof HTMLTextAreaElement) this.input.rows = 1;
    set(this.input, {
      id,
      autocomplete: "off",
      enterkeyhint: "done",
      spellcheck: "true",
      dir: "auto",
      title: hint,
      inputmode: numeric ? "decimal" : undefined,
      "aria-multiline": multiline ? "true" : undefined,
    });
    this.root.append(name, this.input, this.#problem);
  }

  update(id: string, value: string, field: OpenField | undefined, readOnly: boolean): void {
    const open = field?.kind === this.#kind && field.id === id ? field : undefined;
    this.input.dataset["field"] = `${this.#kind} ${id}`;
    const opened = open !== undefined && !this.#open;
    this.#id = id;
    this.#open = open !== undefined;
    this.#value = open ? this.#value : value;
    this.input.readOnly = readOnly;
    const hasFocus = document.activeElement === this.input;
    const shown = open?.value ?? value;
    if (!(open && hasFocus) && this.input.value !== shown) this.input.value = shown;
    this.#say(open?.problem ?? "");
    // A new thing: its name is typed at once. The same text may stand elsewhere too, and be typed there.
    const focused = document.activeElement;
    const isTyped = focused instanceof HTMLElement && focused.dataset["field"] === this.input.dataset["field"];
    if (opened && !isTyped) this.input.focus();
  }

  #say(problem: string): void {
    setText(this.#problem, problem);
    set(this.input, {
      "aria-invalid": problem ? "true" : undefined,
      "aria-describedby": problem ? this.#problem.id : undefined,
    });
  }

  #type(): void {
    if (!this.#open) this.#program.do("begin", this.#kind, this.#id);
    this.#program.do("type", "", "", this.input.value);
  }

  /** Nothing happens when it is not open. */
  end(keep: boolean): void {
    if (!this.#open) return;
    this.#open = false;
    this.#program.do("end", keep ? "keep" : "restore");
  }

  #key(event: KeyboardEvent): void {
    const { key, shiftKey, isComposing, keyCode } = event;
    const duringInput = isComposing || keyCode === 229; // 229: Safari's late Enter
    const ends = key === "Escape" || (key === "Enter" && !shiftKey);
    if (duringInput || !ends) return;
    event.preventDefault();
    this.end(key === "Enter");
    if (key === "Escape") this.input.value = this.#value;
    this.#left();
  }
}
