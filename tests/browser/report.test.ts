/** The report: its paragraph says what the command line counts, each number opens where it comes from, and all of it prints and is saved. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type {
  FigureTable,
  OutlineTable,
  Report,
  Threads,
} from '../../www/src/protocol/contract.js';
import {
  printByCommandLine,
  reportByCommandLine,
  SAMPLE_NAMES,
  samplePath,
} from '../harness/samples.js';
import { dropSample, findBarriers, sentencesOf, showView, waitUntilComputed } from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();
const [name = ''] = SAMPLE_NAMES;
const ask = <T>(what: string, sample: string) =>
  JSON.parse(printByCommandLine(what, samplePath(sample), '--format', 'json')) as T;

async function openReport(sample: string) {
  const { page } = await visit({ acceptDownloads: true });
  await dropSample(page, sample);
  await showView(page, '汇总');
  await page.locator('bl-report .paragraph').waitFor();
  await waitUntilComputed(page);
  return page;
}

describe.each(SAMPLE_NAMES)('%s', (sample) => {
  test('is told in numbers that are the command line’s', async () => {
    const report = JSON.parse(reportByCommandLine(samplePath(sample))) as Report & {
      threads: Threads;
    };
    const { rows } = ask<OutlineTable>('outlines', sample);
    const figures = ask<FigureTable>('figures', sample);
    const page = await openReport(sample);
    const said = ((await page.locator('bl-report .paragraph').textContent()) ?? '').replaceAll(
      /\s+/g,
      '',
    );
    expect(said).toContain(`本期${String(report.articles.length)}篇`);
    for (const { term, count, articles } of report.keywords.rows.slice(0, 5)) {
      expect(said).toContain(`“${term}”（${String(count)}次，见于${String(articles)}篇）`);
    }
    for (const { shortName, typicalTerms } of report.divisions) {
      if (typicalTerms.length === 0) continue;
      expect(said).toContain(
        `${shortName}多用${typicalTerms.map((term) => `“${term}”`).join('、')}`,
      );
    }
    const points = rows.reduce((sum, row) => sum + row.points.length, 0);
    if (points > 0) expect(said).toContain(`共${String(points)}点`);
    expect(said).toContain(`数字${String(figures.quantities)}处`);
    if (report.threads.documents.length > 0) {
      expect(said).toContain(`提到文件${String(report.threads.documents.length)}个`);
    }
  });
});

test('a word of the paragraph opens its sentences, a number its view', async () => {
  const page = await openReport(name);
  const paragraph = page.locator('bl-report .paragraph');
  const word = paragraph.getByRole('button', { name: /见于/ }).first();
  const term = /“(.*)”/.exec((await word.textContent()) ?? '')?.[1] ?? '';
  await word.click();
  await sentencesOf(page, term).waitFor();
  await paragraph.getByRole('button', { name: /^数字/ }).click();
  await page.getByRole('tab', { name: '数字', selected: true }).waitFor();
});

test('has no barriers, and prints figures and tables numbered, with its settings and without controls', async () => {
  const page = await openReport(name);
  expect(await findBarriers(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  const report = page.locator('bl-report');
  for (const caption of ['图 1', '图 2', '图 3', '表 1', '表 2', '表 3', '表 4', '表 5']) {
    await report.locator('.caption').filter({ hasText: caption }).first().waitFor();
  }
  for (const setting of ['词典', '程序', '不列的停用词', '文字校验']) {
    await report.locator('dt', { hasText: setting }).waitFor();
  }
  for (const control of ['打印', '复制这段话', '导出', '看表格', '查找']) {
    expect(await page.getByText(control, { exact: true }).locator('visible=true').count()).toBe(0);
  }
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
});

test('is saved as the JSON of the command line, and as a workbook', async () => {
  const page = await openReport(name);
  const save = async (button: string) => {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const download = await saved;
    return { bytes: readFileSync(await download.path()), file: download.suggestedFilename() };
  };
  const json = await save('报告 JSON');
  expect(json.bytes.toString('utf8')).toBe(reportByCommandLine(samplePath(name)));
  const workbook = await save('全部表格 XLSX');
  expect(workbook.file).toMatch(/^sample-1-汇总-.*\.xlsx$/);
  expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
});
