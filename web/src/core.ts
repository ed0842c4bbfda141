// The program in WebAssembly as the scripts see it: what it exports (web/events.cpp, web/answers.cpp, web/main.cpp),
// what it asks of the page (web/host.h), and how texts and numbers get across.
import type { Preferences } from "./storage_types";
import type { Surroundings } from "./environment";

/** Addresses in the program's memory. */
type Pointer = number;

/** What the program calls: one method per function of web/host.h. Pointers are only good during the call. */
export interface Host {
  measure(codePoints: Pointer, count: number, weight: number, advances: Pointer): void;
  measureFace(ascentDescent: Pointer): void;
  nameUnit(codePoint: number, text: Pointer, length: number): void;
  rasterize(glyphs: Pointer, count: number, width: number, height: number, darkInk: number, pixels: Pointer): void;

  paint(words: Pointer, count: number): void;
  needWords(language: number): void;
  requestFrame(count: number): void;
  wakeAt(time: number): void;
  setCursor(cursor: number): void;
  setTheme(dark: number): void;
  pageChanged(title: string, language: string, mapId: string): void;

  mirror(words: Pointer, wordCount: number, texts: Pointer, textsLength: number, moving: number): void;
  focus(widget: number): void;
  openText(value: Pointer, length: number): void;
  placeText(place: Pointer, count: number, texts: Pointer, textsLength: number): void;
  closeText(): void;
  announce(text: string, alert: number): void;

  showList(outline: Pointer, length: number): void;
  showListStage(content: Pointer, length: number): void;
  setFullScreen(on: number): void;
  moveToRegion(by: number): void;
  print(): void;
  takeNotes(notes: Pointer, length: number): void;
  savePicture(kind: number, name: string, scale: number): void;
  makeLink(file: Pointer, length: number, copies: number): void;
  takePicture(svg: Pointer, svgLength: number, file: Pointer, fileLength: number): void;

  saveSoon(delay: number): void;
  storeDraft(id: string, revision: number, text: string, summary: string, view: string): void;
  storeView(id: string, view: string): void;
  loadDraft(id: string): void;
  removeDraft(id: string): void;
  setDeleted(id: string, deleted: number): void;
  noteCopies(ids: Pointer, length: number, saved: number): void;
  backUp(name: string, files: Pointer, length: number): void;
  saveEntry(id: string, name: string): void;
  loadCustomers(id: string): void;
  storeCustomers(id: string, text: string): void;
  storePreferences(language: number, theme: number, singleKeys: number, list: number, recent: string, scale: number): void;
  loadModel(model: string, language: string): void;
  pickFile(): void;
  writeFile(id: string, name: string, text: string, asNew: number): void;
  download(name: string, text: string): void;
  copyText(text: string, cards: string): void;
  readClipboard(): void;
}

export interface CoreModule {
  HEAPU8: Uint8Array<ArrayBuffer>;
  HEAPU32: Uint32Array<ArrayBuffer>;
  HEAPF32: Float32Array<ArrayBuffer>;
  _malloc(bytes: number): Pointer;
  _free(pointer: Pointer): void;
  /** Every other exported function, by its name with an underscore in front. */
  [name: `_jm_${string}`]: (...values: number[]) => number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

type Argument = number | boolean | string;

/** The running program. */
export class Core {
  #module: CoreModule;
  #app: Pointer = 0;

  constructor(module: CoreModule) {
    this.#module = module;
  }

  /** `blind`: the browser has no WebGL 2. */
  start(preferences: Preferences, surroundings: Surroundings, blind: boolean): void {
    const seed = crypto.getRandomValues(new Uint32Array(4));
    const languages = [null, "da", "en"] as const;
    const setup = [
      languages.indexOf(preferences.language) - 1,
      ["system", "light", "dark"].indexOf(preferences.theme),
      Number(preferences.singleKeys),
      ...numbersOf(surroundings, blind),
      [null, false, true].indexOf(preferences.list) - 1,
    ];
    const pointer = this.#module._malloc((seed.length + setup.length) * 4);
    this.#module.HEAPU32.set(seed, pointer / 4);
    this.#module.HEAPU32.set(new Uint32Array(Int32Array.from(setup).buffer), pointer / 4 + seed.length);
    this.#app = this.#exported("create")(pointer);
    this.#module._free(pointer);
    if (preferences.recent) this.call("set_recent", preferences.recent);
    if (preferences.scale) this.call("set_scale", preferences.scale);
  }

  get started(): boolean {
    return this.#app !== 0;
  }
  get memoryBytes(): number {
    return this.#module.HEAPU8.length;
  }

  /** Calls `jm_<name>(app, …)`. A text is passed as a pointer to UTF-8 with a terminating zero. */
  call(name: string, ...values: Argument[]): number {
    return this.#invoke(name, [this.#app], values, false);
  }

  /** The same for functions that want each text's length in bytes behind it. */
  callWithLengths(name: string, ...values: Argument[]): number {
    return this.#invoke(name, [this.#app], values, true);
  }

  /** The same for a name and a text that may be long or hold zeros: its length goes with it. */
  callWithText(name: string, title: string, text: string): number {
    const [pointer, length] = this.#pass(text);
    const result = this.call(name, title, pointer, length);
    this.#module._free(pointer);
    return result;
  }

  /** The same for functions that do not take the app. */
  callPlain(name: string, ...values: Argument[]): number {
    return this.#invoke(name, [], values, false);
  }

  /** Views of the program's memory: for this moment only, because memory moves when it grows. */
  numbers(pointer: Pointer, count: number): Float32Array<ArrayBuffer> {
    return this.#module.HEAPF32.subarray(pointer / 4, pointer / 4 + count);
  }
  words(pointer: Pointer, count: number): Uint32Array<ArrayBuffer> {
    return this.#module.HEAPU32.subarray(pointer / 4, pointer / 4 + count);
  }
  bytes(pointer: Pointer, count: number): Uint8Array<ArrayBuffer> {
    return this.#module.HEAPU8.subarray(pointer, pointer + count);
  }
  text(pointer: Pointer, length: number): string {
    return length === 0 ? "" : decoder.decode(this.bytes(pointer, length));
  }
  /** Texts that are each followed by a zero. */
  texts(pointer: Pointer, length: number): string[] {
    return this.text(pointer, length).split("\0").slice(0, -1);
  }

  #exported(name: string): (...values: number[]) => number {
    const found = this.#module[`_jm_${name}`];
    if (!found) throw new Error(`jm_${name} is not exported`);
    return found;
  }

  #invoke(name: string, before: number[], values: Argument[], withLengths: boolean): number {
    const texts: Pointer[] = [];
    const passed = values.flatMap((value) => {
      if (typeof value !== "string") return [Number(value)];
      const [pointer, length] = this.#pass(value);
      texts.push(pointer);
      return withLengths ? [pointer, length] : [pointer];
    });
    const result = this.#exported(name)(...before, ...passed);
    for (const pointer of texts) this.#module._free(pointer);
    return result;
  }

  #pass(text: string): [Pointer, number] {
    const bytes = encoder.encode(text);
    const pointer = this.#module._malloc(bytes.length + 1);
    this.#module.HEAPU8.set(bytes, pointer);
    this.#module.HEAPU8[pointer + bytes.length] = 0;
    return [pointer, bytes.length];
  }
}

/**
 * In the order that jm_create and jm_set_surroundings take them: the flags as bits, then the day. `blind`: the browser
 * cannot draw the page.
 */
export function numbersOf(surroundings: Surroundings, blind: boolean): number[] {
  const { danish, dark, reducedMotion, mac, narrow, sandboxed, today } = surroundings;
  const flags = [danish, dark, reducedMotion, mac, narrow, blind, sandboxed].reduce((bits, flag, at) => bits | (Number(flag) << at), 0);
  return [flags, today];
}
