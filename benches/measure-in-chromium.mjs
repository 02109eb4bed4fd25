/**
 * Measures in Chromium: the first result in a fresh page for each subject, and how long the main thread of the built
 * page is held up while it analyses a long text.
 */
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';
import { launchOptions } from '../scripts/browser.mjs';
import { ROOT } from '../scripts/build-settings.mjs';
import { startServer } from '../scripts/serve.mjs';

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

/** Opens a file from the disk, which costs the page nothing by itself, and waits until its bulletin is in view. */
async function openFile(page, path) {
  await page.locator('input[type=file]').first().setInputFiles(path);
  await page.getByRole('heading', { level: 2, name: basename(path), exact: true }).waitFor();
}

/**
 * How the main thread of the built page fares while the file at `path` is analysed, from the choice of the file until
 * its report shows: the longest task that Chromium reports (50 ms and more), and the longest time a timer had to wait.
 */
export async function measureMainThread(browser, address, warmUpPath, path) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    // The engine is started before the clock: what counts is the page in use.
    await openFile(page, warmUpPath);
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
    await openFile(page, path);
    const milliseconds = Date.now() - begin;
    const { longestTask, longestWait } = await page.evaluate(async () => {
      // The observer learns of a task after it ended: two frames later it has.
      await new Promise((frame) => requestAnimationFrame(frame));
      await new Promise((frame) => requestAnimationFrame(frame));
      return globalThis.mainThreadProbe;
    });
    return { longestTask, longestWait, milliseconds };
  } finally {
    await context.close();
  }
}

/** The folder whose files the measured modules are served from. */
export const SERVED_ROOT = ROOT;

/** The built page. */
export const SITE_ROOT = join(ROOT, 'www/dist');
