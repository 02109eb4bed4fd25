/** What charts are given, what they answer with, and the box they measure in: types generated from the Rust core are named here only. */
export type {
  CollocationTable,
  ComparedGroup,
  ContrastColumn,
  ContrastRow,
  ContrastTable,
  DivisionSummary,
  DivisionTermMatrix,
  KeywordMeasure,
  KeywordRow,
  KeywordTable,
  MatrixRow,
  NewWordTable,
  NgramTable,
  SimilarityTable,
  SmallSample,
  SpreadRow,
  SpreadTable,
  TermNetwork,
} from '../../wasm/bulletin_lens.js';

import type { DivisionSummary, Utf16Span } from '../../wasm/bulletin_lens.js';

/** A column of a chart by its names: a division, or another group of articles. */
export type NamedDivision = Pick<DivisionSummary, 'code' | 'name' | 'shortName' | 'englishName'>;

/** What a reader picked in a chart or in its table: enough to ask for the sentences behind it. */
export interface SelectDetail {
  /** The term, as it stands in the table. */
  term?: string;
  /** Six-digit code of the division. */
  division?: string;
  /** Index of the article. */
  article?: number;
  /** Which of several bulletins, by the id it was given to the chart with. */
  issue?: string;
  /** A place in the text, where not a term but what stands there is opened. */
  span?: Utf16Span;
  /** The words of a phrase. */
  words?: string[];
  /** Another term that stands near it. */
  near?: string;
  /** The reader took the term into their own lexicon, instead of opening its sentences. */
  accepted?: boolean;
}

/** The event `bl-select`: composed and bubbling, so that it leaves any shadow root around the chart. */
export type SelectEvent = CustomEvent<SelectDetail>;

/** A rectangle in pixels of the chart. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The box with each side moved out by `x` and `y` pixels, or in where they are negative. */
export function grow(box: Box, x: number, y: number): Box {
  return {
    x: box.x - x,
    y: box.y - y,
    width: Math.max(0, box.width + 2 * x),
    height: Math.max(0, box.height + 2 * y),
  };
}

/** What stands for a box that nothing was laid out for. */
export const NO_BOX: Box = { x: 0, y: 0, width: 0, height: 0 };
