// What the program has to say while the list is shown: a toast, a notice to read at leisure, and that nothing is stored.
import { icon, make, set, setIcon, setText } from "./list_dom";
import type { ListProgram, Outline } from "./list_types";

const holdMs = 2000;

export class ListMessages {
  readonly root = make("div", "messages");
  readonly #program: ListProgram;
  readonly #alarm = make("p", "alarm");
  readonly #notice = make("section", "notice");
  readonly #noticeTitle = make("h2");
  readonly #noticeLines = make("ul");
  readonly #choice = new Choice();
  readonly #reminder = make("section", "notice");
  readonly #reminderText = make("p");
  readonly #reminderChoice = new Choice();
  readonly #toast = make("div", "toast");
  readonly #toastText = make("p");
  readonly #offer = make("button", "offer");
  readonly #closers: { button: HTMLButtonElement; shape: SVGSVGElement }[] = [];

  constructor(program: ListProgram) {
    this.#program = program;
    this.#alarm.setAttribute("role", "alert");
    this.#notice.setAttribute("role", "alert");
    this.#toastText.setAttribute("role", "status");
    this.#offer.type = "button";
    this.#offer.addEventListener("click", () => program.do("toast"));
    // Its time starts again while somebody reads it.
    for (const [comes, goes] of [["pointerenter", "pointerleave"], ["focusin", "focusout"]] as const) {
      this.#toast.addEventListener(comes, () => this.#hold());
      this.#toast.addEventListener(goes, () => clearInterval(this.#holding));
    }
    this.#notice.append(this.#noticeTitle, this.#closer("notice"), this.#noticeLines, this.#choice.root);
    this.#reminder.append(this.#reminderText, this.#reminderChoice.root);
    this.#toast.append(this.#toastText, this.#offer, this.#closer("toast"));
    this.root.append(this.#alarm, this.#reminder, this.#notice, this.#toast);
  }

  update(outline: Outline): void {
    const { toast, notice, alarm, words, symbols, commands } = outline;
    const reminder = outline.kind === "map" ? outline.reminder : undefined;
    this.#reminder.hidden = reminder === undefined;
    setText(this.#reminderText, reminder ?? "");
    this.#reminderChoice.update([
      [words["saveFile"], () => this.#program.do("run", String(commands["saveFile"]?.id))],
      [words["notNow"], () => this.#program.do("put-off")],
    ]);
    this.#choice.update([
      [notice?.keep, () => this.#program.do("dismiss", "notice")],
      [notice?.theirs, () => this.#program.do("theirs")],
    ]);
    setText(this.#alarm, alarm ?? "");
    this.#alarm.hidden = alarm === undefined;
    this.#notice.hidden = notice === undefined;
    setText(this.#noticeTitle, notice?.title ?? "");
    const lines = notice?.lines ?? [];
    if (this.#noticeLines.textContent !== lines.join("")) this.#noticeLines.replaceChildren(...lines.map((line) => make("li", "", line)));
    this.#toast.classList.toggle("empty", toast === undefined);
    if (!toast) clearInterval(this.#holding);
    setText(this.#toastText, toast?.text ?? "");
    setText(this.#offer, toast?.offer ?? "");
    this.#offer.hidden = !toast?.offer;
    for (const { button, shape } of this.#closers) {
      set(button, { "aria-label": words["close"] });
      setIcon(shape, this.#program.icons[symbols["close"] ?? -1]);
      if (button.parentElement === this.#toast) button.hidden = toast === undefined;
    }
  }

  #holding: ReturnType<typeof setInterval> | undefined;

  #hold(): void {
    clearInterval(this.#holding);
    this.#holding = setInterval(() => this.#program.do("hold"), holdMs);
  }

  #closer(what: string): HTMLButtonElement {
    const shape = icon(undefined);
    const button = make("button", "button icon", shape);
    button.type = "button";
    button.addEventListener("click", () => this.#program.do("dismiss", what));
    this.#closers.push({ button, shape });
    return button;
  }
}

/** Buttons below a text; those without a name are not there. */
class Choice {
  readonly root = make("div", "choice");

  update(offers: [name: string | undefined, chosen: () => void][]): void {
    for (const [at, [name, chosen]] of offers.entries()) {
      const known = this.root.children[at];
      const button = known instanceof HTMLButtonElement ? known : make("button", "words");
      if (!known) this.root.append(button);
      button.type = "button";
      button.hidden = name === undefined;
      button.onclick = chosen;
      setText(button, name ?? "");
    }
  }
}
