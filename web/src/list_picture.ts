// The map as a picture in the list, where the browser can draw no canvas: to be looked at, while all work is done in the
// list below it.
import { make, set } from "./list_dom";
import type { ListProgram, MapOutline } from "./list_types";

/** A large map is drawn anew when nothing has changed for so long. */
const restMs = 250;

export class MapPicture {
  readonly root = make("div", "picture");
  readonly #program: ListProgram;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(program: ListProgram) {
    this.#program = program;
    this.root.hidden = true;
    // It scrolls, so it has to take the keyboard.
    set(this.root, { tabindex: "0", role: "region" });
  }

  update({ pictures, stages, title, words }: MapOutline): void {
    this.root.hidden = pictures || stages.length === 0;
    set(this.root, { "aria-label": title || (words["untitled"] ?? "") });
    clearTimeout(this.#timer);
    if (this.root.hidden) this.root.replaceChildren();
    else this.#timer = setTimeout(() => this.#draw(), this.root.firstChild ? restMs : 0);
  }

  #draw(): void {
    const svg = this.#program.picture();
    const { documentElement: drawn } = new DOMParser().parseFromString(svg ?? "", "image/svg+xml");
    if (drawn instanceof SVGSVGElement) this.root.replaceChildren(document.importNode(drawn, true));
  }
}
