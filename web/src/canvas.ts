// The canvas and its GL context: size in device pixels, and what happens when the context is lost. Knows nothing of
// what is drawn.

export interface CanvasSize {
  /** Device pixels. */
  width: number;
  height: number;
  /** Device pixels per logical px. */
  ratio: number;
}

export interface CanvasEvents {
  /** Called inside the resize, so that a frame drawn at once is never seen stretched. */
  resized(size: CanvasSize): void;
  lost(): void;
  restored(): void;
  /** The context does not come back, or not for long. */
  gone(): void;
}

const contextAttributes: WebGLContextAttributes = {
  alpha: false,
  antialias: false,
  depth: false,
  stencil: false,
};
const restoredWithinMs = 5000;
const lossesAllowed = 3;
const lossesWithinMs = 60_000;

/** The GL context, or undefined where the browser has no WebGL 2. */
export function contextOf(canvas: HTMLCanvasElement): WebGL2RenderingContext | undefined {
  return canvas.getContext("webgl2", contextAttributes) ?? undefined;
}

/** The size before the first ResizeObserver callback: right but for a pixel. */
function roughSize(canvas: HTMLCanvasElement): CanvasSize {
  const { width, height } = canvas.getBoundingClientRect();
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

export function watchCanvas(canvas: HTMLCanvasElement, events: CanvasEvents): void {
  let last: CanvasSize | undefined;
  const take = (size: CanvasSize) => {
    if (size.width === last?.width && size.height === last.height && size.ratio === last.ratio) return;
    last = size;
    canvas.width = size.width;
    canvas.height = size.height;
    events.resized(size);
  };
  take(roughSize(canvas));
  watchSize(canvas, take);
  watchContext(canvas, events);
}

function watchSize(canvas: HTMLCanvasElement, resized: (size: CanvasSize) => void): void {
  const observer = new ResizeObserver((entries) => {
    const last = entries.at(-1);
    if (last) resized(exactSize(last));
  });
  const observe = () => {
    try {
      observer.observe(canvas, { box: "device-pixel-content-box" });
    } catch {
      observer.observe(canvas); // Safari does not know that box
    }
  };
  observe();
  // A move to another screen changes the ratio, not always the size. Each query is good for one change.
  const watchRatio = () => {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      "change",
      () => {
        observer.unobserve(canvas);
        observe();
        watchRatio();
      },
      { once: true },
    );
  };
  watchRatio();
}

function watchContext(canvas: HTMLCanvasElement, events: CanvasEvents): void {
  let losses: number[] = [];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault(); // or it is never given back
    events.lost();
    losses = [...losses, performance.now()].filter((at) => performance.now() - at < lossesWithinMs);
    waiting = setTimeout(events.gone, losses.length > lossesAllowed ? 0 : restoredWithinMs);
  });
  canvas.addEventListener("webglcontextrestored", () => {
    clearTimeout(waiting);
    events.restored();
  });
}
