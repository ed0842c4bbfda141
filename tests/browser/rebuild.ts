// A whole map by hand: one of the models is rebuilt from the blank map with mouse and keyboard, and is the same then.
import { assert, type BrowserTest, type TestContext } from "./harness.ts";
import { downloaded, openWithoutPickers } from "./file_steps.ts";
import { feel, knowTexts, writeTexts } from "./rebuild_cards.ts";
import { addLanes, addPersonas, addPhases, addStages, describeStages, writeAbout } from "./rebuild_frame.ts";
import { Hands } from "./rebuild_hands.ts";
import { meaningOf, readModel, type MapFile } from "./rebuild_model.ts";
import { addPaths } from "./rebuild_paths.ts";
import { addTouchpoints } from "./rebuild_touchpoints.ts";
import type { Screen } from "./screen.ts";

async function saved(context: TestContext, screen: Screen): Promise<MapFile> {
  const { bytes } = await downloaded(context.downloads, () => screen.press("Control+s"));
  return JSON.parse(bytes.toString("utf8")) as MapFile;
}

async function byHand(context: TestContext): Promise<void> {
  const model = readModel("see-think-do-care.da");
  const screen = await openWithoutPickers(context);
  await screen.page.setViewport({ width: 1440, height: 900 });
  await screen.click("button", "Tomt kort");
  const hands = new Hands(screen);
  const steps: [string, (hands: Hands, model: MapFile) => Promise<void>][] = [
    ["about", writeAbout],
    ["personas", addPersonas],
    ["stages", addStages],
    ["phases", addPhases],
    ["lanes", addLanes],
    ["texts", writeTexts],
    ["feelings", feel],
    ["touch points", addTouchpoints],
    ["evidence", knowTexts],
    ["needs and risks", describeStages],
    ["paths", addPaths],
  ];
  const times: string[] = [];
  for (const [name, step] of steps) {
    const start = performance.now();
    await step(hands, model);
    times.push(`${name} ${Math.round(performance.now() - start)} ms`);
  }
  console.log(`# ${times.join(", ")}`);
  assert.deepEqual(meaningOf(await saved(context, screen)), meaningOf(model));
  await screen.page.reload();
  await screen.ready();
  assert.deepEqual(meaningOf(await saved(context, screen)), meaningOf(model), "the same after a reload");
}

export const rebuildTests: BrowserTest[] = [
  { name: "rebuild: a model's map is made by hand from the blank map, and is the same", run: byHand },
];
