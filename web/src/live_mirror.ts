// The mirror in time: at once when something changed, and while the map is being panned or zoomed only when the
// movement rests, so that it costs the moving picture nothing.
import type { Core } from "./core";
import type { Mirror } from "./mirror";
import { readMirror } from "./mirror_reader";

const restMs = 100;

export class LiveMirror {
  readonly #core: Core;
  readonly #mirror: Mirror;
  #waiting: { words: Uint32Array<ArrayBuffer>; texts: Uint8Array<ArrayBuffer> } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(core: Core, mirror: Mirror) {
    this.#core = core;
    this.#mirror = mirror;
  }

  /** Whether it still shows what was before a movement. */
  get isWaiting(): boolean {
    return this.#waiting !== undefined;
  }

  receive(words: number, wordCount: number, texts: number, textsLength: number, moving: boolean): void {
    clearTimeout(this.#timer);
    if (!moving) {
      this.#waiting = undefined;
      this.#put(this.#core.words(words, wordCount), this.#core.bytes(texts, textsLength));
      return;
    }
    this.#waiting = {
      words: this.#core.words(words, wordCount).slice(),
      texts: this.#core.bytes(texts, textsLength).slice(),
    };
    this.#timer = setTimeout(() => this.#show(), restMs);
  }

  moveToRegion(by: number): void {
    this.#show();
    this.#mirror.moveToRegion(by);
  }

  focus(id: number): void {
    this.#show();
    this.#mirror.focus(id);
  }

  #show(): void {
    clearTimeout(this.#timer);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting) this.#put(waiting.words, waiting.texts);
  }

  #put(words: Uint32Array<ArrayBuffer>, texts: Uint8Array<ArrayBuffer>): void {
    this.#mirror.show(readMirror(words, texts));
  }
}
