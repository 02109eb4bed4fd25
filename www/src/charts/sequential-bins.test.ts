/** Tests of the scale of shades. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binAmounts, EVEN_SHADES, TEXT_SHADES } from './sequential-bins.js';

describe('binAmounts', () => {
  it('has no bins without a positive finite amount', () => {
    for (const max of [0, -1, NaN, Infinity])
      expect(binAmounts(max, EVEN_SHADES, true).bins).toEqual([]);
  });

  it('gives each small count a bin of its own', () => {
    const { bins } = binAmounts(3, EVEN_SHADES, true);
    expect(bins.map((bin) => bin.upTo)).toEqual([1, 2, 3]);
  });

  it('begins and ends bins of counts at whole numbers', () => {
    const { bins } = binAmounts(17, EVEN_SHADES, true);
    expect(bins.map((bin) => [bin.above, bin.upTo])).toEqual([
      [0, 4],
      [4, 8],
      [8, 12],
      [12, 16],
      [16, 20],
    ]);
  });

  it('ends bins of large counts at round numbers', () => {
    const { bins } = binAmounts(1932, TEXT_SHADES, true);
    expect(bins.map((bin) => bin.upTo)).toEqual([500, 1000, 1500, 2000]);
  });

  it('ends bins of rates at round numbers', () => {
    const { bins } = binAmounts(1.37, EVEN_SHADES, false);
    expect(bins.map((bin) => Number(bin.upTo.toPrecision(6)))).toEqual([0.3, 0.6, 0.9, 1.2, 1.5]);
  });

  it('puts zero, null and what is no number in no bin', () => {
    const { shadeOf } = binAmounts(5, EVEN_SHADES, true);
    expect([0, null, NaN, -2].map(shadeOf)).toEqual([0, 0, 0, 0]);
  });

  it('puts every amount into the bin whose bounds hold it, up to the greatest', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
        fc.double({ min: 0, max: 1, minExcluded: true, noNaN: true }),
        fc.constantFrom(EVEN_SHADES, TEXT_SHADES),
        (max, share, shades) => {
          const { bins, shadeOf } = binAmounts(max, shades, false);
          const value = max * share;
          fc.pre(value > 0);
          const bin = bins.find((one) => one.shade === shadeOf(value));
          expect(bin).toBeDefined();
          const slack = 1e-6 * max;
          expect(value).toBeGreaterThan((bin?.above ?? NaN) - slack);
          expect(value).toBeLessThanOrEqual((bin?.upTo ?? NaN) + slack);
          expect(bins.at(-1)?.upTo).toBeGreaterThanOrEqual(max * (1 - 1e-9));
          expect(bins.length).toBeLessThanOrEqual(shades.length);
        },
      ),
    );
  });
});
