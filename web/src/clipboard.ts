// Copy, cut and paste: from the browser's own events where there are some (they need no permission), else through the
// clipboard of the system.
import type { Core } from "./core";
import type { Scheduler } from "./scheduler";
import type { TextField } from "./text_field";

/** web/events.cpp, jm_clipboard. */
const which = { copy: 0, cut: 1 } as const;

/** Our own form beside the text: a map file with what was copied. Only pages see it, never another program. */
const cardsType = "application/x-journey-map+json";

interface Copied {
  text: string;
  cards: string;
}

function put(data: DataTransfer, { text, cards }: Copied): void {
  data.setData("text/plain", text);
  if (cards) data.setData(cardsType, cards);
}

export class Clipboard {
  #event: ClipboardEvent | undefined;
  /** Copied by a command without an event of the browser's, for which one is asked. */
  #waiting: Copied | undefined;

  #core: Core;

  constructor(core: Core, scheduler: Scheduler, field: TextField) {
    this.#core = core;
    const listen = (type: string, carryOut: (data: DataTransfer) => number) =>
      document.addEventListener(type, (event) => {
        if (field.has(event.target) || !(event instanceof ClipboardEvent) || !event.clipboardData) return;
        if (this.#waiting && type === "copy") {
          put(event.clipboardData, this.#waiting);
          this.#waiting = undefined;
          event.preventDefault();
          return;
        }
        this.#event = event; // the program copies while it carries out the command
        const done = carryOut(event.clipboardData) !== 0;
        this.#event = undefined;
        if (!done) return;
        event.preventDefault();
        scheduler.requestFrame();
      });
    for (const [type, number] of Object.entries(which)) listen(type, () => core.call("clipboard", number));
    listen("paste", (data) => core.callWithLengths("paste", data.getData("text/plain"), data.getData(cardsType)));
  }

  /** From a menu there is no event: the browser is asked, which may ask the user. Where it says no, so do we. */
  async read(): Promise<void> {
    const text = await navigator.clipboard?.readText?.().catch(() => undefined);
    this.#core.callWithLengths("clipboard_read", text !== undefined, text ?? "");
  }

  /** `cards`: the same as a map file, or empty. */
  copy(text: string, cards: string): void {
    const data = this.#event?.clipboardData;
    if (data) return put(data, { text, cards });
    // From a menu. The old command fires the event, also where the page is not served securely.
    this.#waiting = { text, cards };
    document.execCommand("copy");
    if (this.#waiting) void navigator.clipboard?.writeText(text).catch(() => undefined);
    this.#waiting = undefined;
  }
}
