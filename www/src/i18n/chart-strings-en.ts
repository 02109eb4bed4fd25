/** The words of the charts in English. */
import type { ChartStrings } from '../charts/chart-strings.js';
import type { Quantity } from '../charts/numbers.js';

const many = (quantity: Quantity, one: string, more = `${one}s`): string =>
  `${quantity.text} ${quantity.value === 1 ? one : more}`;

/** English. */
export const chartStringsEn: ChartStrings = {
  comma: ', ',
  showTable: 'Table',
  showChart: 'Chart',
  tableShown: 'Now a table',
  chartShown: 'Now a chart',
  sorted: (column, ascending) =>
    `Sorted by ${column}, ${ascending ? 'smallest first' : 'largest first'}`,
  noData: 'No word passes the filters. Widen part of speech, articles or the words left out.',
  listKeys: 'Arrow keys move from one to the next, Enter opens the sentences, T shows the table.',
  gridKeys: 'Arrow keys move in all directions, Enter opens the sentences, T shows the table.',
  openSentences: (what) => `${what}, open the sentences`,

  term: 'Word',
  division: 'Division',
  occurrences: 'Count',
  rate: 'Rate',
  tfIdf: 'TF-IDF',
  articles: 'Articles',
  tokens: 'Words',
  typicalTerms: 'Typical words',
  restOccurrences: 'Count, rest',
  restRate: 'Rate, rest',
  logLikelihood: 'Log-likelihood G²',
  logRatio: 'Log ratio log₂',
  total: 'Total',

  occurrenceUnit: 'times',
  rateUnit: 'per thousand',
  articleUnit: 'articles',
  tokenUnit: 'words',

  countOccurrences: (count) => many(count, 'time'),
  countPerThousand: (rate) => `${rate.text} per thousand words`,
  countArticles: (articles) => many(articles, 'article'),
  countTokens: (tokens) => many(tokens, 'word'),
  foundInArticles: (articles) => `in ${many(articles, 'article')}`,
  rank: (rank, total) => `number ${rank.text} of ${total.text}`,

  keywordBarsName: (terms, top, value) =>
    `Bar chart of ${many(terms, 'keyword')}; highest: ${top}, ${value}`,
  keywordBarsScope: (articles, tokens) =>
    `Scope: ${many(articles, 'article')}, ${many(tokens, 'word')}.`,

  coverageMapName: (present, absent) =>
    `Map of divisions: ${present.text} with articles, ${absent.text} without`,
  coverageMapAbsent: (names) => `Absent: ${names}.`,
  listJoint: ', ',
  noArticles: 'no article in this issue',
  noText: 'no text',

  heatMapName: (terms, divisions) =>
    `Heat map of ${many(terms, 'word')} in ${many(divisions, 'division')}`,
  heatMapHighest: (term, division, value) => `Highest: “${term}” in ${division}, ${value}.`,

  divergingBarsName: (division, more, less) =>
    `Words of ${division}: ${more.text} used more than in the rest, ${less.text} used less`,
  divergingBarsScope: (division, tokens, restTokens) =>
    `${division}: ${many(tokens, 'word')}; the rest: ${many(restTokens, 'word')}.`,
  moreThanRest: 'more than the rest',
  lessThanRest: 'less than the rest',
  here: 'here',
  rest: 'rest',
  caution: (reason, division, articles, tokens) => {
    switch (reason) {
      case 'no-text':
        return `${division} has no text in this issue; there is nothing to compare.`;
      case 'few-tokens':
        return `${division} has only ${many(tokens, 'word')}: too little text, take the differences as a hint.`;
      case 'no-rest':
        return `This issue has text of ${division} only; there is nothing to compare with.`;
      case 'one-article':
        return `${division} has only ${many(articles, 'article')}: a difference may be that of its topic.`;
    }
  },
};
