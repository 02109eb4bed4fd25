/** The page itself: what it asks for, what it remembers, and that it fits a telephone. */
import { describe, expect, test } from 'vitest';
import { SAMPLE_NAMES } from '../harness/samples.js';
import { dropSample, overflowOf, showView, waitUntilComputed } from './reader.js';
import { openSite } from './visit.js';

const { address, visit } = openSite();
const [name = ''] = SAMPLE_NAMES;

describe('nothing leaves the machine', () => {
  test('a whole reading asks for the files of the site and for nothing else', async () => {
    const { page, requests } = await visit();
    await dropSample(page, name);
    for (const view of ['文章', '关键词', '区县比较', '原文'] as const) await showView(page, view);
    expect(requests.length).toBeGreaterThan(3);
    for (const request of requests) expect(request.startsWith(address())).toBe(true);
  });

  test('a view asks for its own files when it is first opened, and for nothing after that', async () => {
    const { page, requests } = await visit();
    await dropSample(page, name);
    const views = ['文章', '关键词', '区县比较', '原文'] as const;
    // The browser itself looks after the page's icon whenever the address changes.
    const askedFrom = (place: number) =>
      requests.slice(place).filter((each) => !each.endsWith('/icon.svg'));
    const first = requests.length;
    for (const view of views) await showView(page, view);
    for (const each of askedFrom(first)) expect(each).toMatch(/\/assets\/[\w-]+\.js$/);
    const second = requests.length;
    for (const view of views) await showView(page, view);
    expect(askedFrom(second)).toEqual([]);
  });

  test('the policy of the page forbids it too', async () => {
    const { page } = await visit();
    const policy = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain("'unsafe-eval'");
  });

  test('every address in the page is relative', async () => {
    const { page } = await visit();
    const addresses = await page
      .locator('[src], [href]')
      .evaluateAll((elements) =>
        elements.map((each) => each.getAttribute('src') ?? each.getAttribute('href') ?? ''),
      );
    for (const each of addresses) expect(each).toMatch(/^(\.\/|#)/);
  });
});

describe('what a reader chose is there at the next visit', () => {
  test('the language', async () => {
    const { page } = await visit();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('button', { name: '中文' }).click();
    await page.reload();
    await page.getByRole('button', { name: '选择文件' }).waitFor();
  });

  test('the theme', async () => {
    const { page } = await visit();
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.getByText('显示', { exact: true }).click();
    await page.getByRole('combobox', { name: '明暗' }).selectOption({ label: '深色' });
    await expect.poll(ground).not.toBe(light);
    const dark = await ground();
    await page.reload();
    await expect.poll(ground).toBe(dark);
  });

  test('the size of the letters', async () => {
    const { page } = await visit();
    const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    const normal = await size();
    await page.getByText('显示', { exact: true }).click();
    await page.getByRole('combobox', { name: '字号' }).selectOption({ label: '特大' });
    await expect.poll(size).not.toBe(normal);
    const larger = await size();
    await page.reload();
    await expect.poll(size).toBe(larger);
  });
});

describe('at 390 pixels', () => {
  const narrow = { viewport: { width: 390, height: 844 } };

  test('nothing is wider than the window, in any view', async () => {
    const { page } = await visit(narrow);
    const overflow = () => overflowOf(page);
    expect(['first screen', await overflow()]).toEqual(['first screen', 0]);
    await dropSample(page, name);
    for (const view of ['概览', '文章', '关键词', '区县比较', '校对', '原文'] as const) {
      await showView(page, view);
      await waitUntilComputed(page);
      expect([view, await overflow()]).toEqual([view, 0]);
    }
    await showView(page, '文章');
    await page.getByRole('tabpanel').getByRole('listitem').first().getByRole('heading').click();
    await page.getByRole('tabpanel').getByRole('table').waitFor();
    await page.getByRole('button', { name: '更改城市' }).click();
    expect(['one article', await overflow()]).toEqual(['one article', 0]);
  });

  test('a word opens its sentences over the page, and they close again', async () => {
    const { page } = await visit(narrow);
    await dropSample(page, name);
    await showView(page, '关键词');
    await page.getByRole('listbox').getByRole('option').first().click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('heading', { name: /的句子$/ }).waitFor();
    await sheet.getByRole('button', { name: '关闭' }).click();
    await sheet.waitFor({ state: 'detached' });
  });
});

describe('the controls of the keywords', () => {
  test('a division, an article, a part of speech and a measure each change the list', async () => {
    const { page } = await visit();
    await dropSample(page, name);
    await showView(page, '关键词');
    const names = () =>
      page
        .getByRole('listbox')
        .getByRole('option')
        .evaluateAll((options) => options.map((each) => each.getAttribute('aria-label')).join());
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    let before = await names();
    const changes = [
      () => page.getByRole('combobox', { name: '区县' }).selectOption({ index: 1 }),
      () => page.getByRole('combobox', { name: '显示' }).selectOption({ index: 0 }),
      () => page.getByRole('radio', { name: 'TF-IDF' }).check(),
    ];
    for (const change of changes) {
      await change();
      await expect.poll(names).not.toBe(before);
      before = await names();
    }
  });
});
