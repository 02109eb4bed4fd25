/** Every chart is there, and its numbers are those of the command line's report; its table twin says the same. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { ContrastTable, Report, SpreadTable } from '../../www/wasm/bulletin_lens.js';
import {
  printByCommandLine,
  reportByCommandLine,
  SAMPLE_NAMES,
  samplePath,
} from '../harness/samples.js';
import { dropSample, marksOf, namesOf, showView } from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();
/** What the command line compares, as JSON. */
function compareByCommandLine(name: string, ...options: string[]): unknown {
  return JSON.parse(
    printByCommandLine('compare', samplePath(name), '--format', 'json', ...options),
  );
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
    const spread = compareByCommandLine(name, '--against', 'all') as SpreadTable;
    const cellNames = (write: (row: number, column: number) => string) =>
      spread.rows.flatMap(({ term }, row) =>
        report.divisions.map((division, column) =>
          [term, division.name, division.tokens === 0 ? '没有文本' : write(row, column)].join('，'),
        ),
      );
    await showView(page, '区县比较');
    await page.getByRole('radio', { name: '各组一并' }).check();
    const cells = marksOf(page, /^词与区县热力图/, 'gridcell');
    expect(await namesOf(cells)).toEqual(
      cellNames(
        (row, column) => `每千词 ${(spread.rows[row]?.perThousand[column] ?? 0).toFixed(2)} 次`,
      ),
    );
    await page.getByRole('radio', { name: '次数' }).check();
    await expect
      .poll(() => namesOf(cells))
      .toEqual(cellNames((row, column) => `${String(spread.rows[row]?.counts[column])} 次`));
  });

  test('the diverging bars of a division are its ten words used most and least beyond the rest', async () => {
    await showView(page, '区县比较');
    const first = report.divisions.find(({ articles }) => articles.length > 0)?.code ?? '';
    const contrast = compareByCommandLine(
      name,
      ...['--target', first, '--sort', 'log-odds-z', '--top', '0'],
    ) as ContrastTable;
    const rows = [...contrast.rows.slice(0, 10), ...contrast.rows.slice(-10)];
    const z = (row: (typeof rows)[number]) => row.logOddsZ ?? 0;
    const more = rows.filter((row) => z(row) > 0).sort((a, b) => z(b) - z(a));
    const less = rows.filter((row) => z(row) < 0).sort((a, b) => z(a) - z(b));
    const expected = [...more, ...less].map((row) => {
      const [side, sign] = z(row) > 0 ? ['多', '+'] : ['少', '−'];
      return `${row.term}，比其余${side}，z ${sign}${Math.abs(z(row)).toFixed(2)}`;
    });
    const shown = await namesOf(marksOf(page, /用词对比图/));
    // Words of equal weight may change places.
    expect(shown.length).toBe(expected.length);
    expect([...shown].sort()).toEqual([...expected].sort());
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
