// What users do with a map on a phone, for the tests of the list view.
import type { Page, TestContext } from "./harness.ts";
import { ListScreen } from "./list_screen.ts";
import { openPage } from "./screen.ts";

export const phone = { width: 400, height: 900 };
export const small = { width: 320, height: 640 };
/** A stage's head, by its name. */
export const headOf = (stage: string) => new RegExp(`^\\d* ?(%|Efter)? ?${stage}Score|${stage}`);

export async function phonePage(context: TestContext, viewport: typeof phone): Promise<Page> {
  const page = await context.newPage();
  await page.setViewport(viewport);
  return page;
}

/** A new user on a phone who has started a model. */
export async function openOnPhone(context: TestContext, model: string, viewport = phone): Promise<ListScreen> {
  const screen = await openPage(context, "/", await phonePage(context, viewport));
  await screen.scrollTo("button", model, { x: 0, y: 0, ...viewport });
  await screen.click("button", model);
  return new ListScreen(screen.page).ready();
}

/** What a user does with a map on a phone, from nothing to a stage with a touchpoint that pushes. */
export async function writesAStage(list: ListScreen): Promise<void> {
  const { keyboard } = list.page;
  await list.click("button", /^(Giv det første trin et navn|Nyt trin)$/);
  await list.inField("Trinnets navn");
  await list.retype("Ringer til os");
  await keyboard.press("Enter");
  await list.find("button", headOf("Ringer til os"));
  await list.click("button", /^Tilføj: Kontaktpunkter/);
  await list.inField("Tekst");
  await list.retype("Venter i telefonen");
  await keyboard.press("Enter");
  await list.click("radio", "Skubber");
  await list.find("button", /Venter i telefonen.*Skubber$/);
}
