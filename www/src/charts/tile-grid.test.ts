/** Tests of the layout of the tile-grid map. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutTiles, type Tile, type TileGridOptions } from './tile-grid.js';

const options: TileGridOptions = { width: 600, fontSize: 15, smallSize: 13 };

const tile = (column: number, row: number, value = 1, apart = false, label = '余杭'): Tile => ({
  column,
  row,
  label,
  value,
  apart,
});

const hangzhou = [
  tile(1, 0),
  tile(2, 0, 0),
  tile(3, 0),
  tile(0, 1),
  tile(1, 1),
  tile(2, 1),
  tile(3, 1),
  tile(1, 2),
  tile(2, 2),
  tile(3, 2),
  tile(1, 3),
  tile(0, 4),
  tile(1, 4),
  tile(3, 4, 2, true, '市级'),
];

describe('layOutTiles', () => {
  it('lays out nothing for no divisions', () => {
    expect(layOutTiles([], options)).toEqual({
      width: 0,
      height: 0,
      smallNames: false,
      marks: [],
      bins: [],
    });
  });

  it('fits Hangzhou into 288 pixels', () => {
    const layout = layOutTiles(hangzhou, { ...options, width: 288 });
    expect(layout.width).toBeLessThanOrEqual(288);
    for (const mark of layout.marks) {
      expect(mark.box.width).toBeGreaterThanOrEqual(44);
      expect(mark.box.height).toBeGreaterThanOrEqual(44);
    }
  });

  it('frames what stands apart, and nothing else', () => {
    const framed = layOutTiles(hangzhou, options).marks.filter((mark) => mark.frame !== null);
    expect(framed.map((mark) => mark.label)).toEqual(['市级']);
  });

  it('gives zero no shade', () => {
    expect(layOutTiles(hangzhou, options).marks[1]?.shade).toBe(0);
  });

  it('shades nothing where nothing has articles', () => {
    const layout = layOutTiles([tile(0, 0, 0), tile(1, 0, 0)], options);
    expect(layout.bins).toEqual([]);
  });

  it('never uses the middle shade, on which no text has contrast', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5000 }), { minLength: 1, maxLength: 20 }), (values) => {
        const layout = layOutTiles(
          values.map((value, index) => tile(index, 0, value)),
          options,
        );
        for (const mark of layout.marks) expect(mark.shade).not.toBe(3);
      }),
    );
  });

  it('sets all names small where one does not fit, and elides only below that', () => {
    const narrow = { ...options, width: 358 };
    const english = hangzhou.map((division) => ({ ...division, label: 'Shangcheng' }));
    const layout = layOutTiles(english, narrow);
    expect(layout.smallNames).toBe(true);
    expect(layout.marks[0]?.label).toBe('Shangcheng');
    expect(layOutTiles(hangzhou, narrow).smallNames).toBe(false);
  });

  it('starts at the first column and row in use', () => {
    const [mark] = layOutTiles([tile(5, 7)], options).marks;
    expect(mark?.box).toMatchObject({ x: 0, y: 0 });
  });

  it('lays different places out without overlap, inside the box, and counts every article once', () => {
    const anyTiles = fc.uniqueArray(
      fc.record({
        column: fc.nat({ max: 8 }),
        row: fc.nat({ max: 8 }),
        value: fc.nat({ max: 400 }),
        apart: fc.boolean(),
        label: fc.string({ unit: 'grapheme', maxLength: 12 }),
      }),
      {
        selector: (one) => `${String(one.column)} ${String(one.row)}`,
        minLength: 1,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(anyTiles, fc.integer({ min: 280, max: 1200 }), (tiles, width) => {
        const layout = layOutTiles(tiles, { ...options, width });
        layout.marks.forEach(({ box }, index) => {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
          expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
          for (const { box: other } of layout.marks.slice(index + 1)) {
            const apart =
              box.x + box.width <= other.x ||
              other.x + other.width <= box.x ||
              box.y + box.height <= other.y ||
              other.y + other.height <= box.y;
            expect(apart).toBe(true);
          }
        });
        expect(layout.width).toBeLessThanOrEqual(width);
        const total = tiles.reduce((sum, one) => sum + one.value, 0);
        const shown = layout.marks.reduce(
          (sum, mark, index) => sum + (mark.shade > 0 ? (tiles[index]?.value ?? 0) : 0),
          0,
        );
        expect(shown).toBe(total);
      }),
    );
  });
});
