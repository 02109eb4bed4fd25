/** Lays out a heat map, terms as rows and divisions as columns: numbers in, marks out, no DOM. */
import { TEXT_DROP } from './bars.js';
import type { Box } from './data.js';
import { binAmounts, EVEN_SHADES, type Bin } from './sequential-bins.js';
import { elideText, estimateTextWidth, isFullWidth, widestText } from './text-width.js';

/** One column to draw. */
export interface HeatColumn {
  label: string;
  /** Whether there is any text that could be counted. */
  hasText: boolean;
}

/** One row to draw. */
export interface HeatRow {
  label: string;
  /** One value a column; `null` where there is none. */
  values: readonly (number | null)[];
}

/** The room there is. */
export interface HeatOptions {
  width: number;
  /** Size of the labels of rows. */
  fontSize: number;
  /** Size of the heads of columns. */
  headSize: number;
  rowHeight: number;
  /** No column is narrower: what a finger or a pointer can hit. */
  leastColumnWidth: number;
  /** Whether values are whole numbers. */
  whole: boolean;
}

/** How the heads of the columns are set. */
export type HeadDirection = 'across' | 'stacked' | 'turned';

/** One cell as drawn, in pixels of the grid (the labels of rows stand in a column of their own). */
export interface HeatCell {
  row: number;
  column: number;
  box: Box;
  value: number | null;
  /** 0 for zero, 1 to 5 for the shades. */
  shade: number;
}

/** The chart as drawn. */
export interface HeatLayout {
  height: number;
  /** Width of the column of row labels, the gap behind it included. */
  labelWidth: number;
  /** Width of all cells; wider than the room for them when the grid scrolls. */
  gridWidth: number;
  scrolls: boolean;
  headHeight: number;
  head: HeadDirection;
  columns: { x: number; width: number; label: string; hasText: boolean }[];
  rows: { y: number; label: string; textY: number }[];
  cells: HeatCell[];
  bins: Bin[];
}

const LABEL_GAP = 12;
/** The widest a column may grow, in em. */
const WIDEST_COLUMN = 5.2;
/** The tallest a stacked or turned head may grow, in em. */
const LONGEST_HEAD = 6.5;

/** Draws every row and column; below the least column width the grid grows wider than the room and is to scroll. */
export function layOutHeatMap(
  columns: readonly HeatColumn[],
  rows: readonly HeatRow[],
  options: HeatOptions,
): HeatLayout {
  const { width, fontSize, headSize, rowHeight, leastColumnWidth } = options;
  const labelRoom = Math.min(
    widestText(
      rows.map((row) => row.label),
      fontSize,
    ),
    width * 0.32,
  );
  const labelWidth = Math.ceil(labelRoom) + LABEL_GAP;
  const room = Math.max(0, width - labelWidth);
  const columnWidth = widthOfColumns(
    columns.length,
    room,
    leastColumnWidth,
    fontSize * WIDEST_COLUMN,
  );
  const gridWidth = columnWidth * columns.length;
  const head = headDirection(columns, columnWidth, headSize);
  const headHeight = heightOfHead(columns, head, headSize);

  const values = rows.flatMap((row) =>
    columns.map((column, index) => (column.hasText ? (row.values[index] ?? null) : null)),
  );
  const scale = binAmounts(values, EVEN_SHADES, options.whole);

  const placedColumns = columns.map((column, index) => ({
    x: index * columnWidth,
    width: columnWidth,
    label: elideText(
      column.label,
      head === 'across' ? columnWidth : LONGEST_HEAD * headSize,
      headSize,
    ),
    hasText: column.hasText,
  }));
  const placedRows = rows.map((row, index) => {
    const y = headHeight + index * rowHeight;
    return {
      y,
      label: elideText(row.label, labelRoom, fontSize),
      textY: y + rowHeight / 2 + fontSize * TEXT_DROP,
    };
  });
  const cells = rows.flatMap((row, rowIndex) =>
    columns.map((column, columnIndex): HeatCell => {
      const value = column.hasText ? (row.values[columnIndex] ?? null) : null;
      return {
        row: rowIndex,
        column: columnIndex,
        box: {
          x: columnIndex * columnWidth,
          y: headHeight + rowIndex * rowHeight,
          width: columnWidth,
          height: rowHeight,
        },
        value,
        shade: scale.shadeOf(value === null ? null : amount(value)),
      };
    }),
  );
  return {
    height: headHeight + rows.length * rowHeight,
    labelWidth,
    gridWidth,
    scrolls: gridWidth > room,
    headHeight,
    head,
    columns: placedColumns,
    rows: placedRows,
    cells,
    bins: scale.bins,
  };
}

/** Diagonal lines over a box, as path data: the mark of a division without text. */
export function hatchPath(box: Box, spacing: number): string {
  const { x, y, width, height } = box;
  const parts: string[] = [];
  for (let offset = spacing; offset < width + height; offset += spacing) {
    const fromX = Math.max(0, offset - height);
    const toX = Math.min(offset, width);
    parts.push(`M${x + fromX} ${y + Math.min(offset, height)}L${x + toX} ${y + offset - toX}`);
  }
  return parts.join('');
}

function widthOfColumns(count: number, room: number, least: number, most: number): number {
  if (count === 0) return 0;
  const even = Math.floor(Math.min(room / count, most));
  if (even >= least) return even;
  // Half a column in sight at the right edge says that there is more to scroll to.
  const visible = Math.max(0, Math.floor(room / least - 0.5)) + 0.5;
  return Math.max(least, Math.floor(room / visible));
}

function headDirection(
  columns: readonly HeatColumn[],
  columnWidth: number,
  fontSize: number,
): HeadDirection {
  const widest = widestText(
    columns.map((column) => column.label),
    fontSize,
  );
  if (widest <= columnWidth - 6) return 'across';
  return columns.every((column) => isHan(column.label)) ? 'stacked' : 'turned';
}

function heightOfHead(
  columns: readonly HeatColumn[],
  head: HeadDirection,
  fontSize: number,
): number {
  if (head === 'across') return Math.ceil(fontSize * 1.8);
  let tallest = 0;
  for (const column of columns) {
    const length =
      head === 'stacked'
        ? [...column.label].length * 1.15 * fontSize
        : estimateTextWidth(column.label, fontSize);
    tallest = Math.max(tallest, Math.min(length, LONGEST_HEAD * fontSize));
  }
  return Math.ceil(tallest + fontSize * 0.6);
}

function isHan(text: string): boolean {
  return [...text].every((character) => isFullWidth(character.codePointAt(0) ?? 0));
}

function amount(value: number | null): number {
  return value !== null && Number.isFinite(value) && value > 0 ? value : 0;
}
