/** Every chart is there, and its numbers are those of the command line's report; its table twin says the same. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { ComparisonRow, DivisionTermMatrix, Report } from '../../www/wasm/bulletin_lens.js';
import { openBulletin, startEngine } from '../harness/engine.js';
import { readSample, reportByCommandLine, SAMPLE_NAMES, samplePath } from '../harness/samples.js';
import { dropSample, marksOf, namesOf, showView } from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();
const engine = startEngine();

/** The table of the twenty most frequent words, which is no part of the report: asked of the core in Node. */
function matrixOf(name: string): DivisionTermMatrix {
  openBulletin(engine, readSample(name), name);
  return engine.matrix(name, { top: 20 });
}

describe.each(SAMPLE_NAMES)('%s', (name) => {
  const report = JSON.parse(reportByCommandLine(samplePath(name))) as Report;
  const city = report.region?.code;
  const districts = report.divisions.filter((division) => division.code !== city);
  let page: Page;
  beforeEach(async () => {
    ({ page } = await visit());
    await dropSample(page, name);
  });

  test('the coverage map has every district and the city, with their articles', async () => {
    const names = await namesOf(marksOf(page, /^区县分布图/));
    expect(names).toHaveLength(report.divisions.length);
    for (const [index, { articles }] of report.divisions.entries()) {
      const count = articles.length === 0 ? '本期没有文章' : `${String(articles.length)} 篇`;
      expect(names[index]).toContain(count);
    }
    const present = districts.filter(({ articles }) => articles.length > 0).length;
    await page
      .getByRole('listbox', {
        name: `区县分布图，${String(present)} 个区县有文章，${String(districts.length - present)} 个没有`,
      })
      .waitFor();
  });

  test('the keyword bars are the twenty most frequent words with their counts', async () => {
    await showView(page, '关键词');
    const expected = report.keywords.rows
      .slice(0, 20)
      .map(({ term, count }) => `${term}，${String(count)} 次`);
    expect(await namesOf(marksOf(page, /^关键词条形图/))).toEqual(expected);
  });

  test('the table of the keywords repeats them in the same order', async () => {
    await showView(page, '关键词');
    await namesOf(marksOf(page, /^关键词条形图/));
    await page
      .getByRole('tabpanel')
      .getByRole('button', { name: /^看表格/ })
      .click();
    const rows = page.getByRole('tabpanel').getByRole('table').getByRole('row');
    await rows.nth(1).waitFor();
    const cells = await rows.evaluateAll((elements) =>
      elements.slice(1).map((row) => [...row.children].map((cell) => cell.textContent.trim())),
    );
    const expected = report.keywords.rows.slice(0, 20);
    expect(cells.map(([term, count]) => [term, count])).toEqual(
      expected.map(({ term, count }) => [term, String(count)]),
    );
  });

  test('the heat map has the rate of each word in each division, and its count', async () => {
    const matrix = matrixOf(name);
    const cellNames = (write: (row: number, column: number) => string) =>
      matrix.rows.flatMap(({ term }, row) =>
        report.divisions.map((division, column) =>
          [term, division.name, division.tokens === 0 ? '没有文本' : write(row, column)].join('，'),
        ),
      );
    await showView(page, '区县比较');
    const cells = marksOf(page, /^词与区县热力图/, 'gridcell');
    expect(await namesOf(cells)).toEqual(
      cellNames(
        (row, column) => `每千词 ${(matrix.rows[row]?.perThousand[column] ?? 0).toFixed(2)} 次`,
      ),
    );
    await page.getByRole('radio', { name: '次数' }).check();
    await expect
      .poll(() => namesOf(cells))
      .toEqual(cellNames((row, column) => `${String(matrix.rows[row]?.counts[column])} 次`));
  });

  test('the diverging bars of a division are its comparison', async () => {
    await showView(page, '区县比较');
    const [comparison] = report.comparisons;
    const strongest = (rows: ComparisonRow[] = []) => rows.slice(0, 10);
    const expected = [
      ...strongest(comparison?.more).map((row) => [row, '比其余多', '+'] as const),
      ...strongest(comparison?.less).map((row) => [row, '比其余少', '−'] as const),
    ].map(
      ([{ term, logLikelihood }, side, sign]) =>
        `${term}，${side}，G² ${sign}${Math.abs(logLikelihood).toFixed(2)}`,
    );
    expect(await namesOf(marksOf(page, /用词对比图/))).toEqual(expected);
  });

  test('the articles have the titles, districts and people of the report', async () => {
    await showView(page, '文章');
    const list = page.getByRole('tabpanel').getByRole('listitem');
    await list.first().waitFor();
    expect(await list.count()).toBe(report.articles.length);
    const shown = await list.allInnerTexts();
    for (const [index, { title, divisionName, byline }] of report.articles.entries()) {
      if (title !== null) expect(shown[index]).toContain(title);
      if (divisionName !== null) expect(shown[index]).toContain(divisionName);
      for (const author of byline?.authors ?? []) expect(shown[index]).toContain(author);
    }
  });
});
