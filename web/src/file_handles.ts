// The File System Access API, where there is one, with its many errors told apart. TypeScript does not know its
// pickers, because only Chromium has them.

export const fileTypes = { mediaType: "application/json", extension: ".json" } as const;
/** All maps in one; only opened here. */
export const archiveTypes = { mediaType: "application/zip", extension: ".zip" } as const;

/** Pictures that a map may travel in, diagrams that can be read as one, tables of cards; only opened here. */
export const otherTypes = {
  "image/svg+xml": [".svg"],
  "image/png": [".png"],
  "text/vnd.mermaid": [".mmd"],
  "text/csv": [".csv"],
};

interface PickerOptions {
  /** The browser opens the folder that was used last under this name. */
  id: string;
  types: { accept: Record<string, string[]> }[];
}

interface PickerWindow {
  showOpenFilePicker(options: PickerOptions): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker(options: PickerOptions & { suggestedName: string }): Promise<FileSystemFileHandle>;
}

interface PermittedHandle {
  queryPermission(descriptor: { mode: "readwrite" }): Promise<PermissionState>;
  requestPermission(descriptor: { mode: "readwrite" }): Promise<PermissionState>;
}

const accept = { [fileTypes.mediaType]: [fileTypes.extension] };
const options: PickerOptions = { id: "journey-map", types: [{ accept }] };
const openOptions: PickerOptions = {
  ...options,
  types: [{ accept: { ...accept, [archiveTypes.mediaType]: [archiveTypes.extension], ...otherTypes } }],
};

function pickers(): PickerWindow | undefined {
  return "showOpenFilePicker" in window && "showSaveFilePicker" in window
    ? (window as unknown as PickerWindow)
    : undefined;
}

/** In frames of other sites the pickers are there, and refuse: they answer `blocked`. */
export function hasFilePickers(): boolean {
  return pickers() !== undefined;
}

type Picked = FileSystemFileHandle | "cancelled" | "blocked";

async function asked(ask: (window: PickerWindow) => Promise<FileSystemFileHandle | undefined>): Promise<Picked> {
  try {
    const window = pickers();
    return (window && (await ask(window))) ?? "blocked";
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError" ? "cancelled" : "blocked";
  }
}

export function pickedHandle(): Promise<Picked> {
  return asked(async (window) => (await window.showOpenFilePicker(openOptions))[0]);
}

export function savedHandle(suggestedName: string): Promise<Picked> {
  return asked((window) => window.showSaveFilePicker({ ...options, suggestedName }));
}

/** The file of a map, and how to tell whether somebody else has changed it since this map was read or written there. */
export interface MapFile {
  handle: FileSystemFileHandle;
  /** Of the file, in ms. Programs that synchronise folders may change it without touching the content. */
  modified: number;
  /** SHA-256 of the content. */
  digest: string;
}

async function digestOf(content: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** For a file that was just read or written. Undefined: it cannot be looked at any more. */
export async function mapFile(handle: FileSystemFileHandle, text: string): Promise<MapFile | undefined> {
  try {
    const { lastModified } = await handle.getFile();
    return { handle, modified: lastModified, digest: await digestOf(new TextEncoder().encode(text)) };
  } catch {
    return undefined;
  }
}

async function isChanged({ handle, modified, digest }: MapFile): Promise<boolean> {
  const file = await handle.getFile();
  return file.lastModified !== modified && (await digestOf(await file.arrayBuffer())) !== digest;
}

/** `declined`: the user said no to writing. `gone`: the file or the permission for good, so another file is needed. */
export type WriteOutcome = "written" | "declined" | "gone" | "newer" | "full" | "blocked";

async function whenPermitted(handle: FileSystemFileHandle, write: () => Promise<WriteOutcome>): Promise<WriteOutcome> {
  try {
    const permission = await writePermission(handle);
    if (permission !== "granted") return permission === "prompt" ? "declined" : "gone";
    return await write();
  } catch (error) {
    const name = error instanceof DOMException ? error.name : "";
    if (name === "NotFoundError") return "gone";
    return name === "QuotaExceededError" ? "full" : "blocked";
  }
}

/** Replaces the whole content at once: until the stream is closed, the old content stands. */
async function replaceContent(handle: FileSystemFileHandle, text: string): Promise<WriteOutcome> {
  const stream = await handle.createWritable();
  try {
    await stream.write(text);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
  return "written";
}

/** Writes to a file that the user has just chosen. */
export function writeThrough(handle: FileSystemFileHandle, text: string): Promise<WriteOutcome> {
  return whenPermitted(handle, () => replaceContent(handle, text));
}

/** Writes to the file of a map, but not over what somebody else wrote there: `newer`. */
export function writeAgain(file: MapFile, text: string): Promise<WriteOutcome> {
  return whenPermitted(file.handle, async () => {
    return (await isChanged(file)) ? "newer" : replaceContent(file.handle, text);
  });
}

/** `prompt`: asked, and not granted. `denied`: refused without asking. */
async function writePermission(handle: FileSystemFileHandle): Promise<PermissionState> {
  const permitted = handle as FileSystemFileHandle & Partial<PermittedHandle>;
  if (!permitted.queryPermission || !permitted.requestPermission) return "granted";
  const before = await permitted.queryPermission({ mode: "readwrite" });
  if (before !== "prompt") return before;
  return (await permitted.requestPermission({ mode: "readwrite" })) === "granted" ? "granted" : "prompt";
}
