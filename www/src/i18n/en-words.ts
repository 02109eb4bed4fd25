/** What the new words and the reader’s own lexicon say, in English. */
import type { wordsZh } from './zh-cn-words.js';

const count = new Intl.NumberFormat('en');
const n = (value: number): string => count.format(value);
const many = (value: number, one: string, more: string): string =>
  `${n(value)} ${value === 1 ? one : more}`;

/** The strings of the new words. */
export const wordsEn: typeof wordsZh = {
  heading: 'New words',
  intro:
    'Words that the dictionary may lack: characters that always stand together while what is around them changes. They are suggestions; you decide. A word opens its sentences; “Accept” makes it one word, and everything is counted anew.',
  short: (tokens) =>
    `This issue has only ${many(tokens, 'word', 'words')}, which is little: most suggestions will be no words. Look at the sentences first.`,
  caption: (articles, tokens, words, minimumCount, minimumArticles) =>
    `${many(articles, 'article', 'articles')} with ${many(tokens, 'word', 'words')}: ${many(words, 'suggestion', 'suggestions')} with at least ${many(minimumCount, 'occurrence', 'occurrences')} in ${many(minimumArticles, 'article', 'articles')}, largest C-value first.`,
  none: 'There is nothing to suggest.',
  fewer: 'Ask for less',
  stricter: 'Ask for as much as before',
  loose: 'Two occurrences in one article are enough now.',
  lexicon: 'Your lexicon',
  lexiconHint:
    'These count as whole words in all bulletins open on this page; they stay on this computer.',
  lexiconEmpty: 'There are no words yet.',
  terms: (value) => many(value, 'word', 'words'),
  remove: (term) => `Remove “${term}” from your lexicon`,
  addLabel: 'Add words, one a line; a whole list can be pasted',
  add: 'Add',
  importFile: 'Import',
  exportFile: 'Export',
  fileName: 'lexicon.txt',
  fileHead: '# Your lexicon: one word a line; a part of speech may follow behind a blank.',
  reset: 'Clear',
  undo: 'Undo the last step',
  changing: 'Counting anew…',
  refused: 'Your lexicon was not changed.',
  line: (line) => `Line ${n(line)}:`,
  known: 'That is in your lexicon already; no count changed.',
  changed: (changes) => `Counts that changed: ${changes.join('; ')}.`,
  change: (term, before, after) => `“${term}” ${n(before)} → ${n(after)}`,
  more: (value) => `${many(value, 'word', 'words')} more changed`,
  unchanged: 'No count of this issue changed.',
};
