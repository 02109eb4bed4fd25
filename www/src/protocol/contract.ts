/** The types that the core hands over, generated from Rust; the only file that names where they lie. */
export type * from '../../wasm/bulletin_lens.js';

import type {
  ArticleDetails,
  CollocationQuery,
  CollocationTable,
  ComparisonQuery,
  Concordance,
  ConcordanceQuery,
  ContrastQuery,
  ContrastTable,
  DispersionQuery,
  DispersionTable,
  DivisionTermMatrix,
  Engine as WasmEngine,
  FactsQuery,
  FigureTable,
  KeywordQuery,
  KeywordTable,
  MatrixQuery,
  NetworkQuery,
  NewWordQuery,
  NewWordTable,
  NgramQuery,
  NgramTable,
  OutlineTable,
  OpenOptions,
  ProofList,
  ProofQuery,
  SharedTermsQuery,
  SharedTermsTable,
  SignerTable,
  SimilarityQuery,
  SimilarityTable,
  SpreadQuery,
  SpreadTable,
  TermComparison,
  TermNetwork,
  Threads,
  TrendQuery,
  TrendTable,
} from '../../wasm/bulletin_lens.js';

/** What a reader says about one bulletin: its city, a gazetteer of their own, corrections; none of it has to be said. */
export type Reading = Pick<OpenOptions, 'region' | 'gazetteer' | 'corrections'>;

/** What a host asks of the core: the generated class without its memory management. */
export type Core = Pick<
  WasmEngine,
  | 'open'
  | 'close'
  | 'keywords'
  | 'matrix'
  | 'compare'
  | 'contrast'
  | 'spread'
  | 'sharedTerms'
  | 'similarity'
  | 'phrases'
  | 'collocates'
  | 'network'
  | 'newWords'
  | 'reviseLexicon'
  | 'concordance'
  | 'details'
  | 'threads'
  | 'figures'
  | 'outlines'
  | 'signers'
  | 'trend'
  | 'dispersion'
  | 'openTogether'
  | 'proof'
  | 'text'
  | 'reportJson'
  | 'stopWordSections'
  | 'regions'
>;

/** Further open documents that are counted together with the one asked about. */
export interface Together {
  others?: readonly string[];
}

/** Each question about an open document, with its answer. */
export interface Questions {
  keywords: { query: KeywordQuery; answer: KeywordTable };
  matrix: { query: MatrixQuery; answer: DivisionTermMatrix };
  compare: { query: ComparisonQuery; answer: TermComparison };
  contrast: { query: ContrastQuery & Together; answer: ContrastTable };
  spread: { query: SpreadQuery & Together; answer: SpreadTable };
  sharedTerms: { query: SharedTermsQuery & Together; answer: SharedTermsTable };
  similarity: { query: SimilarityQuery & Together; answer: SimilarityTable };
  phrases: { query: NgramQuery; answer: NgramTable };
  collocates: { query: CollocationQuery; answer: CollocationTable };
  network: { query: NetworkQuery; answer: TermNetwork };
  newWords: { query: NewWordQuery; answer: NewWordTable };
  concordance: { query: ConcordanceQuery; answer: Concordance };
  /** What one article says; the query is its index. */
  details: { query: number; answer: ArticleDetails };
  threads: { query: null; answer: Threads };
  figures: { query: FactsQuery; answer: FigureTable };
  outlines: { query: FactsQuery; answer: OutlineTable };
  signers: { query: FactsQuery; answer: SignerTable };
  trend: { query: TrendQuery; answer: TrendTable };
  dispersion: { query: DispersionQuery; answer: DispersionTable };
  proof: { query: ProofQuery; answer: ProofList };
  text: { query: null; answer: string };
  reportJson: { query: null; answer: string };
}

/** The name of a question. */
export type QuestionKind = keyof Questions;
