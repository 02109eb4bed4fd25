/** What is said of things kept on this computer, in English. */
import type { keptZh } from './zh-cn-kept.js';

const count = new Intl.NumberFormat('en');
const n = (value: number): string => count.format(value);
const many = (value: number, one: string, more: string): string =>
  `${n(value)} ${value === 1 ? one : more}`;

/** The strings of keeping. */
export const keptEn: typeof keptZh = {
  heading: (value) => `Kept on this computer (${many(value, 'bulletin', 'bulletins')})`,
  notice:
    'Open bulletins are held on this computer only so that the page can be reloaded; once the tab is closed they are deleted when this page is next opened. Corrections, chosen cities, stop words and groups stay, and can be seen and cleared here.',
  troubles: {
    forbidden:
      'The browser does not let this page keep anything on this computer: corrections, groups and the like hold until the page is closed or reloaded. Export corrections to keep them. All else works as usual.',
    full: 'There is no room left for this page on this computer: what is new is not kept and goes when the page is closed or reloaded. Export corrections to keep them, or clear older things below. All else works as usual.',
    'without-tabs':
      'This page did not come over a safe connection (https): after a reload bulletins have to be opened again. Corrections, chosen cities, stop words and groups stay, and can be seen and cleared here.',
  },
  none: 'Nothing is kept yet. A bulletin that is only looked at leaves no record.',
  current: '(in view)',
  used: (date) => `last used ${date}`,
  content: {
    corrections: (value) => many(value, 'correction', 'corrections'),
    region: 'a chosen city',
    gazetteer: 'an own gazetteer',
    sections: 'sections of stop words',
    terms: (value) => many(value, 'own stop word', 'own stop words'),
    groups: (value) => many(value, 'group', 'groups'),
  },
  exportFile: 'Export all',
  importFile: 'Import',
  clearAll: 'Clear all',
  clear: 'Clear',
  clearThis: (name) => `Clear what is kept of “${name}”`,
  cleared: (name) =>
    `What was kept of “${name}” is cleared; corrections and choices in view hold until the page is closed.`,
  clearedAll:
    'All that was kept is cleared; corrections and choices in view hold until the page is closed.',
  taken: (value) => `${many(value, 'bulletin', 'bulletins')} imported.`,
  takenWrong:
    'Nothing was imported: the file was not exported from here, or is incomplete. What was kept is as it was.',
  fileName: 'bulletin-lens-kept.json',
  recalled: (name, corrections) =>
    corrections > 0
      ? `“${name}” is read as you chose last time, with ${many(corrections, 'kept correction', 'kept corrections')}.`
      : `“${name}” is read as you chose last time.`,
};
