/** A long list comes in steps, stops at a page, and starts again for another list. */
import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GrowingList } from './growing-list.js';

let frames: (() => void)[] = [];

function hostOf(): ReactiveControllerHost {
  return {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Renders the list, and what follows with the next frame; how many rows there are, and whether more come. */
function render(
  list: GrowingList,
  rows: readonly number[],
  key: string,
  step?: number,
): { shown: number; isWaiting: boolean } {
  const shown = list.take(rows, key, step).length;
  list.hostUpdated();
  const frame = frames.shift();
  frame?.();
  vi.runAllTimers();
  return { shown, isWaiting: frame !== undefined };
}

function settle(list: GrowingList, rows: readonly number[], key: string): number {
  let last = render(list, rows, key);
  while (last.isWaiting) last = render(list, rows, key);
  return last.shown;
}

describe('a growing list', () => {
  const rows = Array.from({ length: 1000 }, (_, index) => index);

  it('begins with a part and grows to its page without being asked', () => {
    const list = new GrowingList(hostOf(), 300);
    expect(list.take(rows, 'a').length).toBeLessThan(100);
    expect(settle(list, rows, 'a')).toBe(300);
    expect(list.beyond).toBe(700);
  });

  it('grows by another page when asked, and no further than its rows', () => {
    const list = new GrowingList(hostOf(), 600);
    settle(list, rows, 'a');
    list.more();
    expect(settle(list, rows, 'a')).toBe(1000);
    expect(list.beyond).toBe(0);
  });

  it('grows by as many rows a frame as it is told to', () => {
    const list = new GrowingList(hostOf(), Infinity);
    const shown = [1, 2, 3].map(() => render(list, rows, 'a', 12).shown);
    expect(shown).toEqual([12, 24, 36]);
  });

  it('starts again for another list', () => {
    const list = new GrowingList(hostOf(), 300);
    settle(list, rows, 'a');
    expect(list.take(rows, 'b').length).toBeLessThan(100);
  });

  it('shows a short list at once', () => {
    expect(new GrowingList(hostOf()).take([1, 2, 3], 'a')).toEqual([1, 2, 3]);
  });
});
