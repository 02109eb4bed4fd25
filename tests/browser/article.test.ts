/** One article: its facts are those of the command line's report, and each leads to its sentence and back. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Article, ArticleDetails, Report } from '../../www/wasm/bulletin_lens.js';
import { readSample, reportByCommandLine, SAMPLE_NAMES, samplePath } from '../harness/samples.js';
import { withMasthead } from './changed-replies.js';
import { describeFocus, dropSample, showView, waitUntilComputed } from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();
const [name = ''] = SAMPLE_NAMES;

type FullArticle = Article & ArticleDetails;
const reportOf = (sample: string) =>
  JSON.parse(reportByCommandLine(samplePath(sample))) as Omit<Report, 'articles'> & {
    articles: FullArticle[];
  };

/** Opens an article from the list by its title. */
async function openArticle(page: Page, { title, index }: FullArticle): Promise<void> {
  await showView(page, '文章');
  const list = page.getByRole('tabpanel').getByRole('listitem');
  await list.nth(index).getByRole('heading').getByRole('button').click();
  const heading = title ?? '（无题）';
  await page.getByRole('heading', { level: 3, name: heading.replaceAll(/\s+/g, ' ') }).waitFor();
}

/** The texts that lead to places, in a section of the article; none where there is no such section. */
async function factsOf(page: Page, section: string): Promise<string[]> {
  const region = page.getByRole('region', { name: new RegExp(`^${section} ?\\d`) });
  const texts = await region.locator('button.fact').allTextContents();
  return texts.map((text) => text.trim());
}

describe.each(SAMPLE_NAMES)('%s', (sample) => {
  const report = reportOf(sample);
  let page: Page;
  beforeEach(async () => {
    ({ page } = await visit());
    await dropSample(page, sample);
  });

  test('every article has the numbers, papers, meetings and formulas of the report', async () => {
    const [first] = report.articles;
    if (first) await openArticle(page, first);
    for (const article of report.articles) {
      const place = `第 ${String(article.index + 1)} 篇，共 ${String(report.articles.length)} 篇`;
      await page.getByText(place).waitFor();
      await waitUntilComputed(page);
      expect(await factsOf(page, '数字')).toEqual(article.quantities.map(({ text }) => text));
      expect(await factsOf(page, '文件')).toEqual(article.documents.map((title) => `《${title}》`));
      expect(await factsOf(page, '会议')).toEqual(article.meetings);
      expect(await factsOf(page, '数字口号')).toEqual(article.slogans.map((text) => `“${text}”`));
      const next = page.getByRole('button', { name: '下一篇' });
      if (await next.isEnabled()) await next.click();
    }
  });
});

/** The words marked and the sentence around them, in the text that is in front. */
async function expectMarked(page: Page, inside: string, quantity: FullArticle['quantities'][0]) {
  const text = readSample(name).toString('utf8');
  const place = page.locator(inside);
  const mark = place.locator('mark');
  await mark.waitFor();
  expect(await mark.textContent()).toBe(quantity.text);
  const sentence = (await place.locator('.sentence').allTextContents()).join('');
  const at = text.indexOf(sentence);
  expect(at).toBeGreaterThan(0);
  expect(at).toBeLessThanOrEqual(quantity.span.utf16Start);
  expect(at + sentence.length).toBeGreaterThanOrEqual(quantity.span.utf16End);
  expect(sentence).toMatch(/[。；！？]$/);
  await expect.poll(() => describeFocus(page)).toBe(`mark: ${quantity.text}`);
}

describe('a number opens its sentence with the number marked, and back leads to the number', () => {
  const article = reportOf(name).articles[0];
  const quantity = article?.quantities[3];
  if (!article || !quantity) throw new Error('the sample has numbers');
  const pick = (page: Page) =>
    page.getByRole('table').getByRole('button', { name: quantity.text, exact: true }).click();

  test('where there is room, in the text beside it', async () => {
    const { page } = await visit();
    await dropSample(page, name);
    await openArticle(page, article);
    await pick(page);
    await expectMarked(page, 'bl-article-text', quantity);
    await page.keyboard.press('Escape');
    await expect.poll(() => describeFocus(page)).toBe(`button: ${quantity.text}`);
    expect(await page.locator('bl-article-text mark').count()).toBe(0);
    await pick(page);
    await page.getByRole('button', { name: '在全文中看' }).click();
    await expectMarked(page, 'bl-source', quantity);
  });

  test('in one column, in the whole text', async () => {
    const { page } = await visit({ viewport: { width: 700, height: 800 } });
    await dropSample(page, name);
    await openArticle(page, article);
    await pick(page);
    await expectMarked(page, 'bl-source', quantity);
    await page.getByRole('button', { name: '回到文章' }).click();
    await page.getByRole('tabpanel', { name: '文章' }).waitFor();
    await expect.poll(() => describeFocus(page)).toBe(`button: ${quantity.text}`);
  });
});

test('a number inside a total says so, and a rounded one what it is in figures', async () => {
  const { page } = await visit({
    core: (request, reply) => {
      if (reply.kind !== 'done' || request.kind !== 'details') return reply;
      const details = reply.answer as import('../../www/wasm/bulletin_lens.js').ArticleDetails;
      const [total, part] = details.quantities;
      if (total && part) {
        Object.assign(total, { text: '4.5万株', value: 45000, unit: '株', bound: 'at_least' });
        part.partOf = 0;
      }
      return reply;
    },
  });
  await dropSample(page, name);
  const [article] = reportOf(name).articles;
  if (article) await openArticle(page, article);
  const rows = page.getByRole('table').getByRole('row');
  const total = await rows.nth(1).textContent();
  expect(total).toContain('45,000 株');
  expect(total).toContain('至少');
  expect(await rows.nth(2).textContent()).toContain('已含在“4.5万株”内');
});

test('who signed is told by role, and a doubtful parting of names in words', async () => {
  const { page } = await visit({ core: withMasthead });
  await dropSample(page, name);
  const [article] = reportOf(name).articles;
  if (article) await openArticle(page, article);
  const panel = page.getByRole('tabpanel');
  await panel.getByRole('term').filter({ hasText: '供稿' }).waitFor();
  await panel.getByRole('button', { name: '林小满、周一叶' }).waitFor();
  await panel.getByText('姓名之间没有空格，这样断开未必对').waitFor();
  await page.locator('bl-article').getByText('人工更正过：区县').waitFor();
});

test('from an article back to the list, to the entry it was opened by', async () => {
  const report = reportOf(name);
  const { page } = await visit();
  await dropSample(page, name);
  const third = report.articles[2];
  if (!third) throw new Error('the sample has three articles');
  await openArticle(page, third);
  await page.getByRole('button', { name: '全部文章' }).click();
  await expect.poll(() => describeFocus(page)).toBe(`button: ${third.title ?? ''}`);
  await openArticle(page, third);
  await page.getByRole('tab', { name: '文章' }).click();
  await page.getByRole('tabpanel').getByRole('listitem').first().waitFor();
});
