// All maps in one archive and back, and what cannot be read as a file: between the program and the stores. What comes of
// it is told to the program (web/answers.cpp).
import { entriesOf, textOf } from "./archive_reader";
import { ArchiveWriter } from "./archive_writer";
import type { Core } from "./core";
import type { Drafts, StorageReason } from "./storage_types";

/** What is needed of the page's first script. */
export interface ArchiveTools {
  core: Core;
  drafts: Drafts;
  /** Every map that is being stored or loaded has arrived. */
  settled(): Promise<void>;
  download(name: string, content: string | Blob): void;
  numberOfReason(reason: StorageReason): number;
}

/** Reasons of web/answers.cpp beyond those of storage. */
const noArchive = 7;
const tooMany = 8;
const fine = -1;

/** Lets the page answer the user between two maps. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

/** `files`: the id of each map and the name of its file in the archive, by turns. */
export async function backUp({ core, drafts, settled, download }: ArchiveTools, name: string, files: string[]): Promise<void> {
  await settled();
  const archive = new ArchiveWriter();
  const outcome = core.callPlain("backup_begin");
  let count = 0;
  for (let at = 0; at + 1 < files.length; at += 2) {
    const [id = "", file = ""] = files.slice(at);
    const found = await drafts.read(id);
    const isThere = typeof found === "object";
    if (isThere) archive.add(file, found.text, found.savedAt);
    core.callPlain("backup_file", outcome, id, isThere);
    count += Number(isThere);
    await breath();
  }
  if (count > 0) download(name, archive.end());
  core.call("backup_end", outcome, name);
}

/** Each entry is dealt with before the next is unpacked: there may be many, and big ones. */
export async function openArchive(tools: ArchiveTools, name: string, archive: Uint8Array<ArrayBuffer>): Promise<void> {
  const { core, settled, numberOfReason } = tools;
  const entries = entriesOf(archive);
  if (!Array.isArray(entries)) {
    const reason = entries === undefined ? noArchive : entries === "too-many" ? tooMany : numberOfReason(entries);
    core.call("open_file_failed", name, reason);
    return;
  }
  core.call("archive_begin", name);
  for (const entry of entries) {
    const text = await textOf(archive, entry);
    const isRead = text !== "unreadable" && text !== "too-big";
    const reason = isRead ? fine : numberOfReason(text);
    core.callWithText("archive_entry", `${reason}:${entry.name}`, isRead ? text : "");
    await settled();
    await breath();
  }
  core.call("archive_end");
}

/** What is stored under an id, and cannot be read as a map here: as it is, for somebody who can. */
export async function saveEntry({ core, drafts, download }: ArchiveTools, id: string, name: string): Promise<void> {
  const found = await drafts.rawOf(id);
  if (!found) {
    core.call("draft_gone", id);
    return;
  }
  const file = `${name}${found.isMap ? ".journey.json" : ".txt"}`;
  download(file, found.text);
  core.call("entry_saved", file);
}
