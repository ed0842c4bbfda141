// Zip archives as the page reads and writes them: whole, damaged, and made to do harm.
import { assert, patience, type BrowserTest, type Page } from "./harness.ts";
import { storagePage } from "./storage_site.ts";
import { zipOf, type ZipEntry } from "./zip_files.ts";

const mebibyte = 1024 * 1024;

/** What the page makes of an archive: each entry's name and text, or why not. */
const readIn = (page: Page, archive: Uint8Array) =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const { entriesOf, textOf } = window.storage.archives;
    const start = performance.now();
    const entries = entriesOf(bytes);
    const read: [string, string][] = [];
    for (const entry of Array.isArray(entries) ? entries : []) {
      const text = await textOf(bytes, entry);
      read.push([entry.name, text.length > 100 ? `${text.length} characters` : text]);
    }
    return { refused: Array.isArray(entries) ? "" : (entries ?? "no archive"), read, ms: performance.now() - start };
  }, Buffer.from(archive).toString("base64"));

async function readsOne(page: Page, entry: ZipEntry, method?: number): Promise<string | undefined> {
  return (await readIn(page, zipOf([entry], method))).read[0]?.[1];
}

export const archiveTests: BrowserTest[] = [
  {
    name: "archives: what is written can be read again, whatever the names and texts",
    run: async (context) => {
      const { page } = await storagePage(context);
      const maps = [["Ærø & 100 %.journey.json", "{æøå 🧭}"], ["tom.json", ""], ["stor.json", "x".repeat(3 * mebibyte)]];
      const written = await page.evaluate(async (all) => {
        const writer = new window.storage.archives.ArchiveWriter();
        for (const [name = "", text = ""] of all) writer.add(name, text, Date.UTC(2026, 10, 26));
        writer.add("gammel.json", "{}", -1e15); // zip archives know no such year
        const bytes = new Uint8Array(await writer.end().arrayBuffer());
        let characters = "";
        for (let at = 0; at < bytes.length; at += 8192) characters += String.fromCharCode(...bytes.subarray(at, at + 8192));
        return btoa(characters);
      }, maps);
      const { read } = await readIn(page, Buffer.from(written, "base64"));
      assert.deepEqual(read, [["Ærø & 100 %.journey.json", "{æøå 🧭}"], ["tom.json", ""], ["stor.json", `${3 * mebibyte} characters`], ["gammel.json", "{}"]]);
    },
  },
  {
    name: "archives: those of other programs are read, without what systems put in and without their folders",
    run: async (context) => {
      const { page } = await storagePage(context);
      const names = ["kort/", "kort/a.json", "__MACOSX/kort/._a.json", "kort/.DS_Store", "b.json", "kort\\c.json", "desktop.ini"];
      for (const method of [0, 8]) {
        const { read } = await readIn(page, zipOf(names.map((name) => ({ name, content: `{${name}}` })), method));
        assert.deepEqual(read, [["a.json", "{kort/a.json}"], ["b.json", "{b.json}"], ["c.json", "{kort\\c.json}"]]);
      }
      const withComment = Buffer.concat([zipOf([{ name: "a.json", content: "{}" }]).subarray(0, -2), Buffer.from([2, 0, 0x50, 0x4b])]);
      assert.deepEqual((await readIn(page, withComment)).read, [["a.json", "{}"]]);
      assert.deepEqual((await readIn(page, zipOf([]))).read, []);
    },
  },
  {
    name: "archives: a damaged entry is refused by itself, a damaged archive as a whole",
    run: async (context) => {
      const { page } = await storagePage(context);
      const content = "{kort over rejsen}";
      for (const claims of [{ checksum: 1 }, { size: 3 }, { size: 999 }, { method: 12 }, { flags: 1 }, { at: 7 }, { at: 1e9 }]) {
        const { read } = await readIn(page, zipOf([{ name: "a.json", content, claims }, { name: "b.json", content }]));
        assert.deepEqual(read, [["a.json", "unreadable"], ["b.json", content]], JSON.stringify(claims));
      }
      assert.equal(await readsOne(page, { name: "a.json", content: Buffer.from([0x7b, 0xe6, 0x7d]) }, 0), "unreadable");
      const whole = zipOf([{ name: "a.json", content }]);
      const middle = whole.indexOf("PK\x01\x02", 0, "latin1");
      const torn = [whole.subarray(0, -5), whole.subarray(0, middle), Buffer.from("PK\x03\x04 and nothing else"), Buffer.alloc(0)];
      const moved = Buffer.from(whole);
      moved.writeUInt32LE(0xfffffff0, moved.length - 6); // where the list is said to begin
      for (const bytes of [...torn, moved]) assert.equal((await readIn(page, bytes)).refused, "no archive");
    },
  },
  {
    name: "archives: nothing grows beyond what it says, and what it says has limits",
    run: async (context) => {
      const { page } = await storagePage(context);
      const bomb = Buffer.alloc(200 * mebibyte); // 200 KB when packed
      const { read, ms } = await readIn(page, zipOf([{ name: "a.json", content: bomb, claims: { size: 10, checksum: 1 } }, { name: "b.json", content: "{}" }]));
      assert.deepEqual(read, [["a.json", "unreadable"], ["b.json", "{}"]]);
      assert.ok(ms < patience, `${ms} ms`);
      assert.equal(await readsOne(page, { name: "a.json", content: "{}", claims: { size: 33 * mebibyte } }), "too-big");
      const parts = (count: number, claims: ZipEntry["claims"]) => Array.from({ length: count }, (_, i) => ({ name: `${i}.json`, content: "{}", ...(claims && { claims }) }));
      assert.equal((await readIn(page, zipOf(parts(5, { size: 30 * mebibyte })))).refused, "too-big");
      assert.equal((await readIn(page, zipOf(parts(1001, undefined)))).refused, "too-many");
      assert.equal((await readIn(page, zipOf(parts(1000, undefined)))).read.length, 1000);
      // Many entries that are all the same bytes.
      const { length } = zipOf(parts(20, undefined));
      assert.equal((await readIn(page, zipOf(parts(20, { packedSize: length / 10, at: 0 })))).refused, "too-big");
    },
  },
];
