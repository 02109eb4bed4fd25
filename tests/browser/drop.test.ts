/** Opening: a bulletin dropped, chosen, pasted or taken from the samples comes into view, and a second beside the first. */
import { describe, expect, test } from 'vitest';
import { readSample, SAMPLE_NAMES, samplePath } from '../harness/samples.js';
import {
  chooseFile,
  dropAtOnce,
  dropFiles,
  dropSample,
  showView,
  waitForBulletin,
} from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();
const [first = '', second = ''] = SAMPLE_NAMES;

describe('a bulletin comes into view', () => {
  test('when its file is dragged onto the page', async () => {
    const { page } = await visit();
    await dropSample(page, first);
    await page.getByRole('tabpanel', { name: '概览' }).waitFor();
  });

  test('when several files are dropped at once', async () => {
    const { page } = await visit();
    await dropFiles(page, [samplePath(first), samplePath(second)]);
    await waitForBulletin(page, first);
    await page.getByRole('button', { name: second, exact: true }).click();
    await waitForBulletin(page, second);
  });

  test('when it is dropped while another is open', async () => {
    const { page } = await visit();
    await dropSample(page, first);
    await dropSample(page, second);
    await page.getByRole('button', { name: first, exact: true }).click();
    await waitForBulletin(page, first);
  });

  test('when its file is chosen', async () => {
    const { page } = await visit();
    await chooseFile(page, '六月.txt', readSample(first));
    await waitForBulletin(page, '六月.txt');
  });

  test('when its text is pasted', async () => {
    const { page } = await visit();
    await page.getByRole('button', { name: '粘贴文字' }).click();
    await page.getByRole('textbox', { name: '简报全文' }).fill(readSample(first).toString('utf8'));
    await page.getByRole('button', { name: '读这段文字' }).click();
    await waitForBulletin(page, '粘贴的文字');
  });

  test('when a sample is clicked', async () => {
    const { page } = await visit();
    const sample = page.getByRole('region', { name: '先看一份样例' }).getByRole('button').first();
    const title = (await sample.locator('.sample-title').textContent()) ?? '';
    await sample.click();
    await waitForBulletin(page, title.trim());
  });

  test('when it is in GB18030, and every character is right', async () => {
    const { page } = await visit();
    const { encodeGb18030 } = await import('../harness/encodings.js');
    const text =
      '余杭区：开展镕基社区民生实事监督\n余杭区人大常委会视察民生实事项目。\n（余杭区人大常委会 张喆）\n';
    await chooseFile(page, 'gb.txt', Buffer.from(encodeGb18030(text)));
    await waitForBulletin(page, 'gb.txt');
    await showView(page, '原文');
    await page.getByText('余杭区人大常委会视察民生实事项目。').waitFor();
    await page.getByText('张喆').first().waitFor();
  });
});

test('a bulletin that is removed gives way to the other', async () => {
  const { page } = await visit();
  await dropSample(page, first);
  await dropSample(page, second);
  await page.getByRole('button', { name: `移去《${second}》` }).click();
  await waitForBulletin(page, first);
  expect(await page.getByRole('button', { name: second, exact: true }).count()).toBe(0);
});

test('a file dropped before the page can take it does not take the place of the page', async () => {
  const { page } = await visit();
  const address = page.url();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/page-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await page.waitForFunction(() => !dispatchEvent(new DragEvent('dragover', { cancelable: true })));
  await dropAtOnce(page, [samplePath(first)]);
  release();
  await dropSample(page, second);
  expect(page.url()).toContain(address);
  expect(await page.getByRole('heading', { level: 2, name: first, exact: true }).count()).toBe(0);
});
