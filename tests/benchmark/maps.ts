// Maps of a given number of cards, always the same, as a busy team would have them: long texts, notes, owners, a curve
// of feelings for each persona, messages that fit and that do not, counts, paths of every kind, reviews that are due.
const words = "kunden søger efter et svar på opgaven og læser videre i guiden om rådgivning før mødet".split(" ");
const lanes = ["touchpoints", "does", "thinks", "feels", "barriers", "opportunities", "metrics", "backstage"];
const effects = ["pull", "neutral", "push"];
const channels = ["website", "search", "social", "email", "phone", "meeting"];
const messages = ["be-known", "expertise", "answer", "proof", "offer", "confirm"];

function stagesFor(cards: number): number {
  if (cards <= 100) return 6;
  return cards <= 2000 ? 20 : 40;
}

function card(index: number, stage: string, lane: string): Record<string, unknown> {
  const text = Array.from({ length: 4 + ((index * 7) % 8) }, (_, word) => words[(index * 5 + word * 3) % words.length]);
  const common = {
    id: `c${index}`,
    stage,
    lane,
    text: `${text.join(" ")} ${index}`,
    note: "En note om kortet, som fylder lidt ".repeat(6) + index,
    owner: "Marketing",
    evidence: index % 4 === 0 ? "guess" : "heard",
    ...(index % 3 === 0 ? { personas: [index % 2 === 0 ? "buyer" : "user"] } : {}),
    ...(index % 10 === 0 ? { reviewBy: "2025-01-31" } : {}),
    ...(index % 25 === 0 ? { truth: true } : {}),
  };
  if (lane === "feels") return { ...common, emotion: (index % 9) / 2 - 2 };
  if (lane !== "touchpoints") return common;
  const touch = { channel: channels[index % 6], effect: effects[index % 3], strength: 0.75, reach: 0.4 };
  return { ...common, ...touch, message: messages[index % messages.length] };
}

/** Of every kind: an entry, a loop back, a step that is skipped, an exit. */
function pathsFor(stages: number): Record<string, unknown>[] {
  const path = (name: string, from: number | null, to: number | null, share: number) => ({
    id: name,
    from: from === null ? null : `s${from}`,
    to: to === null ? null : `s${to}`,
    share,
    label: `Vej ${name}`,
  });
  const turns = Array.from({ length: Math.floor(stages / 5) }, (_, at) => at * 5);
  return [
    path("entry", null, 2, 0.1),
    ...turns.map((at) => path(`loop-${at}`, at + 3, at, 0.1)),
    ...turns.map((at) => path(`skip-${at}`, at, at + 2, 0.05)),
    path("exit", stages - 2, null, 0.2),
  ];
}

/** The text of a map file with this many cards. */
export function mapFile(cards: number, stages = stagesFor(cards)): string {
  const perCell = Math.ceil(cards / (stages * lanes.length));
  const map = {
    format: "journey-map",
    version: 1,
    id: `bench-${cards}`,
    title: `Bench ${cards}`,
    personas: [{ id: "buyer", name: "Indkøberen" }, { id: "user", name: "Brugeren" }],
    phases: [{ id: "before", name: "Før" }, { id: "after", name: "Efter" }],
    stages: Array.from({ length: stages }, (_, i) => ({
      id: `s${i}`,
      name: `Trin nummer ${i}`,
      phase: i < stages / 2 ? "before" : "after",
      readiness: Math.round((i / (stages - 1)) * 110),
      ...(i % 3 === 0 ? { measured: { arrived: 1000 - i, movedOn: 400 } } : {}),
    })),
    lanes: lanes.map((kind) => ({ id: kind, name: kind, kind })),
    cards: Array.from({ length: cards }, (_, i) => {
      const cell = Math.floor(i / perCell);
      return card(i, `s${Math.floor(cell / lanes.length)}`, lanes[cell % lanes.length] ?? "touchpoints");
    }),
    paths: pathsFor(stages),
  };
  return `${JSON.stringify(map, null, 2)}\n`;
}
