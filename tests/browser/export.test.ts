/** Taking it away: each form is saved by the browser, holds the numbers that the page shows, and states its settings. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SAMPLE_NAMES } from '../harness/samples.js';
import { describeFocus, dropSample, marksOf, namesOf, showView } from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();
const [name = ''] = SAMPLE_NAMES;

/** Picks a form in the menu of the first chart; the bytes of what is saved, and its name. */
async function save(page: Page, form: string): Promise<{ bytes: Buffer; file: string }> {
  const menu = page.locator('details.export').locator('visible=true').first();
  await menu.locator('summary').click();
  const saved = page.waitForEvent('download');
  await menu.getByRole('button', { name: form }).click();
  const download = await saved;
  return { bytes: readFileSync(await download.path()), file: download.suggestedFilename() };
}

async function openKeywords(): Promise<{ page: Page; first: { term: string; count: string } }> {
  const { page } = await visit({ acceptDownloads: true });
  await dropSample(page, name);
  await showView(page, '关键词');
  const [bar = ''] = await namesOf(marksOf(page, /^关键词条形图/));
  const [term = '', count = ''] = bar.split('，');
  return { page, first: { term, count: String(Number.parseInt(count, 10)) } };
}

describe('the keywords', () => {
  test('as CSV, for Excel and WPS', async () => {
    const { page, first } = await openKeywords();
    const { bytes, file } = await save(page, 'CSV');
    expect(file).toMatch(/^sample-1-关键词条形图.*-\d{4}-\d\d-\d\d\.csv$/);
    const text = bytes.toString('utf8');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.split('\r\n')[1]).toMatch(new RegExp(`^${first.term},${first.count},`));
    for (const setting of ['简报,', '程序,bulletin-lens', '词典,', '不列的停用词,']) {
      expect(text).toContain(setting);
    }
    await page.getByText('文件已交给浏览器保存。').waitFor();
  });

  test('as XLSX', async () => {
    const { page } = await openKeywords();
    const { bytes, file } = await save(page, 'XLSX');
    expect(file).toMatch(/\.xlsx$/);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });

  test('as JSON', async () => {
    const { page, first } = await openKeywords();
    const { bytes } = await save(page, 'JSON');
    const { rows, settings } = JSON.parse(bytes.toString('utf8')) as {
      rows: (string | number)[][];
      settings: { name: string }[];
    };
    expect(rows[0]?.slice(0, 2)).toEqual([first.term, Number(first.count)]);
    expect(settings.map((one) => one.name)).toContain('词典');
  });

  test('as a drawing that needs nothing from the page', async () => {
    const { page, first } = await openKeywords();
    const { bytes } = await save(page, 'SVG');
    const svg = bytes.toString('utf8');
    expect(svg).toContain(`>${first.term}<`);
    expect(svg).toContain(`>${first.count}<`);
    expect(svg).not.toMatch(/var\(|class=|href=|url\(http/);
    await page.setContent('<main></main>');
    const size = await page.evaluate((text) => {
      const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
      return [documentElement.localName, Number(documentElement.getAttribute('width'))];
    }, svg);
    expect(size[0]).toBe('svg');
    expect(size[1]).toBeGreaterThan(300);
  });

  test('as a picture of twice the size', async () => {
    const { page } = await openKeywords();
    const width = Number(/ width="(\d+)"/.exec((await save(page, 'SVG')).bytes.toString())?.[1]);
    const { bytes } = await save(page, 'PNG');
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(2 * width);
  });
});

test('the table of a chart is saved as it is shown, and has no picture', async () => {
  const { page } = await openKeywords();
  await page.getByRole('button', { name: /^看表格/ }).click();
  const menu = page.locator('details.export').locator('visible=true').first();
  await menu.locator('summary').click();
  expect(await menu.getByRole('button').allTextContents()).toHaveLength(3);
  await page.keyboard.press('Escape');
  await expect.poll(() => describeFocus(page)).toMatch(/导出/);
  expect(await menu.getByRole('button').count()).toBe(0);
});

test('where the policy forbids pictures, the reader is told what else works', async () => {
  const { page } = await openKeywords();
  await page.evaluate(() => {
    HTMLImageElement.prototype.decode = () => Promise.reject(new Error('forbidden'));
  });
  const menu = page.locator('details.export').locator('visible=true').first();
  await menu.locator('summary').click();
  await menu.getByRole('button', { name: 'PNG' }).click();
  await page.getByText('请改用 SVG。').waitFor();
});
