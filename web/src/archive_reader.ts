// Reads a zip archive that anybody may have made: its list of entries, and each of them by itself, so that a bad one
// costs no other. What it claims of itself is not believed: nothing grows beyond the limits below, and an entry counts
// only when its checksum fits. Must not know what is in it.

/** Archives of more maps than this are not made here. */
const mostEntries = 1000;
/** A limit of the map file (files.ts). */
const largestEntry = 32 * 1024 * 1024;
/** Of all entries together, as they are when unpacked. */
const largestWhole = 128 * 1024 * 1024;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSize = 22;
const longestComment = 0xffff;
const stored = 0;
const deflated = 8;
const encrypted = 1;

/** What systems put into archives by themselves. */
const byTheSystem = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i;

export interface ArchiveEntry {
  /** Without its folders. */
  name: string;
  method: number;
  flags: number;
  checksum: number;
  /** In the archive, and as it claims to be when unpacked. */
  packedSize: number;
  size: number;
  /** Where it begins in the archive. */
  at: number;
}

/** Undefined: this is no archive, or not a whole one. `too-many`, `too-big`: over the limits. */
export function entriesOf(archive: Uint8Array): ArchiveEntry[] | "too-many" | "too-big" | undefined {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const all: ArchiveEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; ++i) {
    const next = at + 46 <= end && view.getUint32(at, true) === entrySignature ? entryAt(view, archive, at) : undefined;
    if (!next || next.after > end) return undefined;
    at = next.after;
    if (!next.path.endsWith("/") && !byTheSystem.test(next.path)) all.push(next.entry);
    if (all.length > mostEntries) return "too-many";
  }
  // Entries that lie over each other would unpack the same bytes again and again.
  const packed = all.reduce((sum, { packedSize }) => sum + packedSize, 0);
  if (packed > archive.length || all.reduce((sum, { size }) => sum + size, 0) > largestWhole) return "too-big";
  return all;
}

/** From behind: after the end only a comment may come. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - endSize;
  for (let at = last; at >= 0 && at >= last - longestComment; --at)
    if (view.getUint32(at, true) === endSignature) return at;
  return undefined;
}

function entryAt(view: DataView, archive: Uint8Array, at: number): { entry: ArchiveEntry; path: string; after: number } {
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
  const path = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength));
  const entry = {
    name: path.split(/[/\\]/).at(-1) || path,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
  return { entry, path, after: at + 46 + nameLength + extraLength + commentLength };
}

/** The text of an entry. `unreadable`: it is damaged, encrypted, packed in an unknown way, or not UTF-8. */
export async function textOf(archive: Uint8Array<ArrayBuffer>, entry: ArchiveEntry): Promise<string | "unreadable" | "too-big"> {
  if (entry.size > largestEntry) return "too-big";
  const packed = packedBytes(archive, entry);
  if (!packed) return "unreadable";
  try {
    const bytes = entry.method === stored ? packed : await inflated(packed, entry.size);
    if (bytes?.length !== entry.size || checksumOf(bytes) !== entry.checksum) return "unreadable";
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return "unreadable";
  }
}

function packedBytes(archive: Uint8Array<ArrayBuffer>, entry: ArchiveEntry): Uint8Array<ArrayBuffer> | undefined {
  const { at, packedSize, method, flags } = entry;
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if ((flags & encrypted) !== 0 || (method !== stored && method !== deflated)) return undefined;
  if (at + 30 > archive.length || view.getUint32(at, true) !== localSignature) return undefined;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return start + packedSize <= archive.length ? archive.subarray(start, start + packedSize) : undefined;
}

/** Undefined: there is more in it than was said. It is not unpacked further then. */
async function inflated(packed: Uint8Array<ArrayBuffer>, size: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { readable, writable } = new DecompressionStream("deflate-raw");
  const writer = writable.getWriter();
  // A failure is seen where it is read.
  const written = writer.write(packed).then(() => writer.close()).catch(() => undefined);
  const whole = new Uint8Array(size);
  const reader = readable.getReader();
  let end = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    if (end + piece.value.length > size) {
      await reader.cancel();
      return undefined;
    }
    whole.set(piece.value, end);
    end += piece.value.length;
  }
  await written;
  return whole.subarray(0, end);
}

const polynomial = 0xedb88320;
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; ++bit) rest = rest & 1 ? (rest >>> 1) ^ polynomial : rest >>> 1;
  return rest;
});

function checksumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] as number);
  return (sum ^ 0xffffffff) >>> 0;
}
