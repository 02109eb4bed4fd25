/** Narrow windows and large letters: no view is wider than the window, no words are cut off, every control can be hit and reached by keyboard. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { viewNames, viewsOf } from '../../www/src/views/destination.js';
import { SAMPLE_NAMES } from '../harness/samples.js';
import { dropSample, overflowOf, waitUntilComputed } from './reader.js';
import { openSite, type Visit, type VisitOptions } from './visit.js';

const { visit } = openSite();
const [name = ''] = SAMPLE_NAMES;

/** The views of one bulletin, new ones among them. */
const VIEWS = viewsOf({ isSeveral: false });

/** What the reader chose at an earlier visit. */
interface Chosen {
  textSize?: 'largest';
  simple?: boolean;
  language?: 'en';
}

/** A visit with a bulletin open, shown as the reader chose. */
async function open(options: VisitOptions, chosen: Chosen): Promise<Visit> {
  const opened = await visit(options);
  const { page } = opened;
  await page.evaluate((choice) => {
    localStorage.setItem('bulletin-lens.preferences', JSON.stringify(choice));
  }, chosen);
  await page.reload();
  await dropSample(page, name);
  return opened;
}

/** Brings a view in front by its address, as a bookmark does. */
async function show(page: Page, view: string): Promise<void> {
  await page.evaluate((one) => {
    location.hash = `/${one}`;
  }, view);
  await page.locator(`#tab-${view}[aria-selected=true]`).waitFor();
  await page.getByText(/^(正在打开…|Opening…)$/u).waitFor({ state: 'detached' });
  await waitUntilComputed(page);
}

/** What is shown on the page, inside all shadow roots, as far as it can be cut off or pressed. */
async function measure(page: Page): Promise<{ cut: string[]; targets: Target[] }> {
  return page.evaluate(() => {
    const cut: string[] = [];
    const targets: { what: string; width: number; height: number; isInText: boolean }[] = [];
    const walk = function* (root: ParentNode): Generator<Element> {
      for (const element of root.querySelectorAll('*')) {
        yield element;
        if (element.shadowRoot) yield* walk(element.shadowRoot);
      }
    };
    const nameOf = (element: Element): string =>
      `${element.localName}.${element.getAttribute('class') ?? ''} ${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 30)}`;
    for (const element of walk(document)) {
      if (!(element instanceof HTMLElement)) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const isHidden = style.clipPath !== 'none' || box.width <= 1 || box.height <= 1;
      if (isHidden || element.closest('.visually-hidden, .live')) continue;
      // Words that stand in the element itself, and that it neither scrolls nor lets out.
      const hasWords = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      if (hasWords && hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1) {
        cut.push(`${nameOf(element)}: ${element.scrollWidth} in ${element.clientWidth}`);
      }
      if (
        hasWords &&
        hides(style.overflowY) &&
        style.webkitLineClamp === 'none' &&
        element.scrollHeight > element.clientHeight + 1
      ) {
        cut.push(`${nameOf(element)}: ${element.scrollHeight} high in ${element.clientHeight}`);
      }
      const isControl = element.matches('button, select, summary, a[href], textarea, input');
      if (!isControl || (element as HTMLButtonElement).disabled || element.closest('.skip'))
        continue;
      // A label is part of what is hit.
      const label = element instanceof HTMLInputElement ? (element.labels?.[0] ?? null) : null;
      const around = label?.getBoundingClientRect() ?? box;
      targets.push({
        what: nameOf(element),
        width: Math.max(box.width, around.width),
        height: Math.max(box.height, around.height),
        isInText: style.display === 'inline' || element.matches('.link'),
      });
    }
    return { cut, targets };
  });
}

interface Target {
  what: string;
  width: number;
  height: number;
  /** Whether it stands in a sentence: WCAG 2.2, 2.5.8, leaves its height to the line. */
  isInText: boolean;
}

const WAYS: [string, VisitOptions, Chosen][] = [
  ['at 320 pixels', { viewport: { width: 320, height: 800 } }, {}],
  ['at 320 pixels in English', { viewport: { width: 320, height: 800 } }, { language: 'en' }],
  [
    'at 200 % in a wide window',
    { viewport: { width: 1280, height: 800 } },
    { textSize: 'largest' },
  ],
  [
    // What a browser makes of a window of 1280 × 800 when it zooms in twice.
    'zoomed in twice',
    { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
    {},
  ],
  ['at 200 % of 320 pixels', { viewport: { width: 320, height: 800 } }, { textSize: 'largest' }],
  [
    'in the simple mode on a telephone',
    { viewport: { width: 390, height: 800 } },
    { simple: true },
  ],
];

/** Presses Tab from the beginning until it comes round; each control it comes to is marked, and must be in view. */
async function tabThrough(page: Page): Promise<{ missed: string[]; outside: string[] }> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  const outside: string[] = [];
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press('Tab');
    const step = await page.evaluate(async () => {
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      // Behind the last control comes the window, then the first.
      if (!focused || focused === document.body) return '';
      if (focused.hasAttribute('data-passed')) return null;
      focused.setAttribute('data-passed', '');
      const isInView = (element: Element): boolean => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
      };
      // A long text takes some frames to know how high it is, and is scrolled to after that.
      for (let frames = 0; frames < 60 && !isInView(focused); frames += 1) {
        await new Promise((drawn) => requestAnimationFrame(drawn));
      }
      return isInView(focused)
        ? ''
        : `${focused.localName} ${focused.textContent.trim().slice(0, 30)}`;
    });
    if (step === null) break;
    if (step !== '') outside.push(step);
  }
  const missed = await page.evaluate(() => {
    const found: string[] = [];
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        const isControl = element.matches('button, select, summary, a[href], textarea, input');
        // One of a set of tabs, marks or radio buttons has the Tab key, the arrows lead to the others.
        const isOneOfSet = element.tabIndex < 0 || element.matches('[type=radio]:not(:checked)');
        if (!isControl || isOneOfSet || (element as HTMLButtonElement).disabled) continue;
        if (!element.checkVisibility({ visibilityProperty: true })) continue;
        if (!element.hasAttribute('data-passed')) {
          found.push(`${element.localName} ${element.textContent.trim().slice(0, 30)}`);
        }
        element.removeAttribute('data-passed');
      }
    };
    look(document);
    return found;
  });
  return { missed, outside };
}

describe.each(WAYS)('%s', (_, options, chosen) => {
  test('no view is wider than the window, cuts words off, or has a control too small to hit', async () => {
    const { page } = await open(options, chosen);
    const faults: string[] = [];
    for (const view of VIEWS) {
      await show(page, view);
      const over = await overflowOf(page);
      if (over > 0) faults.push(`${view} is ${String(over)} pixels too wide`);
      const { cut, targets } = await measure(page);
      expect(targets.length).toBeGreaterThan(5);
      faults.push(...cut.map((one) => `${view} cuts ${one}`));
      faults.push(
        ...targets
          .filter(({ width, height, isInText }) => !isInText && Math.min(width, height) < 24)
          .map(({ what, width, height }) => `${view} has ${what}: ${width} × ${height}`),
      );
    }
    expect(faults).toEqual([]);
  });
});

test.each(WAYS.filter(([way]) => /320 pixels$|telephone/u.test(way)))(
  '%s every control is reached by the Tab key, and is in view when it is',
  async (_, options, chosen) => {
    const { page } = await open(options, chosen);
    for (const view of VIEWS) {
      await show(page, view);
      expect([view, await tabThrough(page)]).toEqual([view, { missed: [], outside: [] }]);
    }
  },
);

test('there are views to measure, all that one bulletin has', () => {
  expect(VIEWS.length).toBeGreaterThan(viewNames.length / 2);
});
