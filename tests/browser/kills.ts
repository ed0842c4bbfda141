// Browsers that die while somebody works: killed again and again at any moment, and each time the map opens afterwards and
// has everything but the last second. tests/tools/kills does it more often.
import { assert, killBrowser, sleep, type BrowserTest, type TestContext } from "./harness.ts";
import { middleOf, openModel, openPage, type Screen } from "./screen.ts";

const kills = Number(process.env["JOURNEY_MAPPER_KILLS"] ?? 20);
/** How long somebody writes before the browser dies, at most: longer than a map may go unstored. */
const longestLifeMs = 1500;
const mayBeLostMs = 1000;
const first = "Fagligt opslag på LinkedIn";
const written = new RegExp(`^(${first}|R[0-9]*x?[a-z]*), Sociale medier`);

/** A text that stood in the card, and since when. */
interface State {
  at: number;
  text: string;
}

/** The same numbers in every run, so that a failure can be had again. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Somebody writes without a pause until the browser dies. */
class Writer {
  readonly states: State[];
  isOver = false;
  readonly begun: Promise<void>;
  readonly ended: Promise<void>;
  readonly #screen: Screen;
  #begin: () => void = () => undefined;

  constructor(screen: Screen, round: number, before: string) {
    this.#screen = screen;
    this.states = [{ at: performance.now(), text: before }];
    this.begun = new Promise((resolve) => (this.#begin = resolve));
    this.ended = this.#write(round).catch((error: unknown) => {
      if (!this.isOver) console.log(`# writing ended: ${String(error)}`);
      this.#begin();
    });
  }

  async #write(round: number): Promise<void> {
    const screen = this.#screen;
    const { x, y } = middleOf(await screen.find("option", written));
    await screen.page.mouse.click(x, y, { count: 2 });
    await screen.field();
    await screen.press("Control+a");
    let text = "";
    for (let at = 0; !this.isOver; ++at) {
      // Every other time the field is closed and opened again now and then: other moments to die in.
      if (round % 2 === 1 && at > 0 && at % 12 === 0) await this.#closeAndOpen();
      const start = `R${round}x`;
      const letter = start[at] ?? String.fromCharCode(97 + (at % 26));
      await screen.type(letter);
      text += letter;
      this.states.push({ at: performance.now(), text });
      this.#begin();
      await sleep(30);
    }
  }

  async #closeAndOpen(): Promise<void> {
    await this.#screen.press("Enter");
    await this.#screen.fieldClosed();
    await this.#screen.press("F2");
    await this.#screen.field();
    await this.#screen.press("End");
  }
}

/** What the card says now must have been written; how much was written after that, in ms before the end. */
async function lossOf(screen: Screen, states: State[], killedAt: number): Promise<{ text: string; lostMs: number }> {
  const { name } = await screen.find("option", written);
  const text = name.slice(0, name.indexOf(", Sociale medier"));
  const at = states.map((state) => state.text).lastIndexOf(text);
  assert.ok(at >= 0, `“${text}” was never written`);
  const next = states[at + 1];
  const lostMs = next ? Math.round(killedAt - next.at) : 0;
  assert.ok(lostMs <= mayBeLostMs, `what was written ${lostMs} ms before the end was lost: “${text}” is left of “${states.at(-1)?.text}”`);
  return { text, lostMs };
}

async function survivesAll(context: TestContext): Promise<void> {
  const random = numbersFrom(20_261_127);
  const profile = await context.folder();
  const started = performance.now();
  let states: State[] = [{ at: 0, text: first }];
  let path = "";
  let killedAt = 0;
  let worstMs = 0;
  for (let round = 0; round <= kills; ++round) {
    const browser = await context.launch(profile);
    const page = await browser.newPage();
    context.watch(page);
    const screen = path ? await openPage(context, path, page) : await openModel(context, page);
    path ||= `/${new URL(page.url()).hash}`;
    const { text, lostMs } = await lossOf(screen, states, killedAt);
    worstMs = Math.max(worstMs, lostMs);
    if (round === kills) break;
    const errors = context.errors.length;
    const writer = new Writer(screen, round, text);
    await writer.begun;
    await sleep(random() * longestLifeMs);
    writer.isOver = true;
    killedAt = performance.now();
    await killBrowser(browser);
    await writer.ended;
    context.errors.length = errors; // a page may complain that it dies
    states = writer.states;
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`# ${kills} kills in ${seconds} s; at worst the last ${worstMs} ms were lost`);
}

export const killTests: BrowserTest[] = [
  { name: `kills: a browser that is killed ${kills} times while somebody writes never loses more than the last second`, run: survivesAll },
];
