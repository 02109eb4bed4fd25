/** The paragraph: nothing in it that was not counted, and whatever says a number leads to where it comes from. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fakeReport } from '../../engine/testing/fake-core.js';
import { stringsFor } from '../../i18n/languages.js';
import type { FigureTable, OutlineTable, Report, Threads } from '../../protocol/contract.js';
import { summarise, textOf, type SummaryFacts } from './summary.js';

const span = { utf16Start: 0, utf16End: 2 };
const facts = (points: number, figures: number): SummaryFacts => ({
  outlines: {
    articles: 3,
    rows:
      points === 0
        ? []
        : [
            {
              article: 0,
              division: null,
              points: Array.from({ length: points }, (_, place) => ({
                ordinal: place + 1,
                marker: '一是',
                head: '抓落实',
                span,
                children: [],
              })),
            },
          ],
  } satisfies OutlineTable,
  figures: { articles: 3, quantities: figures, rows: [] } satisfies FigureTable,
  threads: { slogans: [], documents: [], meetings: [] } satisfies Threads,
});

function reportWith(counts: readonly number[], typical: readonly string[]): Report {
  const report = fakeReport('简报.txt', '甲\n乙\n丙');
  const [row] = report.keywords.rows;
  if (!row) throw new Error('the report has a keyword');
  report.keywords.rows = counts.map((count, place) => ({
    ...row,
    term: `词${String.fromCharCode(0x4e00 + place)}`,
    count,
    articles: 1,
  }));
  for (const division of report.divisions) {
    if (division.articles.length > 0) division.typicalTerms = [...typical];
  }
  return report;
}

describe.each(['zh-CN', 'en'] as const)('the paragraph in %s', (language) => {
  const strings = stringsFor(language);

  test('has no number but those of the report', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 8 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 999 }),
        (counts, points, figures) => {
          const report = reportWith(counts, []);
          const said = textOf(summarise(report, facts(points, figures), language, strings));
          const known = new Set([
            ...counts,
            points,
            figures,
            report.articles.length,
            ...report.divisions.map(({ articles }) => articles.length),
            1,
            report.divisions.length,
          ]);
          for (const number of said.match(/\d[\d,]*/gu) ?? []) {
            expect([...known]).toContain(Number(number.replaceAll(',', '')));
          }
        },
      ),
    );
  });

  test('leads from each number and each word to where it comes from', () => {
    const pieces = summarise(reportWith([9, 4], ['增收']), facts(3, 12), language, strings);
    for (const { text, opens } of pieces) {
      if (/\d/u.test(text)) expect([text, opens === null]).toEqual([text, false]);
    }
    const word = pieces.find(({ text }) => text.includes('词一'));
    expect(word?.opens).toMatchObject({ to: 'sentences', term: '词一', divisions: [] });
    const typical = pieces.find(({ text }) => text.includes('增收'));
    expect(typical?.opens).toMatchObject({ to: 'sentences', term: '增收' });
    expect(typical?.opens).not.toMatchObject({ divisions: [] });
  });

  test('says what it cannot say', () => {
    const said = textOf(summarise(reportWith([9], []), facts(0, 0), language, strings));
    expect(said).toContain(strings.report.nothingTypical.trim());
    expect(said).toContain(strings.report.basis.trim());
    expect(said).not.toContain(strings.report.alsoHolds.trim());
  });
});
