/** Points, figures, documents and meetings, formulas and bylines: the page shows what the command line says, and each leads to its sentence. */
import type { Page } from 'playwright-core';
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
import { describeFocus, dropSample, showView, waitUntilComputed } from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();
const [name = ''] = SAMPLE_NAMES;

const ask = <T>(what: string, sample: string) =>
  JSON.parse(printByCommandLine(what, samplePath(sample), '--format', 'json')) as T;

/** The texts of a column's buttons, in the table of a section or of the whole view. */
async function buttonsIn(page: Page, column: number, table = 0): Promise<string[]> {
  const cells = page
    .getByRole('tabpanel')
    .getByRole('table')
    .nth(table)
    .locator(`tbody tr > :nth-child(${String(column)}) button`);
  return (await cells.allTextContents()).map((text) => text.trim());
}

describe.each(SAMPLE_NAMES)('%s', (sample) => {
  test('has the points of the command line', async () => {
    const { rows } = ask<OutlineTable>('outlines', sample);
    const { page } = await visit();
    await dropSample(page, sample);
    await showView(page, '要点');
    await page.getByRole('tabpanel').getByRole('table').waitFor();
    const heads = await page
      .getByRole('tabpanel')
      .locator('tbody td:nth-child(n + 3) button')
      .allTextContents();
    const points = rows.flatMap((row) => row.points);
    expect(heads.map((text) => text.trim().replace(/（下分 \d+ 点）$/, ''))).toEqual(
      points.map(({ marker, head }) => `${marker} ${head}`),
    );
  });

  test('has the figures and the sums of the command line', async () => {
    const { rows } = ask<FigureTable>('figures', sample);
    const { page } = await visit({ path: '#/figures?unnamed=yes&rows=9999' });
    await dropSample(page, sample);
    await page.getByRole('tabpanel').getByRole('table').waitFor();
    await waitUntilComputed(page);
    const numbers = (await buttonsIn(page, 5)).map((text) => text.split(' ').slice(1).join(' '));
    expect(numbers).toEqual(rows.flatMap((row) => row.entries.map((entry) => entry.text)));
    const sums = await page
      .getByRole('tabpanel')
      .locator('tbody td:nth-child(4)')
      .allTextContents();
    expect(
      sums.map((text) => text.trim().replaceAll(',', '')).filter((text) => /\d/.test(text)),
    ).toEqual(rows.flatMap(({ sum }) => (sum ? [expect.stringContaining(String(sum.value))] : [])));
  });

  test('has the documents, meetings and formulas of the command line', async () => {
    const { threads } = JSON.parse(reportByCommandLine(samplePath(sample))) as {
      threads: Threads;
    };
    const { page } = await visit();
    await dropSample(page, sample);
    await showView(page, '文件会议');
    await waitUntilComputed(page);
    const kinds = [threads.documents, threads.meetings].filter((kind) => kind.length > 0);
    for (const [table, kind] of kinds.entries()) {
      const texts = kind.map(({ text }) => (kind === threads.documents ? `《${text}》` : text));
      expect(await buttonsIn(page, 1, table)).toEqual(texts);
    }
    await showView(page, '提法');
    await waitUntilComputed(page);
    expect(await buttonsIn(page, 1)).toEqual(threads.slogans.map(({ text }) => `“${text}”`));
  });

  test('has everybody who signed', async () => {
    const { articles } = JSON.parse(reportByCommandLine(samplePath(sample))) as Report;
    const { page } = await visit();
    await dropSample(page, sample);
    await showView(page, '署名');
    await page.getByRole('heading', { name: '作者' }).waitFor();
    const shown = await page
      .getByRole('tabpanel')
      .locator('tbody tr > :first-child')
      .allTextContents();
    const names = new Set(shown.map((text) => text.trim()));
    for (const { byline } of articles) {
      for (const author of byline?.authors ?? []) expect([...names]).toContain(author);
      if (byline?.office) expect([...names]).toContain(byline.office);
    }
  });
});

test('a figure opens its sentence, and the way back leads to the figure', async () => {
  const { page } = await visit();
  await dropSample(page, name);
  await showView(page, '数字');
  const figure = page.getByRole('tabpanel').locator('tbody td:nth-child(5) button').first();
  const label = (await figure.getAttribute('aria-label')) ?? '';
  await figure.click();
  const mark = page.locator('bl-source mark').first();
  await mark.waitFor();
  expect(label).toContain((await mark.textContent()) ?? '…');
  await page.getByRole('button', { name: '回到数字' }).click();
  await expect.poll(() => describeFocus(page)).toBe(`button: ${label}`);
});

test('the filters are part of the address', async () => {
  const { page } = await visit();
  await dropSample(page, name);
  await showView(page, '数字');
  await page.getByRole('checkbox', { name: '只看两个以上区县都有的' }).check();
  await expect.poll(() => new URL(page.url()).hash).toBe('#/figures?shared=yes');
  await page.getByRole('textbox', { name: '所指含' }).fill('此处没有');
  await page.keyboard.press('Enter');
  await page.getByText('没有符合条件的数字。').waitFor();
});
