// What both stores know of a map without opening it, and the rule for who may replace what.
// Must not know where or how the stores keep it.
import type { DraftListing } from "./storage_types";

/** Raise it when the meaning of what is stored changes. Older programs then leave the newer entries alone. */
export const storageFormat = 1;

/** Who stored which revision. A revision number alone does not tell two tabs apart. */
export interface Stamp {
  revision: number;
  /** Random, new for each time that the page is opened. */
  writer: string;
}

export interface Head extends Stamp {
  format: typeof storageFormat;
  id: string;
  savedAt: number;
  summary: string;
  view: string;
  /** Only in local storage: the text is not there, but in IndexedDB alone. */
  elsewhere?: true;
  /** The user has deleted it; it is kept for a while (milliseconds since 1970). */
  deletedAt?: number;
}

/** `unreadable`: there is something, and it must stay as it is. */
export type StoredHead = Head | "unreadable" | undefined;

export function headFrom(value: unknown, id: string): Head | "unreadable" {
  if (typeof value !== "object" || value === null) return "unreadable";
  const head = value as Record<string, unknown>;
  const isHead =
    head["format"] === storageFormat &&
    head["id"] === id &&
    typeof head["revision"] === "number" &&
    typeof head["writer"] === "string" &&
    typeof head["savedAt"] === "number" &&
    typeof head["summary"] === "string" &&
    typeof head["view"] === "string" &&
    ["undefined", "number"].includes(typeof head["deletedAt"]);
  return isHead ? (value as Head) : "unreadable";
}

export function listingOf(id: string, head: Head | "unreadable"): DraftListing {
  if (head === "unreadable") return { id, revision: 0, savedAt: 0, summary: "", readable: false };
  const { revision, savedAt, summary } = head;
  return { id, revision, savedAt, summary, readable: true, ...deletion(head) };
}

/** When it was deleted, if it was. */
export function deletion({ deletedAt }: Head): { deletedAt?: number } {
  return deletedAt === undefined ? {} : { deletedAt };
}

/**
 * Why `incoming` may not replace what is stored. `known` is the stored version that this tab has seen last.
 * `superseded`: this tab has stored a later one itself, so there is nothing to do.
 */
export function refusal(
  stored: StoredHead,
  incoming: Stamp,
  known: Stamp | undefined,
): "unreadable" | "newer" | "superseded" | undefined {
  if (stored === undefined) return undefined;
  if (stored === "unreadable") return "unreadable";
  if (stored.writer === incoming.writer) return stored.revision > incoming.revision ? "superseded" : undefined;
  if (!known) return stored.revision >= incoming.revision ? "newer" : undefined;
  const isSeen = stored.writer === known.writer ? stored.revision <= known.revision : stored.revision < known.revision;
  return isSeen ? undefined : "newer";
}
