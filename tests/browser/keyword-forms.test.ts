/** The keywords as strips and as a cloud: the same terms and the same numbers as the bars and the command line. */
import { expect, test } from 'vitest';
import type { DispersionTable, KeywordTable } from '../../www/src/protocol/contract.js';
import { printByCommandLine, SAMPLE_NAMES, samplePath } from '../harness/samples.js';
import { dropSample, marksOf, namesOf, waitUntilComputed } from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();
const [name = ''] = SAMPLE_NAMES;
const ask = <T>(...call: string[]) =>
  JSON.parse(printByCommandLine(...call, samplePath(name), '--format', 'json')) as T;

test('the strips show every occurrence of the command line, and a stroke opens its article’s sentences', async () => {
  const { rows } = ask<KeywordTable>('keywords', '--top', '5');
  const terms = rows.flatMap(({ term }) => ['--term', term]);
  const { rows: places } = ask<DispersionTable>('dispersion', ...terms);
  const { page } = await visit({ path: '#/keywords?form=strips&top=5' });
  await dropSample(page, name);
  const strips = page.locator('bl-dispersion-strips');
  await strips.locator('[data-mark]').first().waitFor();
  await strips.getByRole('button', { name: /^看表格/ }).click();
  const table = strips.getByRole('table');
  const shown = await table
    .getByRole('row')
    .evaluateAll((found) =>
      found
        .slice(1)
        .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim())),
    );
  const counts = new Map<string, number>();
  for (const [term = '', , , count = ''] of shown) {
    counts.set(term, (counts.get(term) ?? 0) + Number.parseInt(count, 10));
  }
  for (const { term, count } of places) expect([term, counts.get(term)]).toEqual([term, count]);
  await strips.getByRole('button', { name: /^看图/ }).click();
  await strips.locator('[data-mark]').first().click();
  await page.getByRole('heading', { name: /的句子$/ }).waitFor();
  expect(await page.locator('bl-sentences .article').count()).toBe(1);
});

test('the cloud has the words of the bars, with their numbers', async () => {
  const { page } = await visit({ path: '#/keywords?top=10' });
  await dropSample(page, name);
  const bars = await namesOf(marksOf(page, /^关键词条形图/));
  await page.getByRole('radio', { name: '词云' }).check();
  await waitUntilComputed(page);
  const cloud = await namesOf(page.locator('bl-word-cloud').getByRole('option'));
  expect([...cloud].sort()).toEqual([...bars].sort());
});
