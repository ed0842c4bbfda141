// Making elements for the list view in few words. Knows nothing of maps.

type Attributes = Record<string, string | boolean | undefined>;

/** Writes what differs; false and undefined take an attribute away. */
export function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    const text = value === true ? "" : value;
    if (text === false || text === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}

export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = "",
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

const svgNamespace = "http://www.w3.org/2000/svg";

/** A Lucide icon; what it means stands beside it or in a name. */
export function icon(path: string | undefined): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, "svg");
  set(svg, { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true" });
  const shape = document.createElementNS(svgNamespace, "path");
  if (path) shape.setAttribute("d", path);
  svg.append(shape);
  return svg;
}

export function setIcon(svg: SVGSVGElement, path: string | undefined): void {
  if (path && svg.firstElementChild) set(svg.firstElementChild, { d: path });
}

export interface View<Data> {
  readonly root: HTMLElement;
  update(data: Data): void;
}

/** Elements for a list of things with ids: kept, with the focus in them, for as long as the thing is there. */
export class Keyed<Data extends { id: string }> {
  readonly #parent: HTMLElement;
  readonly #make: (data: Data) => View<Data>;
  readonly #views = new Map<string, View<Data>>();

  constructor(parent: HTMLElement, makeView: (data: Data) => View<Data>) {
    this.#parent = parent;
    this.#make = makeView;
  }

  update(list: readonly Data[]): void {
    const wanted = new Set(list.map(({ id }) => id));
    for (const [id, view] of this.#views) {
      if (wanted.has(id)) continue;
      // It may have gone to another list.
      if (view.root.parentNode === this.#parent) view.root.remove();
      this.#views.delete(id);
    }
    let next = this.#parent.firstChild;
    for (const data of list) {
      const view = this.#views.get(data.id) ?? this.#make(data);
      this.#views.set(data.id, view);
      if (view.root === next) next = next.nextSibling;
      else this.#parent.insertBefore(view.root, next);
      view.update(data);
    }
  }
}
