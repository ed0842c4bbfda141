// Map files on the user's disk: written in place where the browser can (File System Access: Chromium, top level),
// downloaded elsewhere. Must not know what is in a file.
import {
  archiveTypes,
  fileTypes,
  hasFilePickers,
  mapFile,
  otherTypes,
  pickedHandle,
  savedHandle,
  writeAgain,
  writeThrough,
  type MapFile,
  type WriteOutcome,
} from "./file_handles";
import { IndexedStore } from "./indexed_store";
import type { Files, OpenedFile, StorageReason, Written } from "./storage_types";

export type { Files, OpenedFile, Written } from "./storage_types";

/** A limit of the file format, checked before anything is read. */
const largestFileBytes = 32 * 1024 * 1024;

/** The browser may still be reading the blob when the click has returned. */
const blobLifeMs = 60_000;

export function openFiles(): Files {
  return new BrowserFiles();
}

/** "PK", and the number of what comes first: an entry, or the end of an archive without any. */
const isArchive = ([p, k, number]: Uint8Array) => p === 0x50 && k === 0x4b && (number === 3 || number === 5);

const isPng = ([first, p, n, g]: Uint8Array) => first === 0x89 && p === 0x50 && n === 0x4e && g === 0x47;

/** Decodes strictly: bytes that are not UTF-8 would silently become other bytes when the map is saved again. */
async function readText(file: File): Promise<OpenedFile | StorageReason> {
  if (file.size > largestFileBytes) return "too-big";
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isArchive(bytes)) return { name: file.name, text: "", archive: bytes };
    // Without a map in it, a picture is handed on as one that has none.
    if (isPng(bytes)) return { name: file.name, text: (await import("./reading")).mapInPng(bytes) ?? "<", picture: true };
    // A byte order mark is the reader's business, so it is passed on.
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.trimStart().startsWith("<") ? { name: file.name, text, picture: true } : { name: file.name, text };
  } catch {
    return "unreadable";
  }
}

/** The file dialog of every browser. Undefined: cancelled. */
function pickWithInput(): Promise<File | undefined> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = [fileTypes.mediaType, fileTypes.extension, archiveTypes.mediaType, archiveTypes.extension, ...Object.values(otherTypes).flat()].join(",");
  input.hidden = true;
  document.body.append(input); // Safari opens no dialog for an element outside the page
  const chosen = new Promise<File | undefined>((resolve) => {
    input.onchange = () => resolve(input.files?.[0]);
    input.oncancel = () => resolve(undefined);
  });
  input.click();
  return chosen.finally(() => input.remove());
}

export function download(name: string, content: string | Blob): void {
  const blob = typeof content === "string" ? new Blob([content], { type: fileTypes.mediaType }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), blobLifeMs);
}

class BrowserFiles implements Files {
  #indexed: IndexedStore | undefined;
  readonly #files = new Map<string, MapFile>();
  #lastOpened: MapFile | undefined;

  async pick(): Promise<OpenedFile | StorageReason | undefined> {
    this.#lastOpened = undefined;
    if (hasFilePickers()) {
      const handle = await pickedHandle();
      if (handle === "cancelled") return undefined;
      if (handle !== "blocked") return this.#readThrough(handle);
    }
    const file = await pickWithInput();
    return file && readText(file);
  }

  read(file: File): Promise<OpenedFile | StorageReason> {
    this.#lastOpened = undefined; // a dropped file cannot be written
    return readText(file);
  }

  adopt(mapId: string): void {
    if (this.#lastOpened) this.#keep(mapId, this.#lastOpened);
    this.#lastOpened = undefined; // one file, one map
  }

  async write(mapId: string, name: string, text: string, asNew: boolean): Promise<Written | StorageReason | undefined> {
    if (hasFilePickers()) {
      const file = asNew ? undefined : await this.#fileOf(mapId);
      const outcome = file && (await writeAgain(file, text));
      if (file && outcome !== "gone") return this.#finish(file.handle, mapId, text, outcome);
      const chosen = await savedHandle(name);
      if (chosen === "cancelled") return undefined;
      if (chosen !== "blocked") return this.#finish(chosen, mapId, text, await writeThrough(chosen, text));
    }
    download(name, text);
    return { name, download: true };
  }

  async #readThrough(handle: FileSystemFileHandle): Promise<OpenedFile | StorageReason> {
    try {
      const read = await readText(await handle.getFile());
      // Saving writes a map file, which must not come to stand in a file of another kind.
      if (typeof read === "object" && !read.archive && !read.picture && /^\s*{/.test(read.text)) this.#lastOpened = await mapFile(handle, read.text);
      return read;
    } catch {
      return "unreadable";
    }
  }

  async #finish(
    handle: FileSystemFileHandle,
    mapId: string,
    text: string,
    outcome: WriteOutcome | undefined,
  ): Promise<Written | StorageReason | undefined> {
    if (outcome === "declined") return undefined;
    if (outcome !== "written") return outcome === "full" || outcome === "newer" ? outcome : "blocked";
    const file = await mapFile(handle, text);
    if (file) this.#keep(mapId, file);
    return { name: handle.name, download: false };
  }

  async #fileOf(mapId: string): Promise<MapFile | undefined> {
    return this.#files.get(mapId) ?? (await this.#store().file(mapId));
  }

  #keep(mapId: string, file: MapFile): void {
    this.#files.set(mapId, file);
    void this.#store().writeFile(mapId, file);
  }

  #store(): IndexedStore {
    return (this.#indexed ??= new IndexedStore()); // only browsers with pickers have anything to keep
  }
}
