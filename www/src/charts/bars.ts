/** Lays out a bar chart of ranked rows: numbers in, marks out, no DOM. */
import { max } from 'd3-array';
import type { Box } from './data.js';
import { elideText, widestText } from './text-width.js';

/** One row to draw. */
export interface BarRow {
  /** Its name, in full. */
  label: string;
  /** Its length; what is negative or no number has none. */
  value: number;
  /** The value as written at the bar's end. */
  valueText: string;
  /** A second number, written in the column at the right edge. */
  sideText: string;
}

/** The room there is. */
export interface BarsOptions {
  width: number;
  /** Size of the labels in pixels. */
  fontSize: number;
  /** Size of the side column in pixels. */
  smallSize: number;
  rowHeight: number;
  /** Room above the first row for the heads of the columns. */
  headHeight: number;
  /** Heads of the side column: it is at least as wide. */
  sideHead: string;
}

/** One row as drawn. */
export interface BarMark {
  /** The whole row: what a pointer hits. */
  row: Box;
  bar: Box;
  /** The label, elided to its column. */
  label: string;
  /** Baseline of the row's text. */
  textY: number;
  /** Where the value begins, behind the bar. */
  valueX: number;
}

/** The chart as drawn. */
export interface BarsLayout {
  width: number;
  height: number;
  /** Where all bars begin. */
  baseline: number;
  /** Right edge of the side column; `null` where there is no room for one. */
  sideX: number | null;
  marks: BarMark[];
}

/** From the middle of a row to the baseline of its text: half the height of a Han character's face. */
export const TEXT_DROP = 0.36;

const LABEL_GAP = 12;
const VALUE_GAP = 6;
const SIDE_GAP = 20;
/** Below this a bar chart says nothing; labels and the side column give way first. */
const LEAST_BAR_WIDTH = 48;

/** Draws each row's bar in proportion to the greatest value; a positive value is at least one pixel long. */
export function layOutBars(rows: readonly BarRow[], options: BarsOptions): BarsLayout {
  const { width, fontSize, smallSize, rowHeight, headHeight } = options;
  const valueWidth =
    widestText(
      rows.map((row) => row.valueText),
      fontSize,
    ) + VALUE_GAP;
  const sideWidth =
    widestText([...rows.map((row) => row.sideText), options.sideHead], smallSize) + SIDE_GAP;
  const widestLabel = widestText(
    rows.map((row) => row.label),
    fontSize,
  );

  const labelWidth = Math.min(widestLabel, width * 0.38);
  const baseline = Math.round(labelWidth + LABEL_GAP);
  const withSide = width - baseline - valueWidth - sideWidth;
  const hasSide = withSide >= LEAST_BAR_WIDTH;
  const longest = Math.max(1, Math.floor(hasSide ? withSide : width - baseline - valueWidth));

  const greatest = max(rows, (row) => amount(row.value)) ?? 0;
  const thickness = Math.max(4, Math.round(rowHeight * 0.44));
  const marks = rows.map((row, index): BarMark => {
    const y = headHeight + index * rowHeight;
    const share = greatest > 0 ? amount(row.value) / greatest : 0;
    const length = share > 0 ? Math.max(1, share * longest) : 0;
    return {
      row: { x: 0, y, width, height: rowHeight },
      bar: { x: baseline, y: y + (rowHeight - thickness) / 2, width: length, height: thickness },
      label: elideText(row.label, labelWidth, fontSize),
      textY: y + rowHeight / 2 + fontSize * TEXT_DROP,
      valueX: baseline + length + VALUE_GAP,
    };
  });
  return {
    width,
    height: headHeight + rows.length * rowHeight,
    baseline,
    sideX: hasSide ? width : null,
    marks,
  };
}

function amount(value: number): number {
  return Number.isFinite(value) && value > 0 ? value : 0;
}
