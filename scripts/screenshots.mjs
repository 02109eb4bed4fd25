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
/** Ways of looking at groups, besides the one that comes first. */
const COMPARISONS = [
  ['spread', '各组一并'],
  ['likeness', '相似程度'],
];
/** Ways of looking at keywords, besides the bars. */
const FORMS = ['分布', '词云'];
const WIDTHS = [1280, 768, 390];
const THEMES = ['light', 'dark'];
const README_PICTURE = { width: 1280, theme: 'light', view: 'overview' };

/** Goes to a view by its tab and waits until it has its answers. */
async function showView(page, view) {
  await page.locator(`#tab-${view}`).click();
  await page.getByRole('tabpanel').waitFor();
  await page.getByText('正在计算…').first().waitFor({ state: 'detached' });
}

/** Long tables and reports come piece by piece: they are there when the page stays as high as it is for some frames. */
async function untilAtRest(page) {
  await page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    let [height, atRest] = [0, 0];
    while (atRest < 10) {
      await frame();
      const now = document.documentElement.scrollHeight;
      atRest = now === height ? atRest + 1 : 0;
      height = now;
    }
  });
}

async function photograph(page, name) {
  // What lies under the pointer would show its tooltip.
  await page.mouse.move(1, 1);
  await page.locator('.tooltip').waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready);
  await untilAtRest(page);
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
  const whole = page.getByRole('button', { name: '在全文中看' });
  if ((await whole.count()) > 0) await whole.click();
  await page.locator('bl-source mark').waitFor();
  await page.screenshot({ path: join(FOLDER, `${name('sentence-in-text')}.png`) });
  await page.getByRole('button', { name: /^← 回到/ }).click();
}

/** The first article as it is corrected in place. */
async function photographMending(page, name) {
  await showView(page, 'articles');
  await page.getByRole('tabpanel').getByRole('button', { name: /^更正/ }).first().click();
  await page.getByRole('tabpanel').getByRole('heading').first().waitFor();
  await photograph(page, name('mending'));
}

/** Several issues: all of them as one, and words over time. */
async function photographIssues(page, name) {
  const samples = ['sample-1', 'sample-2', 'sample-3'].map((sample) =>
    join(ROOT, `www/public/samples/${sample}.txt`),
  );
  // Sentences that lie over the page would be in the way.
  await page.keyboard.press('Escape');
  await page.locator('input.files').setInputFiles(samples);
  if (page.viewportSize().width < 1100) await page.locator('details.rail summary').click();
  await page.getByRole('button', { name: /^全部 \d+ 期合在一起/ }).click();
  await showView(page, 'trend');
  await photograph(page, name('trend'));
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
  const views = await page
    .getByRole('tab')
    .evaluateAll((tabs) => tabs.map((tab) => tab.id.replace(/^tab-/, '')));
  for (const view of views) {
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
  await showView(page, 'keywords');
  for (const form of FORMS) {
    await page.getByRole('radio', { name: form, exact: true }).check();
    await page.getByText('正在计算…').first().waitFor({ state: 'detached' });
    await photograph(page, name(`keywords-${form === '分布' ? 'strips' : 'cloud'}`));
  }
  await page.getByRole('radio', { name: '条形', exact: true }).check();
  await photographArticle(page, name);
  await photographMending(page, name);
  await photographHead(page, name);
  await showView(page, 'keywords');
  await page.getByRole('listbox').getByRole('option').first().click();
  await page.getByRole('heading', { name: /的句子$/ }).waitFor();
  await photograph(page, name('sentences'));
  await photographIssues(page, name);
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
