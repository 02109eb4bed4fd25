/** The menu by which a chart is taken away: the chart says what is wanted, the page around it writes the file. */
import { html, type TemplateResult } from 'lit';
import type { ChartStrings } from './chart-strings.js';
import type { TableContent } from './data-table.js';

/** The forms a chart can be taken in. */
export type ExportFormat = 'csv' | 'xlsx' | 'json' | 'svg' | 'png';

/** What `bl-export` carries. */
export interface ExportDetail {
  format: ExportFormat;
  /** What the chart is called. */
  name: string;
  content: TableContent;
  /** The shadow root with the drawing. */
  root: ParentNode;
}

/** The event of a chart that is to be saved; a page that does not handle it saves nothing. */
export type ExportEvent = CustomEvent<ExportDetail>;

const TABLE_FORMATS: readonly ExportFormat[] = ['csv', 'xlsx', 'json'];
const PICTURE_FORMATS: readonly ExportFormat[] = ['svg', 'png'];

/** A disclosure with a button for each form; pictures only where there is a drawing. */
export function renderExport(
  strings: ChartStrings,
  hasDrawing: boolean,
  pick: (format: ExportFormat) => void,
): TemplateResult {
  const formats = hasDrawing ? [...TABLE_FORMATS, ...PICTURE_FORMATS] : TABLE_FORMATS;
  const close = (menu: HTMLDetailsElement): void => {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  };
  return html`<details
    class="export"
    part="export"
    @keydown=${(event: KeyboardEvent) => {
      const menu = event.currentTarget as HTMLDetailsElement;
      if (event.key !== 'Escape' || !menu.open) return;
      event.preventDefault();
      event.stopPropagation();
      close(menu);
    }}
    @focusout=${(event: FocusEvent) => {
      const menu = event.currentTarget as HTMLDetailsElement;
      if (event.relatedTarget && !menu.contains(event.relatedTarget as Node)) menu.open = false;
    }}
  >
    <summary>${strings.export}</summary>
    <ul>
      ${formats.map(
        (format) =>
          html`<li>
            <button
              type="button"
              @click=${(event: Event) => {
                const menu = (event.currentTarget as Element).closest('details');
                if (menu) close(menu);
                pick(format);
              }}
            >
              ${strings.exportFormats[format]}
            </button>
          </li>`,
      )}
    </ul>
  </details>`;
}
