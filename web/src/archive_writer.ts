// All maps in one zip archive. Must not know what is in them.
import { Zip, ZipDeflate } from "fflate";

/** Zip archives know no other years. */
const firstYear = 1980;
const lastYear = 2099;

export class ArchiveWriter {
  readonly #pieces: Uint8Array<ArrayBuffer>[] = [];
  readonly #zip = new Zip((error, piece) => {
    if (error) throw error;
    this.#pieces.push(piece);
  });

  /** `name`: without folders, and of this entry alone. `changedAt`: milliseconds since 1970. */
  add(name: string, text: string, changedAt: number): void {
    const entry = new ZipDeflate(name, { level: 6 });
    const year = new Date(changedAt).getFullYear();
    if (year >= firstYear && year <= lastYear) entry.mtime = changedAt;
    this.#zip.add(entry);
    entry.push(new TextEncoder().encode(text), true);
  }

  end(): Blob {
    this.#zip.end();
    return new Blob(this.#pieces, { type: "application/zip" });
  }
}
