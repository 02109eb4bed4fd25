/** Tests of moving boxes apart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveApart, overlap } from './boxes-apart.js';

const WIDTH = 300;
const anyBoxes = fc.array(
  fc.record({
    x: fc.integer({ min: -100, max: 400 }),
    y: fc.integer({ min: 0, max: 60 }),
    width: fc.integer({ min: 1, max: WIDTH }),
    height: fc.integer({ min: 1, max: 40 }),
  }),
  { maxLength: 30 },
);

describe('overlap', () => {
  it('does not count a common edge', () => {
    const box = { x: 0, y: 0, width: 10, height: 10 };
    expect(overlap(box, { ...box, x: 10 })).toBe(false);
    expect(overlap(box, { ...box, x: 9 })).toBe(true);
    expect(overlap(box, box)).toBe(true);
  });
});

describe('moveApart', () => {
  it('leaves boxes where they are when none is in the way', () => {
    const boxes = [
      { x: 0, y: 0, width: 20, height: 10 },
      { x: 30, y: 0, width: 20, height: 10 },
    ];
    expect(moveApart(boxes, WIDTH)).toEqual(boxes);
  });

  it('moves two boxes each half the way, along the shorter side', () => {
    const boxes = [
      { x: 100, y: 0, width: 40, height: 10 },
      { x: 100, y: 4, width: 40, height: 10 },
    ];
    expect(moveApart(boxes, WIDTH).map(({ y }) => y)).toEqual([-3, 7]);
  });

  it('leaves no box on another and none outside, however dense they are, and keeps their sizes', () => {
    fc.assert(
      fc.property(anyBoxes, (boxes) => {
        const moved = moveApart(boxes, WIDTH);
        expect(moved.map(({ width, height }) => ({ width, height }))).toEqual(
          boxes.map(({ width, height }) => ({ width, height })),
        );
        moved.forEach((box, index) => {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(WIDTH);
          for (const other of moved.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        });
      }),
    );
  });
});
