/** Correcting in place: what a reader mends is what the command line makes of the exported corrections, and every step has a way back. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Report } from '../../www/src/protocol/contract.js';
import { printByCommandLine, SAMPLE_NAMES, samplePath } from '../harness/samples.js';
import { describeFocus, dropSample, findBarriers, overflowOf, showView } from './reader.js';
import { openSite, type Visit } from './visit.js';

const { visit } = openSite();
const [name = ''] = SAMPLE_NAMES;
const panel = (page: Page) => page.getByRole('region', { name: '更正', exact: true });
const said = (page: Page, words: RegExp) => panel(page).getByRole('status').getByText(words);
const line = (page: Page, words: RegExp) =>
  page.locator('bl-mend-article').getByRole('button', { name: words });
const press = (page: Page, name: string) =>
  page.locator('bl-mend-article').getByRole('button', { name, exact: true }).click();

/** The report of the bulletin in view, as the element gives it to the page around it. */
const reportOf = (page: Page) =>
  page.evaluate(
    () => (document.querySelector('bulletin-lens') as unknown as { report: Report }).report,
  );

/** Opens an article of the sample to correct it. */
async function mendArticle(article: number, options = {}): Promise<Visit> {
  const visited = await visit({ path: `#/articles?article=${String(article)}&mend=1`, ...options });
  await dropSample(visited.page, name);
  await visited.page.locator('bl-mend-article button.line').nth(2).waitFor();
  return visited;
}

async function exportCorrections(page: Page): Promise<string> {
  await openList(page);
  const download = page.waitForEvent('download');
  await panel(page).getByRole('button', { name: '导出更正' }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

async function openList(page: Page): Promise<void> {
  const list = panel(page).locator('details');
  if ((await list.getAttribute('open')) === null) await list.locator('summary').click();
}

/** The report that the command line makes of the sample with a file of corrections. */
function reportWith(corrections: string): Report {
  const folder = mkdtempSync(join(tmpdir(), 'corrections-'));
  try {
    const path = join(folder, 'corrections.json');
    writeFileSync(path, corrections);
    const call = ['report', samplePath(name), '--format', 'json', '--corrections', path];
    return JSON.parse(printByCommandLine(...call)) as Report;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What of a report corrections have an effect on, without the details that only the command line prints. */
const effect = (report: Report) => ({
  totals: report.totals,
  articles: report.articles.map((article) => ({
    title: article.title,
    titleSpan: article.titleSpan,
    division: article.division,
    divisionEvidence: article.divisionEvidence,
    byline: article.byline,
    span: article.span,
    bodySpan: article.bodySpan,
    tokens: article.tokens,
    hanCharacters: article.hanCharacters,
    corrected: article.corrected,
  })),
  divisions: report.divisions,
  unattributed: report.unattributed,
  parts: report.parts,
  keywords: report.keywords,
  comparisons: report.comparisons,
});

describe('by mouse', () => {
  test('an article is split, titled, given a division and a byline, and the numbers are the command line’s', async () => {
    const { page } = await mendArticle(1);
    const before = await reportOf(page);
    await line(page, /^三是列出问题整改清单/).click();
    await press(page, '从这一行起另成一篇');
    await said(page, /已更正：从“三是.*起另成一篇。全期由 8 篇变为 9 篇。/).waitFor();
    // The reader goes on with the new article.
    await page.getByText('第 2 篇，共 9 篇').waitFor();
    const after = await reportOf(page);
    expect(after.articles).toHaveLength(before.articles.length + 1);

    await line(page, /^三是列出问题整改清单/).click();
    await press(page, '只要其中几个字…');
    const words = page.getByRole('textbox', { name: /^在这一行里选出几个字/ });
    for (let length = 0; length < 10; length += 1) await words.press('Shift+ArrowRight');
    await page.getByText('选中“三是列出问题整改清单”').waitFor();
    await press(page, '选中的是标题');
    await said(page, /标题定为“三是列出问题整改清单”/).waitFor();
    await page.getByRole('heading', { level: 3, name: '三是列出问题整改清单' }).waitFor();

    await page
      .locator('bl-mend-article')
      .getByRole('combobox', { name: '区县' })
      .selectOption({ label: '建德市' });
    await press(page, '更正区县');
    await said(page, /归建德市/).waitFor();

    await page.getByLabel('署名单位').fill('建德市人大常委会');
    await page.getByLabel('姓名').fill('周晓岚，李 平');
    await press(page, '更正署名');
    await said(page, /署名“建德市人大常委会 周晓岚、李 平”/).waitFor();
    await page.locator('bl-mend-article').getByText('人工更正过：起止、标题、区县、署名').waitFor();

    const corrections = await exportCorrections(page);
    const shown = await reportOf(page);
    expect(shown.articles[1]).toMatchObject({
      title: '三是列出问题整改清单',
      division: '330182',
      byline: { office: '建德市人大常委会', authors: ['周晓岚', '李 平'] },
    });
    expect(effect(shown)).toEqual(effect(reportWith(corrections)));
  });

  test('a split that begins with its title is one step, and is taken back as one', async () => {
    const { page } = await mendArticle(1);
    const before = await reportOf(page);
    await line(page, /^二是列出群众需求清单/).click();
    await press(page, '从这一行起另成一篇');
    await said(page, /8 篇变为 9 篇/).waitFor();
    await page.locator('bl-mend-article').getByRole('button', { name: '并入前一篇' }).click();
    await said(page, /并入前一篇。全期由 9 篇变为 8 篇。/).waitFor();
    await page.getByText('第 1 篇，共 8 篇').waitFor();
    await panel(page).getByRole('button', { name: '撤销' }).click();
    await said(page, /已撤销：.*8 篇变为 9 篇/).waitFor();
    await panel(page).getByRole('button', { name: '重做' }).click();
    await said(page, /已重做：.*9 篇变为 8 篇/).waitFor();
    await panel(page).getByRole('button', { name: '撤销' }).click();
    await said(page, /8 篇变为 9 篇/).waitFor();
    await panel(page).getByRole('button', { name: '撤销' }).click();
    await said(page, /9 篇变为 8 篇/).waitFor();
    expect(await panel(page).getByRole('button', { name: '撤销' }).isDisabled()).toBe(true);
    expect(effect(await reportOf(page))).toEqual(effect(before));
  });

  test('what another entry rests on is not taken back alone: that entry is named, and both can go', async () => {
    const { page } = await mendArticle(1);
    const before = await reportOf(page);
    await line(page, /^三是列出问题整改清单/).click();
    await press(page, '从这一行起另成一篇');
    await said(page, /8 篇变为 9 篇/).waitFor();
    await press(page, '并入前一篇');
    await said(page, /9 篇变为 8 篇/).waitFor();
    await openList(page);
    await panel(page)
      .getByRole('button', { name: /^收回第 1 条/ })
      .click();
    await panel(page)
      .getByRole('alert')
      .getByText(/没有改动。第 2 条（“三是列出.*并入前一篇）要靠它才成立。/)
      .waitFor();
    await panel(page).getByText('已有更正 2 条').waitFor();
    await panel(page).getByRole('button', { name: '连同第 2 条一并收回' }).click();
    await panel(page).getByText('还没有更正').waitFor();
    expect(effect(await reportOf(page))).toEqual(effect(before));
  });

  test('the list of articles joins two and changes a division', async () => {
    const { page } = await visit();
    await dropSample(page, name);
    await showView(page, '文章');
    await page.getByRole('tabpanel').getByRole('button', { name: '更正', exact: true }).click();
    await page.getByRole('button', { name: /^并入前一篇：“上城区：/ }).click();
    await said(page, /8 篇变为 7 篇/).waitFor();
    const list = page.locator('bl-articles').getByRole('listitem');
    expect(await list.count()).toBe(7);
    await list.nth(2).getByRole('combobox').selectOption('');
    await list
      .nth(2)
      .getByRole('button', { name: /^更正区县：“拱墅区/ })
      .click();
    await said(page, /不属于任何区县/).waitFor();
    await list.nth(2).getByText('人工更正过：区县').waitFor();
    expect(effect(await reportOf(page))).toEqual(effect(reportWith(await exportCorrections(page))));
  });

  test('a file is exported, cleared, and imported again', async () => {
    const { page } = await mendArticle(2);
    await press(page, '没有标题');
    await said(page, /没有标题/).waitFor();
    const corrected = await reportOf(page);
    const file = await exportCorrections(page);
    expect(JSON.parse(file)).toMatchObject({
      format: 1,
      text: { utf16Length: corrected.source.utf16Length, checksum: corrected.source.checksum },
      corrections: [{ action: 'title', span: null }],
    });
    await panel(page).getByRole('button', { name: '全部清除' }).click();
    await panel(page).getByText('还没有更正').waitFor();
    await importFile(page, file);
    await said(page, /已改用文件里的更正：/).waitFor();
    expect(effect(await reportOf(page))).toEqual(effect(corrected));
  });

  test('a file for another text is refused, and nothing changes', async () => {
    const { page } = await mendArticle(2);
    await press(page, '没有标题');
    await said(page, /没有标题/).waitFor();
    const corrected = await reportOf(page);
    await openList(page);
    await importFile(
      page,
      '{"format":1,"text":{"utf16Length":5,"checksum":"00000000"},"corrections":[]}',
    );
    await panel(page)
      .getByRole('alert')
      .getByText(/没有改动。这份更正是为另一段文字做的/)
      .waitFor();
    expect(effect(await reportOf(page))).toEqual(effect(corrected));
    await panel(page).getByText('已有更正 1 条').waitFor();
  });

  test('what would leave an article without text is refused in words, and changes nothing', async () => {
    const { page } = await mendArticle(1);
    const before = await reportOf(page);
    await line(page, /^四是列出跟踪督办清单/).click();
    await press(page, '从篇首到这一行');
    await panel(page)
      .getByRole('alert')
      .getByText(/没有改动。.*没有正文/)
      .waitFor();
    expect(effect(await reportOf(page))).toEqual(effect(before));
  });

  test('an article that is none goes to the foot, and the reader sees the one before', async () => {
    const { page } = await mendArticle(8);
    await line(page, /桐庐县：快递之乡/).click();
    await page.getByLabel('算作').selectOption('foot');
    await press(page, '从这一行到篇末');
    await said(page, /不属于文章（报尾）。全期由 8 篇变为 7 篇。/).waitFor();
    await page.getByText('第 7 篇，共 7 篇').waitFor();
    expect(effect(await reportOf(page))).toEqual(effect(reportWith(await exportCorrections(page))));
  });
});

async function importFile(page: Page, content: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await panel(page).getByRole('button', { name: '导入更正' }).click();
  const file = { name: '更正.json', mimeType: 'application/json', buffer: Buffer.from(content) };
  await (await chooser).setFiles(file);
}

describe('by keyboard alone', () => {
  test('a line becomes an article, focus goes on at it, and Ctrl+Z and Ctrl+Y go back and forth', async () => {
    const { page } = await mendArticle(1);
    await page.locator('bl-mend-article button.line').first().focus();
    for (let down = 0; down < 3; down += 1) await page.keyboard.press('ArrowDown');
    expect(await describeFocus(page)).toMatch(/^button: 二是|^button: 三是/);
    const at = await describeFocus(page);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await describeFocus(page)).toBe('button: 从这一行起另成一篇，这一行是标题');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await said(page, /8 篇变为 9 篇/).waitFor();
    await expect.poll(() => describeFocus(page)).toBe(at);
    await page.keyboard.press('Control+z');
    await said(page, /9 篇变为 8 篇/).waitFor();
    await page.keyboard.press('Control+y');
    await said(page, /已重做/).waitFor();
    await page.keyboard.press('Control+z');
    await said(page, /已撤销/).waitFor();
  });

  test('joining in the list leads on at the joined article, so that a second press joins no other', async () => {
    const { page } = await visit({ path: '#/articles?mend=1' });
    await dropSample(page, name);
    const list = page.locator('bl-articles');
    await list.getByRole('button', { name: /^并入前一篇：“上城区：/ }).focus();
    await page.keyboard.press('Enter');
    await said(page, /8 篇变为 7 篇/).waitFor();
    await expect.poll(() => describeFocus(page)).toMatch(/^button: 市人大常委会：预算联网监督/);
  });

  test('a row that a filter hides after its correction leaves focus in the list', async () => {
    const { page } = await visit({ path: '#/articles?mend=1&show=330105' });
    await dropSample(page, name);
    const row = page.locator('bl-articles').getByRole('listitem');
    await row.getByRole('combobox').selectOption('');
    await row.getByRole('button', { name: /^更正区县：/ }).focus();
    await page.keyboard.press('Enter');
    await said(page, /不属于任何区县/).waitFor();
    await expect.poll(() => describeFocus(page)).toMatch(/^select: /);
  });

  test('Escape closes the menu of a line and stays at it', async () => {
    const { page } = await mendArticle(1);
    await page.locator('bl-mend-article button.line').nth(1).focus();
    const at = await describeFocus(page);
    await page.keyboard.press('Enter');
    await page.locator('bl-line-menu').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await page.locator('bl-line-menu').waitFor({ state: 'detached' });
    expect(await describeFocus(page)).toBe(at);
  });

  test('Ctrl+Z in a field takes back what was typed and no correction', async () => {
    const { page } = await mendArticle(1);
    await press(page, '没有标题');
    await said(page, /没有标题/).waitFor();
    const field = page.getByLabel('署名单位');
    await field.focus();
    await page.keyboard.type('X');
    await page.keyboard.press('Control+z');
    await expect.poll(() => field.inputValue()).toBe('社会工委');
    await panel(page).getByText('已有更正 1 条').waitFor();
  });

  test('a byline’s line is named, and its words stand in the fields to be put right', async () => {
    const { page } = await mendArticle(1);
    await page.locator('bl-mend-article button.line').first().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator('bl-line-menu').getByRole('button', { name: '署名在这一行…' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('署名单位').inputValue()).toBe('社会工委');
    expect(await page.getByLabel('姓名').inputValue()).toBe('顾南枝');
    await page.keyboard.press('End');
    await page.keyboard.type('办公室');
    await page.keyboard.press('Enter');
    await said(page, /署名“社会工委办公室 顾南枝”/).waitFor();
    const shown = await reportOf(page);
    expect(shown.articles[0]?.byline).toMatchObject({
      office: '社会工委办公室',
      authors: ['顾南枝'],
    });
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.each([1280, 390])(
    'at %i pixels the mode has no barriers and is not too wide',
    async (width) => {
      const { page } = await mendArticle(1, { colorScheme, viewport: { width, height: 800 } });
      await line(page, /^三是列出问题整改清单/).click();
      await press(page, '只要其中几个字…');
      await openList(page);
      expect(await findBarriers(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
      await panel(page).locator('summary').click();
      await press(page, '从这一行起另成一篇');
      await said(page, /已更正/).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole('button', { name: '完成更正' }).click();
      await page.locator('bl-article').waitFor();
    },
  );
});
