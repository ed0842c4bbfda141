// What the page can ask of the places where maps are kept: this browser (drafts, preferences) and files.
// Only types: drafts.ts, files.ts and preferences.ts give them again together with what they describe.

/** A map as this browser keeps it. */
export interface DraftRecord {
  id: string;
  /** Grows with every change. Where two stores disagree, the higher one is the map. */
  revision: number;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** The map file, exactly as it would be saved. */
  text: string;
  /** What the library shows of it; opaque here. Kept beside the text, so that listing opens no map. */
  summary: string;
  /** Selection and viewport at that time; opaque here. */
  view: string;
  /** Of a loaded one: the user deleted it then, and it is kept for a while. Who stores it brings it back. */
  deletedAt?: number;
}

/** A row of the library. */
export interface DraftListing {
  id: string;
  revision: number;
  savedAt: number;
  summary: string;
  /** False: something is stored under this id that this program cannot read. It is left alone until removed by hand. */
  readable: boolean;
  /** Deleted by the user then, and kept for a while. */
  deletedAt?: number;
}

/**
 * Why something was not stored or read. `full`: no room left. `blocked`: the browser or the system does not allow it.
 * `unreadable`: what is there is not understood (and is kept). `too-big`: over the limit of a file, or of the only
 * store that works. `newer`: another tab stored a version that this tab has not seen (and it is kept).
 */
export type StorageReason = "full" | "blocked" | "unreadable" | "too-big" | "newer";

/** The maps in this browser. No method throws. */
export interface Drafts {
  /** The library, newest first. Waits a second at most for a store that does not answer. */
  list(): Promise<DraftListing[]>;
  /** The part of the library that is known at once: for the first picture, while list() is under way. */
  listNow(): DraftListing[];
  /** The newest stored version, once what is being stored of it here has arrived. This tab may store on top of it then. */
  load(id: string): Promise<DraftRecord | "unreadable" | undefined>;
  /** The same for somebody who only looks: nothing may be stored on top of it because of that. */
  read(id: string): Promise<DraftRecord | "unreadable" | undefined>;
  /**
   * Stores in every store that works; resolves when the record has reached the disk, where the browser can say so.
   * `unreadable` and `newer` mean that nothing was changed: store it under a new id, or load() first to replace.
   */
  store(record: DraftRecord): Promise<StorageReason | undefined>;
  /**
   * The same at once, for `pagehide` and `visibilitychange`: local storage only, views that wait included. After `full`
   * or `too-big` the map may still reach IndexedDB: on a page that lives on, store() tells.
   */
  storeNow(record: DraftRecord): StorageReason | undefined;
  /** Selection and viewport alone. Cheap: may be called in every frame. */
  storeView(id: string, view: string): void;
  /** Writes the views that wait, for a page that goes away with nothing else to store. */
  storeViewsNow(): void;
  /** Marks the map as deleted at a time, or as not deleted; for the other tabs that is a change like any other. */
  setDeleted(id: string, deletedAt: number | undefined): Promise<StorageReason | undefined>;
  /** What is stored under an id, whatever it is; the text of the map where that can still be made out. */
  rawOf(id: string): Promise<{ text: string; isMap: boolean } | undefined>;
  /** Removes the map with its view and its remembered file. The file stays where it is. */
  remove(id: string): Promise<void>;
  usage(): Promise<{ usedBytes: number; quotaBytes: number } | undefined>;
}

/** A file as it was read: bytes that are not UTF-8 are refused, a byte order mark is passed on as U+FEFF. */
export interface OpenedFile {
  name: string;
  text: string;
  /** The bytes of a zip archive, in place of a text. */
  archive?: Uint8Array<ArrayBuffer>;
  /** The text came out of a picture, which a map must not be written over. */
  picture?: boolean;
}

/** What write() did. Of a download it is not known whether it arrived, nor under which name. */
export interface Written {
  name: string;
  download: boolean;
}

/** Map files on the user's disk. No method throws. `undefined`: the user cancelled. */
export interface Files {
  /** Asks for a file. Call it inside a click or a key press. */
  pick(): Promise<OpenedFile | StorageReason | undefined>;
  /** Reads a file that was dropped. */
  read(file: File): Promise<OpenedFile | StorageReason>;
  /** The file of the last pick() is the file of this map from now on: write() goes there. */
  adopt(mapId: string): void;
  /**
   * Saves to the file of this map; asks for one when there is none yet, or when `asNew`. Downloads where the browser
   * cannot write files. Call it inside a click or a key press. `newer`: the file has been changed by somebody else
   * since it was read or written here, and was left alone; `asNew` lets the user choose.
   */
  write(mapId: string, name: string, text: string, asNew: boolean): Promise<Written | StorageReason | undefined>;
}

export interface Preferences {
  /** `null`: as the browser's. */
  language: "da" | "en" | null;
  theme: "system" | "light" | "dark";
  /** Whether single letters are shortcuts. */
  singleKeys: boolean;
  /** Whether the map is shown as a list; `null`: by the window's width. */
  list: boolean | null;
  /** Commands by their numbers, the last used first; only the program knows them. */
  recent?: string;
  /** How large all that is drawn is, in percent; the program knows which sizes there are. */
  scale?: number;
}
