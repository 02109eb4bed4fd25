/** Lays out trend lines of terms over several issues, and a slope chart over two: numbers in, marks out, no DOM. */
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Box } from './data.js';
import { spreadLabels } from './label-spread.js';
import { elideText, estimateTextWidth, widestText } from './text-width.js';

/** One issue, in the order of time. */
export interface TrendIssue {
  id: string;
  name: string;
  /** What stands under the axis: the number or the date. */
  shortName: string;
  /** Tokens of the issue: the denominator of its rates. */
  tokens: number;
}

/** A term in one issue; a count of 0 is a number like any other. */
export interface TrendPoint {
  count: number;
  /** `null` where the issue has no text in scope. */
  perThousand: number | null;
  /** In how many articles of the issue it occurs. */
  articles: number;
}

/** A term over all issues, one point for each. */
export interface TrendSeries {
  term: string;
  points: readonly TrendPoint[];
}

/** What the lines are drawn from. */
export interface TrendData {
  issues: readonly TrendIssue[];
  series: readonly TrendSeries[];
}

/** More lines than this nobody can tell apart. */
export const MOST_LINES = 8;

/** One line to draw. */
export interface TrendRow {
  label: string;
  /** One value an issue; `null` where the issue has no text, so that there is no number. */
  values: readonly (number | null)[];
  /** The first and the last value as written; empty where there is none. */
  startText: string;
  endText: string;
}

/** The room there is. */
export interface TrendOptions {
  width: number;
  fontSize: number;
  smallSize: number;
  /** Size of what a pointer hits round a point. */
  hit: number;
  /** Names of the issues. */
  issues: readonly string[];
  /** Whether values are whole numbers. */
  whole: boolean;
  writeTick: (value: number) => string;
}

/** The shape of a line's points; with the dashes it tells lines apart without colour. */
export interface TrendMarker {
  shape: 'circle' | 'square' | 'triangle' | 'diamond';
  hollow: boolean;
}

/** A label at the end of a line, with a leader where it had to move away from it. */
export interface TrendLabel {
  x: number;
  /** Middle of its text. */
  y: number;
  text: string;
  leader: { x1: number; y1: number; x2: number; y2: number } | null;
}

/** One line as drawn. */
export interface TrendLine {
  /** Path data; broken where an issue has no number. */
  path: string;
  /** Value of `stroke-dasharray`. */
  dashes: string;
  marker: TrendMarker;
  points: ({ x: number; y: number; hit: Box } | null)[];
  /** The name and last value, at the right. */
  end: TrendLabel;
  /** The first value, at the left of a slope chart. */
  start: TrendLabel | null;
}

/** The chart as drawn. */
export interface TrendLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Two issues: values stand at both ends, and there is no axis of values. */
  isSlope: boolean;
  ticks: { y: number; text: string }[];
  /** The issues; `label` is `null` where its name has no room. */
  issues: { x: number; label: string | null }[];
  lines: TrendLine[];
  markerSize: number;
}

const DASHES = ['', '7 4', '2 3', '12 4', '10 3 2 3', '4 2', '14 3 4 3', '6 3 2 3 2 3'];
const SHAPES: readonly TrendMarker['shape'][] = ['circle', 'square', 'triangle', 'diamond'];
const LABEL_GAP = 10;
const NAME_GAP = 8;
const LEAST_HEIGHT = 260;
/** Of a marker, where points are far enough apart, and where they are not. */
const [LARGE_MARKER, SMALL_MARKER] = [8, 6];
/** Of the width, the most that labels at the line ends take. */
const LARGEST_LABEL_SHARE = 0.42;
/** Points nearer than this are at the same place: they share what a pointer hits. */
export const SAME_PLACE = 2;
/** An elided name of an issue keeps this many em. */
const LEAST_NAME_IN_EM = 4;

/** Draws a line a row, from zero up; labels at the ends do not overlap, nor do hits of points at different places. */
export function layOutTrends(rows: readonly TrendRow[], options: TrendOptions): TrendLayout {
  const { width, fontSize, smallSize, issues } = options;
  const isSlope = issues.length === 2;
  const lineHeight = fontSize * 1.45;
  const greatest = max(rows.flatMap(({ values }) => values.map((value) => amount(value)))) ?? 0;
  // The unit stands above the axis.
  const top = Math.ceil(fontSize * 2);
  const bottom = top + Math.ceil(Math.max(LEAST_HEIGHT, rows.length * lineHeight));
  const scale = scaleLinear()
    .domain([0, greatest > 0 ? greatest : 1])
    .nice(5)
    .range([bottom, top]);
  const ticks = scale
    .ticks(5)
    .filter((value) => !options.whole || Number.isInteger(value))
    .map((value) => ({ y: scale(value), text: options.writeTick(value) }));

  const endTexts = rows.map(({ label, endText }) => (endText ? `${label} ${endText}` : label));
  // A pixel more, so that no label is elided over a rounding.
  const endWidth = Math.min(widestText(endTexts, fontSize) + 1, width * LARGEST_LABEL_SHARE);
  const startWidth = isSlope
    ? widestText(
        rows.map(({ startText }) => startText),
        fontSize,
      )
    : widestText(
        ticks.map(({ text }) => text),
        smallSize,
      );
  const left = Math.ceil(startWidth) + LABEL_GAP;
  const right = Math.max(left + 1, Math.floor(width - endWidth - 2 * LABEL_GAP));
  const step = issues.length > 1 ? (right - left) / (issues.length - 1) : right - left;
  const xs = issues.map((_, index) =>
    issues.length > 1 ? left + index * step : (left + right) / 2,
  );

  const heights = rows.map(({ values }) =>
    xs.map((_, index) => {
      const value = values[index] ?? null;
      return value === null || !Number.isFinite(value) ? null : scale(amount(value));
    }),
  );
  const lastPlaces = heights.map((ys) => ys.reduce((last, y, at) => (y === null ? last : at), -1));
  const ends = heights.map((ys, index) => ys[lastPlaces[index] ?? -1] ?? bottom);
  const endPlaces = spreadLabels(ends, lineHeight, top, bottom);
  const starts = heights.map((ys) => ys[0] ?? bottom);
  const startPlaces = spreadLabels(starts, lineHeight, top, bottom);
  const columns = xs.map((_, column) => heights.map((ys) => ys[column] ?? null));

  const lines = rows.map((row, index): TrendLine => {
    const ys = heights[index] ?? [];
    const lastX = xs[lastPlaces[index] ?? -1] ?? right;
    return {
      path: linePath(xs, ys),
      dashes: DASHES[index % DASHES.length] ?? '',
      marker: {
        shape: SHAPES[index % SHAPES.length] ?? 'circle',
        hollow: (index + Math.floor(index / SHAPES.length)) % 2 === 1,
      },
      points: ys.map((y, column) => {
        const x = xs[column] ?? 0;
        return y === null
          ? null
          : { x, y, hit: hitOf(x, y, columns[column] ?? [], step, options.hit) };
      }),
      end: placeLabel(
        endLabel(row, endWidth, fontSize),
        { x: right + 2 * LABEL_GAP, y: endPlaces[index] ?? 0 },
        { x: lastX, y: ends[index] ?? 0 },
      ),
      start:
        isSlope && row.startText
          ? placeLabel(
              row.startText,
              { x: left - LABEL_GAP, y: startPlaces[index] ?? 0 },
              { x: left, y: starts[index] ?? 0 },
            )
          : null,
    };
  });
  return {
    width,
    height: bottom + Math.ceil(smallSize * 2),
    left,
    right,
    top,
    bottom,
    isSlope,
    ticks: isSlope ? [] : ticks,
    issues: nameIssues(issues, xs, step, smallSize),
    lines,
    markerSize: step < 3 * LARGE_MARKER ? SMALL_MARKER : LARGE_MARKER,
  };
}

/** The outline of a marker round a point. */
export function markerPath(
  shape: TrendMarker['shape'],
  x: number,
  y: number,
  size: number,
): string {
  const half = size / 2;
  switch (shape) {
    case 'circle':
      return `M${x - half} ${y}a${half} ${half} 0 1 0 ${size} 0a${half} ${half} 0 1 0 ${-size} 0Z`;
    case 'square':
      return `M${x - half * 0.9} ${y - half * 0.9}h${size * 0.9}v${size * 0.9}h${-size * 0.9}Z`;
    case 'triangle':
      return `M${x} ${y - half * 1.1}L${x + half * 1.1} ${y + half * 0.9}H${x - half * 1.1}Z`;
    case 'diamond':
      return `M${x} ${y - half * 1.25}L${x + half * 1.25} ${y}L${x} ${y + half * 1.25}L${x - half * 1.25} ${y}Z`;
  }
}

/** The name gives way before its number does. */
function endLabel(row: TrendRow, room: number, fontSize: number): string {
  if (!row.endText) return elideText(row.label, room, fontSize);
  const number = ` ${row.endText}`;
  return elideText(row.label, room - estimateTextWidth(number, fontSize), fontSize) + number;
}

function placeLabel(
  text: string,
  label: { x: number; y: number },
  point: { x: number; y: number },
): TrendLabel {
  const direction = Math.sign(label.x - point.x);
  const isMoved = Math.abs(label.y - point.y) > 1 || Math.abs(label.x - point.x) > 3 * LABEL_GAP;
  return {
    x: label.x,
    y: label.y,
    text,
    leader: isMoved
      ? {
          x1: point.x + direction * 6,
          y1: point.y,
          x2: label.x - direction * 3,
          y2: label.y,
        }
      : null,
  };
}

function linePath(xs: readonly number[], ys: readonly (number | null)[]): string {
  let path = '';
  let isOpen = false;
  ys.forEach((y, index) => {
    if (y !== null) path += `${isOpen ? 'L' : 'M'}${xs[index] ?? 0} ${y}`;
    isOpen = y !== null;
  });
  return path;
}

/** A square round the point, cut half-way to the nearest point of the same issue that is at another place. */
function hitOf(
  x: number,
  y: number,
  column: readonly (number | null)[],
  step: number,
  size: number,
): Box {
  let above = size / 2;
  let below = size / 2;
  for (const other of column) {
    if (other === null || Math.abs(other - y) < SAME_PLACE) continue;
    if (other < y) above = Math.min(above, (y - other) / 2);
    else below = Math.min(below, (other - y) / 2);
  }
  const width = Math.min(size, step);
  return { x: x - width / 2, y: y - above, width, height: above + below };
}

/** Names under the axis: all of them, or every so many, the last one among them; the first too where it has room. */
function nameIssues(
  names: readonly string[],
  xs: readonly number[],
  step: number,
  smallSize: number,
): { x: number; label: string | null }[] {
  const last = names.length - 1;
  const strides = names.map((_, index) => index + 1);
  const isNamed = (index: number, stride: number): boolean => (last - index) % stride === 0;
  const fitting = strides.find(
    (stride) =>
      widestText(
        names.filter((_, index) => isNamed(index, stride)),
        smallSize,
      ) <=
      stride * step - NAME_GAP,
  );
  const readable = strides.find(
    (stride) => stride * step - NAME_GAP >= LEAST_NAME_IN_EM * smallSize,
  );
  const stride =
    fitting !== undefined && (fitting === 1 || fitting <= last)
      ? fitting
      : (readable ?? names.length);
  return names.map((name, index) => ({
    x: xs[index] ?? 0,
    label: isNamed(index, Math.max(1, stride))
      ? elideText(name, Math.max(stride * step - NAME_GAP, smallSize * 2), smallSize)
      : null,
  }));
}

function amount(value: number | null): number {
  return value !== null && Number.isFinite(value) && value > 0 ? value : 0;
}
