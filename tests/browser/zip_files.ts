// Zip archives for the tests, well made or with claims that are not true.
import { deflateRawSync } from "node:zlib";

export interface ZipEntry {
  name: string;
  content: string | Uint8Array;
  /** Said of it instead of what is so. */
  claims?: { size?: number; packedSize?: number; checksum?: number; method?: number; flags?: number; at?: number };
}

const stored = 0;
const deflated = 8;

function checksumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; ++bit) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function numbers(...fields: [bytes: 2 | 4, value: number][]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}

/** `method` 0 stores the content as it is. */
export function zipOf(entries: ZipEntry[], method = deflated): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, claims = {} } of entries) {
    const bytes = Buffer.from(content);
    const packed = method === stored ? bytes : deflateRawSync(bytes);
    const title = Buffer.from(name);
    const checksum = claims.checksum ?? checksumOf(bytes);
    const said = { size: bytes.length, packedSize: packed.length, method, flags: 0x800, at, ...claims, checksum };
    const shared = [
      numbers([2, said.flags], [2, said.method], [4, 0], [4, said.checksum], [4, said.packedSize], [4, said.size]),
      numbers([2, title.length], [2, 0]),
    ];
    const local = Buffer.concat([numbers([4, 0x04034b50], [2, 20]), ...shared, title, packed]);
    directory.push(Buffer.concat([numbers([4, 0x02014b50], [2, 20], [2, 20]), ...shared, numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, said.at]), title]));
    files.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, list.length], [4, at], [2, 0]);
  return Buffer.concat([...files, list, end]);
}
