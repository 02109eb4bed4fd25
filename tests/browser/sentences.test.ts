/** From a word to its sentences, from a sentence to the text it stands in, and back. */
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { readSample, SAMPLE_NAMES } from '../harness/samples.js';
import { describeFocus, dropSample, marksOf, namesOf, sentencesOf, showView } from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();
const [name = ''] = SAMPLE_NAMES;
const withoutBreaks = (text: string) => text.replaceAll(/\s/g, '');

/** Opens the sentences of the first keyword; the word and how often the bar says it occurs. */
async function openFirstWord(page: Page): Promise<{ term: string; count: number }> {
  await showView(page, '关键词');
  const bars = marksOf(page, /^关键词条形图/);
  const [first = ''] = await namesOf(bars);
  const [term = '', count = ''] = first.split('，');
  await bars.first().click();
  await sentencesOf(page, term).waitFor();
  return { term, count: Number.parseInt(count, 10) };
}

describe('the sentences of a word', () => {
  test('say how often it occurs, as its bar does, and mark each occurrence', async () => {
    const { page } = await visit();
    await dropSample(page, name);
    const { term, count } = await openFirstWord(page);
    await page.getByText(`全期出现 ${String(count)} 次`).waitFor();
    const marks = await page.locator('bl-sentences mark').allTextContents();
    expect(marks).toHaveLength(count);
    expect(new Set(marks)).toEqual(new Set([term]));
  });

  test('are those of one division when a cell of the heat map is opened', async () => {
    const { page } = await visit();
    await dropSample(page, name);
    await showView(page, '区县比较');
    await page.getByRole('radio', { name: '各组一并' }).check();
    const cells = marksOf(page, /^词与区县热力图/, 'gridcell');
    const names = await namesOf(cells);
    const used = names.findIndex((cell) => /[1-9]\d* 次/.test(cell));
    await cells.nth(used).click();
    await page.getByRole('button', { name: '看全期的句子' }).click();
    await page.getByText(/全期出现 \d+ 次/).waitFor();
  });
});

describe('a sentence', () => {
  test('opens the text with the word highlighted in it', async () => {
    const { page } = await visit();
    await dropSample(page, name);
    const { term } = await openFirstWord(page);
    const line = page.locator('bl-sentences button.line').first();
    const sentence = withoutBreaks((await line.textContent()) ?? '');
    await line.click();
    const source = page.getByRole('tabpanel', { name: '原文' });
    await source.waitFor();
    const mark = source.locator('mark').first();
    await mark.waitFor();
    expect(await mark.textContent()).toBe(term);
    const box = await mark.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(800);
    const paragraph = withoutBreaks((await mark.locator('xpath=..').textContent()) ?? '');
    expect(paragraph).toContain(sentence);
  });

  test('leads back to the sentences it was one of', async () => {
    const { page } = await visit();
    await dropSample(page, name);
    const { term } = await openFirstWord(page);
    await page.locator('bl-sentences button.line').first().click();
    await page.getByRole('button', { name: /回到句子/ }).click();
    await page.getByRole('tabpanel', { name: '关键词' }).waitFor();
    await sentencesOf(page, term).waitFor();
  });
});

test('closing the sentences puts focus back on the bar they came from', async () => {
  const { page } = await visit();
  await dropSample(page, name);
  const { term } = await openFirstWord(page);
  await page.getByRole('button', { name: '关闭' }).click();
  await expect.poll(() => describeFocus(page)).toContain(`option: ${term}`);
});

test('the text holds every line of the file', async () => {
  const { page } = await visit();
  await dropSample(page, name);
  await showView(page, '原文');
  const source = page.locator('[part=source]');
  const last = readSample(name).toString('utf8').trimEnd().split('\n').at(-1) ?? '';
  await expect.poll(() => source.textContent()).toContain(last.trim());
  const shown = withoutBreaks((await source.textContent()) ?? '');
  for (const line of readSample(name).toString('utf8').split('\n')) {
    expect(shown).toContain(withoutBreaks(line));
  }
});

describe('the search', () => {
  test('finds any stretch of text as often as it is printed, and leads to each place', async () => {
    const { page } = await visit();
    await dropSample(page, name);
    // No word of the dictionary: its end and the next one's beginning.
    const text = readSample(name).toString('utf8');
    const wanted = '大常';
    await page.getByRole('searchbox', { name: '在原文中查找' }).fill(wanted);
    await page.keyboard.press('Enter');
    await sentencesOf(page, wanted).waitFor();
    const printed = text.split(wanted).length - 1;
    const drawer = page.locator('bl-sentences');
    await expect
      .poll(async () => {
        const inArticles = /出现 (\d+) 次/.exec(
          (await drawer.locator('.summary').textContent()) ?? '',
        );
        const elsewhere = /另有 (\d+) 处/.exec((await drawer.locator('h4').textContent()) ?? '');
        return Number(inArticles?.[1]) + Number(elsewhere?.[1]);
      })
      .toBe(printed);
    await page.locator('bl-sentences button.line').first().click();
    expect(await page.locator('bl-source mark').first().textContent()).toBe(wanted);
  });

  test('says so where there is nothing, and of nothing asks for nothing', async () => {
    const { page } = await visit();
    await dropSample(page, name);
    const field = page.getByRole('searchbox', { name: '在原文中查找' });
    await field.fill('   ');
    await page.getByRole('button', { name: '查找' }).click();
    expect(await page.locator('bl-sentences').count()).toBe(0);
    await field.fill('饕餮');
    await page.keyboard.press('Enter');
    await page.getByText('全期没有“饕餮”。').waitFor();
  });
});
