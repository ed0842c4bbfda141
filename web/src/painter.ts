// Paints pictures with WebGL 2: in a worker where the browser allows that (painter_worker.ts), else in the page, which
// fetches this then. Knows nothing of the program.
import { Stride, type Picture, type TextureChange } from "./picture";

const bytesPerIndex = 4;

const contextAttributes: WebGLContextAttributes = {
  alpha: false,
  antialias: false,
  depth: false,
  stencil: false,
  preserveDrawingBuffer: true, // only what has changed is painted
};

type Canvas = HTMLCanvasElement | OffscreenCanvas;

/** The context, or undefined where the browser has no WebGL 2. */
export function contextOf(canvas: Canvas): WebGL2RenderingContext | undefined {
  return (canvas.getContext("webgl2", contextAttributes) as WebGL2RenderingContext | null) ?? undefined;
}

const vertexShader = `#version 300 es
layout(location = 0) in vec2 corner;
layout(location = 1) in vec2 place;
layout(location = 2) in vec4 color;
uniform vec2 size;
out vec2 at;
out vec4 ink;
void main() {
  at = place;
  ink = color;
  gl_Position = vec4(corner / size * vec2(2, -2) + vec2(-1, 1), 0, 1);
}`;
const fragmentShader = `#version 300 es
precision mediump float;
uniform sampler2D sheet;
in highp vec2 at;
in vec4 ink;
out vec4 painted;
void main() {
  painted = ink * texture(sheet, at);
}`;

export class Painter {
  readonly #canvas: Canvas;
  readonly #gl: WebGL2RenderingContext;
  #textures = new Map<number, WebGLTexture>();
  #size: WebGLUniformLocation | null = null;

  constructor(canvas: Canvas, context: WebGL2RenderingContext) {
    this.#canvas = canvas;
    this.#gl = context;
    this.prepare();
  }

  /** What a new context needs, also one that was lost and came back. */
  prepare(): void {
    const gl = this.#gl;
    this.#textures.clear();
    const program = gl.createProgram();
    for (const [kind, source] of [[gl.VERTEX_SHADER, vertexShader], [gl.FRAGMENT_SHADER, fragmentShader]] as const) {
      const shader = gl.createShader(kind);
      if (!shader) return; // lost again
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    }
    gl.linkProgram(program);
    gl.useProgram(program);
    this.#size = gl.getUniformLocation(program, "size");
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    for (const place of [0, 1, 2]) gl.enableVertexAttribArray(place);
    gl.enable(gl.BLEND);
    gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  }

  paint(picture: Picture): void {
    const gl = this.#gl;
    const { width, height, logicalWidth, logicalHeight } = picture;
    // To set it clears the canvas, so only with what is shown next.
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
    for (const change of picture.textures) this.#change(change);
    gl.viewport(0, 0, width, height);
    gl.uniform2f(this.#size, logicalWidth, logicalHeight);
    gl.bufferData(gl.ARRAY_BUFFER, picture.vertices, gl.STREAM_DRAW);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, picture.indices, gl.STREAM_DRAW);
    gl.enable(gl.SCISSOR_TEST);
    for (let at = 0; at < picture.damage.length; at += Stride.numbersPerRect) {
      const part = picture.damage.subarray(at, at + Stride.numbersPerRect);
      this.#clear(picture.background, part);
      this.#carryOut(picture.commands, part);
    }
    gl.disable(gl.SCISSOR_TEST);
  }

  #clear(color: number, [left = 0, bottom = 0, width = 0, height = 0]: Int32Array): void {
    const channel = (shift: number) => ((color >>> shift) & 255) / 255;
    this.#gl.scissor(left, bottom, width, height);
    this.#gl.clearColor(channel(0), channel(8), channel(16), 1);
    this.#gl.clear(this.#gl.COLOR_BUFFER_BIT);
  }

  #carryOut(commands: Int32Array, [partLeft = 0, partBottom = 0, partWidth = 0, partHeight = 0]: Int32Array): void {
    const gl = this.#gl;
    let boundTexture = 0;
    let boundVertices = -1;
    for (let at = 0; at < commands.length; at += Stride.numbersPerCommand) {
      const [texture = 0, x = 0, y = 0, cutWidth = 0, cutHeight = 0, first = 0, count = 0, vertices = 0] =
        commands.subarray(at, at + Stride.numbersPerCommand);
      const left = Math.max(x, partLeft);
      const bottom = Math.max(y, partBottom);
      const width = Math.min(x + cutWidth, partLeft + partWidth) - left;
      const height = Math.min(y + cutHeight, partBottom + partHeight) - bottom;
      if (width <= 0 || height <= 0 || count === 0) continue;
      if (texture !== boundTexture) gl.bindTexture(gl.TEXTURE_2D, this.#textures.get(texture) ?? null);
      if (vertices !== boundVertices) this.#startAt(vertices);
      boundTexture = texture;
      boundVertices = vertices;
      gl.scissor(left, bottom, width, height);
      gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, first * bytesPerIndex);
    }
  }

  #startAt(offset: number): void {
    const gl = this.#gl;
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, Stride.bytesPerVertex, offset);
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, Stride.bytesPerVertex, offset + 8);
    gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, Stride.bytesPerVertex, offset + 16);
  }

  #change({ id, kind, x, y, width, height, pixels }: TextureChange): void {
    const gl = this.#gl;
    const texture = this.#textures.get(id) ?? gl.createTexture();
    if (kind === "destroy") {
      gl.deleteTexture(texture);
      this.#textures.delete(id);
      return;
    }
    this.#textures.set(id, texture);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    if (kind === "update") {
      gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
      return;
    }
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, filter, gl.LINEAR);
    for (const edge of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, edge, gl.CLAMP_TO_EDGE);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  }
}

/** Tells when the context of a canvas is lost, and when the painter is ready again. */
export function watchContext(canvas: Canvas, painter: Painter, tell: (what: "lost" | "restored") => void): void {
  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault(); // or it is never given back
    tell("lost");
  });
  canvas.addEventListener("webglcontextrestored", () => {
    painter.prepare();
    tell("restored");
  });
}
