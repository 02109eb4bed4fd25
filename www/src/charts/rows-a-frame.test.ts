/** Pieces are small where they can be, and few where they cannot. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsAFrame } from './rows-a-frame.js';

describe('rows a frame', () => {
  it('are as many as have 120 cells', () => {
    expect(rowsAFrame(20, 8)).toBe(15);
    expect(rowsAFrame(60, 7)).toBe(18);
  });

  it('are more where the table is very long', () => {
    expect(rowsAFrame(4000, 6)).toBe(500);
  });

  it('bring any table in eight frames at most, some rows in each', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), fc.nat({ max: 100 }), (rows, columns) => {
        const step = rowsAFrame(rows, columns);
        expect(step).toBeGreaterThan(0);
        expect(step * 8).toBeGreaterThanOrEqual(rows);
      }),
    );
  });
});
