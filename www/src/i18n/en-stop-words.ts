/** What the reader’s own stop words say, in English. */
import type { stopWordsZh } from './zh-cn-stop-words.js';

const count = new Intl.NumberFormat('en');
const n = (value: number): string => count.format(value);
const many = (value: number): string => `${n(value)} own stop ${value === 1 ? 'word' : 'words'}`;

/** The strings of own stop words. */
export const stopWordsEn: typeof stopWordsZh = {
  heading: 'Your stop words',
  hint: 'These words are not listed among the keywords, company and comparisons of this issue; the number of words that rates are of stays as it is.',
  field: 'One word a line',
  apply: 'Leave these out',
  undo: 'Undo the change of stop words',
  importFile: 'Import stop words',
  exportFile: 'Export stop words',
  clear: 'Clear stop words',
  applied: (value) =>
    value === 0 ? 'None of your own words are left out.' : `${many(value)} are left out now.`,
  undone: 'The last change of stop words was undone.',
  unchanged: 'That is what it was; nothing changed.',
  own: many,
  fileName: 'stop-words.txt',
  fileHead: '# Your stop words: one word a line.',
};
