/** `<bl-spread-table>`: how unevenly words are spread over all groups, every measure in one table. */
import type { ComparedGroup, SpreadTable } from './data.js';
import { ChartElement, type Drawing } from './chart-element.js';
import type { TableContent } from './data-table.js';
import { NO_NUMBER } from './numbers.js';
import { registerElement } from '../register-element.js';

/** A table that has no chart of its own: the heat map beside it shows the same words. */
export class SpreadMeasures extends ChartElement {
  static override properties = {
    ...ChartElement.properties,
    spread: { attribute: false },
    names: { attribute: false },
  };

  /** Words and their measures. */
  declare spread: SpreadTable | null;
  /** What groups are called, by id. */
  declare names: ReadonlyMap<string, string>;

  constructor() {
    super();
    this.spread = null;
    this.names = new Map();
    this.asTable = true;
  }

  override readonly isTableOnly = true;

  protected override get isEmpty(): boolean {
    return (this.spread?.rows.length ?? 0) === 0;
  }

  protected override describe(): { name: string; description: string } {
    const rows = this.spread?.rows.length ?? 0;
    return {
      name: this.strings.spreadName(this.count(rows), this.count(this.spread?.groupsWithText ?? 0)),
      description: '',
    };
  }

  protected override draw(): Drawing {
    throw new TypeError('a table draws nothing');
  }

  #nameOf(id: string): string {
    const groups: readonly ComparedGroup[] = this.spread?.grouping.groups ?? [];
    return this.names.get(id) ?? groups.find((group) => group.id === id)?.name ?? id;
  }

  protected override tabulate(): TableContent {
    const { strings, numbers } = this;
    const heads = strings.contrastColumns;
    return {
      caption: this.caption || this.describe().name,
      columns: [
        { head: strings.term, numeric: false },
        { head: heads.count, unit: strings.occurrenceUnit, numeric: true },
        { head: strings.groups, numeric: true },
        { head: heads['log-likelihood'], numeric: true },
        { head: heads.bic, numeric: true },
        { head: heads['q-value'], numeric: true },
        { head: strings.deviation, numeric: true },
        { head: strings.strongest, numeric: false },
        { head: heads['conservative-log-ratio'], numeric: true },
      ],
      rows: (this.spread?.rows ?? []).map((row) => [
        {
          sortBy: row.term,
          text: row.term,
          open: { label: strings.openSentences(row.term), detail: { term: row.term } },
        },
        { sortBy: row.count, text: numbers.count(row.count) },
        { sortBy: row.range, text: numbers.count(row.range) },
        { sortBy: row.logLikelihood, text: numbers.decimal(row.logLikelihood) },
        { sortBy: row.bic, text: numbers.signed(row.bic) },
        { sortBy: row.qValue, text: numbers.share(row.qValue) },
        {
          sortBy: row.deviation,
          text: row.deviation === null ? NO_NUMBER : numbers.decimal(row.deviation),
        },
        row.strongest === null
          ? { sortBy: null, text: NO_NUMBER }
          : {
              sortBy: this.#nameOf(row.strongest),
              text: this.#nameOf(row.strongest),
              open: {
                label: strings.openSentences(
                  [row.term, this.#nameOf(row.strongest)].join(strings.comma),
                ),
                detail: { term: row.term, division: row.strongest },
              },
            },
        { sortBy: row.conservativeLogRatio, text: numbers.decimal(row.conservativeLogRatio) },
      ]),
    };
  }
}

registerElement('bl-spread-table', SpreadMeasures);
