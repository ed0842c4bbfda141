// The page in a stock browser:
// `node build/tests/browser.mjs --browser chromium|firefox --site <folder> [--only <words of a test's name>]…`
import { parseArgs } from "node:util";
import { accessibleTests } from "./accessible.ts";
import { accessibleStoryTests } from "./accessible_story.ts";
import { backupTests } from "./backup.ts";
import { customerTests } from "./customers.ts";
import { damageTests } from "./damage.ts";
import { deletedTests } from "./deleted.ts";
import { embeddedTests } from "./embedded.ts";
import { exchangeTests } from "./exchange.ts";
import { findingsTests } from "./findings.ts";
import { runTests, type BrowserName } from "./harness.ts";
import { handlingTests } from "./handling.ts";
import { keyboardTests } from "./keyboard.ts";
import { keyTests } from "./keys.ts";
import { killTests } from "./kills.ts";
import { listTests } from "./list.ts";
import { listFormTests } from "./list_forms.ts";
import { looksTests } from "./looks.ts";
import { mapTests } from "./maps.ts";
import { memoryTests } from "./memory.ts";
import { mirrorTests } from "./mirror.ts";
import { pictureTests } from "./pictures.ts";
import { pixelTests } from "./pixels.ts";
import { placeTests } from "./places.ts";
import { pointerTests } from "./pointer.ts";
import { presentTests } from "./present.ts";
import { quietTests } from "./quiet.ts";
import { readinessTests } from "./readiness.ts";
import { restTests } from "./rest.ts";
import { rebuildTests } from "./rebuild.ts";
import { savingTests } from "./saving.ts";
import { scoreTests } from "./score.ts";
import { shareTests } from "./share.ts";
import { shapingTests } from "./shaping.ts";
import { storageTests } from "./storage.ts";
import { storyTests } from "./story.ts";
import { tabTests } from "./tabs.ts";
import { textTests } from "./text.ts";
import { textOverlayTests } from "./text_overlay.ts";

const { values } = parseArgs({
  options: {
    browser: { type: "string", default: "chromium" },
    site: { type: "string", default: "build/site" },
    only: { type: "string", multiple: true, default: [""] },
  },
});
const browserName = values.browser as BrowserName;
const tests = [
  ...storyTests,
  ...exchangeTests,
  ...textTests,
  ...textOverlayTests,
  ...shapingTests,
  ...keyboardTests,
  ...keyTests,
  ...pointerTests,
  ...mirrorTests,
  ...accessibleTests,
  ...accessibleStoryTests,
  ...listTests,
  ...listFormTests,
  ...presentTests,
  ...quietTests,
  ...restTests,
  ...memoryTests,
  ...looksTests,
  ...pixelTests,
  ...damageTests,
  ...pictureTests,
  ...placeTests,
  ...embeddedTests,
  ...savingTests,
  ...tabTests,
  ...deletedTests,
  ...backupTests,
  ...killTests,
  ...findingsTests,
  ...readinessTests,
  ...customerTests,
  ...scoreTests,
  ...shareTests,
  ...mapTests,
  ...handlingTests,
  ...rebuildTests,
  ...storageTests,
];
const passed = await runTests(tests, { browserName, site: values.site as string, only: values.only as string[] });
process.exit(passed ? 0 : 1);
