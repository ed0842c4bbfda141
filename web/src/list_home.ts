// The library where nothing can be drawn: models to start from, the maps of this browser, and opening a file.
import { CommandButton } from "./list_controls";
import { Keyed, make, setText, type View } from "./list_dom";
import type { HomeOutline, ListProgram } from "./list_types";

type Model = HomeOutline["models"][number];
type MapRow = HomeOutline["maps"][number];
type DeletedRow = HomeOutline["deleted"][number];

/** A row that is pressed: a title, and below it what it is. */
class RowView<Row extends { id: string; title: string }> implements View<Row> {
  readonly root = make("li");
  readonly #button = make("button", "home-row");
  readonly #title = make("span", "stage-name");
  readonly #text = make("span", "meta");
  readonly #textOf: (row: Row) => string;
  #id = "";

  constructor(textOf: (row: Row) => string, pressed: (id: string) => void) {
    this.#textOf = textOf;
    this.#button.type = "button";
    this.#button.append(make("span", "lines", this.#title, this.#text));
    this.#button.addEventListener("click", () => pressed(this.#id));
    this.root.append(this.#button);
  }

  update(row: Row): void {
    this.#id = row.id;
    setText(this.#title, row.title);
    setText(this.#text, this.#textOf(row));
  }
}

export class HomeView {
  readonly root = make("div", "home");
  readonly #name = make("h1", "hidden");
  readonly #note = make("p", "note");
  readonly #newTitle = make("h2");
  readonly #mapsTitle = make("h2");
  readonly #models: Keyed<Model>;
  readonly #maps: Keyed<MapRow>;
  readonly #open: CommandButton;
  readonly #backUp: CommandButton;
  readonly #deletedTitle = make("h2");
  readonly #deletedNote = make("p", "meta");
  readonly #deletedList = make("ul", "rows");
  readonly #deleted: Keyed<DeletedRow>;
  readonly #mapsList = make("ul", "rows");

  constructor(program: ListProgram) {
    const models = make("ul", "rows");
    this.#models = new Keyed<Model>(models, () => new RowView<Model>(({ text }) => text, (id) => program.do("start", id)));
    this.#maps = new Keyed<MapRow>(this.#mapsList, () => new RowView<MapRow>(({ saved }) => saved, (id) => program.do("open", id)));
    this.#deleted = new Keyed<DeletedRow>(this.#deletedList, () => new RowView<DeletedRow>(({ left }) => left, (id) => program.do("restore", id)));
    this.#open = new CommandButton(program, "words");
    this.#backUp = new CommandButton(program, "words");
    const above = [this.#name, this.#note, this.#newTitle, models, this.#open.root, this.#mapsTitle, this.#mapsList];
    this.root.append(...above, this.#backUp.root, this.#deletedTitle, this.#deletedNote, this.#deletedList);
  }

  update(outline: HomeOutline): void {
    const { words, commands, models, maps, deleted } = outline;
    setText(this.#name, words["appName"] ?? "");
    setText(this.#note, words["noPictures"] ?? "");
    setText(this.#newTitle, words["newMap"] ?? "");
    setText(this.#mapsTitle, words["yourMaps"] ?? "");
    this.#mapsTitle.hidden = this.#mapsList.hidden = maps.length === 0;
    this.#models.update(models);
    this.#maps.update(maps);
    this.#open.update(commands["openFile"]);
    this.#backUp.update(maps.length > 0 ? commands["backUp"] : undefined);
    for (const part of [this.#deletedTitle, this.#deletedNote, this.#deletedList]) part.hidden = deleted.length === 0;
    setText(this.#deletedTitle, words["deleted"] ?? "");
    setText(this.#deletedNote, words["pressToRestore"] ?? "");
    this.#deleted.update(deleted);
  }
}
