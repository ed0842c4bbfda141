// The page as the program sees it: every method of `Host` (web/host.h), each handed on to the module whose work it is.
import type { Clipboard } from "./clipboard";
import type { Core, Host } from "./core";
import type { CustomerRecords } from "./customers";
import type { Documents } from "./documents";
import { showTheme } from "./environment";
import { download } from "./files";
import { setFullScreen } from "./full_screen";
import type { Glyphs } from "./glyphs";
import type { Library } from "./library";
import type { LiveArchives } from "./live_archives";
import type { LiveMirror } from "./live_mirror";
import type { LiveReading } from "./live_reading";
import type { Painting } from "./painting";
import { readPicture } from "./pictures";
import type { Program } from "./program";
import type { Scheduler } from "./scheduler";
import type { Preferences } from "./storage_types";
import type { TextField } from "./text_field";
import type { Words } from "./words";

/** `ui::Cursor`, in its order (app/ui/frame.h). */
const cursors = ["default", "pointer", "text", "grab", "grabbing", "ew-resize", "ns-resize", "not-allowed"];

/** What the program can reach. Made piece by piece at the start; all there before the first frame. */
export interface Parts {
  program: Program;
  words: Words;
  core: Core;
  canvas: HTMLCanvasElement;
  painting: Painting;
  glyphs: Glyphs;
  scheduler: Scheduler;
  mirror: LiveMirror;
  field: TextField;
  reading: LiveReading;
  library: Library;
  documents: Documents;
  archives: LiveArchives;
  customers: CustomerRecords;
  clipboard: Clipboard;
  announce(text: string, alert: boolean): void;
  pageChanged(title: string, language: string, mapId: string): void;
  storePreferences(preferences: Preferences): void;
}

export function hostOf(parts: Parts): Host {
  return {
    measure: (...values) => parts.glyphs.measure(parts.core, ...values),
    measureFace: (pointer) => parts.glyphs.measureFace(parts.core, pointer),
    nameUnit: (codePoint, text, length) => parts.glyphs.nameUnit(codePoint, parts.core.text(text, length)),
    rasterize: (glyphs, count, width, height, dark, pixels) =>
      parts.glyphs.rasterize(parts.core, glyphs, count, width, height, dark !== 0, pixels),

    paint: (words, count) =>
      parts.painting.paint(readPicture(parts.core, parts.core.words(words, count), parts.painting.takeDone())),
    needWords: (language) => parts.words.need(parts.core, language),
    requestFrame: (count) => parts.scheduler.requestFrame(count),
    wakeAt: (time) => parts.scheduler.wakeAt(time),
    setCursor: (cursor) => {
      parts.canvas.style.cursor = cursors[cursor] ?? "default";
    },
    setTheme: (dark) => showTheme(dark !== 0),
    pageChanged: (title, language, mapId) => parts.pageChanged(title, language, mapId),

    mirror: (words, count, texts, length, moving) => parts.mirror.receive(words, count, texts, length, moving !== 0),
    focus: (widget) => parts.mirror.focus(widget),
    openText: (value, length) => parts.field.open(parts.core.text(value, length)),
    placeText: (place, count, texts, length) =>
      parts.field.place([...parts.core.numbers(place, count)], parts.core.texts(texts, length)),
    closeText: () => parts.field.close(),
    announce: (text, alert) => parts.announce(text, alert !== 0),

    showList: (outline, length) => parts.reading.show(parts.core.text(outline, length)),
    showListStage: (content, length) => parts.reading.takeContent(parts.core.text(content, length)),
    setFullScreen: (on) => setFullScreen(on !== 0),
    moveToRegion: (by) => parts.mirror.moveToRegion(by),
    print: () => parts.reading.print(),
    takeNotes: (notes, length) => parts.reading.takeNotes(parts.core.text(notes, length)),
    savePicture: (kind, name, scale) => void parts.reading.savePicture(kind, name, scale),
    makeLink: (file, length, copies) => void parts.reading.makeLink(parts.core.text(file, length), copies !== 0),
    takePicture: (svg, length, file, fileLength) =>
      parts.reading.takePicture({ svg: parts.core.text(svg, length), file: parts.core.text(file, fileLength) }),

    saveSoon: (delay) => parts.library.saveSoon(delay),
    storeDraft: (...record) => parts.library.store(...record),
    storeView: (id, view) => parts.library.storeView(id, view),
    loadDraft: (id) => parts.library.load(id),
    removeDraft: (id) => {
      void parts.customers.remove(id);
      void parts.library.remove(id);
    },
    setDeleted: (id, deleted) => void parts.library.setDeleted(id, deleted !== 0),
    noteCopies: (ids, length, saved) => void parts.library.noteCopies(parts.core.texts(ids, length), saved !== 0),
    backUp: (name, files, length) => parts.archives.backUp(name, parts.core.texts(files, length)),
    saveEntry: (id, name) => parts.archives.saveEntry(id, name),
    loadCustomers: (id) => void parts.customers.load(id),
    storeCustomers: (id, text) => void parts.customers.store(id, text),
    storePreferences: (language, theme, singleKeys, list, recent, scale) =>
      parts.storePreferences({
        language: ([null, "da", "en"] as const)[language + 1] ?? null,
        theme: (["system", "light", "dark"] as const)[theme] ?? "system",
        singleKeys: singleKeys !== 0,
        list: ([null, false, true] as const)[list + 1] ?? null,
        recent,
        scale,
      }),
    loadModel: (model, language) => void parts.documents.loadModel(model, language),
    pickFile: () => void parts.documents.pick(),
    writeFile: (id, name, text, asNew) => void parts.documents.write(id, name, text, asNew !== 0),
    download: (name, text) => download(name, text),
    copyText: (text, cards) => parts.clipboard.copy(text, cards),
    readClipboard: () => void parts.clipboard.read(),
  };
}
