/** A table as JSON: caption, columns, rows of plain values, settings; the same table gives the same text. */
import type { TableContent } from '../charts/data-table.js';
import { headOf, valuesOf } from './cell-values.js';
import type { ProvenanceLine } from './provenance.js';

/** Two blanks of indent and a line end. */
export function writeJson(content: TableContent, provenance: readonly ProvenanceLine[]): string {
  const [, ...rows] = valuesOf(content);
  const document = {
    caption: content.caption,
    columns: content.columns.map(headOf),
    rows,
    settings: provenance,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
