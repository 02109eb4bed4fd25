/** How the page is shown: simple, in high contrast and forced colours, and read aloud; nothing is lost in any of them. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SAMPLE_NAMES } from '../harness/samples.js';
import { dropSample, findBarriers, waitUntilComputed } from './reader.js';
import { openSite } from './visit.js';

const { visit } = openSite();
const [name = ''] = SAMPLE_NAMES;

/** Opens the display settings and changes them. */
async function show(page: Page, change: (panel: Page) => Promise<unknown>): Promise<void> {
  const summary = page.getByText('显示', { exact: true });
  await summary.click();
  await change(page);
  await page.keyboard.press('Escape');
}

const simple = (page: Page) => page.getByRole('checkbox', { name: /适老化模式/ }).check();

test('the simple mode shows the most used views, larger letters and targets, and the others on demand', async () => {
  const { page } = await visit();
  await dropSample(page, name);
  const tabs = page.getByRole('tab');
  const all = await tabs.count();
  const sizeOf = () =>
    page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  const normal = await sizeOf();
  await show(page, simple);
  expect(await sizeOf()).toBeGreaterThan(normal * 1.4);
  await expect.poll(() => tabs.count()).toBeLessThan(all);
  for (const button of await page.getByRole('button', { name: /^(查找|更多|打开简报)$/ }).all()) {
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: '更多', exact: true }).click();
  await expect.poll(() => tabs.count()).toBe(all);
});

test.each(['light', 'dark'] as const)(
  'high contrast by %s has no barriers',
  async (colorScheme) => {
    const { page } = await visit({ colorScheme });
    await show(page, () =>
      page.getByRole('combobox', { name: '明暗' }).selectOption({ label: '高对比' }),
    );
    await dropSample(page, name);
    const [ink, paper] = await page.locator('bulletin-lens').evaluate((lens) => {
      const style = getComputedStyle(lens);
      return [style.color, style.backgroundColor];
    });
    const [white, black] = ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'];
    expect([ink, paper]).toEqual(colorScheme === 'light' ? [black, white] : [white, black]);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await waitUntilComputed(page);
      expect([await tab.textContent(), await findBarriers(page)]).toEqual([
        await tab.textContent(),
        [],
      ]);
    }
  },
);

describe('in forced colours', () => {
  test('the tab in front, bars, cells and focus can be told without colours of ours', async () => {
    const { page } = await visit({ forcedColors: 'active' });
    await dropSample(page, name);
    const tab = page.getByRole('tab', { selected: true });
    expect(await tab.evaluate((one) => getComputedStyle(one).borderBottomWidth)).toBe('3px');
    const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const bar = page.locator('bl-keyword-bars .bar').first();
    await bar.waitFor();
    expect(await bar.evaluate((one) => getComputedStyle(one).fill)).not.toBe(canvas);
    await page.getByRole('tab', { name: '关键词' }).click();
    const option = page.getByRole('listbox').getByRole('option').first();
    await option.focus();
    await page.keyboard.press('ArrowDown');
    const ring = page.locator('bl-keywords bl-keyword-bars .ring');
    await ring.waitFor();
    expect(await ring.evaluate((one) => getComputedStyle(one).stroke)).not.toBe(canvas);
  });
});

/** Puts a voice into the page that says what it was given, and is over when asked. */
const giveVoice = (isLocal: boolean) => `{
  globalThis.spoken = [];
  const voice = { lang: 'zh-CN', localService: ${String(isLocal)}, name: 'test' };
  Object.defineProperty(globalThis, 'speechSynthesis', { value: {
    getVoices: () => [voice],
    speak: (utterance) => { globalThis.spoken.push(utterance.text); globalThis.current = utterance; },
    cancel: () => { globalThis.current = null; },
  } });
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
}`;

describe('reading aloud', () => {
  const start = async (isLocal: boolean) => {
    const { page } = await visit();
    await page.addInitScript(giveVoice(isLocal));
    await page.reload();
    await dropSample(page, name);
    await show(page, () => page.getByRole('checkbox', { name: /朗读/ }).check());
    return page;
  };

  test('reads the sentence of the overview, shows that it does, and stops by Escape', async () => {
    const page = await start(true);
    const button = page.locator('bl-overview').getByRole('button', { name: '朗读' });
    await button.click();
    const stop = page.locator('bl-overview').getByRole('button', { name: '停止' });
    await stop.waitFor();
    expect(await stop.getAttribute('aria-pressed')).toBe('true');
    const spoken = await page.evaluate(
      () => (globalThis as unknown as { spoken: string[] }).spoken,
    );
    expect(spoken[0]).toMatch(/^本期 \d+ 篇/);
    await stop.focus();
    await page.keyboard.press('Escape');
    await button.waitFor();
  });

  test('stops when the reader goes to another view', async () => {
    const page = await start(true);
    await page.locator('bl-overview').getByRole('button', { name: '朗读' }).click();
    await page.getByRole('tab', { name: '关键词' }).click();
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { current: unknown }).current))
      .toBeNull();
  });

  test('uses no voice that would send the text away, and says what is missing', async () => {
    const page = await start(false);
    await page.locator('bl-overview').getByRole('button', { name: '朗读' }).click();
    await page.locator('bl-overview').getByText('没有装本机的中文语音').waitFor();
    expect(
      await page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken),
    ).toEqual([]);
  });

  test('has no buttons while it is off', async () => {
    const { page } = await visit();
    await dropSample(page, name);
    expect(await page.getByRole('button', { name: '朗读' }).count()).toBe(0);
  });
});
