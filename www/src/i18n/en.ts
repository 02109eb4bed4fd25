/** The same in English. */
import { companyEn } from './en-company.js';
import { exportEn } from './en-export.js';
import { reportEn } from './en-report.js';
import { keptEn } from './en-kept.js';
import { stopWordsEn } from './en-stop-words.js';
import { mendingEn } from './en-mending.js';
import { manyEn } from './en-many.js';
import { trendEn } from './en-trend.js';
import { factsEn } from './en-facts.js';
import { compareEn } from './en-compare.js';
import { wordsEn } from './en-words.js';
import { articleEn, mastheadEn, proofEn } from './en-reading.js';
import type { Strings } from './zh-cn.js';

const count = new Intl.NumberFormat('en');
const n = (value: number): string => count.format(value);
const plural = (many: number, one: string, more = `${one}s`): string =>
  `${n(many)} ${many === 1 ? one : more}`;
const listOf = (items: string[]): string =>
  items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1] ?? ''}`;

/** The English strings. */
export const en: Strings = {
  common: {
    number: n,
    percent: (share) => `${String(Math.round(share * 100))}%`,
    listOf,
    title: (name) => `“${name}”`,
    colon: ': ',
    untitled: (opening) => `(untitled) ${opening}…`,
    articles: (many) => plural(many, 'article'),
    words: (many) => plural(many, 'word'),
    noDivision: 'No division found',
    city: 'City level',
    close: 'Close',
    cancel: 'Cancel',
    loading: 'Working…',
    failed: 'This could not be worked out.',
    retry: 'Try again',
    more: (many) => `${n(many)} more`,
  },
  frame: {
    views: 'Views',
    overview: 'Overview',
    articles: 'Articles',
    keywords: 'Keywords',
    company: 'Company',
    compare: 'Divisions compared',
    trend: 'Over time',
    outlines: 'Points',
    figures: 'Figures',
    documents: 'Documents',
    slogans: 'Formulas',
    bylines: 'Bylines',
    report: 'Report',
    words: 'New words',
    proof: 'Proof',
    source: 'Text',
    moreViews: 'More',
    fewerViews: 'Fewer',
    rail: 'Bulletins and articles',
    bulletins: 'Bulletins',
    articleList: 'Articles',
    allArticles: (many) => `All ${plural(many, 'article')}`,
    remove: (name) => `Remove “${name}”`,
    waiting: 'waiting',
    reading: 'reading',
    ready: 'read',
    failed: 'not opened',
    readingNow: (name) => `Reading “${name}”`,
    readingShare: (name, share) => `Reading “${name}”, ${share}`,
    readingHint: 'It is read on this computer and not uploaded.',
    viewMissing: (view: string): string => `The files for “${view}” could not be fetched`,
    viewMissingAdvice:
      'The network may be down, or the site has just changed version. Check the connection and try again; if that does not help, reload the page. What is open is still there.',
    readyNow: (name, many) => `“${name}” has been read: ${plural(many, 'article')}.`,
    failureOf: (name) => `“${name}” was not opened`,
    dismiss: 'Dismiss',
    stillThere: (name) => `“${name}” is still there and works as before.`,
    empty: 'No bulletin yet.',
    pasted: 'Pasted text',
    inline: 'Bulletin in the page',
  },
  overview: {
    heading: 'Overview',
    lead: {
      total: (many) => plural(many, 'article'),
      before: 'This issue has ',
      colon: ': ',
      semicolon: '; ',
      stop: '.',
      city: (many) => `${n(many)} from the city level`,
      each: (divisions, articles) => `${n(articles)} each from ${plural(divisions, 'division')}`,
      one: (name, articles) => `${n(articles)} from ${name}`,
      unattributed: (many) => `${n(many)} without a recognisable division`,
      all: 'every division appears',
      absent: (names) => `${listOf(names)} ${names.length === 1 ? 'does' : 'do'} not appear`,
      others: (many) => `the other ${n(many)} divisions do not appear`,
      noRegion: 'no city was recognised, so nothing is sorted by division',
      nothing:
        'No articles were recognised in this file; check that it is a bulletin, or see under “Text” what was read',
      comma: ', ',
    },
    noRegion: 'No city was recognised, so there are no divisions to show. Choose the city above.',
    coverage: 'Articles by division',
    coverageCaption: (articles, divisions, present, byPlace) =>
      `${plural(articles, 'article')} of this issue counted by division; ${n(present)} of ${n(divisions)} divisions have at least one. ${
        byPlace
          ? 'Tiles show rough position, not a map to scale.'
          : 'Tiles stand in official order, not by position.'
      }`,
    topWords: 'Most frequent words',
    typical: 'Words typical of each division',
    typicalNote:
      'Words used clearly more than in the rest of the issue, at most three. A word opens its sentences.',
    typicalFew: 'too little text to tell',
    typicalAlone: 'all articles are here, nothing to compare with',
    notices: 'Noticed while reading',
    noticesNone: 'Nothing to remark.',
    seePlace: 'See the text',
    warning: 'Take note',
    information: 'For information',
    moreKeywords: 'More keywords',
  },
  articles: {
    heading: 'Articles',
    filter: 'Division',
    all: 'All',
    districts: 'All districts',
    shown: (shown, all) =>
      shown === all ? plural(all, 'article') : `${n(shown)} of ${plural(all, 'article')}`,
    evidence: {
      title: (words) => `from the title: “${words}”`,
      byline: (words) => `from the byline: “${words}”`,
      'first-words': (words) => `from the first words: “${words}”`,
      hand: (words) => `given by hand (“${words}”)`,
    },
    noEvidence: 'neither title, byline nor first words say',
    unsigned: 'unsigned',
    size: (han) => `${n(han)} characters`,
    more: (many) => `${n(many)} more, list some`,
    none: 'This division has no article in this issue.',
    seeSource: 'See the text',
  },
  keywords: {
    heading: 'Keywords',
    measure: 'Rank by',
    measures: {
      count: 'Count',
      rate: 'Per thousand',
      'tf-idf': 'TF-IDF',
      'text-rank': 'TextRank',
      keyness: 'Keyness',
    },
    form: 'Shown as',
    forms: { bars: 'bars', strips: 'places', cloud: 'cloud' },
    stripsNote:
      ' Each strip is the whole text, each stroke one occurrence; terms by themselves, thirty at most.',
    measureNotes: {
      count: 'Ranked by count; at the right, per thousand words.',
      rate: 'Occurrences per thousand words, to compare scopes of different length.',
      'text-rank':
        'Words that stand beside important words come first (window of 5). The number on a bar only ranks; it is no count, which the table has.',
      keyness:
        'Words surely used more here than in the rest of the issue come first (LRC: 1 means surely twice as often).',
      'tf-idf': 'Words frequent in this scope but found in few articles of the issue come first.',
    },
    level: 'Words inside words',
    levels: { own: 'by themselves only', all: 'inside longer words, too' },
    levelNotes: {
      own: 'Words inside longer ones are not counted apart.',
      all: 'Occurrences inside longer words count, too; rates are still of all words.',
    },
    minimumCount: 'Least count',
    minimumRange: 'Least articles',
    minimumCharacters: 'Shortest',
    maximumCharacters: 'Longest',
    anyLength: 'any',
    top: 'Show',
    topChoice: (many) => `top ${n(many)}`,
    division: 'Division',
    article: 'Article',
    articlesBeyond: (many) => `${n(many)} more: choose a division first`,
    wordClass: 'Parts of speech',
    allDivisions: 'All divisions',
    allArticles: 'All articles',
    sections: 'Words left out',
    filters: 'Filters',
    reset: 'Restore defaults',
    none: 'No word in this scope passes the filters. Widen them.',
    caption: (scope, articles, tokens, excluded) =>
      `${scope}: ${plural(articles, 'article')}, ${plural(tokens, 'word')}. ${excluded}`,
    scopeAll: 'Whole issue',
    excluded: (tokens, sections) =>
      `Left out: ${listOf(sections)}, ${plural(tokens, 'occurrence')} in all.`,
    excludedNames: (sections) => `Left out: ${listOf(sections)}.`,
    excludedNone: 'Nothing is left out.',
    listed: (shown, matching) => `${n(shown)} listed of ${n(matching)} that match.`,
  },
  wordClasses: {
    noun: 'nouns',
    place: 'places',
    organisation: 'organisations',
    person: 'people',
    verb: 'verbs',
    adjective: 'adjectives, adverbs',
    number: 'numbers, measures',
    phrase: 'set phrases',
    function: 'function words',
    other: 'other',
  },
  compare: compareEn,
  words: wordsEn,
  company: companyEn,
  mending: mendingEn,
  many: manyEn,
  trend: trendEn,
  stopWords: stopWordsEn,
  kept: keptEn,
  source: {
    heading: 'Text',
    back: (where) => `Back to: ${where}`,
    backToSentences: 'Back to the sentences',
    head: 'Masthead',
    foot: 'Imprint',
    noise: 'Text that belongs to no article',
    at: (term) => `Now at “${term}”`,
    characters: (many) => plural(many, 'character'),
    encoding: (name) => `encoding ${name}`,
    loading: 'Fetching the text…',
  },
  speech: {
    read: 'Read aloud',
    stop: 'Stop',
    noVoice:
      'This computer has no Chinese voice of its own, so nothing can be read aloud. One can be added in the system’s speech settings; voices from the network would send the text away and are not used.',
  },
  search: {
    label: 'Find in the text',
    go: 'Find',
  },
  sentences: {
    heading: (term) => `Sentences with “${term}”`,
    summary: (occurrences, sentences, scope) =>
      `${scope}: ${plural(occurrences, 'occurrence')} in ${plural(sentences, 'sentence')}.`,
    scopeAll: 'Whole issue',
    none: (scope, term) => `${scope}: “${term}” does not occur.`,
    all: 'Sentences of the whole issue',
    open: 'See it in the text',
    elsewhere: (many) =>
      many === 1
        ? 'One more place outside titles and bodies of articles'
        : `${n(many)} more places outside titles and bodies of articles`,
    places: { head: 'Head', foot: 'Foot', noise: 'Between articles', byline: 'Byline' },
    shownPlaces: (shown, all) => `The first ${n(shown)} places of ${n(all)}`,
    order: 'Order',
    orders: { text: 'as printed', left: 'by what stands before', right: 'by what follows' },
    near: (term) => `Only near “${term}”`,
    company: 'Its company',
    shown: (shown, all) => `${n(shown)} of ${plural(all, 'sentence')} listed`,
    more: (many) => `${plural(many, 'more sentence', 'more sentences')}`,
  },
  masthead: mastheadEn,
  article: articleEn,
  proof: proofEn,
  facts: factsEn,
  export: exportEn,
  report: reportEn,
  page: {
    name: 'Bulletin Lens',
    skip: 'Skip to the content',
    open: 'Open bulletin',
    paste: 'Paste text',
    language: 'Language',
    theme: 'Theme',
    themes: { auto: 'System', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    textSize: 'Text size',
    textSizes: { normal: 'Normal', large: 'Large', larger: 'Larger', largest: 'Largest (200%)' },
    cannotCome:
      'The program’s files could not be fetched, so no bulletin can be read yet. Check the connection, then reload the page.',
    newVersion: 'There is a new version. It comes with a reload; open bulletins are read again.',
    takeVersion: 'Reload',
    display: 'Display',
    simple: 'Simple mode',
    simpleNote:
      'Larger letters and buttons; the most used views and choices first, “More” shows the rest',
    readAloud: 'Read aloud',
    readAloudNote:
      'By this computer’s own voice, not over the network; R reads the mark of a chart that has focus, Esc stops',
    promise:
      'Reads one issue of a Chinese local bulletin: parts its articles, picks out its numbers, compares its districts. No file leaves this computer.',
    drop: 'Drop a bulletin here, or anywhere on the page',
    dropNow: 'Let go to read it',
    choose: 'Choose files',
    formats:
      'Plain text files (.txt) in UTF-8, UTF-16 or GB18030, up to 50 MB; several at once if you like.',
    samples: 'Or look at a sample first',
    samplesFailed: 'The samples could not be fetched. You can still open your own file.',
    what: 'What you will see',
    whatItems: [
      'which city the bulletin is from, and the words that say so',
      'each article with title, division and byline, its points, numbers, documents, meetings and slogans',
      'keywords of the issue and of each division, and how divisions differ',
      'what to mend before it goes out: punctuation, bylines, broken titles, skipped numbers',
      'the sentence behind every number and every word',
    ],
    pasteTitle: 'Paste the text of a bulletin',
    pasteLabel: 'Whole text',
    pasteGo: 'Read this text',
    pasteEmpty: 'No text yet. Paste it first.',
    noScript: 'This page needs JavaScript.',
  },
};
