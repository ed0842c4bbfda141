// Reads a picture from the program's memory (web/picture.cpp writes it): everything is copied, because the memory is
// only good during the call.
import type { Core } from "./core";
import { Stride, type Picture, type TextureChange } from "./picture";

const changes = ["create", "update", "destroy"] as const;
const bytesPerPixel = 4;
/** Memory that is used again is made larger than needed, so that the next picture fits, too. */
const spareShare = 1.5;

/** One number after the other. */
class Numbers {
  #at = 0;
  constructor(readonly words: Uint32Array<ArrayBuffer>) {}

  next(): number {
    return this.words[this.#at++] ?? 0;
  }
  nextFloat(): number {
    return new Float32Array(this.words.buffer, this.words.byteOffset + 4 * this.#at++, 1)[0] ?? 0;
  }
}

/** Vertices and indices of several lists, one behind the other. */
class Pile {
  #vertexBytes = 0;
  #indexCount = 0;
  #commands: number[] = [];
  readonly #core: Core;
  #vertices: Uint8Array<ArrayBuffer>;
  #indices: Uint32Array<ArrayBuffer>;

  constructor(core: Core, memory: Picture | undefined) {
    this.#core = core;
    this.#vertices = new Uint8Array(memory?.vertices.buffer ?? new ArrayBuffer(0));
    this.#indices = new Uint32Array(memory?.indices.buffer ?? new ArrayBuffer(0));
  }

  addList(numbers: Numbers): void {
    const firstByte = this.#vertexBytes;
    const firstIndex = this.#indexCount;
    this.#addVertices(numbers.next(), numbers.next() * Stride.bytesPerVertex);
    this.#addIndices(numbers.next(), numbers.next());
    for (let left = numbers.next(); left > 0; left -= 1) {
      for (let i = 0; i < 5; i += 1) this.#commands.push(numbers.next());
      this.#commands.push(numbers.next() + firstIndex, numbers.next(), firstByte);
    }
  }

  get parts(): Pick<Picture, "vertices" | "indices" | "commands"> {
    return {
      vertices: this.#vertices.subarray(0, this.#vertexBytes),
      indices: this.#indices.subarray(0, this.#indexCount),
      commands: Int32Array.from(this.#commands),
    };
  }

  #addVertices(pointer: number, count: number): void {
    const end = this.#vertexBytes + count;
    if (end > this.#vertices.length) {
      const larger = new Uint8Array(end * spareShare);
      larger.set(this.#vertices.subarray(0, this.#vertexBytes));
      this.#vertices = larger;
    }
    this.#vertices.set(this.#core.bytes(pointer, count), this.#vertexBytes);
    this.#vertexBytes = end;
  }

  #addIndices(pointer: number, count: number): void {
    const end = this.#indexCount + count;
    if (end > this.#indices.length) {
      const larger = new Uint32Array(end * spareShare);
      larger.set(this.#indices.subarray(0, this.#indexCount));
      this.#indices = larger;
    }
    this.#indices.set(this.#core.words(pointer, count), this.#indexCount);
    this.#indexCount = end;
  }
}

function readChange(core: Core, numbers: Numbers): TextureChange {
  const id = numbers.next();
  const kind = changes[numbers.next()] ?? "destroy";
  const [x, y, width, height] = [numbers.next(), numbers.next(), numbers.next(), numbers.next()];
  const [pointer, bytesPerRow] = [numbers.next(), numbers.next()];
  const rowLength = width * bytesPerPixel;
  const pixels = new Uint8Array(kind === "destroy" ? 0 : rowLength * height);
  for (let row = 0; row * rowLength < pixels.length; row += 1)
    pixels.set(core.bytes(pointer + row * bytesPerRow, rowLength), row * rowLength);
  return { id, kind, x, y, width, height, pixels };
}

/** The picture that the program describes with these words. `memory`: a picture that is done with. */
export function readPicture(core: Core, words: Uint32Array<ArrayBuffer>, memory: Picture | undefined): Picture {
  const numbers = new Numbers(words);
  const [width, height] = [numbers.next(), numbers.next()];
  const [logicalWidth, logicalHeight] = [numbers.nextFloat(), numbers.nextFloat()];
  const zoom = numbers.nextFloat();
  const background = numbers.next();
  const textures = Array.from({ length: numbers.next() }, () => readChange(core, numbers));
  const damage = Int32Array.from({ length: numbers.next() * Stride.numbersPerRect }, () => numbers.next());
  const pile = new Pile(core, memory);
  for (let left = numbers.next(); left > 0; left -= 1) pile.addList(numbers);
  return { width, height, logicalWidth, logicalHeight, zoom, background, textures, damage, ...pile.parts };
}
