// What keeps maps well, and is fetched when the page can be used: deflating in one go, and archives of all maps. One file
// of its own (web/build.mjs); it must not share code with the page's first script, or that would become a third.
export { zlibSync } from "fflate";
export { backUp, openArchive, saveEntry } from "./archives";
