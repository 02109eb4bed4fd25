/** Without a network: what was visited once opens again and works; a new version comes when the reader wants it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { launchOptions } from '../../scripts/browser.mjs';
import { ROOT } from '../../scripts/build-settings.mjs';
import { startServer } from '../../scripts/serve.mjs';
import { SAMPLE_NAMES } from '../harness/samples.js';
import { dropSample } from './reader.js';

const [name = ''] = SAMPLE_NAMES;

/** A browser on a copy of the site, which a test may change. */
async function withSite(use: (page: Page, address: string, folder: string) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  cpSync(join(ROOT, 'www/dist'), folder, { recursive: true });
  const server = await startServer({ root: folder });
  const browser = await chromium.launch(launchOptions());
  try {
    const context = await browser.newContext({ locale: 'zh-CN' });
    context.setDefaultTimeout(15_000);
    await use(await context.newPage(), server.address, folder);
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

/** Waits until the site is kept and the page is served by what keeps it. */
async function waitUntilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((controlled) => {
      navigator.serviceWorker.addEventListener('controllerchange', controlled, { once: true });
    });
  });
}

/** Puts another build in the place of the site: its page carries a mark. */
function publishNew(folder: string): void {
  const index = join(folder, 'index.html');
  writeFileSync(
    index,
    readFileSync(index, 'utf8').replace('<title>', '<meta name="new" content="1"><title>'),
  );
  const worker = join(folder, 'service-worker.js');
  const before = readFileSync(worker, 'utf8');
  const after = before.replace(/(url:"index\.html",revision:")\w+/, '$1new');
  expect(after).not.toBe(before);
  writeFileSync(worker, after);
}

/** Looks for a new version, as a browser does now and then. */
async function lookForNew(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
}

describe('a site that was visited once', () => {
  test('opens and reads a bulletin without a network, every view of it', async () => {
    await withSite(async (page, address) => {
      await page.goto(address);
      await waitUntilKept(page);
      await page.context().setOffline(true);
      await page.reload();
      await dropSample(page, name);
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        await page.getByText('正在计算…').first().waitFor({ state: 'detached' });
        expect(await page.getByText('程序文件没有取到').count()).toBe(0);
        expect(await page.locator('.failure').count()).toBe(0);
      }
    });
  });

  test('tells of a new version, keeps what is open until the reader takes it, and then has it', async () => {
    await withSite(async (page, address, folder) => {
      await page.goto(address);
      await waitUntilKept(page);
      await dropSample(page, name);
      publishNew(folder);
      await lookForNew(page);
      const notice = page.getByText('有新版本');
      await notice.waitFor();
      await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
      expect(await page.locator('meta[name=new]').count()).toBe(0);
      await page.getByRole('button', { name: '重新载入' }).click();
      await page.locator('meta[name=new]').waitFor({ state: 'attached' });
    });
  });
});

test('a window that did not ask for the new version is told when another one took it', async () => {
  await withSite(async (page, address, folder) => {
    await page.goto(address);
    await waitUntilKept(page);
    const other = await page.context().newPage();
    await other.goto(address);
    await waitUntilKept(other);
    await dropSample(other, name);
    publishNew(folder);
    await lookForNew(page);
    await page.getByRole('button', { name: '重新载入' }).click();
    await page.locator('meta[name=new]').waitFor({ state: 'attached' });
    await other.getByRole('heading', { level: 2, name, exact: true }).waitFor();
    expect(await other.locator('meta[name=new]').count()).toBe(0);
    await other.getByRole('button', { name: '重新载入' }).click();
    await other.locator('meta[name=new]').waitFor({ state: 'attached' });
  });
});

test('an element on another page keeps nothing and registers nothing', async () => {
  await withSite(async (page, address) => {
    await page.goto(`${address}embed-example.html`);
    await page.locator('bulletin-lens').first().waitFor();
    const registrations = await page.evaluate(async () => {
      const found = await navigator.serviceWorker.getRegistrations();
      return found.length;
    });
    expect(registrations).toBe(0);
  });
});
