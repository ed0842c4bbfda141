// What is fetched when it is needed: the map as a list, and as text to print, and the icons. One file of its own
// (web/build.mjs); it must not share code with the page's first script, or that would become a third.
import icons from "journey-icons";
import style from "journey-list-style";
import { ListView } from "./list";
import type { ListProgram } from "./list_types";

export { makePicture, pictureKind } from "./map_pictures";
export { bytesInLink, linkTo } from "./links";
export { notesElement } from "./notes";
export { mapInPng } from "./png_reader";
export { icons };

/** The style comes as an object of the browser's, which a strict policy allows. */
function wear(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
wear();

export function listView(root: HTMLElement, program: ListProgram): ListView {
  return new ListView(root, program);
}
