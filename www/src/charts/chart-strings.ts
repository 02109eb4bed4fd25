/** Every word the charts say. A language of the page provides one object of this shape; numbers come in already written. */
import type { ContrastColumn, SmallSample } from './data.js';
import type { ExportFormat } from './chart-export.js';
import type { Quantity } from './numbers.js';

/** The sentences, heads and units of the charts. Functions get numbers with their text, so that plurals can be told. */
export interface ChartStrings {
  /** Joins the parts of what a screen reader hears of one mark: `，` or `, `. */
  comma: string;

  /** The quiet button while the chart shows, and while the table shows. The key T is added to it. */
  showTable: string;
  showChart: string;
  /** The menu by which a chart is taken away, and the forms it has. */
  export: string;
  exportFormats: Record<ExportFormat, string>;
  /** Said by the live region after the switch. */
  tableShown: string;
  chartShown: string;
  /** Said after a sort; `column` is the head of the column. */
  sorted(column: string, ascending: boolean): string;
  /** Stands in place of a chart without rows. */
  noData: string;
  /** How to work a chart by keyboard: one line, or rows and columns. */
  listKeys: string;
  gridKeys: string;
  /** Name of a table button that opens sentences; `what` is a term, a division or both. */
  openSentences(what: string): string;

  /** Heads of columns. */
  term: string;
  division: string;
  occurrences: string;
  rate: string;
  tfIdf: string;
  textRank: string;
  /** Occurrences inside longer terms. */
  nested: string;
  articles: string;
  tokens: string;
  typicalTerms: string;
  restOccurrences: string;
  restRate: string;
  logLikelihood: string;
  logRatio: string;
  total: string;

  /** Units, as they stand under the heads of table columns. */
  occurrenceUnit: string;
  rateUnit: string;
  articleUnit: string;
  tokenUnit: string;

  /** Numbers in a sentence: 41 次; 每千词 2.81 次; 8 篇; 1,203 词. */
  countOccurrences(count: Quantity): string;
  countPerThousand(rate: Quantity): string;
  countArticles(articles: Quantity): string;
  countTokens(tokens: Quantity): string;
  /** In how many articles a term occurs: 见于 8 篇. */
  foundInArticles(articles: Quantity): string;
  /** Place in the order: 第 1，共 20. */
  rank(rank: Quantity, total: Quantity): string;

  /** The bars of keywords: accessible name and description. `value` is the first row's number in words. */
  keywordBarsName(terms: Quantity, top: string, value: string): string;
  keywordBarsScope(articles: Quantity, tokens: Quantity): string;

  /** The map. `present` and `absent` count districts, the city level apart. */
  coverageMapName(present: Quantity, absent: Quantity): string;
  /** Names of the districts without articles, joined; and the joint of such lists: `、`. */
  coverageMapAbsent(names: string): string;
  listJoint: string;
  /** A tile without articles, a column without text. */
  noArticles: string;
  noText: string;

  /** The heat map. */
  heatMapName(terms: Quantity, divisions: Quantity): string;
  heatMapHighest(term: string, division: string, value: string): string;

  /** The diverging bars. */
  divergingBarsName(target: string, reference: string, more: Quantity, less: Quantity): string;
  divergingBarsScope(
    target: string,
    tokens: Quantity,
    reference: string,
    referenceTokens: Quantity,
  ): string;
  moreThan(reference: string): string;
  lessThan(reference: string): string;
  /** The measures of a contrast, as heads of columns. */
  contrastColumns: Record<ContrastColumn, string>;
  /** An interval from one number to another, and the unit of such a column. */
  interval(low: Quantity, high: Quantity): string;
  confidenceUnit: string;
  /** Stands in place of bars that all have no length. */
  nothingSure: string;

  /** The table of all groups at once. */
  spreadName(terms: Quantity, groups: Quantity): string;
  deviation: string;
  groups: string;
  strongest: string;

  /** The table of suggested words. */
  newWordsName(words: Quantity): string;
  pieces: string;
  cohesion: string;
  leftFreedom: string;
  rightFreedom: string;
  cValue: string;
  bits: string;
  lexicon: string;
  accept: string;
  acceptTerm(term: string): string;

  /** The words around a word, phrases, and the network of words. */
  collocatesName(term: string, words: Quantity): string;
  joint: string;
  expected: string;
  logDice: string;
  mutualInformation: string;
  tScore: string;
  phrasesName(phrases: Quantity): string;
  phrase: string;
  partOf: string;
  networkName(words: Quantity, ties: Quantity): string;
  networkNode(term: string, sentences: Quantity, others: string): string;
  networkStrongest(left: string, right: string, sentences: Quantity): string;
  networkTie(left: string, right: string): string;
  jointSentences: string;
  sentenceUnit: string;
  pair: string;

  /** The strips of places. `position` is where in the document, in per cent. */
  dispersionName(terms: Quantity, articles: Quantity): string;
  dispersionMost(term: string, count: string, range: string): string;
  /** Not all occurrences have places: what is counted from places is less than the count. */
  dispersionCut(term: string, shown: Quantity, count: Quantity): string;
  dispersionScale: string;
  dispersionShaded: string;
  range: string;
  rangeOf(articles: Quantity, all: Quantity): string;
  foundInRange(articles: Quantity, all: Quantity): string;
  notFound: string;
  article: string;
  position: string;
  positionIn(from: Quantity, to: Quantity): string;

  /** The cloud of words: what size means, with the greatest and the smallest number shown, and what is left out. */
  cloudName(terms: Quantity, top: string, value: string): string;
  cloudSize(measure: string, greatest: string, smallest: string): string;
  cloudLeftOut(words: Quantity): string;

  /** The lines over several issues. */
  trendName(terms: Quantity, issues: Quantity): string;
  slopeName(terms: Quantity, from: string, to: string): string;
  trendHighest(term: string, issue: string, value: string): string;
  trendLeftOut(shown: Quantity, all: Quantity): string;
  issue: string;
  /** Words of an issue, the denominator of its rates: 共 12,345 词. */
  outOfTokens(tokens: Quantity): string;
  samePlace: string;

  /** The matrix of likeness. */
  likenessName(groups: Quantity): string;
  likenessHighest(left: string, right: string, value: Quantity): string;
  likeness: string;
  likenessUnit: string;
  itself: string;
  group: string;
  /** Why a comparison is only a hint. */
  caution(reason: SmallSample, division: string, articles: Quantity, tokens: Quantity): string;
}
