// `node build/tests/album.mjs [--site build/site] [--browser chromium] [--only <words>]`: pictures of every page and
// state, to be looked at beside the design: in both languages and themes, 1440 and 768 px wide.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { serve } from "../../web/server.mjs";
import { launch, root, type BrowserName, type Page } from "../browser/harness.ts";
import { Screen } from "../browser/screen.ts";
import { firstStage, mapStates, readinessModel, type Language } from "../browser/states.ts";

const { values } = parseArgs({
  options: {
    site: { type: "string", default: "build/site" },
    browser: { type: "string", default: "chromium" },
    only: { type: "string", default: "" },
  },
});
const folder = join(root, "build/album");
const browserName = values.browser as BrowserName;
const sizes = [{ width: 1440, height: 900 }, { width: 768, height: 1024 }];
const themes = ["light", "dark"] as const;
const browserLanguages: Record<Language, string> = { da: "da-DK,da", en: "en-GB,en" };

interface Look {
  language: Language;
  theme: (typeof themes)[number];
  size: { width: number; height: number };
}

async function picture(page: Page, { language, theme, size }: Look, name: string): Promise<void> {
  const file = `${name.replace(/[^a-z0-9]+/gi, "-")}-${size.width}-${theme}-${language}.png`;
  await page.screenshot({ path: join(folder, file) });
  console.log(file);
}

/** One user's way through all states. What a state cannot do at this width is said, and the next one tried. */
async function walk(page: Page, address: string, look: Look): Promise<void> {
  await page.setViewport(look.size);
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: look.theme }]);
  await page.goto(address);
  const screen = await new Screen(page).ready();
  await picture(page, look, "00 the first run");
  await screen.click("button", readinessModel[look.language]);
  await screen.find("columnheader", firstStage[look.language]);
  for (const [at, { name, go }] of mapStates.entries()) {
    try {
      await go(screen, look.language);
      await screen.settled();
      if (name.includes(values.only as string)) await picture(page, look, `${String(at + 1).padStart(2, "0")} ${name}`);
    } catch (error) {
      console.log(`# no picture of “${name}” (${JSON.stringify(look)}): ${String(error)}`);
    }
  }
}

await mkdir(folder, { recursive: true });
const server = await serve(values.site as string, 0);
for (const language of ["da", "en"] as const) {
  const browser = await launch(browserName, undefined, { language: browserLanguages[language] });
  for (const theme of themes) {
    for (const size of sizes) {
      const user = await browser.createBrowserContext();
      await walk(await user.newPage(), server.address, { language, theme, size });
      await user.close();
    }
  }
  await browser.close();
}
server.stop();
