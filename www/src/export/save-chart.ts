/** Saves a chart or its table in the form a reader picked; loaded when a reader asks for the first file. */
import type { ExportDetail } from '../charts/chart-export.js';
import { writeChartSvg } from './chart-svg.js';
import { drawPng } from './chart-png.js';
import { writeCsv } from './csv.js';
import { writeJson } from './json.js';
import { describeProvenance, type ExportSettings } from './provenance.js';
import { fileName, saveFile } from './save-file.js';
import { plainSheets } from './workbook.js';

/** Longer names do not fit a file’s name. */
const TITLE = 20;

/** What could be done. */
export type ExportOutcome = 'saved' | 'picture-blocked' | 'nothing-drawn';

/** Saves it. */
export async function saveChart(
  detail: ExportDetail,
  settings: ExportSettings,
  now: Date,
): Promise<ExportOutcome> {
  const provenance = describeProvenance(settings, now);
  const { content, format, root } = detail;
  const title = detail.name.split(/[，。：；,.:;]/u)[0]?.slice(0, TITLE) ?? '';
  const name = (ending: string): string =>
    fileName([settings.report.source.name, title], now, ending);
  switch (format) {
    case 'csv':
      saveFile(name('csv'), writeCsv(content, provenance), 'text/csv');
      return 'saved';
    case 'json':
      saveFile(name('json'), writeJson(content, provenance), 'application/json');
      return 'saved';
    case 'xlsx': {
      const { writeWorkbook } = await import('./write-workbook.js');
      const about = { name: settings.strings.export.about, provenance };
      const sheets = plainSheets(
        [{ name: title || settings.strings.export.table, content }],
        about,
      );
      saveFile(name('xlsx'), await writeWorkbook(sheets));
      return 'saved';
    }
    case 'svg':
    case 'png': {
      const lines = provenance.map((line) => `${line.name} ${line.value}`);
      const svg = writeChartSvg(root, { caption: content.caption, lines });
      if (!svg) return 'nothing-drawn';
      if (format === 'svg') {
        saveFile(name('svg'), svg.text, 'image/svg+xml');
        return 'saved';
      }
      try {
        saveFile(name('png'), await drawPng(svg));
        return 'saved';
      } catch (cause) {
        console.info('The picture could not be made.', cause);
        return 'picture-blocked';
      }
    }
  }
}
