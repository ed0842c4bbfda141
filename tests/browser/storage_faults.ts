// Stores that are full, forbidden, silent, or full of rubbish: nothing breaks, and nothing is lost.
import type { DraftRecord } from "../../web/src/storage_types.ts";
import { assert, eventually, type BrowserTest } from "./harness.ts";
import { between } from "./intranet.ts";
import { framing, openStorage, storagePage, storageSite } from "./storage_site.ts";
import * as steps from "./storage_steps.ts";

const { draft, item, list, load, store, storeNow } = steps;

const rubbish: Record<string, string> = {
  "not JSON": "rubbish",
  "nothing at all": "",
  "another shape": '{"format":1,"id":"a"}\n',
  "another id": '{"format":1,"id":"b","revision":1,"writer":"w","savedAt":1,"summary":"","view":""}\n',
  "a later format": '{"format":2,"id":"a","revision":1,"writer":"w","savedAt":1,"summary":"","view":""}\n',
};

export const faultTests: BrowserTest[] = [
  {
    name: "with local storage full, maps are kept in IndexedDB",
    run: async (context) => {
      const { page, site } = await storagePage(context);
      await store(page, draft(1));
      await steps.fillLocalStorage(page);
      assert.deepEqual(await steps.storeNoise(page, 2, 1 << 20), { stored: "stored", now: "full", same: true });
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
      assert.deepEqual(await steps.storeNoise(page, 2, 14 << 20), { stored: "stored", now: "too-big", same: true });
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
      const wiki = await between(context, { pages: { "/": framing(`${site}/`) } });
      await page.goto(`${wiki.root}/`);
      const framed = () => page.frames().find((frame) => frame !== page.mainFrame() && frame.url() !== "about:blank");
      const frame = await eventually(framed, "the frame");
      await eventually(() => frame.evaluate(() => "storage" in window), "its script");
      const seen = await frame.evaluate(async (record) => {
        const drafts = await window.storage.openDrafts();
        drafts.storeView("a", "view");
        window.storage.storePreferences({ language: "en", theme: "dark", singleKeys: false, list: null });
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
      assert.deepEqual(seen.preferences, { language: null, theme: "system", singleKeys: true, list: null });
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
        await steps.setItem(page, value);
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
        await steps.setItem(page, damaged);
        await openStorage(page, site);
        assert.equal(await store(page, draft(5)), "unreadable");
        assert.equal(await load(page), "unreadable");
        assert.equal(await item(page), damaged);
      }
      await steps.setItem(page, whole);
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
        await steps.setIndexed(page, head);
        assert.equal((await list(page))[0]?.readable, false);
        assert.equal(await load(page), "unreadable");
        assert.equal(await store(page, draft(9)), "unreadable");
      }
      assert.equal(await item(page), null);
    },
  },
];
