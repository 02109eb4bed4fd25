/**
 * Measures in Chromium: the first result in a fresh page for each subject, and how long the main thread of the built
 * page is held up while it analyses a long text.
 */
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';
import { launchOptions } from '../scripts/browser.mjs';
import { ROOT } from '../scripts/build-settings.mjs';
import { startServer } from '../scripts/serve.mjs';
import { summariseTasks, watchMainThread } from './main-thread.mjs';
import { quietHand } from './quiet-hand.mjs';

/** Runs `action` with a browser and the address of a server for the folder `root`. */
export async function withBrowser(root, action) {
  const server = await startServer({ root });
  const browser = await chromium.launch(launchOptions());
  try {
    return await action(browser, server.address);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Milliseconds from nothing to the first result, in a new context with an empty cache. */
export async function measureFirst(browser, address, subjectName, text) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${address}benches/blank.html`);
    return await page.evaluate(
      async ([name, input]) => {
        const begin = performance.now();
        const { start, WASM_PATH } = await import(`./subjects/${name}.mjs`);
        const subject = await start(WASM_PATH === null ? undefined : fetch(`../${WASM_PATH}`));
        subject.analyse(input);
        return performance.now() - begin;
      },
      [subjectName, text],
    );
  } finally {
    await context.close();
  }
}

/**
 * How the main thread of the built page fares while the file at `path` is analysed, from the drop of the file until its
 * report shows: its longest tasks, and the longest time a message had to wait; all in milliseconds.
 */
export async function measureMainThread(browser, address, warmUpPath, path) {
  const context = await browser.newContext();
  try {
    const { page, dropFiles } = await quietHand(context);
    const open = async (file) => {
      await dropFiles([file]);
      await page.evaluate(
        (name) =>
          hand.until(
            () => hand.find('bulletin-lens', 'bl-masthead', 'h2')?.textContent.trim() === name,
          ),
        basename(file),
      );
    };
    await page.goto(address);
    await page.evaluate(() => hand.until(() => hand.find('.welcome .accent')));
    // The engine is started before the clock: what counts is the page in use.
    await open(warmUpPath);
    await page.evaluate(() => {
      const probe = { longestWait: 0, last: performance.now() };
      globalThis.mainThreadProbe = probe;
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        const now = performance.now();
        probe.longestWait = Math.max(probe.longestWait, now - probe.last);
        probe.last = now;
        channel.port2.postMessage(null);
      };
      channel.port2.postMessage(null);
    });
    const watch = await watchMainThread(browser, page);
    await watch.step('analysis');
    const begin = Date.now();
    await open(path);
    const milliseconds = Date.now() - begin;
    const tasks = summariseTasks(await watch.stop());
    const { longestWait } = await page.evaluate(() => globalThis.mainThreadProbe);
    return { tasks, longestWait, milliseconds };
  } finally {
    await context.close();
  }
}

/** The folder whose files the measured modules are served from. */
export const SERVED_ROOT = ROOT;

/** The built page. */
export const SITE_ROOT = join(ROOT, 'www/dist');
