/** Every view in both themes, wide and narrow, passes axe; everything can be reached and opened by keyboard alone. */
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { SAMPLE_NAMES } from '../harness/samples.js';
import { withMasthead, withoutRegion, withProof } from './changed-replies.js';
import { describeFocus, dropSample, findBarriers, showView, waitUntilComputed } from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();
const [name = ''] = SAMPLE_NAMES;
describe.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
] as const)('in the %s theme at %i pixels', (colorScheme, width) => {
  const options = { colorScheme, viewport: { width, height: 800 } };

  test('the first screen has no barriers', async () => {
    const { page } = await visit(options);
    await page.getByRole('region', { name: '先看一份样例' }).getByRole('button').first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  // What a narrow window changes is the same in both languages.
  const languages = width === 1280 ? ['zh-CN', 'en'] : ['zh-CN'];

  test.each(languages)('no view has barriers in %s', async (language) => {
    const { page } = await visit(options);
    await dropSample(page, name);
    await page.locator('bulletin-lens').evaluate((lens: HTMLElement, lang) => {
      lens.lang = lang;
    }, language);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await page.getByRole('tabpanel').waitFor();
      await waitUntilComputed(page);
      const view = await tab.textContent();
      expect([view, await findBarriers(page)]).toEqual([view, []]);
    }
  });

  test('neither an article nor its sentence in the text has barriers', async () => {
    const { page } = await visit({ ...options, core: withMasthead });
    await dropSample(page, name);
    await showView(page, '文章');
    await page.getByRole('tabpanel').getByRole('listitem').first().getByRole('heading').click();
    const table = page.getByRole('tabpanel').getByRole('table');
    await table.waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await table.getByRole('button').first().click();
    await page.getByRole('tabpanel').locator('mark').waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  test('neither the head nor what unfolds from it has barriers', async () => {
    const { page } = await visit({ ...options, core: withMasthead });
    await dropSample(page, name);
    await page.getByRole('button', { name: '依据 3 篇' }).click();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '更改城市' }).click();
    await page.getByRole('region', { name: '这期简报怎么读' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  test('neither a missing city nor the list of cities has barriers', async () => {
    const { page } = await visit({ ...options, core: withoutRegion });
    await dropSample(page, name);
    await page.getByRole('combobox', { name: '城市' }).fill('浙江');
    await page.getByRole('listbox', { name: '城市' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await showView(page, '区县比较');
    expect(await findBarriers(page)).toEqual([]);
  });

  test('a proof list has no barriers', async () => {
    const { page } = await visit({ ...options, core: withProof });
    await dropSample(page, name);
    await showView(page, '校对');
    await page.getByRole('tabpanel').getByRole('listitem').first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  test('neither tables nor sentences have barriers', async () => {
    const { page } = await visit(options);
    await dropSample(page, name);
    await showView(page, '关键词');
    const bars = page.getByRole('listbox').getByRole('option');
    await bars.first().waitFor();
    await page.getByRole('button', { name: /^看表格/ }).click();
    await page.getByRole('table').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page
      .getByRole('table')
      .getByRole('button', { name: /打开句子/ })
      .first()
      .click();
    await page.getByRole('heading', { name: /的句子$/ }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });
});

/** Presses Tab until what has focus reads as wanted; fails after a hundred. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 100; presses += 1) {
    await page.keyboard.press('Tab');
    const focus = await describeFocus(page);
    if (wanted.test(focus)) return;
    passed.push(focus.slice(0, 40));
  }
  throw new Error(`no ${String(wanted)} among: ${passed.join(' | ')}`);
}

test('by keyboard alone: a sample, a word, its sentence, the text, and back', async () => {
  const { page } = await visit();
  await page.getByRole('region', { name: '先看一份样例' }).getByRole('button').first().waitFor();
  await tabTo(page, /^button: .*样例/s);
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: '概览' }).waitFor();
  await tabTo(page, /^tab: 概览/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('tabpanel', { name: '关键词' }).waitFor();
  await tabTo(page, /^option: /);
  await page.keyboard.press('ArrowDown');
  const second = await describeFocus(page);
  const term = /^option: ([^，]+)，/.exec(second)?.[1] ?? '';
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `“${term}”的句子` }).waitFor();
  await tabTo(page, new RegExp(`^button: .*${term}`, 's'));
  await page.keyboard.press('Enter');
  await expect.poll(() => describeFocus(page)).toBe(`mark: ${term}`);
  await tabTo(page, /^button: .*回到句子/);
  await page.keyboard.press('Enter');
  await page.getByRole('tabpanel', { name: '关键词' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: `“${term}”的句子` }).waitFor({ state: 'detached' });
});

test('T turns a chart into its table and back', async () => {
  const { page } = await visit();
  await dropSample(page, name);
  await showView(page, '关键词');
  await page.getByRole('listbox').getByRole('option').first().focus();
  await page.keyboard.press('t');
  await page.getByRole('tabpanel').getByRole('table').waitFor();
  await page.keyboard.press('t');
  await page.getByRole('tabpanel').getByRole('listbox').waitFor();
});
