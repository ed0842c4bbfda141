// Maps in this browser: what is stored comes back, the newest of it, and nothing else.
import type { DraftRecord } from "../../web/src/storage_types.ts";
import { assert, eventually, type BrowserTest } from "./harness.ts";
import { crashTests } from "./storage_crash.ts";
import { faultTests } from "./storage_faults.ts";
import { fileTests } from "./storage_files.ts";
import { anotherTab, openStorage, storagePage } from "./storage_site.ts";
import { draft, item, list, load, setItem, store, storeNow } from "./storage_steps.ts";

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
      const shown = rows.map(({ id, revision, readable }) => [id, revision, readable]);
      assert.deepEqual(shown, [["b", 2, true], ["a", 1, true]], "newest first");
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
      const listed = await page.evaluate(async (record) => {
        void window.drafts.store(record);
        await window.drafts.remove("a");
        return window.drafts.list();
      }, draft(1));
      assert.deepEqual(listed, [], "a map that is just being stored does not come back");
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
      await page.evaluate(() => (window.drafts.storeView("a", "alone"), window.drafts.storeViewsNow()));
      await openStorage(page, site);
      assert.equal(((await load(page)) as DraftRecord).view, "alone", "also when no map has changed");
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
];

export const storageTests: BrowserTest[] = [...draftTests, ...faultTests, ...fileTests, ...crashTests];
