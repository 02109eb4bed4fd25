/**
 * Measures a visit in Chromium: how soon the page is of use on a slow machine with an empty cache, and the longest task
 * of the main thread while every view is opened and used, and while many files are read at once. `node benches/measure-visit.mjs` prints it; `make bench` too.
 */
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SITE_ROOT, withBrowser } from './measure-in-chromium.mjs';
import { makeBulletin } from './texts.mjs';

const BULLETIN_BYTES = 17_000;
/** How many times slower the machine is made, as Chromium's own tools do it. */
const SLOWER = 4;
const VISITS = 5;
const MANY = 100;

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Keeps every long task (50 ms and more) with the step it fell into. */
function watchTasks() {
  const tasks = [];
  globalThis.longTasks = tasks;
  globalThis.stepName = 'load';
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      tasks.push({ step: globalThis.stepName, duration });
    }
  }).observe({ type: 'longtask', buffered: true });
}

/** Milliseconds until the first screen can be used, and from a dropped bulletin to its first chart. */
async function measureFirstVisit(browser, address, path) {
  const context = await browser.newContext({ locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const begin = Date.now();
    await page.goto(address, { waitUntil: 'commit' });
    await page.getByRole('button', { name: '选择文件' }).waitFor();
    const usable = Date.now() - begin;
    // The page looks for what it shows by itself, so that the clock is the page's own.
    const chart = page.evaluate(
      () =>
        new Promise((done) => {
          const look = () => {
            const lens = document.querySelector('bulletin-lens');
            const bars = lens?.shadowRoot
              ?.querySelector('bl-overview')
              ?.shadowRoot?.querySelector('bl-keyword-bars');
            if (bars?.shadowRoot?.querySelector('[role=option]')) done(performance.now());
            else requestAnimationFrame(look);
          };
          const input = document.querySelector('input[type=file]');
          input.addEventListener(
            'change',
            () => {
              globalThis.dropped = performance.now();
              look();
            },
            { capture: true },
          );
        }),
    );
    await page.locator('input[type=file]').first().setInputFiles(path);
    const shown = await chart;
    const dropped = await page.evaluate(() => globalThis.dropped);
    return { usable, firstChart: shown - dropped };
  } finally {
    await context.close();
  }
}

/** What a reader does in a view: changes what is set, looks at the tables, and opens a mark, which may lead away. */
async function useView(page) {
  const panel = page.getByRole('tabpanel');
  const selects = panel.locator('select:visible');
  for (let at = 0; at < (await selects.count()); at += 1) {
    const values = await selects
      .nth(at)
      .locator('option:not([disabled])')
      .evaluateAll((found) => found.map((one) => one.value));
    if (values.length > 1) await selects.nth(at).selectOption(values[1]);
  }
  for (const pressed of await panel.locator('button.switch:visible').all()) {
    await pressed.click();
    await pressed.click();
  }
  const marks = panel.locator('[data-opens]:visible');
  if ((await marks.count()) > 0) await marks.first().click({ force: true });
}

/** The longest tasks of the main thread, by step, while every view is opened and used. */
async function measureTasks(browser, address, path) {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchTasks);
    const step = async (name, action) => {
      await page.evaluate((one) => {
        globalThis.stepName = one;
      }, name);
      await action();
      await page.getByText('正在计算…').first().waitFor({ state: 'detached' });
      // The observer learns of a task after it ended: two frames later it has.
      await page.evaluate(async () => {
        await new Promise((frame) => requestAnimationFrame(frame));
        await new Promise((frame) => requestAnimationFrame(frame));
      });
    };
    await page.goto(address);
    await step('drop', async () => {
      await page.locator('input[type=file]').first().setInputFiles(path);
      await page.getByRole('heading', { level: 2, name: basename(path), exact: true }).waitFor();
    });
    const tabs = await page
      .getByRole('tab')
      .evaluateAll((found) => found.map((one) => one.id.replace(/^tab-/, '')));
    for (const tab of tabs) {
      await step(`${tab}: open`, () => page.locator(`#tab-${tab}`).click());
      await step(`${tab}: use`, () => useView(page));
    }
    return await page.evaluate(() => globalThis.longTasks);
  } finally {
    await context.close();
  }
}

/** Milliseconds until many files are read, and then until they are one corpus, with the long tasks of either. */
async function measureMany(browser, address, paths) {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchTasks);
    await page.goto(address);
    await page.evaluate(() => {
      globalThis.stepName = 'many: read';
    });
    const name = `全部 ${paths.length} 期合在一起`;
    const begin = Date.now();
    await page.locator('input.files').setInputFiles(paths);
    await page.getByRole('button', { name }).waitFor();
    const read = Date.now() - begin;
    await page.evaluate(() => {
      globalThis.stepName = 'many: together';
    });
    await page.getByRole('button', { name }).click();
    await page.getByRole('heading', { level: 2, name }).waitFor();
    const together = Date.now() - begin - read;
    await page.evaluate(async () => {
      await new Promise((frame) => requestAnimationFrame(frame));
      await new Promise((frame) => requestAnimationFrame(frame));
    });
    const tasks = await page.evaluate(() =>
      globalThis.longTasks.filter(({ step }) => step.startsWith('many')),
    );
    return { files: paths.length, read, together, tasks };
  } finally {
    await context.close();
  }
}

/** Measures all of it for the built site. */
export async function measureVisit() {
  const folder = mkdtempSync(join(tmpdir(), 'visit-'));
  const path = join(folder, '简报.txt');
  writeFileSync(path, makeBulletin(BULLETIN_BYTES));
  const many = Array.from({ length: MANY }, (_, place) => {
    const one = join(folder, `第${place + 1}期.txt`);
    // No two are the same: what is open already is not read again.
    writeFileSync(one, `${makeBulletin(BULLETIN_BYTES)}\n第${place + 1}份\n`);
    return one;
  });
  try {
    return await withBrowser(SITE_ROOT, async (browser, address) => {
      const visits = [];
      for (let visit = 0; visit < VISITS; visit += 1) {
        visits.push(await measureFirstVisit(browser, address, path));
      }
      const tasks = await measureTasks(browser, address, path);
      return {
        slower: SLOWER,
        usable: median(visits.map((visit) => visit.usable)),
        firstChart: median(visits.map((visit) => visit.firstChart)),
        tasks,
        many: await measureMany(browser, address, many),
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await measureVisit(), null, 2));
}
