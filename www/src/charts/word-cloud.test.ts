/** Tests of the layout of the word cloud. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap } from './boxes-apart.js';
import { layOutCloud, type CloudWord } from './word-cloud.js';

const options = { width: 600, fontSize: 15, leastHeight: 24 };
const word = (label: string, value: number): CloudWord => ({ label, value });
const anyWords = fc.array(
  fc.record({
    label: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }),
    value: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, noNaN: true })),
  }),
  { maxLength: 40 },
);

describe('layOutCloud', () => {
  it('lays out nothing for no words', () => {
    expect(layOutCloud([], options)).toEqual({ width: 600, height: 0, words: [], leftOut: [] });
  });

  it('gives a word with four times the number twice the type', () => {
    const [most, less] = layOutCloud([word('监督', 40), word('代表', 10)], options).words;
    expect(most?.fontSize).toBeCloseTo(2 * (less?.fontSize ?? NaN));
  });

  it('puts the greatest word into the middle, wherever it stands in the table', () => {
    const words = [...'甲乙丙丁戊己庚辛'].map((label, index) => word(label, 10 + index * 5));
    const [first] = layOutCloud(words, options).words;
    expect(first?.index).toBe(words.length - 1);
    expect(first?.x).toBe(300);
  });

  it('leaves out what would be too small, and words without a number, and says which', () => {
    const layout = layOutCloud(
      [word('监督', 400), word('一', 1), word('无', NaN), word('负', -3), word('零', 0)],
      options,
    );
    expect(layout.words.map(({ index }) => index)).toEqual([0]);
    expect(layout.leftOut).toEqual([1, 2, 3, 4]);
  });

  it('sets all words smaller rather than one wider than 320 pixels', () => {
    const layout = layOutCloud([word('全过程人民民主基层单元', 9), word('监督', 9)], {
      ...options,
      width: 320,
    });
    expect(layout.words).toHaveLength(2);
    expect(layout.words[0]?.fontSize).toBe(layout.words[1]?.fontSize);
    for (const { box } of layout.words) expect(box.width).toBeLessThanOrEqual(320);
  });

  it('keeps words inside the drawing, off each other and in proportion, each drawn or left out, alike each time', () => {
    fc.assert(
      fc.property(anyWords, fc.integer({ min: 288, max: 900 }), (words, width) => {
        const layout = layOutCloud(words, { ...options, width });
        expect(layout.words.length + layout.leftOut.length).toBe(words.length);
        layout.words.forEach((placed, index) => {
          const { box } = placed;
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width + 1e-6);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height).toBeLessThanOrEqual(layout.height + 1e-6);
          expect(box.height).toBeGreaterThanOrEqual(options.leastHeight);
          for (const other of layout.words.slice(index + 1)) {
            expect(overlap(box, other.box)).toBe(false);
            const ratio = (words[placed.index]?.value ?? 0) / (words[other.index]?.value ?? 0);
            expect((placed.fontSize / other.fontSize) ** 2 / ratio).toBeCloseTo(1);
          }
        });
        expect(layOutCloud(words, { ...options, width })).toEqual(layout);
      }),
    );
  });
});
