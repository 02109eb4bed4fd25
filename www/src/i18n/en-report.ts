/** What the report says, in English. */
import type { Strings } from './zh-cn.js';

const count = new Intl.NumberFormat('en');
const n = (value: number): string => count.format(value);
const many = (value: number, one: string, more = `${one}s`): string =>
  `${n(value)} ${value === 1 ? one : more}`;

/** The strings of the report. */
export const reportEn: Strings['report'] = {
  common: ' The most frequent words are ',
  commonWord: (term, occurrences, articles) =>
    `“${term}” (${many(occurrences, 'time')}, in ${many(articles, 'article')})`,
  listComma: ', ',
  typical: ' Compared with the other articles, ',
  talksOf: (division) => `${division} uses more of `,
  quoted: (term) => `“${term}”`,
  nothingTypical: ' No word tells one district from the others with certainty.',
  alsoHolds: ' The text has ',
  points: (articles, points) =>
    `${many(articles, 'article')} written in points, ${many(points, 'point')} in all`,
  figures: (figures) => many(figures, 'figure'),
  documents: (documents) => `${many(documents, 'document')} named`,
  meetings: (meetings) => `${many(meetings, 'numbered session')} named`,
  comma: ', ',
  semicolon: '; ',
  stop: '.',
  basis:
    ' Counted by a program, word by word; function words and phrases of official style are left out. More words are not more deeds: check the sentences before you quote this.',

  summary: 'In one paragraph',
  copy: 'Copy this paragraph',
  copied: 'Copied.',
  copyFailed: 'The browser does not allow copying. The paragraph is selected: press Ctrl+C.',
  print: 'Print',
  saveJson: 'Report as JSON',
  saveWorkbook: 'All tables as XLSX',
  takeAway: 'Take it away',
  takeAwayNote:
    'Printing gives an A4 report, which the print window can also save as PDF. Single charts are under “Export” beside each.',
  figure: (ordinal, caption) => `Figure ${n(ordinal)}. ${caption}`,
  table: (ordinal, caption) => `Table ${n(ordinal)}. ${caption}`,
  coverage: 'Articles by district',
  keywords: 'Most frequent words',
  keywordsCaption: (shown, articles, tokens) =>
    `The ${n(shown)} most frequent words of ${many(articles, 'article')}, ${many(tokens, 'word')}.`,
  typicalTitle: 'Typical words of each district',
  typicalCaption: 'Words used clearly more than in the other articles, three a district at most.',
  terms: 'Words',
  spread: 'Words by district',
  spreadCaption: (terms, groups, tokens) =>
    `The ${n(terms)} words that differ most, in ${many(groups, 'group')} of articles, ${many(tokens, 'word')}: occurrences per thousand words.`,
  articles: 'List of articles',
  articlesCaption: (articles) => `${many(articles, 'article')} in all.`,
  ordinal: 'No.',
  issue: 'Issue',
  title: 'Title',
  division: 'District',
  byline: 'Byline',
  size: 'Characters',
  outlines: 'Points',
  notices: 'Notices',
  about: 'About this report',
  corrections: 'Corrected by hand',
  correctionsOf: (articles) => (articles === 0 ? 'nothing' : many(articles, 'article')),
};
