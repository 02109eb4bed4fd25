/** Tests of the layout of the heat map. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hatchPath,
  layOutHeatMap,
  type HeatColumn,
  type HeatOptions,
  type HeatRow,
} from './heat-map.js';

const options: HeatOptions = {
  width: 900,
  fontSize: 15,
  headSize: 13,
  rowHeight: 27,
  leastColumnWidth: 28,
  whole: true,
};

const column = (label: string, hasText = true): HeatColumn => ({ label, hasText });
const fourteen = Array.from({ length: 14 }, (_, index) => column(index % 2 ? '余杭' : '西湖'));
const row = (label: string, values: (number | null)[]): HeatRow => ({ label, values });

const anyMatrix = fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 })).chain(([columns, rows]) =>
  fc.record({
    columns: fc.array(fc.record({ label: fc.string({ maxLength: 12 }), hasText: fc.boolean() }), {
      minLength: columns,
      maxLength: columns,
    }),
    rows: fc.array(
      fc.record({
        label: fc.string({ unit: 'grapheme', maxLength: 20 }),
        values: fc.array(fc.option(fc.oneof(fc.nat({ max: 90 }), fc.double())), {
          minLength: columns,
          maxLength: columns,
        }),
      }),
      { minLength: rows, maxLength: rows },
    ),
  }),
);

describe('layOutHeatMap', () => {
  it('lays out nothing for no rows and no columns', () => {
    const layout = layOutHeatMap([], [], options);
    expect(layout.cells).toEqual([]);
    expect(layout.gridWidth).toBe(0);
    expect(layout.scrolls).toBe(false);
  });

  it('gives zero no shade and the greatest the darkest', () => {
    const layout = layOutHeatMap(fourteen.slice(0, 3), [row('监督', [0, 3, 20])], options);
    expect(layout.cells.map((cell) => cell.shade)).toEqual([0, 1, 5]);
  });

  it('has no bins where all is zero', () => {
    const layout = layOutHeatMap(fourteen.slice(0, 2), [row('监督', [0, 0])], options);
    expect(layout.bins).toEqual([]);
    expect(layout.cells.every((cell) => cell.shade === 0)).toBe(true);
  });

  it('has no value where a division has no text, whatever the row says', () => {
    const layout = layOutHeatMap([column('拱墅', false)], [row('监督', [0])], options);
    expect(layout.cells[0]?.value).toBeNull();
  });

  it('takes a null rate and a missing value for no value', () => {
    const layout = layOutHeatMap([column('余杭'), column('西湖')], [row('监督', [null])], options);
    expect(layout.cells.map((cell) => cell.value)).toEqual([null, null]);
  });

  it('shows all fourteen columns across at 900 pixels', () => {
    const layout = layOutHeatMap(fourteen, [row('监督', Array<number>(14).fill(1))], options);
    expect(layout.scrolls).toBe(false);
    expect(layout.head).toBe('across');
  });

  it('scrolls at 358 pixels and shows half a column at the edge', () => {
    const layout = layOutHeatMap(fourteen, [row('全过程人民民主', Array<number>(14).fill(1))], {
      ...options,
      width: 358,
    });
    expect(layout.scrolls).toBe(true);
    expect(layout.head).toBe('stacked');
    const width = layout.columns[0]?.width ?? 0;
    const rest = ((358 - layout.labelWidth) / width) % 1;
    expect(rest).toBeGreaterThan(0.3);
    expect(rest).toBeLessThan(0.75);
  });

  it('turns heads in Latin letters', () => {
    const columns = Array.from({ length: 14 }, () => column('Shangcheng'));
    expect(layOutHeatMap(columns, [], { ...options, width: 358 }).head).toBe('turned');
  });

  it('keeps every cell in its column and row, none narrower than the least width, darker for more', () => {
    fc.assert(
      fc.property(
        anyMatrix,
        fc.integer({ min: 200, max: 1200 }),
        fc.boolean(),
        ({ columns, rows }, width, whole) => {
          const layout = layOutHeatMap(columns, rows, { ...options, width, whole });
          expect(layout.cells).toHaveLength(columns.length * rows.length);
          for (const cell of layout.cells) {
            expect(cell.box.width).toBeGreaterThanOrEqual(options.leastColumnWidth);
            expect(cell.box.x + cell.box.width).toBeLessThanOrEqual(layout.gridWidth + 1e-6);
            expect(cell.box.y + cell.box.height).toBeLessThanOrEqual(layout.height + 1e-6);
            expect(cell.box.x).toBe(layout.columns[cell.column]?.x);
            expect(cell.box.y).toBe(layout.rows[cell.row]?.y);
          }
          const byValue = layout.cells
            .filter((cell) => Number.isFinite(cell.value))
            .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
          byValue.slice(1).forEach((cell, index) => {
            expect(cell.shade).toBeGreaterThanOrEqual(byValue[index]?.shade ?? NaN);
          });
        },
      ),
    );
  });
});

describe('hatchPath', () => {
  it('stays inside its box', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 1, max: 60 }),
        (width, height) => {
          const path = hatchPath({ x: 10, y: 20, width, height }, 6);
          for (const [, x, y] of path.matchAll(/[ML](\S+?) ([^ML]+)/g)) {
            expect(Number(x)).toBeGreaterThanOrEqual(10);
            expect(Number(x)).toBeLessThanOrEqual(10 + width);
            expect(Number(y)).toBeGreaterThanOrEqual(20);
            expect(Number(y)).toBeLessThanOrEqual(20 + height);
          }
        },
      ),
    );
  });
});
