// Moving cards and stages of the list view with the pointer, by the dots before them; the keyboard has commands for it.
// Knows where a thing would land, and asks for it when it is let go.
import { make, set } from "./list_dom";
import type { ListProgram } from "./list_types";

const edgePx = 48; // of the list: the pointer there scrolls it
const scrollPx = 10; // a frame

/** The dots that a thing is moved by. */
export function grip(): HTMLElement {
  const dots = make("span", "grip");
  set(dots, { "aria-hidden": "true" });
  return dots;
}

type Side = "before" | "after" | "into";

interface Target {
  element: Element;
  side: Side;
  move: () => void;
}

interface Drag {
  handle: HTMLElement;
  thing: HTMLElement;
  ghost: HTMLElement;
  target: Target | undefined;
  x: number;
  y: number;
}

export class DragMoves {
  readonly #main: HTMLElement;
  readonly #program: ListProgram;
  #drag: Drag | undefined;

  constructor(main: HTMLElement, program: ListProgram) {
    this.#main = main;
    this.#program = program;
    main.addEventListener("pointerdown", (event) => this.#begin(event));
    addEventListener("keydown", (event) => this.#key(event), { capture: true });
  }

  #begin(event: PointerEvent): void {
    const handle = event.target instanceof Element ? event.target.closest<HTMLElement>(".grip") : null;
    const thing = handle?.closest<HTMLElement>(".card, .stage");
    if (!handle || !thing || event.button !== 0 || this.#drag) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    const name = thing.querySelector(".card-text, .stage-name")?.textContent ?? "";
    const ghost = make("div", "drag-ghost", name);
    this.#main.append(ghost);
    thing.classList.add("dragged");
    this.#drag = { handle, thing, ghost, target: undefined, x: event.clientX, y: event.clientY };
    handle.onpointermove = (move) => this.#follow(move.clientX, move.clientY);
    handle.onpointerup = () => this.#end(true);
    handle.onpointercancel = handle.onlostpointercapture = () => this.#end(false);
    this.#follow(event.clientX, event.clientY);
    requestAnimationFrame(() => this.#scroll());
  }

  #follow(x: number, y: number): void {
    const drag = this.#drag;
    if (!drag) return;
    Object.assign(drag, { x, y });
    drag.ghost.style.transform = `translate(${x}px, ${y}px)`;
    this.#mark(drag, this.#targetAt(drag));
  }

  #mark(drag: Drag, target: Target | undefined): void {
    drag.target?.element.classList.remove(`drop-${drag.target.side}`);
    drag.target = target;
    target?.element.classList.add(`drop-${target.side}`);
  }

  /** Near its upper and lower edge the list goes on. */
  #scroll(): void {
    const drag = this.#drag;
    if (!drag) return;
    const { top, bottom } = this.#main.getBoundingClientRect();
    const by = drag.y < top + edgePx ? -scrollPx : drag.y > bottom - edgePx ? scrollPx : 0;
    const before = this.#main.scrollTop;
    if (by !== 0) this.#main.scrollTop += by;
    if (this.#main.scrollTop !== before) this.#follow(drag.x, drag.y);
    requestAnimationFrame(() => this.#scroll());
  }

  #end(isDropped: boolean): void {
    const drag = this.#drag;
    if (!drag) return;
    this.#drag = undefined;
    const { handle, thing, ghost, target } = drag;
    handle.onpointermove = handle.onpointerup = handle.onpointercancel = handle.onlostpointercapture = null;
    ghost.remove();
    thing.classList.remove("dragged");
    this.#mark(drag, undefined);
    if (isDropped) target?.move();
  }

  #key(event: KeyboardEvent): void {
    if (!this.#drag || event.key !== "Escape") return;
    event.stopPropagation();
    event.preventDefault();
    this.#end(false);
  }

  // ---- where it would land ----

  #targetAt({ thing, x, y }: Drag): Target | undefined {
    const under = document.elementFromPoint(x, y);
    if (!under || !this.#main.contains(under)) return undefined;
    return thing.classList.contains("card") ? this.#cardTarget(thing, under, y) : this.#stageTarget(thing, under, y);
  }

  /** Beside a card, at the end of a lane, or, over a stage, in its own lane there. */
  #cardTarget(thing: HTMLElement, under: Element, y: number): Target | undefined {
    const stage = under.closest<HTMLElement>(".stage");
    const lane = under.closest<HTMLElement>("[data-lane]") ?? undefined;
    const card = under.closest<HTMLElement>(".card") ?? undefined;
    if (!stage || card === thing) return undefined;
    const ownLane = thing.closest<HTMLElement>("[data-lane]")?.dataset["lane"];
    const cell = `${stage.dataset["stage"] ?? ""} ${lane?.dataset["lane"] ?? ownLane ?? ""}`;
    const move = (before = "") => this.#program.do("move-card", thing.dataset["card"], cell, before);
    if (!card) return { element: lane ?? stage, side: "into", move: () => move() };
    if (isAbove(card, y)) return { element: card, side: "before", move: () => move(card.dataset["card"]) };
    const next = card.nextElementSibling;
    return { element: card, side: "after", move: () => move(next instanceof HTMLElement ? next.dataset["card"] : "") };
  }

  #stageTarget(thing: HTMLElement, under: Element, y: number): Target | undefined {
    const stage = under.closest<HTMLElement>(".stage");
    if (!stage || stage === thing) return undefined;
    const move = (before = "") => this.#program.do("move-stage", thing.dataset["stage"], "", before);
    if (isAbove(stage, y)) return { element: stage, side: "before", move: () => move(stage.dataset["stage"]) };
    const all = [...this.#main.querySelectorAll<HTMLElement>(".stage")];
    const next = all[all.indexOf(stage) + 1];
    return { element: stage, side: "after", move: () => move(next?.dataset["stage"]) };
  }
}

/** Above the middle of its head; what is unfolded below it counts as below. */
function isAbove(thing: HTMLElement, y: number): boolean {
  const { top, height } = (thing.querySelector(".head-row") ?? thing).getBoundingClientRect();
  return y < top + height / 2;
}
