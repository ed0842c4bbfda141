// Asks the browser not to clear our storage when the disk gets full.
import { browserLocalStorage, keyPrefix, setItem } from "./local_store";

const askedKey = `${keyPrefix}persistence-asked`;

/**
 * Call it after something was stored. Asks once in the life of this browser, and only after the user has done something
 * here: Firefox shows a question for it. In a frame it would be a question out of nowhere. Nobody waits for the answer.
 */
export function askForPersistence(): void {
  const storage = browserLocalStorage();
  try {
    if (!storage || storage.getItem(askedKey) !== null || window.top !== window) return;
    if (!navigator.userActivation?.hasBeenActive || !navigator.storage?.persist) return;
    if (setItem(storage, askedKey, "1") !== undefined) return;
    navigator.storage.persist().catch(() => undefined);
  } catch {
    // Storage that may be cleared is better than none.
  }
}
