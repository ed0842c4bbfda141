// What the tests of the readiness page do and look for.
import { assert, type Page, type TestContext } from "./harness.ts";
import { openModel, type Screen, type Seen } from "./screen.ts";

export const search = "Søger på, hvordan man gør";
export const prices = "Ser priser eller sammenligner";
export const saysYes = "Siger: ja, lad os gøre det";

/** Goes to the readiness page and waits for its customers: until then nothing can be ticked. */
export async function goToReadiness(screen: Screen): Promise<Screen> {
  await screen.press("g", "2");
  await screen.findWhere("checkbox", /^Har set jeres navn/, ({ is }) => !is["aria-disabled"]);
  await screen.settled();
  return screen;
}

/** The readiness page of the model, for a new user or in the page given. */
export async function openReadiness(context: TestContext, page?: Page): Promise<Screen> {
  return goToReadiness(await openModel(context, page));
}

export type Answer = "set" | "ikke set" | "ikke undersøgt";
const checked: Record<Answer, string> = { set: "true", "ikke set": "false", "ikke undersøgt": "mixed" };

/** The box of a sign, as soon as it says this. */
export async function answered(screen: Screen, sign: string, answer: Answer): Promise<Seen> {
  const box = await screen.find("checkbox", `${sign}, ${answer}`);
  assert.equal(box.is["aria-checked"], checked[answer], "what is heard and what is said are the same");
  return box;
}

/** Presses the words of a sign, whatever was answered before. */
export async function tick(screen: Screen, sign: string): Promise<void> {
  await screen.click("checkbox", new RegExp(`^${sign}, `));
}

/** The steps between which the customer is with 80 % likelihood: the badge says it. */
export async function spanOf(screen: Screen): Promise<{ low: number; high: number }> {
  const { name } = await screen.find("paragraph", /^Skøn over parathed: /);
  const [, low, high] = /: (?:(\d+)–|omkring )(\d+) %$/.exec(name) ?? [];
  assert.ok(high, name);
  return { low: Number(low ?? high), high: Number(high) };
}

export const headline = async (screen: Screen) => (await screen.find("heading", /^(Mest \d|Vi ved ikke noget endnu)/)).name;

/** Chooses a row of the menu of customers. */
export async function customerMenu(screen: Screen, row: string, role: "menuitem" | "menuitemcheckbox" = "menuitem"): Promise<void> {
  await screen.click("button", /^Skift kunde: /);
  await screen.find("menu", "Skift kunde");
  await screen.click(role, row);
}

export async function addCustomer(screen: Screen, name: string): Promise<void> {
  await customerMenu(screen, "Ny kunde");
  await screen.retype(name);
  await screen.press("Enter");
  await screen.find("button", `Skift kunde: ${name}`);
}
