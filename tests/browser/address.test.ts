/** Addresses: a bookmark leads to its view as it was set, the browser's way back leads back, and the address follows the reader. */
import { describe, expect, test } from 'vitest';
import type { Report } from '../../www/src/protocol/contract.js';
import { reportByCommandLine, SAMPLE_NAMES, samplePath } from '../harness/samples.js';
import { dropSample, marksOf, sentencesOf, showView, waitUntilComputed } from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();
const [name = ''] = SAMPLE_NAMES;
const { divisions } = JSON.parse(reportByCommandLine(samplePath(name))) as Report;
/** A division with an article in the sample. */
const { code } = divisions.findLast((one) => one.articles.length > 0) ?? { code: '' };

describe('a bookmark', () => {
  test('waits for the bulletin, and then shows the view as it was set', async () => {
    const { page } = await visit({ path: `#/keywords?division=${code}&measure=rate&top=10` });
    await dropSample(page, name);
    await page.getByRole('tab', { name: '关键词', selected: true }).waitFor();
    await waitUntilComputed(page);
    const division = page.getByRole('tabpanel').getByRole('combobox', { name: '区县' });
    expect(await division.inputValue()).toBe(code);
    expect(await page.getByRole('radio', { name: '每千词' }).isChecked()).toBe(true);
    expect(await marksOf(page, /关键词|词/).count()).toBe(10);
  });

  test('to a place in the text leads there', async () => {
    const { page } = await visit({ path: '#/source?at=200-204' });
    await dropSample(page, name);
    await page.locator('bl-source mark').waitFor();
  });

  test('that names what the bulletin does not have shows the view without it', async () => {
    const { page } = await visit({ path: '#/keywords?division=999999&measure=nonsense' });
    await dropSample(page, name);
    await page.getByRole('tabpanel', { name: '关键词' }).waitFor();
    await marksOf(page, /词/).first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('to no view leads to the overview', async () => {
    const { page } = await visit({ path: '#/nowhere' });
    await dropSample(page, name);
    await page.getByRole('tab', { name: '概览', selected: true }).waitFor();
  });

  test('to a group that does not exist says so, and the way out works', async () => {
    const { page } = await visit({ path: '#/compare?group=nobody' });
    await dropSample(page, name);
    await page.getByRole('tabpanel').getByRole('alert').getByRole('button').click();
    await page.locator('bl-diverging-bars').getByRole('option').first().waitFor();
  });
});

describe('the address', () => {
  test('follows each step and each setting', async () => {
    const { page } = await visit();
    await dropSample(page, name);
    const address = () => decodeURIComponent(new URL(page.url()).hash);
    await showView(page, '关键词');
    expect(address()).toBe('#/keywords');
    await page.getByRole('radio', { name: '每千词' }).check();
    await expect.poll(address).toBe('#/keywords?measure=rate');
    await showView(page, '文章');
    await page.getByRole('tabpanel').getByRole('listitem').nth(1).getByRole('heading').click();
    await expect.poll(address).toBe('#/articles?article=2');
  });

  test('leads back step by step, each view as it was left', async () => {
    const { page } = await visit();
    await dropSample(page, name);
    await showView(page, '关键词');
    await page.getByRole('radio', { name: '每千词' }).check();
    await showView(page, '文章');
    await page.getByRole('tabpanel').getByRole('listitem').nth(1).getByRole('heading').click();
    await page.getByRole('button', { name: /全部文章/ }).waitFor();
    await page.goBack();
    await page.getByRole('tabpanel').getByRole('listitem').nth(1).waitFor();
    await page.goBack();
    await page.getByRole('tab', { name: '关键词', selected: true }).waitFor();
    expect(await page.getByRole('radio', { name: '每千词' }).isChecked()).toBe(true);
    await page.goBack();
    await page.getByRole('tab', { name: '概览', selected: true }).waitFor();
    await page.goForward();
    await page.getByRole('tab', { name: '关键词', selected: true }).waitFor();
  });

  test('leads back from a sentence in the text to the chart it came from, sentences still open', async () => {
    const { page } = await visit();
    await dropSample(page, name);
    await showView(page, '关键词');
    const mark = marksOf(page, /词/).first();
    await mark.click();
    const heading = page.getByRole('heading', { name: /的句子$/ });
    await heading.waitFor();
    const term = /“(.*)”/.exec((await heading.textContent()) ?? '')?.[1] ?? '';
    await page.locator('bl-sentences button.line').first().click();
    await page.locator('bl-source mark').first().waitFor();
    await page.goBack();
    await page.getByRole('tab', { name: '关键词', selected: true }).waitFor();
    await sentencesOf(page, term).waitFor();
  });
});
