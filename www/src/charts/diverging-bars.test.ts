/** Tests of the layout of bars to both sides of zero. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutDivergingBars, type DivergingOptions, type DivergingRow } from './diverging-bars.js';

const options: DivergingOptions = { width: 600, fontSize: 15, rowHeight: 27, headHeight: 50 };

const row = (label: string, value: number): DivergingRow => ({
  label,
  value,
  valueText: value.toFixed(2),
});

const anyRow = fc
  .record({
    label: fc.string({ unit: 'grapheme', maxLength: 30 }),
    value: fc.oneof(fc.double(), fc.constant(0)),
  })
  .map(({ label, value }): DivergingRow => ({ label, value, valueText: '+12.34' }));

describe('layOutDivergingBars', () => {
  it('lays out a bare axis for no rows', () => {
    const layout = layOutDivergingBars([], options);
    expect(layout.marks).toEqual([]);
    expect(layout.ticks).toEqual([{ x: 300, value: 0 }]);
  });

  it('puts more to the right and less to the left', () => {
    const [more, less] = layOutDivergingBars([row('多', 8), row('少', -8)], options).marks;
    expect(more?.bar.x).toBe(300);
    expect((less?.bar.x ?? 0) + (less?.bar.width ?? 0)).toBe(300);
    expect(more?.bar.width).toBe(less?.bar.width);
    expect([more?.side, less?.side]).toEqual([1, -1]);
  });

  it('puts each label opposite its bar', () => {
    const [more, less] = layOutDivergingBars([row('多', 8), row('少', -8)], options).marks;
    expect(more?.labelX).toBeLessThan(300);
    expect(less?.labelX).toBeGreaterThan(300);
  });

  it('leaves a gap between the two groups', () => {
    const [, second, third] = layOutDivergingBars(
      [row('甲', 2), row('乙', 1), row('丙', -1)],
      options,
    ).marks;
    expect((third?.row.y ?? 0) - (second?.row.y ?? 0)).toBeGreaterThan(27);
  });

  it('draws no bar for all zero', () => {
    const layout = layOutDivergingBars([row('甲', 0), row('乙', 0)], options);
    expect(layout.marks.map((mark) => mark.bar.width)).toEqual([0, 0]);
  });

  it('draws equal values equally long in charts that share an axis', () => {
    const shared = { ...options, extent: 40, extentText: '+40.00' };
    const one = layOutDivergingBars([row('甲', 10)], shared).marks[0];
    const other = layOutDivergingBars([row('乙', 10), row('丙', -30)], shared).marks[0];
    expect(one?.bar.width).toBe(other?.bar.width);
  });

  it('has ticks at round numbers, zero among them, on both sides alike', () => {
    const values = layOutDivergingBars([row('甲', 31.4)], options).ticks.map((tick) => tick.value);
    expect(values).toContain(0);
    expect(values.map((value) => -value + 0).reverse()).toEqual(values);
  });

  it('keeps bars and ticks inside the box, order, and length in step with size', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 30 }),
        fc.integer({ min: 240, max: 1200 }),
        fc.option(fc.double({ min: 0, max: 100 }), { nil: undefined }),
        (rows, width, extent) => {
          const layout = layOutDivergingBars(rows, { ...options, width, extent });
          for (const mark of layout.marks) {
            expect(mark.bar.x).toBeGreaterThanOrEqual(0);
            expect(mark.bar.x + mark.bar.width).toBeLessThanOrEqual(width);
            expect(mark.row.y + mark.row.height).toBeLessThanOrEqual(layout.height);
          }
          for (const tick of layout.ticks) {
            expect(tick.x).toBeGreaterThanOrEqual(0);
            expect(tick.x).toBeLessThanOrEqual(width);
          }
          rows.forEach((a, i) => {
            rows.forEach((b, j) => {
              if (!Number.isFinite(a.value) || !Number.isFinite(b.value)) return;
              if (Math.abs(a.value) > Math.abs(b.value)) return;
              expect(layout.marks[i]?.bar.width).toBeLessThanOrEqual(
                layout.marks[j]?.bar.width ?? NaN,
              );
            });
          });
          const tops = layout.marks.map((mark) => mark.row.y);
          expect([...tops].sort((a, b) => a - b)).toEqual(tops);
        },
      ),
    );
  });
});
