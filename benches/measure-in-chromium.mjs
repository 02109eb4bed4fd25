/**
 * Measures in Chromium: the first result in a fresh page for each subject, and how long the main thread of the built
 * page is held up while it analyses a long text.
 */
import { chromium } from 'playwright-core';
import { launchOptions } from '../scripts/browser.mjs';
import { ROOT } from '../scripts/build-settings.mjs';
import { startServer } from '../scripts/serve.mjs';
import { join } from 'node:path';

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

/** Opens a text as a file and waits until its bulletin is in view. */
async function openText(page, name, text) {
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
}

/**
 * How the main thread of the built page fares while `text` is analysed, from the choice of the file until its report
 * shows: the longest task that Chromium reports (50 ms and more), and the longest time a timer had to wait.
 */
export async function measureMainThread(browser, address, text) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    // The engine is started before the clock: what counts is the page in use.
    await openText(page, '热身.txt', text.slice(0, 3000));
    await page.evaluate(() => {
      const probe = { longestTask: 0, longestWait: 0, last: performance.now() };
      globalThis.mainThreadProbe = probe;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) {
          probe.longestTask = Math.max(probe.longestTask, duration);
        }
      }).observe({ type: 'longtask' });
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        const now = performance.now();
        probe.longestWait = Math.max(probe.longestWait, now - probe.last);
        probe.last = now;
        channel.port2.postMessage(null);
      };
      channel.port2.postMessage(null);
    });
    const begin = Date.now();
    await openText(page, '长文.txt', text);
    const milliseconds = Date.now() - begin;
    const { longestTask, longestWait } = await page.evaluate(() => globalThis.mainThreadProbe);
    return { longestTask, longestWait, milliseconds };
  } finally {
    await context.close();
  }
}

/** The folder whose files the measured modules are served from. */
export const SERVED_ROOT = ROOT;

/** The built page. */
export const SITE_ROOT = join(ROOT, 'www/dist');
