/** The company of words: a word's neighbours, the network, phrases; each number opens the sentences it was counted in. */
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openBulletin, startEngine } from '../harness/engine.js';
import { readSample, SAMPLE_NAMES } from '../harness/samples.js';
import {
  dropSample,
  findBarriers,
  marksOf,
  namesOf,
  overflowOf,
  showView,
  waitUntilComputed,
} from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();
const [name = ''] = SAMPLE_NAMES;
const engine = startEngine();
const report = openBulletin(engine, readSample(name), name);
const [first] = report.keywords.rows;

async function open(options: Parameters<typeof visit>[0] = {}): Promise<Page> {
  const { page } = await visit(options);
  await dropSample(page, name);
  await showView(page, '搭配');
  await waitUntilComputed(page);
  return page;
}

/** The rows of a table on the page, cell by cell. */
async function rowsOf(page: Page, caption: RegExp): Promise<string[][]> {
  const table = page.getByRole('table', { name: caption });
  await table.waitFor();
  return table
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.slice(1).map((row) => [...row.children].map((cell) => cell.textContent.trim())),
    );
}

test('the words around the commonest word are those of the core, with their numbers', async () => {
  const page = await open();
  const table = engine.collocates(name, { term: first?.term ?? '', top: 20 });
  expect(await rowsOf(page, /之内至少相邻/)).toEqual(
    table.rows.map((row) => [
      row.term,
      String(row.joint),
      row.expected.toFixed(2),
      String(row.count),
      String(row.articles),
      (row.logDice ?? 0).toFixed(2),
      (row.mutualInformation ?? 0).toFixed(2).replace('-', '−'),
      (row.tScore ?? 0).toFixed(2).replace('-', '−'),
    ]),
  );
});

test('a neighbour opens as many occurrences as were counted', async () => {
  const page = await open();
  const [row] = engine.collocates(name, { term: first?.term ?? '', top: 1 }).rows;
  await page
    .getByRole('button', { name: `${row?.term ?? ''}，打开句子` })
    .first()
    .click();
  await page.getByText(`全期出现 ${String(row?.joint)} 次`).waitFor();
  await page.getByText(`只列在“${first?.term ?? ''}”附近的`).waitFor();
});

test('another word and another range are looked at, and what is not there is said', async () => {
  const page = await open();
  await page.getByLabel('看哪个词').fill('民生实事');
  await page.getByRole('button', { name: '看', exact: true }).click();
  await page.getByRole('heading', { name: '“民生实事”前后常见的词' }).waitFor();
  await page.getByLabel('范围').selectOption({ label: '同一句' });
  await page.getByLabel('看哪个词').fill('此处没有这个词');
  await page.getByRole('button', { name: '看', exact: true }).click();
  await page.getByText('本期没有“此处没有这个词”这个词。').waitFor();
});

test('the network names each word with those it shares sentences with, and its table opens them', async () => {
  const page = await open();
  const network = engine.network(name, { terms: 30, ties: 30 });
  const tied = new Set(network.ties.flatMap(({ left, right }) => [left, right]));
  const names = await namesOf(marksOf(page, /^关系图/));
  expect(names).toHaveLength(tied.size);
  const node = Math.min(...tied);
  expect(names[0]).toMatch(new RegExp(`^${network.nodes[node]?.term ?? ''}，\\d+ 句，与.+同句$`));
  await page
    .locator('bl-word-network')
    .getByRole('button', { name: /^看表格/ })
    .click();
  const [tie] = network.ties;
  const pair = [tie?.left, tie?.right].map((place) => network.nodes[place ?? -1]?.term ?? '');
  await page.getByRole('button', { name: `${pair.join(' — ')}，打开句子` }).click();
  await page.getByText(`在 ${String(tie?.joint)} 句里`).waitFor();
});

test('a phrase opens its sentences, and a sentence leads on to the company of its word', async () => {
  const page = await open();
  const phrases = engine.phrases(name, { top: 100 }).rows.filter((row) => row.partOf === null);
  const [phrase] = phrases;
  await page.getByRole('button', { name: `${phrase?.phrase ?? ''}，打开句子` }).click();
  await page.getByText(`全期出现 ${String(phrase?.count)} 次`).waitFor();
  await showView(page, '关键词');
  await marksOf(page, /^关键词条形图/)
    .nth(1)
    .click();
  await page.getByRole('button', { name: '看搭配' }).click();
  const second = report.keywords.rows[1]?.term ?? '';
  await page.getByRole('heading', { name: `“${second}”前后常见的词` }).waitFor();
});

test('keywords inside longer words count where the reader asks for it, and open as many sentences', async () => {
  const { page } = await visit();
  await dropSample(page, name);
  await showView(page, '关键词');
  await page.getByRole('button', { name: /筛选/ }).click();
  await page.getByRole('radio', { name: '连长词里的也数' }).check();
  const table = engine.keywords(name, { level: 'all', top: 20 });
  const bars = marksOf(page, /^关键词条形图/);
  const expected = table.rows.map((row) => `${row.term}，${String(row.count)} 次`);
  await expect.poll(() => namesOf(bars)).toEqual(expected);
  const place = table.rows.findIndex((row) => row.nestedCount > 0);
  expect(place).toBeGreaterThanOrEqual(0);
  await bars.nth(place).click();
  await page.getByText(`全期出现 ${String(table.rows[place]?.count)} 次`).waitFor();
});

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test('the view has no barriers', async () => {
    const page = await open({ colorScheme });
    expect(await findBarriers(page)).toEqual([]);
  });
});

test('nothing is wider than a narrow window', async () => {
  const page = await open({ viewport: { width: 390, height: 800 } });
  expect(await overflowOf(page)).toBe(0);
});
