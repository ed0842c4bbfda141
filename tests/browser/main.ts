// The page in a stock browser:
// `node build/tests/browser.mjs --browser chromium|firefox --site <folder> [--only <words of a test's name>]`
import { parseArgs } from "node:util";
import { accessibleTests } from "./accessible.ts";
import { customerTests } from "./customers.ts";
import { exchangeTests } from "./exchange.ts";
import { findingsTests } from "./findings.ts";
import { runTests, type BrowserName } from "./harness.ts";
import { handlingTests } from "./handling.ts";
import { keyboardTests } from "./keyboard.ts";
import { listTests } from "./list.ts";
import { looksTests } from "./looks.ts";
import { mapTests } from "./maps.ts";
import { mirrorTests } from "./mirror.ts";
import { presentTests } from "./present.ts";
import { quietTests } from "./quiet.ts";
import { readinessTests } from "./readiness.ts";
import { rebuildTests } from "./rebuild.ts";
import { savingTests } from "./saving.ts";
import { scoreTests } from "./score.ts";
import { storageTests } from "./storage.ts";
import { storyTests } from "./story.ts";
import { textTests } from "./text.ts";

const { values } = parseArgs({
  options: {
    browser: { type: "string", default: "chromium" },
    site: { type: "string", default: "build/site" },
    only: { type: "string" },
  },
});
const browserName = values.browser as BrowserName;
const tests = [
  ...storyTests,
  ...exchangeTests,
  ...textTests,
  ...keyboardTests,
  ...mirrorTests,
  ...accessibleTests,
  ...listTests,
  ...presentTests,
  ...quietTests,
  ...looksTests,
  ...savingTests,
  ...findingsTests,
  ...readinessTests,
  ...customerTests,
  ...scoreTests,
  ...mapTests,
  ...handlingTests,
  ...rebuildTests,
  ...storageTests,
];
const passed = await runTests(tests, { browserName, site: values.site as string, only: values.only });
process.exit(passed ? 0 : 1);
