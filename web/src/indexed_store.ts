// Maps in IndexedDB: roomy and on the disk at once, but asynchronous, and in some browsers and modes it does not open,
// or never says whether it does. So every answer here is raced against a clock, and "no answer" is a normal one.
import { headFrom, type Head, type StoredHead } from "./drafts_head";
import type { MapFile } from "./file_handles";
import type { StoredView } from "./local_store";

const databaseName = "journey-mapper";
const databaseVersion = 2;
/** Head and text apart, so that the library is listed without reading the texts. All under the map's id. */
const storeNames = ["heads", "bodies", "views", "files", "customers"] as const;
type StoreName = (typeof storeNames)[number];

/** So long may start-up wait for a database that does not open. */
const openingTimeoutMs = 1000;
/** So long may a transaction take: a busy disk is slow, but the user must be told at last. */
const transactionTimeoutMs = 5000;

/** What a put() came to. */
export type PutOutcome<Refusal> = "stored" | "full" | "blocked" | Refusal;

const noAnswer = Symbol("no answer");

function withTimeout<T>(promise: Promise<T>, ms: number): Promise<T | typeof noAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(noAnswer), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, databaseVersion);
    request.onupgradeneeded = () => {
      for (const name of storeNames) {
        if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name);
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function isQuotaError(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

/** Resolves with what `work` promised once the transaction is complete; rejects when it failed. */
function finished<T>(transaction: IDBTransaction, work: Promise<T>): Promise<T> {
  const complete = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  return Promise.all([work, complete]).then(([result]) => result);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

interface Connection {
  database: Promise<IDBDatabase>;
  /** Resolves when nobody should wait for the database any longer. It may still open later, and serve then. */
  deadline: Promise<void>;
}

export class IndexedStore {
  // Opened at once, while the page starts; who asks before it is open waits.
  #connection: Connection | undefined = this.#connect();

  /** Undefined: the database does not answer. */
  async heads(): Promise<Map<string, Head | "unreadable"> | undefined> {
    return this.#tried(async () => {
      const store = (await this.#transaction(["heads"], "readonly")).objectStore("heads");
      const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer<unknown[]>(store.getAll())]);
      return new Map(keys.map((key, i) => [String(key), headFrom(values[i], String(key))]));
    });
  }

  async head(id: string): Promise<StoredHead> {
    const value = await this.#value("heads", id);
    return value === undefined ? undefined : headFrom(value, id);
  }

  /** Whatever stands in place of the head, as JSON. */
  async raw(id: string): Promise<string | undefined> {
    return JSON.stringify(await this.#value("heads", id)) as string | undefined;
  }

  /** Head and deflated text, from one moment. */
  async entry(id: string): Promise<{ head: StoredHead; body: Uint8Array<ArrayBuffer> | undefined } | undefined> {
    return this.#tried(async () => {
      const transaction = await this.#transaction(["heads", "bodies"], "readonly");
      const [head, body] = await Promise.all([
        answer<unknown>(transaction.objectStore("heads").get(id)),
        answer<unknown>(transaction.objectStore("bodies").get(id)),
      ]);
      return {
        head: head === undefined ? undefined : headFrom(head, id),
        body: body instanceof Uint8Array ? new Uint8Array(body) : undefined,
      };
    });
  }

  /** Stores unless `refuse` says no to what is there, in one transaction; resolves when it is on the disk. */
  async put<Refusal extends string>(
    head: Head,
    body: Uint8Array,
    refuse: (stored: StoredHead) => Refusal | undefined,
  ): Promise<PutOutcome<Refusal>> {
    try {
      const work = async (): Promise<PutOutcome<Refusal>> => {
        const transaction = await this.#transaction(["heads", "bodies"], "readwrite");
        const heads = transaction.objectStore("heads");
        const put = answer<unknown>(heads.get(head.id)).then((stored): PutOutcome<Refusal> => {
          const refused = refuse(stored === undefined ? undefined : headFrom(stored, head.id));
          if (refused !== undefined) return refused;
          heads.put(head, head.id);
          transaction.objectStore("bodies").put(body, head.id);
          return "stored";
        });
        return finished(transaction, put);
      };
      const outcome = await withTimeout(work(), transactionTimeoutMs);
      return outcome === noAnswer ? "blocked" : outcome;
    } catch (error) {
      return isQuotaError(error) ? "full" : "blocked";
    }
  }

  async view(id: string): Promise<StoredView | undefined> {
    const value = await this.#value("views", id);
    const view = value as Partial<StoredView> | undefined;
    return typeof view?.at === "number" && typeof view.view === "string" ? { at: view.at, view: view.view } : undefined;
  }

  async writeView(id: string, view: StoredView): Promise<void> {
    await this.#write("views", id, view);
  }

  async file(id: string): Promise<MapFile | undefined> {
    const file = (await this.#value("files", id)) as Partial<MapFile> | undefined;
    const isFile =
      typeof FileSystemFileHandle === "function" &&
      file?.handle instanceof FileSystemFileHandle &&
      typeof file.modified === "number" &&
      typeof file.digest === "string";
    return isFile ? (file as MapFile) : undefined;
  }

  async writeFile(id: string, file: MapFile): Promise<void> {
    await this.#write("files", id, file);
  }

  async customers(id: string): Promise<string | undefined> {
    const text = await this.#value("customers", id);
    return typeof text === "string" ? text : undefined;
  }

  /** False where it could not be kept. An empty text removes what is there. */
  async writeCustomers(id: string, text: string): Promise<boolean> {
    const done = await this.#tried(async () => {
      const transaction = await this.#transaction(["customers"], "readwrite");
      const store = transaction.objectStore("customers");
      if (text) store.put(text, id);
      else store.delete(id);
      return finished(transaction, Promise.resolve(true));
    });
    return done === true;
  }

  async remove(id: string): Promise<void> {
    await this.#tried(async () => {
      const transaction = await this.#transaction(storeNames, "readwrite");
      for (const name of storeNames) transaction.objectStore(name).delete(id);
      await finished(transaction, Promise.resolve());
    });
  }

  #value(name: StoreName, id: string): Promise<unknown> {
    return this.#tried(async () => {
      const transaction = await this.#transaction([name], "readonly");
      return answer<unknown>(transaction.objectStore(name).get(id));
    });
  }

  #write(name: StoreName, id: string, value: unknown): Promise<void> {
    return this.#tried(async () => {
      const transaction = await this.#transaction([name], "readwrite");
      transaction.objectStore(name).put(value, id);
      await finished(transaction, Promise.resolve());
    }) as Promise<void>;
  }

  /** Whatever goes wrong is "no answer": the other store serves then. */
  async #tried<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      const result = await withTimeout(work(), transactionTimeoutMs);
      return result === noAnswer ? undefined : result;
    } catch {
      return undefined;
    }
  }

  async #transaction(names: readonly StoreName[], mode: IDBTransactionMode): Promise<IDBTransaction> {
    const { database, deadline } = (this.#connection ??= this.#connect());
    const opened = await Promise.race([database, deadline]);
    if (!opened) throw new Error("IndexedDB does not open");
    // `strict`: complete means on the disk, which is the point of this store.
    return opened.transaction(names, mode, { durability: "strict" });
  }

  #connect(): Connection {
    const connection: Connection = {
      database: new Promise((resolve) => resolve(openDatabase())), // inside, because even naming indexedDB may throw
      deadline: new Promise((resolve) => setTimeout(resolve, openingTimeoutMs)),
    };
    // Who comes next opens it again.
    const forget = () => {
      if (this.#connection === connection) this.#connection = undefined;
    };
    connection.database.then((database) => {
      database.onclose = forget;
      // A later version of the page in another tab wants to change the database: don't stand in its way.
      database.onversionchange = () => {
        database.close();
        forget();
      };
    }, forget);
    return connection;
  }
}
