/** The first sentence says what is there and what is missing, in grammatical lists, with links on its numbers. */
import { describe, expect, it } from 'vitest';
import { fakeDivision, fakeReport } from '../engine/testing/fake-core.js';
import { stringsFor, type Language } from '../i18n/languages.js';
import type { Report } from '../protocol/contract.js';
import { leadSentence } from './lead-sentence.js';

function reportOf(byDivision: Record<string, number>, unattributed = 0): Report {
  const report = fakeReport('a.txt', '');
  let next = 0;
  const take = (many: number): number[] => Array.from({ length: many }, () => next++);
  const divisions = Object.entries(byDivision).map(([code, many]) =>
    fakeDivision(code, take(many)),
  );
  take(unattributed);
  const [article] = fakeReport('a.txt', '题').articles;
  if (!article) throw new Error('the fake has an article');
  return {
    ...report,
    articles: Array.from({ length: next }, (_, index) => ({ ...article, index })),
    divisions,
    unattributed: { articles: unattributed, tokens: 0 },
  };
}

function say(report: Report, language: Language = 'zh-CN'): string {
  return leadSentence(report, language, stringsFor(language))
    .map(({ text }) => text)
    .join('');
}

describe('the lead sentence', () => {
  it('counts divisions of the same number together and names the absent', () => {
    const report = reportOf({ '330102': 1, '330105': 0, '330110': 1, '330100': 2 });
    expect(say(report)).toBe('本期 4 篇：市级 2 篇，2 个区县各 1 篇；拱墅未出现。');
    expect(say(report, 'en')).toBe(
      'This issue has 4 articles: 2 from the city level, 1 each from 2 divisions; Gongshu does not appear.',
    );
  });

  it('names a division that has a number of its own', () => {
    expect(say(reportOf({ '330102': 3, '330105': 1, '330110': 1, '330100': 0 }))).toBe(
      '本期 5 篇：上城 3 篇，2 个区县各 1 篇；各区县都有。',
    );
  });

  it('names the only division', () => {
    expect(say(reportOf({ '330102': 1, '330100': 0 }))).toBe('本期 1 篇：上城 1 篇；各区县都有。');
  });

  it('counts the absent where they are too many to name', () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, place) => [String(330110 + place), place === 0 ? 1 : 0]),
    );
    expect(say(reportOf({ ...many, '330100': 0 }))).toMatch(/；其余 29 个区县未出现。$/u);
    expect(say(reportOf({ ...many, '330100': 0 }), 'en')).toMatch(
      /; the other 29 divisions do not appear\.$/u,
    );
  });

  it('tells of articles without a division', () => {
    expect(say(reportOf({ '330102': 1, '330105': 0, '330100': 0 }, 2))).toBe(
      '本期 3 篇：上城 1 篇，2 篇看不出区县；拱墅未出现。',
    );
  });

  it('says so when there is no article at all', () => {
    expect(say(reportOf({ '330102': 0, '330100': 0 }))).toMatch(/^这份文件里没有认出文章/u);
  });

  it('says that no city was recognised instead of that every division appears', () => {
    const report = { ...reportOf({}, 3), region: null };
    expect(say(report)).toBe('本期 3 篇；没有认出是哪个城市，未按区县归类。');
    expect(say(report, 'en')).toBe(
      'This issue has 3 articles; no city was recognised, so nothing is sorted by division.',
    );
  });

  it('links each number to the articles that it counts', () => {
    const pieces = leadSentence(
      reportOf({ '330102': 1, '330105': 1, '330100': 1 }, 1),
      'zh-CN',
      stringsFor('zh-CN'),
    );
    expect(pieces.flatMap(({ filter }) => (filter === null ? [] : [filter]))).toEqual([
      'all',
      { division: '330100' },
      'present',
      'unattributed',
    ]);
  });
});
