/**
 * Takes a picture of every view of the built page, wide and narrow, light and dark, into screenshots/ (not kept in the
 * repository), and of the one that the README shows into docs/screenshot.png. `make screenshots`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { launchOptions } from './browser.mjs';
import { ROOT } from './build-settings.mjs';
import { startServer } from './serve.mjs';

const FOLDER = join(ROOT, 'screenshots');
const FOR_README = join(ROOT, 'docs/screenshot.png');
const VIEWS = [
  'overview',
  'articles',
  'keywords',
  'company',
  'compare',
  'words',
  'proof',
  'source',
];
/** Ways of looking at groups, besides the one that comes first. */
const COMPARISONS = [
  ['spread', '各组一并'],
  ['likeness', '相似程度'],
];
const WIDTHS = [1280, 390];
const THEMES = ['light', 'dark'];
const README_PICTURE = { width: 1280, theme: 'light', view: 'overview' };

/** Goes to a view by its tab and waits until it has its answers. */
async function showView(page, view) {
  await page.locator(`#tab-${view}`).click();
  await page.getByRole('tabpanel').waitFor();
  await page.getByText('正在计算…').first().waitFor({ state: 'detached' });
}

async function photograph(page, name) {
  // What lies under the pointer would show its tooltip.
  await page.mouse.move(1, 1);
  await page.locator('.tooltip').waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true });
}

/** One article with its facts, and the sentence that one of them leads to. */
async function photographArticle(page, name) {
  await showView(page, 'articles');
  await page.getByRole('tabpanel').getByRole('listitem').first().getByRole('heading').click();
  const table = page.getByRole('tabpanel').getByRole('table');
  await table.waitFor();
  await photograph(page, name('article'));
  await table.getByRole('button').first().click();
  await page.locator('bl-source mark').waitFor();
  await page.screenshot({ path: join(FOLDER, `${name('sentence-in-text')}.png`) });
  await page.getByRole('button', { name: /^← 回到/ }).click();
}

/** What unfolds from the head: why this city, and how to read the bulletin otherwise. */
async function photographHead(page, name) {
  const head = page.locator('bl-masthead');
  const evidence = head.getByRole('button', { name: /^依据/ });
  if ((await evidence.count()) > 0) {
    await evidence.click();
    await photograph(page, name('region-evidence'));
  }
  await page.getByRole('button', { name: '更改城市' }).click();
  await photograph(page, name('settings'));
  await page.getByRole('button', { name: '更改城市' }).click();
}

async function visit(browser, address, { width, theme }) {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: theme,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const name = (view) => `${view}-${width}-${theme}`;
  await page.goto(address);
  await page.getByRole('button', { name: /样例一/ }).waitFor();
  await photograph(page, name('first-screen'));
  await page.getByRole('button', { name: /样例一/ }).click();
  await page.getByRole('tab', { selected: true }).waitFor();
  for (const view of VIEWS) {
    await showView(page, view);
    await photograph(page, name(view));
    if (
      width === README_PICTURE.width &&
      theme === README_PICTURE.theme &&
      view === README_PICTURE.view
    ) {
      await page.screenshot({ path: FOR_README });
    }
  }
  await showView(page, 'compare');
  for (const [mode, label] of COMPARISONS) {
    await page.getByRole('radio', { name: label }).check();
    await page.getByText('正在计算…').first().waitFor({ state: 'detached' });
    await photograph(page, name(`compare-${mode}`));
  }
  await photographArticle(page, name);
  await photographHead(page, name);
  await showView(page, 'keywords');
  await page.getByRole('listbox').getByRole('option').first().click();
  await page.getByRole('heading', { name: /的句子$/ }).waitFor();
  await photograph(page, name('sentences'));
  await context.close();
}

mkdirSync(FOLDER, { recursive: true });
const server = await startServer({ root: join(ROOT, 'www/dist') });
const browser = await chromium.launch(launchOptions());
try {
  for (const width of WIDTHS) {
    for (const theme of THEMES) await visit(browser, server.address, { width, theme });
  }
  console.log('screenshots/, docs/screenshot.png');
} finally {
  await browser.close();
  await server.close();
}
