/** Tests of nudging labels apart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from './label-spread.js';

const wishes = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 12 });

describe('spreadLabels', () => {
  it('leaves labels where they wish to be when none is in the way', () => {
    expect(spreadLabels([80, 10, 40], 20, 0, 100)).toEqual([80, 10, 40]);
  });

  it('moves two that wish for one place half the gap each', () => {
    expect(spreadLabels([50, 50], 20, 0, 100)).toEqual([40, 60]);
  });

  it('keeps within its ends', () => {
    expect(spreadLabels([0, 0, 0], 20, 0, 100)).toEqual([0, 20, 40]);
    expect(spreadLabels([100, 100], 20, 0, 100)).toEqual([80, 100]);
  });

  it('narrows the gap where there is no room for it', () => {
    expect(spreadLabels([0, 0, 0], 20, 0, 30)).toEqual([0, 15, 30]);
  });

  it('keeps the gap, the order and the ends, whatever the wishes', () => {
    fc.assert(
      fc.property(wishes, (places) => {
        const spread = spreadLabels(places, 20, 0, 400);
        const order = places
          .map((wish, index) => ({ wish, index }))
          .sort((a, b) => a.wish - b.wish || a.index - b.index);
        order.forEach(({ index }, rank) => {
          const place = spread[index] ?? NaN;
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(400 + 1e-9);
          const next = order[rank + 1];
          if (next) expect((spread[next.index] ?? NaN) - place).toBeGreaterThanOrEqual(20 - 1e-9);
        });
      }),
    );
  });
});
