/** What the masthead, the single article and the proof list say, in English; a room of en.ts. */
import type { articleZh, mastheadZh, proofZh } from './zh-cn-reading.js';

const count = new Intl.NumberFormat('en');
const n = (value: number): string => count.format(value);
const plural = (many: number, one: string, more = `${one}s`): string =>
  `${n(many)} ${many === 1 ? one : more}`;

/** The masthead, the city and what a bulletin is read with. */
export const mastheadEn: typeof mastheadZh = {
  printed: 'Head and foot',
  note: 'Editor’s note',
  contents: 'Contents',
  recipients: 'Sent to',
  copies: 'Copies',
  seePlace: (words) => `See “${words}” in the text`,
  cityOf: (name, province) =>
    province === null || province === name ? name : `${name} (${province})`,
  recognised: (city) => `Recognised as ${city}`,
  given: (city) => `Read as ${city}, as you chose`,
  ownGazetteer: (city) => `Read with your own gazetteer: ${city}`,
  unknown: 'It was not recognised which city this bulletin is from.',
  unknownAdvice:
    'Until you choose one, articles have no division; everything else can be read as usual.',
  evidence: (articles) =>
    articles > 0 ? `Evidence in ${plural(articles, 'article')}` : 'Evidence',
  evidenceTitle: 'What speaks for this city',
  evidenceNote: (articles, listed) =>
    articles > 0
      ? `Words in ${plural(articles, 'article')} point here. The strongest ${plural(listed, 'place')} follow; a word opens its place.`
      : 'A word opens its place in the text.',
  evidencePlaces: {
    masthead: 'head or foot',
    title: 'title',
    byline: 'byline',
    body: 'body',
  },
  evidenceArticle: (ordinal) => `article ${n(ordinal)}`,
  settings: 'Change city',
  settingsTitle: 'How this bulletin is read',
  city: 'City',
  cityHint: 'City, province or six-digit code, in Chinese',
  cityListLoading: 'Fetching the list of cities…',
  cityListEmpty: 'This version has no list of cities; use a gazetteer of your own below.',
  cityNone: (query) => `There is no “${query}”. Write it another way, or use your own gazetteer.`,
  cityFound: (many) => plural(many, 'city', 'cities'),
  cityMore: (many) => `${n(many)} more; type a little further`,
  automatic: 'Recognise automatically',
  gazetteer: 'Own gazetteer',
  gazetteerNote: 'Replaces the built-in names, also for bulletins opened later.',
  corrections: 'Corrections',
  correctionsNote: 'Boundaries, titles, divisions and bylines set by hand, for this bulletin only.',
  chooseFile: 'Choose a file',
  fileOf: (what) => `Choose a file: ${what}`,
  inUse: (name) => `In use: ${name}`,
  remove: 'Stop using it',
  removeOf: (what) => `Stop using it: ${what}`,
  rereading: 'Reading anew…',
  refusedLine: (line) => `Line ${line}: `,
  refused: 'It was not read anew and is as it was before.',
};

/** One article with its facts. */
export const articleEn: typeof articleZh = {
  all: 'All articles',
  previous: 'Previous',
  next: 'Next',
  place: (ordinal, all) => `Article ${n(ordinal)} of ${n(all)}`,
  read: 'Read the text',
  text: 'Text',
  backToFact: '← Back to what you picked',
  inWholeText: 'See in the whole text',
  division: 'Division',
  byline: 'Byline',
  unsigned: 'Not signed',
  noRole: 'Signed',
  uncertain: 'No blanks between the names: they may have to be parted differently',
  corrected: (fields) => `Corrected by hand: ${fields.join(', ')}`,
  correctedFields: {
    boundary: 'boundaries',
    title: 'title',
    division: 'division',
    byline: 'byline',
  },
  outline: 'Points',
  quantities: 'Numbers',
  quantitiesNote: 'Every mention is listed; a number opens its sentence.',
  quantitiesParts: ' What is indented is in its total already: do not add it again.',
  printed: 'As printed',
  value: 'Value',
  bounds: {
    at_least: 'at least',
    over: 'over',
    about: 'about',
    at_most: 'at most',
  },
  things: 'Of what',
  partOf: (total) => `part of “${total}”`,
  documents: 'Documents',
  alias: (alias) => `short: ${alias}`,
  official: 'official',
  unofficial: 'book, paper or show',
  mentions: (many) => `named ${plural(many, 'time')}`,
  meetings: 'Meetings',
  term: (term) => `term ${n(term)}`,
  session: (session) => `session ${n(session)}`,
  dates: 'Time',
  dateKinds: {
    date: 'date',
    period: 'period',
    relative: 'relative',
    plan: 'five-year plan',
    damaged: 'probably misprinted',
  },
  from: (start, end) => `${start} to ${end}`,
  slogans: 'Number formulas',
  announces: (many) => `announces ${n(many)}`,
  firstHere: 'first used here in this issue',
  firstIn: (ordinal) => `first used in article ${n(ordinal)}`,
  alsoIn: (ordinals) =>
    `also in ${ordinals.length === 1 ? 'article' : 'articles'} ${ordinals.join(', ')}`,
  threadsFailed: 'What goes through several articles could not be found out.',
  none: (kinds) => `Not in this article: ${kinds.join(', ')}.`,
  kinds: {
    outline: 'numbered points',
    quantities: 'numbers with a unit',
    documents: 'documents in title marks',
    meetings: 'sessions with a printed number',
    dates: 'dates or periods',
    slogans: 'number formulas in quotation marks',
  },
  notices: 'Remarks',
  seePlace: 'See the text',
};

/** The proof list. */
export const proofEn: typeof proofZh = {
  rules: {
    'mixed-width': 'Half- and full-width marks mixed',
    'byline-format': 'Bylines of different formats',
    'blank-in-name': 'Blank inside a name',
    'unpaired-mark': 'Mark without its partner',
    'broken-title': 'Title broken over lines',
    'comma-at-end': 'Paragraph ends with a comma',
    'point-count': 'Formula and points differ in number',
    'point-order': 'Point number skipped or repeated',
    'percent-sign': 'Two kinds of per cent sign',
    'document-name': 'One document, two names',
  },
  rulesTitle: 'Checks',
  rulesNote: 'A check that is switched off stays off at the next visit.',
  summary: (shown, all) =>
    shown === all ? plural(all, 'place') : `${n(shown)} of ${plural(all, 'place')}`,
  omitted: (many) =>
    `${plural(many, 'more place')} not listed: one article has too many of a kind, and only the first are shown.`,
  none: 'Nothing was found that needs mending.',
  noneRead:
    'Marks, bylines, titles, point numbers and document names were checked; whether the content is true is for a person to say.',
  noneShown: 'All checks that found something are off. Switch one on to see its places.',
  outside: 'Head and foot',
  suggestion: 'change to',
  deletion: 'delete',
  wide: 'full width',
  narrow: 'half width',
  byHand: 'for a person to judge',
  open: 'See it in the text',
  copy: 'Copy the list',
  copied: 'Copied.',
  copyFailed: 'The browser does not allow copying. Select the list and copy it by hand.',
  line: (ordinal, rule, sentence, advice) => `${ordinal}  ${rule}: ${sentence}  ${advice}`,
};
