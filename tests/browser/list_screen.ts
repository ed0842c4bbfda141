// The list view as a user has it: real elements, found by role and name, acted on with the real mouse and keyboard.
import { assert, eventually, patience, type Page } from "./harness.ts";
import type { Name, Seen } from "./screen.ts";

interface Query {
  role: string;
  source: string;
  flags: string;
}

/** Runs in the page: what is seen of the list with this role and name; the first is brought into sight. */
function look({ role, source, flags }: Query): Omit<Seen, "is" | "column">[] {
  const pattern = new RegExp(source, flags);
  const roles: Record<string, string> = { BUTTON: "button", TEXTAREA: "textbox", SELECT: "combobox", H1: "heading", H2: "heading", H3: "heading", H4: "heading" };
  const roleOf = (element: Element) => {
    const inputs: Record<string, string> = { radio: "radio", checkbox: "checkbox", range: "slider" };
    if (element instanceof HTMLInputElement) return inputs[element.type] ?? "textbox";
    return element.getAttribute("role") ?? roles[element.tagName] ?? "";
  };
  const labelOf = (element: Element) =>
    element.getAttribute("aria-label") ??
    (element as HTMLInputElement).labels?.[0]?.textContent ??
    (element instanceof HTMLSelectElement ? "" : (element.textContent ?? ""));
  const found: Omit<Seen, "is" | "column">[] = [];
  for (const element of document.querySelectorAll("#list button, #list input, #list textarea, #list select, #list [role], #list h1, #list h2, #list h3, #list h4")) {
    const name = labelOf(element).replace(/\u00ad/g, "").replace(/\s+/g, " ").trim();
    if (roleOf(element) !== role || !pattern.test(name) || !element.checkVisibility()) continue;
    // Radio buttons and boxes are seen and pressed as their labels.
    const seen = element instanceof HTMLInputElement ? (element.closest("label") ?? element) : element;
    if (found.length === 0) seen.scrollIntoView({ block: "center" });
    const { x, y, width, height } = seen.getBoundingClientRect();
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
    found.push({ role, name, text: isField ? element.value : name, x, y, width, height });
  }
  return found;
}

function patternOf(name: Name): RegExp {
  return name instanceof RegExp ? name : new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}

export class ListScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits until the list is there. */
  async ready(): Promise<this> {
    await this.page.waitForFunction(() => document.querySelector("#list:not([hidden]) h1") !== null);
    return this;
  }

  all(role: string, name: Name = /(?:)/): Promise<Omit<Seen, "is" | "column">[]> {
    const { source, flags } = patternOf(name);
    return this.page.evaluate(look, { role, source, flags });
  }

  find(role: string, name: Name): Promise<Omit<Seen, "is" | "column">> {
    return eventually(async () => (await this.all(role, name))[0], `${role} ${String(name)}`, patience);
  }

  async gone(role: string, name: Name): Promise<void> {
    await eventually(async () => (await this.all(role, name)).length === 0, `no ${role} ${String(name)}`, patience);
  }

  async click(role: string, name: Name): Promise<void> {
    const { x, y, width, height } = await this.find(role, name);
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** The text field that has the focus, by its label. */
  async inField(label: Name): Promise<void> {
    const pattern = patternOf(label);
    const focused = () =>
      this.page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? "");
    await eventually(async () => pattern.test(await focused()), `focus in the field ${String(label)}`, patience);
  }

  /** Chooses by typing what an entry begins with, after a press on the label. */
  async choose(label: string, text: string): Promise<void> {
    await this.find("combobox", label);
    const place = await this.page.evaluate((wanted) => {
      const name = [...document.querySelectorAll("#list label")].find((each) => each.textContent === wanted && each.checkVisibility());
      const { x, y, height } = name?.getBoundingClientRect() ?? { x: 0, y: 0, height: 0 };
      return { x: x + 4, y: y + height / 2 };
    }, label);
    await this.page.mouse.click(place.x, place.y);
    await this.page.keyboard.type(text);
  }

  /** Whether a box is ticked, or a radio button chosen. */
  async isOn(role: "checkbox" | "radio", name: string): Promise<boolean> {
    await this.find(role, name);
    return this.page.evaluate(
      (wanted) =>
        [...document.querySelectorAll<HTMLInputElement>("#list input")].some(
          (input) => input.labels?.[0]?.textContent?.trim() === wanted && input.checked,
        ),
      name,
    );
  }

  /** The dots by which a card or stage is moved. */
  async grip(name: string): Promise<{ x: number; y: number }> {
    const find = (wanted: string) => {
      const things = [...document.querySelectorAll("#list .card, #list .stage")];
      const thing = things.find((each) => each.querySelector(".card-text, .stage-name")?.textContent === wanted);
      const dots = thing?.querySelector(".grip")?.getBoundingClientRect();
      return dots && dots.width > 0 ? { x: dots.x + dots.width / 2, y: dots.y + 20 } : null;
    };
    return eventually(async () => (await this.page.evaluate(find, name)) ?? undefined, `dots before ${name}`, patience);
  }

  /** The texts of the cards that are shown, from the top. */
  cards(): Promise<string[]> {
    return this.page.evaluate(() => [...document.querySelectorAll("#list .card-text")].map((text) => text.textContent ?? ""));
  }

  /** The names of the stages, from the first. */
  stages(): Promise<string[]> {
    return this.page.evaluate(() => [...document.querySelectorAll("#list .stage-name")].map((name) => name.textContent ?? ""));
  }

  /** Replaces what stands in the field that has the focus. */
  async retype(text: string): Promise<void> {
    const { keyboard } = this.page;
    await keyboard.down("Control");
    await keyboard.press("a");
    await keyboard.up("Control");
    await keyboard.type(text);
  }

  async valueOf(label: string): Promise<string> {
    return (await this.find("textbox", label)).text;
  }

  /** What a checker of accessibility would say. */
  async complaints(): Promise<string[]> {
    return this.page.evaluate(() => {
      const said: string[] = [];
      const say = (element: Element, what: string) => said.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
      const seen = [...document.querySelectorAll("#list *")].filter((element) => element.checkVisibility());
      for (const element of seen) {
        const name = element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "";
        const isField = element.matches("input, textarea, select");
        if (element instanceof HTMLButtonElement && name === "") say(element, "a button without a name");
        if (isField && !(element as HTMLInputElement).labels?.[0]?.textContent) say(element, "a field without a label");
        if (element.matches("ul") && [...element.children].some(({ tagName }) => tagName !== "LI")) say(element, "a list of what are no items");
        if (element.matches("li") && !element.parentElement?.matches("ul, ol")) say(element, "an item of no list");
        if (element.matches("h1, h2, h3, h4") && name === "") say(element, "an empty heading");
        if (element.getAttribute("aria-disabled") === "true" && !element.getAttribute("aria-description")) say(element, "disabled without a reason");
        if (element.hasAttribute("style") && element.getAttribute("style") !== "") say(element, "a style of its own");
        for (const attribute of ["aria-controls", "aria-describedby"]) {
          const id = element.getAttribute(attribute);
          if (id && !document.getElementById(id)) say(element, `${attribute} points nowhere`);
        }
      }
      const levels = seen.filter((element) => element.matches("h1, h2, h3, h4")).map(({ tagName }) => Number(tagName[1]));
      levels.forEach((level, at) => {
        if (level > (levels[at - 1] ?? 0) + 1) said.push(`a heading of level ${level} below level ${levels[at - 1] ?? 0}`);
      });
      if (levels.filter((level) => level === 1).length !== 1) said.push("not one h1");
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      said.push(...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `the id ${id} twice`));
      return said;
    });
  }

  /** Nothing beyond the window's edges, and everything that is pressed as large as a finger. */
  async fits(): Promise<void> {
    const wrong = await this.page.evaluate(() => {
      const said: string[] = [];
      for (const element of document.querySelectorAll("#list *")) {
        if (!element.checkVisibility() || element.closest(".hidden, .empty, .title .label, svg")) continue;
        const { left, right, width, height } = element.getBoundingClientRect();
        const what = `${element.tagName} ${element.className} ${element.textContent?.slice(0, 30)}`;
        if (width > 1 && (left < -0.5 || right > innerWidth + 0.5)) said.push(`beyond the edge: ${what}`);
        const isPressed = element.matches("button, .input, .segment, .box, .slider") && !element.closest(".title");
        if (isPressed && (height < 40 || width < 40)) said.push(`${Math.round(width)}×${Math.round(height)}: ${what}`);
      }
      return said;
    });
    assert.deepEqual(wrong, []);
  }
}
