/** What is said where several bulletins are opened, or looked at as one, in English. */
import type { manyZh } from './zh-cn-many.js';

const count = new Intl.NumberFormat('en');
const n = (value: number): string => count.format(value);
const many = (value: number, one: string, more = `${one}s`): string =>
  `${n(value)} ${value === 1 ? one : more}`;

/** The strings of several bulletins. */
export const manyEn: typeof manyZh = {
  openFolder: 'Open a folder',
  folderUnread:
    'The folder was not read to its end: the browser cannot get at some of it. See that it is still there and not in use by another program, and drop it again.',
  heading: 'Several files at once',
  reading: (place, all, failed) =>
    `Reading file ${n(place)} of ${n(all)}${failed === 0 ? '' : `; ${n(failed)} could not be opened`}`,
  share: (done, all) => `${n(done)} of ${many(all, 'file')} read`,
  cancelAll: 'Stop reading the rest',
  done: (read, failed) =>
    `${many(read, 'file was', 'files were')} read${failed === 0 ? '.' : `; ${n(failed)} could not be opened.`}`,
  stopped: (read, rest) =>
    `Stopped: ${many(read, 'file was', 'files were')} read, the other ${n(rest)} not. What was read stays.`,
  goOn: (rest) => `Go on with the other ${n(rest)}`,
  dropRest: 'Leave the rest and take it off the list',
  leftOut: (value, kinds) =>
    `${many(value, 'more file was', 'more files were')} left out, by name not plain text: ${kinds.join(', ')}.`,
  kinds: {
    picture: (value) => many(value, 'picture'),
    document: (value) => `${many(value, 'document')} of Word, WPS, PDF and the like`,
    hidden: (value) => many(value, 'hidden file'),
    other: (value) => many(value, 'other file'),
  },
  documentsAdvice: 'Save documents as plain text (.txt) and open them then.',
  beyond: (most, rest) =>
    `At most ${n(most)} files are opened at once; ${many(rest, 'file', 'files')} further back were not. Open them in several goes.`,
  nothingToRead: 'There is no text file here that could be read.',
  same: (name, as) =>
    `“${name}” is to the letter the same as “${as}”, which is open; it was not opened again.`,
  sameMany: (value) =>
    `${many(value, 'file is', 'files are')} to the letter the same as what is open; they were not opened again.`,
  sameLine: (name, as) => `“${name}” is “${as}”`,
  names: 'See which',
  andMore: (value) => `and ${n(value)} more`,
  failures: (value) => `${many(value, 'file')} could not be opened`,
  othersFine: 'All others can be used as before.',
  retryAll: 'Try all again',
  retrying: 'trying again…',
  retryThis: (name) => `Try again: “${name}”`,
  dismissAll: 'Dismiss these',
  dismissThis: (name) => `Take “${name}” off the list`,
  cancelThis: (name) => `Cancel “${name}”`,
  unread: 'not read',
  whole: (value) => `All ${many(value, 'issue')} together`,
  wholeName: (value) => `${many(value, 'issue')} together`,
  wholeComing: 'putting together…',
  wholeWaits: 'waits until all are read…',
  wholeFailed: (why) => `Not put together: ${why}`,
  wholeSize: (articles, tokens) => `${many(articles, 'article')}, ${many(tokens, 'word')}`,
  wholeDates: (first, last) => `${first} to ${last}`,
  wholeNote: 'City and corrections belong to each issue; change them there.',
  wholeCity: (city) => `all of ${city}`,
  wholeCities: 'Not of one city, so not sorted by district.',
  wholeBefore: (value) => `${many(value, 'issue')}, `,
};
