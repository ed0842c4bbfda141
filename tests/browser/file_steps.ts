// Map files in and out of the page, as a user moves them: saved to the folder for downloads, dropped, picked.
import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ElementHandle } from "puppeteer-core";
import { eventually, type Page, type TestContext } from "./harness.ts";
import { openPage, type Screen } from "./screen.ts";

/** A page whose browser lets no one near File System Access: files are downloaded and picked the old way. */
export async function openWithoutPickers(context: TestContext, page?: Page): Promise<Screen> {
  const opened = page ?? (await context.newPage());
  await refusePickers(opened);
  return openPage(context, "/", opened);
}

export async function refusePickers(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const refuse = () => Promise.reject(new DOMException("refused", "SecurityError"));
    Object.assign(window, { showOpenFilePicker: refuse, showSaveFilePicker: refuse });
  });
}

export interface SavedFile {
  name: string;
  bytes: Buffer;
}

/** What arrives in the folder for downloads when `save` is done. It is taken away. */
export async function downloaded(folder: string, save: () => Promise<unknown>): Promise<SavedFile> {
  await save();
  const arrived = async () => {
    const names = await readdir(folder);
    const isWhole = !names.some((name) => /\.(part|crdownload)$/.test(name) || name.startsWith(".org.chromium"));
    const name = names[0];
    if (!name || !isWhole) return undefined;
    const bytes = await readFile(join(folder, name)).catch(() => undefined);
    return bytes && bytes.length > 0 ? { name, bytes } : undefined;
  };
  const file = await eventually(arrived, "a file in the folder for downloads", 20_000);
  await rm(join(folder, file.name));
  return file;
}

/** A file on this computer, in a folder of the test's own. */
export async function fileWith(context: TestContext, name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await context.folder(), name);
  await writeFile(path, content);
  return path;
}

/** Drops a file in the middle of the page: from the system in Chromium, as an event in Firefox. */
export async function drop(context: TestContext, { page }: Screen, path: string): Promise<void> {
  if (context.browserName === "chromium") {
    const client = await page.createCDPSession();
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const) {
      await client.send("Input.dispatchDragEvent", { type, x: 200, y: 400, data });
    }
    await client.detach();
    return;
  }
  const content = [...(await readFile(path))];
  await page.evaluate(
    (name, bytes) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], name, { type: "application/json" }));
      for (const type of ["dragenter", "dragover", "drop"]) {
        document.getElementById("canvas")?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      }
    },
    basename(path),
    content,
  );
}

/** Answers the browser's file dialog that `open` brings up. */
export async function pick(context: TestContext, { page }: Screen, path: string, open: () => Promise<unknown>): Promise<void> {
  if (context.browserName === "chromium") {
    const [chooser] = await Promise.all([page.waitForFileChooser(), open()]);
    await chooser.accept([path]);
    return;
  }
  // Firefox takes the dialog away before a test can answer it.
  await page.evaluate(() => {
    HTMLInputElement.prototype.click = () => undefined;
  });
  await open();
  const input = await page.waitForSelector("input[type=file]", { hidden: true });
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
}
