/** Writes the files that readers ask charts for; the code that does so comes with the first of them. */
import { isAbort } from '../engine/engine-failure.js';
import type { ExportDetail } from '../charts/chart-export.js';
import type { ExportSettings } from '../export/provenance.js';

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
