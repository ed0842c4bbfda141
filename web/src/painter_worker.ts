// The painter in a thread of its own. Where a browser paints in software, it copies every picture back and the thread
// that asked for it waits: here that is not the one that answers the user.
import { contextOf, Painter, watchContext } from "./painter";
import type { Picture } from "./picture";

/** From the page: the canvas, once, then pictures. */
export type ToPainter = { canvas: OffscreenCanvas } | Picture;
/** To the page. "painted" brings the picture back, whose memory is used again; "free" that the next may come. */
export type FromPainter =
  | { said: "here" | "started" | "no-webgl" | "lost" | "restored" | "free" }
  | { said: "painted"; picture: Picture };

// TypeScript's words for the page and for workers contradict each other; this is all that is needed of the latter.
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToPainter>) => void) | null;
  postMessage(message: FromPainter, transfer?: Transferable[]): void;
  requestAnimationFrame(done: () => void): number;
}
const scope = self as unknown as WorkerScope;

let painter: Painter | undefined;

function start(canvas: OffscreenCanvas): void {
  const context = contextOf(canvas);
  if (context) {
    painter = new Painter(canvas, context);
    watchContext(canvas, painter, (said) => scope.postMessage({ said }));
  }
  scope.postMessage({ said: context ? "started" : "no-webgl" });
}

function paint(picture: Picture): void {
  painter?.paint(picture);
  const used: Picture = { ...picture, textures: [] };
  scope.postMessage({ said: "painted", picture: used }, [used.vertices.buffer, used.indices.buffer]);
  // The browser's own pace: more pictures than it shows would only queue.
  scope.requestAnimationFrame(() => scope.postMessage({ said: "free" }));
}

scope.onmessage = ({ data }) => {
  if ("canvas" in data) start(data.canvas);
  else paint(data);
};
scope.postMessage({ said: "here" });
