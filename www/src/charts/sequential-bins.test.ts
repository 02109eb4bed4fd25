/** Tests of the scale of shades. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binAmounts, EVEN_SHADES, TEXT_SHADES } from './sequential-bins.js';

/** Amounts spread evenly up to the greatest. */
const even = (max: number): number[] => [0.2, 0.4, 0.6, 0.8, 1].map((share) => share * max);

describe('binAmounts', () => {
  it('has no bins without a positive finite amount', () => {
    expect(binAmounts([], EVEN_SHADES, true).bins).toEqual([]);
    expect(binAmounts([0, -1, NaN, Infinity, null], EVEN_SHADES, true).bins).toEqual([]);
  });

  it('gives each small count a bin of its own, however they are spread', () => {
    const { bins } = binAmounts([1, 1, 1, 1, 3], EVEN_SHADES, true);
    expect(bins.map((bin) => bin.upTo)).toEqual([1, 2, 3]);
  });

  it('begins and ends bins of counts at whole numbers', () => {
    const { bins } = binAmounts(even(17), EVEN_SHADES, true);
    expect(bins.map((bin) => [bin.above, bin.upTo])).toEqual([
      [0, 4],
      [4, 8],
      [8, 12],
      [12, 16],
      [16, 20],
    ]);
  });

  it('ends bins of large counts at round numbers', () => {
    const { bins } = binAmounts(even(1932), TEXT_SHADES, true);
    expect(bins.map((bin) => bin.upTo)).toEqual([500, 1000, 1500, 2000]);
  });

  it('ends bins of rates at round numbers', () => {
    const { bins } = binAmounts(even(1.37), EVEN_SHADES, false);
    expect(bins.map((bin) => Number(bin.upTo.toPrecision(6)))).toEqual([0.3, 0.6, 0.9, 1.2, 1.5]);
  });

  it('doubles its steps where one great amount would leave the others alike', () => {
    const { bins, shadeOf } = binAmounts([4, 6, 9, 14, 28, 130], EVEN_SHADES, false);
    expect(bins.map((bin) => bin.upTo)).toEqual([10, 20, 40, 80, 160]);
    expect([4, 14, 28, 130].map(shadeOf)).toEqual([1, 2, 3, 5]);
  });

  it('puts zero, null and what is no number in no bin', () => {
    const { shadeOf } = binAmounts([5], EVEN_SHADES, true);
    expect([0, null, NaN, -2].map(shadeOf)).toEqual([0, 0, 0, 0]);
  });

  it('puts every amount into the one bin whose bounds hold it, darker for more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e300, noNaN: true }), { minLength: 1, maxLength: 60 }),
        fc.constantFrom(EVEN_SHADES, TEXT_SHADES),
        fc.boolean(),
        (raw, shades, whole) => {
          const amounts = whole ? raw.map(Math.round) : raw;
          const { bins, shadeOf } = binAmounts(amounts, shades, whole);
          expect(bins.length).toBeLessThanOrEqual(shades.length);
          bins.slice(1).forEach((bin, index) => {
            expect(bin.above).toBe(bins[index]?.upTo);
            expect(bin.shade).toBeGreaterThan(bins[index]?.shade ?? NaN);
          });
          for (const amount of amounts.filter((one) => one > 0)) {
            const bin = bins.find((one) => one.shade === shadeOf(amount));
            expect(amount).toBeGreaterThan(bin?.above ?? NaN);
            expect(amount).toBeLessThanOrEqual(bin?.upTo ?? NaN);
          }
        },
      ),
    );
  });
});
