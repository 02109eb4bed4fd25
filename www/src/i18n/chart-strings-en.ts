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
  export: 'Export',
  exportFormats: {
    csv: 'CSV (any spreadsheet)',
    xlsx: 'XLSX (Excel, WPS)',
    json: 'JSON (for programs)',
    svg: 'SVG (drawing)',
    png: 'PNG (picture)',
  },
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
  textRank: 'TextRank ‰',
  nested: 'In longer words',
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

  divergingBarsName: (target, reference, more, less) =>
    `Words of ${target} against ${reference}: ${more.text} used more, ${less.text} used less`,
  divergingBarsScope: (target, tokens, reference, referenceTokens) =>
    `${target}: ${tokens.text} tokens; ${reference}: ${referenceTokens.text} tokens. `,
  moreThan: (reference) => `more than ${reference}`,
  lessThan: (reference) => `less than ${reference}`,
  contrastColumns: {
    'conservative-log-ratio': 'LRC',
    'log-odds-z': 'Log-odds z',
    'log-likelihood': 'G²',
    'log-ratio': 'Log Ratio',
    bic: 'BIC',
    'q-value': 'q',
    'percent-difference': '%DIFF',
    'odds-ratio': 'Odds ratio',
    count: 'Count',
    'reference-count': 'Reference count',
    rate: 'Rate',
    'reference-rate': 'Reference rate',
    range: 'Articles',
    term: 'Word',
  },
  interval: (low, high) => `${low.text} to ${high.text}`,
  confidenceUnit: '95 % interval',
  nothingSure:
    'In so little text no word differs surely. Another order shows the differences as far as they can be seen.',
  spreadName: (terms, groups) =>
    `How words differ among groups: ${terms.text} words, ${groups.text} groups`,
  deviation: 'DPnorm',
  groups: 'Groups',
  strongest: 'Most in',
  newWordsName: (words) => `Suggested words: ${words.text}`,
  pieces: 'Cut now as',
  cohesion: 'Cohesion',
  leftFreedom: 'Freedom, left',
  rightFreedom: 'Freedom, right',
  cValue: 'C-value',
  bits: 'bits',
  lexicon: 'Your lexicon',
  accept: 'Accept',
  acceptTerm: (term) => `Accept “${term}” into your lexicon`,
  collocatesName: (term, words) => `Words around “${term}”: ${words.text}`,
  joint: 'Meetings',
  expected: 'By chance',
  logDice: 'logDice',
  mutualInformation: 'PMI',
  tScore: 't-score',
  phrasesName: (phrases) => `Phrases: ${phrases.text}`,
  phrase: 'Phrase',
  partOf: 'Only inside',
  networkName: (words, ties) => `Network: ${words.text} words, ${ties.text} ties`,
  networkNode: (term, sentences, others) =>
    others === ''
      ? `${term}, ${sentences.text} sentences`
      : `${term}, ${sentences.text} sentences, shared with ${others}`,
  networkStrongest: (left, right, sentences) =>
    `Most often together: “${left}” and “${right}”, ${many(sentences, 'sentence')}. `,
  networkTie: (left, right) => `${left} — ${right}`,
  jointSentences: 'Shared',
  sentenceUnit: 'sentences',
  pair: 'Two words',
  dispersionName: (terms, articles) =>
    `Strips of places: ${many(terms, 'word')} in ${many(articles, 'article')}`,
  dispersionMost: (term, count, range) => `First row: “${term}”, ${count}, ${range}. `,
  dispersionCut: (term, shown, count) =>
    `“${term}” occurs ${many(count, 'time')}; the strip and the counts by article have only the first ${shown.text}. `,
  dispersionScale:
    'From left to right runs the whole text, each line is one occurrence; where several meet, the line is taller and darker.',
  dispersionShaded: 'Hairlines part the articles; every other one stands on a darker ground.',
  range: 'In articles',
  rangeOf: (articles, all) => `${articles.text} of ${all.text}`,
  foundInRange: (articles, all) => `in ${articles.text} of ${many(all, 'article')}`,
  notFound: 'not found',
  article: 'Article',
  position: 'Place in the text',
  positionIn: (from, to) => (from.text === to.text ? from.text : `${from.text} to ${to.text}`),
  cloudName: (terms, top, value) => `Cloud of ${many(terms, 'word')}; largest: ${top}, ${value}`,
  cloudSize: (measure, greatest, smallest) =>
    `The area of a word’s type is in proportion to: ${measure}. Largest word ${greatest}, smallest ${smallest}.`,
  cloudLeftOut: (words) =>
    `${many(words, 'more word')} would be too small to read; the table has all.`,
  trendName: (terms, issues) => `Lines of ${many(terms, 'word')} over ${many(issues, 'issue')}`,
  slopeName: (terms, from, to) => `Slopes of ${many(terms, 'word')} from ${from} to ${to}`,
  trendHighest: (term, issue, value) => `Highest: “${term}” in ${issue}, ${value}. `,
  trendLeftOut: (shown, all) =>
    `The first ${shown.text} of ${many(all, 'word')} are drawn; the table has all.`,
  issue: 'Issue',
  outOfTokens: (tokens) => `of ${many(tokens, 'word')} in the issue`,
  samePlace: 'At the same place',
  likenessName: (groups) => `Matrix of likeness, ${groups.text} groups`,
  likenessHighest: (left, right, value) => `Most alike: ${left} and ${right}, ${value.text}. `,
  likeness: 'Likeness',
  likenessUnit: '0 to 1',
  itself: 'itself',
  group: 'Group',
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
