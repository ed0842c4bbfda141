// Keys that are not typed into a field: the program says which of them mean something, and only those are kept from
// the browser. Also whether the user is using the keyboard or the pointer right now, which decides about focus rings.
import type { Core } from "./core";
import type { Mirror } from "./mirror";
import type { Scheduler } from "./scheduler";
import type { TextField } from "./text_field";

/** web/keys.h. */
const modifier = { control: 1, shift: 2, alt: 4, inText: 8 } as const;

const modifierKeys: ReadonlySet<string> = new Set(["Control", "Shift", "Alt", "Meta", "AltGraph", "CapsLock", "Fn"]);
/** The browser's own: page zoom. Copy, cut and paste come as events of their own (clipboard.ts). */
const browsersWithControl: ReadonlySet<string> = new Set(["+", "-", "=", "0", "c", "x", "v"]);
/** Keys that move focus or what is in it: from here on its ring shows. */
const movingKeys = /^(Tab|Arrow.*|Home|End|Page.*|F6|Enter)$/;

/** Of the two, the one that shortcuts have here: Cmd on a Mac, Ctrl elsewhere. */
export function modifiersOf(event: KeyboardEvent | MouseEvent, mac: boolean): number {
  const control = mac ? event.metaKey : event.ctrlKey;
  return (control ? modifier.control : 0) | (event.shiftKey ? modifier.shift : 0) | (event.altKey ? modifier.alt : 0);
}

/** The key as shortcuts name it: letters in lower case, and on a keyboard of another script the Latin letter there. */
function keyOf({ key, code, ctrlKey, metaKey }: KeyboardEvent): string {
  if (key.length !== 1) return key;
  const latin = /^Key([A-Z])$/.exec(code)?.[1];
  if (latin && key > "\u024F" && (ctrlKey || metaKey)) return latin.toLowerCase();
  return key.toLowerCase();
}

export class Keyboard {
  readonly #core: Core;
  readonly #scheduler: Scheduler;
  readonly #mirror: Mirror;
  readonly #field: TextField;
  readonly #mac: boolean;
  /** The user's last act was a key, not the pointer. */
  leads = true;
  /** Ctrl or Cmd is really down; browsers also report it for a pinch on a trackpad. */
  controlHeld = false;

  constructor(core: Core, scheduler: Scheduler, mirror: Mirror, field: TextField, mac: boolean) {
    this.#core = core;
    this.#scheduler = scheduler;
    this.#mirror = mirror;
    this.#field = field;
    this.#mac = mac;
    addEventListener("keydown", (event) => this.#down(event));
    addEventListener("keyup", (event) => this.#up(event));
    addEventListener("blur", () => {
      this.controlHeld = false;
      core.call("keys_released");
    });
    addEventListener("pointerdown", () => (this.leads = false), { capture: true });
  }

  #down(event: KeyboardEvent): void {
    // An input method has the key, or a dead key waits for its letter. (229: Safari's late Enter.)
    if (event.isComposing || event.keyCode === 229 || event.key === "Dead") return;
    this.controlHeld = event.ctrlKey || event.metaKey;
    if (modifierKeys.has(event.key)) return;
    this.leads = true;
    const inText = this.#field.has(event.target);
    if (inText && this.#field.takesKey(event)) return;
    if (!inText && movingKeys.test(event.key)) this.#showRing();
    if (!inText && event.shiftKey && event.key === "F10") return this.#openMenu(event);
    if (this.#isCommand(event, inText)) event.preventDefault();
    else this.#scheduler.requestFrame();
  }

  /** Not left to the browser: some make no menu event of the key, and where one makes it this prevents it. */
  #openMenu(event: KeyboardEvent): void {
    event.preventDefault();
    this.#core.call("context_key");
    this.#scheduler.requestFrame();
  }

  #isCommand(event: KeyboardEvent, inText: boolean): boolean {
    // With the other of the two (Ctrl on a Mac, Super elsewhere) a key is the browser's, or the system's.
    if (this.#mac ? event.ctrlKey : event.metaKey) return false;
    // AltGr types a character, even where it is reported as Ctrl+Alt. (On a Mac some say so of every Option key.)
    if (!this.#mac && event.getModifierState("AltGraph")) return false;
    const modifiers = modifiersOf(event, this.#mac);
    const key = keyOf(event);
    if (modifiers === modifier.control && browsersWithControl.has(key)) return false;
    if (modifiers & modifier.control && (key === "+" || key === "=")) return false;
    const flags = modifiers | (inText ? modifier.inText : 0);
    if (this.#core.callWithLengths("key", key, flags, event.repeat) === 0) return false;
    // At once: a field that opens must have focus before the next key.
    if (event.repeat) this.#scheduler.requestFrame();
    else this.#scheduler.drawNow();
    this.#scheduler.requestFrame();
    return true;
  }

  #up(event: KeyboardEvent): void {
    this.controlHeld = event.ctrlKey || event.metaKey;
    // On a Mac nothing is said of keys that were let go while Cmd was down.
    if (event.key === "Meta") this.#core.call("keys_released");
    this.#core.callWithLengths("key_up", event.key, modifiersOf(event, this.#mac));
    this.#scheduler.requestFrame();
  }

  #showRing(): void {
    const { focused } = this.#mirror;
    if (focused !== 0) this.#core.call("focus", focused, true);
  }
}
