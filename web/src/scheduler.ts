// When frames are drawn: only when something happened. No animation frame is requested in idleness, and none while the
// page is hidden, is a frame that is scrolled out of sight, or has lost its GL context.

/** How many of the last frames' times are kept for the benchmark. */
const timesKept = 240;
/** Between two frames while something is being stored, and for how long at the most. */
const calmFrameMs = 100;
const calmAtMostMs = 2000;

export class Scheduler {
  readonly #draw: () => void;
  readonly #isFree: () => boolean;
  #wanted = 0;
  #request = -1; // none, and none is made before start()
  #timer: ReturnType<typeof setTimeout> | undefined;
  #timerDue = Infinity;
  #drawing = true; // nothing is drawn before start()
  #calmUntil = 0; // of performance.now()
  #lastFrame = 0;
  #frames = 0;
  #isHeld = false; // until the last picture is painted
  #isInSight = true;
  readonly #cpuMs: number[] = [];

  /** `isFree`: whether a picture would be painted at once. When it was not, `freed()` has to be called later. */
  constructor(draw: () => void, isFree: () => boolean) {
    this.#draw = draw;
    this.#isFree = isFree;
    document.addEventListener("visibilitychange", () => this.requestFrame());
    new IntersectionObserver((entries) => this.#seen(entries.at(-1)?.isIntersecting !== false)).observe(document.documentElement);
  }

  /** Whether a frame was asked for and not drawn yet. */
  get isWaiting(): boolean {
    return this.#wanted > 0;
  }
  /** Drawn since the start, also those that changed nothing on the canvas. */
  get frames(): number {
    return this.#frames;
  }
  /** Milliseconds of main thread that the last frames took. */
  get cpuMs(): readonly number[] {
    return this.#cpuMs;
  }

  /** The first frame. What was asked for before comes with it. */
  start(): void {
    this.#request = 0;
    this.#drawing = false;
    this.drawNow();
    this.requestFrame();
  }

  /** At least this many frames from now on: one that shows it, and one in which hovering settles. */
  requestFrame(count = 2): void {
    this.#wanted = Math.max(this.#wanted, count);
    if (this.#request === 0 && !this.#isPaused) this.#request = requestAnimationFrame(() => this.#tick());
  }

  get #isPaused(): boolean {
    return this.#isHeld || !this.#isInSight || document.hidden;
  }

  /** The last picture is painted. */
  freed(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    this.requestFrame(this.#wanted);
  }

  /**
   * Few frames until the work is done. Pictures come before everything else in browsers: on a slow machine they would
   * keep the answers of a store waiting for as long as somebody types.
   */
  calmWhile(work: Promise<unknown>): void {
    const end = performance.now() + calmAtMostMs;
    this.#calmUntil = Math.max(this.#calmUntil, end);
    void work.finally(() => {
      if (this.#calmUntil === end) this.#calmUntil = 0;
    });
  }

  /** A frame at a time of performance.now(), if none is drawn before. */
  wakeAt(time: number): void {
    if (time >= this.#timerDue) return;
    clearTimeout(this.#timer);
    this.#timerDue = time;
    this.#timer = setTimeout(() => this.requestFrame(1), Math.max(0, time - performance.now()));
  }

  /** Draws at once, in the task of the event: where the browser allows something only then (focus, file picker). */
  drawNow(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    this.#timerDue = Infinity;
    clearTimeout(this.#timer);
    const start = performance.now();
    try {
      this.#draw();
    } finally {
      this.#drawing = false;
    }
    this.#frames += 1;
    this.#cpuMs.push(performance.now() - start);
    if (this.#cpuMs.length > timesKept) this.#cpuMs.shift();
  }

  #seen(isInSight: boolean): void {
    if (this.#isInSight === isInSight) return;
    this.#isInSight = isInSight;
    this.requestFrame();
  }

  /** A new size, at once: what is seen must never be stretched. */
  drawIfSeen(): void {
    if (this.#isInSight && !document.hidden) this.drawNow();
  }

  #tick(): void {
    // Firefox keeps what was asked for before the page was hidden, and comes with it later.
    if (this.#isPaused) {
      this.#request = 0;
      return;
    }
    const now = performance.now();
    if (now < this.#calmUntil && now - this.#lastFrame < calmFrameMs) {
      this.#request = requestAnimationFrame(() => this.#tick());
      return;
    }
    this.#request = 0;
    this.#isHeld = !this.#isFree();
    if (this.#isHeld) return;
    this.#lastFrame = now;
    this.#wanted -= 1;
    this.drawNow();
    if (this.#wanted > 0) this.requestFrame(this.#wanted);
  }
}
