// ARIA wants the cells of a grid in rows. The program lists cells with their row number; here each run of cells of one
// row gets an element of its own around it.
import type { MirrorNode } from "./mirror_reader";

/** Ids of rows: none of the program's, which are positive. */
const rowId = (row: number) => -1 - row;

function rowOf(cell: MirrorNode): MirrorNode {
  return {
    ...cell,
    id: rowId(cell.row),
    role: "row",
    state: 0,
    x: 0,
    y: 0,
    width: 0,
    height: 0,
    column: -1,
    name: "",
    value: "",
    description: "",
  };
}

/** The same list with the rows in it, and their cells one level deeper. */
export function withRows(nodes: readonly MirrorNode[]): MirrorNode[] {
  const result: MirrorNode[] = [];
  let gridDepth = Infinity; // of the grid that the walk is in
  let row = -1;
  for (const node of nodes) {
    if (node.role === "grid") gridDepth = node.depth;
    else if (node.depth <= gridDepth) gridDepth = Infinity;
    const isCell = node.depth === gridDepth + 1;
    if (isCell && node.row >= 0 && node.row !== row) result.push(rowOf(node));
    if (isCell) row = node.row;
    const inRow = node.depth > gridDepth && row >= 0;
    result.push(inRow ? { ...node, depth: node.depth + 1 } : node);
  }
  return result;
}
