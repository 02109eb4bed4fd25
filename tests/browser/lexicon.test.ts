/** New words and the reader's own lexicon: what is accepted counts as one word, and every step can be taken back. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { readSample, SAMPLE_NAMES } from '../harness/samples.js';
import {
  chooseFile,
  findBarriers,
  showView,
  waitForBulletin,
  waitUntilComputed,
} from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();

/** A sample with three more articles, which say 邻里议事厅 twelve times; no dictionary has it. */
const BULLETIN = [
  readSample(SAMPLE_NAMES[0] ?? '').toString('utf8'),
  ...['余杭区', '西湖区', '萧山区'].map((name) =>
    [
      `${name}：用好邻里议事厅`,
      `${name}人大常委会走访邻里议事厅，听取居民意见。代表在邻里议事厅接待选民，居民也常来邻里议事厅商量停车。`,
    ].join('\n'),
  ),
].join('\n\n');

async function open(page: Page): Promise<void> {
  await chooseFile(page, '议事.txt', BULLETIN);
  await waitForBulletin(page, '议事.txt');
  await showView(page, '新词');
  await waitUntilComputed(page);
}

const accept = (page: Page) => page.getByRole('button', { name: '把“邻里议事厅”收入词表' });

test('a word that is accepted counts as one, its pieces no more, and undo brings them back', async () => {
  const { page } = await visit();
  await open(page);
  await accept(page).click();
  await page.getByText(/计数变化：.*“邻里议事厅”0 → 12/).waitFor();
  await showView(page, '关键词');
  await page.getByRole('option', { name: /^邻里议事厅，12 次/ }).waitFor();
  await showView(page, '新词');
  await page.getByRole('button', { name: '撤销上一步' }).click();
  await page.getByText(/“邻里议事厅”12 → 0/).waitFor();
  await page.getByText('还没有词。').waitFor();
  await accept(page).waitFor();
});

test('a suggestion opens exactly the sentences it was counted in', async () => {
  const { page } = await visit();
  await open(page);
  await page.getByRole('button', { name: '邻里议事厅，打开句子' }).click();
  await page.getByText('全期出现 12 次').waitFor();
});

test('the lexicon is exported as text, and imported again', async () => {
  const { page } = await visit();
  await open(page);
  await accept(page).click();
  await page.getByText(/计数变化/).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出词表' }).click();
  const path = await (await download).path();
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(/^\ufeff# .*\r\n邻里议事厅\r\n$/);
  await page.getByRole('button', { name: '清空词表' }).click();
  await page.getByText('还没有词。').waitFor();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入词表' }).click();
  await (
    await chooser
  ).setFiles({ name: '词表.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: '从词表去掉“邻里议事厅”' }).waitFor();
});

test('a faulty line is named, and what was there stays', async () => {
  const { page } = await visit();
  await open(page);
  await accept(page).click();
  await page.getByText(/计数变化/).waitFor();
  await page.getByLabel('加一个词').fill('“四强化”');
  await page.getByRole('button', { name: '加入', exact: true }).click();
  await page
    .getByRole('alert')
    .getByText(/词表没有改动/)
    .waitFor();
  await page.getByRole('button', { name: '从词表去掉“邻里议事厅”' }).waitFor();
});

test('the lexicon is kept for the next visit', async () => {
  const { page } = await visit();
  await open(page);
  await accept(page).click();
  await page.getByText(/计数变化/).waitFor();
  await page.reload();
  await open(page);
  await page.getByRole('button', { name: '从词表去掉“邻里议事厅”' }).waitFor();
  await showView(page, '关键词');
  await page.getByRole('option', { name: /^邻里议事厅，12 次/ }).waitFor();
});

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test('the view has no barriers', async () => {
    const { page } = await visit({ colorScheme });
    await open(page);
    await accept(page).click();
    await page.getByText(/计数变化/).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });
});
