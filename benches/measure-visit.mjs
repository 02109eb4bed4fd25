/**
 * Measures a visit in Chromium: how soon the page is of use on a slow machine with an empty cache, and the longest task
 * of the main thread while every view is opened and used, and while many files are read at once. `node benches/measure-visit.mjs` prints it; `make bench` too.
 */
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { summariseTasks, watchMainThread } from './main-thread.mjs';
import { SITE_ROOT, withBrowser } from './measure-in-chromium.mjs';
import { quietHand } from './quiet-hand.mjs';
import { makeBulletin } from './texts.mjs';

const BULLETIN_BYTES = 17_000;
/** How many times slower the machine is made, as Chromium's own tools do it. */
const SLOWER = 4;
const VISITS = 5;
const MANY = 100;
/** How often every view is gone through: a task that is long once is a long task. */
const ROUNDS = 3;
/** Tasks of the same work, in an empty page. */
const EVEN_TASKS = 600;
const EVEN_TASK_MS = 20;
/** The button that puts all bulletins together. */
const WHOLE = ['bulletin-lens', 'bl-rail', 'bl-bulletin-list', 'button.whole'];

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Milliseconds until the first screen can be used, and from a dropped bulletin to its first chart. */
async function measureFirstVisit(browser, address, path) {
  const context = await browser.newContext({ locale: 'zh-CN' });
  try {
    const { page, session, dropFiles } = await quietHand(context);
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(address, { waitUntil: 'commit' });
    const usable = await page.evaluate(() => hand.until(() => hand.find('.welcome .accent')));
    // The page looks for what it shows by itself, so that the clock is the page's own.
    const chart = page.evaluate(async () => {
      let dropped = 0;
      const noteTime = () => {
        dropped = performance.now();
      };
      addEventListener('drop', noteTime, { capture: true });
      const bar = ['bulletin-lens', 'bl-overview', 'bl-keyword-bars', '[role=option]'];
      return (await hand.until(() => hand.find(...bar))) - dropped;
    });
    await dropFiles([path]);
    return { usable, firstChart: await chart };
  } finally {
    await context.close();
  }
}

/** Changes each choice of the view in front, one by one, as a reader does: the name of the step tells of which. */
async function changeChoices(page, step, tab) {
  const count = await page.evaluate(
    () => hand.allIn(hand.find('bulletin-lens', '#panel'), 'select').length,
  );
  for (let at = 0; at < count; at += 1) {
    await step(`${tab}: choose`, () =>
      page.evaluate((place) => {
        const select = hand.allIn(hand.find('bulletin-lens', '#panel'), 'select')[place];
        const other = [...(select?.options ?? [])].find((one) => !one.disabled && !one.selected);
        if (!other) return;
        select.value = other.value;
        select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      }, at),
    );
  }
}

/** The longest tasks of the main thread, by step, while every view is opened and used. */
async function measureTasks(browser, address, path) {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
  });
  try {
    const { page, dropFiles, press } = await quietHand(context);
    const watch = await watchMainThread(browser, page);
    const step = async (name, action) => {
      await watch.step(name);
      await action();
      await page.evaluate(async () => {
        const isBusy = (line) => /^(正在计算|正在打开)/u.test(line.textContent.trim());
        await hand.frame();
        await hand.until(() => !hand.allIn(document, '.quiet[role=status]').some(isBusy));
        // What follows an answer comes in the frames behind it.
        await hand.frame();
        await hand.frame();
      });
    };
    await page.goto(address);
    await step('load', () => page.evaluate(() => hand.until(() => hand.find('.welcome .accent'))));
    await step('drop', async () => {
      await dropFiles([path]);
      await page.evaluate(() => hand.until(() => hand.find('bulletin-lens', '#panel')));
    });
    const tabs = await page.evaluate(() =>
      hand.allIn(hand.find('bulletin-lens'), '[role=tab]').map(({ id }) => id.replace(/^tab-/, '')),
    );
    const inPanel = ([selector, at]) =>
      hand.allIn(hand.find('bulletin-lens', '#panel'), selector)[at];
    for (const tab of tabs) {
      const open = () => press((name) => hand.find('bulletin-lens', `#tab-${name}`), tab);
      await step(`${tab}: open`, open);
      await changeChoices(page, step, tab);
      const switches = await page.evaluate(
        () => hand.allIn(hand.find('bulletin-lens', '#panel'), 'button.switch').length,
      );
      for (let at = 0; at < switches; at += 1) {
        await step(`${tab}: switch`, () => press(inPanel, ['button.switch', at]));
        await step(`${tab}: switch back`, () => press(inPanel, ['button.switch', at]));
      }
      // Where a mark leads away, the next view is opened from there.
      await step(`${tab}: mark`, () => press(inPanel, ['[data-opens]', 0]));
    }
    return { views: tabs.length, tasks: await watch.stop() };
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
    const { page, dropFiles, press } = await quietHand(context);
    await page.goto(address);
    await page.evaluate(() => hand.until(() => hand.find('.welcome .accent')));
    const watch = await watchMainThread(browser, page);
    await watch.step('many: read');
    const begin = Date.now();
    await dropFiles(paths);
    await page.evaluate(
      ([whole, count]) =>
        hand.until(() => hand.find(...whole)?.textContent.includes(`全部 ${count} 期`)),
      [WHOLE, paths.length],
    );
    const read = Date.now() - begin;
    await watch.step('many: together');
    await press((whole) => hand.find(...whole), WHOLE);
    await page.evaluate(() => hand.until(() => hand.find('bulletin-lens', 'bl-corpus-head')));
    const together = Date.now() - begin - read;
    await page.evaluate(async () => {
      await hand.frame();
      await hand.frame();
    });
    const tasks = summariseTasks(await watch.stop());
    return { files: paths.length, read, together, tasks };
  } finally {
    await context.close();
  }
}

/**
 * What the machine itself makes of even tasks: an empty page that calculates for 20 ms at a time. How long its longest
 * task takes says how much of what is measured elsewhere is the machine's.
 */
async function measureMachine(browser, address) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${address}manifest.webmanifest`);
    const watch = await watchMainThread(browser, page);
    await watch.step('even');
    await page.evaluate(
      async ([tasks, wanted]) => {
        const calculate = (rounds) => {
          let sum = 0;
          for (let round = 0; round < rounds; round += 1) sum = (sum * 31 + round) % 1_000_003;
          return sum;
        };
        const rest = () => new Promise((rested) => setTimeout(rested, 2));
        // As fast as it ever is: that is the machine undisturbed.
        const MILLION = 1_000_000;
        let best = Infinity;
        for (let attempt = 0; attempt < 100; attempt += 1) {
          const begin = performance.now();
          calculate(MILLION);
          best = Math.min(best, performance.now() - begin);
          await rest();
        }
        for (let task = 0; task < tasks; task += 1) {
          await rest();
          calculate((MILLION * wanted) / best);
        }
      },
      [EVEN_TASKS, EVEN_TASK_MS],
    );
    const even = (await watch.stop()).filter(({ duration }) => duration >= EVEN_TASK_MS / 2);
    return { wanted: EVEN_TASK_MS, tasks: summariseTasks(even) };
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
      const tasks = [];
      let views = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const found = await measureTasks(browser, address, path);
        tasks.push(...found.tasks);
        views = found.views;
      }
      return {
        slower: SLOWER,
        usable: median(visits.map((visit) => visit.usable)),
        firstChart: median(visits.map((visit) => visit.firstChart)),
        rounds: ROUNDS,
        views,
        tasks: summariseTasks(tasks),
        many: await measureMany(browser, address, many),
        machine: await measureMachine(browser, address),
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await measureVisit(), null, 2));
}
