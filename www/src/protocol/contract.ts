/** The types that the core hands over, generated from Rust; the only file that names where they lie. */
export type * from '../../wasm/bulletin_lens.js';

import type {
  ComparisonQuery,
  Concordance,
  ConcordanceQuery,
  DivisionTermMatrix,
  Engine as WasmEngine,
  KeywordQuery,
  KeywordTable,
  MatrixQuery,
  TermComparison,
} from '../../wasm/bulletin_lens.js';

/** What a host asks of the core: the generated class without its memory management. */
export type Core = Pick<
  WasmEngine,
  | 'open'
  | 'close'
  | 'keywords'
  | 'matrix'
  | 'compare'
  | 'concordance'
  | 'text'
  | 'reportJson'
  | 'stopWordSections'
>;

/** Each question about an open document, with its answer. */
export interface Questions {
  keywords: { query: KeywordQuery; answer: KeywordTable };
  matrix: { query: MatrixQuery; answer: DivisionTermMatrix };
  compare: { query: ComparisonQuery; answer: TermComparison };
  concordance: { query: ConcordanceQuery; answer: Concordance };
  text: { query: null; answer: string };
  reportJson: { query: null; answer: string };
}

/** The name of a question. */
export type QuestionKind = keyof Questions;
