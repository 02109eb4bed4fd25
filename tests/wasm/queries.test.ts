/** Tables asked across the boundary agree with each other: counts, sentences, divisions. */
import { describe, expect, test } from 'vitest';
import { openBulletin, startEngine } from '../harness/engine.js';
import { readSample, SAMPLE_NAMES } from '../harness/samples.js';

const engine = startEngine();
const sections = engine.stopWordSections();

test('the stop-word sections have names in both languages, words, and at least one that the reader can switch', () => {
  for (const { id, nameZh, nameEn, words } of sections) {
    expect([id, nameZh, nameEn].every((name) => name.length > 0)).toBe(true);
    expect(words.length).toBeGreaterThan(0);
  }
  expect(sections.some((section) => section.excludedByDefault)).toBe(true);
});

describe.each(SAMPLE_NAMES)('%s', (name) => {
  const report = openBulletin(engine, readSample(name), name);
  const all = { filter: { excludedSections: [], minimumCharacters: 0 }, top: 0 };

  test('occurrences in the concordance equal the count in the table, for the whole and for one division', () => {
    for (const { term, count } of engine.keywords(name, { top: 40 }).rows) {
      const { occurrences, lines } = engine.concordance(name, { term });
      expect([term, occurrences]).toEqual([term, count]);
      expect(lines.reduce((sum, line) => sum + line.hits.length, 0)).toBe(count);
    }
    const division = report.divisions.find((each) => each.articles.length > 0)?.code ?? '';
    const scope = { divisions: [division] };
    for (const { term, count } of engine.keywords(name, { filter: scope, top: 10 }).rows) {
      expect(engine.concordance(name, { term, ...scope }).occurrences).toBe(count);
    }
  });

  test('counts of all terms with no section left out sum to the tokens', () => {
    const table = engine.keywords(name, all);
    expect(table.rows.reduce((sum, row) => sum + row.count, 0)).toBe(table.tokens);
    expect(table.tokens).toBe(report.totals.tokens);
  });

  test('the details of each article are those of the printed report, with their places in the text', () => {
    const printed = JSON.parse(engine.reportJson(name)) as { articles: unknown[] };
    const text = engine.text(name);
    report.articles.forEach((article, index) => {
      const details = engine.details(name, index);
      expect(printed.articles[index]).toEqual({ ...article, ...details });
      for (const { text: words, span } of details.quantities) {
        // A page number may stand between a number and its unit, but not before or behind them.
        const source = text.slice(span.utf16Start, span.utf16End);
        expect([source.at(0), source.at(-1)]).toEqual([words.at(0), words.at(-1)]);
      }
    });
  });

  test("tokens of the divisions and of what has none sum to the bulletin's", () => {
    const attributed = report.divisions.reduce((sum, division) => sum + division.tokens, 0);
    expect(attributed + report.unattributed.tokens).toBe(report.totals.tokens);
  });

  test('a row of the matrix sums to its count, division by division as the keywords have it', () => {
    const matrix = engine.matrix(name, { top: 10 });
    expect(matrix.divisions).toEqual(report.divisions.map((division) => division.code));
    for (const { term, count, counts } of matrix.rows) {
      expect(counts.reduce((sum, each) => sum + each, 0)).toBe(count);
      matrix.divisions.forEach((code, column) => {
        const { occurrences } = engine.concordance(name, { term, divisions: [code] });
        expect(occurrences).toBe(counts[column]);
      });
    }
  });

  test("a comparison has the division's tokens on one side and the rest on the other", () => {
    for (const { code, tokens } of report.divisions.filter((each) => each.articles.length > 0)) {
      const comparison = engine.compare(name, { division: code, top: 5 });
      expect(comparison.tokens).toBe(tokens);
      expect(comparison.restTokens).toBe(report.totals.tokens - tokens);
      for (const row of comparison.more) expect(row.logLikelihood).toBeGreaterThan(0);
      for (const row of comparison.less) expect(row.logLikelihood).toBeLessThan(0);
    }
  });

  test('a switched-off section leaves its words out and says how many tokens that took', () => {
    const everything = engine.keywords(name, all);
    for (const { id, words } of sections) {
      const table = engine.keywords(name, {
        filter: { excludedSections: [id], minimumCharacters: 0 },
        top: 0,
      });
      const terms = new Set(table.rows.map((row) => row.term));
      expect(words.filter((word) => terms.has(word))).toEqual([]);
      const left = table.rows.reduce((sum, row) => sum + row.count, 0);
      expect(left + table.excludedTokens).toBe(everything.tokens);
    }
  });
});
