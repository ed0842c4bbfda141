// The field that a text is edited in: a real <input> or <textarea>, laid exactly over the text that is drawn, so that
// dead keys, AltGr, input methods, spell check, undo of typing and the clipboard are the browser's own.
import type { Core } from "./core";
import type { Mirror } from "./mirror";
import type { Scheduler } from "./scheduler";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** As web/frame.cpp sends it. */
interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
  size: number;
  line: number;
  weight: number;
  multiline: boolean;
  grows: boolean;
  leadsList: boolean;
  invalid: boolean;
  tabMoves: boolean;
  label: string;
  placeholder: string;
  problem: string;
  color: string;
  background: string;
  language: string;
  highlighted: number;
  /** Its element in the mirror. */
  id: number;
}

function readPlace(numbers: ArrayLike<number>, texts: readonly string[]): Place {
  const number = (i: number) => numbers[i] ?? 0;
  const on = (i: number) => number(i) !== 0;
  const text = (i: number) => texts[i] ?? "";
  return {
    x: number(0),
    y: number(1),
    width: number(2),
    height: number(3),
    size: number(4),
    line: number(5),
    weight: number(6),
    multiline: on(7),
    grows: on(8),
    leadsList: on(9),
    invalid: on(10),
    tabMoves: on(11),
    label: text(0),
    placeholder: text(1),
    problem: text(2),
    color: text(3),
    background: text(4),
    language: text(5),
    highlighted: Number(text(6)),
    id: Number(text(7)),
  };
}

export class TextField {
  readonly #parent: HTMLElement;
  readonly #problem: HTMLElement;
  readonly #core: Core;
  readonly #mirror: Mirror;
  readonly #scheduler: Scheduler;
  #value: string | undefined; // of a field that was opened and has no place yet
  #field: Field | undefined;
  #place: Place | undefined;
  #opener = 0;

  constructor(parent: HTMLElement, core: Core, mirror: Mirror, scheduler: Scheduler) {
    this.#parent = parent;
    this.#core = core;
    this.#mirror = mirror;
    this.#scheduler = scheduler;
    this.#problem = document.createElement("div");
    this.#problem.id = "field-problem";
    this.#problem.className = "hidden";
    this.#problem.setAttribute("role", "alert");
    parent.append(this.#problem);
  }

  /** The field was opened; it appears when its place is known. */
  open(value: string): void {
    this.#value = value;
    this.#opener = this.#mirror.focused || this.#opener;
  }

  /** Where it is and how it looks; no numbers: out of sight. */
  place(numbers: ArrayLike<number>, texts: readonly string[]): void {
    if (numbers.length === 0) {
      this.#field?.classList.add("out-of-sight");
      return;
    }
    const place = readPlace(numbers, texts);
    this.#place = place;
    const field = this.#field ?? this.#create(place);
    if (!field) return;
    this.#dress(field, place);
    if (document.activeElement !== field) this.#enter(field, place);
    this.#mirror.standAside(place.id);
  }

  close(): void {
    const field = this.#field;
    const hadFocus = document.activeElement === field;
    this.#field = this.#place = this.#value = undefined;
    field?.remove();
    for (const name of ["role", "aria-label"]) this.#parent.removeAttribute(name);
    this.#problem.textContent = "";
    this.#mirror.standAside(0);
    if (hadFocus) this.#mirror.focusAgain(this.#opener);
    this.#opener = 0;
  }

  has(target: EventTarget | null): boolean {
    return this.#field !== undefined && target === this.#field;
  }

  /** The page may end: what an input method has not handed over yet is told, too. */
  tellAll(): void {
    if (this.#field) this.#core.callWithLengths("type", this.#field.value);
  }

  /** The pointer went down elsewhere: what was typed stays. */
  leave(): void {
    if (this.#field && !this.#place?.leadsList) this.#end(true);
  }

  /** Whether the key is the field's own and nothing else should be done with it. */
  takesKey(event: KeyboardEvent): boolean {
    const { key, ctrlKey, metaKey, shiftKey } = event;
    const place = this.#place;
    if (!place) return false;
    if (place.leadsList && this.#takesListKey(key, shiftKey)) {
      event.preventDefault();
      return true;
    }
    if (key === "Escape") this.#end(false);
    else if (key === "Enter" && (ctrlKey || metaKey || (!shiftKey && !this.#enterBreaksLine(place)))) this.#end(true);
    else if (key === "Tab" && place.tabMoves) this.#core.call("end_text_and_move", !shiftKey);
    else if (key === "Tab") {
      // The browser goes on from the element that the field stands for.
      this.#end(true);
      return true;
    } else return false;
    event.preventDefault();
    this.#scheduler.drawNow();
    return true;
  }

  /** In a cell of the map Enter is done; in a field of several lines it is a new line (Ctrl+Enter is done). */
  #enterBreaksLine(place: Place): boolean {
    return place.multiline && !place.grows;
  }

  #takesListKey(key: string, shift: boolean): boolean {
    const steps = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    if (steps === 0 && key !== "Enter" && key !== "Escape") return false;
    this.#core.call("list_key", steps, key === "Enter", key === "Escape", shift);
    this.#scheduler.drawNow();
    return true;
  }

  #create(place: Place): Field | undefined {
    if (this.#value === undefined) return undefined;
    const field = document.createElement(place.multiline ? "textarea" : "input");
    field.className = "field";
    field.value = this.#value;
    field.spellcheck = true;
    field.dir = "auto";
    field.autocomplete = "off";
    field.autocapitalize = "sentences";
    field.inputMode = "text";
    field.enterKeyHint = this.#enterBreaksLine(place) ? "enter" : "done";
    this.#value = undefined;
    this.#field = field;
    const typed = () => {
      if (this.#field === field) this.#type(field);
    };
    field.addEventListener("input", (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) typed();
    });
    field.addEventListener("compositionend", typed);
    field.addEventListener("blur", () => {
      // Another window came to the front: nothing ended.
      if (this.#field === field && document.activeElement !== field) this.leave();
    });
    this.#parent.append(field);
    this.#parent.role = "form"; // what stands outside of every landmark is easily overlooked
    return field;
  }

  #type(field: Field): void {
    this.#core.callWithLengths("type", field.value);
    this.#grow(field);
  }

  #end(keep: boolean): void {
    this.#core.call("end_text", keep);
  }

  /** Must run in the task of the click or key press, or phones show no keyboard. */
  #enter(field: Field, { multiline }: Place): void {
    field.focus({ preventScroll: true });
    if (multiline) field.setSelectionRange(field.value.length, field.value.length);
    else field.select();
  }

  #dress(field: Field, place: Place): void {
    const { style } = field;
    field.classList.remove("out-of-sight");
    style.left = `${place.x}px`;
    style.top = `${place.y}px`;
    style.width = `${place.width}px`;
    style.height = `${place.height}px`;
    style.fontSize = `${place.size}px`;
    style.lineHeight = `${place.line}px`;
    style.fontWeight = String(place.weight);
    style.color = place.color;
    style.backgroundColor = place.background;
    field.lang = place.language;
    field.placeholder = place.placeholder;
    for (const named of [field, this.#parent]) named.setAttribute("aria-label", place.label);
    this.#describe(field, place);
    this.#grow(field);
  }

  #describe(field: Field, place: Place): void {
    const set = (name: string, value: string | undefined) =>
      value === undefined ? field.removeAttribute(name) : field.setAttribute(name, value);
    set("aria-invalid", place.invalid ? "true" : undefined);
    set("aria-describedby", place.invalid ? this.#problem.id : undefined);
    if (this.#problem.textContent !== place.problem) this.#problem.textContent = place.problem;
    const list = place.leadsList ? this.#mirror.choices() : undefined;
    set("role", list ? "combobox" : undefined);
    set("aria-expanded", list ? "true" : undefined);
    set("aria-controls", list);
    set("aria-activedescendant", list ? this.#mirror.domIdOf(place.highlighted) : undefined);
  }

  /** A cell's field grows over what is below it while its text grows. */
  #grow(field: Field): void {
    const place = this.#place;
    if (!place?.grows || !(field instanceof HTMLTextAreaElement)) return;
    field.style.height = `${place.height}px`;
    if (field.scrollHeight > place.height) field.style.height = `${field.scrollHeight}px`;
  }
}
