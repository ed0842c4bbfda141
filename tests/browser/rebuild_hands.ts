// Hands for a long piece of work: they bring what they need into sight with the wheel, fill in the inspector, and find
// cells by stage and lane. Everything is done with the real mouse and keyboard.
import { eventually } from "./harness.ts";
import { middleOf, type Name, type Place, type Screen, type Seen } from "./screen.ts";

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const edge = 6;

/** How far the middle of something lies outside a box; 0: inside. */
const beyond = (at: number, low: number, high: number) => (at < low ? at - low : at > high ? at - high : 0);

/** Wheels turn in whole pixels. */
const whole = (px: number) => Math.sign(px) * Math.ceil(Math.abs(px));

export class Hands {
  readonly screen: Screen;
  #panel: Box | undefined;
  #board: Box | undefined;

  constructor(screen: Screen) {
    this.screen = screen;
  }

  // ---- bringing into sight ----

  /** The rows of the inspector below its head. */
  async #panelBox(): Promise<Box> {
    if (this.#panel) return this.#panel;
    const head = 62;
    const { x, y, width, height } = await this.screen.find("region", "Egenskaber");
    return (this.#panel = { left: x + edge, top: y + head + edge, right: x + width - edge, bottom: y + height - 2 * edge });
  }

  /** The cells of the map: right of the lanes' names, below the stages' headers. */
  async #boardBox(): Promise<Box> {
    if (this.#board) return this.#board;
    const grid = await this.screen.find("grid", /./);
    const lane = await this.screen.find("rowheader", /./);
    const stage = await this.screen.find("columnheader", /./);
    return (this.#board = {
      left: lane.x + lane.width + edge,
      top: stage.y + stage.height + edge,
      right: grid.x + grid.width - edge,
      bottom: grid.y + grid.height - 2 * edge,
    });
  }

  async #wheelTo(box: Box, find: () => Promise<Place>): Promise<Place> {
    const { mouse } = this.screen.page;
    let at = await find();
    const outside = () => ({ x: beyond(at.x, box.left, box.right), y: beyond(at.y, box.top, box.bottom) });
    const isInside = async () => {
      const { x, y } = outside();
      if (x === 0 && y === 0) return true;
      await mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      // A little further than needed, as everybody does.
      await mouse.wheel({ deltaX: whole(x * 1.2), deltaY: whole(y * 1.2) });
      at = await find();
      return false;
    };
    await eventually(isInside, "in sight");
    return at;
  }

  /** Where a row of the inspector is; the panel is scrolled to it. */
  async inPanel(role: string, name: Name): Promise<Place> {
    const panel = await this.#panelBox();
    return this.#wheelTo(panel, async () => middleOf(await this.screen.find(role, name)));
  }

  // ---- the inspector ----

  async press(at: Place, count: 1 | 2 = 1): Promise<void> {
    await this.screen.page.mouse.click(at.x, at.y, { count });
  }

  async clickInPanel(role: string, name: Name): Promise<void> {
    await this.press(await this.inPanel(role, name));
    await this.screen.settled();
  }

  /** Types into the open field and ends it. */
  async write(text: string, end = "Enter"): Promise<void> {
    await this.screen.field();
    await this.screen.type(text);
    await this.screen.press(end);
    await this.screen.fieldClosed();
  }

  /** A field of one line. */
  async fill(name: string, text: string | number): Promise<void> {
    await this.press(await this.inPanel("textbox", name));
    await this.write(String(text));
  }

  /** The name in the head of the inspector. */
  async fillHead(name: string, text: string): Promise<void> {
    await this.press(middleOf(await this.screen.find("textbox", name)));
    await this.write(text);
  }

  /** A field of several lines, in which Enter breaks the line. */
  async fillLines(name: string, lines: string[]): Promise<void> {
    await this.press(await this.inPanel("textbox", name));
    await this.screen.field();
    for (const [at, line] of lines.entries()) {
      if (at > 0) await this.screen.press("Enter");
      await this.screen.type(line);
    }
    await this.screen.press("Control+Enter");
    await this.screen.fieldClosed();
  }

  /** A choice from the menu of a row. */
  async choose(name: string, choice: string): Promise<void> {
    await this.press(await this.inPanel("combobox", name));
    await this.screen.click("menuitemcheckbox", choice);
  }

  // ---- the map ----

  /** Where a thing of the map is; the map is scrolled to it. */
  async onBoard(role: string, name: Name, place: (seen: Seen) => Place = middleOf): Promise<Place> {
    const box = await this.#boardBox();
    // Headers are pinned along one side: only along the other can they be out of sight.
    const pinnedBox = { ...box };
    if (role === "columnheader") pinnedBox.top = 0;
    if (role === "rowheader") pinnedBox.left = 0;
    return this.#wheelTo(pinnedBox, async () => place(await this.screen.find(role, name)));
  }

  async clickOnBoard(role: string, name: Name, count: 1 | 2 = 1): Promise<void> {
    await this.press(await this.onBoard(role, name), count);
    await this.screen.settled();
  }

  /** Runs a command as it is found by its name. */
  async command(name: string): Promise<void> {
    await this.screen.press("Control+k");
    await this.screen.field();
    await this.screen.type(`>${name.toLowerCase()}`);
    await this.screen.findWhere("option", name, ({ is }) => is["aria-selected"] === "true");
    await this.screen.press("Enter");
    await this.screen.gone("dialog", "Find eller gør…");
  }

  /** Chooses from the menu that a right click on a thing of the map opens. */
  async fromMenu(role: string, name: Name, command: string): Promise<void> {
    const { x, y } = await this.onBoard(role, name);
    await this.screen.page.mouse.click(x, y, { button: "right" });
    await this.screen.click("menuitem", command);
  }
}
