/** Parts are never taken for sums, first uses are told, and a byline without roles is not lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringsFor } from '../../i18n/languages.js';
import type { Byline, DateMention, Quantity, Thread } from '../../protocol/contract.js';
import { creditsOf, quantityRows, remarkOn, threadOf, timeWords, valueWords } from './facts.js';

const span = { utf16Start: 0, utf16End: 1 };
const quantity = (text: string, partOf: number | null = null): Quantity => ({
  text,
  value: Number.parseFloat(text),
  unit: '件',
  bound: 'exact',
  things: [],
  partOf,
  span,
});
const thread = (articles: number[]): Thread => ({
  text: '四式督',
  mentions: articles.length,
  articles,
  places: articles.map(() => ({ mentions: 1, span })),
  about: { kind: 'slogan', number: 4 },
  span,
});

describe('the rows of numbers', () => {
  it('put parts below their sum and parts of parts below those', () => {
    const rows = quantityRows([
      quantity('86件'),
      quantity('31件', 0),
      quantity('6件', 1),
      quantity('4件'),
    ]);
    expect(rows.map(({ depth }) => depth)).toEqual([0, 1, 2, 0]);
    expect(rows.map(({ total }) => total?.text ?? null)).toEqual([null, '86件', '31件', null]);
  });

  it('know a sum that stands behind its parts', () => {
    const rows = quantityRows([quantity('15件', 2), quantity('23件', 2), quantity('38件')]);
    expect(rows.map(({ total }) => total?.text ?? null)).toEqual(['38件', '38件', null]);
  });

  it('take a part of nothing, of itself or of its own part for no part', () => {
    const rows = quantityRows([
      quantity('1件', 0),
      quantity('2件', 9),
      quantity('3件', 3),
      quantity('4件', 2),
      quantity('5件', 0),
    ]);
    expect(rows.map(({ depth }) => depth)).toEqual([0, 0, 0, 0, 0]);
    expect(rows.map(({ total }) => total)).toEqual([null, null, null, null, null]);
  });

  it('keep every number in its order, whatever is a part of what', () => {
    const parents = fc.option(fc.nat({ max: 12 }), { nil: null });
    fc.assert(
      fc.property(fc.array(parents, { maxLength: 12 }), (list) => {
        const quantities = list.map((parent, place) => quantity(`${String(place)}件`, parent));
        const rows = quantityRows(quantities);
        expect(rows.map((row) => row.quantity)).toEqual(quantities);
        for (const { depth, total } of rows) expect(depth > 0).toBe(total !== null);
      }),
    );
  });
});

describe('a value', () => {
  it.each([
    [{ value: 18000, unit: '平方米' }, '18,000 平方米'],
    [{ value: 86.5, unit: '%' }, '86.5%'],
    [{ value: 0.00125, unit: '亿元' }, '0.00125 亿元'],
  ])('reads in figures: %o', (change, expected) => {
    expect(valueWords({ ...quantity('1件'), ...change }, 'zh-CN')).toBe(expected);
  });
});

describe('a time', () => {
  const date = (start: string | null, end: string | null): DateMention => ({
    text: '',
    kind: 'date',
    start,
    end,
    span,
  });
  it.each([
    ['2022-08', null, '2022-08'],
    ['2022-08-27', '2022-08-28', '2022-08-27 至 2022-08-28'],
    [null, '2025', '2025'],
    [null, null, null],
  ])('from %s to %s reads %s', (start, end, expected) => {
    expect(timeWords(date(start, end), stringsFor('zh-CN'))).toBe(expected);
  });
});

describe('a thread through the bulletin', () => {
  it('is remarked with its first article and the others', () => {
    expect(remarkOn(thread([0, 2, 5]), 2)).toEqual({ first: 0, others: [5] });
    expect(remarkOn(thread([2, 5]), 2)).toEqual({ first: null, others: [5] });
  });

  it('is found by the name its first article gives it, typed in whatever way', () => {
    const draft = { ...thread([0, 2]), text: '关于〈条例〉的决定（草案）' };
    const session = { ...thread([1, 2]), text: '市第十四届人大常委会第四次会议' };
    expect(threadOf([draft], '关于《条例》的决定(草案)', 2)).toBe(draft);
    expect(threadOf([draft, session], '市十四届人大常委会第四次会议', 2)).toBe(session);
    expect(threadOf([draft], '关于〈条例〉的决定', 2)).toBeUndefined();
  });

  it('is not taken for that of another article under the same name', () => {
    const elsewhere = { ...thread([0, 1]), text: '区十七届人大二次会议' };
    expect(threadOf([elsewhere], '区十七届人大二次会议', 4)).toBeUndefined();
  });

  it('is not remarked where only this article names it, or none', () => {
    expect(remarkOn(thread([2]), 2)).toBeNull();
    expect(remarkOn(undefined, 2)).toBeNull();
  });
});

describe('the credits of a byline', () => {
  const byline: Byline = {
    office: '区人大办',
    authors: ['林小满'],
    credits: [],
    isUncertain: false,
    span,
  };

  it('are those that are told apart', () => {
    const credits = [{ role: '摄', office: null, people: ['周一叶'] }];
    expect(creditsOf({ ...byline, credits })).toEqual(credits);
  });

  it('are office and authors where no roles are told apart', () => {
    expect(creditsOf(byline)).toEqual([{ role: null, office: '区人大办', people: ['林小满'] }]);
  });

  it('are none where nobody signed', () => {
    expect(creditsOf(null)).toEqual([]);
    expect(creditsOf({ ...byline, office: null, authors: [] })).toEqual([]);
  });
});
