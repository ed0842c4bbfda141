// Hears of maps that another tab of this page has stored or removed, and tells the others. Each way alone has a gap: local
// storage says nothing where it is full or blocked, and a channel nothing where it does not open; so both are used, and
// a change may be heard of twice.
import { keyPrefix, mapPrefix } from "./local_store";

function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(keyPrefix);
  } catch {
    return undefined; // where storage is blocked
  }
}

export class OtherTabs {
  readonly #channel = openChannel();

  hear(changed: (id: string) => void): void {
    this.#channel?.addEventListener("message", ({ data }) => {
      if (typeof data === "string") changed(data);
    });
    addEventListener("storage", ({ key }) => {
      if (key?.startsWith(mapPrefix)) changed(key.slice(mapPrefix.length));
    });
  }

  /** Once it can be read in one of the stores. */
  tell(id: string): void {
    this.#channel?.postMessage(id);
  }
}
