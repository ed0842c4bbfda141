// The core of the browser tests in WebKit: `node build/tests/webkit.mjs --site <folder>`. Where Debian's driver is not
// installed this fails and says so.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { serve } from "../../web/server.mjs";
import { assert, root, type Page } from "../browser/harness.ts";
import { ListScreen } from "../browser/list_screen.ts";
import { linkedIn, makesAndEdits } from "../browser/places_steps.ts";
import { Screen } from "../browser/screen.ts";
import { finish, test } from "../tools/checks.ts";
import { startWebKit } from "./driver.ts";

const { values } = parseArgs({ options: { site: { type: "string", default: "build/site" } } });
const server = await serve(values.site as string, 0);

/** Each test is a user of its own. */
async function webKitTest(name: string, run: (page: Page) => Promise<void>): Promise<void> {
  await test(name, async () => {
    const webKit = await startWebKit();
    try {
      await webKit.page.goto(`${server.address}/`);
      await run(webKit.page);
    } catch (error) {
      await mkdir(join(root, "build/failures"), { recursive: true });
      const picture = join(root, "build/failures", `webkit ${name}.png`.replaceAll(/[^a-z0-9.]+/gi, "-"));
      await webKit.page.screenshot().then((png) => writeFile(picture, png)).catch(() => undefined);
      throw error;
    } finally {
      await webKit.close();
    }
  });
}

await webKitTest("a map is made from a model, edited with mouse and keyboard, and found again", async (page) => {
  const screen = await new Screen(page).ready();
  await makesAndEdits(screen, true);
  await page.reload();
  await screen.ready();
  await screen.find("gridcell", /^Skrevet på stedet, æøå, /);
  await screen.click("button", "Vis jeres kort");
  await screen.click("button", /^Kunderejsen i 12 trin, /);
  await screen.find("gridcell", /^Fagligt opslag på LinkedIn.*skubber væk/);
});

await webKitTest("cards are added, deleted and taken back by keys, and the wheel scrolls", async (page) => {
  const screen = await new Screen(page).ready();
  await screen.click("button", "Parathed 0–110 %");
  await screen.click("gridcell", linkedIn);
  await screen.press("k");
  await screen.retype("Kaffe på messen");
  await screen.press("Enter");
  await screen.find("gridcell", /^Kaffe på messen, /);
  await screen.press("Delete");
  await screen.gone("gridcell", /^Kaffe på messen, /);
  await screen.press("Control+z");
  const { x } = await screen.find("gridcell", /^Kaffe på messen, /);
  await page.mouse.move(500, 500);
  await page.mouse.wheel({ deltaX: 200 });
  await screen.findWhere("gridcell", /^Kaffe på messen, /, (seen) => seen.x < x);
});

await webKitTest("on a narrow window the map is a list, and is edited there", async (page) => {
  const screen = await new Screen(page).ready();
  await screen.click("button", "Parathed 0–110 %");
  await screen.find("columnheader", /Uden behov/);
  await page.setViewport({ width: 400, height: 900 });
  const list = await new ListScreen(page).ready();
  await list.click("button", "Fold alt ud");
  await list.click("button", linkedIn);
  await list.click("textbox", "Tekst");
  await list.retype("Rettet i listen");
  await page.keyboard.press("Enter");
  await list.find("button", /^Rettet i listen/);
  assert.deepEqual(await list.complaints(), []);
});

server.stop();
finish();
