// Maps in local storage: synchronous, so it works while a page is going away, and shared by all tabs at once; but small
// (5 million characters), and browsers bring it to the disk only seconds later.
//
// An entry is one line of JSON (the head) followed by the packed text. It may hold anything: people, other programs and
// later versions of this one write there too.
import { headFrom, type Head, type StoredHead } from "./drafts_head";
import { unpack } from "./drafts_packing";

/** Everything of ours begins with this; the number is for a day when old programs must not even look. */
export const keyPrefix = "journey-mapper:1:";
export const mapPrefix = `${keyPrefix}map:`;
const viewPrefix = `${keyPrefix}view:`;

/** Browsers give a site about this many characters, keys included. */
const usualQuota = 5 * 1024 * 1024;

export interface StoredView {
  at: number;
  view: string;
}

/** The browser's local storage, or nothing where even looking at it throws (sandboxed frames, blocked cookies). */
export function browserLocalStorage(): Storage | undefined {
  try {
    return window.localStorage ?? undefined;
  } catch {
    return undefined;
  }
}

export type Failure = "full" | "too-big" | "blocked";

/** Sets an item. Gives the reason when that failed; the old value is then still there. */
export function setItem(storage: Storage | undefined, key: string, value: string): Failure | undefined {
  if (!storage) return "blocked";
  try {
    storage.setItem(key, value);
    return undefined;
  } catch (error) {
    const name = error instanceof DOMException ? error.name : "";
    if (name !== "QuotaExceededError" && name !== "NS_ERROR_DOM_QUOTA_REACHED") return "blocked"; // Firefox's name for it
    return key.length + value.length > usualQuota ? "too-big" : "full";
  }
}

export class LocalStore {
  readonly #storage = browserLocalStorage();

  ids(): string[] {
    try {
      return Object.keys(this.#storage ?? {})
        .filter((key) => key.startsWith(mapPrefix))
        .map((key) => key.slice(mapPrefix.length));
    } catch {
      return [];
    }
  }

  head(id: string): StoredHead {
    return this.entry(id)?.head;
  }

  /** Head and text from one moment. The text, deflated, is unpacked on demand; undefined where it is damaged. */
  entry(id: string): { head: Head | "unreadable"; body(): Uint8Array<ArrayBuffer> | undefined } | undefined {
    const entry = this.#item(mapPrefix + id);
    if (entry === undefined) return undefined;
    const end = entry.indexOf("\n");
    const body = () => unpack(entry.slice(end + 1));
    try {
      return { head: headFrom(JSON.parse(entry.slice(0, Math.max(end, 0))), id), body };
    } catch {
      return { head: "unreadable", body };
    }
  }

  /** Whatever is there. */
  raw(id: string): string | undefined {
    return this.#item(mapPrefix + id);
  }

  write(head: Head, packed: string): Failure | undefined {
    return setItem(this.#storage, mapPrefix + head.id, `${JSON.stringify(head)}\n${packed}`);
  }

  view(id: string): StoredView | undefined {
    const [, at, view] = /^(\d+):(.*)$/s.exec(this.#item(viewPrefix + id) ?? "") ?? [];
    return at === undefined || view === undefined ? undefined : { at: Number(at), view };
  }

  /** False where it could not be kept. */
  writeView(id: string, { at, view }: StoredView): boolean {
    return setItem(this.#storage, viewPrefix + id, `${at}:${view}`) === undefined;
  }

  remove(id: string): void {
    try {
      this.#storage?.removeItem(mapPrefix + id);
      this.#storage?.removeItem(viewPrefix + id);
    } catch {
      // A store that is not there holds nothing either.
    }
  }

  #item(key: string): string | undefined {
    try {
      return this.#storage?.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  }
}
