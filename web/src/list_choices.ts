// What is chosen, ticked and pulled in the list view, as native elements: radio buttons, drop-downs, check boxes,
// sliders.
import { make, set, setText } from "./list_dom";
import type { Choice } from "./list_types";

let choicesMade = 0;
const nextId = (what: string) => `list-${what}-${(choicesMade += 1)}`;

/** One of several: a few side by side as radio buttons. */
export class Radios {
  readonly root = make("fieldset", "radios");
  readonly #row = make("div");
  readonly #inputs = new Map<string, HTMLInputElement>();
  readonly #name = nextId("radios");
  readonly #chosen: (value: string) => void;

  /** `look`: with words and the mark of an effect, or as coloured squares whose name is a number. */
  constructor(label: string, hint: string | undefined, look: "segments" | "colors", chosen: (value: string) => void) {
    this.#chosen = chosen;
    this.#row.className = look;
    this.root.append(make("legend", "label", label), this.#row);
    set(this.root, { title: hint });
  }

  update(choices: readonly Choice[], value: string, disabled: boolean): void {
    for (const [at, choice] of choices.entries()) if (!this.#inputs.has(choice.value)) this.#add(choice, at);
    for (const [name, input] of this.#inputs) input.checked = name === value;
    this.root.disabled = disabled;
  }

  #add({ value, text }: Choice, at: number): void {
    const input = make("input");
    set(input, { type: "radio", name: this.#name, value });
    input.addEventListener("change", () => this.#chosen(value));
    this.#inputs.set(value, input);
    const mark = make("span", "mark");
    if (this.#row.className === "colors") mark.dataset["series"] = String(at + 1);
    else mark.dataset["effect"] = value;
    this.#row.append(make("label", "segment", input, mark, make("span", "segment-text", text)));
  }
}

/** What a value that is not in the list is typed with. */
const otherValue = "*";

/** One of many. A value that is not in the list is shown as it is. */
export class Select {
  readonly root = make("div", "field-row");
  readonly #select = make("select", "input");
  readonly #chosen: (value: string) => void;
  #options = "";
  #value = "";

  constructor(label: string, hint: string | undefined, chosen: (value: string) => void) {
    this.#chosen = chosen;
    const name = make("label", "label", label);
    this.#select.id = name.htmlFor = nextId("select");
    set(this.#select, { title: hint });
    this.#select.addEventListener("change", () => {
      this.#chosen(this.#select.value);
      // What the map cannot have was not taken.
      this.#select.value = this.#value;
    });
    this.root.append(name, this.#select);
  }

  focus(): void {
    this.#select.focus();
  }

  /** `none`: what choosing nothing is called; `other`: what leads to a field to type in. */
  update(choices: readonly Choice[], value: string, { none, other, disabled }: SelectForm): void {
    const known = value === "" || choices.some((choice) => choice.value === value);
    const all = [
      ...(none === undefined ? [] : [{ value: "", text: none }]),
      ...choices,
      ...(known ? [] : [{ value, text: value }]),
      ...(other === undefined ? [] : [{ value: otherValue, text: other }]),
    ];
    const options = JSON.stringify(all);
    if (this.#options !== options) {
      this.#options = options;
      this.#select.replaceChildren(...all.map((choice) => new Option(choice.text, choice.value)));
    }
    this.#value = value;
    this.#select.value = value;
    this.#select.disabled = disabled;
  }
}

interface SelectForm {
  none: string | undefined;
  other: string | undefined;
  disabled: boolean;
}

export const isOther = (value: string) => value === otherValue;

/** Yes or no. */
export class Box {
  readonly root: HTMLLabelElement;
  readonly #input = make("input");
  readonly #text = make("span");

  constructor(hint: string | undefined, switched: (on: boolean) => void) {
    this.#input.type = "checkbox";
    this.#input.addEventListener("change", () => switched(this.#input.checked));
    this.root = make("label", "box", this.#input, this.#text);
    set(this.root, { title: hint });
  }

  update(label: string, on: boolean, disabled: boolean): void {
    setText(this.#text, label);
    this.#input.checked = on;
    this.#input.disabled = disabled;
  }
}

/** A number that is pulled; its value in words stands beside it. It is set when it is let go. */
export class Slider {
  readonly root = make("div", "field-row");
  readonly #input = make("input", "slider");
  readonly #shown = make("output", "meta");

  constructor(label: string, hint: string | undefined, pulled: (value: string) => void) {
    const name = make("label", "label", label);
    this.#input.id = name.htmlFor = nextId("slider");
    this.#input.type = "range";
    set(this.#input, { title: hint });
    this.#input.addEventListener("change", () => pulled(this.#input.value));
    this.root.append(name, make("div", "slider-row", this.#input, this.#shown));
  }

  update(range: { now: number; min: number; max: number; step: number }, shown: string, disabled: boolean): void {
    set(this.#input, { min: String(range.min), max: String(range.max), step: String(range.step), "aria-valuetext": shown });
    this.#input.value = String(range.now);
    this.#input.disabled = disabled;
    setText(this.#shown, shown);
  }
}
