// A picture of the page: what the program wants painted (pictures.ts), and painter.ts paints.

export interface TextureChange {
  id: number;
  kind: "create" | "update" | "destroy";
  x: number;
  y: number;
  width: number;
  height: number;
  /** RGBA, row by row. */
  pixels: Uint8Array<ArrayBuffer>;
}

export interface Picture {
  /** Device pixels. */
  width: number;
  height: number;
  /** What the corners of the triangles count in. */
  logicalWidth: number;
  logicalHeight: number;
  /** Px of the page to a logical px. */
  zoom: number;
  /** RGBA, red lowest. */
  background: number;
  textures: TextureChange[];
  /** What has to be painted anew: left, bottom, width, height of each part, device px. The parts do not overlap. */
  damage: Int32Array<ArrayBuffer>;
  /** x, y, u, v as floats and RGBA as bytes. */
  vertices: Uint8Array<ArrayBuffer>;
  indices: Uint32Array<ArrayBuffer>;
  /** `Stride.numbersPerCommand` each. */
  commands: Int32Array<ArrayBuffer>;
}

/** What is written one behind the other. An enum, because the build puts its numbers where they are used: the page's
 * script and what it may fetch later (painter.ts) have no file in common. */
export enum Stride {
  /** Texture; left, bottom, width, height of what it may paint, device px; first index, count; its vertices' first byte. */
  numbersPerCommand = 8,
  numbersPerRect = 4,
  bytesPerVertex = 20,
}
