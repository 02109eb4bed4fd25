/** `<bl-term-heat-map>`: terms by divisions, counts or rates as shades of one hue. */
import type { ChartMark, Drawing } from './chart-element.js';
import type { DivisionTermMatrix, NamedDivision, SelectDetail } from './data.js';
import type { TableCell, TableContent } from './data-table.js';
import { fullNameOf, shortNameOf } from './division-names.js';
import { rowHeightIn, SMALL_TYPE, type FrameRoom } from './frame-size.js';
import { GridChart } from './grid-chart.js';
import { layOutHeatMap, type HeatCell } from './heat-map.js';
import { renderLegend } from './legend.js';
import { NO_NUMBER } from './numbers.js';
import { registerElement } from '../register-element.js';
import type { TooltipText } from './tooltip.js';

/** Which number a cell shows. */
export type HeatMeasure = 'count' | 'rate';

/** A cell for each term in each division. */
export class TermHeatMap extends GridChart {
  static override properties = {
    ...GridChart.properties,
    matrix: { attribute: false },
    divisions: { attribute: false },
    measure: { type: String },
  };

  /** The counts and rates. */
  declare matrix: DivisionTermMatrix | null;
  /** The divisions, for their names; in any order. */
  declare divisions: readonly NamedDivision[];
  /** Which of the two numbers the cells show. */
  declare measure: HeatMeasure;

  constructor() {
    super();
    this.matrix = null;
    this.divisions = [];
    this.measure = 'rate';
  }

  protected override get isEmpty(): boolean {
    return !this.matrix?.rows.length || this.matrix.divisions.length === 0;
  }

  protected override describe(): { name: string; description: string } {
    const { strings, matrix } = this;
    if (!matrix) return { name: this.caption, description: '' };
    let highest: { term: string; column: number; value: number } | null = null;
    for (const row of matrix.rows) {
      for (let column = 0; column < matrix.divisions.length; column += 1) {
        const value = this.#valueAt(row, column) ?? 0;
        if (value > (highest?.value ?? 0)) highest = { term: row.term, column, value };
      }
    }
    const peak = highest
      ? strings.heatMapHighest(
          highest.term,
          this.#name(highest.column),
          this.#inWords(highest.value, this.measure),
        )
      : '';
    return {
      name: strings.heatMapName(
        this.count(matrix.rows.length),
        this.count(matrix.divisions.length),
      ),
      description: peak + strings.gridKeys,
    };
  }

  protected override draw(room: FrameRoom): Drawing {
    const { strings, matrix } = this;
    const columns = (matrix?.divisions ?? []).map((code, index) => ({
      label: this.#shortName(code),
      hasText: (matrix?.tokens[index] ?? 0) > 0,
    }));
    const layout = layOutHeatMap(
      columns,
      (matrix?.rows ?? []).map((row) => ({
        label: row.term,
        values: columns.map((_, index) => this.#valueAt(row, index)),
      })),
      {
        width: room.width,
        fontSize: room.fontSize,
        headSize: room.fontSize * SMALL_TYPE,
        rowHeight: rowHeightIn(room),
        leastColumnWidth: room.coarse ? 36 : 28,
        whole: this.measure === 'count',
      },
    );
    const marks = layout.cells.map((cell) => this.#mark(cell));
    this.navigation.keepWithin(marks.length);
    return {
      marks,
      plot: this.drawGrid(layout, marks),
      below: renderLegend(
        {
          bins: layout.bins,
          whole: this.measure === 'count',
          title: this.measure === 'count' ? strings.occurrences : strings.rateUnit,
          zero: '0',
          hatched: columns.some((column) => !column.hasText) ? strings.noText : undefined,
        },
        this.numbers,
      ),
    };
  }

  #mark(cell: HeatCell): ChartMark {
    const { strings, matrix } = this;
    const row = matrix?.rows[cell.row];
    const term = row?.term ?? '';
    const division = this.#name(cell.column);
    const count = row?.counts[cell.column] ?? 0;
    const other: HeatMeasure = this.measure === 'count' ? 'rate' : 'count';
    const tokens = strings.countTokens(this.count(matrix?.tokens[cell.column] ?? 0));
    const hasText = cell.value !== null;
    const rate = row?.perThousand[cell.column] ?? null;
    const inOtherMeasure = (): string =>
      [this.#inWords(other === 'count' ? count : (rate ?? 0), other), `${division} ${tokens}`].join(
        strings.comma,
      );
    const tooltipRows = (): TooltipText['rows'] =>
      hasText
        ? [
            { head: strings.occurrences, text: strings.countOccurrences(this.count(count)) },
            {
              head: strings.rate,
              text: rate === null ? NO_NUMBER : `${this.numbers.decimal(rate)} ${strings.rateUnit}`,
            },
            { head: strings.tokens, text: tokens },
          ]
        : [{ head: strings.tokens, text: tokens }];
    // Of hundreds of cells a reader looks at a few: what only those say is written when they are.
    return {
      row: cell.row,
      column: cell.column,
      name: [
        term,
        division,
        hasText ? this.#inWords(cell.value ?? 0, this.measure) : strings.noText,
      ].join(strings.comma),
      get more() {
        return hasText ? inOtherMeasure() : strings.noText;
      },
      get tooltip() {
        return { title: [term, division].join(' · '), rows: tooltipRows() };
      },
      opens: count > 0 ? this.#detailOf(term, cell.column) : null,
      hit: cell.box,
    };
  }

  protected override tabulate(): TableContent {
    const { strings, matrix } = this;
    const isCount = this.measure === 'count';
    const unit = isCount ? strings.occurrenceUnit : strings.rateUnit;
    return {
      caption: this.caption || this.describe().name,
      columns: [
        { head: strings.term, numeric: false },
        { head: strings.total, unit: strings.occurrenceUnit, numeric: true },
        ...(matrix?.divisions ?? []).map((code) => ({
          head: this.#shortName(code),
          unit,
          numeric: true,
        })),
      ],
      rows: (matrix?.rows ?? []).map((row): TableCell[] => [
        {
          sortBy: row.term,
          text: row.term,
          open: { label: strings.openSentences(row.term), detail: { term: row.term } },
        },
        { sortBy: row.count, text: this.numbers.count(row.count) },
        ...(matrix?.divisions ?? []).map((_, column): TableCell => {
          const value = this.#valueAt(row, column);
          const text =
            value === null
              ? NO_NUMBER
              : isCount
                ? this.numbers.count(value)
                : this.numbers.decimal(value);
          const what = [row.term, this.#name(column), this.#inWords(value ?? 0, this.measure)].join(
            strings.comma,
          );
          const open = {
            label: strings.openSentences(what),
            detail: this.#detailOf(row.term, column),
          };
          return { sortBy: value, text, open: (row.counts[column] ?? 0) > 0 ? open : undefined };
        }),
      ]),
    };
  }

  #valueAt(row: DivisionTermMatrix['rows'][number], column: number): number | null {
    if ((this.matrix?.tokens[column] ?? 0) === 0) return null;
    return (this.measure === 'count' ? row.counts[column] : row.perThousand[column]) ?? null;
  }

  #detailOf(term: string, column: number): SelectDetail {
    const division = this.matrix?.divisions[column];
    return division === undefined ? { term } : { term, division };
  }

  #inWords(value: number, measure: HeatMeasure): string {
    return measure === 'count'
      ? this.strings.countOccurrences(this.count(value))
      : this.strings.countPerThousand(this.decimal(value));
  }

  #summaryOf(code: string): NamedDivision | undefined {
    return this.divisions.find((division) => division.code === code);
  }

  #shortName(code: string): string {
    const summary = this.#summaryOf(code);
    return summary ? shortNameOf(summary, this.lang) : code;
  }

  #name(column: number): string {
    const code = this.matrix?.divisions[column] ?? '';
    const summary = this.#summaryOf(code);
    return summary ? fullNameOf(summary, this.lang) : code;
  }
}

registerElement('bl-term-heat-map', TermHeatMap);
