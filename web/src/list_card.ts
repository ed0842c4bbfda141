// One card of a cell in the list view: what it says, and, when it is selected, everything about it that can be changed.
import { CommandButton, Field, Radios, Select } from "./list_controls";
import { icon, make, set, setIcon, setText, type View } from "./list_dom";
import type { Card, ListProgram, MapOutline } from "./list_types";

/** What a card is shown with. */
export interface CardData {
  id: string;
  card: Card;
  laneKind: string;
  outline: MapOutline;
}

export class CardView implements View<CardData> {
  readonly root = make("li", "card");
  readonly #program: ListProgram;
  readonly #head = make("button", "card-head");
  readonly #icon = icon(undefined);
  readonly #text = make("span", "card-text");
  readonly #meta = make("span", "meta");
  readonly #mark = make("span", "mark");
  readonly #effect = make("span", "effect");
  #editor: CardEditor | undefined;
  #id = "";
  #selected = false;

  constructor(program: ListProgram) {
    this.#program = program;
    this.#head.type = "button";
    this.#head.append(this.#icon, make("span", "lines", this.#text, this.#meta), this.#effect, this.#mark);
    this.root.append(this.#head);
    this.#head.addEventListener("click", () => {
      program.do("select", this.#selected ? "none" : "card", this.#id);
    });
  }

  focus(): void {
    this.#head.focus();
  }

  update(data: CardData): void {
    const { card, outline } = data;
    this.#id = card.id;
    this.#selected = outline.selected?.kind === "card" && outline.selected.id === card.id;
    this.#show(data);
    set(this.#head, { "aria-expanded": String(this.#selected), "data-effect": card.effect, "data-selected": this.#selected ? "true" : undefined, lang: outline.mapLanguage });
    if (!this.#selected) {
      this.#editor?.root.remove();
      this.#editor = undefined;
      return;
    }
    if (!this.#editor) {
      this.#editor = new CardEditor(this.#program, data, () => this.focus());
      this.root.append(this.#editor.root);
    }
    this.#editor.update(data);
  }

  #show({ card, outline: { words, choices } }: CardData): void {
    const findings = countOf(card.findings, words["oneFinding"], words["findings"]);
    setText(this.#text, card.text || (words["noText"] ?? ""));
    setText(this.#meta, [card.meta, card.owner, findings].filter((part) => part !== "").join(" · "));
    setText(this.#effect, choices["effect"]?.find(({ value }) => value === card.effect)?.text ?? "");
    set(this.#mark, { "data-effect": card.effect });
    this.#mark.hidden = card.effect === undefined;
    this.#icon.toggleAttribute("hidden", card.icon === undefined);
    setIcon(this.#icon, card.icon === undefined ? undefined : this.#program.icons[card.icon]);
  }
}

/** "1 fund", "3 fund"; nothing of nothing. */
export function countOf(count: number, one = "", many = ""): string {
  if (count === 0) return "";
  return count === 1 ? one : many.replace("{}", String(count));
}

class CardEditor {
  readonly root = make("div", "editor");
  readonly #parts: ((data: CardData) => void)[] = [];
  readonly #program: ListProgram;

  constructor(program: ListProgram, { laneKind, outline }: CardData, left: () => void) {
    this.#program = program;
    const { words } = outline;
    const say = (name: string) => words[name] ?? "";
    this.#field({ kind: "card-text", label: say("text"), multiline: true }, left, ({ text }) => text);
    if (laneKind === "touchpoints") this.#touchpoint(outline, say, left);
    if (laneKind === "feels") this.#choice("emotion", say("emotion"), outline, undefined, nearestEmotion);
    this.#field({ kind: "card-owner", label: say("owner") }, left, ({ owner }) => owner);
    this.#field({ kind: "card-note", label: say("note"), multiline: true }, left, ({ note }) => note);
    this.#commands(["cardUp", "cardDown", "stageBack", "stageForward", "duplicate", "remove"]);
  }

  update(data: CardData): void {
    for (const part of this.#parts) part(data);
  }

  #touchpoint(outline: MapOutline, say: (name: string) => string, left: () => void): void {
    const effect = new Radios(say("effect"), outline.choices["effect"] ?? [], (value) => this.#change("effect", value));
    this.#add(effect.root, ({ card, outline: now }) => effect.update(card.effect, now.readOnly));
    this.#choice("channel", say("channel"), outline, say("none"), ({ channel }) => channel ?? "");
    this.#choice("place", say("place"), outline, undefined, ({ place }) => place ?? "");
    this.#choice("message", say("message"), outline, say("none"), ({ message }) => message ?? "");
    const reach = { kind: "card-reach", label: say("reach"), hint: say("reachMeaning"), numeric: true };
    this.#field(reach, left, ({ reach: value }) => value ?? "");
  }

  #id = "";

  #change(verb: string, value: string): void {
    this.#program.do(verb, this.#id, "", value);
  }

  #add(root: HTMLElement, update: (data: CardData) => void): void {
    this.root.append(root);
    this.#parts.push((data) => {
      this.#id = data.card.id;
      update(data);
    });
  }

  #field(form: ConstructorParameters<typeof Field>[1], left: () => void, valueOf: (card: Card) => string): void {
    const field = new Field(this.#program, form, left);
    this.#add(field.root, ({ card, outline }) => {
      field.input.lang = outline.mapLanguage;
      field.update(card.id, valueOf(card), outline.field, outline.readOnly);
    });
  }

  #choice(
    verb: string,
    label: string,
    outline: MapOutline,
    none: string | undefined,
    valueOf: (card: Card) => string,
  ): void {
    const select = new Select(label, outline.choices[verb] ?? [], none, (value) => this.#change(verb, value));
    this.#add(select.root, ({ card, outline: now }) => select.update(valueOf(card), now.readOnly));
  }

  #commands(names: readonly string[]): void {
    const row = make("div", "commands");
    const buttons = names.map((name) => ({ name, button: new CommandButton(this.#program, "words") }));
    row.append(...buttons.map(({ button }) => button.root));
    this.#add(row, ({ outline }) => {
      for (const { name, button } of buttons) button.update(outline.commands[name]);
    });
  }
}

/** The list has five steps; a finer value of the map is shown as the nearest. */
function nearestEmotion({ emotion }: Card): string {
  return String(Math.round(emotion) || 0);
}
