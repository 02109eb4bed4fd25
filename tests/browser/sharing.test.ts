/** Two elements on one page share one engine: one worker, one wasm file; what one does leaves the other alone. */
import { expect, test } from 'vitest';
import type { Report } from '../../www/wasm/bulletin_lens.js';
import { openSite } from './visit.js';

type Lens = HTMLElement & { report: Report | null };

const { visit } = openSite();

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
