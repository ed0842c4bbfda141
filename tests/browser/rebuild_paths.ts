// How customers move other than to the next stage, drawn by hand: pulled from one stage to another with the mouse, or
// chosen where they lead from a menu.
import { assert, eventually } from "./harness.ts";
import type { Hands } from "./rebuild_hands.ts";
import type { MapFile, Path, Stage } from "./rebuild_model.ts";
import { middleOf, type Place, type Seen } from "./screen.ts";

const header = ({ name }: Stage) => new RegExp(`, ${name}, score`);

/** On the upper edge of a stage's header lies the plus that a new path is pulled out of. */
const handleOf = ({ x, y, width }: Seen): Place => ({ x: x + width / 2, y });

/** From stage to stage: pulled. */
async function pull({ screen }: Hands, from: Stage, to: Stage): Promise<void> {
  const handle = handleOf(await screen.find("columnheader", header(from)));
  await screen.drag(handle, middleOf(await screen.find("columnheader", header(to))));
}

/** Into or out of the journey: the menu of a key or of the plus. */
async function ask(hands: Hands, stage: Stage, way: string, at: number): Promise<void> {
  const { screen } = hands;
  const seen = await screen.find("columnheader", header(stage));
  if (at % 2 === 0) {
    await hands.press(middleOf(seen));
    await screen.press("b");
  } else {
    await hands.press(handleOf(seen));
  }
  await screen.click("menuitem", way);
}

async function addPath(hands: Hands, { stages }: MapFile, path: Path, at: number): Promise<void> {
  const from = stages.find(({ id }) => id === path.from);
  const to = stages.find(({ id }) => id === path.to);
  if (from && to) await pull(hands, from, to);
  else if (to) await ask(hands, to, "Ind i rejsen her", at);
  else if (from) await ask(hands, from, "Ud af rejsen her", at);
  else assert.fail(`a path from nowhere to nowhere: ${path.id}`);
  await hands.fillHead("Hvad kunden gør", path.label);
  await hands.fill("Andel", `${Math.round(path.share * 100)} %`);
  await eventually(() => hands.screen.has("button", new RegExp(path.label)), path.label);
}

/** All stages are brought into sight first: a path may go from one end to the other. */
export async function addPaths(hands: Hands, map: MapFile): Promise<void> {
  const [first] = map.stages;
  assert.ok(first);
  await hands.clickOnBoard("columnheader", header(first));
  await hands.screen.press("0");
  for (const [at, path] of map.paths.entries()) await addPath(hands, map, path, at);
}
