// Puts the map into a PNG picture, where png_reader.ts finds it.
import { chunksOf, mapKeyword } from "./png_reader";

const checksums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; ++bit) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as PNG has it. */
function checksumOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (checksums[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** An uncompressed text of UTF-8, without language and translation. */
function textChunk(text: string): Uint8Array<ArrayBuffer> {
  const content = new TextEncoder().encode(`iTXt${mapKeyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(4 + content.length + 4);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length - 4);
  chunk.set(content, 4);
  view.setUint32(4 + content.length, checksumOf(content));
  return chunk;
}

/** The same picture with the text in front of its pixels. */
export function pngWithText(png: Uint8Array<ArrayBuffer>, text: string): Uint8Array<ArrayBuffer> {
  const pixels = [...chunksOf(png)].find(({ type }) => type === "IDAT");
  if (!pixels) throw new Error("a picture without pixels");
  const chunk = textChunk(text);
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, pixels.start));
  whole.set(chunk, pixels.start);
  whole.set(png.subarray(pixels.start), pixels.start + chunk.length);
  return whole;
}
