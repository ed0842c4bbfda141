// The canvas: how large it has to be in device pixels, and what to do when its GL context is lost. Knows nothing of what
// is drawn.

export interface CanvasSize {
  /** Device pixels. */
  width: number;
  height: number;
  /** Device pixels per logical px. */
  ratio: number;
}

const restoredWithinMs = 5000;
const lossesAllowed = 3;
const lossesWithinMs = 60_000;

/** The size before the first ResizeObserver callback: right but for a pixel. */
function roughSize(place: HTMLElement): CanvasSize {
  const { width, height } = place.getBoundingClientRect();
  const ratio = devicePixelRatio;
  return { width: Math.round(width * ratio), height: Math.round(height * ratio), ratio };
}

function exactSize(entry: ResizeObserverEntry): CanvasSize {
  const ratio = devicePixelRatio;
  const { width, height } = entry.contentRect;
  const rough = { width: Math.round(width * ratio), height: Math.round(height * ratio), ratio };
  const exact = entry.devicePixelContentBoxSize?.[0];
  // Where a browser emulates another screen, its exact answer may still be about the real one.
  const isPlausible = exact && Math.abs(exact.inlineSize - rough.width) <= 1 && Math.abs(exact.blockSize - rough.height) <= 1;
  return isPlausible ? { width: exact.inlineSize, height: exact.blockSize, ratio } : rough;
}

/** Tells how large a canvas over this element has to be, now and with each change, at once. */
export function watchSize(place: HTMLElement, resized: (size: CanvasSize) => void): void {
  let last: CanvasSize | undefined;
  const take = (size: CanvasSize) => {
    if (size.width === last?.width && size.height === last.height && size.ratio === last.ratio) return;
    last = size;
    resized(size);
  };
  take(roughSize(place));
  const observer = new ResizeObserver((entries) => {
    const entry = entries.at(-1);
    if (entry) take(exactSize(entry));
  });
  const observe = () => {
    try {
      observer.observe(place, { box: "device-pixel-content-box" });
    } catch {
      observer.observe(place); // Safari does not know that box
    }
  };
  observe();
  // A move to another screen changes the ratio, not always the size. Each query is good for one change.
  const watchRatio = () => {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      "change",
      () => {
        observer.unobserve(place);
        observe();
        watchRatio();
      },
      { once: true },
    );
  };
  watchRatio();
}

/** Counts losses of the GL context: one that does not come back soon, or is lost again and again, is gone. */
export class Losses {
  #times: number[] = [];
  #waiting: ReturnType<typeof setTimeout> | undefined;
  readonly #gone: () => void;

  constructor(gone: () => void) {
    this.#gone = gone;
  }

  lost(): void {
    const now = performance.now();
    this.#times = [...this.#times, now].filter((at) => now - at < lossesWithinMs);
    this.#waiting = setTimeout(this.#gone, this.#times.length > lossesAllowed ? 0 : restoredWithinMs);
  }

  restored(): void {
    clearTimeout(this.#waiting);
  }
}
