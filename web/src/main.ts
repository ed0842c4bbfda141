// The page starts here: fetches the program, font and stores side by side, puts the parts together and draws the first
// frame. From then on everything is an event.
import { addressedMap, onAddressChange, showMapInAddress } from "./address";
import { contextOf, watchCanvas } from "./canvas";
import { Clipboard } from "./clipboard";
import { Core, numbersOf } from "./core";
import { CustomerRecords } from "./customers";
import { Documents } from "./documents";
import { openDrafts } from "./drafts";
import { onFilesDropped } from "./dropping";
import { isDanish, isDark, onSurroundingsChange, showTheme, surroundings } from "./environment";
import { hideFailure, showFailure, type Failure } from "./failure";
import { openFiles } from "./files";
import { Glyphs, webFont } from "./glyphs";
import { hostOf, type Parts } from "./host";
import { Keyboard } from "./keyboard";
import { Library } from "./library";
import { LiveMirror } from "./live_mirror";
import { LiveReading } from "./live_reading";
import { onFullScreenLeft } from "./full_screen";
import { Mirror } from "./mirror";
import { Pointer } from "./pointer";
import { loadPreferences, storePreferences } from "./preferences";
import { Program } from "./program";
import { Scheduler } from "./scheduler";
import { element, language, liveRegion, setLanguage } from "./page";
import { TextField } from "./text_field";

/** How long the first frame waits for the page's font. */
const fontPatienceMs = 1500;
/** When the page can be used, its first pictures come before anything else is fetched. */
const afterFirstFramesMs = 300;

const preferences = loadPreferences();
const canvas = element("canvas");
const context = canvas instanceof HTMLCanvasElement ? contextOf(canvas) : undefined;
const system = surroundings(!context);
showTheme(isDark(preferences, system));
setLanguage(isDanish(preferences, system) ? "da" : "en");

/** What went wrong, for a message instead of the page. */
class StartFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure);
  }
}

/** Parts that need each other are put together here, and nowhere else. */
async function assemble(canvas: HTMLCanvasElement, context: WebGL2RenderingContext | undefined): Promise<Parts> {
  const parts = {} as Parts; // complete when the program starts; it calls nothing before
  const program = new Program();
  const started = program.start(hostOf(parts)).catch(() => {
    throw new StartFailure("no-wasm");
  });
  const drafts = openDrafts();
  const glyphs = new Glyphs();
  const font = webFont(fontPatienceMs, () => {
    glyphs.forgetWidths();
    parts.core.call("font_arrived");
    parts.scheduler.requestFrame();
  }).then(() => glyphs.measureAhead());
  const core = new Core(await started);
  const scheduler = new Scheduler(() => core.call("frame"));
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
  const library = new Library(core, await drafts, language, (work) => scheduler.calmWhile(work));
  const documents = new Documents(core, openFiles(), language);
  Object.assign(parts, {
    program,
    core,
    canvas,
    glyphs,
    scheduler,
    mirror: new LiveMirror(core, mirror),
    field,
    reading: new LiveReading(core, scheduler, element("list"), [element("mirror"), element("fields")]),
    library,
    documents,
    customers: new CustomerRecords(core, scheduler),
    clipboard: new Clipboard(core, scheduler, field),
    announce: liveRegion(),
    pageChanged: (title: string, tag: string, mapId: string) => pageChanged(parts, title, tag, mapId),
    storePreferences,
  } satisfies Parts);
  await font;
  if (context && !glyphs.readable) throw new StartFailure("canvas-blocked");
  if (context) core.registerContext(context);
  core.start(preferences, system);
  return parts;
}

function pageChanged({ library, documents }: Parts, title: string, tag: string, mapId: string): void {
  document.title = title ? `${title} – Journey Mapper` : "Journey Mapper";
  if (setLanguage(tag)) void library.listAgain();
  documents.shown(mapId);
  showMapInAddress(mapId);
}

/** The map that the address names, or the library. */
async function showAddressed({ core, library, documents }: Parts): Promise<void> {
  const { open, map } = addressedMap();
  if (open !== undefined) await documents.openAddress(open);
  else if (map !== undefined) {
    core.call("open_library_map", map);
    await library.loading;
  } else core.call("go_home");
}

function listen(parts: Parts): void {
  const { core, scheduler, library, documents } = parts;
  onSurroundingsChange(system.blind, (now) => {
    core.call("set_surroundings", ...numbersOf(now));
    scheduler.requestFrame();
  });
  onFullScreenLeft(() => core.call("full_screen_left"));
  onAddressChange(() => void showAddressed(parts));
  onFilesDropped(
    (over) => {
      core.call("files_hovering", over);
      scheduler.requestFrame();
    },
    (file) => void documents.drop(file),
  );
  const leaving = () => {
    if (document.hidden) library.saveNow();
  };
  document.addEventListener("visibilitychange", leaving);
  addEventListener("pagehide", () => library.saveNow());
  addEventListener("beforeunload", (event) => {
    // Only when storage failed: otherwise nothing is lost.
    if (core.call("is_unsaved") !== 0) event.preventDefault();
  });
  addEventListener("error", ({ error }) => {
    if (error instanceof WebAssembly.RuntimeError) showFailure("broken", language() === "da");
  });
}

function connectCanvas({ core, canvas, scheduler }: Parts): void {
  watchCanvas(canvas, {
    resized: ({ width, height, ratio }) => {
      core.call("resize", width, height, ratio);
      scheduler.drawNow();
      scheduler.requestFrame();
    },
    lost: () => void core.call("context_lost"),
    restored: () => {
      hideFailure();
      core.call("context_restored");
      document.documentElement.dataset["state"] = "interactive";
      scheduler.requestFrame();
    },
    gone: () => {
      if (document.documentElement.hasAttribute("data-list")) return; // the list needs no graphics
      const save = core.call("has_map") !== 0 ? () => void core.call("save_file") : undefined;
      showFailure("webgl-lost", language() === "da", save);
    },
  });
}

async function start(): Promise<void> {
  if (!(canvas instanceof HTMLCanvasElement)) throw new StartFailure("broken");
  const parts = await assemble(canvas, context);
  const { scheduler, library, documents, program, reading } = parts;
  // For tests and measurements; nothing here changes anything.
  Object.defineProperty(window, "journeyMapper", {
    value: Object.freeze({
      get frames() {
        return scheduler.frames;
      },
      get cpuMs() {
        return [...scheduler.cpuMs];
      },
    }),
  });
  if (context) connectCanvas(parts);
  listen(parts);
  // The list is what is seen first.
  if (system.narrow || system.blind || preferences.list) await Promise.all([program.complete(), reading.fetch()]);
  const listed = library.list();
  await showAddressed(parts);
  scheduler.start();
  document.documentElement.dataset["state"] = "interactive";
  await listed;
  // The line is free for what may be needed next.
  setTimeout(() => void program.complete().then(() => reading.fetch()).then(() => documents.keepModels()), afterFirstFramesMs);
}

start().catch((error: unknown) => {
  showFailure(error instanceof StartFailure ? error.failure : "broken", isDanish(preferences, system));
  if (!(error instanceof StartFailure)) throw error;
});
