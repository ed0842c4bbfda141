// Diagrams and Markdown that the program writes, read by Mermaid and by a Markdown parser themselves: a text of a map is
// nothing but text to them.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import DOMPurify from "dompurify";
import { lexer, walkTokens, type Token } from "marked";
import mermaid from "mermaid";
import { test } from "../tools/checks.ts";

// Mermaid cleans the title with a library that needs a page. Without one it has to do nothing, so that it hides nothing.
Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (text: string) => text });

type JourneyDiagram = {
  getSections(): string[];
  getTasks(): { task: string; score: number; people: string[]; section: string }[];
  getDiagramTitle(): string;
};

async function diagramOf(text: string): Promise<JourneyDiagram> {
  await mermaid.parse(text);
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  assert.equal(diagram.type, "journey");
  return diagram.db as unknown as JourneyDiagram;
}

type WrittenMap = {
  stages?: { id: string }[];
  lanes?: { id: string; kind?: string }[];
  cards?: { stage: string; lane: string }[];
};

/** Stages and touchpoints of a map, of which a diagram has as many sections and tasks. */
function counted(path: string): { sections: number; tasks: number } {
  if (!existsSync(path)) return { sections: 3, tasks: 2 }; // the map that says hostile texts
  const map = JSON.parse(readFileSync(path, "utf8")) as WrittenMap;
  const lanes = new Set((map.lanes ?? []).filter((lane) => lane.kind === "touchpoints").map((lane) => lane.id));
  return {
    sections: map.stages?.length ?? 0,
    tasks: (map.cards ?? []).filter((card) => lanes.has(card.lane)).length,
  };
}

async function diagramIsTheMap(folder: string, name: string): Promise<void> {
  const diagram = await diagramOf(readFileSync(join(folder, name), "utf8"));
  const wanted = counted(join(folder, name.replace(/\.mmd$/, ".json")));
  const tasks = diagram.getTasks();
  assert.deepEqual({ sections: diagram.getSections().length, tasks: tasks.length }, wanted);
  assert.notEqual(diagram.getDiagramTitle(), "");
  for (const { task, score } of tasks) {
    assert.notEqual(task.trim(), "");
    assert.ok(Number.isInteger(score) && score >= 1 && score <= 5, `${task}: ${score}`);
  }
}

const plain = new Set(["heading", "paragraph", "table", "text", "escape", "strong", "space"]);

function markdownIsText(path: string): void {
  walkTokens(lexer(readFileSync(path, "utf8"), { gfm: true }), (token: Token) => {
    if (token.type === "link") assert.match(String(token["href"]), /^(https?|mailto):/);
    else assert.ok(plain.has(token.type), `${token.type}: ${token.raw}`);
  });
}

export async function testTexts(folder: string): Promise<void> {
  const names = readdirSync(folder).sort();
  const diagrams = names.filter((name) => name.endsWith(".mmd"));
  const pages = names.filter((name) => name.endsWith(".md"));
  await test("the program writes diagrams and Markdown of many maps", () => {
    assert.ok(diagrams.length > 100 && pages.length === diagrams.length);
  });
  await test("Mermaid refuses what is no journey", async () => {
    await assert.rejects(diagramOf("journey\n  a: b; c\n"));
  });
  for (const name of diagrams)
    await test(`Mermaid reads ${name} as a journey with the map's sections and tasks`, () =>
      diagramIsTheMap(folder, name));
  for (const name of pages)
    await test(`${name} is headings, paragraphs and tables of nothing but text`, () =>
      markdownIsText(join(folder, name)));
}
