// The page starts here: fetches the program, font and stores side by side, puts the parts together and draws the first
// frame. From then on everything is an event.
import { addressedMap, onAddressChange, showMapInAddress } from "./address";
import { Losses, watchSize } from "./canvas";
import { Clipboard } from "./clipboard";
import { followContrast } from "./contrast";
import { Core, numbersOf } from "./core";
import { CustomerRecords } from "./customers";
import { Documents } from "./documents";
import { openDrafts } from "./drafts";
import { onFilesDropped } from "./dropping";
import { isDanish, isDark, onSurroundingsChange, showTheme, surroundings } from "./environment";
import { hideFailure, showFailure, type Failure } from "./failure";
import { download, openFiles } from "./files";
import { Glyphs, webFont } from "./glyphs";
import { hostOf, type Parts } from "./host";
import { Keyboard } from "./keyboard";
import { keeping } from "./late_keeping";
import { Library, numberOfReason } from "./library";
import { LiveArchives } from "./live_archives";
import { LiveMirror } from "./live_mirror";
import { LiveReading } from "./live_reading";
import { onFullScreenLeft } from "./full_screen";
import { Mirror } from "./mirror";
import { NoPainting, openPainting, type PaintingEvents } from "./painting";
import { Pointer } from "./pointer";
import { loadPreferences, storePreferences } from "./preferences";
import { Program } from "./program";
import { Scheduler } from "./scheduler";
import { element, language, liveRegion, setLanguage } from "./page";
import { TextField } from "./text_field";
import { Words } from "./words";

/** How long the first frame waits for the page's font. */
const fontPatienceMs = 1500;
/** When the page can be used, its first pictures come before anything else is fetched. */
const afterFirstFramesMs = 300;
/** Long enough not to bother a network that is down. */
const againAfterMs = 10_000;

const preferences = loadPreferences();
const system = surroundings();
showTheme(isDark(preferences, system));
setLanguage(isDanish(preferences, system) ? "da" : "en");

/** What went wrong, for a message instead of the page. */
class StartFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure);
  }
}

const pageCanvas = () => element("canvas") as HTMLCanvasElement;

/** Parts that need each other are put together here, and nowhere else. */
async function assemble(): Promise<Parts> {
  const parts = {} as Parts; // complete when the program starts; it calls nothing before
  const painting = openPainting(pageCanvas(), paintingEvents(parts));
  const program = new Program();
  const words = new Words();
  const started = program.start(hostOf(parts), () => words.needShown(parts.core)).catch(() => {
    throw new StartFailure("no-wasm");
  });
  const shownLanguage = isDanish(preferences, system) ? 0 : 1;
  const shownWords = words.fetchFirst(shownLanguage);
  const opening = openDrafts((id) => parts.library?.changedElsewhere(id));
  const glyphs = new Glyphs();
  const font = webFont(fontPatienceMs, () => {
    glyphs.forgetWidths();
    drawGlyphsAnew(parts);
  }).then(() => glyphs.measureAhead());
  const core = new Core(await started);
  const opened = await painting;
  const canvas = pageCanvas();
  const scheduler = new Scheduler(
    () => core.call("frame"),
    () => parts.painting.isFree,
  );
  const mirror = new Mirror(element("mirror"), {
    focused: (id) => {
      core.call("focus", id, keyboard.leads);
      scheduler.requestFrame();
    },
    activated: (id) => {
      core.call("activate", id);
      scheduler.requestFrame();
    },
  });
  const field = new TextField(element("fields"), core, mirror, scheduler);
  const keyboard = new Keyboard(core, scheduler, mirror, field, system.mac);
  new Pointer(canvas, core, scheduler, keyboard, field, system.mac);
  const drafts = await opening;
  const library = new Library(core, drafts, language, program.whole, (work) => scheduler.calmWhile(work));
  const archives = new LiveArchives({ core, drafts, settled: () => library.settled(), download, numberOfReason });
  const documents = new Documents(core, openFiles(), archives, language);
  Object.assign(parts, {
    program,
    words,
    core,
    canvas,
    painting: opened ?? new NoPainting(),
    glyphs,
    scheduler,
    mirror: new LiveMirror(core, mirror),
    field,
    reading: new LiveReading(core, scheduler, element("list"), [element("mirror"), element("fields")]),
    library,
    documents,
    archives,
    customers: new CustomerRecords(core, scheduler, program.whole),
    clipboard: new Clipboard(core, scheduler, field),
    announce: liveRegion(),
    pageChanged: (title: string, tag: string, mapId: string) => pageChanged(parts, title, tag, mapId),
    storePreferences,
  } satisfies Parts);
  await font;
  // Protection against fingerprinting may spoil the pictures that text is drawn with: then there is the list.
  if (!glyphs.readable) parts.painting = new NoPainting();
  words.putFirst(core, shownLanguage, await shownWords);
  core.start(preferences, system, parts.painting instanceof NoPainting);
  return parts;
}

/** The font is there after all, or icons that were missing. */
function drawGlyphsAnew({ core, scheduler }: Parts): void {
  core.call("font_arrived");
  scheduler.requestFrame();
}

function pageChanged({ library, documents }: Parts, title: string, tag: string, mapId: string): void {
  document.title = title ? `${title} – Journey Mapper` : "Journey Mapper";
  if (setLanguage(tag)) void library.listAgain();
  documents.shown(mapId);
  showMapInAddress(mapId);
}

/** The map that the address names, or the library. */
async function showAddressed({ core, words, library, documents, reading }: Parts): Promise<void> {
  const { open, map, packed } = addressedMap();
  // There may be much to say of a file.
  const needed = () => words.complete(core).catch(() => undefined);
  if (open !== undefined) await documents.openAddress(open, needed());
  else if (packed !== undefined) await documents.openLink(reading.mapInLink(packed), needed());
  else if (map !== undefined) {
    core.call("open_library_map", map);
    await library.loading;
  } else core.call("go_home");
}

function listen(parts: Parts): void {
  const { core, scheduler, library, documents } = parts;
  onSurroundingsChange((now) => {
    core.call("set_surroundings", ...numbersOf(now, parts.painting instanceof NoPainting));
    scheduler.requestFrame();
  });
  followContrast(core, () => scheduler.requestFrame());
  onFullScreenLeft(() => core.call("full_screen_left"));
  onAddressChange(() => void showAddressed(parts));
  onFilesDropped(
    (over) => {
      core.call("files_hovering", over);
      scheduler.requestFrame();
    },
    (file) => void documents.drop(file),
  );
  const saveAll = () => {
    parts.field.tellAll();
    library.saveNow();
  };
  document.addEventListener("visibilitychange", () => document.hidden && saveAll());
  addEventListener("pagehide", saveAll);
  // On to another window, perhaps with the same map: it shall see what was done here before it is changed there.
  addEventListener("blur", () => library.saveSoon(0));
  addEventListener("beforeunload", (event) => {
    // On a busy machine the next page may be there, and have read what is stored, before this one hears of `pagehide`.
    saveAll();
    // Only when storage failed: otherwise nothing is lost.
    if (core.call("is_unsaved") !== 0) event.preventDefault();
  });
  addEventListener("error", ({ error }) => {
    if (error instanceof WebAssembly.RuntimeError) showFailure("broken", language() === "da");
  });
}

/** What the painter tells, passed on to parts that are there by then. */
function paintingEvents(parts: Parts): PaintingEvents {
  const losses = new Losses(() => {
    if (document.documentElement.hasAttribute("data-list")) return; // the list needs no graphics
    const save = parts.core.call("has_map") !== 0 ? () => void parts.core.call("save_file") : undefined;
    showFailure("webgl-lost", language() === "da", { save, list: () => goOnAsList(parts) });
  });
  return {
    painted: ({ logicalWidth, logicalHeight, zoom }) => {
      // Never stretched: what the window has gained is empty until the picture for it is there.
      parts.canvas.style.width = `${logicalWidth * zoom}px`;
      parts.canvas.style.height = `${logicalHeight * zoom}px`;
    },
    free: () => parts.scheduler.freed(),
    lost: () => {
      parts.core.call("context_lost");
      losses.lost();
    },
    restored: () => {
      losses.restored();
      if (parts.painting instanceof NoPainting) return; // somebody is at work in the list
      hideFailure();
      parts.core.call("context_restored");
      showPage();
      parts.scheduler.requestFrame();
    },
  };
}

/** As in a browser that cannot paint at all, until the page is loaded again. */
function goOnAsList(parts: Parts): void {
  parts.painting = new NoPainting();
  parts.core.call("set_surroundings", ...numbersOf(surroundings(), true));
  hideFailure();
  showPage();
  parts.scheduler.freed();
  parts.scheduler.requestFrame();
}

/** The map is drawn, and input is taken. */
function showPage(): void {
  document.documentElement.dataset["state"] = "interactive";
}

/** Fetches what the page may need next. The network may just be away: then again a little later. */
async function complete(parts: Parts): Promise<void> {
  const { core, scheduler, program, words, documents, reading, glyphs } = parts;
  try {
    const [{ icons }] = await Promise.all([reading.fetch(), program.complete(words.complete(core)), keeping()]);
    if (glyphs.takeIcons(icons)) drawGlyphsAnew(parts);
    scheduler.requestFrame(); // texts that came only now may be on the screen
    void documents.keepModels();
  } catch (error) {
    console.warn("Not all of the program is there yet:", error);
    setTimeout(() => void complete(parts), againAfterMs);
  }
}

async function start(): Promise<void> {
  const parts = await assemble();
  const { core, scheduler, library, painting, program, words, reading, mirror } = parts;
  // For tests and measurements; nothing here changes anything.
  Object.defineProperty(window, "journeyMapper", {
    value: Object.freeze({
      get frames() {
        return scheduler.frames;
      },
      get pictures() {
        return parts.painting.pictures;
      },
      /** Whether something that was asked for is not on the screen yet. */
      get busy() {
        return scheduler.isWaiting || !parts.painting.isFree || mirror.isWaiting;
      },
      /** Of the program; it never shrinks. */
      get memoryBytes() {
        return core.memoryBytes;
      },
      get cpuMs() {
        return [...scheduler.cpuMs];
      },
    }),
  });
  watchSize(element("mirror"), ({ width, height, ratio }) => {
    core.call("resize", width, height, ratio);
    scheduler.drawIfSeen();
    scheduler.requestFrame();
  });
  listen(parts);
  const isListFirst = system.narrow || painting instanceof NoPainting || preferences.list === true;
  // A call that comes before they are there waits for them.
  if (isListFirst) await Promise.all([program.complete(words.complete(core)), reading.fetch()]).catch(() => undefined);
  const listed = library.list();
  await showAddressed(parts);
  scheduler.start();
  await Promise.race([painting.shown, reading.shown]);
  showPage();
  await listed;
  // The line is free for what may be needed next.
  setTimeout(() => void complete(parts), afterFirstFramesMs);
}

start().catch((error: unknown) => {
  showFailure(error instanceof StartFailure ? error.failure : "broken", isDanish(preferences, system));
  if (!(error instanceof StartFailure)) throw error;
});
