/** What exports say about themselves, in English. */
import type { Strings } from './zh-cn.js';

const count = new Intl.NumberFormat('en');
const n = (value: number): string => count.format(value);

/** The strings of exports. */
export const exportEn: Strings['export'] = {
  about: 'About',
  table: 'Table',
  file: 'Bulletin',
  issues: 'Issues',
  checksum: 'Checksum of the text',
  length: (units) => `${n(units)} UTF-16 units`,
  city: 'City',
  noCity: 'not recognised',
  size: 'Text',
  sizeOf: (articles, tokens) => `${n(articles)} articles, ${n(tokens)} words`,
  leftOut: 'Stop words not listed',
  nothing: 'none left out',
  ownStopWords: 'Your own stop words',
  program: 'Program',
  dictionary: 'Dictionary',
  dictionaryOf: (version, words, own) =>
    `${version}, ${n(words)} words${own === 0 ? '' : `, and ${n(own)} of your own`}`,
  date: 'Exported',
  saved: 'The file was handed to the browser to be saved.',
  pictureBlocked:
    'This site’s security policy does not allow pictures to be made on the page. Use SVG instead.',
  nothingDrawn: 'Nothing is drawn yet. Wait for the chart and try again.',
  failed: 'The file could not be written. Try again; if that does not help, use CSV.',
};
