/** What the pointer selects: no caret stays in a hidden view, marked words are not links pressed, and a press opens them. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SAMPLE_NAMES } from '../harness/samples.js';
import { dropSample, showView, waitUntilComputed } from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();
const [name = ''] = SAMPLE_NAMES;

/** What the selection begins in, as the element sees it, and whether it is a caret; `null` where nothing is selected. */
function selected(page: Page): Promise<{ tag: string; isCaret: boolean } | null> {
  return page.locator('bulletin-lens').evaluate((lens) => {
    const roots: ShadowRoot[] = [];
    const look = (root: ParentNode): void => {
      for (const { shadowRoot } of root.querySelectorAll('*')) {
        if (!shadowRoot) continue;
        roots.push(shadowRoot);
        look(shadowRoot);
      }
    };
    look(lens.parentNode ?? document);
    const range = getSelection()?.getComposedRanges({ shadowRoots: roots })[0];
    if (!range) return null;
    const { startContainer: start, collapsed: isCaret } = range;
    const element = start instanceof Element ? start : start.parentElement;
    return { tag: element?.localName ?? '', isCaret };
  });
}

/** Drags the pointer over the middle of a text of one line. */
async function mark(page: Page, text: Locator): Promise<void> {
  await text.scrollIntoViewIfNeeded();
  const box = await text.boundingBox();
  if (!box) throw new Error('the text is not shown');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 4, y);
  await page.mouse.down();
  await page.mouse.move(box.x + (box.width * 3) / 4, y, { steps: 4 });
  await page.mouse.up();
}

describe('what is selected', () => {
  test('in a view is left with the view', async () => {
    const { page } = await visit();
    await dropSample(page, name);
    await page.getByText('与本期其余文章相比用得明显更多的词').click();
    expect(await selected(page)).toEqual({ tag: 'p', isCaret: true });
    await showView(page, '文章');
    expect(await selected(page)).toBeNull();
  });

  test('above the views stays when another view comes', async () => {
    const { page } = await visit();
    await dropSample(page, name);
    await page.getByRole('heading', { level: 2, name }).dblclick();
    const before = { tag: 'h2', isCaret: false };
    expect(await selected(page)).toEqual(before);
    await showView(page, '文章');
    expect(await selected(page)).toEqual(before);
  });

  test('in a sentence with links opens none of them', async () => {
    const { page } = await visit();
    await dropSample(page, name);
    await showView(page, '汇总');
    await waitUntilComputed(page);
    const link = page
      .getByRole('tabpanel')
      .getByRole('button', { name: /^“.+见于/ })
      .first();
    await page.evaluate(() => {
      document.documentElement.dataset['opened'] = '0';
      const note = (): void => {
        const { dataset } = document.documentElement;
        dataset['opened'] = String(Number(dataset['opened']) + 1);
      };
      addEventListener('bl-go', note, { capture: true });
    });
    const opened = (): Promise<string | undefined> =>
      page.evaluate(() => document.documentElement.dataset['opened']);
    await mark(page, link);
    expect(await selected(page)).toEqual({ tag: 'span', isCaret: false });
    expect(await opened()).toBe('0');
    await link.press('Enter');
    expect(await opened()).toBe('1');
  });
});

describe('a link in a sentence', () => {
  const open = async (): Promise<{ page: Page; link: Locator; sentences: Locator }> => {
    const { page } = await visit();
    await dropSample(page, name);
    await showView(page, '汇总');
    await waitUntilComputed(page);
    return {
      page,
      link: page
        .getByRole('tabpanel')
        .getByRole('button', { name: /^“.+见于/ })
        .first(),
      sentences: page.getByRole('heading', { name: /的句子$/ }),
    };
  };

  test('opens its sentences by pointer', async () => {
    const { link, sentences } = await open();
    await link.click();
    await sentences.waitFor();
  });

  test.each(['Enter', ' '])('opens its sentences by the key "%s"', async (key) => {
    const { link, sentences } = await open();
    await link.press(key);
    await sentences.waitFor();
  });

  test('breaks over lines as the text around it does', async () => {
    const { page, link } = await open();
    await page.setViewportSize({ width: 390, height: 800 });
    const paragraph = link.locator('xpath=..');
    const lines = await paragraph
      .getByRole('button')
      .evaluateAll((links) => links.map((one) => one.getClientRects().length));
    expect(Math.max(...lines)).toBeGreaterThan(1);
  });
});
