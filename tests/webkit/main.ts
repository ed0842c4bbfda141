// The core of the browser tests in WebKit: `node build/tests/webkit.mjs --site <folder>`. Where Debian's driver is not
// installed this fails and says so.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { serve } from "../../web/server.mjs";
import { assert, root } from "../browser/harness.ts";
import { ListScreen } from "../browser/list_screen.ts";
import { linkedIn, makesAndEdits } from "../browser/places_steps.ts";
import { Screen } from "../browser/screen.ts";
import { finish, test } from "../tools/checks.ts";
import { startWebKit } from "./driver.ts";

const { values } = parseArgs({ options: { site: { type: "string", default: "build/site" } } });
const server = await serve(values.site as string, 0);

/** Each test is a user of its own. */
async function webKitTest(name: string, run: (screen: Screen) => Promise<void>): Promise<void> {
  await test(name, async () => {
    const webKit = await startWebKit();
    try {
      await webKit.page.goto(`${server.address}/`);
      const screen = await new Screen(webKit.page).ready();
      await screen.click("button", /^(Language|Sprog)$/); // it speaks the machine's language, if that is installed
      await screen.click("menuitemcheckbox", "Dansk");
      await run(screen);
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

await webKitTest("a map is made from a model, edited with mouse and keyboard, and found again", async (screen) => {
  await makesAndEdits(screen, true);
  await screen.page.reload();
  await screen.ready();
  await screen.find("option", /^Skrevet på stedet, æøå, /);
  await screen.click("button", "Vis jeres kort");
  await screen.click("button", /^Kunderejsen i 12 trin, /);
  await screen.find("option", /^Fagligt opslag på LinkedIn.*skubber væk/);
});

await webKitTest("cards are added, deleted and taken back by keys, and the wheel scrolls", async (screen) => {
  await screen.click("button", "Parathed 0–110 %");
  await screen.click("option", linkedIn);
  await screen.press("k");
  await screen.retype("Kaffe på messen");
  await screen.press("Enter");
  await screen.find("option", /^Kaffe på messen, /);
  await screen.press("Delete");
  await screen.gone("option", /^Kaffe på messen, /);
  await screen.press("Control+z");
  const { x } = await screen.find("option", /^Kaffe på messen, /);
  await screen.page.mouse.move(500, 500);
  await screen.page.mouse.wheel({ deltaX: 200 });
  await screen.findWhere("option", /^Kaffe på messen, /, (seen) => seen.x < x);
});

await webKitTest("on a narrow window the map is a list, and is edited there", async (screen) => {
  await screen.click("button", "Parathed 0–110 %");
  await screen.find("columnheader", /Uden behov/);
  await screen.page.setViewport({ width: 400, height: 900 });
  const list = await new ListScreen(screen.page).ready();
  await list.click("button", "Fold alt ud");
  await list.click("button", linkedIn);
  await list.click("textbox", "Tekst");
  await list.retype("Rettet i listen");
  await screen.page.keyboard.press("Enter");
  await list.find("button", /^Rettet i listen/);
  assert.deepEqual(await list.complaints(), []);
});

server.stop();
finish();
