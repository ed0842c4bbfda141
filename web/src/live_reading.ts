// The list view and the printed text, from the page's first script: fetches what shows them (reading.ts) when it is
// needed, and hands over what the program tells.
import type { Core } from "./core";
import { deflate, inflate } from "./drafts_packing";
import { mayTakeFocus } from "./embedding";
import { download } from "./files";
import type { ListView } from "./list";
import type { DrawnMap } from "./map_pictures";
import type { Notes, Outline, StageContent } from "./list_types";
import type { Scheduler } from "./scheduler";

type Reading = typeof import("./reading");

export class LiveReading {
  readonly #core: Core;
  readonly #scheduler: Scheduler;
  readonly #root: HTMLElement;
  readonly #drawn: readonly HTMLElement[];
  #reading: Reading | undefined;
  #view: ListView | undefined;
  #outline = "";
  #content = "";
  #notes = "";
  #drawnMap: DrawnMap | undefined;
  #printed: HTMLElement | undefined;
  #isThere: () => void = () => undefined;
  /** Settled when the list is first seen. */
  readonly shown = new Promise<void>((resolve) => {
    this.#isThere = resolve;
  });
  #focused: HTMLElement | undefined; // when it was shown last
  #comes = false; // in place of what is drawn

  /** `drawn`: what the list stands in place of. */
  constructor(core: Core, scheduler: Scheduler, root: HTMLElement, drawn: readonly HTMLElement[]) {
    this.#core = core;
    this.#scheduler = scheduler;
    this.#root = root;
    this.#drawn = drawn;
    addEventListener("beforeprint", () => this.#layOutNotes());
    addEventListener("afterprint", () => this.#printed?.remove());
  }

  /** Fetches what shows it. Without a network the next call tries again. */
  async fetch(): Promise<Reading> {
    return (this.#reading ??= await import("./reading"));
  }

  // ---- the list ----

  /** What the list shows; empty: the canvas is there. */
  show(outline: string): void {
    const isShown = outline !== "";
    if (!isShown && this.#root.contains(document.activeElement)) this.#focused = document.activeElement as HTMLElement;
    if (isShown && this.#root.hidden === true) this.#comes = true;
    this.#outline = outline;
    this.#root.hidden = !isShown;
    for (const element of this.#drawn) element.inert = isShown;
    document.documentElement.toggleAttribute("data-list", isShown);
    if (!isShown) return;
    if (this.#reading) this.#put(this.#reading);
    else void this.fetch().then(() => this.#reading && this.#put(this.#reading));
  }

  takeContent(content: string): void {
    this.#content = content;
  }

  #put(reading: Reading): void {
    if (this.#outline === "") return;
    this.#view ??= reading.listView(this.#root, {
      icons: reading.icons,
      do: (...message) => this.#do(...message),
      picture: () => this.#drawnBy("show_picture", reading.icons.join("\n"))?.svg,
      contentOf: (stage) => this.#contentOf(stage),
    });
    this.#view.show(JSON.parse(this.#outline) as Outline);
    this.#isThere();
    // Back from what lay over it: the palette, another page.
    if (this.#comes && this.#focused?.isConnected) this.#focused.focus();
    if (this.#comes && mayTakeFocus()) this.#view.focus();
    this.#comes = false;
  }

  #do(verb: string, subject = "", detail = "", value = ""): void {
    this.#core.call("list_do", verb, subject, detail, value);
    this.#scheduler.requestFrame();
  }

  #contentOf(stage: string): StageContent | undefined {
    this.#core.call("list_stage", stage);
    return this.#content ? (JSON.parse(this.#content) as StageContent) : undefined;
  }

  // ---- printing ----

  print(): void {
    void this.fetch().then(() => print());
  }

  takeNotes(notes: string): void {
    this.#notes = notes;
  }

  // ---- pictures of the map ----

  takePicture(drawn: DrawnMap): void {
    this.#drawnMap = drawn;
  }

  /** Makes the picture that the program asked for, and tells it what came of it. */
  async savePicture(kind: number, name: string, scale: number): Promise<void> {
    try {
      const { makePicture, pictureKind, icons } = await this.fetch();
      const draw = (...parts: string[]) => this.#drawnBy("draw_picture", ...parts);
      const { percent } = await makePicture({ kind: pictureKind(kind), name, scale }, icons, { draw, download });
      this.#core.call("picture_saved", kind, name, percent);
    } catch (error) {
      console.warn("The picture was not made:", error);
      this.#core.call("picture_failed", kind);
    }
    this.#scheduler.requestFrame();
  }

  /** A link to this page with the map in it, for the program to copy or to say how long it is. */
  async makeLink(file: string, copies: boolean): Promise<void> {
    try {
      const [{ linkTo }, packed] = await Promise.all([this.fetch(), deflate(file)]);
      this.#core.callWithLengths("link_made", copies, linkTo(packed));
    } catch (error) {
      console.warn("The link was not made:", error);
      this.#core.call("link_failed");
    }
    this.#scheduler.requestFrame();
  }

  /** The map of such a link; undefined when it is none. */
  async mapInLink(packed: string): Promise<string | undefined> {
    const bytes = (await this.fetch()).bytesInLink(packed);
    return bytes && inflate(bytes);
  }

  /** What the program hands over while it is called. */
  #drawnBy(name: "draw_picture" | "show_picture", ...values: string[]): DrawnMap | undefined {
    this.#drawnMap = undefined;
    this.#core.call(name, ...values);
    return this.#drawnMap;
  }

  #layOutNotes(): void {
    this.#printed?.remove();
    if (!this.#core.started) return;
    this.#core.call("write_notes");
    if (!this.#reading || this.#notes === "") return;
    this.#printed = this.#reading.notesElement(JSON.parse(this.#notes) as Notes);
    document.body.append(this.#printed);
  }
}
