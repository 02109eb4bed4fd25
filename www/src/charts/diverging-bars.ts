/** Lays out bars to both sides of one zero line: numbers in, marks out, no DOM. */
import { max, ticks } from 'd3-array';
import { TEXT_DROP } from './bars.js';
import type { Box } from './data.js';
import { elideText, widestText } from './text-width.js';

/** One row to draw. */
export interface DivergingRow {
  /** Its name, in full. */
  label: string;
  /** Its length and side: negative to the left, positive to the right. */
  value: number;
  /** The value as written at the bar's end. */
  valueText: string;
}

/** The room there is. */
export interface DivergingOptions {
  width: number;
  fontSize: number;
  rowHeight: number;
  /** Room above the first row for the axis. */
  headHeight: number;
  /** The greatest value either way that the axis shows, so that several charts share one axis; by default that of the rows. */
  extent?: number | undefined;
  /** That value as written: charts that share an axis keep the same room free for values. */
  extentText?: string | undefined;
}

/** One row as drawn. */
export interface DivergingMark {
  row: Box;
  bar: Box;
  label: string;
  textY: number;
  /** Where the label is anchored: beside the zero line, opposite its bar. */
  labelX: number;
  valueX: number;
  /** 1 to the right, −1 to the left, 0 for no bar (label to the left). */
  side: -1 | 0 | 1;
}

/** The chart as drawn. */
export interface DivergingLayout {
  width: number;
  height: number;
  /** Where the zero line stands. */
  zero: number;
  ticks: { x: number; value: number }[];
  marks: DivergingMark[];
}

const LABEL_GAP = 10;
const VALUE_GAP = 6;
/** Between the rows above zero and those below. */
const GROUP_GAP = 12;
/** In em. */
const ROOM_PER_TICK = 7;

/** Draws rows in the order given; the zero line stands in the middle, both sides have the same scale. */
export function layOutDivergingBars(
  rows: readonly DivergingRow[],
  options: DivergingOptions,
): DivergingLayout {
  const { width, fontSize, rowHeight, headHeight } = options;
  const zero = Math.round(width / 2);
  const valueTexts = [...rows.map((row) => row.valueText), options.extentText ?? ''];
  const valueWidth = widestText(valueTexts, fontSize) + VALUE_GAP;
  const longest = Math.max(1, Math.floor(width - zero - valueWidth));
  const ownExtent = max(rows, (row) => Math.abs(finite(row.value))) ?? 0;
  // A row beyond a shared extent that was set too small must not leave the box.
  const extent = Math.max(finite(options.extent ?? 0), ownExtent);
  const labelWidth = zero - LABEL_GAP;
  const thickness = Math.max(4, Math.round(rowHeight * 0.44));

  let y = headHeight;
  let before: DivergingMark['side'] | undefined;
  const marks = rows.map((row): DivergingMark => {
    const value = finite(row.value);
    const side = value > 0 ? 1 : value < 0 ? -1 : 0;
    if (before !== undefined && before < 0 !== side < 0) y += GROUP_GAP;
    before = side;
    const length = side === 0 ? 0 : Math.max(1, (Math.abs(value) / extent) * longest);
    const left = side < 0 ? zero - length : zero;
    const mark: DivergingMark = {
      row: { x: 0, y, width, height: rowHeight },
      bar: { x: left, y: y + (rowHeight - thickness) / 2, width: length, height: thickness },
      label: elideText(row.label, labelWidth, fontSize),
      textY: y + rowHeight / 2 + fontSize * TEXT_DROP,
      labelX: side < 0 ? zero + LABEL_GAP : zero - LABEL_GAP,
      valueX: side < 0 ? left - VALUE_GAP : zero + length + VALUE_GAP,
      side,
    };
    y += rowHeight;
    return mark;
  });

  const tickCount = Math.max(2, Math.floor((2 * longest) / (ROOM_PER_TICK * fontSize)));
  // At the edges of floating point d3 cannot count its steps.
  const canTick = extent > 1e-300 && extent < 1e300;
  const axis = canTick ? ticks(-extent, extent, tickCount) : [0];
  return {
    width,
    height: y,
    zero,
    // Adding zero turns the −0 that ticks() may give into 0.
    ticks: axis.map((value) => ({
      x: zero + (extent > 0 ? (value / extent) * longest : 0),
      value: value + 0,
    })),
    marks,
  };
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}
