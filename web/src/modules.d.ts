// What the build hands to the page's scripts (the aliases and plugins of web/build.mjs).
declare module "journey-core" {
  import type { CoreModule, Host } from "./core";
  export default function createJourneyCore(options: {
    instantiateWasm(imports: WebAssembly.Imports, started: (instance: WebAssembly.Instance) => void): void;
    host: Host;
  }): Promise<CoreModule>;
}
declare module "journey-icons" {
  const paths: string[];
  export default paths;
}
declare module "journey-first-icons" {
  const paths: Record<number, string>;
  export default paths;
}
declare module "journey-list-style" {
  const text: string;
  export default text;
}
declare module "journey-models" {
  const addresses: Record<string, string>;
  export default addresses;
}
declare module "*.wasm" {
  const url: string;
  export default url;
}
declare module "worker:*" {
  const url: string;
  export default url;
}
declare module "journey-first-words.*" {
  const url: string;
  export default url;
}
declare module "journey-words.*" {
  const url: string;
  export default url;
}
declare module "*.woff2" {
  const url: string;
  export default url;
}
declare module "*.svg" {
  const text: string;
  export default text;
}
