// Where pictures are painted: in a worker with the canvas in its hands, or, where the browser does not let us have one,
// in the page itself. Knows nothing of what is on a picture.
import workerAddress from "worker:painter_worker.ts";
import type { Painter } from "./painter";
import type { FromPainter, ToPainter } from "./painter_worker";
import type { Picture } from "./picture";

export interface PaintingEvents {
  /** This picture is on the canvas now. */
  painted(picture: Picture): void;
  /** The next picture may come. */
  free(): void;
  lost(): void;
  restored(): void;
}

export abstract class Painting {
  #done: Picture | undefined;
  #pictures = 0;
  #show: () => void = () => undefined;
  /** Settled with the first picture. */
  readonly shown = new Promise<void>((resolve) => {
    this.#show = resolve;
  });

  /** Painted since the start: less than frames, because one that changes nothing is not painted. */
  get pictures(): number {
    return this.#pictures;
  }
  /** False while the last picture is still being painted: the next one would only wait behind it. */
  abstract readonly isFree: boolean;
  abstract paint(picture: Picture): void;

  /** A picture that is done with, whose memory may be used for the next. Given away once. */
  takeDone(): Picture | undefined {
    const done = this.#done;
    this.#done = undefined;
    return done;
  }

  protected isDone(picture: Picture, events: PaintingEvents): void {
    this.#done = picture;
    this.#pictures += 1;
    events.painted(picture);
    this.#show();
  }
}

/** Nowhere: the browser has no WebGL 2, and the page is a list. */
export class NoPainting extends Painting {
  readonly isFree = true;
  paint(): void {}
}

/** In the page. */
class OwnPainting extends Painting {
  readonly isFree = true;
  readonly #painter: Painter;
  readonly #events: PaintingEvents;

  constructor(painter: Painter, events: PaintingEvents) {
    super();
    this.#painter = painter;
    this.#events = events;
  }

  paint(picture: Picture): void {
    this.#painter.paint(picture);
    this.isDone(picture, this.#events);
  }
}

/** In a worker. */
class WorkerPainting extends Painting {
  #waiting = 0; // pictures that were sent and are not shown yet
  readonly #worker: Worker;
  readonly #events: PaintingEvents;

  constructor(worker: Worker, events: PaintingEvents) {
    super();
    this.#worker = worker;
    this.#events = events;
    worker.onmessage = ({ data }: MessageEvent<FromPainter>) => this.#hear(data);
  }

  get isFree(): boolean {
    return this.#waiting === 0;
  }

  paint(picture: Picture): void {
    this.#waiting += 1;
    const pixels = picture.textures.map((change) => change.pixels.buffer);
    send(this.#worker, picture, [picture.vertices.buffer, picture.indices.buffer, ...pixels]);
  }

  #hear(message: FromPainter): void {
    if (message.said === "painted") this.isDone(message.picture, this.#events);
    else if (message.said === "free") {
      this.#waiting -= 1;
      if (this.isFree) this.#events.free();
    } else if (message.said === "lost" || message.said === "restored") this.#events[message.said]();
  }
}

function send(worker: Worker, message: ToPainter, transfer: Transferable[]): void {
  worker.postMessage(message, transfer);
}

/** A worker that runs, or undefined where the page may not have one (a frame without an origin, an old browser). */
async function runningWorker(): Promise<Worker | undefined> {
  try {
    if (!("transferControlToOffscreen" in HTMLCanvasElement.prototype)) return undefined;
    const worker = new Worker(new URL(workerAddress, import.meta.url));
    return (await answerOf(worker)) === "here" ? worker : undefined;
  } catch {
    return undefined;
  }
}

function answerOf(worker: Worker): Promise<FromPainter["said"] | undefined> {
  return new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<FromPainter>) => resolve(data.said);
    worker.onerror = () => resolve(undefined);
  });
}

/** Undefined where the browser has no WebGL 2. The page may have another canvas afterwards, in the place of this. */
export async function openPainting(canvas: HTMLCanvasElement, events: PaintingEvents): Promise<Painting | undefined> {
  const worker = await runningWorker();
  if (!worker) return ownPainting(canvas, events);
  const offscreen = canvas.transferControlToOffscreen();
  send(worker, { canvas: offscreen }, [offscreen]);
  if ((await answerOf(worker)) === "started") return new WorkerPainting(worker, events);
  // WebKit has browsers in which only pages have WebGL. A canvas that was given away does not come back.
  worker.terminate();
  const another = canvas.cloneNode() as HTMLCanvasElement;
  canvas.replaceWith(another);
  return ownPainting(another, events);
}

async function ownPainting(canvas: HTMLCanvasElement, events: PaintingEvents): Promise<Painting | undefined> {
  const { contextOf, Painter, watchContext } = await import("./painter");
  const context = contextOf(canvas);
  if (!context) return undefined;
  const painter = new Painter(canvas, context);
  watchContext(canvas, painter, (what) => events[what]());
  return new OwnPainting(painter, events);
}
