// Maps in this browser: what is stored comes back, the newest of it, and nothing else.
import type { DraftRecord } from "../../web/src/storage_types.ts";
import { archiveTests } from "./archives.ts";
import { assert, eventually, type BrowserTest } from "./harness.ts";
import { crashTests } from "./storage_crash.ts";
import { faultTests } from "./storage_faults.ts";
import { fileTests } from "./storage_files.ts";
import { anotherTab, openStorage, storagePage, storageSite } from "./storage_site.ts";
import * as steps from "./storage_steps.ts";
import { draft, item, list, load, setDeleted, setItem, store, storeNow } from "./storage_steps.ts";

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
  {
    name: "to look at what another tab has stored does not allow to replace it",
    run: async (context) => {
      const { page, site } = await storagePage(context);
      await store(page, draft(1));
      const other = await anotherTab(page, site);
      await load(other);
      await store(other, draft(2, { summary: "other" }));
      const seen = await page.evaluate(() => window.drafts.read("a"));
      assert.equal((seen as DraftRecord).summary, "other");
      assert.equal(await store(page, draft(3)), "newer");
    },
  },
  {
    name: "another tab hears of what is stored, deleted and removed, also where only one store works",
    run: async (context) => {
      for (const broken of ["none", "local storage", "IndexedDB"]) {
        const site = await storageSite(context);
        const page = await context.newPage();
        const other = await page.browserContext().newPage();
        for (const tab of [page, other]) {
          await tab.evaluateOnNewDocument((which) => {
            const refuse = () => {
              throw new DOMException("no", "SecurityError");
            };
            if (which === "local storage") Object.defineProperty(window, "localStorage", { get: refuse });
            if (which === "IndexedDB") IDBFactory.prototype.open = refuse;
          }, broken);
        }
        await openStorage(page, site);
        await openStorage(other, site);
        const heard = async (what: string, after: unknown) => {
          await eventually(() => other.evaluate(() => document.title === "heard a"), `${what}, with ${broken} broken`);
          const found = await other.evaluate(() => window.drafts.read("a"));
          assert.deepEqual(typeof found === "object" ? [found.revision, found.deletedAt ?? 0] : found, after, broken);
          await other.evaluate(() => (document.title = ""));
        };
        await other.evaluate(() => void window.storage.openDrafts((id) => (document.title = `heard ${id}`)));
        assert.equal(await store(page, draft(1)), undefined);
        await heard("stored", [1, 0]);
        assert.equal(await setDeleted(page, 77), undefined);
        await heard("deleted", [2, 77]);
        await page.evaluate(() => window.drafts.remove("a"));
        await heard("removed", undefined);
      }
    },
  },
  {
    name: "a deleted map is marked, leaves the small store to others, and comes back as it was",
    run: async (context) => {
      const { page, site } = await storagePage(context);
      await store(page, draft(1));
      assert.equal(await setDeleted(page, 77), undefined);
      assert.ok(((await item(page)) as string).length < 400, "no text in local storage");
      for (const rows of [await list(page), await page.evaluate(() => window.drafts.listNow())]) {
        assert.deepEqual(rows.map(({ id, revision, readable, deletedAt }) => [id, revision, readable, deletedAt]), [["a", 2, true, 77]]);
      }
      await openStorage(page, site);
      assert.deepEqual(await load(page), { ...draft(1), revision: 2, deletedAt: 77 });
      assert.equal(await setDeleted(page, undefined), undefined);
      assert.deepEqual(await load(page), { ...draft(1), revision: 3 });
      await page.evaluate(() => indexedDB.deleteDatabase("journey-mapper"));
      await openStorage(page, site);
      assert.deepEqual(await load(page), { ...draft(1), revision: 3 }, "in local storage, too");
    },
  },
  {
    name: "who stores a deleted map brings it back",
    run: async (context) => {
      const { page } = await storagePage(context);
      await store(page, draft(1));
      await setDeleted(page, 77);
      await load(page);
      assert.equal(await store(page, draft(3)), undefined);
      assert.deepEqual(await load(page), draft(3));
      assert.deepEqual((await list(page)).map(({ deletedAt }) => deletedAt), [undefined]);
    },
  },
  {
    name: "what cannot be read is given as it is, and as the map's text where that can be made out",
    run: async (context) => {
      const { page } = await storagePage(context);
      const rawOf = () => page.evaluate(() => window.drafts.rawOf("a"));
      assert.equal(await rawOf(), undefined);
      await steps.setItem(page, "rubbish æøå");
      assert.deepEqual(await rawOf(), { text: "rubbish æøå", isMap: false });
      assert.equal(await setDeleted(page, 77), "unreadable");
      assert.equal(await item(page), "rubbish æøå");
      await page.evaluate(() => window.drafts.remove("a"));
      await store(page, draft(1));
      await page.evaluate(() => indexedDB.deleteDatabase("journey-mapper"));
      const whole = (await item(page)) as string;
      await steps.setItem(page, `{"format":99}${whole.slice(whole.indexOf("\n"))}`);
      assert.equal(await load(page), "unreadable");
      assert.deepEqual(await rawOf(), { text: draft(1).text, isMap: true });
    },
  },
  {
    name: "a text that is stored before anything that makes it small is there can be read again",
    run: async (context) => {
      const { page, site } = await storagePage(context);
      const texts = ["", "æøå", "x".repeat(65_535), "å".repeat(70_000)];
      for (const [at, text] of texts.entries()) {
        const reason = await page.evaluate((record) => window.drafts.storeNow(record), draft(at + 1, { text }));
        assert.equal(reason, undefined);
        await page.evaluate(() => indexedDB.deleteDatabase("journey-mapper"));
        await openStorage(page, site);
        assert.equal(((await load(page)) as DraftRecord).text, text);
      }
      await page.evaluate(() => window.storage.keeping());
      assert.equal(await storeNow(page, draft(9)), undefined);
      assert.deepEqual(await load(page), draft(9));
    },
  },
];

export const storageTests: BrowserTest[] = [...draftTests, ...archiveTests, ...faultTests, ...fileTests, ...crashTests];
