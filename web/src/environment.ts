// What the system says: language, colours, motion, kind of machine; and the page's own colours before and behind the
// canvas. Knows nothing of the program.
import type { Preferences } from "./storage_types";

export interface Surroundings {
  danish: boolean;
  dark: boolean;
  reducedMotion: boolean;
  mac: boolean;
  /** The window has no room for the board (design/ui.md 8). */
  narrow: boolean;
  /** A frame without an origin, which may be one that is allowed no downloads: nothing tells. */
  sandboxed: boolean;
  /** The local day as a number: 20261126. */
  today: number;
}

const darkQuery = "(prefers-color-scheme: dark)";
const motionQuery = "(prefers-reduced-motion: reduce)";
const narrowQuery = "(max-width: 559.98px)";

/** The first language of the browser that we have. */
function speaksDanish(): boolean {
  const known = navigator.languages.find((tag) => /^(da|en)\b/i.test(tag));
  return known !== undefined && /^da\b/i.test(known);
}

function today(): number {
  const now = new Date();
  return (now.getFullYear() * 100 + now.getMonth() + 1) * 100 + now.getDate();
}

export function surroundings(): Surroundings {
  return {
    danish: speaksDanish(),
    dark: matchMedia(darkQuery).matches,
    reducedMotion: matchMedia(motionQuery).matches,
    mac: /^(Mac|iP)/.test(navigator.platform),
    narrow: matchMedia(narrowQuery).matches,
    sandboxed: origin === "null" && top !== self,
    today: today(),
  };
}

/** Calls back with what the system says now, whenever that changes. */
export function onSurroundingsChange(changed: (now: Surroundings) => void): void {
  let told = today();
  const tell = () => {
    const now = surroundings();
    told = now.today;
    changed(now);
  };
  for (const query of [darkQuery, motionQuery, narrowQuery]) matchMedia(query).addEventListener("change", tell);
  addEventListener("languagechange", tell);
  document.addEventListener("visibilitychange", () => {
    // Somebody comes back on another day: reviews may be due.
    if (!document.hidden && today() !== told) tell();
  });
}

/** The page has its colours before the first frame is drawn, so that nothing flashes (style.css reads `data-theme`). */
export function showTheme(dark: boolean): void {
  document.documentElement.dataset["theme"] = dark ? "dark" : "light";
}

export function isDark(preferences: Preferences, system: Surroundings): boolean {
  return preferences.theme === "system" ? system.dark : preferences.theme === "dark";
}

export function isDanish(preferences: Preferences, system: Surroundings): boolean {
  return preferences.language === null ? system.danish : preferences.language === "da";
}
