/** Tests of the layout of dispersion strips. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  layOutDispersion,
  type DispersionArticle,
  type DispersionData,
  type DispersionLayout,
  type DispersionTerm,
} from './dispersion.js';

const article = (index: number, start: number, end: number, name = '余杭'): DispersionArticle => ({
  index,
  name: `第${String(index + 1)}篇`,
  division: name,
  divisionName: name,
  start,
  end,
});

const term = (name: string, starts: [start: number, article: number][]): DispersionTerm => ({
  term: name,
  count: starts.length,
  articlesWith: new Set(starts.map(([, at]) => at)).size,
  places: starts.map(([start, at]) => ({ start, article: at })),
});

const layOut = (data: DispersionData, width = 900): DispersionLayout =>
  layOutDispersion(data, {
    width,
    fontSize: 15,
    smallSize: 13,
    rowHeight: 27,
    counts: data.terms.map(({ count }) => `${String(count)} 次`),
    ranges: data.terms.map(({ articlesWith }) => `${String(articlesWith)}/9 篇`),
    countHead: '次数',
    rangeHead: '篇数',
  });

const three = [article(0, 10, 400), article(1, 400, 700, '西湖'), article(2, 700, 1000, '西湖')];

/** Articles one after another, and terms anywhere in them. */
const anyData = fc
  .array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 40 })
  .chain((lengths) => {
    let end = 0;
    const articles = lengths.map((length, index) => {
      const start = end;
      end += length;
      return article(index, start, end, index % 3 === 0 ? '余杭' : '上城');
    });
    const place = fc
      .nat({ max: end - 1 })
      .map((start): [number, number] => [start, articles.findIndex((one) => start < one.end)]);
    return fc
      .array(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.array(place)), {
        maxLength: 8,
      })
      .map((terms) => ({
        terms: terms.map(([name, places]) => term(name, places)),
        articles,
        length: end,
      }));
  });

describe('layOutDispersion', () => {
  it('draws nothing for no terms', () => {
    const layout = layOut({ terms: [], articles: three, length: 1000 });
    expect(layout.rows).toEqual([]);
    expect(layout.marks).toEqual([]);
  });

  it('makes one darker, taller tick of occurrences on the same pixels, with their number', () => {
    const data = {
      terms: [
        term('监督', [
          [500, 1],
          [500, 1],
          [501, 1],
          [600, 1],
        ]),
      ],
      articles: three,
      length: 1000,
    };
    const ticks = layOut(data).rows[0]?.ticks ?? [];
    expect(ticks.map(({ count, weight }) => [count, weight])).toEqual([
      [3, 3],
      [1, 1],
    ]);
    expect(ticks[0]?.height).toBeGreaterThan(ticks[1]?.height ?? Infinity);
  });

  it('keeps occurrences on both sides of the edge of an article apart', () => {
    const data = {
      terms: [
        term('监督', [
          [399, 0],
          [400, 1],
        ]),
      ],
      articles: three,
      length: 1000,
    };
    const layout = layOut(data);
    const edge = layout.bands[1]?.x ?? NaN;
    const [before, after] = layout.rows[0]?.ticks ?? [];
    expect((before?.x ?? NaN) + (before?.width ?? NaN)).toBeLessThanOrEqual(edge);
    expect(after?.x).toBe(edge);
  });

  it('writes a division once over neighbouring articles, and only where it fits', () => {
    const data = { terms: [term('监督', [[20, 0]])], articles: three, length: 1000 };
    expect(layOut(data).names.map(({ text }) => text)).toEqual(['余杭', '西湖']);
    const narrow = [article(0, 0, 990), article(1, 990, 1000, '西湖')];
    expect(layOut({ ...data, articles: narrow }).names.map(({ text }) => text)).toEqual(['余杭']);
  });

  it('puts names and numbers above the strips where there is no room beside them', () => {
    const data = {
      terms: [term('全过程人民民主', [[20, 0]])],
      articles: three,
      length: 1000,
    };
    expect(layOut(data).stacked).toBe(false);
    const narrow = layOut(data, 320);
    expect(narrow.stacked).toBe(true);
    expect(narrow.left).toBe(0);
    expect(narrow.right).toBe(320);
    expect(narrow.rows[0]?.label).toBe('全过程人民民主');
  });

  it('rules no hairline where articles are too short to be told apart', () => {
    const articles = Array.from({ length: 1000 }, (_, index) => article(index, index, index + 1));
    const ruled = layOut({ terms: [], articles, length: 1000 }).bands.filter((band) => band.ruled);
    ruled.slice(1).forEach((band, index) => {
      expect(band.x - (ruled[index]?.x ?? NaN)).toBeGreaterThanOrEqual(4);
    });
  });

  it('loses no occurrence: each is in one tick and in one mark', () => {
    fc.assert(
      fc.property(anyData, fc.integer({ min: 240, max: 1200 }), (data, width) => {
        const layout = layOut(data, width);
        data.terms.forEach(({ places }, row) => {
          const sum = (counts: { count: number }[]): number =>
            counts.reduce((total, { count }) => total + count, 0);
          expect(sum(layout.rows[row]?.ticks ?? [])).toBe(places.length);
          const own = layout.marks.filter((mark) => mark.row === row);
          expect(sum(own)).toBe(places.length);
          expect(own).toHaveLength(new Set(places.map((place) => place.article)).size);
        });
      }),
    );
  });

  it('keeps ticks and marks inside their strip and off each other, alike each time', () => {
    fc.assert(
      fc.property(anyData, fc.integer({ min: 240, max: 1200 }), (data, width) => {
        const layout = layOut(data, width);
        expect(layout.right).toBeLessThanOrEqual(width);
        layout.rows.forEach(({ strip, ticks }, row) => {
          const hits = layout.marks.filter((mark) => mark.row === row).map(({ hit }) => hit);
          for (const boxes of [ticks, hits]) {
            boxes.forEach((box, index) => {
              expect(box.x).toBeGreaterThanOrEqual(strip.x);
              expect(box.x + box.width).toBeLessThanOrEqual(strip.x + strip.width + 1e-6);
              expect(box.y).toBeGreaterThanOrEqual(strip.y);
              expect(box.y + box.height).toBeLessThanOrEqual(strip.y + strip.height + 1e-6);
              const next = boxes[index + 1];
              if (next) expect(box.x + box.width).toBeLessThanOrEqual(next.x + 1e-6);
            });
          }
          for (const hit of layout.marks.filter((mark) => mark.row === row)) {
            const inside = ticks.filter(
              ({ x, width: wide }) =>
                x >= hit.hit.x - 1e-6 && x + wide <= hit.hit.x + hit.hit.width + 1e-6,
            );
            expect(inside.reduce((sum, { count }) => sum + count, 0)).toBe(hit.count);
          }
        });
        expect(layOut(data, width)).toEqual(layout);
      }),
    );
  });
});
