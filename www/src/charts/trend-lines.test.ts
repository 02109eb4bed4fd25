/** Tests of the layout of trend lines and slopes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  layOutTrends,
  markerPath,
  MOST_LINES,
  SAME_PLACE,
  type TrendLayout,
  type TrendRow,
} from './trend-lines.js';

const row = (label: string, values: (number | null)[]): TrendRow => ({
  label,
  values,
  startText: String(values[0] ?? ''),
  endText: String(values.at(-1) ?? ''),
});

const layOut = (rows: TrendRow[], issues: string[], width = 800, whole = true): TrendLayout =>
  layOutTrends(rows, {
    width,
    fontSize: 15,
    smallSize: 13,
    hit: 24,
    issues,
    whole,
    writeTick: String,
  });

const months = Array.from({ length: 24 }, (_, index) => `2024年第${String(index + 1)}期`);
const anyTrends = fc.integer({ min: 1, max: 12 }).chain((count) =>
  fc.record({
    issues: fc.constant(months.slice(0, count)),
    rows: fc.array(
      fc.record({
        label: fc.string({ unit: 'grapheme', maxLength: 12 }),
        values: fc.array(fc.option(fc.nat({ max: 40 })), { minLength: count, maxLength: count }),
      }),
      { minLength: 1, maxLength: MOST_LINES },
    ),
  }),
);

describe('layOutTrends', () => {
  it('draws zero on the baseline, as a point like any other', () => {
    const layout = layOut([row('监督', [3, 0, 5])], ['一', '二', '三']);
    expect(layout.lines[0]?.points[1]?.y).toBe(layout.bottom);
  });

  it('draws only zeros on the baseline too', () => {
    const layout = layOut([row('监督', [0, 0, 0])], ['一', '二', '三']);
    for (const point of layout.lines[0]?.points ?? []) expect(point?.y).toBe(layout.bottom);
  });

  it('breaks the line where an issue has no number, and draws no point there', () => {
    const [line] = layOut([row('监督', [3, null, 5, 6])], ['一', '二', '三', '四']).lines;
    expect(line?.points[1]).toBeNull();
    expect(line?.path.match(/M/g)).toHaveLength(2);
  });

  it('is a slope chart for two issues: values at both ends instead of an axis', () => {
    const layout = layOut([row('监督', [3, 7]), row('代表', [3, 2])], ['第1期', '第2期']);
    expect(layout.isSlope).toBe(true);
    expect(layout.ticks).toEqual([]);
    expect(layout.lines.map(({ start }) => start?.text)).toEqual(['3', '3']);
    expect(layout.lines.map(({ end }) => end.text)).toEqual(['监督 7', '代表 2']);
    expect(layout.issues.map(({ label }) => label)).toEqual(['第1期', '第2期']);
  });

  it('has whole numbers only on the axis of counts', () => {
    const ticks = layOut([row('监督', [1, 2, 1])], ['一', '二', '三']).ticks;
    for (const { text } of ticks) expect(text).toMatch(/^\d+$/);
  });

  it('tells each line apart without colour', () => {
    const rows = Array.from({ length: MOST_LINES }, (_, index) => row(String(index), [1, 2, 3]));
    const { lines } = layOut(rows, ['一', '二', '三']);
    expect(new Set(lines.map(({ dashes }) => dashes)).size).toBe(MOST_LINES);
    const markers = lines.map(({ marker }) => `${marker.shape} ${String(marker.hollow)}`);
    expect(new Set(markers).size).toBe(MOST_LINES);
  });

  it('names the last issue and as many others as have room', () => {
    const layout = layOut(
      [
        row(
          '监督',
          months.map((_, index) => index),
        ),
      ],
      months,
      390,
    );
    const named = layout.issues.filter(({ label }) => label !== null);
    expect(layout.issues.at(-1)?.label).toMatch(/^2024年/);
    expect(named.length).toBeLessThan(months.length);
  });

  it('elides the name of a line before its number', () => {
    const [line] = layOut(
      [row('全过程人民民主基层单元', [1, 2, 12])],
      ['一', '二', '三'],
      320,
    ).lines;
    expect(line?.end.text).toMatch(/… 12$/);
  });

  it('keeps points inside the plot, higher for more, and labels off each other, alike each time', () => {
    fc.assert(
      fc.property(
        anyTrends,
        fc.integer({ min: 288, max: 1100 }),
        fc.boolean(),
        ({ rows, issues }, width, whole) => {
          const all = rows.map(({ label, values }) => row(label, values));
          const layout = layOut(all, issues, width, whole);
          const points = layout.lines.flatMap((line, index) =>
            line.points.map((point, column) => ({ point, value: rows[index]?.values[column] })),
          );
          for (const { point, value } of points) {
            expect(point === null).toBe(value === null);
            if (!point) continue;
            expect(point.x).toBeGreaterThanOrEqual(layout.left);
            expect(point.x).toBeLessThanOrEqual(layout.right + 1e-6);
            expect(point.y).toBeGreaterThanOrEqual(layout.top - 1e-6);
            expect(point.y).toBeLessThanOrEqual(layout.bottom);
            for (const other of points) {
              if (other.point && (other.value ?? 0) > (value ?? 0))
                expect(other.point.y).toBeLessThan(point.y);
            }
          }
          for (const ends of [
            layout.lines.map(({ end }) => end),
            layout.lines.flatMap(({ start }) => (start ? [start] : [])),
          ]) {
            const ys = ends.map(({ y }) => y).sort((a, b) => a - b);
            ys.slice(1).forEach((y, index) => {
              expect(y - (ys[index] ?? NaN)).toBeGreaterThanOrEqual(15);
            });
          }
          expect(layOut(all, issues, width, whole)).toEqual(layout);
        },
      ),
    );
  });

  it('gives points of one issue at different places hits that do not overlap, each round its point', () => {
    fc.assert(
      fc.property(anyTrends, ({ rows, issues }) => {
        const layout = layOut(
          rows.map(({ label, values }) => row(label, values)),
          issues,
        );
        issues.forEach((_, column) => {
          const points = layout.lines.flatMap(({ points: own }) => own[column] ?? []);
          points.forEach((point, index) => {
            expect(point.hit.y).toBeLessThan(point.y);
            expect(point.hit.y + point.hit.height).toBeGreaterThan(point.y);
            for (const other of points.slice(index + 1)) {
              if (Math.abs(other.y - point.y) < SAME_PLACE) continue;
              const [upper, lower] = other.y < point.y ? [other, point] : [point, other];
              expect(upper.hit.y + upper.hit.height).toBeLessThanOrEqual(lower.hit.y + 1e-6);
            }
          });
        });
      }),
    );
  });
});

describe('markerPath', () => {
  it('draws each shape once, closed', () => {
    for (const shape of ['circle', 'square', 'triangle', 'diamond'] as const)
      expect(markerPath(shape, 10, 10, 8)).toMatch(/^M[^M]+Z$/);
  });
});
