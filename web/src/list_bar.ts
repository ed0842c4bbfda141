// Above and below the outline: the map's name, what can be undone, the rest of the commands; the pages of the map.
import { CommandButton, Field } from "./list_controls";
import { icon, make, set, setIcon, setText } from "./list_dom";
import type { ListProgram, Outline } from "./list_types";

const menuCommands = ["saveFile", "saveFileAs", "openFile", "backUp", "newLane", "list", "present", "print", "theme", "language", "palette", "kept"];

export class ListBar {
  readonly root = make("header", "list-bar");
  readonly #program: ListProgram;
  readonly #home: CommandButton;
  readonly #undo: CommandButton;
  readonly #redo: CommandButton;
  readonly #saved = make("p", "saved");
  readonly #appName = make("p", "app-name");
  readonly #menu: Menu;
  #title: Field | undefined;

  constructor(program: ListProgram) {
    this.#program = program;
    this.#home = new CommandButton(program, "icon");
    this.#undo = new CommandButton(program, "icon");
    this.#redo = new CommandButton(program, "icon");
    this.#menu = new Menu(program);
    const tools = make("div", "bar-tools", this.#undo.root, this.#redo.root, this.#menu.root);
    this.root.append(this.#home.root, this.#appName, tools);
  }

  update(outline: Outline): void {
    const { commands, words } = outline;
    const isMap = outline.kind === "map";
    this.#home.update(isMap ? commands["home"] : undefined);
    this.#undo.update(isMap ? commands["undo"] : undefined);
    this.#redo.update(isMap ? commands["redo"] : undefined);
    this.#menu.update(outline);
    setText(this.#appName, words["appName"] ?? "");
    this.#appName.hidden = isMap;
    this.#saved.hidden = !isMap;
    if (!isMap) {
      this.#title?.root.remove();
      this.#title = undefined;
      return;
    }
    setText(this.#saved, outline.saved);
    if (!this.#title) {
      const form = { kind: "map-title", label: words["title"] ?? "" };
      this.#title = new Field(this.#program, form, () => this.#title?.input.blur());
      this.#title.root.classList.add("title");
      this.#appName.before(this.#title.root);
      this.#title.root.append(this.#saved);
    }
    this.#title.input.placeholder = words["untitled"] ?? "";
    this.#title.update("", outline.title, outline.field, outline.readOnly);
  }
}

/** The commands that are needed now and then: a button that unfolds them. */
class Menu {
  readonly root = make("div", "menu");
  readonly #button = make("button", "button icon");
  readonly #icon = icon(undefined);
  readonly #name = make("span", "hidden");
  readonly #list = make("ul", "menu-list");
  readonly #items: { name: string; item: HTMLElement; button: CommandButton }[];
  readonly #program: ListProgram;

  constructor(program: ListProgram) {
    this.#program = program;
    this.#button.type = "button";
    this.#button.append(this.#icon, this.#name);
    this.#items = menuCommands.map((name) => {
      const button = new CommandButton(program, "words", () => this.#show(false));
      return { name, item: make("li", "", button.root), button };
    });
    this.#list.id = "list-menu";
    this.#list.append(...this.#items.map(({ item }) => item));
    this.root.append(this.#button, this.#list);
    this.#show(false);
    this.#button.addEventListener("click", () => this.#show(this.#list.hasAttribute("hidden")));
    this.root.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.root.contains(relatedTarget))) this.#show(false);
    });
    this.root.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.#list.hasAttribute("hidden")) return;
      event.stopPropagation();
      this.#show(false);
      this.#button.focus();
    });
  }

  update({ words, commands, symbols }: Outline): void {
    setText(this.#name, words["more"] ?? "");
    set(this.#button, { title: words["more"] });
    setIcon(this.#icon, this.#program.icons[symbols["more"] ?? -1]);
    for (const { name, button } of this.#items) button.update(commands[name]);
  }

  #show(open: boolean): void {
    this.#list.hidden = !open;
    set(this.#button, { "aria-expanded": String(open), "aria-controls": this.#list.id });
  }
}

const views = [
  { command: "map", word: "viewMap" },
  { command: "readiness", word: "viewReadiness" },
  { command: "score", word: "viewScore" },
];

/** The pages of the open map; the list is the first. */
export class ListNavigation {
  readonly root = make("nav", "list-navigation");
  readonly #program: ListProgram;
  readonly #buttons = views.map((view) => {
    const button = make("button", "view");
    const shape = icon(undefined);
    const text = make("span");
    button.type = "button";
    button.append(shape, text);
    return { ...view, button, shape, text };
  });

  constructor(program: ListProgram) {
    this.#program = program;
    this.root.append(...this.#buttons.map(({ button }) => button));
  }

  update(outline: Outline): void {
    const { words, commands, pictures } = outline;
    this.root.hidden = outline.kind !== "map" || !pictures;
    set(this.root, { "aria-label": words["views"] });
    for (const { command, word, button, shape, text } of this.#buttons) {
      const known = commands[command];
      setIcon(shape, this.#program.icons[known?.icon ?? -1]);
      setText(text, words[word] ?? "");
      const isHere = command === "map";
      set(button, { "aria-current": isHere ? "page" : undefined });
      button.onclick = isHere || !known ? null : () => this.#program.do("run", String(known.id));
    }
  }
}
