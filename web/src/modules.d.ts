// What the build hands to the page's scripts (the aliases in web/build.mjs).
declare module "journey-core" {
  export interface JourneyCore {
    UTF8ToString(pointer: number): string;
    stringToUTF8(text: string, pointer: number, maxBytes: number): void;
    lengthBytesUTF8(text: string): number;
    HEAPU8: Uint8Array;
    HEAPU32: Uint32Array;
    HEAPF32: Float32Array;
    _malloc(bytes: number): number;
    _free(pointer: number): void;
  }
  export default function createJourneyCore(options: { locateFile(name: string): string }): Promise<JourneyCore>;
}
declare module "*.wasm" {
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
