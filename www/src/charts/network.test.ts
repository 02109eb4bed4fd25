/** Tests of the network: every word has a place of its own inside the drawing, and always the same one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap } from './boxes-apart.js';
import { layOutNetwork, orderByTies, type NetworkLayout, type NetworkLink } from './network.js';

const options = { width: 600, fontSize: 15, hit: 28 };
const anyNetwork = fc.integer({ min: 1, max: 30 }).chain((count) =>
  fc.record({
    words: fc.array(
      fc.record({ label: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 14 }) }),
      { minLength: count, maxLength: count },
    ),
    links: fc.array(
      fc.record({
        left: fc.nat({ max: count - 1 }),
        right: fc.nat({ max: count - 1 }),
        weight: fc.integer({ min: 1, max: 40 }),
      }),
      { maxLength: 40 },
    ),
  }),
);

const distance = (layout: NetworkLayout, a: number, b: number): number => {
  const [from, to] = [layout.words[a], layout.words[b]];
  return Math.hypot((from?.x ?? NaN) - (to?.x ?? NaN), (from?.textY ?? NaN) - (to?.textY ?? NaN));
};

describe('orderByTies', () => {
  it('goes from the word with most ties to what it is tied to most', () => {
    const links = [
      { left: 0, right: 3, weight: 2 },
      { left: 3, right: 1, weight: 5 },
    ];
    expect(orderByTies(4, links)).toEqual([3, 1, 0, 2]);
  });

  it('has every word once, with no tie at all too', () => {
    expect(orderByTies(3, [])).toEqual([0, 1, 2]);
    expect(orderByTies(0, [])).toEqual([]);
  });
});

describe('layOutNetwork', () => {
  it('lays out nothing for no words', () => {
    expect(layOutNetwork([], [], options)).toMatchObject({ height: 0, words: [], links: [] });
  });

  it('draws the heaviest tie thickest', () => {
    const words = ['监督', '代表', '民生实事'].map((label) => ({ label }));
    const layout = layOutNetwork(
      words,
      [
        { left: 0, right: 1, weight: 1 },
        { left: 1, right: 2, weight: 9 },
      ],
      options,
    );
    expect(layout.links[1]?.thickness).toBeGreaterThan(layout.links[0]?.thickness ?? Infinity);
  });

  it('puts two groups of tied words apart from each other', () => {
    const pairs = [
      [0, 1],
      [1, 2],
      [0, 2],
      [3, 4],
      [4, 5],
      [3, 5],
    ];
    const links = pairs.map(([left = 0, right = 0]): NetworkLink => ({ left, right, weight: 3 }));
    const words = ['监督', '执法', '检查', '养老', '托育', '民生'].map((label) => ({ label }));
    const layout = layOutNetwork(words, links, options);
    const within = Math.max(...pairs.map(([a = 0, b = 0]) => distance(layout, a, b)));
    for (const a of [0, 1, 2])
      for (const b of [3, 4, 5]) expect(distance(layout, a, b)).toBeGreaterThan(within / 2);
    const meanOf = (nodes: number[]): { x: number; y: number } => ({
      x: nodes.reduce((sum, node) => sum + (layout.words[node]?.x ?? 0), 0) / nodes.length,
      y: nodes.reduce((sum, node) => sum + (layout.words[node]?.textY ?? 0), 0) / nodes.length,
    });
    const [first, second] = [meanOf([0, 1, 2]), meanOf([3, 4, 5])];
    expect(Math.hypot(first.x - second.x, first.y - second.y)).toBeGreaterThan(within);
  });

  it('elides a word that is wider than the drawing', () => {
    const [word] = layOutNetwork([{ label: '全过程人民民主基层单元建设工作推进会议' }], [], {
      ...options,
      width: 160,
    }).words;
    expect(word?.label).toMatch(/…$/);
  });

  it('keeps words inside the drawing and off each other, alike each time', () => {
    fc.assert(
      fc.property(anyNetwork, fc.integer({ min: 240, max: 1000 }), ({ words, links }, width) => {
        const layout = layOutNetwork(words, links, { ...options, width });
        expect(layout.words).toHaveLength(words.length);
        layout.words.forEach(({ hit, ground }, index) => {
          for (const box of [hit, ground]) {
            expect(box.x).toBeGreaterThanOrEqual(-1e-6);
            expect(box.x + box.width).toBeLessThanOrEqual(width + 1e-6);
            expect(box.y).toBeGreaterThanOrEqual(-1e-6);
            expect(box.y + box.height).toBeLessThanOrEqual(layout.height + 1e-6);
          }
          for (const { hit: other } of layout.words.slice(index + 1))
            expect(overlap(shrunk(hit), shrunk(other))).toBe(false);
        });
        expect(layOutNetwork(words, links, { ...options, width })).toEqual(layout);
      }),
      { numRuns: 40 },
    );
  });
});

/** Less what floating point may add. */
function shrunk(box: { x: number; y: number; width: number; height: number }): typeof box {
  return {
    x: box.x + 1e-6,
    y: box.y + 1e-6,
    width: box.width - 2e-6,
    height: box.height - 2e-6,
  };
}
