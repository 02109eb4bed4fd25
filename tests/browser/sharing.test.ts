/** The element in pages of others: two share one engine, one worker, one wasm file; a portal embeds it as the README says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/build-settings.mjs';
import type { Report } from '../../www/wasm/bulletin_lens.js';
import { openSite } from './visit.js';

type Lens = HTMLElement & { report: Report | null };

const { address, visit } = openSite();

/** Waits until both elements of the embedding example have a report. */
const BOTH_READY = () =>
  [...document.querySelectorAll<Lens>('bulletin-lens')].every((lens) => lens.report !== null);

test('two elements, one worker and one wasm file', async () => {
  const { page, requests } = await visit({ path: 'embed-example.html' });
  await page.waitForFunction(BOTH_READY);
  expect(page.workers()).toHaveLength(1);
  expect(requests.filter((request) => request.endsWith('.wasm'))).toHaveLength(1);
});

test('each shows its own bulletin in its own view', async () => {
  const { page } = await visit({ path: 'embed-example.html' });
  await page.waitForFunction(BOTH_READY);
  const [first, second] = [page.locator('#first'), page.locator('#second')];
  await first.getByRole('tab', { name: '概览', selected: true }).waitFor();
  await second.getByRole('tab', { name: '关键词', selected: true }).waitFor();
  await first.getByRole('tab', { name: '文章' }).click();
  await first.getByRole('tabpanel', { name: '文章' }).waitFor();
  await second.getByRole('tabpanel', { name: '关键词' }).waitFor();
  const names = await page
    .locator('bulletin-lens')
    .evaluateAll((elements) => elements.map((lens) => (lens as Lens).report?.source.name));
  expect(new Set(names).size).toBe(2);
});

test('an element that is moved keeps its bulletin and asks for nothing again', async () => {
  const { page, requests } = await visit({ path: 'embed-example.html' });
  await page.waitForFunction(BOTH_READY);
  const before = requests.length;
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll('bulletin-lens');
    if (first && second) second.after(first);
  });
  await page.locator('#first').getByRole('tabpanel').waitFor();
  expect(await page.evaluate(BOTH_READY)).toBe(true);
  expect(requests.length).toBe(before);
});

test('one that is removed does not take the engine from the other', async () => {
  const { page } = await visit({ path: 'embed-example.html' });
  await page.waitForFunction(BOTH_READY);
  await page.evaluate(() => document.querySelector('#first')?.remove());
  const second = page.locator('#second');
  await second.getByRole('listbox').getByRole('option').first().click();
  await second.getByRole('heading', { name: /的句子$/ }).waitFor();
});

test('a portal embeds it from another folder, with the lines and under the policy of the README', async () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [, lines = ''] = /```html\n(.*?)```/s.exec(readme) ?? [];
  const [policy = ''] = /^default-src .*$/m.exec(readme) ?? [];
  const { page } = await visit();
  await page.route('**/news/today.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': policy },
      body: `<!doctype html><html lang="zh-CN"><title>门户</title>${lines
        .replace('bulletin-lens/bulletin-lens.js', `${address()}bulletin-lens.js`)
        .replace('bulletins/2024-06.txt', `${address()}samples/sample-1.txt`)}`,
    }),
  );
  await page.goto(new URL('/news/today.html', address()).href);
  await page.getByRole('heading', { name: 'sample-1.txt' }).waitFor();
});
