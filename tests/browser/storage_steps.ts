// What the storage tests do in a page, step by step. All of it is about the map `a`, if nothing else is said.
import type { DraftRecord } from "../../web/src/storage_types.ts";
import type { Page } from "./harness.ts";

export const mapKey = "journey-mapper:1:map:a";

export const draft = (revision: number, change: Partial<DraftRecord> = {}): DraftRecord => ({
  id: "a",
  revision,
  savedAt: 1000 + revision,
  text: `{\n  "title": "Kunderejsen æøå – ✓ 🧭 \\u0000", "revision": ${revision}\n}\n`,
  summary: `{"title":"Kunderejsen\\n${revision}"}`,
  view: `zoom ${revision}`,
  ...change,
});

export const store = (page: Page, record: DraftRecord) => page.evaluate((r) => window.drafts.store(r), record);
export const storeNow = (page: Page, record: DraftRecord) => page.evaluate((r) => window.drafts.storeNow(r), record);
export const load = (page: Page, id = "a") => page.evaluate((i) => window.drafts.load(i), id);
export const setDeleted = (page: Page, at: number | undefined) =>
  page.evaluate((time) => window.drafts.setDeleted("a", time ?? undefined), at ?? null);
export const list = (page: Page) => page.evaluate(() => window.drafts.list());
export const item = (page: Page, key = mapKey) => page.evaluate((k) => localStorage.getItem(k), key);
export const setItem = (page: Page, value: string, key = mapKey) =>
  page.evaluate((k, v) => localStorage.setItem(k, v), key, value);

/** Leaves room for 16,000 characters at most in local storage. */
export const fillLocalStorage = (page: Page) =>
  page.evaluate(() => {
    for (let size = 1 << 22; size >= 1 << 14; size >>= 1) {
      try {
        localStorage.setItem(`filler ${size}`, "x".repeat(size));
      } catch {
        // half of it
      }
    }
  });

/** Text that deflates badly. */
export const storeNoise = (page: Page, revision: number, bytes: number) =>
  page.evaluate(
    async (r, length) => {
      const block = () => crypto.getRandomValues(new Uint8Array(1 << 16)).map((byte) => (byte & 63) + 48);
      const text = Array.from({ length: length >> 16 }, () => new TextDecoder().decode(block())).join("");
      const record = { id: "a", revision: r, savedAt: 5, text, summary: "noise", view: "" };
      const stored = await window.drafts.store(record);
      const again = await window.drafts.load("a");
      const same = typeof again === "object" && again.text === text;
      return { stored: stored ?? "stored", now: window.drafts.storeNow(record), same };
    },
    revision,
    bytes,
  );

/** Replaces what IndexedDB holds of map a. */
export const setIndexed = (page: Page, head: unknown) =>
  page.evaluate(
    (value) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("journey-mapper");
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("heads", "readwrite");
          transaction.objectStore("heads").put(value, "a");
          transaction.oncomplete = () => (opening.result.close(), resolve());
          transaction.onerror = reject;
        };
      }),
    head,
  );
