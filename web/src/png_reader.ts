// The map that travels in a PNG picture: in a text chunk of our own keyword.

export const mapKeyword = "journey-map";
const signatureBytes = 8; // of the file
const headBytes = 8; // of a chunk: length and type
const tailBytes = 4; // its checksum

/** Where each chunk begins and how long its content is; stops where the file is cut off. */
export function* chunksOf(bytes: Uint8Array<ArrayBuffer>): Generator<{ type: string; start: number; content: Uint8Array<ArrayBuffer> }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let start = signatureBytes; start + headBytes + tailBytes <= bytes.length; ) {
    const length = view.getUint32(start);
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + headBytes));
    const content = bytes.subarray(start + headBytes, start + headBytes + length);
    if (content.length < length) return;
    yield { type, start, content };
    start += headBytes + length + tailBytes;
  }
}

/** The content behind the keyword, flags, language and translated keyword, each text ending in a zero. */
function textOf(type: string, content: Uint8Array<ArrayBuffer>): string | undefined {
  const keyword = new TextEncoder().encode(`${mapKeyword}\0`);
  if (!keyword.every((byte, at) => content[at] === byte)) return undefined;
  if (type === "tEXt") return new TextDecoder("latin1").decode(content.subarray(keyword.length));
  const isCompressed = content[keyword.length] !== 0;
  const language = content.indexOf(0, keyword.length + 2);
  const translated = content.indexOf(0, language + 1);
  if (isCompressed || language < 0 || translated < 0) return undefined;
  return new TextDecoder().decode(content.subarray(translated + 1));
}

/** The text of the map's file; undefined: there is none in the picture. */
export function mapInPng(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  for (const { type, content } of chunksOf(bytes)) {
    const text = type === "iTXt" || type === "tEXt" ? textOf(type, content) : undefined;
    if (text !== undefined) return text;
  }
  return undefined;
}
