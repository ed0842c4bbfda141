// The maps in this browser, between the program and the stores: saving, loading, listing. What comes back is told to
// the program (web/answers.cpp).
import type { Core } from "./core";
import type { Drafts, StorageReason } from "./storage_types";
import { clockTime, dayAndTime, type Language } from "./times";

/** The program knows a reason by its position (web/answers.cpp). */
const reasons: readonly StorageReason[] = ["full", "blocked", "unreadable", "too-big", "newer"];

export function numberOfReason(reason: StorageReason): number {
  return reasons.indexOf(reason);
}

/** However long the typing goes on without a pause: a map is stored within a second of a change. */
const longestUnsavedMs = 700;

export class Library {
  readonly #core: Core;
  readonly #drafts: Drafts;
  readonly #language: () => Language;
  readonly #ready: Promise<void>;
  readonly #onStoring: (work: Promise<void>) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsavedSince: number | undefined;
  #pageGoesAway = false;
  #loading: Promise<void> = Promise.resolve();

  /**
   * @param ready when the program can save without waiting for a part of itself
   * @param onStoring told of each store that is running
   */
  constructor(
    core: Core,
    drafts: Drafts,
    language: () => Language,
    ready: Promise<void>,
    onStoring: (work: Promise<void>) => void,
  ) {
    this.#ready = ready;
    this.#onStoring = onStoring;
    this.#core = core;
    this.#drafts = drafts;
    this.#language = language;
  }

  /** What is known at once, for the first picture; then the whole. */
  async list(): Promise<void> {
    this.#tell(this.#drafts.listNow());
    await this.listAgain();
  }

  async listAgain(): Promise<void> {
    this.#tell(await this.#drafts.list());
  }

  #tell(rows: ReturnType<Drafts["listNow"]>): void {
    const core = this.#core;
    const list = core.callPlain("library_begin");
    for (const { id, revision, savedAt, summary, readable } of rows) {
      const words = dayAndTime(savedAt, this.#language());
      core.callPlain("library_row", list, id, summary, readable);
      core.callPlain("library_saved", list, revision, savedAt, words);
    }
    core.call("library_end", list);
  }

  // ---- saving ----

  saveSoon(delay: number): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    this.#unsavedSince ??= now;
    const latest = this.#unsavedSince + longestUnsavedMs - now;
    // Browsers let timers wait while there is input: who types on a slow machine would not be saved.
    if (latest <= 0) return this.#save();
    // Right after the start, what writes is still on its way; to wait for it in the middle of a call would stop the page.
    this.#timer = setTimeout(() => void this.#ready.then(() => this.#save()), Math.max(0, Math.min(delay, latest)));
  }

  #save(): void {
    clearTimeout(this.#timer);
    this.#unsavedSince = undefined;
    const start = performance.now();
    this.#core.call("save_draft", new Date().toISOString().replace(/\.\d+Z$/, "Z"));
    performance.measure("save a draft: write", { start });
  }

  /** The page is hidden or closed: there may be no later. */
  saveNow(): void {
    this.#pageGoesAway = true;
    this.#save();
    this.#drafts.storeViewsNow(); // also where no map has changed
    this.#pageGoesAway = false;
  }

  store(id: string, revision: number, text: string, summary: string, view: string): void {
    const savedAt = Date.now();
    const record = { id, revision, savedAt, text, summary, view };
    const answer = (reason: StorageReason | undefined) => {
      if (reason) {
        this.#core.call("draft_failed", id, numberOfReason(reason));
        return;
      }
      const language = this.#language();
      const times = `${clockTime(savedAt, language)}\0${dayAndTime(savedAt, language)}`;
      this.#core.call("draft_stored", id, revision, savedAt, times);
    };
    if (this.#pageGoesAway) answer(this.#drafts.storeNow(record));
    else this.#onStoring(this.#drafts.store(record).then(answer));
  }

  storeView(id: string, view: string): void {
    this.#drafts.storeView(id, view);
  }

  // ---- loading ----

  /** Settled when the last map that was asked for is there. */
  get loading(): Promise<void> {
    return this.#loading;
  }

  load(id: string): void {
    this.#loading = this.#load(id);
  }

  async #load(id: string): Promise<void> {
    const found = await this.#drafts.load(id);
    if (found === undefined || found === "unreadable") this.#core.call("draft_unreadable", id);
    else this.#core.call("draft_loaded", id, found.revision, found.text, found.view);
  }

  async remove(id: string): Promise<void> {
    await this.#drafts.remove(id);
    await this.listAgain();
  }
}
