/** What words over several issues say, in English. */
import type { trendZh } from './zh-cn-trend.js';

const count = new Intl.NumberFormat('en');
const n = (value: number): string => count.format(value);

/** The strings of the trend. */
export const trendEn: typeof trendZh = {
  heading: 'Over time',
  terms: (shown, most) => `Words to follow (${n(shown)} of ${n(most)} at most)`,
  remove: (term) => `Do not follow “${term}”`,
  add: 'Add a word',
  addGo: 'Add',
  full: (most) =>
    `There are ${n(most)} words; more lines could not be told apart. Take one out first.`,
  known: (term) => `“${term}” is in the chart already.`,
  reset: 'Back to the commonest words',
  measure: 'Number',
  measures: { rate: 'per thousand words', count: 'occurrences' },
  none: 'No word is chosen. Add one above.',
  noText: 'None of the issues has text to count.',
  issueNumber: (number) => `No. ${String(number)}`,
  caption: (issues, size, order, excluded) =>
    `${n(issues)} issues: ${size}; ${order}. Rates are of all words of the issue. The words to begin with are the commonest of all issues. ${excluded}`,
  sizeOf: (name, tokens) => `${name} ${n(tokens)} words`,
  sizeRange: (least, most) =>
    `${n(least)} to ${n(most)} words each, the words of every issue in the table`,
  orders: {
    date: 'in the order of the dates on their mastheads',
    running: 'not all have a date, so in the order of their running numbers',
    number: 'not all have a date, so in the order of their numbers',
    name: 'in the order of their file names, which need not be that of time',
  },
  unknownOrder: (names, more) =>
    `Of unknown order: ${names.join(', ')}${more > 0 ? ` and ${n(more)} more` : ''}; the masthead gives no date.`,
  sameDay: 'Some have the same date; among them the file names decide.',
  absent: (terms) =>
    `No issue has ${terms.map((term) => `“${term}”`).join(', ')} as a word of its own; a stretch of text can be found in “Source”.`,
};
