/** How tables and grids are drawn piece by piece: one of a thousand cells at once holds the window up while it is laid out. */

/** So many cells are drawn and laid out before a reader notices. */
const CELLS_A_FRAME = 120;

/** Each piece looks at all before it: however large, it comes in no more pieces than this. */
const MOST_FRAMES = 8;

/** How many rows to draw in a frame. */
export function rowsAFrame(rows: number, columns: number): number {
  return Math.max(Math.ceil(CELLS_A_FRAME / Math.max(1, columns)), Math.ceil(rows / MOST_FRAMES));
}
