// What the system says of contrast: more of it, or colours of the user's own choosing, which do not reach a canvas by
// themselves.
import type { Core } from "./core";

const forced = matchMedia("(forced-colors: active)");
const more = matchMedia("(prefers-contrast: more)");
/** In the order of ui::SystemColors. */
const systemColors = ["Canvas", "CanvasText", "Highlight", "HighlightText", "LinkText", "GrayText"];

/** rrggbb of a CSS colour. */
function hexOf(color: string): string {
  const probe = document.createElement("i");
  probe.style.color = color;
  document.body.append(probe);
  const parts = getComputedStyle(probe).color.match(/[\d.]+/g) ?? [];
  probe.remove();
  return parts.slice(0, 3).map((part) => Math.round(Number(part)).toString(16).padStart(2, "0")).join("");
}

/** Tells the program now, and whenever it changes. */
export function followContrast(core: Core, changed: () => void): void {
  const tell = () => {
    core.call("set_contrast", forced.matches || more.matches, forced.matches ? systemColors.map(hexOf).join("") : "");
    changed();
  };
  for (const query of [forced, more]) {
    query.addEventListener("change", tell);
    if (query.matches) tell();
  }
}
