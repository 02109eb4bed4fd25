/** What the comparison says, in English. */
import type { compareZh } from './zh-cn-compare.js';

const count = new Intl.NumberFormat('en');
const n = (value: number): string => count.format(value);
const many = (value: number, one: string, more: string): string =>
  `${n(value)} ${value === 1 ? one : more}`;
const articles = (value: number): string => many(value, 'article', 'articles');
const tokens = (value: number): string => many(value, 'word', 'words');
const words = (value: number): string => many(value, 'different word', 'different words');
const groups = (value: number): string => many(value, 'group', 'groups');

/** The strings of the comparison. */
export const compareEn: typeof compareZh = {
  heading: 'Comparison',
  grouping: 'Groups',
  kinds: {
    division: 'Districts',
    office: 'Signing units',
    article: 'Articles',
    document: 'Issues',
    labels: 'Your own',
  },
  mode: 'View',
  modes: { contrast: 'One against the rest', spread: 'All at once', likeness: 'Likeness' },
  target: 'Group',
  reference: 'Against',
  rest: 'the rest',
  allRest: 'All other articles',
  noText: 'no text in this issue',
  withText: (name, size) => `${name} (${tokens(size)})`,
  measure: 'Length of bars',
  sort: 'Order',
  ascending: 'Smallest first',
  columns: {
    'conservative-log-ratio': 'conservative Log Ratio (LRC)',
    'log-odds-z': 'log-odds z',
    'log-likelihood': 'G²',
    'log-ratio': 'Log Ratio',
    bic: 'BIC',
    'q-value': 'q',
    'percent-difference': '%DIFF',
    'odds-ratio': 'odds ratio',
    count: 'count',
    'reference-count': 'reference count',
    rate: 'rate',
    'reference-rate': 'reference rate',
    range: 'articles',
    term: 'word',
  },
  rows: 'From either end',
  rowsChoice: (value) => tokens(value),
  noRegion:
    'No city was recognised, so there are no districts to compare. Choose the city above, or other groups.',
  noGroups: 'No article of this issue belongs to such a group. Choose other groups.',
  alone: (name) =>
    `All articles of this issue belong to ${name}: there is no rest to compare with.`,
  ungrouped: (many, size) =>
    `${articles(many)} with ${tokens(size)} belong to no group and count in the rest only.`,
  absent: (names) => `No articles in this issue: ${names.join(', ')}.`,
  absentMany: (value) => `${groups(value)} more have no articles in this issue.`,
  columnsLeft: (value) => ` ${many(value, 'column', 'columns')} without articles not drawn.`,
  size: (name, many, size) => `${name}: ${articles(many)}, ${tokens(size)}`,
  contrastCaption: (target, reference, measure, excluded) =>
    `${target}; compared with ${reference}. The length of a bar is ${measure}. ${excluded}`,
  tells: {
    'log-odds-z':
      'z says how sure a difference is: both sides are taken to use words as all the text does, and then it is seen how far each departs. Below 2 it is hardly worth reading the sentences.',
    'conservative-log-ratio':
      'LRC is a discounted ratio: 1 means surely at least twice as often, 0 means it cannot be said. Rare words shrink towards 0.',
    'log-likelihood':
      'The larger G², the less it looks like chance; but it grows with the text, so it does not say how large a difference is.',
  },
  tested: (terms, prior) =>
    `${words(terms)} were compared; LRC and q are corrected for that. The prior of z is the text of both sides, weighed as ${tokens(prior)}.`,
  limits: {
    'no-text': 'This group has no text: nothing can be seen.',
    'no-rest': 'There is no text to compare with: nothing can be seen.',
    'few-tokens': (size, minimum) =>
      `Too little text: only ${tokens(size)}, fewer than ${n(minimum)}. A word used once stands out already; take it as a hint.`,
    'one-article':
      'This group has one article: what is seen may be its topic and its writer, not a habit of the group.',
    none: 'The numbers tell how words are used in this issue, not how much was done or how well. Open the sentences before you conclude.',
  },
  referenceFew: (name, size, minimum) =>
    `${name} has too little text to compare with: only ${tokens(size)}, fewer than ${n(minimum)}. A word it lacks need not be rare there.`,
  shared: 'Words common in both',
  sharedCaption: (left, right, shared, listed) =>
    `${left} and ${right} share ${words(shared)}; ${n(listed)} are listed, by the lower of the two rates.`,
  sharedOnly: (left, leftOnly, right, rightOnly) =>
    `Only in ${left}: ${n(leftOnly)}; only in ${right}: ${n(rightOnly)}.`,
  sharedCount: (left, right) => `${n(left)} · ${n(right)}`,
  noShared: 'They share no words.',
  heatMap: 'Words of the groups',
  heatMapCaption: (terms, present, size, excluded) =>
    `The ${n(terms)} words that differ most, in the ${groups(present)} with text, ${tokens(size)} in all. ${excluded}`,
  heatMapMeasure: 'Number',
  measures: { count: 'Count', rate: 'Per thousand' },
  spread: 'How much they differ',
  spreadCaption: (present, size, terms, sort) =>
    `${groups(present)} with ${tokens(size)} at once; ${words(terms)} were compared, in the order of ${sort}.`,
  spreadTells:
    'G² and q say how sure it is that groups differ, DPnorm how unevenly the word is spread (0 evenly, 1 in one group); “most in” goes by LRC. They do not say why.',
  spreadSorts: {
    'log-likelihood': 'G²',
    bic: 'BIC',
    'q-value': 'q',
    deviation: 'DPnorm',
    'conservative-log-ratio': 'LRC',
    count: 'count',
    range: 'groups',
    term: 'word',
  },
  likenessMeasure: 'Measure',
  similarities: { 'jensen-shannon': 'shares of words (Jensen–Shannon)', cosine: 'cosine' },
  likenessCaption: (present, terms, measure, excluded) =>
    `${groups(present)} in pairs, over ${words(terms)}, by ${measure}; 1 is equal shares of all words, 0 is nothing in common. Like stands beside like. ${excluded}`,
  likenessTells:
    'Short texts are unlike by nature, so groups with little text come out low; likeness is of words, not of contents. Open a cell to see what two groups share.',
  likenessFew: 'Fewer than two groups have text: there is nothing to compare.',
  labels: {
    heading: 'Your own groups',
    hint: 'Choose a group for each article. Names can be changed; articles without a group count in the rest only.',
    add: 'Add a group',
    remove: (name) => `Remove “${name}”`,
    name: (place) => `Name of group ${n(place)}`,
    fresh: (place) => `Group ${n(place)}`,
    none: 'no group',
    of: (article) => `Group of “${article}”`,
    noneYet: 'There are no groups yet. Add one, then choose it for articles.',
  },
};
