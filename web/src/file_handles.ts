// The File System Access API, where there is one, with its many errors told apart. TypeScript does not know its
// pickers, because only Chromium has them.

export const fileTypes = { mediaType: "application/json", extension: ".json" } as const;

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

const options: PickerOptions = { id: "journey-map", types: [{ accept: { [fileTypes.mediaType]: [fileTypes.extension] } }] };

function pickers(): PickerWindow | undefined {
  return "showOpenFilePicker" in window && "showSaveFilePicker" in window
    ? (window as unknown as PickerWindow)
    : undefined;
}

/** In frames of other sites the pickers are there, and refuse: they answer `blocked`. */
export function hasFilePickers(): boolean {
  return pickers() !== undefined;
}

async function asked(ask: (window: PickerWindow) => Promise<FileSystemFileHandle | undefined>): Promise<FileSystemFileHandle | "cancelled" | "blocked"> {
  try {
    const window = pickers();
    return (window && (await ask(window))) ?? "blocked";
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError" ? "cancelled" : "blocked";
  }
}

export function pickedHandle(): Promise<FileSystemFileHandle | "cancelled" | "blocked"> {
  return asked(async (window) => (await window.showOpenFilePicker(options))[0]);
}

export function savedHandle(suggestedName: string): Promise<FileSystemFileHandle | "cancelled" | "blocked"> {
  return asked((window) => window.showSaveFilePicker({ ...options, suggestedName }));
}

/** `declined`: the user said no to writing. `gone`: the file or the permission for good, so another file is needed. */
export type WriteOutcome = "written" | "declined" | "gone" | "full" | "blocked";

/** Writes the whole file at once: until it is closed, the old content stands. */
export async function writeThrough(handle: FileSystemFileHandle, text: string): Promise<WriteOutcome> {
  try {
    const permission = await writePermission(handle);
    if (permission !== "granted") return permission === "prompt" ? "declined" : "gone";
    const stream = await handle.createWritable();
    try {
      await stream.write(text);
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => undefined);
      throw error;
    }
    return "written";
  } catch (error) {
    const name = error instanceof DOMException ? error.name : "";
    if (name === "NotFoundError") return "gone";
    return name === "QuotaExceededError" ? "full" : "blocked";
  }
}

/** `prompt`: asked, and not granted. `denied`: refused without asking. */
async function writePermission(handle: FileSystemFileHandle): Promise<PermissionState> {
  const permitted = handle as FileSystemFileHandle & Partial<PermittedHandle>;
  if (!permitted.queryPermission || !permitted.requestPermission) return "granted";
  const before = await permitted.queryPermission({ mode: "readwrite" });
  if (before !== "prompt") return before;
  return (await permitted.requestPermission({ mode: "readwrite" })) === "granted" ? "granted" : "prompt";
}
