// Browsers bring local storage to the disk only seconds later. A map must be there all the same when the machine dies
// the moment after it was stored.
import { assert, killBrowser, type BrowserTest } from "./harness.ts";
import { openStorage, storageSite } from "./storage_site.ts";

/** Well below the time that browsers take for local storage. */
const longestLifeMs = 1500;

export const crashTests: BrowserTest[] = [
  {
    name: "a map survives that the browser is killed right after it was stored",
    run: async (context) => {
      const site = await storageSite(context);
      const profile = await context.folder();
      const browser = await context.launch(profile);
      const page = await openStorage(await browser.newPage(), site);
      const started = Date.now();
      const took = await page.evaluate(async () => {
        const record = { id: "a", savedAt: 1, text: "Kunderejsen æøå", summary: "s", view: "v" };
        const start = performance.now();
        for (let revision = 1; revision <= 3; ++revision) await window.drafts.store({ ...record, revision });
        return (performance.now() - start) / 3;
      });
      await killBrowser(browser);
      const lived = Date.now() - started;
      console.log(`# stored in ${took.toFixed(1)} ms each, killed ${lived} ms after the first`);
      assert.ok(lived < longestLifeMs, `the browser lived for ${lived} ms`);

      const again = await context.launch(profile);
      const loaded = await (await openStorage(await again.newPage(), site)).evaluate(async () => ({
        draft: await window.drafts.load("a"),
        listed: await window.drafts.list(),
        inLocalStorage: localStorage.getItem("journey-mapper:1:map:a") !== null,
      }));
      console.log(`# local storage ${loaded.inLocalStorage ? "had it as well" : "had nothing"}`);
      const expected = { id: "a", revision: 3, savedAt: 1, text: "Kunderejsen æøå", summary: "s", view: "v" };
      assert.deepEqual(loaded.draft, expected);
      assert.equal(loaded.listed[0]?.revision, 3);
    },
  },
];
