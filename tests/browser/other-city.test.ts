/** Bulletins of another city and of none, read by the real core: recognised, set, corrected, looked through. */
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { NINGBO_BULLETIN, NO_CITY_BULLETIN, STREETS } from '../harness/invented.js';
import {
  chooseFile,
  describeFocus,
  findBarriers,
  overflowOf,
  showView,
  type ViewName,
  waitUntilComputed,
} from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();
const VIEWS: readonly ViewName[] = [
  '概览',
  '文章',
  '关键词',
  '搭配',
  '区县比较',
  '新词',
  '校对',
  '原文',
];

/** Opens a text of this file and waits until it is in view. */
async function open(page: Page, text = NINGBO_BULLETIN): Promise<void> {
  await chooseFile(page, 'invented.txt', text);
  await page.getByRole('tab', { selected: true }).waitFor();
}

/** Chooses a file of the reader's own for the bulletin in view. */
async function chooseOwn(page: Page, what: string, content: string): Promise<void> {
  const settings = page.getByRole('region', { name: '这期简报怎么读' });
  if ((await settings.count()) === 0) await page.getByRole('button', { name: '更改城市' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: `选文件：${what}` }).click();
  const file = { name: '自备.txt', mimeType: 'text/plain', buffer: Buffer.from(content) };
  await (await chooser).setFiles(file);
}

/** The mark of a text, as docs/corrections.md defines it: its length, and FNV-1a over its UTF-8 bytes. */
function markOf(text: string): { utf16Length: number; checksum: string } {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return { utf16Length: text.length, checksum: hash.toString(16).padStart(8, '0') };
}

const correctionsFor = (text: string, corrections: unknown[]) =>
  JSON.stringify({ format: 1, text: markOf(text), corrections });

async function openArticle(page: Page, place: number): Promise<void> {
  await showView(page, '文章');
  const list = page.getByRole('tabpanel').getByRole('listitem');
  await list.nth(place).getByRole('heading').getByRole('button').click();
  await page.getByRole('heading', { level: 4, name: /^数字 ?\d/ }).waitFor();
}

describe('a bulletin of another city', () => {
  test('is recognised, and every word that speaks for it leads to its place and back', async () => {
    const { page } = await visit();
    await open(page);
    await page.getByText('识别为 宁波市（浙江省）').waitFor();
    await page.getByRole('button', { name: '依据 3 篇' }).click();
    const evidence = page.getByRole('region', { name: '凭什么认出这个城市' });
    const buttons = evidence.getByRole('button');
    const many = await buttons.count();
    expect(many).toBeGreaterThan(2);
    await evidence.getByText(`列出最有力的 ${String(many)} 处`).waitFor();
    for (const button of await buttons.all()) {
      const words = (await button.textContent())?.trim() ?? '';
      await button.click();
      await expect.poll(() => describeFocus(page)).toBe(`mark: ${words}`);
      await page.getByRole('button', { name: '回到概览' }).click();
      await expect.poll(() => describeFocus(page)).toBe(`button: ${words}`);
    }
  });

  test('has the divisions of that city, and tiles that claim no position', async () => {
    const { page } = await visit();
    await open(page);
    await page.getByText('10 个区县中 2 个有文章').waitFor();
    await page.getByText('方格按区划次序排列，不表示方位。').waitFor();
    const tiles = page.getByRole('grid').or(page.getByRole('listbox')).first();
    await tiles.waitFor();
    await showView(page, '区县比较');
    const choice = page.getByLabel('看哪一组');
    for (const name of ['鄞州区', '慈溪市', '象山县']) {
      await choice.getByRole('option', { name }).waitFor({ state: 'attached' });
    }
  });

  test('shows points, parts of sums, formulas that two articles use, and what it has none of', async () => {
    const { page } = await visit();
    await open(page);
    await openArticle(page, 0);
    const panel = page.getByRole('tabpanel');
    const points = panel.getByRole('region', { name: /^要点/ }).getByRole('listitem');
    expect(
      (await points.allTextContents()).map((text) => text.replaceAll(/\s+/g, ' ').trim()),
    ).toEqual(['一是 列出问题清单', '二是 列出责任清单', '三是 列出销号清单']);
    const row = (printed: string) =>
      panel
        .getByRole('row')
        .filter({ has: page.getByRole('button', { name: printed, exact: true }) });
    await row('19家').getByText('已含在“31家”内').waitFor();
    await row('12家').getByText('已含在“31家”内').waitFor();
    await row('40余项').getByText('至少').waitFor();
    const slogans = panel.getByRole('region', { name: /^数字口号/ });
    await slogans.getByText('说的是 3 项').waitFor();
    await slogans.getByText('本期首见于本篇').waitFor();
    await slogans.getByText('又见第 3 篇').waitFor();
    await panel.getByText('这篇没有写明届次的会议').waitFor();
  });

  test('has a proof list whose checks can be switched off', async () => {
    const { page } = await visit();
    await open(page);
    await showView(page, '校对');
    const panel = page.getByRole('tabpanel');
    await panel.getByText('共 4 处').waitFor();
    await panel.getByRole('checkbox', { name: /^段末是逗号/ }).uncheck();
    await panel.getByText('列出 3 处，共 4 处').waitFor();
    expect(await panel.getByText('梳理问题44个，').count()).toBe(0);
    await panel.getByRole('checkbox', { name: /^段末是逗号/ }).check();
    await panel.getByRole('button', { name: '梳理问题44个，' }).click();
    await expect.poll(() => describeFocus(page)).toBe('mark: ，');
  });

  test('is read with another city when one is picked, and recognised again when asked to', async () => {
    const { page } = await visit();
    await open(page);
    await page.getByRole('button', { name: '更改城市' }).click();
    await page.getByRole('combobox', { name: '城市' }).fill('成都');
    await page.keyboard.press('Enter');
    await page.getByText('按选定的 成都市（四川省） 读').waitFor();
    await page.getByText('20 个区县中 0 个有文章').waitFor();
    await page.getByRole('button', { name: '自动识别' }).click();
    await page.getByText('识别为 宁波市（浙江省）').waitFor();
    await page.getByText('10 个区县中 2 个有文章').waitFor();
  });
});

describe('a bulletin of no city', () => {
  test('asks for one and can be read meanwhile; a gazetteer of one’s own will do', async () => {
    const { page } = await visit();
    await open(page, NO_CITY_BULLETIN);
    await page.getByText('没有认出这期简报属于哪个城市。').waitFor();
    await openArticle(page, 0);
    await page.locator('bl-article').getByText('未定区县').waitFor();
    await chooseOwn(page, '自备地名表', STREETS);
    await page.getByText('按自备地名表读：某某区').waitFor();
  });

  test('keeps what it has when the gazetteer is faulty, and says which line', async () => {
    const { page } = await visit();
    await open(page, NO_CITY_BULLETIN);
    await chooseOwn(page, '自备地名表', `${STREETS}[streets]\n`);
    const alert = page.getByRole('alert').filter({ hasText: '第 7 行' });
    await alert.getByText('仍是原来的样子').waitFor();
    await page.getByText('没有认出这期简报属于哪个城市。').waitFor();
  });
});

describe('corrections made by hand', () => {
  test('show in the article what was corrected, and go when they are taken out of use', async () => {
    const { page } = await visit();
    await open(page);
    const at = NINGBO_BULLETIN.indexOf('鄞州区：');
    const correction = { action: 'division', at, code: '330203' };
    await chooseOwn(page, '更正文件', correctionsFor(NINGBO_BULLETIN, [correction]));
    await page.getByText('在用：自备.txt').waitFor();
    await openArticle(page, 1);
    const panel = page.locator('bl-article');
    await panel.getByText('人工更正过：区县').waitFor();
    await panel.getByText('海曙区').waitFor();
    await panel.getByRole('button', { name: /^由人指定/ }).waitFor();
    await page.getByRole('button', { name: '不再使用更正文件' }).click();
    await panel.getByRole('button', { name: '依据标题“鄞州区”' }).waitFor();
    expect(await panel.getByText('人工更正过').count()).toBe(0);
  });

  test.each([
    ['for another text', correctionsFor('另一期', []), '这份更正是为另一段文字做的'],
    [
      'with an entry that cannot apply',
      correctionsFor(NINGBO_BULLETIN, [{ action: 'split', at: 99999 }]),
      '第 1 条',
    ],
    ['that break off', '{ "format": 1,', '还缺引号或括号'],
    ['with a name nobody knows', '{ "formt": 1 }', '没有“formt”这一项'],
  ])('%s are refused in plain Chinese, and the bulletin stays', async (_what, file, said) => {
    const { page } = await visit();
    await open(page);
    await chooseOwn(page, '更正文件', file);
    const alert = page.getByRole('alert').filter({ hasText: said });
    await alert.getByText('仍是原来的样子').waitFor();
    expect(await alert.textContent()).not.toMatch(/[a-z]+ [a-z]+/i);
    await page.getByText('识别为 宁波市（浙江省）').waitFor();
  });
});

describe.each([
  ['light', '中文'],
  ['dark', '中文'],
  ['light', 'English'],
  ['dark', 'English'],
] as const)('in the %s theme in %s', (colorScheme, language) => {
  test('the views of another city have no barriers', async () => {
    const { page } = await visit({ colorScheme });
    if (language === 'English') await page.getByRole('button', { name: 'English' }).click();
    const input = page.locator('input[type="file"]').first();
    const buffer = Buffer.from(NINGBO_BULLETIN);
    await input.setInputFiles({ name: 'invented.txt', mimeType: 'text/plain', buffer });
    const tabs = page.getByRole('tab');
    await tabs.first().waitFor();
    for (const tab of await tabs.all()) {
      await tab.click();
      await waitUntilComputed(page);
      expect([await tab.textContent(), await findBarriers(page)]).toEqual([
        await tab.textContent(),
        [],
      ]);
    }
    await tabs.nth(1).click();
    await page
      .getByRole('tabpanel')
      .getByRole('heading', { level: 3 })
      .first()
      .getByRole('button')
      .click();
    await page.getByRole('tabpanel').getByRole('table').waitFor();
    await page.getByRole('button', { name: /^(依据 \d|Evidence in)/ }).click();
    expect(await findBarriers(page)).toEqual([]);
  });
});

describe.each([
  ['at 320 pixels', { viewport: { width: 320, height: 700 } }],
  ['at 200 % zoom', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
])('%s', (_what, options) => {
  test('nothing is wider than the window, in any view, however long the names', async () => {
    const { page } = await visit(options);
    await open(page);
    // Yichang has autonomous counties with names of eight characters, Chongqing 38 divisions.
    for (const city of ['宜昌', '重庆']) {
      const settings = page.getByRole('region', { name: '这期简报怎么读' });
      if ((await settings.count()) === 0) {
        await page.getByRole('button', { name: '更改城市' }).click();
      }
      await page.getByRole('combobox', { name: '城市' }).fill(city);
      await page.keyboard.press('Enter');
      await page.getByText(new RegExp(`按选定的 ${city}市`)).waitFor();
      for (const view of VIEWS) {
        await showView(page, view);
        await waitUntilComputed(page);
        expect([city, view, await overflowOf(page)]).toEqual([city, view, 0]);
      }
    }
    await openArticle(page, 0);
    expect(await overflowOf(page)).toBe(0);
  });
});

test('in forced colours the article in view is told by more than its colour', async () => {
  const { page } = await visit({ forcedColors: 'active' });
  await open(page);
  await openArticle(page, 1);
  const current = page.locator('bl-rail .go[aria-current]');
  expect(await current.count()).toBe(1);
  expect(await current.evaluate((each) => getComputedStyle(each).outlineStyle)).toBe('solid');
});
