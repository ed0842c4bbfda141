// The maps in this browser, between the program and the stores: saving, loading, listing. What comes back is told to
// the program (web/answers.cpp).
import type { Core } from "./core";
import { FileCopies } from "./file_copies";
import type { Drafts, StorageReason } from "./storage_types";
import { clockTime, dayAndTime, type Language } from "./times";

/** The program knows a reason by its position (web/answers.cpp). */
const reasons: readonly StorageReason[] = ["full", "blocked", "unreadable", "too-big", "newer"];

export function numberOfReason(reason: StorageReason): number {
  return reasons.indexOf(reason);
}

/** However long the typing goes on without a pause: a map is stored within a second of a change. */
const longestUnsavedMs = 700;

/** Another tab may store many times a second, and each is heard of twice (other_tabs.ts). */
const gatherMs = 40;
const listAgainMs = 400;
const dayMs = 86_400_000;

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
  #work: Promise<unknown> = Promise.resolve();
  readonly #copies = new FileCopies();
  readonly #changedElsewhere = new Set<string>();
  #listTimer: ReturnType<typeof setTimeout> | undefined;

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
    const ageOf = this.#copies.agesOf(rows);
    for (const row of rows) {
      const { id, revision, savedAt, summary, readable, deletedAt } = row;
      const { days, changes, file } = ageOf(row);
      const words = dayAndTime(savedAt, this.#language());
      core.callPlain("library_row", list, id, summary, readable);
      core.callPlain("library_saved", list, revision, savedAt, words);
      core.callPlain("library_copied", list, days, changes, file);
      if (deletedAt !== undefined) core.callPlain("library_deleted", list, deletedAt, (Date.now() - deletedAt) / dayMs);
    }
    core.call("library_end", list);
  }

  /** Another tab stored or removed a map. */
  changedElsewhere(id: string): void {
    if (!this.#core.started) return; // it is about to be listed
    if (this.#changedElsewhere.size === 0) setTimeout(() => this.#tellChanged(), gatherMs);
    this.#changedElsewhere.add(id);
    this.#listTimer ??= setTimeout(() => {
      this.#listTimer = undefined;
      void this.listAgain();
    }, listAgainMs);
  }

  #tellChanged(): void {
    const ids = [...this.#changedElsewhere];
    this.#changedElsewhere.clear();
    for (const id of ids) this.#core.call("map_changed_elsewhere", id);
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
    this.#core.call("save_draft", new Date().toISOString().replace(/\.\d+Z$/, "Z"), this.#pageGoesAway);
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
    const leaving = this.#pageGoesAway;
    const answer = (reason: StorageReason | undefined) => {
      if (reason) {
        this.#core.call("draft_failed", id, numberOfReason(reason), leaving);
        return;
      }
      const language = this.#language();
      const times = `${clockTime(savedAt, language)}\0${dayAndTime(savedAt, language)}`;
      this.#core.call("draft_stored", id, revision, savedAt, times);
    };
    if (this.#pageGoesAway) answer(this.#drafts.storeNow(record));
    else this.#onStoring(this.#tracked(this.#drafts.store(record).then(answer)));
  }

  #tracked<T>(work: Promise<T>): Promise<T> {
    this.#work = Promise.all([this.#work, work]).then(() => undefined);
    return work;
  }

  /** Settled when all that was asked for is stored or loaded, and what was asked for because of that. */
  async settled(): Promise<void> {
    for (let seen: unknown; seen !== this.#work; ) await (seen = this.#work);
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
    this.#loading = this.#tracked(this.#load(id));
  }

  async #load(id: string): Promise<void> {
    const found = await this.#drafts.load(id);
    if (found === undefined) this.#core.call("draft_gone", id);
    else if (found === "unreadable") this.#core.call("draft_unreadable", id);
    else {
      const view = `${found.view}\0${dayAndTime(found.savedAt, this.#language())}`;
      const told = found.deletedAt === undefined ? "draft_loaded" : "deleted_draft_loaded";
      this.#core.call(told, id, found.revision, found.text, view);
    }
  }

  // ---- deleting ----

  async setDeleted(id: string, deleted: boolean): Promise<void> {
    const reason = await this.#tracked(this.#drafts.setDeleted(id, deleted ? Date.now() : undefined));
    if (reason) this.#core.call("storage_problem", numberOfReason(reason));
    await this.listAgain();
  }

  async remove(id: string): Promise<void> {
    this.#copies.forget(id);
    await this.#tracked(this.#drafts.remove(id));
    await this.listAgain();
  }

  /** The maps were saved as files; or nobody wants to be reminded of that for a while. */
  async noteCopies(ids: string[], saved: boolean): Promise<void> {
    await this.settled();
    const rows = await this.#drafts.list();
    this.#copies.note(rows.filter(({ id }) => ids.includes(id)), saved);
    this.#tell(rows);
  }
}
