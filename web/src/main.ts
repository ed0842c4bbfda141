import createJourneyCore from "journey-core";
import coreUrl from "journey-core.wasm";

await createJourneyCore({ locateFile: () => new URL(coreUrl, import.meta.url).href });
document.title = "Journey Mapper: ready";
