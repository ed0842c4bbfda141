// The program in WebAssembly, in two parts (web/split.mjs): the page starts with the first; the second has what is not
// needed to show a map and look around in it, and follows at once. A call that comes before it is there waits for it.
import createJourneyCore from "journey-core";
import firstAddress from "journey-first.wasm";
import laterAddress from "journey-later.wasm";
import type { CoreModule, Host } from "./core";
import { addressOf, fetched, fetchNow } from "./own_files";

const wasmType = "application/wasm";

type Callable = (...values: unknown[]) => unknown;

export class Program {
  #first: WebAssembly.Exports | undefined;
  #isWhole = false;
  #becomeWhole: () => void = () => undefined;
  #beforeCall: () => void = () => undefined;
  /** Settled when both parts are there. */
  readonly whole = new Promise<void>((resolve) => {
    this.#becomeWhole = resolve;
  });

  /** `called`: the second part is called before it is there; what it needs must be there when this returns. */
  start(host: Host, called: () => void): Promise<CoreModule> {
    this.#beforeCall = called;
    return new Promise((resolve, reject) => {
      const instantiateWasm = (imports: WebAssembly.Imports, started: (instance: WebAssembly.Instance) => void) => {
        instantiate(addressOf(firstAddress), this.#withPlaceholders(imports)).then((instance) => {
          this.#first = instance.exports;
          started(instance);
        }, reject);
      };
      createJourneyCore({ instantiateWasm, host }).then(resolve, reject);
    });
  }

  /** Fetches the second part, to be used with what it needs. A call into it that comes before that fetches it, too. */
  async complete(needed: Promise<void>): Promise<void> {
    if (this.#isWhole) return needed;
    const [module] = await Promise.all([compile(addressOf(laterAddress)), needed]);
    if (!this.#isWhole) this.#join(module);
  }

  /**
   * What the second part defines and the first calls, by its place in the table of functions. Where nobody else knows a
   * module of imports, it is this one.
   */
  #withPlaceholders(imports: WebAssembly.Imports): WebAssembly.Imports {
    const placeholder = (place: string): Callable => (...values) => this.#called(Number(place))(...values);
    const placeholders = new Proxy({}, { get: (_, place) => placeholder(String(place)) });
    return new Proxy(imports, { get: (known, name) => Reflect.get(known, name) ?? placeholders });
  }

  #called(place: number): Callable {
    if (!this.#isWhole) {
      this.#beforeCall();
      this.#join(new WebAssembly.Module(fetchNow(addressOf(laterAddress))));
    }
    const table = this.#first?.["__indirect_function_table"] as WebAssembly.Table;
    return table.get(place) as Callable;
  }

  /** From here on the table has the real functions. */
  #join(module: WebAssembly.Module): void {
    new WebAssembly.Instance(module, { primary: this.#first as unknown as WebAssembly.ModuleImports });
    this.#isWhole = true;
    this.#becomeWhole();
  }
}

/** Servers that do not know WebAssembly's type cannot stream it. */
const isStreamed = ({ headers }: Response) => headers.get("content-type")?.startsWith(wasmType) ?? false;

async function instantiate(address: string, imports: WebAssembly.Imports): Promise<WebAssembly.Instance> {
  const response = await fetched(address);
  const { instance } = isStreamed(response)
    ? await WebAssembly.instantiateStreaming(response, imports)
    : await WebAssembly.instantiate(await response.arrayBuffer(), imports);
  return instance;
}

async function compile(address: string): Promise<WebAssembly.Module> {
  const response = await fetched(address);
  return isStreamed(response) ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
