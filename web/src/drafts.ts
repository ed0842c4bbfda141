// The maps in this browser, kept twice: in local storage, which is written even while the page goes away, and in
// IndexedDB, which is on the disk at once and has room. Each serves where the other does not; where both hold a map,
// the higher revision is the map.
import { deflate, deflateNow, inflate, pack } from "./drafts_packing";
import { deletion, listingOf, refusal, storageFormat, type Head, type Stamp, type StoredHead } from "./drafts_head";
import { IndexedStore } from "./indexed_store";
import { LocalStore } from "./local_store";
import { OtherTabs } from "./other_tabs";
import { askForPersistence } from "./persistence";
import type { DraftListing, DraftRecord, Drafts, StorageReason } from "./storage_types";

export type { DraftListing, DraftRecord, Drafts, StorageReason } from "./storage_types";

const markingTimes = 5;
/** Views follow the pointer, so they are written once in a while. */
const viewDelayMs = 300;

/** Opens the stores. Never throws: where the browser keeps nothing, every store() answers `blocked`. */
export function openDrafts(changedElsewhere: (id: string) => void = () => undefined): Promise<Drafts> {
  return Promise.resolve(new BrowserDrafts(changedElsewhere));
}

interface Candidate {
  head: Head;
  body(): Uint8Array<ArrayBuffer> | undefined;
}

class BrowserDrafts implements Drafts {
  readonly #local = new LocalStore();
  readonly #indexed = new IndexedStore();
  readonly #tabs = new OtherTabs();
  readonly #writer = crypto.getRandomValues(new Uint32Array(2)).join("-");
  /** The version that this tab last loaded or stored: what it may replace. */
  readonly #known = new Map<string, Stamp>();
  readonly #turns = new Map<string, Promise<unknown>>();
  readonly #waitingViews = new Map<string, string>();
  #viewTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(changedElsewhere: (id: string) => void) {
    this.#tabs.hear(changedElsewhere);
  }

  listNow(): DraftListing[] {
    return inOrder(this.#local.ids().map((id) => listingOf(id, this.#local.head(id) ?? "unreadable")));
  }

  async list(): Promise<DraftListing[]> {
    const heads = await this.#indexed.heads();
    const rows = new Map(this.listNow().map((row) => [row.id, row]));
    for (const row of heads ? rows.values() : []) {
      if (!heads?.has(row.id) && this.#isTrace(row.id)) row.readable = false;
    }
    for (const [id, head] of heads ?? []) {
      const row = listingOf(id, head);
      const other = rows.get(id);
      // What one store cannot read, the other can perhaps show.
      if (!other?.readable || (row.readable && row.revision > other.revision)) rows.set(id, row);
    }
    return inOrder([...rows.values()]);
  }

  load(id: string): Promise<DraftRecord | "unreadable" | undefined> {
    return this.#inTurn(id, () => this.#record(id, true));
  }

  read(id: string): Promise<DraftRecord | "unreadable" | undefined> {
    return this.#inTurn(id, () => this.#record(id, false));
  }

  async #record(id: string, claims: boolean): Promise<DraftRecord | "unreadable" | undefined> {
    const stored = this.#local.view(id) ?? (await this.#indexed.view(id));
    const found = await this.#read(id);
    if (found === undefined || found === "unreadable") return found;
    const { head, text } = found;
    const { revision, writer, savedAt, summary } = head;
    if (claims) this.#known.set(id, { revision, writer });
    const view = stored && stored.at > savedAt ? stored.view : head.view;
    return { id, revision, savedAt, summary, text, view, ...deletion(head) };
  }

  store(record: DraftRecord): Promise<StorageReason | undefined> {
    this.#waitingViews.delete(record.id); // the record carries the view of now
    return this.#inTurn(record.id, () => this.#storeInBoth(this.#headOf(record), record.text));
  }

  storeNow(record: DraftRecord): StorageReason | undefined {
    this.#waitingViews.delete(record.id);
    this.#writeViews();
    const head = this.#headOf(record);
    const refused = this.#refusal(this.#local.head(head.id), head);
    if (refused) return reasonOf(refused);
    const body = deflateNow(record.text);
    const reason = this.#storeLocally(head, pack(body));
    if (!reason) this.#remember(head);
    // If the page lives on (it was only hidden), or the browser is kind, this arrives as well.
    void this.#indexed.put(head, body, (stored) => this.#refusal(stored, head)).then(() => this.#tabs.tell(head.id));
    return reason;
  }

  storeView(id: string, view: string): void {
    this.#waitingViews.set(id, view);
    this.#viewTimer ??= setTimeout(() => this.#writeViews(), viewDelayMs);
  }

  storeViewsNow(): void {
    this.#writeViews();
  }

  setDeleted(id: string, deletedAt: number | undefined): Promise<StorageReason | undefined> {
    return this.#inTurn(id, async () => {
      let outcome = await this.#mark(id, deletedAt);
      // Another tab stored something in between: that is what is marked then.
      for (let times = 0; outcome === "newer" && times < markingTimes; ++times) outcome = await this.#mark(id, deletedAt);
      return outcome;
    });
  }

  async #mark(id: string, deletedAt: number | undefined): Promise<StorageReason | undefined> {
    const found = (await this.#candidates(id))?.find((candidate) => candidate.body());
    const body = found?.body();
    if (!found || !body) return "unreadable";
    const isNewer = (stored: StoredHead) => (isHead(stored) && stored.revision > found.head.revision ? "newer" : undefined);
    const { format, revision, savedAt, summary, view } = found.head;
    const mark = deletedAt === undefined ? {} : { deletedAt };
    const head: Head = { format, id, revision: revision + 1, writer: this.#writer, savedAt, summary, view, ...mark };
    const indexed = await this.#indexed.put(head, body, isNewer);
    if (indexed === "newer" || isNewer(this.#local.head(id))) return "newer";
    // What is deleted leaves the room of the small store to the other maps.
    const isKept = indexed === "stored" && deletedAt !== undefined;
    const local = isKept ? undefined : this.#local.write(head, pack(body));
    if (isKept || (local && indexed === "stored")) this.#local.write({ ...head, elsewhere: true }, "");
    if (local && indexed !== "stored") return local;
    this.#remember(head);
    this.#tabs.tell(id);
    return undefined;
  }

  async rawOf(id: string): Promise<{ text: string; isMap: boolean } | undefined> {
    const [local, indexed] = [this.#local.entry(id), await this.#indexed.entry(id)];
    for (const body of [local?.body(), indexed?.body]) {
      const text = body && (await inflate(body));
      if (text !== undefined) return { text, isMap: true };
    }
    const text = this.#local.raw(id) ?? (await this.#indexed.raw(id));
    return text === undefined ? undefined : { text, isMap: false };
  }

  remove(id: string): Promise<void> {
    this.#waitingViews.delete(id);
    this.#local.remove(id); // at once, in case that the page is going away
    return this.#inTurn(id, async () => {
      this.#known.delete(id);
      this.#local.remove(id);
      await this.#indexed.remove(id);
      this.#tabs.tell(id);
    });
  }

  async usage(): Promise<{ usedBytes: number; quotaBytes: number } | undefined> {
    try {
      const { usage, quota } = await navigator.storage.estimate();
      return usage === undefined || quota === undefined ? undefined : { usedBytes: usage, quotaBytes: quota };
    } catch {
      return undefined;
    }
  }

  #headOf({ id, revision, savedAt, summary, view }: DraftRecord): Head {
    return { format: storageFormat, id, revision, writer: this.#writer, savedAt, summary, view };
  }

  /** One after the other for each map, or a map that is being stored would come back after it was removed. */
  #inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(id) ?? Promise.resolve()).then(work);
    this.#turns.set(id, turn.catch(() => undefined));
    return turn;
  }

  async #storeInBoth(head: Head, text: string): Promise<StorageReason | undefined> {
    const body = await deflate(text);
    const refused =
      this.#refusal(this.#local.head(head.id), head) ?? this.#refusal(await this.#indexed.head(head.id), head);
    if (refused) return reasonOf(refused);
    if (!this.#known.has(head.id) && (await this.#read(head.id)) === "unreadable") return "unreadable";

    const local = this.#storeLocally(head, pack(body));
    if (local === "newer" || local === "unreadable") return local;
    const indexed = await this.#indexed.put(head, body, (stored) => this.#refusal(stored, head));
    if (indexed === "newer" || indexed === "unreadable") return indexed;
    if (local && (indexed === "full" || indexed === "blocked")) return local === "blocked" ? indexed : local;
    if (local && indexed === "stored") this.#leaveTrace(head);
    this.#remember(head);
    this.#tabs.tell(head.id);
    askForPersistence();
    return undefined;
  }

  #refusal(stored: StoredHead, incoming: Head): ReturnType<typeof refusal> {
    return refusal(stored, incoming, this.#known.get(incoming.id));
  }

  /** Asked anew right before writing: other tabs write, too. */
  #storeLocally(head: Head, packed: string): StorageReason | undefined {
    const refused = this.#refusal(this.#local.head(head.id), head);
    return refused ? reasonOf(refused) : this.#local.write(head, packed);
  }

  /**
   * A map that fits only in IndexedDB leaves its head in local storage instead of an old version, which would be taken
   * for the map on a day when IndexedDB does not answer.
   */
  #leaveTrace(head: Head): void {
    if (!this.#refusal(this.#local.head(head.id), head)) this.#local.write({ ...head, elsewhere: true }, "");
  }

  #isTrace(id: string): boolean {
    const head = this.#local.head(id);
    return isHead(head) && head.elsewhere === true;
  }

  #remember({ id, revision, writer }: Head): void {
    const known = this.#known.get(id);
    if (known?.writer !== writer || known.revision < revision) this.#known.set(id, { revision, writer });
  }

  /** The versions that the stores hold, the newest first. */
  async #candidates(id: string): Promise<Candidate[] | undefined> {
    const local = this.#local.entry(id);
    const indexed = await this.#indexed.entry(id);
    if (!local && indexed?.head === undefined) return undefined;
    const candidates: Candidate[] = [];
    if (isHead(local?.head) && !local.head.elsewhere) candidates.push({ head: local.head, body: local.body });
    if (isHead(indexed?.head)) candidates.push({ head: indexed.head, body: () => indexed.body });
    return candidates.sort((a, b) => b.head.revision - a.head.revision);
  }

  /** The newest version that can be read. */
  async #read(id: string): Promise<{ head: Head; text: string } | "unreadable" | undefined> {
    const candidates = await this.#candidates(id);
    if (!candidates) return undefined;
    for (const { head, body } of candidates) {
      const deflated = body();
      const text = deflated && (await inflate(deflated));
      if (text !== undefined) return { head, text };
    }
    return "unreadable";
  }

  #writeViews(): void {
    clearTimeout(this.#viewTimer);
    this.#viewTimer = undefined;
    for (const [id, view] of this.#waitingViews) {
      const stored = { at: Date.now(), view };
      if (!this.#local.writeView(id, stored)) void this.#indexed.writeView(id, stored);
    }
    this.#waitingViews.clear();
  }
}

function isHead(head: StoredHead): head is Head {
  return head !== undefined && head !== "unreadable";
}

/** To have been overtaken by a later store() of this very tab is no reason to complain. */
function reasonOf(refused: "unreadable" | "newer" | "superseded"): "unreadable" | "newer" | undefined {
  return refused === "superseded" ? undefined : refused;
}

function inOrder(rows: DraftListing[]): DraftListing[] {
  return rows.sort((a, b) => b.savedAt - a.savedAt);
}
