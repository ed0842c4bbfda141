// Fingers, a pen and a wheel of any kind, where the driver's own mouse is not enough. Only the debugger of Chromium has
// fingers that move and stay several at a time; Firefox lets tests tap, and no more (tests/browser/present.ts does).
import type { CDPSession } from "puppeteer-core";
import type { Page } from "./harness.ts";
import type { Place, Screen } from "./screen.ts";

const steps = 8;

const between = (from: Place, to: Place, share: number): Place => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

/** Up to ten fingers on a page. */
export class Hand {
  readonly #client: CDPSession;
  readonly #fingers: Place[] = [];

  private constructor(client: CDPSession) {
    this.#client = client;
  }

  static async on(page: Page): Promise<Hand> {
    return new Hand(await page.createCDPSession());
  }

  /** One more finger goes down. */
  async down(at: Place): Promise<void> {
    this.#fingers.push(at);
    await this.#send("touchStart");
  }

  /** All of them go there, each to its place in the list, in small steps. */
  async move(...to: Place[]): Promise<void> {
    const from = [...this.#fingers];
    for (let step = 1; step <= steps; ++step) {
      for (const [at, place] of to.entries()) this.#fingers[at] = between(from[at] ?? place, place, step / steps);
      await this.#send("touchMove");
    }
  }

  /** All of them leave; `touchCancel`: the system takes them away. */
  async up(how: "touchEnd" | "touchCancel" = "touchEnd"): Promise<void> {
    this.#fingers.length = 0;
    await this.#send(how);
  }

  async swipe(from: Place, to: Place): Promise<void> {
    await this.down(from);
    await this.move(to);
    await this.up();
  }

  async #send(type: "touchStart" | "touchMove" | "touchEnd" | "touchCancel"): Promise<void> {
    const touchPoints = this.#fingers.map(({ x, y }, id) => ({ x, y, id }));
    await this.#client.send("Input.dispatchTouchEvent", { type, touchPoints });
  }
}

/** A pen, with Chromium's debugger. */
export class Pen {
  readonly #client: CDPSession;

  private constructor(client: CDPSession) {
    this.#client = client;
  }

  static async on(page: Page): Promise<Pen> {
    return new Pen(await page.createCDPSession());
  }

  async down(at: Place): Promise<void> {
    await this.#send("mouseMoved", at, 0);
    await this.#send("mousePressed", at, 1);
  }

  async move(from: Place, to: Place): Promise<void> {
    for (let step = 1; step <= steps; ++step) await this.#send("mouseMoved", between(from, to, step / steps), 1);
  }

  async up(at: Place): Promise<void> {
    await this.#send("mouseReleased", at, 0);
  }

  async #send(type: "mouseMoved" | "mousePressed" | "mouseReleased", { x, y }: Place, buttons: number): Promise<void> {
    const button = type === "mouseMoved" && buttons === 0 ? "none" : "left";
    const clickCount = type === "mouseMoved" ? 0 : 1;
    await this.#client.send("Input.dispatchMouseEvent", { type, x, y, button, buttons, clickCount, pointerType: "pen" });
  }
}

/**
 * A turn of a wheel as no driver makes it: in lines or pages, or a pinch on a trackpad, which browsers report as Ctrl
 * without the key. The pointer goes there first. Returns whether the page took it from the browser.
 */
export async function turnWheel(screen: Screen, at: Place, how: WheelEventInit): Promise<boolean> {
  await screen.page.mouse.move(at.x, at.y);
  await screen.settled();
  const isTaken = await screen.content.evaluate(
    ({ x, y }, init) => {
      const where = { clientX: x, clientY: y, bubbles: true, cancelable: true };
      return !document.getElementById("canvas")?.dispatchEvent(new WheelEvent("wheel", { ...where, ...init }));
    },
    { x: at.x - screen.corner.x, y: at.y - screen.corner.y },
    how,
  );
  await screen.settled();
  return isTaken;
}
