/** On a slow machine, four times slower than this one: every view comes, and a long reading can be given up. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { SAMPLE_NAMES, readSample } from '../harness/samples.js';
import { dropFiles, dropSample, waitForBulletin, waitUntilComputed } from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();
const [name = ''] = SAMPLE_NAMES;

async function visitSlowly() {
  const { page } = await visit();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return page;
}

test('every view shows what it has', async () => {
  const page = await visitSlowly();
  await dropSample(page, name);
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await page.getByRole('tabpanel').waitFor();
    await waitUntilComputed(page);
    expect(await page.locator('.failure').count()).toBe(0);
  }
});

test('a long reading can be given up, and what was open stays', async () => {
  const page = await visitSlowly();
  await dropSample(page, name);
  // From the disk: sending it to the browser would take longer than reading it.
  const folder = mkdtempSync(join(tmpdir(), 'slow-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const long = join(folder, '很长.txt');
  writeFileSync(long, readSample(name).toString('utf8').repeat(2500));
  await dropFiles(page, [long]);
  await page
    .getByRole('button', { name: /取消|停/ })
    .first()
    .click();
  await waitForBulletin(page, name);
  await page.getByText('很长.txt').first().waitFor({ state: 'detached' });
});
