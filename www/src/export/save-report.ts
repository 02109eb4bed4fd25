/** Saves what is known of a bulletin in one file: the report as the command line prints it, or all tables as a workbook. */
import type { TableContent } from '../charts/data-table.js';
import { describeProvenance, type ExportSettings } from './provenance.js';
import { fileName, saveFile } from './save-file.js';
import { plainSheets } from './workbook.js';

/** Saves the report’s JSON, which states its dictionary and settings itself. */
export function saveReportJson(json: string, settings: ExportSettings, now: Date): void {
  const { report, strings } = settings;
  saveFile(
    fileName([report.source.name, strings.frame.report], now, 'json'),
    json,
    'application/json',
  );
}

/** Saves tables as the sheets of a workbook, with one that states the settings. */
export async function saveWorkbook(
  tables: readonly { name: string; content: TableContent }[],
  settings: ExportSettings,
  now: Date,
): Promise<void> {
  const { report, strings } = settings;
  const { writeWorkbook } = await import('./write-workbook.js');
  const about = { name: strings.export.about, provenance: describeProvenance(settings, now) };
  saveFile(
    fileName([report.source.name, strings.frame.report], now, 'xlsx'),
    await writeWorkbook(plainSheets(tables, about)),
  );
}
