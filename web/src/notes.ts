// The map as a page of text, stage by stage: what is printed. Never a picture of the canvas.
import { make } from "./list_dom";
import type { Notes, NotesCard } from "./list_types";

type NotesStage = Notes["stages"][number];

function paragraph(text: string, className = ""): HTMLElement[] {
  return text ? [make("p", className, text)] : [];
}

function list(texts: readonly string[]): HTMLElement[] {
  return texts.length > 0 ? [make("ul", "", ...texts.map((text) => make("li", "", text)))] : [];
}

function cardElement({ text, detail, note, known }: NotesCard): HTMLElement {
  const below = [detail, note, known].filter((part) => part !== "");
  return make("li", "", text, ...below.map((part) => make("span", "detail", part)));
}

function stageElement(stage: NotesStage, notes: Notes): HTMLElement {
  const section = make("section", "", make("h2", "", `${stage.place} ${stage.name}`));
  section.append(...paragraph([stage.phase, stage.score].filter((part) => part !== "").join(" · "), "detail"));
  if (stage.need) section.append(make("h3", "", notes.needTitle), ...paragraph(stage.need));
  for (const { title, cards } of stage.parts) {
    section.append(make("h3", "", title), make("ul", "", ...cards.map(cardElement)));
  }
  if (stage.costs.length > 0) section.append(make("h3", "", notes.costsTitle), ...list(stage.costs));
  return section;
}

export function notesElement(notes: Notes): HTMLElement {
  const page = make("article", "notes", make("h1", "", notes.title));
  page.lang = notes.language;
  page.append(...paragraph(notes.state, "detail"), ...paragraph(notes.description), ...list(notes.about));
  page.append(...notes.stages.map((stage) => stageElement(stage, notes)));
  if (notes.wins.length > 0) {
    const wins = notes.wins.map(({ title, reason, gain }) => make("li", "", title, make("span", "detail", `${reason} ${gain}`)));
    page.append(make("section", "", make("h2", "", notes.winsTitle), make("ol", "", ...wins)));
  }
  return page;
}
