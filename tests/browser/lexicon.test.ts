/** New words and the reader's own lexicon: what is accepted counts as one word, and every step can be taken back. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { BULLETIN_WITH_A_NEW_WORD } from '../harness/invented.js';
import {
  chooseFile,
  findBarriers,
  marksOf,
  namesOf,
  showView,
  waitForBulletin,
  waitUntilComputed,
} from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();

async function open(page: Page): Promise<void> {
  await chooseFile(page, '议事.txt', BULLETIN_WITH_A_NEW_WORD);
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

test('a faulty line of a pasted list is named by its number, stays to be mended, and changes nothing', async () => {
  const { page } = await visit();
  await open(page);
  await accept(page).click();
  await page.getByText(/计数变化/).waitFor();
  const field = page.getByLabel('加词');
  await field.fill('# 说明\n邻里议事厅\n“四强化”');
  await page.getByRole('button', { name: '加入', exact: true }).click();
  await page
    .getByRole('alert')
    .getByText(/词表没有改动。第 3 行：.*“四强化”/)
    .waitFor();
  expect(await field.inputValue()).toBe('# 说明\n邻里议事厅\n“四强化”');
  await page.getByRole('button', { name: '从词表去掉“邻里议事厅”' }).waitFor();

  await field.fill('# 说明\n邻里议事厅\n四强化 n\n接待选民');
  await page.getByRole('button', { name: '加入', exact: true }).click();
  await page.getByRole('button', { name: '从词表去掉“接待选民”' }).waitFor();
  await page.getByText('3 个词', { exact: true }).waitFor();
  expect(await field.inputValue()).toBe('');
});

test('clearing the lexicon brings every count back without asking the network for anything', async () => {
  const { page, requests } = await visit();
  await open(page);
  const marks = marksOf(page, /^关键词/);
  await showView(page, '关键词');
  const before = await namesOf(marks);
  await showView(page, '新词');
  await accept(page).click();
  await showView(page, '关键词');
  const counted = page.getByRole('option', { name: /^邻里议事厅，12 次/ });
  await counted.waitFor();
  await showView(page, '新词');
  // The browser asks for the page's icon by itself where the view in the address changes.
  const fetched = () => requests.filter((request) => !request.endsWith('/icon.svg'));
  const asked = fetched();
  await page.getByRole('button', { name: '清空词表' }).click();
  await page.getByText(/“邻里议事厅”12 → 0/).waitFor();
  await showView(page, '关键词');
  await counted.waitFor({ state: 'detached' });
  expect(await namesOf(marks)).toEqual(before);
  expect(fetched()).toEqual(asked);
});

test('what is accepted counts in every open bulletin, and the change told is that of the one in view', async () => {
  const { page } = await visit();
  await chooseFile(
    page,
    '另一期.txt',
    BULLETIN_WITH_A_NEW_WORD.replaceAll('，居民也常来邻里议事厅', ''),
  );
  await waitForBulletin(page, '另一期.txt');
  await open(page);
  await accept(page).click();
  await page.getByText(/“邻里议事厅”0 → 12/).waitFor();
  await page.getByRole('button', { name: '另一期.txt', exact: true }).click();
  await page.getByText(/“邻里议事厅”0 → 9/).waitFor();
  await showView(page, '关键词');
  await page.getByRole('option', { name: /^邻里议事厅，9 次/ }).waitFor();
});

test('the keyboard goes on at what a step did when its button is gone', async () => {
  const { page } = await visit();
  await open(page);
  await accept(page).focus();
  await page.keyboard.press('Enter');
  await page.getByText(/计数变化/).waitFor();
  await page.getByRole('button', { name: '清空词表' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('还没有词。').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '从词表去掉“邻里议事厅”' }).waitFor();
});

test('without a place to keep things the lexicon works all the same', async () => {
  const { page } = await visit();
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
  });
  await open(page);
  await accept(page).click();
  await page.getByText(/“邻里议事厅”0 → 12/).waitFor();
});

test('the lexicon is kept for the next visit, and loads nothing before there is a bulletin', async () => {
  const { page, requests } = await visit();
  await open(page);
  await accept(page).click();
  await page.getByText(/计数变化/).waitFor();
  const asked = requests.length;
  // Another visit, not a reload: that would bring the bulletin back.
  await page.evaluate(() => {
    sessionStorage.clear();
  });
  await page.reload();
  await page.getByRole('button', { name: /样例一/ }).waitFor();
  expect(requests.slice(asked).filter((request) => request.endsWith('.wasm'))).toEqual([]);
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
