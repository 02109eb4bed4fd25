/** Writes a workbook by a library; loaded when a reader asks for one. */
import writeXlsxFile, { type Sheet } from 'write-excel-file/universal';
import { workbookSheets, type PlainSheet } from './workbook.js';

/** The bytes of an `.xlsx` file. */
export function writeWorkbook(sheets: readonly PlainSheet[]): Promise<Blob> {
  return writeXlsxFile(workbookSheets(sheets) as Sheet<Blob>[]).toBlob();
}
