// The texts of the screen: each language is a file (web/split.mjs). The page starts with those of the shown one that the
// first seconds need; all of both follow with the rest of the program, or are waited for when somebody asks for the other
// language before.
import firstDanish from "journey-first-words.da.txt";
import firstEnglish from "journey-first-words.en.txt";
import danish from "journey-words.da.txt";
import english from "journey-words.en.txt";
import type { Core } from "./core";
import { addressOf, fetched, fetchNow } from "./own_files";

/** `Language`, in its order (app/format/words.h). */
const firstOnes = [firstDanish, firstEnglish];
const languages = [danish, english];

export class Words {
  /** The language whose first texts are there. */
  #started: number | undefined;
  /** Languages that are there with all texts. */
  readonly #there = new Set<number>();

  /** The texts of a language that the page starts with, still to be put in their place. */
  async fetchFirst(language: number): Promise<ArrayBuffer> {
    return (await fetched(addressOf(firstOnes[language] ?? ""))).arrayBuffer();
  }

  putFirst(core: Core, language: number, texts: ArrayBuffer): void {
    if (!this.#there.has(language)) this.#put(core, language, texts);
    this.#started = language;
  }

  /** Fetches all of both. */
  async complete(core: Core): Promise<void> {
    const missing = [...languages.keys()].filter((language) => !this.#there.has(language));
    const fetching = missing.map(async (language) => {
      const response = await fetched(addressOf(languages[language] ?? ""));
      this.#putAll(core, language, await response.arrayBuffer());
    });
    await Promise.all(fetching);
  }

  /** In the middle of a call that is about to show a language. */
  need(core: Core, language: number): void {
    if (language !== this.#started) this.#needAll(core, language);
  }

  /** In the middle of a call into what the first seconds don't know: any text may be next. */
  needShown(core: Core): void {
    if (this.#started !== undefined) this.#needAll(core, this.#started);
  }

  #needAll(core: Core, language: number): void {
    if (!this.#there.has(language)) this.#putAll(core, language, fetchNow(addressOf(languages[language] ?? "")));
  }

  #putAll(core: Core, language: number, texts: ArrayBuffer | Uint8Array<ArrayBuffer>): void {
    this.#put(core, language, texts);
    this.#there.add(language);
  }

  #put(core: Core, language: number, texts: ArrayBuffer | Uint8Array<ArrayBuffer>): void {
    const length = core.callPlain("words_length", language);
    core.bytes(core.callPlain("words", language), length).set(new Uint8Array(texts));
  }
}
