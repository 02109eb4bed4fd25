/** What the company of words says, in English. */
import type { companyZh } from './zh-cn-company.js';

const count = new Intl.NumberFormat('en');
const n = (value: number): string => count.format(value);
const many = (value: number, one: string, more: string): string =>
  `${n(value)} ${value === 1 ? one : more}`;

/** The strings of the company of words. */
export const companyEn: typeof companyZh = {
  heading: 'Company',
  term: 'Word',
  look: 'Look',
  window: 'Within',
  windows: (tokens) => (tokens === 0 ? 'the same sentence' : `${n(tokens)} words on either side`),
  measure: 'Order',
  measures: {
    'log-dice': 'logDice',
    'mutual-information': 'PMI',
    't-score': 't-score',
    count: 'meetings',
  },
  around: (term) => `Words around “${term}”`,
  aroundCaption: (term, occurrences, articles, tokens, window, words, minimum, excluded) =>
    `“${term}”: ${many(occurrences, 'occurrence', 'occurrences')} in ${many(articles, 'article', 'articles')}, of ${many(tokens, 'word', 'words')} in all; ${many(words, 'word meets', 'words meet')} it at least ${many(minimum, 'time', 'times')} within ${window}. ${excluded}`,
  aroundTells:
    'The nearer logDice is to 14, the less two words stand apart; PMI favours rare words and t common ones, so read both beside the counts. A word opens the sentences where both stand.',
  absent: (term) => `This issue does not have the word “${term}”.`,
  alone: (term) => `Nothing stands around “${term}” again and again. A wider range may show more.`,
  network: 'Words that share sentences',
  networkCaption: (words, sentences, ties, minimum, excluded) =>
    `The ${many(words, 'commonest word', 'commonest words')} in ${many(sentences, 'sentence', 'sentences')} (titles are sentences); of those that share at least ${n(minimum)}, the ${n(ties)} strongest by logDice. Thicker lines share more. ${excluded}`,
  networkNone: 'No two common words share several sentences.',
  phrases: 'Phrases',
  phrasesCaption: (phrases, tokens, minimum, excluded) =>
    `Two to five words in a row, not across marks, at least ${n(minimum)} times in ${many(tokens, 'word', 'words')}: ${n(phrases)}, the most frequent first. ${excluded}`,
  phrasesInner: 'Those, too, that stand only inside longer ones',
  phrasesNone: 'No phrase comes again and again.',
};
