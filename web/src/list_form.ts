// A form of the list view: rows as the program tells them (app/ui/outline_form.h), each with the control that edits it.
import { Box, isOther, Radios, Select, Slider } from "./list_choices";
import { Field } from "./list_controls";
import { Keyed, make, set, setText, type View } from "./list_dom";
import type { FormRow, ListProgram, MapOutline } from "./list_types";

interface RowData {
  id: string;
  row: FormRow;
  outline: MapOutline;
  /** Of a heading. */
  level: number;
}

type Left = () => void;

export class FormView {
  readonly root = make("div", "editor");
  readonly #rows: Keyed<RowData>;

  /** `left`: a text was typed to its end; the focus has to go somewhere. */
  constructor(program: ListProgram, left: Left) {
    this.#rows = new Keyed(this.root, ({ row, level }) => rowView(program, row, left, level));
  }

  /** `level`: of the headings in it. */
  update(form: readonly FormRow[], outline: MapOutline, level: number): void {
    this.#rows.update(form.map((row) => ({ id: keyOf(row, outline), row, outline, level })));
  }
}

/** A heading and a sentence are what they say; what is edited is known by what it edits. Another language, another row. */
function keyOf({ control, name, id, detail, label }: FormRow, { language }: MapOutline): string {
  return JSON.stringify([language, control, name, id, detail, name === "" ? label : ""]);
}

function rowView(program: ListProgram, row: FormRow, left: Left, level: number): View<RowData> {
  switch (row.control) {
    case "heading":
      return new TextView(make(`h${level}` as "h4", "form-heading"));
    case "sentence":
      return new TextView(make("p", "meta"));
    case "choice":
      return new ChoiceView(program, row, left);
    case "segments":
    case "colors":
      return new RadiosView(program, row);
    case "box":
      return new BoxView(program, row);
    case "slider":
      return new SliderView(program, row);
    case "button":
      return new ButtonView(program, row);
    default:
      return new FieldView(program, row, left);
  }
}

class TextView implements View<RowData> {
  readonly root: HTMLElement;

  constructor(root: HTMLElement) {
    this.root = root;
  }

  update({ row, outline }: RowData): void {
    setText(this.root, row.label);
    set(this.root, { lang: outline.language });
  }
}

class FieldView implements View<RowData> {
  readonly root: HTMLElement;
  readonly #field: Field;

  constructor(program: ListProgram, { control, name, label, hint }: FormRow, left: Left) {
    const form = { kind: name, label, multiline: control === "lines", numeric: control === "number" };
    this.#field = new Field(program, hint === undefined ? form : { ...form, hint }, left);
    this.root = this.#field.root;
  }

  update({ row, outline }: RowData): void {
    set(this.#field.input, { lang: outline.mapLanguage });
    this.#field.update(row.id, row.value, outline.field, outline.readOnly);
  }
}

/** A choice whose last row may lead to a field, in which something else is typed. */
class ChoiceView implements View<RowData> {
  readonly root = make("div", "choice");
  readonly #select: Select;
  readonly #other: Field | undefined;

  constructor(program: ListProgram, { name, id, label, hint, other }: FormRow, left: Left) {
    this.#select = new Select(label, hint, (value) => {
      if (other !== undefined && isOther(value)) program.do("begin", other, id);
      else program.do(name, id, "", value);
    });
    this.root.append(this.#select.root);
    if (other === undefined) return;
    this.#other = new Field(program, { kind: other, label }, left);
    this.root.append(this.#other.root);
  }

  update({ row, outline }: RowData): void {
    const choices = outline.choices[row.choices ?? ""] ?? [];
    const other = row.other === undefined ? undefined : outline.words["other"];
    this.#select.update(choices, row.value, { none: row.none, other, disabled: outline.readOnly });
    const { field } = outline;
    const isTyped = this.#other !== undefined && field?.kind === row.other && field?.id === row.id;
    this.#select.root.hidden = isTyped;
    if (!this.#other) return;
    this.#other.root.hidden = !isTyped;
    this.#other.update(row.id, "", isTyped ? field : undefined, outline.readOnly);
  }
}

class RadiosView implements View<RowData> {
  readonly root: HTMLElement;
  readonly #radios: Radios;

  constructor(program: ListProgram, { control, name, id, label, hint }: FormRow) {
    const look = control === "colors" ? "colors" : "segments";
    this.#radios = new Radios(label, hint, look, (value) => program.do(name, id, "", value));
    this.root = this.#radios.root;
  }

  update({ row, outline }: RowData): void {
    this.#radios.update(outline.choices[row.choices ?? ""] ?? [], row.value, outline.readOnly);
  }
}

class BoxView implements View<RowData> {
  readonly root: HTMLElement;
  readonly #box: Box;

  constructor(program: ListProgram, { name, id, detail, hint }: FormRow) {
    this.#box = new Box(hint, (on) => program.do(name, id, detail, on ? "on" : ""));
    this.root = this.#box.root;
  }

  update({ row, outline }: RowData): void {
    this.#box.update(row.label, row.value === "on", outline.readOnly);
  }
}

class SliderView implements View<RowData> {
  readonly root: HTMLElement;
  readonly #slider: Slider;

  constructor(program: ListProgram, { name, id, label, hint }: FormRow) {
    this.#slider = new Slider(label, hint, (value) => program.do(name, id, "", value));
    this.root = this.#slider.root;
  }

  update({ row, outline }: RowData): void {
    const { now = 0, min = 0, max = 1, step = 0.01, shown = "" } = row;
    this.#slider.update({ now, min, max, step }, shown, outline.readOnly);
  }
}

class ButtonView implements View<RowData> {
  readonly root = make("button", "button words");

  constructor(program: ListProgram, { name, id }: FormRow) {
    this.root.type = "button";
    this.root.addEventListener("click", () => program.do(name, id));
  }

  update({ row, outline }: RowData): void {
    setText(this.root, row.label);
    // Going there is always possible; the rest changes the map.
    this.root.hidden = outline.readOnly && row.name !== "finding-show";
  }
}
