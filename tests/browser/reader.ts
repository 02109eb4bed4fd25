/** What a reader does with the page, by the names the reader sees. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';
import { samplePath } from '../harness/samples.js';

/** Names of the views, as on their tabs. */
export type ViewName =
  | '概览'
  | '文章'
  | '关键词'
  | '搭配'
  | '区县比较'
  | '各期变化'
  | '要点'
  | '数字'
  | '文件会议'
  | '提法'
  | '署名'
  | '新词'
  | '校对'
  | '汇总'
  | '原文';

/**
 * Drags files from the disk onto the page and lets go, as a hand does. Not lower than the browser's own window, which
 * stays small however tall the page is made: below its edge a drop does not arrive.
 */
export async function dropFiles(page: Page, paths: string[]): Promise<void> {
  // Nobody drags before there is something to drag onto.
  await page.locator('#bar header').waitFor();
  await dropAtOnce(page, paths);
}

/** Drags files onto whatever of the page is there. */
export async function dropAtOnce(page: Page, paths: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  }
  await session.detach();
}

/** Chooses files with the page's button; `content` needs no disk. */
export async function chooseFile(
  page: Page,
  name: string,
  content: Buffer | string,
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('button', { name: /^(选择文件|打开简报)$/ })
    .first()
    .click();
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
}

/** Waits until the bulletin of this name is in view. */
export async function waitForBulletin(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
}

/** Drops a sample bulletin and waits until it is in view. */
export async function dropSample(page: Page, name: string): Promise<void> {
  await dropFiles(page, [samplePath(name)]);
  await waitForBulletin(page, name);
}

/** Goes to a view by its tab. */
export async function showView(page: Page, name: ViewName): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
  await page.getByRole('tabpanel', { name, exact: true }).waitFor();
}

/** Waits until nothing on the page is still being computed, however many charts are waited for. */
export async function waitUntilComputed(page: Page): Promise<void> {
  await page
    .getByText(/^(正在计算…|Computing…)$/)
    .first()
    .waitFor({ state: 'detached' });
}

/** The marks of a chart whose name begins as given: bars, tiles or cells. */
export function marksOf(
  page: Page,
  chart: RegExp,
  kind: 'option' | 'gridcell' = 'option',
): Locator {
  return page.getByRole(kind === 'option' ? 'listbox' : 'grid', { name: chart }).getByRole(kind);
}

/** The accessible names of marks, once there are any. */
export async function namesOf(marks: Locator): Promise<string[]> {
  await marks.first().waitFor();
  return marks.evaluateAll((elements) =>
    elements.map((element) => element.getAttribute('aria-label') ?? ''),
  );
}

/** The panel of sentences. */
export function sentencesOf(page: Page, term: string): Locator {
  return page.getByRole('heading', { name: `“${term}”的句子` });
}

/** The element that has focus, inside however many shadow roots, by its role or tag and its words. */
export function describeFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (!focused) return '';
    const name = focused.getAttribute('aria-label') ?? focused.textContent.trim();
    return `${focused.getAttribute('role') ?? focused.localName}: ${name}`;
  });
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface AxeResults {
  violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[];
}

interface Axe {
  run: (options: { resultTypes: string[]; preload: boolean }) => Promise<AxeResults>;
}

/** What axe finds on the page as it stands, one line a place. */
export async function findBarriers(page: Page): Promise<string[]> {
  // By the debugger, not by a script element: the page's policy holds during the test.
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: Axe }).axe.run({
      // What passed is not told place by place, which takes longer than finding out.
      resultTypes: ['violations'],
      // No style sheets are fetched anew for the one rule that reads them: they turn nothing by the way a screen is held.
      preload: false,
    }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`),
  );
}

/** By how many pixels the page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
