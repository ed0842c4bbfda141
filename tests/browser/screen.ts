// The page as a user has it: things are found by role and name in the mirror, and acted on at their place with the real
// mouse and keyboard.
import type { Frame } from "puppeteer-core";
import { assert, eventually, patience, type Page, type TestContext } from "./harness.ts";

/** An element of the mirror, or an open text field. */
export interface Seen {
  role: string;
  name: string;
  /** The text inside: the value of a field. */
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Of the grid's columns the one that it is in, from 1; 0: in none. */
  column: number;
  /** Its other attributes: aria-selected, aria-disabled, … */
  is: Record<string, string>;
}

export type Name = string | RegExp;

export interface Place {
  x: number;
  y: number;
}

export const middleOf = ({ x, y, width, height }: Seen): Place => ({ x: x + width / 2, y: y + height / 2 });

/** A string is the whole name; invisible hyphens do not count, and every space is a space. */
function patternOf(name: Name): RegExp {
  if (name instanceof RegExp) return name;
  return new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}

interface Query {
  role: string;
  source: string;
  flags: string;
}

/** Runs in the page. */
function look({ role, source, flags }: Query): Seen[] {
  const pattern = new RegExp(source, flags);
  const found: Seen[] = [];
  for (const element of document.querySelectorAll("#mirror [role], #fields .field, .failure, .failure button")) {
    const said = element.getAttribute("role") ?? (element instanceof HTMLButtonElement ? "button" : "textbox");
    if (role && said !== role) continue;
    const own = [...element.childNodes].filter((node) => node instanceof Text).map((node) => node.textContent);
    const label = element.getAttribute("aria-label") ?? (own.join("") || element.textContent || "");
    const name = label.replace(/\u00ad/g, "").replace(/\s/g, " ");
    if (!pattern.test(name)) continue;
    const { x, y, width, height } = element.getBoundingClientRect();
    const is = Object.fromEntries([...element.attributes].map((attribute) => [attribute.name, attribute.value]));
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const text = (isField ? element.value : (element.textContent ?? "")).replace(/\s/g, " ");
    const column = Number(element.closest("[aria-colindex]")?.getAttribute("aria-colindex") ?? 0);
    found.push({ role: said, name, text, x, y, width, height, column, is });
  }
  return found;
}

/** Runs in the page: waits until nothing is drawn any more, so that everything is where it stays. */
async function rest(limitMs: number): Promise<void> {
  const page = () => (window as unknown as { journeyMapper?: { frames: number; busy: boolean } }).journeyMapper;
  const end = performance.now() + limitMs;
  for (let before = -1, quiet = 0; quiet < 3 && performance.now() < end; ) {
    const { frames: now, busy } = page() ?? { frames: 0, busy: false };
    quiet = now === before && !busy ? quiet + 1 : 0;
    before = now;
    await new Promise(requestAnimationFrame);
  }
}

type Tools = [find: typeof look, settle: typeof rest];

/** Runs in the page: waits for an element, too, and says where it is when it rests. */
async function seek(query: Query, limitMs: number, ...[find, settle]: Tools): Promise<Seen | null> {
  for (const end = performance.now() + limitMs; performance.now() < end; ) {
    if (find(query).length > 0) {
      await settle(3000);
      const [seen] = find(query);
      if (seen) return seen;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return null;
}

/** Runs in the page: the text field that has the focus, as soon as there is one. */
async function seekField(query: Query, limitMs: number, ...[find]: Tools): Promise<Seen | null> {
  for (const end = performance.now() + limitMs; performance.now() < end; ) {
    const isOpen = document.activeElement?.classList.contains("field");
    const seen = isOpen ? find(query).find(({ is }) => is["class"] === "field") : undefined;
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return null;
}

const moved = (seen: Seen, { x, y }: Place): Seen => ({ ...seen, x: seen.x + x, y: seen.y + y });

/** What the page counts for tests. It tells nothing before it can be used. */
export const counted = (content: Page | Frame, what: "frames" | "pictures" | "memoryBytes"): Promise<number> =>
  content.evaluate((name) => (window as unknown as { journeyMapper: Record<typeof name, number> }).journeyMapper[name], what);

export class Screen {
  /** `content`: what the program runs in; a frame of the page begins at `corner`. */
  constructor(readonly page: Page, readonly content: Page | Frame = page, readonly corner: Place = { x: 0, y: 0 }) {}

  /** Waits until the page is there. */
  async ready(): Promise<this> {
    await this.content.waitForSelector('html[data-state="interactive"]');
    await this.settled();
    return this;
  }

  /** Turns the wheel over a part of the page until all of an element is in it. */
  async scrollTo(role: string, name: Name, part: { x: number; y: number; width: number; height: number }): Promise<void> {
    await this.page.mouse.move(part.x + part.width / 2, part.y + part.height / 2);
    const isSeen = async () => {
      const { y, height } = await this.find(role, name);
      const beyond = Math.ceil(y + height - (part.y + part.height));
      if (beyond > 0) await this.page.mouse.wheel({ deltaY: beyond });
      return beyond <= 0;
    };
    await eventually(isSeen, `${role} ${String(name)} in sight`);
  }

  async settled(): Promise<void> {
    await this.content.evaluate(rest, 3000);
  }

  /** Everything of this role and name that is there right now. */
  async all(role: string, name: Name = /(?:)/): Promise<Seen[]> {
    const { source, flags } = patternOf(name);
    const found = await this.content.evaluate(look, { role, source, flags });
    return found.map((seen) => moved(seen, this.corner));
  }

  /** The first of this role and name, as soon as it is there and rests. */
  find(role: string, name: Name): Promise<Seen> {
    return this.#wait(seek, role, name);
  }

  /** One call for all the waiting: the functions go into the page as they are written. */
  async #wait(how: typeof seek, role: string, name: Name): Promise<Seen> {
    const { source, flags } = patternOf(name);
    const query: Query = { role, source, flags };
    const call = `(${how})(${JSON.stringify(query)}, ${patience}, ${look}, ${rest})`;
    const seen = (await this.content.evaluate(call)) as Seen | null;
    if (!seen) throw new Error(`waited ${patience} ms in vain: ${role} ${String(name)}`);
    return moved(seen, this.corner);
  }

  async gone(role: string, name: Name): Promise<void> {
    await eventually(async () => !(await this.has(role, name)), `no ${role} ${String(name)}`, patience);
  }

  async has(role: string, name: Name): Promise<boolean> {
    return (await this.all(role, name)).length > 0;
  }

  /** An element in a certain state, as soon as it is. */
  async findWhere(role: string, name: Name, so: (seen: Seen) => boolean): Promise<Seen> {
    return eventually(async () => (await this.all(role, name)).find(so), `${role} ${String(name)} ${so}`, patience);
  }

  // ---- mouse ----

  async click(role: string, name: Name, count: 1 | 2 = 1): Promise<void> {
    const { x, y } = middleOf(await this.find(role, name));
    await this.page.mouse.click(x, y, { count });
    await this.settled();
  }

  async rightClick(role: string, name: Name): Promise<void> {
    const { x, y } = middleOf(await this.find(role, name));
    await this.page.mouse.click(x, y, { button: "right" });
    await this.settled();
  }

  /** What screen readers were told last; a toast may be gone before a slow test sees it. */
  async said(words: string | RegExp): Promise<void> {
    const pattern = patternOf(words);
    const last = () => this.content.evaluate(() => document.getElementById("polite")?.textContent?.replace(/\s/g, " ") ?? "");
    await eventually(async () => pattern.test(await last()), `“${String(words)}” said`);
  }

  /** Toasts stay as long as the pointer is on them: on to where the next one comes. */
  async awaitToast(): Promise<void> {
    await this.page.mouse.move(640, 722);
  }

  async drag(from: Place, to: Place): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 6, from.y + 6, { steps: 2 });
    await mouse.move(to.x, to.y, { steps: 6 });
    await this.settled();
    await mouse.up();
    await this.settled();
  }

  // ---- keyboard ----

  /** One key after the other: "Enter", "Control+z", "Shift+Tab". */
  async press(...strokes: string[]): Promise<void> {
    for (const stroke of strokes) {
      const keys = stroke.split("+");
      const key = keys.pop() as "Enter";
      for (const modifier of keys) await this.page.keyboard.down(modifier as "Control");
      await this.page.keyboard.press(key);
      for (const modifier of keys.reverse()) await this.page.keyboard.up(modifier as "Control");
    }
    await this.settled();
  }

  /** Runs a command by its name, from the palette. */
  async run(command: string): Promise<void> {
    await this.press("Control+k");
    await this.field();
    await this.type(`>${command}`);
    await this.find("option", command);
    await this.press("Enter");
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  // ---- text fields ----

  /** The open text field, with focus. */
  field(): Promise<Seen> {
    return this.#wait(seekField, "", /(?:)/);
  }

  async fieldClosed(): Promise<void> {
    await eventually(() => this.content.evaluate(() => !document.querySelector(".field")), "no text field", patience);
  }

  /** Replaces what stands in the open field. */
  async retype(text: string): Promise<void> {
    await this.field();
    await this.press("Control+a");
    await this.type(text);
    await eventually(async () => (await this.field()).text === text, `“${text}” in the field`, patience);
  }

  // ---- focus ----

  /** What the keyboard is on. */
  async focused(): Promise<{ role: string; name: string }> {
    return this.content.evaluate(() => {
      const element = document.activeElement;
      const name = element?.getAttribute("aria-label") ?? element?.textContent ?? "";
      const isPage = element === null || element === document.body;
      return isPage ? { role: "", name: "" } : { role: element.getAttribute("role") ?? "", name: name.replace(/\s/g, " ") };
    });
  }

  async focusOn(role: string, name: Name): Promise<void> {
    const pattern = patternOf(name);
    await eventually(
      async () => {
        const at = await this.focused();
        return at.role === role && pattern.test(at.name.replace(/\u00ad/g, ""));
      },
      `focus on ${role} ${String(name)}`,
      patience,
    );
  }
}

/**
 * Tab, at most so often, until the focus is there. The way must not lead out of the page: beyond its last element the
 * browser's own buttons come, and Firefox keeps the focus there.
 */
export async function tabTo(screen: Screen, role: string, name: RegExp, key = "Tab"): Promise<void> {
  for (let times = 0; times < 60; ++times) {
    const at = await screen.focused();
    if (at.role === role && name.test(at.name)) return;
    await screen.press(key);
  }
  assert.fail(`no ${key} leads to ${role} ${name}`);
}

/** Opens the page at a path for a new user, or in the page given. */
export async function openPage(context: TestContext, path = "/", page?: Page): Promise<Screen> {
  const shown = page ?? (await context.newPage());
  await shown.goto(`${context.address}${path}`);
  return new Screen(shown).ready();
}

/** The same for a new user who has started the readiness model. */
export async function openModel(context: TestContext, page?: Page): Promise<Screen> {
  const screen = await openPage(context, "/", page);
  await screen.click("button", "Parathed 0–110 %");
  await screen.find("columnheader", /Uden behov/);
  await screen.find("paragraph", /^Gemt i denne browser/);
  return screen;
}

/** The score that a stage's header says. */
export async function scoreOf(screen: Screen, stage: string): Promise<number> {
  const { name } = await screen.find("columnheader", new RegExp(`, ${stage}, score`));
  const score = /score (\d+)/.exec(name)?.[1];
  assert.ok(score, name);
  return Number(score);
}
