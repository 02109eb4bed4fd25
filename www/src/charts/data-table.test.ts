/** Tests of the order of a table's rows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortRows, type TableCell } from './data-table.js';

const cell = (sortBy: TableCell['sortBy']): TableCell => ({ sortBy, text: String(sortBy) });
const order = (rows: readonly (readonly TableCell[])[]): unknown[] =>
  rows.map((row) => row[0]?.sortBy);

describe('sortRows', () => {
  const rows = [[cell(2)], [cell(null)], [cell(10)], [cell(1)]];

  it('puts what has no value last, either way', () => {
    expect(order(sortRows(rows, 0, true, 'zh-CN'))).toEqual([1, 2, 10, null]);
    expect(order(sortRows(rows, 0, false, 'zh-CN'))).toEqual([10, 2, 1, null]);
  });

  it('sorts words by their pinyin in Chinese', () => {
    const words = [[cell('选民')], [cell('代表')], [cell('监督')]];
    expect(order(sortRows(words, 0, true, 'zh-CN'))).toEqual(['代表', '监督', '选民']);
  });

  it('keeps the order of equal rows and loses none', () => {
    const anyRows = fc.array(
      fc.tuple(fc.option(fc.nat({ max: 4 })), fc.nat()).map((pair) => pair.map(cell)),
    );
    fc.assert(
      fc.property(anyRows, fc.boolean(), (all, ascending) => {
        const sorted = sortRows(all, 0, ascending, 'zh-CN');
        expect(new Set(sorted)).toEqual(new Set(all));
        sorted.slice(1).forEach((row, index) => {
          const before = sorted[index];
          if (before?.[0]?.sortBy !== row[0]?.sortBy) return;
          expect(all.indexOf(before as TableCell[])).toBeLessThan(all.indexOf(row as TableCell[]));
        });
      }),
    );
  });
});
