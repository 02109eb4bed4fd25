/** Writes the files that readers ask for; the code that does so comes with the first of them. */
import type { ExportDetail, ExportEvent } from '../charts/chart-export.js';
import { isAbort } from '../engine/engine-failure.js';
import {
  describeProvenance,
  type ExportSettings,
  type ProvenanceLine,
} from '../export/provenance.js';
import { stringsFor, type Language } from '../i18n/languages.js';
import type { StopWordSection } from '../protocol/contract.js';
import type { OpenBulletin } from '../views/open-bulletin.js';
import type { SaveDetail } from '../views/report/report.js';
import { excludedIds } from '../views/section-switches.js';
import type { ReadersChoices } from './readers-choices.js';
import type { Shelf, ShelfItem } from './shelf.js';

/** What the files depend on, and who is told what came of them. */
export interface ExportsContext {
  language(): Language;
  /** The stop-word list; empty until it has come. */
  sections(): readonly StopWordSection[];
  told(said: string): void;
}

/** Hears what charts and the report inside `host` are to be saved as. */
export class Exports {
  readonly #shelf: Shelf;
  readonly #choices: ReadersChoices;
  readonly #context: ExportsContext;
  #provenance: readonly ProvenanceLine[] = [];

  constructor(host: EventTarget, shelf: Shelf, choices: ReadersChoices, context: ExportsContext) {
    this.#shelf = shelf;
    this.#choices = choices;
    this.#context = context;
    host.addEventListener('bl-export', this.#onExport as EventListener);
    host.addEventListener('bl-save', this.#onSave as EventListener);
  }

  /** How a file of this bulletin would be made, line by line; the same array as long as it says the same. */
  provenanceOf(item: ShelfItem): readonly ProvenanceLine[] {
    const settings = this.#settingsOf(item);
    const lines = settings ? describeProvenance(settings, new Date()) : [];
    const isSame =
      lines.length === this.#provenance.length &&
      lines.every(({ name, value }, place) => {
        const before = this.#provenance[place];
        return name === before?.name && value === before.value;
      });
    if (!isSame) this.#provenance = lines;
    return this.#provenance;
  }

  /** What files of a bulletin say about how they were made. */
  #settingsOf({ id, bulletin }: ShelfItem): ExportSettings | null {
    if (!bulletin) return null;
    const language = this.#context.language();
    const sections = this.#context.sections();
    const { excludedSections, excludedTerms } = this.#choices.leftOutOf(id);
    const excluded = excludedIds(sections, excludedSections);
    return {
      report: bulletin.report,
      excludedSections: sections
        .filter((section) => excluded.includes(section.id))
        .map(({ nameZh, nameEn }) => (language === 'en' ? nameEn : nameZh)),
      excludedTerms,
      strings: stringsFor(language),
      language,
    };
  }

  readonly #onExport = (event: ExportEvent): void => {
    event.stopPropagation();
    const { active } = this.#shelf;
    const settings = active && this.#settingsOf(active);
    if (settings) void exportChart(event.detail, settings).then(this.#told);
  };

  readonly #onSave = (event: CustomEvent<SaveDetail>): void => {
    event.stopPropagation();
    const { active } = this.#shelf;
    const settings = active && this.#settingsOf(active);
    if (active?.bulletin && settings) {
      void exportReport(event.detail, active.bulletin, settings).then(this.#told);
    }
  };

  readonly #told = (said: string): void => {
    this.#context.told(said);
  };
}

/** Saves a chart or a table, and says in words what came of it. */
async function exportChart(detail: ExportDetail, settings: ExportSettings): Promise<string> {
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
async function exportReport(
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
