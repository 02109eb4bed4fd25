/** Many files at once: dropped, chosen as a folder, stopped and tried again; and all of them as one corpus, as the command line counts it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { TrendTable } from '../../www/src/protocol/contract.js';
import { inventIssue, nameOfIssue } from '../harness/invented.js';
import { printByCommandLine } from '../harness/samples.js';
import {
  describeFocus,
  dropFiles,
  findBarriers,
  namesOf,
  overflowOf,
  showView,
  waitForBulletin,
  waitUntilComputed,
} from './reader.js';
import { openSite, type AskedRequest } from './visit.js';
import type { Reply } from '../../www/src/protocol/messages.js';

const { visit } = openSite();
const folder = mkdtempSync(join(tmpdir(), 'many-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Files of invented issues, in the order in which people count them. */
function issues(many: number): string[] {
  return Array.from({ length: many }, (_, place) =>
    write(nameOfIssue(place + 1), inventIssue(place + 1)),
  );
}

/** Neither UTF-8 nor UTF-16 nor GB18030. */
const broken = (): string =>
  write('坏的.txt', Buffer.from([0xff, 0x41, 0x80, 0x00, 0x99, 0xfe, 0x41, 0x81]));
const empty = (): string => write('空的.txt', '');
const picture = (): string => write('会场.png', Buffer.from([0x89, 0x50, 0x4e, 0x47]));

const list = (page: Page): Locator => page.locator('bl-bulletin-list');

/** The names in the rail, in its order. */
async function namesInRail(page: Page): Promise<string[]> {
  const names = await list(page).locator('li .pick span[lang]').allTextContents();
  return names.map((name) => name.trim());
}

/** Waits until so many bulletins could be put together, which is offered when they are read. */
async function waitForIssues(page: Page, many: number): Promise<void> {
  await list(page)
    .getByRole('button', { name: `全部 ${String(many)} 期合在一起` })
    .waitFor();
}

async function showWhole(page: Page, many: number): Promise<void> {
  const name = `全部 ${String(many)} 期合在一起`;
  await list(page).getByRole('button', { name }).click();
  await page.getByRole('heading', { level: 2, name }).waitFor();
  await waitUntilComputed(page);
}

describe('a hundred files dropped at once', () => {
  test('are read in the order people count, and what is no bulletin takes nothing away', async () => {
    const { page } = await visit();
    await dropFiles(page, [picture(), broken(), ...issues(98).reverse(), empty()]);
    await waitForIssues(page, 98);
    const names = await namesInRail(page);
    expect(names.filter((name) => name.startsWith('通讯'))).toEqual(
      Array.from({ length: 98 }, (_, place) => nameOfIssue(place + 1)),
    );
    await page.getByText('另有 1 个文件按名称看不是纯文本，没有打开：图片 1 个。').waitFor();
    const failures = page.locator('bl-failures');
    await failures.getByText('2 个文件没有打开').click();
    const reasons = await failures.getByRole('listitem').allTextContents();
    expect(reasons.map((reason) => reason.trim().split(/\s/u)[0])).toEqual([
      '坏的.txt',
      '空的.txt',
    ]);
    expect(reasons.join()).toContain('这个文件是空的，一个字节也没有。');
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    await failures.getByRole('button', { name: '知道了，移去这些' }).press('Enter');
    await failures.waitFor({ state: 'detached' });
    await page.getByRole('tabpanel').and(page.locator(':focus')).waitFor();
    expect(await namesInRail(page)).toHaveLength(98);
  });

  test('fit a window of a phone', async () => {
    const { page } = await visit({ viewport: { width: 390, height: 800 } });
    await dropFiles(page, [...issues(98), broken(), empty()]);
    await page.locator('bl-failures').waitFor();
    await page.getByText('简报与文章').click();
    await waitForIssues(page, 98);
    expect(await overflowOf(page)).toBe(0);
  });
});

/** Keeps the third issue from being read: the worker never says that it is done. */
const neverDone = (request: AskedRequest, reply: Reply): Reply => {
  const isHeld = request.kind === 'open' && (request as { name?: string }).name === '通讯第3期.txt';
  return isHeld
    ? { id: reply.id, kind: 'progress', progress: { doneBytes: 1, totalBytes: 2 } }
    : reply;
};

describe('reading that is stopped', () => {
  test('keeps what was read, and leaves the rest to be read yet', async () => {
    const { page } = await visit({ core: neverDone });
    await dropFiles(page, issues(6));
    await waitForBulletin(page, nameOfIssue(1));
    await page.getByRole('heading', { name: '正在读第 3/6 个' }).waitFor();
    await page.getByRole('button', { name: '停止读其余的' }).press('Enter');
    await page.getByText('已停下：读了 2 个，其余 4 个没有读。读过的都在。').waitFor();
    expect(await describeFocus(page)).toBe('button: 接着读其余 4 个');
    await waitForIssues(page, 2);
    expect(await namesInRail(page)).toHaveLength(6);
    await list(page)
      .getByRole('button', { name: `再试一次：《${nameOfIssue(5)}》` })
      .click();
    await waitForBulletin(page, nameOfIssue(5));
    await page.getByRole('button', { name: '不读了，移去其余的' }).click();
    await waitForIssues(page, 3);
    expect(await namesInRail(page)).toEqual([1, 2, 5].map(nameOfIssue));
  });
});

/** Issues two and three cannot be read at first, but can when they are tried again. */
const failsAtFirst = (request: AskedRequest, reply: Reply): Reply => {
  const { name = '' } = request as { name?: string };
  const memory = globalThis as { tried?: string[] };
  const tried = (memory.tried ??= []);
  const isFailing = request.kind === 'open' && /第[23]期/u.test(name) && reply.kind === 'done';
  if (!isFailing || tried.includes(name)) return reply;
  tried.push(name);
  const error = {
    code: 'file-empty',
    subject: name,
    message: { zh: '这次没有读出来。', en: 'It was not read this time.' },
    advice: { zh: '请再试。', en: 'Try again.' },
  };
  return { id: reply.id, kind: 'failed', error, fatal: false };
};

test('files that failed are tried again one by one and all at once, and are read when they can be', async () => {
  const { page } = await visit({ core: failsAtFirst });
  const [first = '', second = '', third = ''] = issues(3);
  await page.locator('input.files').setInputFiles([first, second, third, broken(), empty()]);
  const failures = page.locator('bl-failures');
  await failures.getByText('4 个文件没有打开').click();
  await failures.getByRole('button', { name: `再试一次：《${nameOfIssue(2)}》` }).click();
  await waitForBulletin(page, nameOfIssue(2));
  await failures.getByText('3 个文件没有打开').waitFor();
  await failures.getByRole('button', { name: '全部再试一次' }).click();
  await failures.getByText('2 个文件没有打开').waitFor();
  await waitForIssues(page, 3);
  await waitForBulletin(page, nameOfIssue(2));
});

test('a file that is open already is not opened again, and the reader is told', async () => {
  const { page } = await visit();
  const [first = '', second = ''] = issues(2);
  await dropFiles(page, [first, second, write('副本/另存.txt', inventIssue(2))]);
  await page
    .getByText(`《${nameOfIssue(2)}》与已经打开的《另存.txt》内容一字不差，没有再开一份。`)
    .waitFor();
  await waitForIssues(page, 2);
  expect(await namesInRail(page)).toEqual(['另存.txt', nameOfIssue(1)]);
});

describe('a folder', () => {
  const prepare = (): string => {
    for (const year of ['2023', '2024']) {
      write(`年度/${year}/第1期.txt`, inventIssue(Number(year)));
      write(`年度/${year}/第10期.txt`, inventIssue(Number(year) + 100));
    }
    write('年度/2024/.DS_Store', 'x');
    write('年度/2024/说明.docx', 'x');
    write('年度/图/1.jpg', 'x');
    return join(folder, '年度');
  };
  const names = [
    '年度/2023/第1期.txt',
    '年度/2023/第10期.txt',
    '年度/2024/第1期.txt',
    '年度/2024/第10期.txt',
  ];
  const said =
    '另有 3 个文件按名称看不是纯文本，没有打开：Word、WPS、PDF 一类文档 1 个、图片 1 个、隐藏文件 1 个。';

  test('that is dropped is read to its end', async () => {
    const { page } = await visit();
    await dropFiles(page, [prepare()]);
    await waitForIssues(page, 4);
    expect(await namesInRail(page)).toEqual(names);
    await page.getByText(said).waitFor();
  });

  test('is read too when it is dropped among very many files', async () => {
    const { page } = await visit();
    await dropFiles(page, [...issues(30), prepare()]);
    await waitForIssues(page, 34);
    expect(await namesInRail(page)).toEqual(expect.arrayContaining(names));
  });

  test('can be chosen by a button', async () => {
    const { page } = await visit();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '打开文件夹' }).click();
    await (await chooser).setFiles(prepare());
    await waitForIssues(page, 4);
    expect(await namesInRail(page)).toEqual(names);
    await page.getByText(said).waitFor();
  });
});

describe('all issues as one', () => {
  test('have the sums of the command line', async () => {
    const { page } = await visit();
    const paths = issues(5);
    await dropFiles(page, paths);
    await waitForIssues(page, 5);
    await showWhole(page, 5);
    await page.getByText('15 篇', { exact: true }).first().waitFor();
    const printed = printByCommandLine('trend', '--term', '监督', '--format', 'json', ...paths);
    const { issues: counted, rows } = JSON.parse(printed) as TrendTable;
    const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);
    const tokens = sum(counted.map((issue) => issue.tokens));
    await page.getByText(`15 篇、${String(tokens)} 词`, { exact: true }).waitFor();
    await showView(page, '关键词');
    await waitUntilComputed(page);
    const occurrences = sum(rows[0]?.counts ?? []);
    const bars = await namesOf(page.getByRole('listbox').getByRole('option'));
    expect(bars.find((bar) => bar.startsWith('监督'))).toContain(`${String(occurrences)} 次`);
  });

  test('tell of each article and sentence which issue it is from, and stay when one is opened', async () => {
    const { page } = await visit();
    await dropFiles(page, issues(3));
    await waitForIssues(page, 3);
    await showWhole(page, 3);
    await showView(page, '文章');
    const rows = page.getByRole('tabpanel').getByRole('listitem');
    expect(await rows.first().textContent()).toContain(nameOfIssue(1));
    expect(await rows.last().textContent()).toContain(nameOfIssue(3));
    expect(await page.getByRole('tabpanel').getByRole('button', { name: '更正' }).count()).toBe(0);
    await page
      .getByRole('searchbox')
      .or(page.getByRole('textbox', { name: '在原文中查找' }))
      .first()
      .fill('监督');
    await page.getByRole('button', { name: '查找' }).click();
    const sentences = page.locator('bl-sentences');
    await sentences.getByText(nameOfIssue(3)).first().waitFor();
    await sentences.locator('.line').last().click();
    await page.getByRole('tabpanel', { name: '原文' }).locator('mark').first().waitFor();
    await page.getByRole('heading', { level: 2, name: '全部 3 期合在一起' }).waitFor();
  });

  test('are told apart in the report, article by article', async () => {
    const { page } = await visit();
    await dropFiles(page, issues(3));
    await waitForIssues(page, 3);
    await showWhole(page, 3);
    await showView(page, '汇总');
    const rows = page.locator('[data-sheet="文章一览"]').getByRole('row');
    await rows.nth(1).waitFor();
    expect(await rows.first().getByRole('columnheader').allInnerTexts()).toContain('期');
    expect(await rows.nth(1).innerText()).toContain(nameOfIssue(1));
    expect(await rows.last().innerText()).toContain(nameOfIssue(3));
  });

  test('are put together anew when one is closed, and end with the last but one', async () => {
    const { page } = await visit();
    await dropFiles(page, issues(3));
    await waitForIssues(page, 3);
    await showWhole(page, 3);
    await page.getByRole('button', { name: `移去《${nameOfIssue(2)}》` }).click();
    await page.getByRole('heading', { level: 2, name: '全部 2 期合在一起' }).waitFor();
    await page.getByText(/^6 篇、/u).waitFor();
    await page.getByRole('button', { name: `移去《${nameOfIssue(1)}》` }).click();
    await waitForBulletin(page, nameOfIssue(3));
    expect(await page.getByText('合在一起').count()).toBe(0);
  });

  test('have an address: the way back leads from issue to issue, and a reload to all of them', async () => {
    const { page } = await visit();
    await dropFiles(page, issues(3));
    await waitForIssues(page, 3);
    await waitForBulletin(page, nameOfIssue(1));
    await page.getByRole('button', { name: nameOfIssue(3), exact: true }).click();
    await waitForBulletin(page, nameOfIssue(3));
    await showWhole(page, 3);
    await showView(page, '各期变化');
    await page.goBack();
    await page.goBack();
    await waitForBulletin(page, nameOfIssue(3));
    await page.goBack();
    await waitForBulletin(page, nameOfIssue(1));
    await page.goForward();
    await page.goForward();
    await page.goForward();
    await page.getByRole('tabpanel', { name: '各期变化' }).waitFor();
    await page.getByRole('button', { name: '不看“监督”' }).click();
    const address = page.url();
    expect(address).toContain('set=all');
    expect(await describeFocus(page)).toMatch(/^input/u);
    await page.reload();
    await page.getByRole('heading', { level: 2, name: '全部 3 期合在一起' }).waitFor();
    await page.getByRole('button', { name: '不看“代表”' }).waitFor();
    expect(await page.getByRole('button', { name: '不看“监督”' }).count()).toBe(0);
    expect(page.url()).toBe(address);
  });
});

describe('words over the issues', () => {
  test('have the numbers of the command line, and each point its sentences in that issue', async () => {
    const { page } = await visit();
    const paths = issues(4);
    await dropFiles(page, paths);
    await waitForIssues(page, 4);
    expect(await page.getByRole('tab', { name: '各期变化' }).count()).toBe(0);
    await showWhole(page, 4);
    await showView(page, '各期变化');
    await page.getByLabel('添一个词').fill('落地');
    await page.getByRole('button', { name: '添上' }).click();
    await page.getByRole('button', { name: '不看“落地”' }).waitFor();
    await page.getByLabel('数目').selectOption({ label: '次数' });
    await waitUntilComputed(page);
    const terms = ['监督', '落地'];
    const printed = printByCommandLine(
      'trend',
      ...terms.flatMap((term) => ['--term', term]),
      '--format',
      'json',
      ...paths,
    );
    const { rows } = JSON.parse(printed) as TrendTable;
    const marks = page.getByRole('listbox').getByRole('option');
    const names = await namesOf(marks);
    for (const { term, counts } of rows) {
      const points = names.filter((name) => name.startsWith(`${term}，`));
      expect(points).toEqual(
        counts.map((count, place) => `${term}，${nameOfIssue(place + 1)}，${String(count)} 次`),
      );
    }
    expect(await findBarriers(page)).toEqual([]);
    const count = rows[0]?.counts[2] ?? 0;
    await marks.and(page.getByLabel(`监督，${nameOfIssue(3)}，`)).focus();
    await page.keyboard.press('Enter');
    await page
      .getByText(new RegExp(`《${nameOfIssue(3)}》出现 ${String(count)} 次`, 'u'))
      .waitFor();
  });

  test('are without barriers in English and in the dark, and so is the whole', async () => {
    const { page } = await visit({ colorScheme: 'dark' });
    await dropFiles(page, issues(3));
    await waitForIssues(page, 3);
    await page.getByRole('button', { name: 'English' }).click();
    await list(page).getByRole('button', { name: 'All 3 issues together' }).click();
    await page.getByRole('heading', { level: 2, name: 'All 3 issues together' }).waitFor();
    for (const tab of ['Overview', 'Articles', 'Over time']) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await waitUntilComputed(page);
      expect(await findBarriers(page)).toEqual([]);
    }
  });

  test('of issues without date and number stand by their names, and that is said', async () => {
    const { page } = await visit();
    const bare = (number: number): string => inventIssue(number).split('\n').slice(3).join('\n');
    await dropFiles(page, [write('丙.txt', bare(1)), write('甲.txt', inventIssue(2))]);
    await waitForIssues(page, 2);
    await showWhole(page, 2);
    await showView(page, '各期变化');
    await page.getByText('按文件名排列，不一定是出刊的先后', { exact: false }).first().waitFor();
    await page.getByText('看不出先后的有：丙.txt；刊头没有写明日期。').waitFor();
  });
});
