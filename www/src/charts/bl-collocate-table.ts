/** `<bl-collocate-table>`: the words around a word, with every measure of association. */
import { ChartElement, type Drawing } from './chart-element.js';
import type { CollocationTable } from './data.js';
import type { TableContent } from './data-table.js';
import { NO_NUMBER } from './numbers.js';
import { registerElement } from '../register-element.js';

/** A table without a chart. `bl-select` names the word and, as `near`, the word it stands near. */
export class Collocates extends ChartElement {
  static override properties = { ...ChartElement.properties, table: { attribute: false } };

  /** The words. */
  declare table: CollocationTable | null;

  constructor() {
    super();
    this.table = null;
    this.asTable = true;
  }

  override readonly isTableOnly = true;

  protected override get isEmpty(): boolean {
    return (this.table?.rows.length ?? 0) === 0;
  }

  protected override describe(): { name: string; description: string } {
    const { table } = this;
    return {
      name: this.strings.collocatesName(table?.term ?? '', this.count(table?.rows.length ?? 0)),
      description: '',
    };
  }

  protected override draw(): Drawing {
    throw new TypeError('a table draws nothing');
  }

  protected override tabulate(): TableContent {
    const { strings, numbers, table } = this;
    const optional = (value: number | null): { sortBy: number | null; text: string } => ({
      sortBy: value,
      text: value === null ? NO_NUMBER : numbers.decimal(value),
    });
    return {
      caption: this.caption || this.describe().name,
      columns: [
        { head: strings.term, numeric: false },
        { head: strings.joint, unit: strings.occurrenceUnit, numeric: true },
        { head: strings.expected, unit: strings.occurrenceUnit, numeric: true },
        { head: strings.occurrences, unit: strings.occurrenceUnit, numeric: true },
        { head: strings.articles, unit: strings.articleUnit, numeric: true },
        { head: strings.logDice, numeric: true },
        { head: strings.mutualInformation, unit: strings.bits, numeric: true },
        { head: strings.tScore, numeric: true },
      ],
      rows: (table?.rows ?? []).map((row) => [
        {
          sortBy: row.term,
          text: row.term,
          open: {
            label: strings.openSentences(row.term),
            detail: { term: row.term, near: table?.term ?? '' },
          },
        },
        { sortBy: row.joint, text: numbers.count(row.joint) },
        optional(row.expected),
        { sortBy: row.count, text: numbers.count(row.count) },
        { sortBy: row.articles, text: numbers.count(row.articles) },
        optional(row.logDice),
        optional(row.mutualInformation),
        optional(row.tScore),
      ]),
    };
  }
}

registerElement('bl-collocate-table', Collocates);
