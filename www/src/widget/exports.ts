/** Writes the files that readers ask charts for; the code that does so comes with the first of them. */
import { isAbort } from '../engine/engine-failure.js';
import type { ExportDetail } from '../charts/chart-export.js';
import type { ExportSettings } from '../export/provenance.js';
import type { OpenBulletin } from '../views/open-bulletin.js';
import type { SaveDetail } from '../views/report/report.js';

/** Saves a chart or a table, and says in words what came of it. */
export async function exportChart(detail: ExportDetail, settings: ExportSettings): Promise<string> {
  const words = settings.strings.export;
  try {
    const { saveChart } = await import('../export/save-chart.js');
    const outcome = await saveChart(detail, settings, new Date());
    switch (outcome) {
      case 'saved':
        return words.saved;
      case 'picture-blocked':
        return words.pictureBlocked;
      case 'nothing-drawn':
        return words.nothingDrawn;
    }
  } catch (error) {
    if (!isAbort(error)) console.error(error);
    return words.failed;
  }
}

/** Saves the whole report, as JSON or as a workbook, and says in words what came of it. */
export async function exportReport(
  detail: SaveDetail,
  bulletin: OpenBulletin,
  settings: ExportSettings,
): Promise<string> {
  const words = settings.strings.export;
  try {
    const { saveReportJson, saveWorkbook } = await import('../export/save-report.js');
    if (detail.what === 'json') saveReportJson(await bulletin.reportJson(), settings, new Date());
    else await saveWorkbook(detail.tables, settings, new Date());
    return words.saved;
  } catch (error) {
    if (!isAbort(error)) console.error(error);
    return words.failed;
  }
}
