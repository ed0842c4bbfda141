// What the part of the address behind # says: `#open=<address of a map file>` opens it, `#map=<id>` is the map of this
// browser that is open, so that a reload, a bookmark and the Back button find it again. What is too long for an id is a
// map itself (links.ts).
import { isEmbedded } from "./embedding";

export interface Addressed {
  open?: string;
  map?: string;
  packed?: string;
}

const longestId = 64;

export function addressedMap(): Addressed {
  const found = /^#(open|map)=(.+)$/.exec(location.hash);
  if (!found?.[2]) return {};
  try {
    const said = decodeURIComponent(found[2]);
    if (found[1] === "open") return { open: said };
    return said.length > longestId ? { packed: said } : { map: said };
  } catch {
    return {};
  }
}

/** Says in the address which map is open; an empty id is the library. */
export function showMapInAddress(mapId: string): void {
  const { map } = addressedMap();
  if (map === mapId) return;
  const address = mapId ? `#map=${encodeURIComponent(mapId)}` : location.pathname + location.search;
  // Back leads from a map to the library. What was only an instruction to open something is replaced. In a frame Back is
  // that of the page around.
  if (mapId && !location.hash && !isEmbedded) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

/** Calls back when the user changed the address or went back or forward. */
export function onAddressChange(changed: () => void): void {
  addEventListener("popstate", changed);
}
