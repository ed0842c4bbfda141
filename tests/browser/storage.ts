// Maps in this browser: what is stored comes back, also when a store is full, forbidden, silent, or full of rubbish.
import type { DraftRecord } from "../../web/src/storage_types.ts";
import { assert, eventually, type BrowserTest, type Page } from "./harness.ts";
import { crashTests } from "./storage_crash.ts";
import { fileTests } from "./storage_files.ts";
import { anotherTab, openStorage, storagePage, storageSite } from "./storage_site.ts";

const mapKey = "journey-mapper:1:map:a";

const draft = (revision: number, change: Partial<DraftRecord> = {}): DraftRecord => ({
  id: "a",
  revision,
  savedAt: 1000 + revision,
  text: `{\n  "title": "Kunderejsen æøå – ✓ 🧭 \\u0000", "revision": ${revision}\n}\n`,
  summary: `{"title":"Kunderejsen\\n${revision}"}`,
  view: `zoom ${revision}`,
  ...change,
});

const store = (page: Page, record: DraftRecord) => page.evaluate((r) => window.drafts.store(r), record);
const storeNow = (page: Page, record: DraftRecord) => page.evaluate((r) => window.drafts.storeNow(r), record);
const load = (page: Page, id = "a") => page.evaluate((i) => window.drafts.load(i), id);
const list = (page: Page) => page.evaluate(() => window.drafts.list());
const item = (page: Page, key = mapKey) => page.evaluate((k) => localStorage.getItem(k), key);
const setItem = (page: Page, value: string, key = mapKey) =>
  page.evaluate((k, v) => localStorage.setItem(k, v), key, value);

/** Leaves room for `free` characters in local storage. */
const fillLocalStorage = (page: Page, free: number) =>
  page.evaluate((room) => {
    const mebi = 1024 * 1024;
    let filled = 0;
    for (let step = 5 * mebi; step >= 1; step = step >> 1) {
      try {
        localStorage.setItem("filler", "x".repeat(filled + step));
        filled += step;
      } catch {
        // a smaller step
      }
    }
    localStorage.setItem("filler", "x".repeat(filled - room));
  }, free);

/** Text that deflates badly. */
const storeNoise = (page: Page, revision: number, bytes: number) =>
  page.evaluate(
    async (r, length) => {
      const block = () => Array.from(crypto.getRandomValues(new Uint8Array(1 << 16)), (b) => (b & 63) + 48);
      const text = Array.from({ length: length >> 16 }, () => String.fromCharCode(...block())).join("");
      const record = { id: "a", revision: r, savedAt: 5, text, summary: "noise", view: "" };
      const stored = await window.drafts.store(record);
      const again = await window.drafts.load("a");
      return { stored: stored ?? "stored", now: window.drafts.storeNow(record), same: typeof again === "object" && again.text === text };
    },
    revision,
    bytes,
  );

/** Replaces what IndexedDB holds of map a. */
const setIndexed = (page: Page, head: unknown) =>
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

const rubbish: Record<string, string> = {
  "not JSON": "rubbish",
  "nothing at all": "",
  "another shape": '{"format":1,"id":"a"}\n',
  "another id": '{"format":1,"id":"b","revision":1,"writer":"w","savedAt":1,"summary":"","view":""}\n',
  "a later format": '{"format":2,"id":"a","revision":1,"writer":"w","savedAt":1,"summary":"","view":""}\n',
};

const draftTests: BrowserTest[] = [
  {
    name: "a map comes back as it was stored, in both stores",
    run: async (context) => {
      const { page, site } = await storagePage(context);
      assert.deepEqual(await list(page), []);
      assert.equal(await load(page), undefined);
      assert.equal(await store(page, draft(1)), undefined);
      assert.equal(await store(page, draft(2, { id: "b" })), undefined);
      await openStorage(page, site);
      assert.deepEqual(await load(page), draft(1));
      const rows = await list(page);
      assert.deepEqual(rows, await page.evaluate(() => window.drafts.listNow()));
      assert.deepEqual(rows.map(({ id, revision, readable }) => [id, revision, readable]), [["b", 2, true], ["a", 1, true]]);
      assert.equal(rows[1]?.summary, draft(1).summary);

      await page.evaluate(() => localStorage.clear());
      assert.deepEqual(await load(page), draft(1), "from IndexedDB alone");
      assert.equal((await list(page)).length, 2);
      assert.ok(((await page.evaluate(() => window.drafts.usage()))?.quotaBytes ?? 0) > 0);
    },
  },
  {
    name: "the higher revision is the map",
    run: async (context) => {
      const { page } = await storagePage(context);
      await store(page, draft(1));
      const older = (await item(page)) as string;
      await store(page, draft(2));
      await setItem(page, older);
      assert.deepEqual(await load(page), draft(2), "IndexedDB's");
      assert.equal((await list(page))[0]?.revision, 2);
      await setItem(page, older.replace('"revision":1', '"revision":9'));
      assert.deepEqual(await load(page), { ...draft(1), revision: 9 }, "local storage's");
      assert.equal((await list(page))[0]?.revision, 9);
    },
  },
  {
    name: "a map that is stored while the page goes away is not overtaken by one that was on its way",
    run: async (context) => {
      const { page } = await storagePage(context);
      const reasons = await page.evaluate(
        async (earlier, later) => {
          const storing = window.drafts.store(earlier);
          return [window.drafts.storeNow(later) ?? "stored", (await storing) ?? "stored"];
        },
        draft(1),
        draft(2),
      );
      assert.deepEqual(reasons, ["stored", "stored"]);
      assert.deepEqual(await load(page), draft(2));
      await page.evaluate(() => localStorage.clear());
      const inIndexed = await eventually(() => load(page), "the later one in IndexedDB, too");
      assert.deepEqual(inIndexed, draft(2));
    },
  },
  {
    name: "a removed map is gone from both stores",
    run: async (context) => {
      const { page, site } = await storagePage(context);
      await store(page, draft(1));
      await page.evaluate(() => window.drafts.remove("a"));
      await openStorage(page, site);
      assert.equal(await load(page), undefined);
      assert.deepEqual(await list(page), []);
      assert.equal(await store(page, draft(1)), undefined, "its id is free again");
    },
  },
  {
    name: "selection and viewport are kept without the map, and the later ones count",
    run: async (context) => {
      const { page, site } = await storagePage(context);
      await store(page, draft(1));
      await page.evaluate(() => ["1", "2", "3"].forEach((view) => window.drafts.storeView("a", `line\n${view}`)));
      await eventually(() => item(page, "journey-mapper:1:view:a"), "the view is written by itself");
      await openStorage(page, site);
      assert.equal(((await load(page)) as DraftRecord).view, "line\n3");
      await page.evaluate((other) => {
        window.drafts.storeView("a", "last");
        window.drafts.storeNow(other);
      }, draft(1, { id: "b" }));
      await openStorage(page, site);
      assert.equal(((await load(page)) as DraftRecord).view, "last", "written when the page goes away");
      await store(page, draft(2, { savedAt: Date.now() + 1000 }));
      assert.equal(((await load(page)) as DraftRecord).view, "zoom 2", "stored with the map after that");
    },
  },
  {
    name: "a tab does not replace what another tab has stored meanwhile",
    run: async (context) => {
      const { page, site } = await storagePage(context);
      await store(page, draft(1));
      const other = await anotherTab(page, site);
      assert.deepEqual(await load(other), draft(1));
      assert.equal(await store(other, draft(2, { summary: "other" })), undefined);
      for (const revision of [1, 2, 7]) {
        assert.equal(await store(page, draft(revision)), "newer");
        assert.equal(await storeNow(page, draft(revision)), "newer");
      }
      assert.equal(((await load(page)) as DraftRecord).summary, "other", "it is still there");
      assert.equal(await store(page, draft(3)), undefined, "it may be replaced when it was seen");
      assert.equal(await store(other, draft(3)), "newer");
    },
  },
  {
    name: "with local storage full, maps are kept in IndexedDB",
    run: async (context) => {
      const { page, site } = await storagePage(context);
      await store(page, draft(1));
      await fillLocalStorage(page, 20_000);
      assert.deepEqual(await storeNoise(page, 2, 1 << 20), { stored: "stored", now: "full", same: true });
      assert.match((await item(page)) as string, /^.*\n$/, "local storage has only its head");
      await openStorage(page, site);
      assert.equal((await list(page))[0]?.revision, 2);
      assert.equal(((await load(page)) as DraftRecord).summary, "noise");
      assert.equal(await store(page, draft(3)), undefined);
      assert.deepEqual(await load(page), draft(3));
      await openStorage(page, site);
      assert.deepEqual(await load(page), draft(3));
    },
  },
  {
    name: "a map that is too big for local storage lives in IndexedDB alone",
    run: async (context) => {
      const { page, site } = await storagePage(context);
      await store(page, draft(1));
      assert.deepEqual(await storeNoise(page, 2, 14 << 20), { stored: "stored", now: "too-big", same: true });
      assert.ok(((await item(page)) as string).length < 500, "the older version is no longer in local storage");
      await openStorage(page, site);
      assert.deepEqual((await list(page)).map(({ revision, readable }) => [revision, readable]), [[2, true]]);
    },
  },
  {
    name: "in a sandboxed frame nothing can be stored, and nothing breaks",
    run: async (context) => {
      const site = await storageSite(context);
      const page = await context.newPage();
      await page.goto(`${site}/framed.html`);
      const frame = await eventually(() => page.frames().find((f) => f !== page.mainFrame() && f.url() !== "about:blank"), "the frame");
      await eventually(() => frame.evaluate(() => "storage" in window), "its script");
      const seen = await frame.evaluate(async (record) => {
        const drafts = await window.storage.openDrafts();
        drafts.storeView("a", "view");
        window.storage.storePreferences({ language: "en", theme: "dark", singleKeys: false });
        return {
          now: drafts.storeNow(record),
          stored: await drafts.store(record),
          listed: await drafts.list(),
          loaded: await drafts.load("a"),
          removed: await drafts.remove("a"),
          preferences: window.storage.loadPreferences(),
        };
      }, draft(1));
      assert.equal(seen.stored, "blocked");
      assert.equal(seen.now, "blocked");
      assert.deepEqual(seen.listed, []);
      assert.equal(seen.loaded, undefined);
      assert.deepEqual(seen.preferences, { language: null, theme: "system", singleKeys: true });
    },
  },
  {
    name: "where IndexedDB throws, or never answers, local storage serves",
    run: async (context) => {
      const site = await storageSite(context);
      for (const kind of ["throws", "hangs"] as const) {
        const page = await context.newPage();
        await page.evaluateOnNewDocument((how) => {
          IDBFactory.prototype.open = () => {
            if (how === "throws") throw new DOMException("no", "SecurityError");
            return {} as IDBOpenDBRequest;
          };
        }, kind);
        await openStorage(page, site);
        const waited = await page.evaluate(async () => {
          const start = performance.now();
          await window.drafts.list();
          return performance.now() - start;
        });
        assert.ok(waited < 1500, `list() waited ${waited} ms`);
        assert.equal(await store(page, draft(1)), undefined);
        assert.deepEqual(await load(page), draft(1));
        await page.evaluate((record) => {
          Storage.prototype.setItem = () => {
            throw new DOMException("no", "QuotaExceededError");
          };
          window.drafts.storeView("a", record.view);
        }, draft(1));
        assert.equal(await store(page, draft(2)), "full");
        assert.deepEqual(await load(page), draft(1), "the old one is still there");
      }
    },
  },
  {
    name: "what cannot be read in local storage is listed, never replaced, and removed only by hand",
    run: async (context) => {
      const { page } = await storagePage(context);
      for (const [what, value] of Object.entries(rubbish)) {
        await setItem(page, value);
        const { length, 0: row } = await list(page);
        assert.deepEqual([length, row?.id, row?.readable], [1, "a", false], what);
        assert.equal(await load(page), "unreadable", what);
        assert.equal(await store(page, draft(99)), "unreadable", what);
        assert.equal(await storeNow(page, draft(99)), "unreadable", what);
        assert.equal(await item(page), value, what);
      }
      await page.evaluate(() => window.drafts.remove("a"));
      assert.equal(await item(page), null);
      assert.equal(await store(page, draft(1)), undefined);
    },
  },
  {
    name: "a damaged text is noticed before anything is stored over it",
    run: async (context) => {
      const { page, site } = await storagePage(context);
      await store(page, draft(1));
      const whole = (await item(page)) as string;
      await page.evaluate(() => window.drafts.remove("a"));
      const middle = whole.length - 20;
      const changed = String.fromCharCode(whole.charCodeAt(middle) ^ 1);
      for (const damaged of [whole.slice(0, -1), `${whole.slice(0, middle)}${changed}${whole.slice(middle + 1)}`]) {
        await setItem(page, damaged);
        await openStorage(page, site);
        assert.equal(await store(page, draft(5)), "unreadable");
        assert.equal(await load(page), "unreadable");
        assert.equal(await item(page), damaged);
      }
      await setItem(page, whole);
      assert.deepEqual(await load(page), draft(1));
    },
  },
  {
    name: "what cannot be read in IndexedDB is never replaced either",
    run: async (context) => {
      const { page } = await storagePage(context);
      await store(page, draft(1));
      await page.evaluate(() => localStorage.clear());
      for (const head of ["rubbish", 7, { format: 2, id: "a", revision: 1 }]) {
        await setIndexed(page, head);
        assert.equal((await list(page))[0]?.readable, false);
        assert.equal(await load(page), "unreadable");
        assert.equal(await store(page, draft(9)), "unreadable");
      }
      assert.equal(await item(page), null);
    },
  },
];

export const storageTests: BrowserTest[] = [...draftTests, ...fileTests, ...crashTests];
