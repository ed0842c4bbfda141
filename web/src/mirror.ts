// The mirror: real elements over the canvas, transparent, at the places of what is drawn, so that screen readers,
// keyboard focus, magnifiers and browser tests find it. The pointer goes through them to the canvas.
import { mayTakeFocus } from "./embedding";
import { describe, type Described } from "./mirror_element";
import type { MirrorList, MirrorNode } from "./mirror_reader";

interface Element {
  readonly dom: HTMLElement;
  node: MirrorNode | undefined;
  described: Described | undefined;
  left: number;
  top: number;
}

/** What is below an element while the list is walked: where the next child goes. */
interface Parent {
  depth: number;
  dom: HTMLElement;
  next: ChildNode | null;
  node: MirrorNode | undefined;
  /** The child that holds what moves with the board, once there is one. */
  board: { dom: HTMLElement; next: ChildNode | null } | undefined;
}

export interface MirrorEvents {
  focused: (id: number) => void;
  activated: (id: number) => void;
}

const visitedKept = 8;

export class Mirror {
  readonly #root: HTMLElement;
  readonly #elements = new Map<number, Element>();
  readonly #ids = new WeakMap<HTMLElement, number>();
  #boards = new Map<HTMLElement, { dom: HTMLElement; parent: MirrorNode | undefined }>();
  #changing = false;
  #aside: HTMLElement | undefined;
  #shut = new Set<HTMLElement>();
  #visited: number[] = []; // where focus was or was to be, newest first
  #astray = false; // focus was to go back to what is not there
  readonly #focusChanged: (id: number) => void;

  constructor(root: HTMLElement, events: MirrorEvents) {
    this.#root = root;
    this.#focusChanged = events.focused;
    root.addEventListener("focusin", ({ target }) => {
      const id = this.#idOf(target);
      this.#visit(id);
      if (!this.#changing) events.focused(id);
    });
    root.addEventListener("focusout", ({ relatedTarget }) => {
      if (!this.#changing && !(relatedTarget instanceof Node && root.contains(relatedTarget))) events.focused(0);
    });
    root.addEventListener("click", ({ target }) => {
      const id = this.#idOf(target);
      if (id !== 0) events.activated(id);
    });
  }

  /** The element that has focus, 0 for none. */
  get focused(): number {
    return this.#idOf(document.activeElement);
  }

  /** Moves the keyboard to an element; 0: away from all of them. */
  focus(id: number): void {
    const element = this.#elements.get(id || this.focused);
    if (id === 0) element?.dom.blur();
    else if (element && mayTakeFocus()) element.dom.focus({ preventScroll: true });
    else this.#visit(id);
  }

  /** Moves the keyboard back to an element. If it is not there, the next list may bring it, or something near it. */
  focusAgain(id: number): void {
    this.focus(id);
    this.#astray = id !== 0 && !this.#elements.has(id);
  }

  /** To the first stop in the part of the page that comes so many after the one with the focus; 0: in the grid. */
  moveToRegion(by: number): void {
    const stops = [...this.#root.querySelectorAll("[role=banner], [role=tablist], [role=grid], [role=region]")].flatMap(
      (region) => region.querySelector<HTMLElement>("[tabindex='0']") ?? [],
    );
    const grid = this.#root.querySelector<HTMLElement>("[role=grid] [tabindex='0']");
    if (by === 0) return grid?.focus({ preventScroll: true });
    const here = document.activeElement?.closest("[role=banner], [role=tablist], [role=grid], [role=region]");
    const at = stops.findIndex((stop) => here?.contains(stop));
    const start = at < 0 && by < 0 ? 0 : at;
    stops[(start + by + stops.length) % stops.length]?.focus({ preventScroll: true });
  }

  show(list: MirrorList): void {
    const focused = this.focused;
    this.#changing = true;
    this.#removeAllBut(new Set(list.nodes.map((node) => node.id)));
    this.#place(list);
    this.#shutOutside();
    const kept = this.#elements.get(focused);
    // Moving an element in the document takes its focus away.
    if (kept && document.activeElement !== kept.dom) kept.dom.focus({ preventScroll: true });
    this.#changing = false;
    const isAstray = this.#astray && document.activeElement === document.body;
    this.#astray = false;
    if ((focused !== 0 && !kept) || isAstray) this.#focusNearest();
  }

  /** While a dialog is open, what is outside of it is out of reach: nothing reads it, and Tab does not go there. */
  #shutOutside(): void {
    const outside = new Set<HTMLElement>();
    let inside = this.#root.querySelector<HTMLElement>("[aria-modal=true]");
    for (; inside && inside !== this.#root; inside = inside.parentElement) {
      for (const other of inside.parentElement?.children ?? []) if (other !== inside) outside.add(other as HTMLElement);
    }
    for (const dom of this.#shut) if (!outside.has(dom)) dom.inert = false;
    for (const dom of outside) dom.inert = true;
    this.#shut = outside;
  }

  /** An id for attributes such as aria-activedescendant. */
  domIdOf(id: number): string | undefined {
    const element = this.#elements.get(id);
    if (element) element.dom.id = `widget-${id}`;
    return element?.dom.id;
  }

  /** The id of the list that is there to choose from. */
  choices(): string | undefined {
    const list = this.#root.querySelector("[role=listbox]:not([role=grid] *)");
    if (list) list.id = "choices";
    return list?.id;
  }

  /** While a field is open, it is there instead of its box in the mirror; 0: none is open. */
  standAside(id: number): void {
    const box = this.#elements.get(id);
    const dom = box && ["textbox", "searchbox"].includes(box.node?.role ?? "") ? box.dom : undefined;
    if (dom === this.#aside) return;
    if (this.#aside) this.#aside.inert = false;
    if (dom) dom.inert = true;
    this.#aside = dom;
  }

  #idOf(target: unknown): number {
    return target instanceof HTMLElement ? (this.#ids.get(target) ?? 0) : 0;
  }

  #visit(id: number): void {
    this.#visited = [id, ...this.#visited.filter((other) => other !== id)].slice(0, visitedKept);
  }

  #removeAllBut(ids: Set<number>): void {
    for (const [id, element] of this.#elements) {
      if (ids.has(id)) continue;
      // What was inside may live on elsewhere; it is put there when its turn comes.
      element.dom.remove();
      this.#elements.delete(id);
      this.#boards.delete(element.dom);
    }
  }

  #place({ nodes, boardX, boardY }: MirrorList): void {
    const parents: Parent[] = [this.#parentOf(-1, this.#root, undefined)];
    for (const node of nodes) {
      while ((parents.at(-1)?.depth ?? -1) >= node.depth) this.#finish(parents.pop());
      const parent = parents.at(-1);
      if (!parent) break;
      const element = this.#elementFor(node);
      if (node.onBoard && !parent.node?.onBoard) this.#putOnBoard(parent, element.dom);
      else parent.next = put(element.dom, parent.dom, parent.next);
      this.#move(element, node, parent.node);
      parents.push(this.#parentOf(node.depth, element.dom, node));
    }
    while (parents.length > 0) this.#finish(parents.pop());
    for (const { dom, parent } of this.#boards.values()) {
      const [x, y] = [boardX - (parent?.x ?? 0), boardY - (parent?.y ?? 0)];
      const transform = `translate(${x}px,${y}px)`;
      if (dom.style.transform !== transform) dom.style.transform = transform;
    }
  }

  #parentOf(depth: number, dom: HTMLElement, node: MirrorNode | undefined): Parent {
    return { depth, dom, next: dom.firstElementChild, node, board: undefined };
  }

  /** Drops a board container that nothing is on any more. */
  #finish(parent: Parent | undefined): void {
    const unused = parent && !parent.board ? this.#boards.get(parent.dom) : undefined;
    if (!parent || !unused) return;
    unused.dom.remove();
    this.#boards.delete(parent.dom);
  }

  /** What is on the board lies in one container per parent, which one transform moves. */
  #putOnBoard(parent: Parent, dom: HTMLElement): void {
    if (!parent.board) {
      const known = this.#boards.get(parent.dom)?.dom;
      const container = known ?? document.createElement("div");
      container.className = "board";
      this.#boards.set(parent.dom, { dom: container, parent: parent.node });
      parent.next = put(container, parent.dom, parent.next);
      parent.board = { dom: container, next: container.firstChild };
    }
    parent.board.next = put(dom, parent.board.dom, parent.board.next);
  }

  #elementFor(node: MirrorNode): Element {
    let element = this.#elements.get(node.id);
    if (!element) {
      element = { dom: document.createElement("div"), node: undefined, described: undefined, left: NaN, top: NaN };
      this.#elements.set(node.id, element);
      this.#ids.set(element.dom, node.id);
    }
    element.described = describe(element.dom, node, element.described);
    return element;
  }

  /** At its place, which the browser counts from the parent's corner. */
  #move(element: Element, node: MirrorNode, parent: MirrorNode | undefined): void {
    const shared = parent && parent.onBoard === node.onBoard;
    const left = node.x - (shared ? parent.x : 0);
    const top = node.y - (shared ? parent.y : 0);
    const { style } = element.dom;
    if (element.left !== left) style.left = `${left}px`;
    if (element.top !== top) style.top = `${top}px`;
    if (element.node?.width !== node.width) style.width = `${node.width}px`;
    if (element.node?.height !== node.height) style.height = `${node.height}px`;
    Object.assign(element, { left, top, node });
  }

  /** The focused element went away: the keyboard goes on where it came from, or at the map's cursor. */
  #focusNearest(): void {
    const before = this.#visited.find((id) => this.#elements.has(id)) ?? 0;
    const cursor = "[role=dialog] [tabindex='0'], [role=grid] [tabindex='0'], [role=grid] [role=columnheader]";
    const next = this.#elements.get(before)?.dom ?? this.#root.querySelector<HTMLElement>(cursor);
    next?.focus({ preventScroll: true });
    if (!next) this.#focusChanged(0);
  }
}

/** Puts the element before `next` unless it is there already, and returns what comes after it. */
function put(dom: HTMLElement, parent: HTMLElement, next: ChildNode | null): ChildNode | null {
  if (next === dom) return dom.nextSibling;
  parent.insertBefore(dom, next);
  return next;
}
