// The user's choices for this browser: not part of any map.
import { browserLocalStorage, keyPrefix, setItem } from "./local_store";
import type { Preferences } from "./storage_types";

export type { Preferences } from "./storage_types";

const key = `${keyPrefix}preferences`;
/** Where preferences go that this program could not read, before it writes its own. */
const asideKey = `${key}:unreadable`;

const defaults: Preferences = { language: null, theme: "system", singleKeys: true, list: null };

function stored(): { text: string | null; value: Record<string, unknown> | undefined } {
  let text: string | null = null;
  try {
    text = browserLocalStorage()?.getItem(key) ?? null;
    const value: unknown = JSON.parse(text ?? "{}");
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return { text, value: isObject ? (value as Record<string, unknown>) : undefined };
  } catch {
    return { text, value: undefined };
  }
}

function oneOf<T>(allowed: readonly T[], value: unknown, otherwise: T): T {
  return allowed.find((candidate) => candidate === value) ?? otherwise;
}

/** Never throws: what is missing or not understood is as if it had not been chosen. */
export function loadPreferences(): Preferences {
  const { value = {} } = stored();
  return {
    language: oneOf(["da", "en", null] as const, value["language"], defaults.language),
    theme: oneOf(["system", "light", "dark"] as const, value["theme"], defaults.theme),
    singleKeys: oneOf([true, false], value["singleKeys"], defaults.singleKeys),
    list: oneOf([true, false, null] as const, value["list"], defaults.list),
    ...(typeof value["recent"] === "string" ? { recent: value["recent"] } : {}),
    ...(typeof value["scale"] === "number" ? { scale: value["scale"] } : {}),
  };
}

/** Never throws. Choices of a later version that this one does not know are kept. */
export function storePreferences(preferences: Preferences): void {
  const storage = browserLocalStorage();
  const { text, value } = stored();
  if (!value && text !== null && setItem(storage, asideKey, text) !== undefined) return;
  setItem(storage, key, JSON.stringify({ ...value, ...preferences }));
}
