// Copy, cut and paste: from the browser's own events where there are some (they need no permission), else through the
// clipboard of the system.
import type { Core } from "./core";
import type { Scheduler } from "./scheduler";
import type { TextField } from "./text_field";

/** web/events.cpp, jm_clipboard. */
const which = { copy: 0, cut: 1, paste: 2 } as const;

export class Clipboard {
  #event: ClipboardEvent | undefined;

  constructor(core: Core, scheduler: Scheduler, field: TextField) {
    for (const [type, number] of Object.entries(which)) {
      document.addEventListener(type, (event) => {
        if (field.has(event.target) || !(event instanceof ClipboardEvent)) return;
        this.#event = event; // the program copies while it carries out the command
        const done = core.call("clipboard", number) !== 0;
        this.#event = undefined;
        if (!done) return;
        event.preventDefault();
        scheduler.requestFrame();
      });
    }
  }

  copy(text: string): void {
    if (this.#event?.clipboardData) this.#event.clipboardData.setData("text/plain", text);
    else void navigator.clipboard?.writeText(text).catch(() => undefined);
  }
}
