/** Tests of the layout of ranked bars. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutBars, type BarRow, type BarsOptions } from './bars.js';

const options: BarsOptions = {
  width: 600,
  fontSize: 15,
  smallSize: 13,
  rowHeight: 27,
  headHeight: 21,
  sideHead: '次/千词',
};

const row = (label: string, value: number): BarRow => ({
  label,
  value,
  valueText: String(value),
  sideText: '1.00',
});

const anyRow = fc.record({
  label: fc.string({ unit: 'grapheme', maxLength: 40 }),
  value: fc.oneof(fc.nat(), fc.double(), fc.constant(0)),
  valueText: fc.string({ maxLength: 10 }),
  sideText: fc.string({ maxLength: 8 }),
});

describe('layOutBars', () => {
  it('lays out nothing for no rows', () => {
    const layout = layOutBars([], options);
    expect(layout.marks).toEqual([]);
    expect(layout.height).toBe(21);
  });

  it('gives a single row the whole length', () => {
    const [mark] = layOutBars([row('监督', 3)], options).marks;
    expect(mark?.bar.width).toBeGreaterThan(300);
  });

  it('fits twenty rows in about 560 pixels', () => {
    const rows = Array.from({ length: 20 }, (_, index) => row('民生实事', 20 - index));
    expect(layOutBars(rows, options).height).toBeLessThanOrEqual(565);
  });

  it('draws no bar for zero, below zero and no number', () => {
    const rows = [row('零', 0), row('负', -3), row('无', NaN), row('无穷', Infinity)];
    for (const mark of layOutBars(rows, options).marks) expect(mark.bar.width).toBe(0);
  });

  it('keeps the smallest count visible beside a huge one', () => {
    const marks = layOutBars([row('大', Number.MAX_VALUE), row('小', 1)], options).marks;
    expect(marks[1]?.bar.width).toBe(1);
  });

  it('draws ties at the same length', () => {
    const marks = layOutBars([row('甲', 4), row('乙', 4)], options).marks;
    expect(marks[0]?.bar.width).toBe(marks[1]?.bar.width);
  });

  it('elides a long label and leaves a short one', () => {
    const marks = layOutBars([row('全过程人民民主基层单元建设工作', 4), row('监督', 2)], {
      ...options,
      width: 320,
    }).marks;
    expect(marks[0]?.label).toMatch(/…$/);
    expect(marks[1]?.label).toBe('监督');
  });

  it('gives up the side column before the bars', () => {
    expect(layOutBars([row('全过程人民民主', 4)], { ...options, width: 200 }).sideX).toBeNull();
    expect(layOutBars([row('全过程人民民主', 4)], { ...options, width: 358 }).sideX).toBe(358);
  });

  it('keeps every bar inside its row, in order, and longer for a greater value', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 40 }),
        fc.integer({ min: 160, max: 1200 }),
        (rows, width) => {
          const layout = layOutBars(rows, { ...options, width });
          expect(layout.marks).toHaveLength(rows.length);
          layout.marks.forEach((mark, index) => {
            expect(mark.bar.x).toBe(layout.baseline);
            expect(mark.bar.width).toBeGreaterThanOrEqual(0);
            expect(mark.bar.x + mark.bar.width).toBeLessThanOrEqual(
              Math.max(width, layout.baseline + 1),
            );
            expect(mark.bar.y).toBeGreaterThanOrEqual(mark.row.y);
            expect(mark.bar.y + mark.bar.height).toBeLessThanOrEqual(mark.row.y + mark.row.height);
            const next = layout.marks[index + 1];
            if (next) expect(next.row.y).toBeCloseTo(mark.row.y + mark.row.height);
          });
          rows.forEach((a, i) => {
            rows.forEach((b, j) => {
              if (!Number.isFinite(a.value) || !Number.isFinite(b.value) || a.value > b.value)
                return;
              const [short, long] = [layout.marks[i], layout.marks[j]];
              expect(short?.bar.width).toBeLessThanOrEqual(long?.bar.width ?? NaN);
            });
          });
        },
      ),
    );
  });

  it('gives the same layout for the same rows', () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        expect(layOutBars(rows, options)).toEqual(layOutBars(rows, options));
      }),
    );
  });
});
