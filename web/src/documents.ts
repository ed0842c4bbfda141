// Map files and models: picked, dropped, fetched from an address of this site, saved. What comes of it is told to the
// program (web/answers.cpp).
import models from "journey-models";
import type { Core } from "./core";
import type { LiveArchives } from "./live_archives";
import { numberOfReason } from "./library";
import type { Files, OpenedFile, StorageReason } from "./storage_types";
import { clockTime, type Language } from "./times";

/** Reasons beyond those of storage (web/answers.cpp). */
const otherOrigin = 5;
const notFound = 6;
const notInLink = 9;

/** A list of customers is fetched into the open map; saving the map must not go to its file. */
function holdsCustomers(text: string): boolean {
  return text.slice(0, 200).includes('"journey-customers"'); // app/format/customers.cpp, says_customers
}

export class Documents {
  readonly #core: Core;
  readonly #files: Files;
  readonly #archives: LiveArchives;
  readonly #language: () => Language;
  readonly #models = new Map<string, Promise<string>>();
  #picked = false;

  constructor(core: Core, files: Files, archives: LiveArchives, language: () => Language) {
    this.#core = core;
    this.#files = files;
    this.#archives = archives;
    this.#language = language;
  }

  // ---- files ----

  async pick(): Promise<void> {
    const opened = await this.#files.pick();
    if (opened === undefined) return;
    this.#picked = typeof opened !== "string" && !opened.archive && !holdsCustomers(opened.text);
    this.#tell(opened, "");
  }

  async drop(file: File): Promise<void> {
    this.#picked = false;
    this.#tell(await this.#files.read(file), file.name);
  }

  async write(id: string, name: string, text: string, asNew: boolean): Promise<void> {
    const written = await this.#files.write(id, name, text, asNew);
    if (written === undefined) return;
    if (typeof written === "string") this.#core.call("file_failed", numberOfReason(written));
    else this.#core.call("file_saved", written.name, written.download, clockTime(Date.now(), this.#language()));
  }

  /** The page shows this map now. If it came from the picked file, saving goes to that file. */
  shown(mapId: string): void {
    if (this.#picked && mapId) this.#files.adopt(mapId);
    if (mapId) this.#picked = false;
  }

  #tell(opened: OpenedFile | StorageReason, name: string): void {
    if (typeof opened === "string") this.#core.call("open_file_failed", name, numberOfReason(opened));
    else if (opened.archive) this.#archives.open(opened.name, opened.archive);
    else this.#open(opened.name, opened.text);
  }

  #open(name: string, text: string): void {
    const start = performance.now();
    this.#core.callWithText("open_file", name, text);
    performance.measure("open a map file: read, repair, score", { start });
  }

  // ---- addresses ----

  /** Opens a file of this site, for links to maps. Other sites are not asked. */
  /** `needed` settles before the program hears of the file. */
  async openAddress(address: string, needed: Promise<void>): Promise<void> {
    const url = URL.canParse(address, location.href) ? new URL(address, location.href) : undefined;
    const name = decodeURIComponent(url?.pathname.split("/").at(-1) ?? "") || address;
    if (!url || url.origin !== location.origin) {
      this.#core.call("open_file_failed", name, otherOrigin);
      return;
    }
    try {
      const response = await fetch(url, { credentials: "same-origin" });
      if (!response.ok) throw new Error(String(response.status));
      this.#picked = false;
      const file = await this.#files.read(new File([await response.blob()], name));
      await needed;
      this.#tell(file, name);
    } catch {
      this.#core.call("open_file_failed", name, notFound);
    }
  }

  /** The map that came in a link. */
  async openLink(map: Promise<string | undefined>, needed: Promise<void>): Promise<void> {
    const text = await map.catch(() => undefined);
    await needed;
    this.#picked = false;
    if (text === undefined) this.#core.call("open_file_failed", "", notInLink);
    else this.#open("", text);
  }

  // ---- models ----

  async loadModel(model: string, language: string): Promise<void> {
    try {
      this.#core.call("model_loaded", model, await this.#model(`${model}.${language}`));
    } catch {
      this.#models.delete(`${model}.${language}`);
      this.#core.call("model_failed", model);
    }
  }

  /** Fetches what the user may want to start from, one after the other, so that it is there without a network. */
  async keepModels(): Promise<void> {
    for (const name of Object.keys(models)) await this.#model(name).catch(() => this.#models.delete(name));
  }

  #model(name: string): Promise<string> {
    const known = this.#models.get(name);
    if (known) return known;
    const address = models[name];
    const text = address
      ? fetch(new URL(address, import.meta.url)).then((response) => {
          if (!response.ok) throw new Error(String(response.status));
          return response.text();
        })
      : Promise.reject(new Error(`no model ${name}`));
    this.#models.set(name, text);
    return text;
  }
}
