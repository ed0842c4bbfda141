// When each map was last saved as a file, and how much it has changed since: the program reminds of those that live in
// this browser alone. Kept in local storage; where that is not possible, nobody is reminded.
import { browserLocalStorage, keyPrefix, setItem } from "./local_store";
import type { DraftListing } from "./storage_types";

const key = `${keyPrefix}copies`;
const dayMs = 86_400_000;
/** So long is not asked again after "not now". */
const restMs = 7 * dayMs;

/** `file`: it was saved as one then; else that is when this browser first kept it. */
interface Copy {
  at: number;
  revision: number;
  file: boolean;
  putOffAt?: number;
}

/** What the program is told of a map. Days: −1 where it is not to remind. */
export interface CopyAge {
  days: number;
  changes: number;
  file: boolean;
}

export class FileCopies {
  readonly #storage = browserLocalStorage();

  /** Of each map of the library. Maps that were not known count from now on. */
  agesOf(rows: readonly DraftListing[]): (row: DraftListing) => CopyAge {
    const now = Date.now();
    const copies = this.#read();
    const unknown = rows.filter(({ id, readable }) => readable && !copies[id]);
    for (const { id, revision } of unknown) copies[id] = { at: now, revision, file: false };
    const isKept = unknown.length === 0 || this.#write(copies);
    return ({ id, revision }) => {
      const { at, revision: before, file, putOffAt = 0 } = copies[id] ?? { at: now, revision, file: false };
      const isResting = !isKept || now - putOffAt < restMs;
      return { days: isResting ? -1 : Math.floor((now - at) / dayMs), changes: Math.max(0, revision - before), file };
    };
  }

  /** They were saved as files, as they are now; or the user does not want to be reminded for a while. */
  note(rows: readonly DraftListing[], saved: boolean): void {
    const copies = this.#read();
    const now = Date.now();
    for (const { id, revision } of rows) {
      const before = copies[id] ?? { at: now, revision, file: false };
      copies[id] = saved ? { at: now, revision, file: true } : { ...before, putOffAt: now };
    }
    this.#write(copies);
  }

  forget(id: string): void {
    const { [id]: gone, ...rest } = this.#read();
    if (gone) this.#write(rest);
  }

  #read(): Record<string, Copy> {
    try {
      const value: unknown = JSON.parse(this.#storage?.getItem(key) ?? "{}");
      const all = typeof value === "object" && value !== null ? Object.entries(value) : [];
      return Object.fromEntries(all.filter(([, copy]) => typeof copy?.at === "number" && typeof copy.revision === "number"));
    } catch {
      return {};
    }
  }

  #write(copies: Record<string, Copy>): boolean {
    return setItem(this.#storage, key, JSON.stringify(copies)) === undefined;
  }
}
