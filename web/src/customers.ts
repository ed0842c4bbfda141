// What is noted of named customers, per map: personal data, kept in this browser alone. In local storage, which is
// written at once; in IndexedDB where that is full or blocked. Must not know what is in a record.
import type { Core } from "./core";
import { IndexedStore } from "./indexed_store";
import { numberOfReason } from "./library";
import { browserLocalStorage, keyPrefix, setItem } from "./local_store";
import type { Scheduler } from "./scheduler";

const customersPrefix = `${keyPrefix}customers:`;

export class CustomerRecords {
  readonly #core: Core;
  readonly #ready: Promise<void>;
  readonly #storage = browserLocalStorage();
  readonly #indexed = new IndexedStore();
  readonly #turns = new Map<string, Promise<unknown>>();

  /** @param ready when the program can be told of customers without waiting for a part of itself */
  constructor(core: Core, scheduler: Scheduler, ready: Promise<void>) {
    this.#core = core;
    this.#ready = ready;
    // Another tab noted something: this one shows it, or it would be lost at the next tick here.
    addEventListener("storage", ({ key, newValue }) => {
      if (!key?.startsWith(customersPrefix)) return;
      core.call("customers_loaded", key.slice(customersPrefix.length), newValue ?? "");
      scheduler.requestFrame();
    });
  }

  async load(id: string): Promise<void> {
    await this.#ready; // before it is read, or it may be out of date when it is told
    const text = this.#item(id) ?? (await this.#inTurn(id, () => this.#indexed.customers(id))) ?? "";
    this.#core.call("customers_loaded", id, text);
  }

  async store(id: string, text: string): Promise<void> {
    if (text === "") return this.remove(id);
    const failure = setItem(this.#storage, customersPrefix + id, text);
    if (!failure) return;
    const stored = await this.#inTurn(id, () => this.#indexed.writeCustomers(id, text));
    if (!stored) this.#core.call("customers_failed", id, numberOfReason(failure));
    else this.#removeItem(id); // the old record would be taken for the newest one
  }

  async remove(id: string): Promise<void> {
    this.#removeItem(id);
    await this.#inTurn(id, () => this.#indexed.writeCustomers(id, ""));
  }

  /** One after the other, or what is being stored would come back after it was removed. */
  #inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(id) ?? Promise.resolve()).then(work);
    this.#turns.set(id, turn);
    return turn;
  }

  #item(id: string): string | undefined {
    try {
      return this.#storage?.getItem(customersPrefix + id) ?? undefined;
    } catch {
      return undefined;
    }
  }

  #removeItem(id: string): void {
    try {
      this.#storage?.removeItem(customersPrefix + id);
    } catch {
      // A store that is not there holds nothing either.
    }
  }
}
