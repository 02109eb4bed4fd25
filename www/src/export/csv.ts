/** A table as CSV that Excel and WPS open rightly: UTF-8 with BOM, settings behind the table, no cell that is run. */
import type { TableContent } from '../charts/data-table.js';
import { valuesOf, type CellValue } from './cell-values.js';
import type { ProvenanceLine } from './provenance.js';

const BYTE_ORDER_MARK = '\u{feff}';
const LINE_END = '\r\n';

/** The table from the first line on, so that it can be sorted and filtered; then a blank line, the caption, the settings. */
export function writeCsv(content: TableContent, provenance: readonly ProvenanceLine[]): string {
  const rows: CellValue[][] = [
    ...valuesOf(content),
    [],
    [content.caption],
    ...provenance.map(({ name, value }) => [name, value]),
  ];
  return BYTE_ORDER_MARK + rows.map((row) => row.map(writeCell).join(',') + LINE_END).join('');
}

function writeCell(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = neutralised(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet runs what begins with = + - @ or a control character as a formula; behind an apostrophe it is text. */
function neutralised(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
}
