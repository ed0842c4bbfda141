// Archives of maps, from the page's first script: fetches what makes and reads them (archives.ts) when it is asked for.
import type { ArchiveTools } from "./archives";
import { keeping } from "./late_keeping";

/** A reason of web/answers.cpp. */
const blocked = 1;

export class LiveArchives {
  readonly #tools: ArchiveTools;

  constructor(tools: ArchiveTools) {
    this.#tools = tools;
  }

  backUp(name: string, files: string[]): void {
    this.#with(({ backUp }) => backUp(this.#tools, name, files));
  }

  open(name: string, archive: Uint8Array<ArrayBuffer>): void {
    this.#with(({ openArchive }) => openArchive(this.#tools, name, archive));
  }

  saveEntry(id: string, name: string): void {
    this.#with(({ saveEntry }) => saveEntry(this.#tools, id, name));
  }

  #with(work: (kept: typeof import("./keeping")) => Promise<void>): void {
    keeping().then(work).catch(() => this.#tools.core.call("file_failed", blocked));
  }
}
