/** Tests of moving through marks by keyboard. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNextMark, type MarkPlace } from './marks-navigation.js';

const list: MarkPlace[] = [0, 1, 2].map((row) => ({ row, column: 0 }));
const grid: MarkPlace[] = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => ({ row, column })));
/** The city level stands apart: nothing to its left in the same row but two columns away. */
const map: MarkPlace[] = [
  { column: 1, row: 0 },
  { column: 3, row: 2 },
  { column: 1, row: 4 },
  { column: 3, row: 4 },
];

describe('findNextMark', () => {
  it('goes up and down a list and stops at its ends', () => {
    expect(findNextMark(list, 0, 'ArrowDown')).toBe(1);
    expect(findNextMark(list, 2, 'ArrowDown')).toBe(2);
    expect(findNextMark(list, 0, 'ArrowUp')).toBe(0);
    expect(findNextMark(list, 1, 'Home')).toBe(0);
    expect(findNextMark(list, 1, 'End')).toBe(2);
  });

  it('goes to the ends of the row in a grid, with Ctrl to the ends of all', () => {
    expect(findNextMark(grid, 4, 'Home', { grid: true })).toBe(3);
    expect(findNextMark(grid, 4, 'End', { grid: true })).toBe(5);
    expect(findNextMark(grid, 4, 'Home', { grid: true, control: true })).toBe(0);
    expect(findNextMark(grid, 4, 'End', { grid: true, control: true })).toBe(8);
  });

  it('goes over gaps on a map', () => {
    expect(findNextMark(map, 2, 'ArrowRight')).toBe(3);
    expect(findNextMark(map, 3, 'ArrowUp')).toBe(1);
    expect(findNextMark(map, 0, 'ArrowDown')).toBe(2);
  });

  it('stays in the row of a grid', () => {
    expect(findNextMark(grid, 2, 'ArrowRight', { grid: true })).toBe(2);
    expect(findNextMark(grid, 3, 'ArrowLeft', { grid: true })).toBe(3);
    expect(findNextMark(grid, 3, 'ArrowRight', { grid: true })).toBe(4);
  });

  it('leaves other keys and an empty chart alone', () => {
    expect(findNextMark(list, 0, 'a')).toBeNull();
    expect(findNextMark([], 0, 'ArrowDown')).toBeNull();
  });

  it('reaches every place of any map by arrows', () => {
    const places = fc.uniqueArray(
      fc.record({ row: fc.nat({ max: 5 }), column: fc.nat({ max: 5 }) }),
      {
        selector: (place) => place.row * 10 + place.column,
        minLength: 1,
        maxLength: 16,
      },
    );
    fc.assert(
      fc.property(places, (all) => {
        const reached = new Set([0]);
        const queue = [0];
        for (let from = queue.pop(); from !== undefined; from = queue.pop()) {
          for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
            const next = findNextMark(all, from, key) ?? from;
            if (reached.has(next)) continue;
            reached.add(next);
            queue.push(next);
          }
        }
        expect(reached.size).toBe(all.length);
      }),
    );
  });
});
