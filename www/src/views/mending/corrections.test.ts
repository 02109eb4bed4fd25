/** Corrections as entries: their file, what is meant by a refused number, and what groups make of new articles. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../protocol/contract.js';
import { groupsOf, labelsOf } from '../compare/kept-groups.js';
import {
  articleAt,
  correctionsFileName,
  correctionsIn,
  entryMeant,
  fileOf,
  without,
  wordsFrom,
  type Correction,
} from './corrections.js';
import { namesIn, pickedIn, signatureIn } from './line-actions.js';

const MARK = { utf16Length: 30, checksum: '0000abcd' };
const span = fc.record({ utf16Start: fc.nat(), utf16End: fc.nat() });
const at = fc.nat();
const correction = fc.oneof<fc.Arbitrary<Correction>[]>(
  fc.record({ action: fc.constant('split' as const), at }),
  fc.record({ action: fc.constant('merge' as const), at }),
  fc.record({ action: fc.constant('title' as const), at, span: fc.option(span, { nil: null }) }),
  fc.record({
    action: fc.constant('division' as const),
    at,
    code: fc.option(fc.string(), { nil: null }),
  }),
  fc.record({
    action: fc.constant('declare' as const),
    span,
    as: fc.constantFrom('noise' as const, 'head' as const, 'foot' as const),
  }),
);
const articles = (...starts: number[]): Article[] =>
  starts.map((start, index) => ({
    index,
    span: { utf16Start: start, utf16End: (starts[index + 1] ?? start + 10) - 1 },
  })) as Article[];

describe('the file of corrections', () => {
  it('gives back its entries in their order', () => {
    fc.assert(
      fc.property(fc.array(correction, { minLength: 1 }), (entries) => {
        expect(correctionsIn(fileOf('更正.json', MARK, entries))).toEqual(entries);
      }),
    );
  });

  it('is none where there is no entry, and says which text it is for', () => {
    expect(fileOf('更正.json', MARK, [])).toBeNull();
    const file = fileOf('更正.json', MARK, [{ action: 'split', at: 3 }]);
    expect(JSON.parse(file?.text ?? '')).toEqual({
      format: 1,
      text: MARK,
      corrections: [{ action: 'split', at: 3 }],
    });
  });

  it('that cannot be read holds no entries', () => {
    for (const text of ['', '{', 'null', '[]', '{"corrections":7}']) {
      expect(correctionsIn({ name: '错', text })).toEqual([]);
    }
  });

  it('is named after its bulletin', () => {
    expect(correctionsFileName('第6期.txt')).toBe('第6期.corrections.json');
  });
});

describe('a refused number', () => {
  it('means the entry that stood there in the list without what was removed', () => {
    fc.assert(
      fc.property(
        fc.array(correction, { minLength: 2, maxLength: 9 }),
        fc.array(fc.nat(8), { maxLength: 3 }),
        fc.nat(8),
        (entries, removed, number) => {
          const given = without(entries, removed);
          const meant = entryMeant(`x#${String(number + 1)}`, removed, entries.length);
          expect(meant === null ? undefined : entries[meant]).toBe(given[number]);
        },
      ),
    );
  });

  it('of no list means no entry', () => {
    expect(entryMeant('更正.json', [], 3)).toBeNull();
    expect(entryMeant(null, [], 3)).toBeNull();
  });
});

describe('a place', () => {
  it('belongs to the article it stands in or behind', () => {
    const all = articles(10, 20, 30);
    expect([5, 10, 19, 20, 99].map((place) => articleAt(all, place))).toEqual([0, 0, 0, 1, 2]);
  });

  it('is named by its first words, whole characters only', () => {
    expect(wordsFrom('甲乙\n丙丁', 0)).toBe('甲乙');
    expect(wordsFrom('𠮷𠮷𠮷𠮷', 0, 2)).toBe('𠮷𠮷…');
    expect(wordsFrom('甲乙丙', { utf16Start: 1, utf16End: 2 })).toBe('乙');
  });
});

describe('groups of the reader’s own', () => {
  it('keep their articles when a correction numbers them anew', () => {
    const before = articles(10, 20, 30);
    const labels = [
      { name: '甲', articles: [{ document: 0, article: 2 }] },
      { name: '乙', articles: [{ document: 0, article: 0 }] },
    ];
    const kept = groupsOf(labels, before);
    expect(labelsOf(kept, before)).toEqual(labels);
    expect(labelsOf(kept, articles(10, 15, 20, 30))).toEqual([
      { name: '甲', articles: [{ document: 0, article: 3 }] },
      { name: '乙', articles: [{ document: 0, article: 0 }] },
    ]);
  });

  it('never share an article that was joined of two', () => {
    const labels = [
      { name: '甲', articles: [{ document: 0, article: 0 }] },
      { name: '乙', articles: [{ document: 0, article: 1 }] },
    ];
    const kept = groupsOf(labels, articles(10, 20, 30));
    expect(labelsOf(kept, articles(10, 30))).toEqual([
      { name: '甲', articles: [{ document: 0, article: 0 }] },
      { name: '乙', articles: [] },
    ]);
  });
});

describe('a line', () => {
  it('is read as office and names, brackets aside', () => {
    expect(signatureIn('（社会工委  顾南枝　李平）')).toEqual({
      office: '社会工委',
      authors: '顾南枝、李平',
    });
    expect(namesIn('周晓岚，李 平、；王五')).toEqual(['周晓岚', '李 平', '王五']);
  });

  it('gives the words that are selected in it, without blanks around', () => {
    const line = { start: 2, end: 9, role: 'text' as const, continues: false };
    const text = '..甲 乙丙 丁戊';
    expect(pickedIn(line, text, 1, 5)).toEqual({ start: 4, end: 6 });
    expect(pickedIn(line, text, 5, 1)).toEqual({ start: 4, end: 6 });
    expect(pickedIn(line, text, 1, 2)).toBeNull();
    expect(pickedIn(line, text, 3, 3)).toBeNull();
  });
});
