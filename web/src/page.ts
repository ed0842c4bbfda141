// The page's own elements (web/index.html) and its language.
import type { Language } from "./times";

export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

export function language(): Language {
  return document.documentElement.lang === "da" ? "da" : "en";
}

/** Whether it is another one than before. */
export function setLanguage(tag: string): boolean {
  if (document.documentElement.lang === tag) return false;
  document.documentElement.lang = tag;
  return true;
}

/** Says something to screen readers: when they are done with what they are saying, or at once. */
export function liveRegion(): (text: string, alert: boolean) => void {
  const polite = element("polite");
  const alerts = element("alerts");
  return (text, alert) => {
    const region = alert ? alerts : polite;
    // The same words again are only said if something changes.
    region.textContent = region.textContent === text ? `${text}\u00A0` : text;
  };
}
