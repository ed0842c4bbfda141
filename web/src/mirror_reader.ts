// Reads the mirror as web/mirror_words.cpp writes it.
/** `ui::Role`, in its order (app/ui/mirror.h), as ARIA names it. */
const roles = [
  "button", "link", "tab", "radio", "checkbox", "slider", "textbox", "searchbox", "combobox", "option", "menuitem",
  "heading", "region", "grid", "row", "columnheader", "rowheader", "gridcell", "status", "alert", "img", "text", "list",
  "listitem", "group", "dialog", "menu", "listbox", "tablist", "radiogroup", "banner",
  "table", "cell", "main", "separator",
] as const;
export type Role = (typeof roles)[number];

/** `ui::NodeState`. */
export const state = {
  disabled: 1,
  pressed: 2,
  selected: 4,
  expanded: 8,
  hasPopup: 16,
  focusable: 32,
  cursor: 64,
  canPress: 128,
  modal: 256,
  multiline: 512,
  upright: 1024,
  mixed: 2048,
  multiple: 4096,
} as const;

export interface MirrorNode {
  id: number;
  role: Role;
  depth: number;
  state: number;
  onBoard: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
  /** −1: none. */
  row: number;
  column: number;
  now: number;
  min: number;
  max: number;
  name: string;
  value: string;
  description: string;
}

export interface MirrorList {
  nodes: MirrorNode[];
  /** Where board coordinate (0, 0) is on the page. */
  boardX: number;
  boardY: number;
}

const wordsPerNode = 12;
const textsPerNode = 3;

const decoder = new TextDecoder();

/** `words`: the numbers of all elements, then the board's place. `texts`: UTF-8, each followed by a zero. */
export function readMirror(words: Uint32Array<ArrayBuffer>, texts: Uint8Array<ArrayBuffer>): MirrorList {
  const real = new Float32Array(words.buffer, words.byteOffset, words.length);
  const strings = decoder.decode(texts).split("\0");
  const count = Math.floor(words.length / wordsPerNode);
  const nodes = Array.from({ length: count }, (_, i) => {
    const at = i * wordsPerNode;
    const word = (k: number) => words[at + k] ?? 0;
    const number = (k: number) => real[at + k] ?? 0;
    const text = (k: number) => strings[i * textsPerNode + k] ?? "";
    return {
      id: word(0),
      role: roles[word(1) & 0xff] ?? "text",
      depth: (word(1) >>> 8) & 0xff,
      state: word(1) >>> 16,
      onBoard: word(2) === 1,
      x: number(3),
      y: number(4),
      width: number(5),
      height: number(6),
      row: word(7) | 0,
      column: word(8) | 0,
      now: number(9),
      min: number(10),
      max: number(11),
      name: text(0),
      value: text(1),
      description: text(2),
    };
  });
  return { nodes, boardX: real.at(-2) ?? 0, boardY: real.at(-1) ?? 0 };
}
