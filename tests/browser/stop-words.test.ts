/** Stop words of the reader's own: what they list is in no table, captions say so, each step can be taken back, and they are kept. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { SAMPLE_NAMES } from '../harness/samples.js';
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
const section = (page: Page) => page.getByRole('region', { name: '自定停用词' });

/** The first keyword of the sample as the view lists it, after opening the sample. */
async function open(page: Page): Promise<string> {
  await dropSample(page, name);
  const term = (await keywords(page))[0] ?? '';
  await showView(page, '新词');
  return term;
}

async function keywords(page: Page): Promise<string[]> {
  await showView(page, '关键词');
  await waitUntilComputed(page);
  const names = await namesOf(marksOf(page, /^关键词/));
  return names.map((one) => one.split('，')[0] ?? '');
}

test('words that are left out are in no table, the caption says so, and undo brings them back', async () => {
  const { page } = await visit();
  const term = await open(page);
  await section(page).getByRole('textbox').fill(`# 说明\n${term}\n${term}\n`);
  await section(page).getByRole('button', { name: '照此略去' }).click();
  await section(page).getByText('现在略去自定的 1 个词。').waitFor();
  expect(await keywords(page)).not.toContain(term);
  await page
    .locator('bl-keywords')
    .getByText(/自定停用词 1 个/)
    .first()
    .waitFor();
  await showView(page, '区县比较');
  await page
    .locator('bl-compare')
    .getByText(/自定停用词 1 个/)
    .first()
    .waitFor();
  await showView(page, '新词');
  await section(page).getByRole('button', { name: '撤销停用词的改动' }).click();
  await section(page).getByText('已撤销停用词的上一次改动。').waitFor();
  expect(await section(page).getByRole('textbox').inputValue()).toBe('');
  expect(await keywords(page)).toContain(term);
});

test('they are exported as text, cleared, imported again, and there after a reload', async () => {
  const { page } = await visit();
  const term = await open(page);
  await section(page).getByRole('textbox').fill(term);
  await section(page).getByRole('button', { name: '照此略去' }).click();
  const download = page.waitForEvent('download');
  await section(page).getByRole('button', { name: '导出停用词' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text).toBe(`\ufeff# 自定停用词：每行一个词。\r\n${term}\r\n`);
  await section(page).getByRole('button', { name: '清空停用词' }).click();
  await section(page).getByText('不再略去自定的词。').waitFor();
  const chooser = page.waitForEvent('filechooser');
  await section(page).getByRole('button', { name: '导入停用词' }).click();
  await (
    await chooser
  ).setFiles({ name: '停用词.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await section(page).getByText('现在略去自定的 1 个词。').waitFor();
  await page
    .locator('bl-kept')
    .getByText(/（1 期）/)
    .waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.reload();
  await expect.poll(() => section(page).getByRole('textbox').inputValue()).toBe(term);
  expect(await keywords(page)).not.toContain(term);
});
