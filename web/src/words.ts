// The texts of the screen: each language is a file (web/split.mjs). The page starts with the one that is shown; the other
// follows with the rest of the program, or is waited for when somebody asks for it before.
import danishAddress from "journey-words.da.txt";
import englishAddress from "journey-words.en.txt";
import type { Core } from "./core";
import { addressOf, fetched, fetchNow } from "./own_files";

/** `Language`, in its order (app/format/words.h). */
const addresses = [danishAddress, englishAddress];

export class Words {
  readonly #there = new Set<number>();

  /** The texts of a language, still to be put in their place. */
  async fetch(language: number): Promise<ArrayBuffer> {
    return (await fetched(addressOf(addresses[language] ?? ""))).arrayBuffer();
  }

  put(core: Core, language: number, texts: ArrayBuffer | Uint8Array<ArrayBuffer>): void {
    const length = core.callPlain("words_length", language);
    core.bytes(core.callPlain("words", language), length).set(new Uint8Array(texts));
    this.#there.add(language);
  }

  /** What is not there yet. */
  async complete(core: Core): Promise<void> {
    for (const language of addresses.keys())
      if (!this.#there.has(language)) this.put(core, language, await this.fetch(language));
  }

  /** In the middle of a call that is about to read them. */
  need(core: Core, language: number): void {
    if (!this.#there.has(language)) this.put(core, language, fetchNow(addressOf(addresses[language] ?? "")));
  }
}
