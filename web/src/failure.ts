// What is said when nothing can be drawn: plain elements in the page, so that it works when nothing else does.

export type Failure = "no-wasm" | "webgl-lost" | "broken";

type Texts = readonly [danish: string, english: string];

const titles: Record<Failure, Texts> = {
  "no-wasm": ["Kortet kan ikke vises", "The map cannot be shown"],
  "webgl-lost": ["Grafikken er gået i stå", "The graphics have stopped"],
  broken: ["Siden er gået i stå", "The page has stopped"],
};
const reasons: Record<Failure, Texts> = {
  "no-wasm": [
    "Browseren kan ikke køre WebAssembly, eller programmet kunne ikke hentes. Genindlæs siden, eller brug en nyere browser.",
    "This browser cannot run WebAssembly, or the program could not be fetched. Reload the page, or use a newer browser.",
  ],
  "webgl-lost": [
    "Browseren har taget grafikken fra siden. Jeres ændringer er der stadig. Gem kortet som fil, eller prøv igen.",
    "The browser has taken the graphics away from the page. Your changes are still here. Save the map as a file, or try again.",
  ],
  broken: [
    "Der er sket en fejl i programmet. Det, der er gemt i browseren, er der stadig. Genindlæs siden.",
    "An error happened in the program. What is saved in the browser is still there. Reload the page.",
  ],
};
const goOn: Texts = ["Fortsæt som liste", "Go on as a list"];
const saveFile: Texts = ["Gem fil", "Save file"];
const tryAgain: Texts = ["Prøv igen", "Try again"];

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** What can be done about it, beside starting again. */
export interface WaysOut {
  /** The open map as a file. */
  save?: (() => void) | undefined;
  /** The page without pictures. */
  list?: () => void;
}

/** Says it over the page. */
export function showFailure(failure: Failure, danish: boolean, { save, list }: WaysOut = {}): void {
  const say = (texts: Texts) => texts[danish ? 0 : 1];
  document.documentElement.dataset["state"] = "failed";
  document.querySelector(".failure")?.remove();
  const box = document.createElement("main");
  box.className = "failure";
  box.setAttribute("role", "alert");
  box.append(make("h1", say(titles[failure])), make("p", say(reasons[failure])));
  const offer = (texts: Texts, act: () => void) => {
    const button = make("button", say(texts));
    button.addEventListener("click", act);
    box.append(button);
  };
  if (list) offer(goOn, list);
  if (save) offer(saveFile, save);
  offer(tryAgain, () => location.reload());
  document.body.append(box);
}

export function hideFailure(): void {
  document.querySelector(".failure")?.remove();
}
