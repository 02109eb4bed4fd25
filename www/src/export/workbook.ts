/** Tables as sheets of a workbook: numbers are numbers, the head stays in sight, columns are as wide as their Han text. */
import type { TableContent } from '../charts/data-table.js';
import { valuesOf, type CellValue } from './cell-values.js';
import type { ProvenanceLine } from './provenance.js';

/** A cell as the library takes it. */
export interface SheetCell {
  value: string | number;
  type: StringConstructor | NumberConstructor;
  fontWeight?: 'bold';
  format?: string;
  wrap?: boolean;
}

/** A sheet as the library takes it. */
export interface WorkbookSheet {
  sheet: string;
  data: (SheetCell | null)[][];
  columns: { width: number }[];
  stickyRowsCount: number;
}

/** A sheet before it is written: plain values, so that it can go to another thread. */
export interface PlainSheet {
  name: string;
  rows: CellValue[][];
  /** Rows that stay in sight. */
  heads: number;
}

const NARROWEST = 8;
const WIDEST = 60;
/** What Excel takes for a sheet’s name. */
const LONGEST_NAME = 31;

/** The sheets of some tables, with one that tells their settings. */
export function plainSheets(
  tables: readonly { name: string; content: TableContent }[],
  about: { name: string; provenance: readonly ProvenanceLine[] },
): PlainSheet[] {
  const names = new Set<string>();
  const named = (name: string): string => {
    const short = name.replaceAll(/[\\/?*[\]:]/gu, ' ').slice(0, LONGEST_NAME) || '1';
    let unique = short;
    for (let number = 2; names.has(unique); number += 1) {
      const ending = ` ${String(number)}`;
      unique = short.slice(0, LONGEST_NAME - ending.length) + ending;
    }
    names.add(unique);
    return unique;
  };
  return [
    ...tables.map(({ name, content }) => ({
      name: named(name),
      rows: valuesOf(content),
      heads: 1,
    })),
    {
      name: named(about.name),
      rows: [
        ...tables.map(({ name, content }) => [name, content.caption]),
        ...about.provenance.map(({ name, value }) => [name, value]),
      ],
      heads: 0,
    },
  ];
}

/** The sheets as the library takes them. */
export function workbookSheets(sheets: readonly PlainSheet[]): WorkbookSheet[] {
  return sheets.map(({ name, rows, heads }) => ({
    sheet: name,
    data: rows.map((row, place) => row.map((value) => sheetCell(value, place < heads))),
    columns: widthsOf(rows).map((width) => ({ width })),
    stickyRowsCount: heads,
  }));
}

function sheetCell(value: CellValue, isHead: boolean): SheetCell | null {
  if (value === null) return null;
  const weight = isHead ? { fontWeight: 'bold' as const } : {};
  if (typeof value === 'string')
    return { value, type: String, wrap: value.length > WIDEST, ...weight };
  return { value, type: Number, format: Number.isInteger(value) ? '#,##0' : '#,##0.00', ...weight };
}

/** In characters of a digit’s width: a Han character is two. */
function widthsOf(rows: readonly (readonly CellValue[])[]): number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) => {
    const widest = Math.max(...rows.map((row) => widthOf(row[column] ?? null)));
    return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
  });
}

function widthOf(value: CellValue): number {
  let width = 0;
  for (const character of String(value ?? '')) width += character > '\u{2e7f}' ? 2 : 1;
  return width;
}
