/** `<bl-new-word-table>`: words that the dictionary may lack, with what speaks for each, and a button to accept it. */
import { ChartElement, type Drawing } from './chart-element.js';
import type { NewWordTable } from './data.js';
import type { TableContent } from './data-table.js';
import { registerElement } from '../register-element.js';

/** A table without a chart. Fires `bl-select` with `accepted` where the reader accepts a word. */
export class NewWordSuggestions extends ChartElement {
  static override properties = { ...ChartElement.properties, table: { attribute: false } };

  /** The suggestions. */
  declare table: NewWordTable | null;

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
      name: this.strings.newWordsName(this.count(this.table?.rows.length ?? 0)),
      description: '',
    };
  }

  protected override draw(): Drawing {
    throw new TypeError('a table draws nothing');
  }

  protected override tabulate(): TableContent {
    const { strings, numbers } = this;
    const decimal = (value: number): { sortBy: number; text: string } => ({
      sortBy: value,
      text: numbers.decimal(value),
    });
    return {
      caption: this.caption || this.describe().name,
      columns: [
        { head: strings.term, numeric: false },
        { head: strings.lexicon, numeric: false },
        { head: strings.occurrences, unit: strings.occurrenceUnit, numeric: true },
        { head: strings.articles, unit: strings.articleUnit, numeric: true },
        { head: strings.pieces, numeric: false },
        { head: strings.cohesion, unit: strings.bits, numeric: true },
        { head: strings.leftFreedom, unit: strings.bits, numeric: true },
        { head: strings.rightFreedom, unit: strings.bits, numeric: true },
        { head: strings.cValue, numeric: true },
      ],
      rows: (this.table?.rows ?? []).map((row) => [
        {
          sortBy: row.term,
          text: row.term,
          open: {
            label: strings.openSentences(row.term),
            detail: { term: row.term, words: row.pieces },
          },
        },
        {
          sortBy: row.term,
          text: strings.accept,
          open: {
            label: strings.acceptTerm(row.term),
            detail: { term: row.term, accepted: true },
          },
        },
        { sortBy: row.count, text: numbers.count(row.count) },
        { sortBy: row.articles, text: numbers.count(row.articles) },
        { sortBy: row.pieces.join(' '), text: row.pieces.join(' ') },
        decimal(row.cohesion),
        decimal(row.leftEntropy),
        decimal(row.rightEntropy),
        decimal(row.cValue),
      ]),
    };
  }
}

registerElement('bl-new-word-table', NewWordSuggestions);
