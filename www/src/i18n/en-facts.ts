/** What the views of facts say, in English. */
import type { Strings } from './zh-cn.js';

const count = new Intl.NumberFormat('en');
const n = (value: number): string => count.format(value);
const many = (value: number, one: string, more = `${one}s`): string =>
  `${n(value)} ${value === 1 ? one : more}`;
const listed = (shown: number, all: number, one: string, more = `${one}s`): string =>
  shown === all ? many(all, one, more) : `${n(shown)} of ${many(all, one, more)}`;

/** The strings of the views of facts. */
export const factsEn: Strings['facts'] = {
  openPlace: (text) => `${text}: open its sentence`,
  openIn: (text, ordinal, title) => `${text}, article ${n(ordinal)}, “${title}”: open its sentence`,
  openArticle: (title) => `${title}: open this article`,
  placeOf: (ordinal, division) => `${n(ordinal)} ${division}`,
  article: 'Article',
  division: 'District',
  divisions: 'Given by',
  articles: 'Articles',
  articleUnit: 'number',
  mentions: 'Mentions',
  mentionUnit: 'times',
  where: 'In which articles',
  remark: 'Remark',

  point: (ordinal) => `Point ${n(ordinal)}`,
  within: (inner) => ` (${many(inner, 'point')} within)`,
  outlinesLead: (pointed, all) =>
    `${n(pointed)} of ${many(all, 'article')} ${pointed === 1 ? 'is' : 'are'} written in points. Read across for one article, down for what each puts first.`,
  outlinesCaption: (pointed, all) =>
    `Points side by side: ${n(pointed)} of ${many(all, 'article')}, one a row. Pick a point for its sentence.`,
  noOutlines: 'No article here is written in points.',

  thing: 'What is counted',
  unit: 'Unit',
  sum: 'Sum of districts',
  numbers: 'The numbers',
  noThing: '(not named)',
  noSum: {
    'no-thing': 'not named',
    'not-additive': 'cannot be added',
    mean: 'means',
    'one-division': 'fewer than two',
    several: 'several in one district',
    repeated: 'same in several articles',
    'mixed-changes': 'changes and levels',
    'mixed-bounds': 'at least and at most',
    city: 'the city’s may hold them',
  },
  figuresLead: (quantities, things) =>
    `${many(quantities, 'number')} found, in ${many(things, 'row')} by what they count and in which unit.`,
  figuresCaption: (shown, all, articles, sums) =>
    `Numbers in ${many(articles, 'article')}: ${listed(shown, all, 'row')}, of which ${n(sums)} can be added up. Pick a number for its sentence.`,
  noFigures: 'No number passes the filter.',
  thingFilter: 'Counted thing holds',
  sharedOnly: 'Only what two districts or more give',
  withUnnamed: 'Also where the thing is not named',
  sumsTell:
    'Sums run over districts only, and only where each gives exactly one number for the same thing. Several numbers of one district may overlap, those of the city may hold its districts, shares, multiples, days and means cannot be added, nor changes to levels: then there is no sum. Money is in yuan.',

  documents: 'Documents',
  document: 'Document',
  kind: 'Kind',
  official: 'Official',
  publication: 'Other',
  alias: 'Short name',
  documentsLead: (documents, official, meetings) =>
    `${many(documents, 'document')} named, ${n(official)} of them laws, decisions, reports and the like; ${many(meetings, 'numbered session')} named.`,
  documentsCaption: (shown, all) =>
    `Titles in book-title marks: ${listed(shown, all, 'document')}. Full and short names are counted as one.`,
  noDocuments: 'No document is named.',
  meetings: 'Meetings',
  meeting: 'Meeting',
  body: 'Body',
  session: 'Session',
  sessionOf: (term, session) =>
    term === null && session === null
      ? null
      : [term === null ? null : `term ${n(term)}`, session === null ? null : `no. ${n(session)}`]
          .filter((part) => part !== null)
          .join(', '),
  meetingsCaption: (shown, all) =>
    `Sessions with a number: ${listed(shown, all, 'session')}. Full and short names are counted as one.`,
  noMeetings: 'No numbered session is named.',

  slogan: 'Formula',
  first: 'First used by',
  slogansLead: (slogans, shared) =>
    `${many(slogans, 'formula', 'formulas')} with a number in quotation marks; ${n(shared)} used in more than one article.`,
  slogansCaption: (shown, all) =>
    `${listed(shown, all, 'formula', 'formulas')}, the most frequent first. First used means: earliest in this issue.`,
  noSlogans: 'No formula stands in quotation marks.',

  offices: 'Offices',
  office: 'Office',
  people: 'Authors',
  person: 'Name',
  bylinesLead: (signed, unsigned, offices, people) =>
    `${many(signed, 'article')} signed${unsigned === 0 ? '' : `, ${n(unsigned)} not`}: ${many(offices, 'office')} and ${many(people, 'name')}.`,
  officesCaption: (shown, all, articles) =>
    `Offices that signed ${many(articles, 'article')}: ${listed(shown, all, 'office')}. Pick a number for the byline.`,
  peopleCaption: (shown, all, articles) =>
    `People who signed ${many(articles, 'article')}: ${listed(shown, all, 'name')}; one name is taken for one person. Pick a number for the byline.`,
  noOffices: 'No office signed.',
  noPeople: 'No person signed.',
};
