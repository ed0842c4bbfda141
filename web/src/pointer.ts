// Mouse, pen, touch and wheel over the canvas.
import type { Core } from "./core";
import { isElsewhere, isEmbedded, shareTouch, takesWheel } from "./embedding";
import { modifiersOf, type Keyboard } from "./keyboard";
import type { Scheduler } from "./scheduler";
import type { TextField } from "./text_field";

/** ImGuiMouseSource. */
const sources: Record<string, number> = { mouse: 0, touch: 1, pen: 2 };
/** Bits of PointerEvent.buttons → buttons of Dear ImGui (left, right, middle). */
const buttons = [
  { bit: 1, button: 0 },
  { bit: 2, button: 1 },
  { bit: 4, button: 2 },
] as const;

const holdMs = 500;
/** As on most systems; counted from when the button went down, however late the page hears of it. */
const doubleClickMs = 500;
const holdSlopPx = 8;
/** What was held is let go, the place, the button down, and up: each has a frame of its own. */
const framesOfMenu = 6;
/** A line of a wheel that counts in lines (Firefox): three of them are a notch of 100 px. */
const linePx = 100 / 3;
const pageShare = 0.8;
const pinchPerPx = 0.01;

interface Finger {
  x: number;
  y: number;
}

export class Pointer {
  readonly #canvas: HTMLCanvasElement;
  readonly #core: Core;
  readonly #scheduler: Scheduler;
  readonly #keyboard: Keyboard;
  readonly #field: TextField;
  readonly #mac: boolean;
  readonly #fingers = new Map<number, Finger>();
  #down = 0;
  #lastPress = { button: -1, at: 0 };
  #gesture = false; // two fingers: until the last one is lifted
  #hold: ReturnType<typeof setTimeout> | undefined;
  #holdAt: Finger = { x: 0, y: 0 };

  constructor(
    canvas: HTMLCanvasElement,
    core: Core,
    scheduler: Scheduler,
    keyboard: Keyboard,
    field: TextField,
    mac: boolean,
  ) {
    this.#canvas = canvas;
    this.#core = core;
    this.#scheduler = scheduler;
    this.#keyboard = keyboard;
    this.#field = field;
    this.#mac = mac;
    this.#listen();
  }

  #listen(): void {
    const canvas = this.#canvas;
    canvas.addEventListener("pointerdown", (event) => this.#pressed(event));
    canvas.addEventListener("pointermove", (event) => this.#moved(event));
    canvas.addEventListener("pointerup", (event) => this.#released(event));
    canvas.addEventListener("pointercancel", (event) => this.#cancelled(event));
    canvas.addEventListener("pointerleave", () => this.#left());
    // Focus is moved by the program: to the element of what was pressed.
    canvas.addEventListener("mousedown", (event) => event.preventDefault());
    canvas.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    addEventListener("contextmenu", (event) => this.#contextMenu(event));
    if (isEmbedded) shareTouch(canvas);
    this.#listenToSafari();
  }

  #pressed(event: PointerEvent): void {
    this.#holdAt = { x: event.clientX, y: event.clientY };
    const isTouch = event.pointerType === "touch";
    if (isTouch && isElsewhere()) return; // it may be about to scroll the page around; a tap comes whole, at its end
    this.#canvas.setPointerCapture(event.pointerId);
    if (isTouch) {
      this.#fingers.set(event.pointerId, this.#holdAt);
      if (this.#fingers.size === 2) this.#beginGesture();
      if (this.#gesture) return;
    }
    if (event.pointerType !== "mouse") this.#startHold(event);
    this.#press(event, event.buttons);
  }

  #press(event: PointerEvent, buttons: number): void {
    this.#field.leave();
    // First where the pointer is, in a frame of its own: what lies under other things is hovered from the second frame
    // on, and only what is hovered can be pressed. Then the press, at once, so that it and its release are never in
    // one frame.
    this.#tellPlace(event);
    this.#scheduler.drawNow();
    this.#tell(event, buttons);
    this.#scheduler.drawNow();
  }

  #moved(event: PointerEvent): void {
    if (this.#gesture) {
      this.#moveFinger(event);
      return;
    }
    if (this.#hasMoved(event)) clearTimeout(this.#hold);
    if (event.pointerType !== "touch" || this.#fingers.has(event.pointerId)) this.#tell(event);
  }

  #hasMoved({ clientX, clientY }: PointerEvent): boolean {
    return Math.hypot(clientX - this.#holdAt.x, clientY - this.#holdAt.y) > holdSlopPx;
  }

  #released(event: PointerEvent): void {
    clearTimeout(this.#hold);
    const wasDown = this.#fingers.delete(event.pointerId);
    if (this.#gesture) {
      if (this.#fingers.size === 0) this.#gesture = false;
      return;
    }
    if (isElsewhere()) this.#enter(event, wasDown);
    this.#tell(event);
    if (event.pointerType === "touch") this.#core.call("pointer_left");
    // In the task of the gesture: a field that opens may only take focus here on a phone.
    this.#scheduler.drawNow();
    this.#scheduler.requestFrame();
  }

  /** From the page around ours: the keyboard comes along, as to any frame. */
  #enter(event: PointerEvent, wasDown: boolean): void {
    focus();
    if (event.pointerType === "touch" && !wasDown && !this.#hasMoved(event)) this.#press(event, 1);
  }

  #cancelled(event: PointerEvent): void {
    clearTimeout(this.#hold);
    this.#fingers.delete(event.pointerId);
    if (this.#fingers.size === 0) this.#gesture = false;
    this.#down = 0;
    this.#core.call("pointer_cancelled");
    this.#scheduler.requestFrame();
  }

  #left(): void {
    if (this.#down !== 0) return;
    this.#core.call("pointer_left");
    this.#scheduler.requestFrame();
  }

  #tellPlace(event: PointerEvent): void {
    const { clientX, clientY, pointerType } = event;
    this.#core.call("pointer", clientX, clientY, sources[pointerType] ?? 0, modifiersOf(event, this.#mac));
  }

  /** 2: it may be the second of a double click. */
  #pressOf(button: number, at: number): 1 | 2 {
    const isAgain = this.#lastPress.button === button && at - this.#lastPress.at <= doubleClickMs;
    this.#lastPress = { button, at };
    return isAgain ? 2 : 1;
  }

  #tell(event: PointerEvent, down = event.buttons): void {
    this.#tellPlace(event);
    const held = this.#mac && event.ctrlKey && down === 1 ? 2 : down;
    for (const { bit, button } of buttons) {
      if ((held & bit) === (this.#down & bit)) continue;
      this.#core.call("button", button, held & bit ? this.#pressOf(button, event.timeStamp) : 0);
    }
    this.#down = held;
    this.#scheduler.requestFrame();
  }

  // ---- touch and pen ----

  /** A finger or a pen that rests is a right click. */
  #startHold({ pointerType }: PointerEvent): void {
    const { x, y } = this.#holdAt;
    clearTimeout(this.#hold);
    this.#hold = setTimeout(() => {
      if (this.#core.call("takes_hold") !== 0) return; // on the map it lifts a card
      this.#core.call("pointer_cancelled");
      this.#down = 0;
      this.#gesture = true; // what is still down does nothing more
      this.#core.call("pointer", x, y, sources[pointerType] ?? 0, 0);
      this.#core.call("button", 1, true);
      this.#core.call("button", 1, false);
      this.#scheduler.requestFrame(framesOfMenu);
    }, holdMs);
  }

  #beginGesture(): void {
    clearTimeout(this.#hold);
    this.#gesture = true;
    this.#down = 0;
    this.#core.call("pointer_cancelled");
  }

  #moveFinger(event: PointerEvent): void {
    const before = [...this.#fingers.values()];
    if (!this.#fingers.has(event.pointerId)) return;
    this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const after = [...this.#fingers.values()];
    const [a, b] = before;
    const [c, d] = after;
    if (!a || !b || !c || !d) return;
    const factor = Math.hypot(c.x - d.x, c.y - d.y) / Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
    this.#core.call("pointer", (c.x + d.x) / 2, (c.y + d.y) / 2, sources["touch"] ?? 0, 0);
    this.#core.call("pinch", factor, (c.x + d.x - a.x - b.x) / 2, (c.y + d.y - a.y - b.y) / 2);
    this.#scheduler.requestFrame();
  }

  // ---- wheel and trackpad ----

  #wheel(event: WheelEvent): void {
    // Firefox gives pixels to pages that read the distance before its unit.
    const { deltaMode } = event;
    const unit = deltaMode === 1 ? linePx : deltaMode === 2 ? innerHeight * pageShare : 1;
    let [x, y] = [event.deltaX * unit, event.deltaY * unit];
    const zooms = event.ctrlKey || event.metaKey;
    this.#core.call("pointer", event.clientX, event.clientY, 0, modifiersOf(event, this.#mac));
    this.#scheduler.requestFrame();
    const isOfUse = () => this.#core.call("takes_wheel", x, y, zooms) !== 0;
    if (isEmbedded ? !takesWheel(event, isOfUse) : zooms && !isOfUse()) return;
    event.preventDefault();
    if (zooms && !this.#keyboard.controlHeld && deltaMode === 0) {
      this.#core.call("pinch", Math.exp(-y * pinchPerPx), 0, 0);
    } else {
      if (event.shiftKey && !zooms && x === 0) [x, y] = [y, 0];
      this.#core.call("wheel", x, y, zooms);
    }
  }

  /** Safari reports a pinch in events of its own. */
  #listenToSafari(): void {
    let last = 1;
    const handle = (event: Event) => {
      event.preventDefault();
      if (this.#fingers.size > 0) return; // on a phone the same fingers come as pointers, too
      const { scale = 1, clientX = 0, clientY = 0 } = event as Event & Partial<Record<"scale" | "clientX" | "clientY", number>>;
      if (event.type === "gesturechange") {
        this.#core.call("pointer", clientX, clientY, 0, 0);
        this.#core.call("pinch", scale / last, 0, 0);
        this.#scheduler.requestFrame();
      }
      last = event.type === "gesturestart" ? 1 : scale;
    };
    for (const type of ["gesturestart", "gesturechange", "gestureend"]) {
      this.#canvas.addEventListener(type, handle, { passive: false });
    }
  }

  /** The program has menus of its own; text fields keep the browser's. */
  #contextMenu(event: MouseEvent): void {
    if (this.#field.has(event.target)) return;
    event.preventDefault();
    const byKey = event.target !== this.#canvas;
    if (!byKey) return;
    this.#core.call("context_key");
    this.#scheduler.requestFrame();
  }
}
