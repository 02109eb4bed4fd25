/** What the charts of ranked keywords have in common, bars and cloud: the numbers of a row, its mark, the table twin. */
import { ChartElement, type ChartMark } from './chart-element.js';
import type { Box, KeywordMeasure, KeywordRow, KeywordTable } from './data.js';
import type { TableContent } from './data-table.js';

/** A chart of the rows of a table of keywords. */
export abstract class KeywordChart extends ChartElement {
  static override properties = {
    ...ChartElement.properties,
    table: { attribute: false },
    measure: { type: String },
  };

  /** The rows, best first. */
  declare table: KeywordTable | null;
  /** Which number the chart shows; by default the one that the rows are ranked by. */
  declare measure: KeywordMeasure | null;

  constructor() {
    super();
    this.table = null;
    this.measure = null;
  }

  protected override get isEmpty(): boolean {
    return !this.table?.rows.length;
  }

  /** The measure that is shown. */
  protected get usedMeasure(): KeywordMeasure {
    return this.measure ?? this.table?.measure ?? 'count';
  }

  /** A row as a mark; `hit` is where it was laid out. */
  protected markRow(row: KeywordRow, index: number, hit: Box): ChartMark {
    const { strings } = this;
    const rank = strings.rank(this.count(index + 1), this.count(this.table?.rows.length ?? 0));
    const found = strings.foundInArticles(this.count(row.articles));
    return {
      row: index,
      column: 0,
      name: [row.term, this.inWords(row, this.usedMeasure)].join(strings.comma),
      more: [
        this.usedMeasure === 'count' ? this.inWords(row, 'rate') : this.inWords(row, 'count'),
        found,
        rank,
      ].join(strings.comma),
      tooltip: {
        title: row.term,
        rows: [
          { head: strings.occurrences, text: strings.countOccurrences(this.count(row.count)) },
          {
            head: strings.rate,
            text: `${this.numbers.decimal(row.perThousand)} ${strings.rateUnit}`,
          },
          ...(this.table?.level === 'all'
            ? [
                {
                  head: strings.nested,
                  text: strings.countOccurrences(this.count(row.nestedCount)),
                },
              ]
            : []),
          { head: strings.tfIdf, text: this.numbers.decimal(row.tfIdf) },
          { head: strings.articles, text: strings.countArticles(this.count(row.articles)) },
        ],
      },
      opens: { term: row.term },
      hit,
    };
  }

  protected override tabulate(): TableContent {
    const { strings, table } = this;
    const measure = this.usedMeasure;
    const isNested = table?.level === 'all';
    const hasOwn = measure === 'text-rank' || measure === 'keyness';
    return {
      caption: this.caption || this.describe().name,
      columns: [
        { head: strings.term, numeric: false },
        { head: strings.occurrences, unit: strings.occurrenceUnit, numeric: true },
        { head: strings.rate, unit: strings.rateUnit, numeric: true },
        { head: strings.tfIdf, numeric: true },
        { head: strings.articles, unit: strings.articleUnit, numeric: true },
        ...(isNested
          ? [{ head: strings.nested, unit: strings.occurrenceUnit, numeric: true }]
          : []),
        ...(hasOwn ? [{ head: this.unitHead(measure), numeric: true }] : []),
      ],
      rows: (table?.rows ?? []).map((row) => [
        {
          sortBy: row.term,
          text: row.term,
          open: { label: strings.openSentences(row.term), detail: { term: row.term } },
        },
        { sortBy: row.count, text: this.numbers.count(row.count) },
        { sortBy: row.perThousand, text: this.numbers.decimal(row.perThousand) },
        { sortBy: row.tfIdf, text: this.numbers.decimal(row.tfIdf) },
        { sortBy: row.articles, text: this.numbers.count(row.articles) },
        ...(isNested
          ? [{ sortBy: row.nestedCount, text: this.numbers.count(row.nestedCount) }]
          : []),
        ...(hasOwn ? [{ sortBy: amountOf(row, measure), text: this.write(row, measure) }] : []),
      ]),
    };
  }

  /** The head of a column of a measure. */
  protected unitHead(measure: KeywordMeasure): string {
    const { strings } = this;
    switch (measure) {
      case 'count':
        return strings.occurrences;
      case 'rate':
        return strings.rateUnit;
      case 'tf-idf':
        return strings.tfIdf;
      case 'text-rank':
        return strings.textRank;
      case 'keyness':
        return strings.contrastColumns['conservative-log-ratio'];
    }
  }

  /** The number of a row by a measure. */
  protected write(row: KeywordRow, measure: KeywordMeasure): string {
    return measure === 'count'
      ? this.numbers.count(row.count)
      : this.numbers.decimal(amountOf(row, measure));
  }

  /** The same in words. */
  protected inWords(row: KeywordRow, measure: KeywordMeasure): string {
    const { strings } = this;
    if (measure === 'count') return strings.countOccurrences(this.count(row.count));
    if (measure === 'rate') return strings.countPerThousand(this.decimal(row.perThousand));
    return `${this.unitHead(measure)} ${this.numbers.decimal(amountOf(row, measure))}`;
  }
}

/** TextRank shares out 1 among all words; in thousandths it can be read. It only ranks. */
const TEXT_RANK_SCALE = 1000;

/** The number of a row by a measure; what it is sorted and drawn by. */
export function amountOf(row: KeywordRow, measure: KeywordMeasure): number {
  switch (measure) {
    case 'count':
      return row.count;
    case 'rate':
      return row.perThousand;
    case 'tf-idf':
      return row.tfIdf;
    case 'text-rank':
      return (row.textRank ?? 0) * TEXT_RANK_SCALE;
    case 'keyness':
      return Math.max(0, row.keyness ?? 0);
  }
}
