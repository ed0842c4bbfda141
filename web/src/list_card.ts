// One card of a cell in the list view: what it says, and, when it is selected, everything about it that can be changed.
import { CommandRow } from "./list_controls";
import { icon, make, set, setIcon, setText, type View } from "./list_dom";
import { grip } from "./list_drag";
import { FormView } from "./list_form";
import type { Card, ListProgram, MapOutline } from "./list_types";

/** What a card is shown with. */
export interface CardData {
  id: string;
  card: Card;
  outline: MapOutline;
  /** Of the heading above the cards. */
  level: number;
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
  readonly #grip: HTMLElement;
  #editor: CardEditor | undefined;
  #id = "";
  #selected = false;

  constructor(program: ListProgram) {
    this.#program = program;
    this.#head.type = "button";
    this.#head.append(this.#icon, make("span", "lines", this.#text, this.#meta), this.#effect, this.#mark);
    this.#grip = grip();
    this.root.append(make("div", "head-row", this.#grip, this.#head));
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
    this.root.dataset["card"] = card.id;
    this.#grip.hidden = outline.readOnly;
    this.#selected = outline.selected?.kind === "card" && outline.selected.id === card.id;
    this.#show(data);
    set(this.#head, { "aria-expanded": String(this.#selected), "data-effect": card.effect, "data-selected": this.#selected ? "true" : undefined, lang: outline.mapLanguage });
    if (!this.#selected) {
      this.#editor?.root.remove();
      this.#editor = undefined;
      return;
    }
    if (!this.#editor) {
      this.#editor = new CardEditor(this.#program, () => this.focus());
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

const commands = ["cardUp", "cardDown", "stageBack", "stageForward", "duplicate", "remove"];

class CardEditor {
  readonly root = make("div");
  readonly #form: FormView;
  readonly #commands: CommandRow;

  constructor(program: ListProgram, left: () => void) {
    this.#form = new FormView(program, left);
    this.#commands = new CommandRow(program, commands);
    this.#form.root.append(this.#commands.root);
    this.root.append(this.#form.root);
  }

  update({ outline, level }: CardData): void {
    this.#form.update(outline.selected?.form ?? [], outline, level + 1);
    this.#commands.update(outline);
  }
}
