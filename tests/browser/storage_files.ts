// Files and preferences. Browsers let no test near their file dialogs, so where they have pickers these are stood in
// for by files of the browser's own file system, which behave the same from then on.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ElementHandle } from "puppeteer-core";
import { assert, type BrowserTest, type Page } from "./harness.ts";
import { openStorage, storagePage, storageSite } from "./storage_site.ts";

const preferencesKey = "journey-mapper:1:preferences";

/** Pickers that give the file `chosen.json`, and count how often they were asked. Chromium only. */
const standInForPickers = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    const pick = async () => {
      document.title = `${document.title}|`;
      return (await navigator.storage.getDirectory()).getFileHandle("chosen.json", { create: true });
    };
    Object.assign(window, { showOpenFilePicker: async () => [await pick()], showSaveFilePicker: pick });
  });

const refusePickers = (page: Page, errorName: string) =>
  page.evaluateOnNewDocument((name) => {
    const refuse = () => Promise.reject(new DOMException("refused", name));
    Object.assign(window, { showOpenFilePicker: refuse, showSaveFilePicker: refuse });
  }, errorName);

const write = (page: Page, text: string, asNew = false) =>
  page.evaluate((t, n) => (window.files ??= window.storage.openFiles()).write("m", "rejse.json", t, n), text, asNew);

/** Writes, and gives what would have landed in the folder for downloads. */
const writeAndCatch = (page: Page) =>
  page.evaluate(async () => {
    let caught: Blob | undefined;
    let name = "";
    URL.createObjectURL = (blob) => ((caught = blob as Blob), "blob:caught");
    HTMLAnchorElement.prototype.click = function () {
      name = this.download;
    };
    const outcome = await window.storage.openFiles().write("m", "rejse.json", "{æ}\n", false);
    return { outcome, name, text: await caught?.text() };
  });

const chosenFile = (page: Page) =>
  page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const text = await (await (await folder.getFileHandle("chosen.json")).getFile()).text();
    return { text, asked: document.title.split("|").length - 1 };
  });

const changeChosenFile = (page: Page, text: string) =>
  page.evaluate(async (t) => {
    await new Promise((resolve) => setTimeout(resolve, 20)); // another time stamp
    const stream = await (await (await navigator.storage.getDirectory()).getFileHandle("chosen.json")).createWritable();
    await stream.write(t);
    await stream.close();
  }, text);

const read = (page: Page, bytes: number[]) =>
  page.evaluate((b) => window.storage.openFiles().read(new File([new Uint8Array(b)], "x.json")), bytes);

export const fileTests: BrowserTest[] = [
  {
    name: "a file is read byte for byte, or refused",
    run: async (context) => {
      const { page } = await storagePage(context);
      assert.deepEqual(await read(page, [0xc3, 0xa6, 0, 13, 10]), { name: "x.json", text: "æ\0\r\n" });
      assert.deepEqual(await read(page, [0xef, 0xbb, 0xbf, 0x7b]), { name: "x.json", text: "\ufeff{" });
      assert.equal(await read(page, [0x7b, 0xe6, 0x7d]), "unreadable");
      const big = await page.evaluate(() =>
        window.storage.openFiles().read(new File([new ArrayBuffer(32 * 1024 * 1024 + 1)], "x.json")),
      );
      assert.equal(big, "too-big");
    },
  },
  {
    name: "where there are no pickers, a file is opened with the browser's own dialog",
    run: async (context) => {
      const site = await storageSite(context);
      const page = await context.newPage();
      if (context.browserName === "chromium") await refusePickers(page, "SecurityError");
      await openStorage(page, site);
      const file = join(await context.folder(), "rejse.json");
      await writeFile(file, "{ø}");
      await page.evaluate(() => {
        HTMLInputElement.prototype.click = () => undefined; // Firefox cancels the dialog before a test can answer it
        void window.storage
          .openFiles()
          .pick()
          .then((opened) => (document.title = JSON.stringify(opened)));
      });
      const input = await page.waitForSelector("input[type=file]", { hidden: true });
      await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
      await page.waitForFunction(() => document.title.startsWith("{"));
      assert.deepEqual(JSON.parse(await page.title()), { name: "rejse.json", text: "{ø}" });
      assert.equal(await page.$("input"), null);
    },
  },
  {
    name: "where there are no pickers, or they refuse, a file is downloaded",
    run: async (context) => {
      const site = await storageSite(context);
      const page = await context.newPage();
      if (context.browserName === "chromium") await refusePickers(page, "SecurityError");
      await openStorage(page, site);
      const { outcome, name, text } = await writeAndCatch(page);
      assert.deepEqual(outcome, { name: "rejse.json", download: true });
      assert.deepEqual([name, text], ["rejse.json", "{æ}\n"]);
    },
  },
  {
    name: "cancelling a file dialog is no error",
    run: async (context) => {
      const site = await storageSite(context);
      const page = await context.newPage();
      await refusePickers(page, "AbortError");
      await openStorage(page, site);
      assert.equal(await write(page, "text"), undefined);
      assert.equal(await page.evaluate(() => window.storage.openFiles().pick()), undefined);
    },
  },
  {
    name: "a map is saved to its file again without asking, also after a reload",
    run: async (context) => {
      if (context.browserName === "firefox") return; // it has no pickers, so every save is a download
      const site = await storageSite(context);
      const page = await context.newPage();
      await standInForPickers(page);
      await openStorage(page, site);
      assert.deepEqual(await write(page, "a longer text"), { name: "chosen.json", download: false });
      await write(page, "two");
      assert.deepEqual(await chosenFile(page), { text: "two", asked: 1 });
      await openStorage(page, site);
      await write(page, "three");
      assert.deepEqual(await chosenFile(page), { text: "three", asked: 0 });
      await write(page, "four", true);
      assert.deepEqual(await chosenFile(page), { text: "four", asked: 1 });
      await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry("chosen.json"));
      await write(page, "five");
      assert.deepEqual(await chosenFile(page), { text: "five", asked: 2 }, "it was gone, so another was asked for");
      await page.evaluate(() => window.drafts.remove("m"));
      await openStorage(page, site);
      await write(page, "six");
      assert.deepEqual(await chosenFile(page), { text: "six", asked: 1 }, "removed maps have no file");
    },
  },
  {
    name: "a file that somebody else has changed is not written over",
    run: async (context) => {
      if (context.browserName === "firefox") return;
      const site = await storageSite(context);
      const page = await context.newPage();
      await standInForPickers(page);
      await openStorage(page, site);
      await write(page, "mine");
      await changeChosenFile(page, "theirs");
      for (let time = 0; time < 2; ++time) assert.equal(await write(page, "mine again"), "newer");
      assert.deepEqual(await chosenFile(page), { text: "theirs", asked: 1 });
      await changeChosenFile(page, "mine");
      assert.deepEqual(await write(page, "two"), { name: "chosen.json", download: false }, "touched, but not changed");
      await changeChosenFile(page, "theirs");
      await write(page, "chosen again", true);
      assert.equal((await chosenFile(page)).text, "chosen again");
    },
  },
  {
    name: "an opened file becomes the map's own when the page says so",
    run: async (context) => {
      if (context.browserName === "firefox") return;
      const site = await storageSite(context);
      const page = await context.newPage();
      await standInForPickers(page);
      await openStorage(page, site);
      assert.equal(await page.evaluate(async () => {
        window.files = window.storage.openFiles();
        const opened = await window.files.pick();
        window.files.adopt("m");
        return typeof opened === "object" && opened.name;
      }), "chosen.json");
      await write(page, "six");
      assert.deepEqual(await chosenFile(page), { text: "six", asked: 1 });
      await page.evaluate(async () => {
        await window.files.pick();
        await window.files.read(new File(["{}"], "dropped.json"));
        window.files.adopt("n");
      });
      await openStorage(page, site);
      await page.evaluate(() => window.storage.openFiles().write("n", "n.json", "{}", false));
      assert.equal((await chosenFile(page)).asked, 1, "a dropped file is not the one that was picked before");
    },
  },
  {
    name: "preferences are kept, and what is not understood is put aside",
    run: async (context) => {
      const { page, site } = await storagePage(context);
      const loaded = () => page.evaluate(() => window.storage.loadPreferences());
      const usual = { language: null, theme: "system", singleKeys: true, list: null };
      assert.deepEqual(await loaded(), usual);
      const mine = { language: "en", theme: "dark", singleKeys: false, list: true } as const;
      await page.evaluate((p) => window.storage.storePreferences(p), mine);
      await openStorage(page, site);
      assert.deepEqual(await loaded(), mine);

      const setItem = (value: string) => page.evaluate((k, v) => localStorage.setItem(k, v), preferencesKey, value);
      const item = (key: string) => page.evaluate((k) => localStorage.getItem(k), key);
      await setItem('{"language":"tlh","theme":7,"later":[1]}');
      assert.deepEqual(await loaded(), usual);
      await page.evaluate((p) => window.storage.storePreferences(p), mine);
      assert.deepEqual(JSON.parse((await item(preferencesKey)) ?? ""), { ...mine, later: [1] });
      for (const value of ["rubbish", "[]", "null"]) {
        await setItem(value);
        assert.deepEqual(await loaded(), usual);
        await page.evaluate((p) => window.storage.storePreferences(p), mine);
        assert.deepEqual(await loaded(), mine);
        assert.equal(await item(`${preferencesKey}:unreadable`), value);
      }
    },
  },
];
