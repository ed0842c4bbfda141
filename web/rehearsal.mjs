// Runs the program without a browser, through what a user does in the first seconds: the library, a map, looking around
// in it. web/split.mjs learns from it which functions the first part needs. Nothing is drawn: the page answers as
// little as it can.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const wide = [1440, 900, 1];
const narrow = [768, 1024, 2];
const mouse = 1;
const secondMs = 1000;
/** What the system says, as bits (web/main.cpp). */
const danish = 1;
const dark = 2;
const today = 20260102;
/** As in web/src/glyphs.ts. */
const numbersPerGlyph = 5;
const firstIcon = 0xe000;

/** The page as the program sees it (web/host.h). */
function imports(module, program) {
  let now = 0;
  const numbers = () => new Float32Array(program.memory.buffer);
  const answers = {
    emscripten_get_now: () => (now += secondMs),
    emscripten_resize_heap: (bytes) => program.memory.grow(Math.ceil((bytes - program.memory.buffer.byteLength) / 65536)) >= 0,
    host_measure: (_, count, weight, advances) => numbers().fill(weight / 800, advances / 4, advances / 4 + count),
    host_measure_face: (pair) => numbers().set([1, 0.25], pair / 4),
    host_rasterize: (glyphs, count, width, height, dark, pixels) => {
      for (let at = glyphs / 4; at < glyphs / 4 + count * numbersPerGlyph; at += numbersPerGlyph)
        if (numbers()[at + 1] === 0) program.icons.add(numbers()[at] - firstIcon); // its weight says that it is one
      new Uint32Array(program.memory.buffer, pixels, width * height).fill(dark ? 0xff000000 : 0xffffffff);
    },
    host_focus: (element) => (program.focused = element),
    host_mirror: (_, __, texts, length) => program.said.push(Buffer.from(program.memory.buffer, texts, length).toString()),
  };
  const result = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    result[from] ??= {};
    result[from][name] = answers[name] ?? (() => 0);
  }
  return result;
}

/** One visit to the page, with a program of its own. */
class Visit {
  /** The icons that were drawn, by their place in app/ui/icons.def. */
  icons = new Set();
  /** What was on the screen, as text (web/mirror.md says how). */
  said = [];

  constructor(module) {
    const instance = new WebAssembly.Instance(module, imports(module, this));
    this.exports = instance.exports;
    this.memory = instance.exports.memory;
    this.exports.__wasm_call_ctors();
    this.exports.jm_words(0);
    this.exports.jm_words_length(0);
    const setup = this.exports.malloc(64); // more than enough
    new Uint32Array(this.memory.buffer).set([1, 2, 3, 4, -1, 0, 1, danish, today, -1], setup / 4); // web/main.cpp, Setup
    this.app = this.exports.jm_create(setup);
    this.exports.jm_resize(this.app, ...wide);
  }

  /** Which functions were called, in the format of wasm-split. */
  get profile() {
    const length = this.exports.__write_profile(0, 0);
    const pointer = this.exports.malloc(length);
    this.exports.__write_profile(pointer, length);
    return new Uint8Array(this.memory.buffer, pointer, length).slice();
  }

  openFile(map) {
    const length = new TextEncoder().encode(map).length;
    this.#list([]);
    this.exports.jm_open_file(this.app, this.#text("kort.json"), this.#text(map), length);
    for (const size of [narrow, wide]) {
      this.exports.jm_resize(this.app, ...size);
      this.#lookAround();
    }
  }

  lookAtLibrary() {
    this.exports.jm_go_home(this.app);
    this.#list([]);
    this.#frames(3);
    this.exports.jm_set_surroundings(this.app, danish | dark, today);
    const card = '{"title":"Vores","model":"readiness","index":48,"stages":[{"readiness":0,"score":40},{"readiness":80,"score":60}]}';
    this.#list([["a", card], ["b", card]]);
    this.#frames(3);
    this.#pointer(400, 300);
    this.#attention();
    this.exports.jm_set_surroundings(this.app, danish, today);
  }

  #list(rows) {
    const list = this.exports.jm_library_begin();
    for (const [id, summary] of rows) {
      this.exports.jm_library_row(list, this.#text(id), this.#text(summary), 1);
      this.exports.jm_library_saved(list, 1, 1, this.#text("I dag 12.03"));
      this.exports.jm_library_copied(list, 0, 0, 0);
    }
    this.exports.jm_library_end(this.app, list);
  }

  openDraft(map) {
    this.exports.jm_open_library_map(this.app, this.#text("a"));
    const view = "1 16400 2000 1000\0I dag 12.03"; // app/editor/view_state.cpp
    this.exports.jm_draft_loaded(this.app, this.#text("a"), 1, this.#text(map), this.#text(view));
    this.#frames(2);
  }

  /** Moves over the map and scrolls it. What a click or a zoom shows comes after that, or from the browser's cache. */
  #lookAround() {
    this.#frames(2);
    if (!this.exports.jm_has_map(this.app)) throw new Error("no map is open: the first part would lack what draws it");
    for (let y = 100; y < 700; y += 60) this.#pointer(300 + y / 2, y);
    this.exports.jm_wheel(this.app, 200, 60, 0);
    this.#frames(1);
    this.#attention();
  }

  /** What the browser tells of the keyboard and the pointer without being asked. */
  #attention() {
    this.exports.jm_focus(this.app, 0, 0);
    this.exports.jm_key_up(this.app, this.#text("Tab"), 3, 0);
    this.exports.jm_keys_released(this.app);
    this.exports.jm_pointer_left(this.app);
    this.exports.jm_files_hovering(this.app, 0);
    this.exports.jm_is_unsaved(this.app);
    this.exports.jm_has_map(this.app);
    this.#frames(1);
  }

  #pointer(x, y) {
    this.exports.jm_pointer(this.app, x, y, mouse, 0);
    this.#frames(1);
  }

  #frames(count) {
    for (let i = 0; i < count; i++) {
      this.exports.jm_frame(this.app);
      if (this.focused) this.exports.jm_focus(this.app, this.focused, 1);
      this.focused = 0;
    }
  }

  /** A text in the program's memory, with a zero behind it. It stays there. */
  #text(text) {
    const bytes = new TextEncoder().encode(`${text}\0`);
    const pointer = this.exports.malloc(bytes.length);
    new Uint8Array(this.memory.buffer).set(bytes, pointer);
    return pointer;
  }
}

const effects = ["pull", "neutral", "push"];
const messages = ["be-known", "buy-now", "compare", "proof", "answer", "offer", "retargeting", "practical", "confirm"];

/** The map with every kind of finding in it: what is shown of them belongs to the first picture. */
function withFindings(text) {
  const map = JSON.parse(text);
  map.cards.forEach((card, i) => {
    Object.assign(card, { effect: effects[i % effects.length], message: messages[i % messages.length], reviewBy: "2020-01-01" });
    if (i % 2 === 0) delete card.owner;
  });
  Object.assign(map.stages[1], { measured: { arrived: 100, movedOn: 40 } });
  return JSON.stringify({ ...map, id: "other" });
}

const laneKinds = ["touchpoints", "does", "thinks", "barriers", "opportunities"];

/** In no order, so that sorting what comes of them takes all its ways. With two decimals, as the page writes them: for
 *  more digits than 15 the program needs a part of the library (strtod) that takes 4.4 KB; such a map waits for it. */
const decimals = (share) => Math.round(share * 100) / 100;
const strengthAndReach = (i) => ({ strength: decimals(((i * 37) % 19) / 19), reach: decimals(((i * 53) % 23) / 23) });

/** A map as a team may have put it together by itself: many cards, long texts, and no more than that. */
function plainAndLarge() {
  const stages = Array.from({ length: 20 }, (_, i) => ({ id: `s${i}`, name: `Trin nummer ${i}`, readiness: i * 5 }));
  const lanes = laneKinds.map((kind) => ({ id: kind, name: kind, kind }));
  const cards = Array.from({ length: 1000 }, (_, i) => ({
    id: `c${i}`,
    stage: `s${i % 20}`,
    lane: laneKinds[i % 5],
    text: "kunden søger efter et svar på opgaven ".repeat(1 + (i % 3)),
    ...(i % 5 === 0 && { channel: "website", effect: effects[i % 3], message: "answer", ...strengthAndReach(i) }),
  }));
  return JSON.stringify({ format: "journey-map", version: 1, id: "large", title: "Stort", stages, lanes, cards });
}

/** The texts of a language (0: Danish, 1: English) as they lie in the program's memory. */
export function wordsOf(wasm, language) {
  const { exports, memory } = new Visit(new WebAssembly.Module(wasm));
  return Buffer.from(memory.buffer, exports.jm_words(language), exports.jm_words_length(language));
}

/** Visits the page in every way that it is usually opened. Returns the profiles of the visits, the icons they saw
 *  and, in Danish, all that was to be read. */
export async function rehearse(wasm, root) {
  const module = new WebAssembly.Module(wasm);
  const map = await readFile(join(root, "assets/models/readiness.da.json"), "utf8");
  const visits = [
    (visit) => visit.lookAtLibrary(),
    (visit) => visit.openFile(map),
    (visit) => visit.openFile(withFindings(map)),
    (visit) => visit.openFile(plainAndLarge()),
    (visit) => visit.openDraft(map),
  ];
  const icons = new Set();
  const said = [];
  const profiles = visits.map((look) => {
    const visit = new Visit(module);
    look(visit);
    for (const icon of visit.icons) icons.add(icon);
    said.push(...visit.said);
    return visit.profile;
  });
  return { profiles, icons: [...icons].sort((a, b) => a - b), said: said.join("\0") };
}
