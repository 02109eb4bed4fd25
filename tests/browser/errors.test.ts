/** What goes wrong with a file gets a sentence and a way on; what was open before stays open and works. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { SAMPLE_NAMES } from '../harness/samples.js';
import { dropFiles, dropSample, marksOf, namesOf, showView, waitForBulletin } from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();
const [kept = '', other = ''] = SAMPLE_NAMES;
const folder = mkdtempSync(join(tmpdir(), 'errors-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const PNG = Buffer.from(
  '89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de',
  'hex',
);

/** A file on the disk; a number makes it that many bytes long without filling the disk. */
function writeFile(name: string, content: Buffer | string | number): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'number' ? '简报' : content);
  if (typeof content === 'number') truncateSync(path, content);
  return path;
}

const CASES = [
  { what: 'an empty file', path: writeFile('空.txt', ''), says: /空/ },
  { what: 'a picture named .txt', path: writeFile('图.txt', PNG), says: /不是文本/ },
  { what: 'a file of 200 MB', path: writeFile('大.txt', 200_000_000), says: /50 MB/ },
  {
    what: 'text with no articles',
    path: writeFile('目录.txt', '杭州人大工作通讯\n第6期\n2024年6月20日\n'),
    says: /没有认出/,
  },
  {
    what: 'broken encoding',
    path: writeFile('乱.txt', Buffer.from([0xc4, 0xe3, 0xff, 0xba, 0xc3, 0x81])),
    says: /编码/,
  },
] as const;

describe.each(CASES)('$what', ({ path, says }) => {
  const name = path.slice(path.lastIndexOf('/') + 1);

  test('gets a sentence and a way on, and the first screen stays', async () => {
    const { page } = await visit();
    await dropFiles(page, [path]);
    const alert = page.getByRole('alert').filter({ hasText: `《${name}》没有打开` });
    await alert.getByText(says).first().waitFor();
    const sentences = await alert.getByRole('paragraph').allTextContents();
    expect(sentences.filter((sentence) => sentence.trim().endsWith('。')).length).toBeGreaterThan(
      1,
    );
    await page.getByRole('button', { name: '选择文件' }).waitFor();
  });

  test('leaves the bulletin that was open as it was', async () => {
    const { page } = await visit();
    await dropSample(page, kept);
    await dropFiles(page, [path]);
    const alert = page.getByRole('alert').filter({ hasText: `《${name}》没有打开` });
    await alert.waitFor();
    await waitForBulletin(page, kept);
    await showView(page, '关键词');
    expect(await namesOf(marksOf(page, /^关键词条形图/))).toHaveLength(20);
    await alert.getByRole('button', { name: '知道了' }).click();
    await alert.waitFor({ state: 'detached' });
    await dropSample(page, other);
  });
});

test('a good file dropped together with a bad one opens all the same', async () => {
  const { page } = await visit();
  const { samplePath } = await import('../harness/samples.js');
  await dropFiles(page, [CASES[1].path, samplePath(kept)]);
  await waitForBulletin(page, kept);
  await page.getByRole('alert').filter({ hasText: '没有打开' }).waitFor();
});

test('a bulletin of one megabyte is read to its end', async () => {
  const { page } = await visit();
  const { makeLongText } = await import('../../benches/texts.mjs');
  await dropFiles(page, [writeFile('长.txt', makeLongText(1_000_000))]);
  await waitForBulletin(page, '长.txt');
  await showView(page, '关键词');
  expect(await namesOf(marksOf(page, /^关键词条形图/))).toHaveLength(20);
});

test('markup in a bulletin stays text', async () => {
  const { page } = await visit();
  const text =
    '余杭区：<img src=x onerror=alert(1)>监督\n余杭区人大常委会<script>alert(2)</script>视察民生实事项目。\n（张三）\n';
  await dropFiles(page, [writeFile('标记.txt', text)]);
  await waitForBulletin(page, '标记.txt');
  for (const view of ['概览', '文章', '关键词', '区县比较', '原文'] as const) {
    await showView(page, view);
    expect(await page.locator('img[src=x]').count()).toBe(0);
  }
  await page.getByText('<script>alert(2)</script>').first().waitFor();
});
