/** The circle of a network: tied words stand beside each other, every word has its place, nothing leaves the drawing. */
import { describe, expect, test } from 'vitest';
import { layOutNetwork, orderByTies } from './network.js';

describe('the order', () => {
  test('goes from the word with most ties to what it is tied to most', () => {
    const links = [
      { left: 0, right: 3, weight: 2 },
      { left: 3, right: 1, weight: 5 },
    ];
    expect(orderByTies(4, links)).toEqual([3, 1, 0, 2]);
  });

  test('has every word once, with no tie at all too', () => {
    expect(orderByTies(3, [])).toEqual([0, 1, 2]);
    expect(orderByTies(0, [])).toEqual([]);
  });
});

test('words and ties stay inside the drawing, the heaviest tie is the thickest', () => {
  const words = ['监督', '代表', '民生实事', '基层单元'].map((label) => ({ label }));
  const layout = layOutNetwork(
    words,
    [
      { left: 0, right: 1, weight: 1 },
      { left: 1, right: 2, weight: 9 },
    ],
    { width: 600, fontSize: 15, hit: 36 },
  );
  for (const { x, y } of layout.words) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(layout.width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(layout.height);
  }
  expect(layout.links[1]?.thickness).toBeGreaterThan(layout.links[0]?.thickness ?? Infinity);
});
