// The page in a stock browser:
// `node build/tests/browser.mjs --browser chromium|firefox --site <folder> [--only <words of a test's name>]`
import { parseArgs } from "node:util";
import { runTests, type BrowserName } from "./harness.ts";
import { storageTests } from "./storage.ts";
import { storyTests } from "./story.ts";

const { values } = parseArgs({
  options: {
    browser: { type: "string", default: "chromium" },
    site: { type: "string", default: "build/site" },
    only: { type: "string" },
  },
});
const browserName = values.browser as BrowserName;
const passed = await runTests([...storyTests, ...storageTests], { browserName, site: values.site as string, only: values.only });
process.exit(passed ? 0 : 1);
