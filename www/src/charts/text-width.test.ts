/** Tests of estimated text widths. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elideText, estimateTextWidth } from './text-width.js';

describe('estimateTextWidth', () => {
  it('takes a Han character for one em', () => {
    expect(estimateTextWidth('全过程人民民主', 15)).toBe(105);
  });

  it('takes a rare Han character outside the basic plane for one em', () => {
    expect(estimateTextWidth('𠮷', 10)).toBe(10);
  });
});

describe('elideText', () => {
  it('leaves what fits', () => {
    expect(elideText('监督', 30, 15)).toBe('监督');
  });

  it('keeps the beginning and an ellipsis', () => {
    expect(elideText('全过程人民民主', 60, 15)).toBe('全过程…');
  });

  it('leaves an ellipsis alone where nothing else fits', () => {
    expect(elideText('监督', 10, 15)).toBe('…');
  });

  it('never grows a text, never splits a character, fits where an ellipsis does', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 15, max: 400 }),
        (text, width) => {
          const elided = elideText(text, width, 15);
          expect(estimateTextWidth(elided, 15)).toBeLessThanOrEqual(Math.max(width, 15));
          if (elided !== text) expect(text.startsWith(elided.slice(0, -1))).toBe(true);
          expect(() => encodeURIComponent(elided)).not.toThrow();
        },
      ),
    );
  });
});
