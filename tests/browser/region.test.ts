/** The city of a bulletin: shown with what speaks for it, set by hand, missing without harm; files of one's own. */
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Report } from '../../www/wasm/bulletin_lens.js';
import { reportByCommandLine, SAMPLE_NAMES, samplePath } from '../harness/samples.js';
import { refusingCorrections, withMasthead, withoutRegion } from './changed-replies.js';
import {
  describeFocus,
  dropSample,
  namesOf,
  marksOf,
  showView,
  waitForBulletin,
} from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();
const [name = ''] = SAMPLE_NAMES;
const report = JSON.parse(reportByCommandLine(samplePath(name))) as Report;

/** Chooses a file of the reader's own for the bulletin in view. */
async function chooseOwn(page: Page, what: string, content: string): Promise<void> {
  const settings = page.getByRole('region', { name: '这期简报怎么读' });
  if ((await settings.count()) === 0) await page.getByRole('button', { name: '更改城市' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: `选文件：${what}` }).click();
  await (
    await chooser
  ).setFiles({ name: '自备.txt', mimeType: 'text/plain', buffer: Buffer.from(content) });
}

describe('the city', () => {
  test('is the one of the report of the command line', async () => {
    const { page } = await visit();
    await dropSample(page, name);
    await page.getByText(`识别为 ${report.region?.name ?? '无'}`).waitFor();
  });

  test('is shown with its province, and the words for it lead to their place and back', async () => {
    const { page } = await visit({ core: withMasthead });
    await dropSample(page, name);
    await page.getByText('识别为 杭州市（浙江省）').waitFor();
    const toggle = page.getByRole('button', { name: '依据 3 篇' });
    await toggle.click();
    const words = report.articles[0]?.title?.slice(0, 4) ?? '';
    const evidence = page.getByRole('region', { name: '凭什么认出这个城市' });
    await evidence.getByText('第 1 篇 · 标题').waitFor();
    await evidence.getByRole('button', { name: words }).click();
    await expect.poll(() => describeFocus(page)).toBe(`mark: ${words}`);
    await page.getByRole('button', { name: '回到概览' }).click();
    await expect.poll(() => describeFocus(page)).toBe(`button: ${words}`);
  });

  test('heads the page together with what the red head says, each leading to its place', async () => {
    const { page } = await visit({ core: withMasthead });
    await dropSample(page, name);
    for (const printed of ['第6期', '2024年6月20日', '编辑部']) {
      await page.getByRole('button', { name: printed, exact: true }).click();
      await page.getByRole('tabpanel', { name: '原文' }).locator('mark').waitFor();
      await page.getByRole('button', { name: '回到概览' }).click();
    }
  });

  test('that is not recognised is asked for, and everything else works', async () => {
    const { page } = await visit({ core: withoutRegion });
    await dropSample(page, name);
    await page.getByText('没有认出这期简报属于哪个城市。').waitFor();
    await page.getByText('所以分不出区县').waitFor();
    await showView(page, '区县比较');
    await page.getByText('也就没有区县可比').waitFor();
    await showView(page, '文章');
    await expect
      .poll(() => page.getByRole('tabpanel').getByRole('listitem').count())
      .toBe(report.articles.length);
    await showView(page, '关键词');
    expect((await namesOf(marksOf(page, /^关键词条形图/))).length).toBeGreaterThan(0);
    await showView(page, '校对');
    await showView(page, '原文');
  });

  test('is set by keyboard: the bulletin is read anew and focus is not lost', async () => {
    const { page } = await visit({ core: withoutRegion });
    await dropSample(page, name);
    const field = page.getByRole('combobox', { name: '城市' });
    await field.focus();
    await page.keyboard.type('浙江');
    await page.getByRole('listbox', { name: '城市' }).waitFor();
    expect(await page.getByRole('listbox', { name: '城市' }).getByRole('option').count()).toBe(2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('按选定的 宁波市（浙江省） 读').waitFor();
    await expect.poll(() => describeFocus(page)).toBe('button: 更改城市');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '自动识别' }).click();
    await page.getByText('没有认出这期简报属于哪个城市。').waitFor();
  });

  test('that is typed wrongly gets a sentence, and Escape closes the list alone', async () => {
    const { page } = await visit({ core: withoutRegion });
    await dropSample(page, name);
    const field = page.getByRole('combobox', { name: '城市' });
    await field.fill('亚特兰蒂斯');
    await page.getByText('没有“亚特兰蒂斯”').waitFor();
    await field.fill('苏');
    await page.getByRole('option', { name: '苏州市' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    expect(await field.inputValue()).toBe('苏');
  });

  test('is taken from the attribute of the element, also when it changes', async () => {
    const { page } = await visit({ core: withoutRegion });
    await page.locator('bulletin-lens').evaluate((lens) => {
      lens.setAttribute('region', '330200');
    });
    await dropSample(page, name);
    await page.getByText('按选定的 宁波市（浙江省） 读').waitFor();
    await page.locator('bulletin-lens').evaluate((lens) => {
      lens.setAttribute('region', '330100');
    });
    await page.getByText('按选定的 杭州市（浙江省） 读').waitFor();
  });
});

describe('a file of corrections', () => {
  test('that is faulty is refused with what to do; what was there stays and works', async () => {
    const { page } = await visit({ core: refusingCorrections });
    await dropSample(page, name);
    await chooseOwn(page, '更正文件', '错');
    const alert = page.getByRole('alert').filter({ hasText: '第 3 行' });
    await alert.getByText('请改正第 3 行后再选一次。').waitFor();
    await alert.getByText('仍是原来的样子').waitFor();
    await waitForBulletin(page, name);
    expect(await page.getByText('在用：自备.txt').count()).toBe(0);
    await alert.getByRole('button', { name: '知道了' }).click();
    await alert.waitFor({ state: 'detached' });
    await showView(page, '关键词');
    expect((await namesOf(marksOf(page, /^关键词条形图/))).length).toBeGreaterThan(0);
  });

  test('that is no text at all is refused by name', async () => {
    const { page } = await visit();
    await dropSample(page, name);
    await page.getByRole('button', { name: '更改城市' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '选文件：更正文件' }).click();
    const buffer = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff]);
    await (await chooser).setFiles({ name: '图.png', mimeType: 'image/png', buffer });
    await page.getByRole('alert').getByText('读不到“图.png”的内容。').waitFor();
    await waitForBulletin(page, name);
  });
});
