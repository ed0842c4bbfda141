// A map's text made small: deflated (zlib format, whose checksum tells rubbish from a map), and for local storage,
// which keeps only strings, packed into UTF-16 characters.
import { zlibSync } from "fflate";

const encoder = new TextEncoder();

async function through(bytes: BlobPart, transform: CompressionStream | DecompressionStream): Promise<Uint8Array<ArrayBuffer>> {
  // A blob streams in pieces, each in a task of its own, so that frames are drawn in between while a big map deflates.
  const stream = new Blob([bytes]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export function deflate(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return through(text, new CompressionStream("deflate"));
}

/** The same without waiting, for a page that is going away. Fast rather than small. */
export function deflateNow(text: string): Uint8Array {
  return zlibSync(encoder.encode(text), { level: 1 });
}

/** Undefined for bytes that deflate() did not make. */
export async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  try {
    const inflated = await through(bytes, new DecompressionStream("deflate"));
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(inflated);
  } catch {
    return undefined;
  }
}

// Local storage counts characters, not bytes, so each carries as many bits as it safely can: 15, in the range from
// U+4000 up, which has neither surrogates nor anything that a browser would normalise. Base64 would carry 6.
const firstCharacter = 0x4000;
const bitsPerCharacter = 15;

/** The number of bytes comes first, because the last character may be filled up with zeros. */
export function pack(bytes: Uint8Array): string {
  const characters = new Uint16Array(Math.ceil((bytes.length * 8) / bitsPerCharacter));
  let waiting = 0;
  let waitingBits = 0;
  let end = 0;
  for (const byte of bytes) {
    waiting = (waiting << 8) | byte;
    waitingBits += 8;
    if (waitingBits >= bitsPerCharacter) {
      waitingBits -= bitsPerCharacter;
      characters[end++] = firstCharacter + (waiting >> waitingBits);
      waiting &= (1 << waitingBits) - 1;
    }
  }
  if (waitingBits > 0) characters[end] = firstCharacter + (waiting << (bitsPerCharacter - waitingBits));
  return `${bytes.length}:${new TextDecoder("utf-16le").decode(characters)}`;
}

/** Undefined for a string that pack() did not make. */
export function unpack(packed: string): Uint8Array<ArrayBuffer> | undefined {
  const start = packed.indexOf(":") + 1;
  const length = Number(packed.slice(0, Math.max(start - 1, 0)) || NaN);
  const characters = packed.length - start;
  if (!Number.isSafeInteger(length) || characters !== Math.ceil((length * 8) / bitsPerCharacter)) return undefined;
  const bytes = new Uint8Array(length);
  let waiting = 0;
  let waitingBits = 0;
  let end = 0;
  for (let i = start; i < packed.length; ++i) {
    const value = packed.charCodeAt(i) - firstCharacter;
    if (value < 0 || value >= 1 << bitsPerCharacter) return undefined;
    waiting = (waiting << bitsPerCharacter) | value;
    waitingBits += bitsPerCharacter;
    while (waitingBits >= 8 && end < length) {
      waitingBits -= 8;
      bytes[end++] = waiting >> waitingBits;
      waiting &= (1 << waitingBits) - 1;
    }
  }
  return bytes;
}
