/** `<bl-phrase-table>`: words that stand in a row again and again. */
import { ChartElement, type Drawing } from './chart-element.js';
import type { NgramTable } from './data.js';
import type { TableContent } from './data-table.js';
import { NO_NUMBER } from './numbers.js';
import { registerElement } from '../register-element.js';

/** A table without a chart. */
export class Phrases extends ChartElement {
  static override properties = { ...ChartElement.properties, table: { attribute: false } };

  /** The phrases. */
  declare table: NgramTable | null;

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
    return {
      name: this.strings.phrasesName(this.count(this.table?.rows.length ?? 0)),
      description: '',
    };
  }

  protected override draw(): Drawing {
    throw new TypeError('a table draws nothing');
  }

  protected override tabulate(): TableContent {
    const { strings, numbers } = this;
    return {
      caption: this.caption || this.describe().name,
      columns: [
        { head: strings.phrase, numeric: false },
        { head: strings.occurrences, unit: strings.occurrenceUnit, numeric: true },
        { head: strings.rate, unit: strings.rateUnit, numeric: true },
        { head: strings.articles, unit: strings.articleUnit, numeric: true },
        { head: strings.partOf, numeric: false },
      ],
      rows: (this.table?.rows ?? []).map((row) => [
        {
          sortBy: row.phrase,
          text: row.words.join(' '),
          open: {
            label: strings.openSentences(row.phrase),
            detail: { term: row.phrase, words: row.words },
          },
        },
        { sortBy: row.count, text: numbers.count(row.count) },
        { sortBy: row.perThousand, text: numbers.decimal(row.perThousand) },
        { sortBy: row.articles, text: numbers.count(row.articles) },
        { sortBy: row.partOf, text: row.partOf ?? NO_NUMBER },
      ]),
    };
  }
}

registerElement('bl-phrase-table', Phrases);
