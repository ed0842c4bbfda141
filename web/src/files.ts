// Map files on the user's disk: written in place where the browser can (File System Access: Chromium, top level),
// downloaded elsewhere. Must not know what is in a file.
import { fileTypes, hasFilePickers, pickedHandle, savedHandle, writeThrough } from "./file_handles";
import { IndexedStore } from "./indexed_store";
import type { Files, OpenedFile, StorageReason } from "./storage_types";

export type { Files, OpenedFile } from "./storage_types";

/** A limit of the file format, checked before anything is read. */
const largestFileBytes = 32 * 1024 * 1024;

/** The browser may still be reading the blob when the click has returned. */
const blobLifeMs = 60_000;

export function openFiles(): Files {
  return new BrowserFiles();
}

/** Decodes strictly: bytes that are not UTF-8 would silently become other bytes when the map is saved again. */
async function readText(file: File): Promise<OpenedFile | StorageReason> {
  if (file.size > largestFileBytes) return "too-big";
  try {
    // A byte order mark is the reader's business, so it is passed on.
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
    return { name: file.name, text };
  } catch {
    return "unreadable";
  }
}

/** The file dialog of every browser. Undefined: cancelled. */
function pickWithInput(): Promise<File | undefined> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = [fileTypes.mediaType, fileTypes.extension].join(",");
  input.hidden = true;
  document.body.append(input); // Safari opens no dialog for an element outside the page
  const chosen = new Promise<File | undefined>((resolve) => {
    input.onchange = () => resolve(input.files?.[0]);
    input.oncancel = () => resolve(undefined);
  });
  input.click();
  return chosen.finally(() => input.remove());
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: fileTypes.mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), blobLifeMs);
}

class BrowserFiles implements Files {
  #indexed: IndexedStore | undefined;
  readonly #handles = new Map<string, FileSystemFileHandle>();
  #lastPicked: FileSystemFileHandle | undefined;

  async pick(): Promise<OpenedFile | StorageReason | undefined> {
    this.#lastPicked = undefined;
    if (hasFilePickers()) {
      const handle = await pickedHandle();
      if (handle === "cancelled") return undefined;
      if (handle !== "blocked") return this.#readThrough(handle);
    }
    const file = await pickWithInput();
    return file && readText(file);
  }

  read(file: File): Promise<OpenedFile | StorageReason> {
    return readText(file);
  }

  adopt(mapId: string): void {
    if (this.#lastPicked) this.#keep(mapId, this.#lastPicked);
  }

  async write(
    mapId: string,
    name: string,
    text: string,
    asNew: boolean,
  ): Promise<{ name: string; download: boolean } | StorageReason | undefined> {
    if (hasFilePickers()) {
      const known = asNew ? undefined : await this.#handleOf(mapId);
      const outcome = known && (await writeThrough(known, text));
      if (known && outcome === "written") return { name: known.name, download: false };
      if (outcome === "declined") return undefined;
      if (outcome === "full" || outcome === "blocked") return outcome;
      // No file yet, or it is gone: ask for one.
      const chosen = await savedHandle(name);
      if (chosen === "cancelled") return undefined;
      if (chosen !== "blocked") return this.#writeTo(chosen, mapId, text);
    }
    download(name, text);
    return { name, download: true };
  }

  async #readThrough(handle: FileSystemFileHandle): Promise<OpenedFile | StorageReason> {
    try {
      const read = await readText(await handle.getFile());
      if (typeof read === "object") this.#lastPicked = handle;
      return read;
    } catch {
      return "unreadable";
    }
  }

  async #writeTo(
    handle: FileSystemFileHandle,
    mapId: string,
    text: string,
  ): Promise<{ name: string; download: boolean } | StorageReason | undefined> {
    const outcome = await writeThrough(handle, text);
    if (outcome === "declined") return undefined;
    if (outcome !== "written") return outcome === "full" ? "full" : "blocked";
    this.#keep(mapId, handle);
    return { name: handle.name, download: false };
  }

  async #handleOf(mapId: string): Promise<FileSystemFileHandle | undefined> {
    return this.#handles.get(mapId) ?? (await (this.#indexed ??= new IndexedStore()).handle(mapId));
  }

  #keep(mapId: string, handle: FileSystemFileHandle): void {
    this.#handles.set(mapId, handle);
    void (this.#indexed ??= new IndexedStore()).writeHandle(mapId, handle);
  }
}
