/** Keeping: a reload brings the bulletin back, corrections outlive it, nothing of the text stays, and where nothing can be kept all else works. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { SAMPLE_NAMES } from '../harness/samples.js';
import {
  dropSample,
  findBarriers,
  showView,
  waitForBulletin,
  waitUntilComputed,
} from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();
const [name = '', other = ''] = SAMPLE_NAMES;
const kept = (page: Page) => page.locator('bl-kept');

/** Joins the second article with the first, from the list. */
async function correct(page: Page): Promise<void> {
  await showView(page, '文章');
  await page.getByRole('tabpanel').getByRole('button', { name: '更正', exact: true }).click();
  await page
    .locator('bl-articles')
    .getByRole('button', { name: /^并入前一篇：/ })
    .nth(1)
    .click();
  await page.getByText(/8 篇变为 7 篇/).waitFor();
}

async function openKept(page: Page): Promise<void> {
  const list = kept(page).locator('details');
  if ((await list.getAttribute('open')) === null) await list.locator('summary').click();
}

/** What the page has in its database, by table. */
const stored = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ open: number; bulletins: string }>((resolve, reject) => {
        const opening = indexedDB.open('bulletin-lens');
        opening.onerror = () => {
          reject(new Error('no database'));
        };
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['open', 'bulletins']);
          const open = transaction.objectStore('open').count();
          const bulletins = transaction.objectStore('bulletins').getAll();
          transaction.oncomplete = () => {
            opening.result.close();
            resolve({ open: open.result, bulletins: JSON.stringify(bulletins.result) });
          };
        };
      }),
  );

/** A further tab of the same reader. */
async function openTab(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

describe('a reload', () => {
  test('brings the bulletin and its view back, with what is set in it', async () => {
    const { page } = await visit();
    await dropSample(page, name);
    await showView(page, '关键词');
    await page.getByRole('radio', { name: '每千词' }).check();
    await expect.poll(async () => (await stored(page)).open).toBe(1);
    await page.reload();
    await waitForBulletin(page, name);
    await page.getByRole('tab', { name: '关键词', selected: true }).waitFor();
    await waitUntilComputed(page);
    expect(await page.getByRole('radio', { name: '每千词' }).isChecked()).toBe(true);
  });

  test('is not needed for the way back from another page', async () => {
    const { page } = await visit();
    await dropSample(page, name);
    await showView(page, '校对');
    await expect.poll(async () => (await stored(page)).open).toBe(1);
    await page.goto('about:blank');
    await page.goBack();
    await waitForBulletin(page, name);
    await page.getByRole('tab', { name: '校对', selected: true }).waitFor();
  });

  test('brings several bulletins back, the one in view in front', async () => {
    const { page } = await visit();
    await dropSample(page, name);
    await dropSample(page, other);
    await page.getByRole('button', { name, exact: true }).click();
    await waitForBulletin(page, name);
    await expect.poll(async () => (await stored(page)).open).toBe(2);
    await page.reload();
    await waitForBulletin(page, name);
    await page.getByRole('button', { name: other, exact: true }).waitFor();
    await page.getByRole('button', { name: `移去《${other}》` }).click();
    await expect.poll(async () => (await stored(page)).open).toBe(1);
  });

  test('brings corrections back, and opening the same file in another tab does', async () => {
    const visited = await visit();
    const { page } = visited;
    await dropSample(page, name);
    await correct(page);
    await expect.poll(async () => (await stored(page)).bulletins).toContain('merge');
    await page.reload();
    await page.locator('bl-masthead').getByRole('button', { name: '已更正 1 处' }).waitFor();
    await page.getByText('共 7 篇', { exact: true }).waitFor();
    const another = await openTab(page.context(), page.url().replace(/#.*/, ''));
    await dropSample(another, name);
    await another.locator('bl-masthead').getByRole('button', { name: '已更正 1 处' }).click();
    await another.getByText('共 7 篇', { exact: true }).waitFor();
  });

  test('brings groups of the reader’s own back', async () => {
    const { page } = await visit({ path: '#/compare?by=labels' });
    await dropSample(page, name);
    await page.getByRole('button', { name: '加一组' }).click();
    await page.locator('bl-label-editor').getByRole('combobox').nth(2).selectOption('0');
    await expect.poll(async () => (await stored(page)).bulletins).toMatch(/utf16Places":\[\d+\]/);
    await page.reload();
    await waitForBulletin(page, name);
    const choice = page.locator('bl-label-editor').getByRole('combobox').nth(2);
    await expect.poll(() => choice.inputValue()).toBe('0');
  });
});

test('when a tab is closed nothing of the text stays after the next start', async () => {
  const { page } = await visit();
  await page.getByRole('button', { name: /样例一/ }).waitFor();
  const closing = await openTab(page.context(), page.url());
  await dropSample(closing, name);
  await correct(closing);
  await expect.poll(async () => (await stored(closing)).open).toBe(1);
  await closing.close();
  await page.reload();
  await page.getByText(/标签页关掉后，下次打开本页时删净/).waitFor();
  await expect.poll(async () => (await stored(page)).open).toBe(0);
  const { bulletins } = await stored(page);
  expect(bulletins).toContain('merge');
  expect(bulletins).not.toContain('养老服务');
});

test('what is kept is seen, exported, cleared, and imported again', async () => {
  const { page } = await visit();
  await dropSample(page, name);
  await correct(page);
  await openKept(page);
  await kept(page).getByText(`${name}`).waitFor();
  await kept(page)
    .getByText(/更正 1 条/)
    .waitFor();
  expect(await findBarriers(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await kept(page).getByRole('button', { name: '全部导出' }).click();
  const file = readFileSync(await (await download).path());
  await kept(page)
    .getByRole('button', { name: `清除《${name}》保存的内容` })
    .click();
  await kept(page)
    .getByText(/已清除；眼前的更正/)
    .waitFor();
  await kept(page).getByText('还没有保存什么').waitFor();
  expect((await stored(page)).bulletins).toBe('[]');
  // What is in view stays until the page is closed.
  await page.getByText('共 7 篇', { exact: true }).waitFor();

  const import_ = async (content: Buffer | string) => {
    const chooser = page.waitForEvent('filechooser');
    await kept(page).getByRole('button', { name: '导入' }).click();
    await (
      await chooser
    ).setFiles({ name: '内容.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  };
  await import_('{"format":1}');
  await kept(page)
    .getByText(/没有导入：/)
    .waitFor();
  await import_(file);
  await kept(page).getByText('已导入 1 期的内容。').waitFor();
  await kept(page)
    .getByText(/更正 1 条/)
    .waitFor();
  await kept(page).getByRole('button', { name: '全部清除' }).click();
  await kept(page).getByText('还没有保存什么').waitFor();
});

test('a bulletin that was only looked at leaves no record', async () => {
  const { page } = await visit();
  await dropSample(page, name);
  await showView(page, '关键词');
  await expect.poll(async () => (await stored(page)).open).toBe(1);
  expect((await stored(page)).bulletins).toBe('[]');
});

describe('where nothing can be kept', () => {
  const obstacles: [string, () => void, RegExp][] = [
    [
      'the database is forbidden',
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('forbidden', 'SecurityError');
        };
      },
      /浏览器不让本页在这台电脑上存东西/,
    ],
    [
      'the storage of the tab is forbidden',
      () => {
        Object.defineProperty(globalThis, 'sessionStorage', {
          get: () => {
            throw new DOMException('forbidden', 'SecurityError');
          },
        });
      },
      /浏览器不让本页在这台电脑上存东西/,
    ],
    [
      'there is no room',
      () => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      },
      /空间满了，新的内容没有记下/,
    ],
  ];

  test.each(obstacles)(
    'because %s, it is said once, and corrections work all the same',
    async (_, obstacle, words) => {
      const { page } = await visit();
      await page.addInitScript(obstacle);
      await page.reload();
      await dropSample(page, name);
      await correct(page);
      await kept(page).getByText(words).waitFor();
      expect(await page.getByText(words).count()).toBe(1);
      await showView(page, '关键词');
      await waitUntilComputed(page);
      await page.getByRole('listbox').getByRole('option').first().waitFor();
      await page.reload();
      await page.getByRole('button', { name: /样例一/ }).waitFor();
    },
  );
});
