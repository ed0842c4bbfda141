// A map's text made small: deflated (zlib format, whose checksum tells rubbish from a map), and for local storage,
// which keeps only strings, packed into UTF-16 characters.
import { keepingNow } from "./late_keeping";

/** Deflated in one go this takes a millisecond or two, so that a big map costs no frame. */
const pieceBytes = 64 * 1024;

/** Lets the browser draw and listen. (Nested timers would wait 4 ms each time.) */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

async function feed(writable: WritableStream<BufferSource>, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const writer = writable.getWriter();
  for (let start = 0; start < bytes.length; start += pieceBytes) {
    if (start > 0) await breath();
    await writer.write(bytes.subarray(start, start + pieceBytes));
  }
  await writer.close();
}

/** By hand, because Firefox logs an error of its own when a Response is made of a stream that fails. */
async function collect(readable: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = readable.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) pieces.push(piece.value);
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += piece.length;
  }
  return whole;
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  { readable, writable }: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const [result] = await Promise.all([collect(readable), feed(writable, bytes)]);
  return result;
}

/** Most maps fit in one piece: at once, for while a page is busy with typing it may wait long for the answer of a stream. */
export async function deflate(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text);
  const atOnce = bytes.length <= pieceBytes ? keepingNow()?.zlibSync(bytes) : undefined;
  return atOnce ?? through(bytes, new CompressionStream("deflate"));
}

/** The same without waiting, for a page that is going away: fast rather than small. */
export function deflateNow(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return keepingNow()?.zlibSync(bytes, { level: 1 }) ?? undeflated(bytes);
}

const largestBlock = 0xffff;

/** A stream in the same format with nothing made smaller. */
function undeflated(bytes: Uint8Array): Uint8Array {
  const blocks = Math.max(1, Math.ceil(bytes.length / largestBlock));
  const stream = new Uint8Array(2 + blocks * 5 + bytes.length + 4);
  stream.set([0x78, 0x01]);
  let end = 2;
  for (let block = 0; block < blocks; ++block) {
    const piece = bytes.subarray(block * largestBlock, (block + 1) * largestBlock);
    const { length } = piece;
    stream.set([Number(block === blocks - 1), length, length >> 8, ~length, ~length >> 8], end); // each cut to a byte
    stream.set(piece, end + 5);
    end += 5 + length;
  }
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  stream.set([high >> 8, high, low >> 8, low], end);
  return stream;
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
// U+4000 up, which has neither surrogates nor anything that a browser would treat in a special way. Base64 carries 6.
const firstCharacter = 0x4000;
const bits = 15;
const packedCharacters = /^[\u4000-\ubfff]*$/;

/** The number of bytes comes first, because the last character may be filled up with zeros. */
export function pack(bytes: Uint8Array): string {
  const characters = new Uint16Array(Math.ceil((bytes.length * 8) / bits));
  for (let i = 0; i < characters.length; ++i) {
    const start = i * bits;
    const byte = start >> 3;
    const three = ((bytes[byte] ?? 0) << 16) | ((bytes[byte + 1] ?? 0) << 8) | (bytes[byte + 2] ?? 0);
    characters[i] = firstCharacter + ((three >> (24 - bits - (start & 7))) & 0x7fff);
  }
  return `${bytes.length}:${new TextDecoder("utf-16le").decode(characters)}`;
}

/** Undefined for a string that pack() did not make. */
export function unpack(packed: string): Uint8Array<ArrayBuffer> | undefined {
  const [, digits, characters] = /^(\d{1,9}):(.*)$/s.exec(packed) ?? [];
  if (digits === undefined || characters === undefined || !packedCharacters.test(characters)) return undefined;
  const bytes = new Uint8Array(Number(digits));
  if (characters.length !== Math.ceil((bytes.length * 8) / bits)) return undefined;
  const value = (i: number) => (i < characters.length ? characters.charCodeAt(i) - firstCharacter : 0);
  for (let i = 0; i < bytes.length; ++i) {
    const start = i * 8;
    const character = Math.floor(start / bits);
    const two = (value(character) << bits) | value(character + 1);
    bytes[i] = two >> (2 * bits - 8 - (start % bits));
  }
  return bytes;
}
