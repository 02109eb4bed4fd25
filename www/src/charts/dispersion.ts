/** Lays out dispersion strips, where in the document each term stands: places in, marks out, no DOM. */
import { TEXT_DROP } from './bars.js';
import type { Box } from './data.js';
import { elideText, estimateTextWidth, widestText } from './text-width.js';

/** One occurrence. */
export interface DispersionPlace {
  /** Where in the document it begins, in the unit of `length`. */
  start: number;
  /** Index of the article it stands in. */
  article: number;
}

/** One term with all its occurrences. */
export interface DispersionTerm {
  term: string;
  count: number;
  /** In how many articles it occurs. */
  articlesWith: number;
  places: readonly DispersionPlace[];
}

/** One article, in printed order. */
export interface DispersionArticle {
  index: number;
  /** Its title, or what it is called without one. */
  name: string;
  /** Six-digit code of its division; `null` where it has none. */
  division: string | null;
  /** The division's short name in the language of the chart; empty where it has none. */
  divisionName: string;
  start: number;
  end: number;
}

/** What the strips are drawn from. */
export interface DispersionData {
  terms: readonly DispersionTerm[];
  articles: readonly DispersionArticle[];
  /** Length of the document: the right end of every strip. */
  length: number;
}

/** The room there is, and the numbers as they are written. */
export interface DispersionOptions {
  width: number;
  fontSize: number;
  smallSize: number;
  rowHeight: number;
  /** Count and range of each term, as written, and their heads. */
  counts: readonly string[];
  ranges: readonly string[];
  countHead: string;
  rangeHead: string;
}

/** One article as a band of ground under all strips. */
export interface DispersionBand {
  x: number;
  width: number;
  /** Every other band is shaded. */
  shaded: boolean;
  /** Whether a hairline stands at its left: not where it would run into the one before. */
  ruled: boolean;
}

/** All occurrences of a term in an article that fall on the same few pixels. */
export interface DispersionTick extends Box {
  count: number;
  /** 1 for one occurrence, 2 for two, 3 for more. */
  weight: 1 | 2 | 3;
}

/** A term in an article: what is one stop of the keyboard. */
export interface DispersionMark {
  row: number;
  /** Place of the article in `articles`. */
  column: number;
  count: number;
  /** The first and the last place, as shares of the document. */
  from: number;
  to: number;
  hit: Box;
}

/** One term as drawn. */
export interface DispersionRow {
  label: string;
  labelY: number;
  /** Baseline of count and range. */
  numbersY: number;
  strip: Box;
  ticks: DispersionTick[];
}

/** The chart as drawn. */
export interface DispersionLayout {
  width: number;
  height: number;
  /** Names and numbers stand above the strips: there is no room beside them. */
  stacked: boolean;
  headHeight: number;
  /** Left and right end of all strips. */
  left: number;
  right: number;
  /** Right edges of the columns of numbers. */
  countX: number;
  rangeX: number;
  bands: DispersionBand[];
  /** Names of divisions that fit over their articles. */
  names: { x: number; text: string }[];
  rows: DispersionRow[];
  marks: DispersionMark[];
}

/** Occurrences on the same so many pixels are one tick, and between two ticks ground is seen. */
const SLOT_WIDTH = 3;
const TICK_WIDTH = 2;
/** Where names stand above strips, so far is it from a strip to the next name. */
const ROW_GAP = 8;
const LABEL_GAP = 12;
const COLUMN_GAP = 16;
/** Below this a strip says nothing of places: names and numbers go above it. */
const LEAST_STRIP_WIDTH = 280;
/** Hairlines nearer than this would make the ground grey. */
const LEAST_RULE_GAP = 4;
/** Room on both sides of a division's name. */
const NAME_GAP = 3;
const TICK_HEIGHTS = { 1: 0.5, 2: 0.72, 3: 0.92 } as const;

/** Draws a strip a term; every occurrence that stands in one of the articles is in one tick and in one mark. */
export function layOutDispersion(
  data: DispersionData,
  options: DispersionOptions,
): DispersionLayout {
  const { width, fontSize, smallSize, rowHeight } = options;
  const widest = widestText(
    data.terms.map(({ term }) => term),
    fontSize,
  );
  const countWidth = widestText([...options.counts, options.countHead], smallSize);
  const rangeWidth = widestText([...options.ranges, options.rangeHead], smallSize);
  const numbersWidth = COLUMN_GAP + countWidth + COLUMN_GAP + rangeWidth;
  const labelWidth = Math.min(widest, width * 0.28);
  const beside = Math.floor(width - labelWidth - LABEL_GAP - numbersWidth);
  const stacked = beside < LEAST_STRIP_WIDTH;
  const left = stacked ? 0 : Math.ceil(labelWidth) + LABEL_GAP;
  const right = Math.max(left + 1, stacked ? width : left + beside);
  const place = (start: number): number => left + share(start, data.length) * (right - left);

  const lineHeight = Math.ceil(fontSize * 1.5);
  const height = stacked ? lineHeight + rowHeight + ROW_GAP : rowHeight;
  const headHeight = Math.ceil(smallSize * 1.8);
  const bands = placeBands(data.articles, place);
  const rows = data.terms.map((term, index): DispersionRow => {
    const y = headHeight + index * height;
    const strip = {
      x: left,
      y: y + (stacked ? lineHeight : 0),
      width: right - left,
      height: rowHeight,
    };
    const middle = stacked ? y + lineHeight / 2 : y + rowHeight / 2;
    return {
      label: elideText(
        term.term,
        stacked ? Math.max(fontSize * 2, width - numbersWidth) : labelWidth,
        fontSize,
      ),
      labelY: middle + fontSize * TEXT_DROP,
      numbersY: middle + fontSize * TEXT_DROP,
      strip,
      ticks: placeTicks(term, data.articles, bands, strip, place),
    };
  });
  return {
    width,
    height: headHeight + rows.length * height,
    stacked,
    headHeight,
    left,
    right,
    countX: width - rangeWidth - COLUMN_GAP,
    rangeX: width,
    bands,
    names: placeNames(data.articles, place, smallSize),
    rows,
    marks: data.terms.flatMap((term, row) =>
      placeMarks(term, row, data, bands, rows[row]?.strip ?? { x: 0, y: 0, width: 0, height: 0 }),
    ),
  };
}

function placeBands(
  articles: readonly DispersionArticle[],
  place: (start: number) => number,
): DispersionBand[] {
  let lastRule = -Infinity;
  return articles.map(({ start, end }, index) => {
    const x = place(start);
    const ruled = x - lastRule >= LEAST_RULE_GAP;
    if (ruled) lastRule = x;
    return { x, width: Math.max(0, place(end) - x), shaded: index % 2 === 1, ruled };
  });
}

/** One name over neighbouring articles of the same division. */
function placeNames(
  articles: readonly DispersionArticle[],
  place: (start: number) => number,
  smallSize: number,
): { x: number; text: string }[] {
  const spans: { division: string | null; text: string; from: number; to: number }[] = [];
  for (const article of articles) {
    const last = spans.at(-1);
    if (last && last.division === article.division && last.text === article.divisionName)
      last.to = place(article.end);
    else
      spans.push({
        division: article.division,
        text: article.divisionName,
        from: place(article.start),
        to: place(article.end),
      });
  }
  return spans
    .filter(
      ({ text, from, to }) =>
        text !== '' && estimateTextWidth(text, smallSize) + 2 * NAME_GAP <= to - from,
    )
    .map(({ text, from, to }) => ({ x: (from + to) / 2, text }));
}

/** A tick is never drawn over the edge of its article, however near to it the occurrence is. */
function placeTicks(
  term: DispersionTerm,
  articles: readonly DispersionArticle[],
  bands: readonly DispersionBand[],
  strip: Box,
  place: (start: number) => number,
): DispersionTick[] {
  return articles.flatMap((article, column) => {
    const band = bands[column] ?? { x: strip.x, width: strip.width };
    const last = Math.max(0, Math.floor((band.width - TICK_WIDTH) / SLOT_WIDTH));
    const slots = new Map<number, number>();
    for (const { start, article: index } of term.places) {
      if (index !== article.index) continue;
      const slot = Math.floor((place(start) - band.x) / SLOT_WIDTH);
      const within = Math.min(last, Math.max(0, slot));
      slots.set(within, (slots.get(within) ?? 0) + 1);
    }
    return [...slots]
      .sort(([a], [b]) => a - b)
      .map(([slot, count]): DispersionTick => {
        const weight = count === 1 ? 1 : count === 2 ? 2 : 3;
        const height = strip.height * TICK_HEIGHTS[weight];
        return {
          x: band.x + slot * SLOT_WIDTH,
          y: strip.y + (strip.height - height) / 2,
          width: Math.min(TICK_WIDTH, band.width),
          height,
          count,
          weight,
        };
      });
  });
}

function placeMarks(
  term: DispersionTerm,
  row: number,
  data: DispersionData,
  bands: readonly DispersionBand[],
  strip: Box,
): DispersionMark[] {
  return data.articles.flatMap((article, column) => {
    const shares = term.places
      .filter((place) => place.article === article.index)
      .map(({ start }) => share(start, data.length));
    const band = bands[column];
    if (shares.length === 0 || !band) return [];
    return [
      {
        row,
        column,
        count: shares.length,
        from: Math.min(...shares),
        to: Math.max(...shares),
        hit: { x: band.x, y: strip.y, width: band.width, height: strip.height },
      },
    ];
  });
}

function share(start: number, length: number): number {
  return length > 0 ? Math.min(1, Math.max(0, start / length)) : 0;
}
