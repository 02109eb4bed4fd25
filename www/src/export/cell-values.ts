/** The cells of a table as plain values: what is a number stays one, buttons become their words. */
import type { TableCell, TableColumn, TableContent } from '../charts/data-table.js';

/** A value of a spreadsheet. */
export type CellValue = string | number | null;

/** The head of a column with its unit. */
export function headOf({ head, unit }: TableColumn): string {
  return unit === undefined || unit === '' || unit.toLowerCase() === head.toLowerCase()
    ? head
    : `${head}（${unit}）`;
}

/** The value of a cell. */
export function valueOf(cell: TableCell, column: TableColumn | undefined): CellValue {
  if (cell.words) return cell.words.map((word) => word.text).join('；');
  if (column?.numeric && typeof cell.sortBy === 'number') return cell.sortBy;
  // A number that is missing is an empty cell, not a dash that no formula can count.
  if (column?.numeric && cell.sortBy === null && /^[–-]$/u.test(cell.text)) return null;
  return cell.text;
}

/** All rows of a table, heads first. */
export function valuesOf({ columns, rows }: Omit<TableContent, 'caption'>): CellValue[][] {
  return [
    columns.map(headOf),
    ...rows.map((row) => row.map((cell, place) => valueOf(cell, columns[place]))),
  ];
}
