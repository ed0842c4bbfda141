// What a page fetches until it can be used.
import type { Page } from "puppeteer-core";

export interface Traffic {
  requests: string[];
  /** As they came over the wire, without headers. */
  bytes: number;
  /** Since navigation. */
  ms: number;
}

/** Must be called before the page is opened: notes when it became interactive (or, without a canvas, was loaded). */
export async function watchStart(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const note = (): void => {
      if (performance.getEntriesByName("interactive").length === 0) performance.mark("interactive");
    };
    new MutationObserver(() => {
      const state = document.documentElement?.dataset["state"];
      if (state === "interactive" || state === "failed") note();
    }).observe(document, { attributes: true, childList: true, subtree: true });
    addEventListener("load", () => {
      if (!document.querySelector("canvas")) note(); // the empty page of the benchmark
    });
  });
}

/** Until the page was interactive; nothing while it is not. */
export async function trafficOf(page: Page): Promise<Traffic | undefined> {
  const traffic = await page.evaluate(() => {
    const end = performance.getEntriesByName("interactive")[0]?.startTime;
    if (end === undefined) return null;
    const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    const until = all.filter(({ startTime }) => startTime <= end) as PerformanceResourceTiming[];
    const fetched = until.filter(({ name }) => !name.startsWith("data:"));
    return {
      requests: fetched.map(({ name }) => name),
      bytes: fetched.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      ms: end,
    };
  });
  return traffic ?? undefined;
}
