// Serves the page of the storage tests and opens it.
import { build } from "esbuild";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root, type Page, type TestContext } from "./harness.ts";

const icon = '<link rel="icon" href="data:,">'; // or Chromium asks for one, and reports that there is none
const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Storage</title>${icon}`;

/** A page of somebody else that shows the address in a frame with a sandbox. */
export const framing = (address: string) => `${head}<iframe sandbox="allow-scripts" src="${address}"></iframe>`;

/** The address of a new site with the storage page: nobody has stored anything there. */
export async function storageSite(context: TestContext): Promise<string> {
  const folder = await context.folder();
  await build({
    entryPoints: [join(root, "tests/browser/storage_page.ts")],
    outfile: join(folder, "page.js"),
    bundle: true,
    target: ["chrome111", "firefox113", "safari16.4"],
    nodePaths: [join(root, "web/node_modules")],
  });
  await writeFile(join(folder, "index.html"), `${head}<script src="page.js"></script>`);
  return context.serve(folder);
}

/** Opens a page of the site, with `window.drafts` ready. */
export async function openStorage(page: Page, site: string): Promise<Page> {
  await page.goto(`${site}/`);
  await page.evaluate(async () => {
    window.drafts = await window.storage.openDrafts();
  });
  return page;
}

/** Another tab of the same user. */
export async function anotherTab(page: Page, site: string): Promise<Page> {
  return openStorage(await page.browserContext().newPage(), site);
}

export async function storagePage(context: TestContext): Promise<{ page: Page; site: string }> {
  const site = await storageSite(context);
  return { site, page: await openStorage(await context.newPage(), site) };
}
