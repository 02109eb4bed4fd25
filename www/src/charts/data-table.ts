/** The other half of every chart: a real table of the same rows, sortable by any column. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { GrowingList } from '../timing/growing-list.js';
import type { SelectDetail } from './data.js';
import { rowsAFrame } from './rows-a-frame.js';

/** One cell: what is sorted by, what is read, what it opens. */
export interface TableCell {
  /** Sorts the column; `null` goes last either way. */
  sortBy: number | string | null;
  text: string;
  /** The button in the cell; without it the cell is plain text. `label` names it for a screen reader. */
  open?: { label: string; detail: SelectDetail } | undefined;
  /** Several buttons in one cell, each with its own word. */
  words?: readonly { text: string; label: string; detail: SelectDetail }[];
}

/** One column. */
export interface TableColumn {
  head: string;
  /** Stands under the head, in grey. */
  unit?: string;
  numeric: boolean;
  /** Whether its cells hold text or buttons that may need several lines. */
  wraps?: boolean;
}

/** A whole table; the first column names its rows. */
export interface TableContent {
  caption: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly TableCell[])[];
}

/** The chart it belongs to. */
export interface TableChart extends ReactiveControllerHost {
  /** A cell's button was pressed. */
  select(detail: SelectDetail): void;
  /** A sentence for the live region after a sort. */
  announceSort(head: string, ascending: boolean): void;
}

/** Rows in the order of a column; equal ones keep their order, and what has no value comes last. */
export function sortRows(
  rows: readonly (readonly TableCell[])[],
  column: number,
  ascending: boolean,
  locale: string,
): (readonly TableCell[])[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const direction = ascending ? 1 : -1;
  return [...rows].sort((left, right) => {
    const a = left[column]?.sortBy ?? null;
    const b = right[column]?.sortBy ?? null;
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order =
      typeof a === 'number' && typeof b === 'number'
        ? a - b
        : collator.compare(String(a), String(b));
    return order * direction;
  });
}

/** Holds by which column the table is sorted, and draws it. */
export class DataTable {
  #sort: { column: number; ascending: boolean } | null = null;
  /** How often it came into view. */
  #appearances = 0;
  readonly #host: TableChart;
  readonly #growing: GrowingList;

  constructor(host: TableChart) {
    this.#host = host;
    this.#growing = new GrowingList(host, Infinity);
  }

  /** To be called when it comes into view: it is drawn from its first rows on. */
  appear(): void {
    this.#appearances += 1;
  }

  render(content: TableContent, locale: string): TemplateResult {
    const { columns, caption } = content;
    const sort = this.#sort;
    const all = sort ? sortRows(content.rows, sort.column, sort.ascending, locale) : content.rows;
    const step = rowsAFrame(all.length, columns.length);
    const rows = this.#growing.take(all, this.#appearances, step);
    return html`<div
      class="table-scroll"
      part="table-scroll"
      tabindex="0"
      role="region"
      aria-label=${caption}
    >
      <table part="table">
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            ${columns.map((column, index) => this.#renderHead(column, index))}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell, index) => this.#renderCell(cell, index, columns[index]))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #renderHead(column: TableColumn, index: number): TemplateResult {
    const sort = this.#sort?.column === index ? this.#sort : null;
    const direction = sort ? (sort.ascending ? 'ascending' : 'descending') : nothing;
    const unit = hasUnit(column) ? html`<span class="unit">${column.unit}</span>` : nothing;
    return html`<th scope="col" class=${column.numeric ? 'number' : 'word'} aria-sort=${direction}>
      <button
        type="button"
        class="sort"
        @click=${() => {
          this.#sortBy(index, column);
        }}
      >
        <span
          >${column.head}<span class="arrow" aria-hidden="true"
            >${sort ? (sort.ascending ? '↑' : '↓') : ''}</span
          ></span
        >${unit}
      </button>
      <span class="on-paper" aria-hidden="true">${column.head} ${unit}</span>
    </th>`;
  }

  #renderCell(cell: TableCell, index: number, column: TableColumn | undefined): TemplateResult {
    const content = this.#renderContent(cell);
    if (index === 0) {
      return html`<th scope="row" class="word ${column?.wraps ? 'wraps' : ''}">${content}</th>`;
    }
    const quiet = cell.sortBy === 0 || cell.sortBy === null ? 'zero' : '';
    const wraps = column?.wraps ? 'wraps' : '';
    return html`<td class="${column?.numeric ? 'number' : 'word'} ${quiet} ${wraps}">
      ${content}
    </td>`;
  }

  #renderContent(cell: TableCell): unknown {
    if (cell.words)
      return cell.words.map((word) => this.#renderButton(word.text, word.label, word.detail));
    return cell.open ? this.#renderButton(cell.text, cell.open.label, cell.open.detail) : cell.text;
  }

  #renderButton(text: string, label: string, detail: SelectDetail): TemplateResult {
    return html`<button
      type="button"
      class="open"
      aria-label=${label}
      @click=${() => {
        this.#host.select(detail);
      }}
    >
      ${text}
    </button>`;
  }

  /** Numbers begin with the greatest, words with the first; a second press turns the order. */
  #sortBy(index: number, column: TableColumn): void {
    const ascending = this.#sort?.column === index ? !this.#sort.ascending : !column.numeric;
    this.#sort = { column: index, ascending };
    this.#host.announceSort(column.head, ascending);
    this.#host.requestUpdate();
  }
}

/** A unit that only repeats the head, as in "Articles / articles", is left out. */
function hasUnit(column: TableColumn): boolean {
  return column.unit !== undefined && column.unit.toLowerCase() !== column.head.toLowerCase();
}
