/** Groups compared: a pair, the likeness that leads to one, the reader's own groups; captions say what was compared. */
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { SimilarityTable } from '../../www/wasm/bulletin_lens.js';
import { printByCommandLine, SAMPLE_NAMES, samplePath } from '../harness/samples.js';
import {
  dropSample,
  findBarriers,
  marksOf,
  namesOf,
  showView,
  waitUntilComputed,
} from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();
const [name = ''] = SAMPLE_NAMES;

async function open(colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const { page } = await visit({ colorScheme });
  await dropSample(page, name);
  await showView(page, '区县比较');
  await waitUntilComputed(page);
  return page;
}

test('a caption says who was compared with whom, on how much text and by which measure', async () => {
  const page = await open();
  await page
    .getByText(/^.+ \d+ 篇、[\d,]+ 词，与其余 \d+ 篇、[\d,]+ 词相比。条的长短是对数优势 z。/)
    .first()
    .waitFor();
  await page.getByText(/一共比了 [\d,]+ 个词/).waitFor();
});

test('two districts are compared with each other, and what both use is listed', async () => {
  const page = await open();
  const choice = page.getByLabel('和谁比');
  const other = await choice.locator('option:not([disabled])').nth(1).getAttribute('value');
  await choice.selectOption(other);
  await page.getByRole('heading', { name: '两组都常用的词' }).waitFor();
  await page.getByText(/都用的词共 [\d,]+ 个/).waitFor();
  const shared = page.getByRole('tabpanel').getByRole('listitem').getByRole('button').first();
  const term = (await shared.textContent())?.trim() ?? '';
  await shared.click();
  await page.getByRole('heading', { name: `“${term}”的句子` }).waitFor();
});

test('the table has every measure with its interval, and opens sentences', async () => {
  const page = await open();
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: /^看表格/ })
    .first()
    .click();
  const table = page.getByRole('tabpanel').getByRole('table');
  for (const head of ['稳健对数比 LRC', '对数优势 z', '对数似然 G²', 'BIC', 'q', '95% 区间']) {
    await table.getByRole('columnheader').filter({ hasText: head }).first().waitFor();
  }
  const row = table.getByRole('row').nth(1);
  expect(await row.getByRole('cell').count()).toBe(16);
  await row.getByRole('button').first().click();
  await page.getByRole('heading', { name: /的句子$/ }).waitFor();
});

test('likeness is that of the command line, and a cell leads to its two groups', async () => {
  const table = JSON.parse(
    printByCommandLine('similarity', samplePath(name), '--format', 'json'),
  ) as SimilarityTable;
  const names = table.order.map((place) => table.grouping.groups[place]?.name ?? '');
  const page = await open();
  await page.getByRole('radio', { name: '相似程度' }).check();
  const cells = marksOf(page, /^相似度矩阵/, 'gridcell');
  expect(await namesOf(cells)).toEqual(
    names.flatMap((left, row) =>
      names.map((right, column) =>
        [
          left,
          right,
          row === column ? '与自己' : (table.values[row]?.[column] ?? 0).toFixed(2),
        ].join('，'),
      ),
    ),
  );
  await cells.nth(1).click();
  await page
    .getByText(`与${names[1] ?? ''} `, { exact: false })
    .first()
    .waitFor();
  expect(await page.getByLabel('看哪一组').locator('option:checked').textContent()).toContain(
    names[0] ?? '',
  );
});

test("articles are put into groups of the reader's own", async () => {
  const page = await open();
  await page.getByLabel('分组').selectOption({ label: '自定分组' });
  await page.getByText('还没有分组').waitFor();
  for (const place of [1, 2]) {
    await page.getByRole('button', { name: '加一组' }).click();
    const field = page.getByRole('textbox', { name: `第 ${String(place)} 组的名字` });
    await field.fill(place === 1 ? '城区' : '郊区');
    await field.press('Tab');
  }
  const choices = page.getByRole('combobox', { name: /归入$/ });
  for (const [article, group] of [
    [0, '城区'],
    [1, '城区'],
    [2, '郊区'],
  ] as const) {
    await choices.nth(article).selectOption({ label: group });
  }
  await page.getByText(/^城区 2 篇、[\d,]+ 词，与其余/).waitFor();
  await page.getByText(/另有 \d+ 篇、[\d,]+ 词不属于任何一组/).waitFor();
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('no way of looking at groups has barriers', async () => {
    const page = await open(theme);
    for (const mode of ['一组与其余', '各组一并', '相似程度']) {
      await page.getByRole('radio', { name: mode }).check();
      await waitUntilComputed(page);
      expect([mode, await findBarriers(page)]).toEqual([mode, []]);
    }
    await page.getByLabel('分组').selectOption({ label: '自定分组' });
    await page.getByRole('button', { name: '加一组' }).click();
    expect(await findBarriers(page)).toEqual([]);
  });
});
