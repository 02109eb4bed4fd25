/** `<bl-term-heat-map>`: terms by divisions, counts or rates as shades of one hue. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { ChartElement, type ChartMark, type Drawing } from './chart-element.js';
import { grow, type DivisionSummary, type DivisionTermMatrix, type SelectDetail } from './data.js';
import type { TableCell, TableContent } from './data-table.js';
import { fullNameOf, shortNameOf } from './division-names.js';
import { rowHeightIn, SMALL_TYPE, type FrameRoom } from './frame-size.js';
import { hatchPath, layOutHeatMap, type HeatCell, type HeatLayout } from './heat-map.js';
import { renderLegend } from './legend.js';
import { NO_NUMBER } from './numbers.js';

/** Which number a cell shows. */
export type HeatMeasure = 'count' | 'rate';

const HATCH_SPACING = 6;

/** A cell for each term in each division. */
export class TermHeatMap extends ChartElement {
  static override properties = {
    ...ChartElement.properties,
    matrix: { attribute: false },
    divisions: { attribute: false },
    measure: { type: String },
  };

  /** The counts and rates. */
  declare matrix: DivisionTermMatrix | null;
  /** The divisions, for their names; in any order. */
  declare divisions: readonly DivisionSummary[];
  /** Which of the two numbers the cells show. */
  declare measure: HeatMeasure;

  constructor() {
    super();
    this.matrix = null;
    this.divisions = [];
    this.measure = 'rate';
  }

  override readonly isGrid = true;
  /** Inside the cell: at the edges the scroller would cut a ring off. */
  protected override readonly ringMargin = { x: -1, y: -1 };

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
      plot: this.#plot(layout, marks),
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
    return {
      row: cell.row,
      column: cell.column,
      name: [
        term,
        division,
        hasText ? this.#inWords(cell.value ?? 0, this.measure) : strings.noText,
      ].join(strings.comma),
      more: hasText
        ? [
            this.#inWords(other === 'count' ? count : (rate ?? 0), other),
            `${division} ${tokens}`,
          ].join(strings.comma)
        : strings.noText,
      tooltip: {
        title: [term, division].join(' · '),
        rows: hasText
          ? [
              { head: strings.occurrences, text: strings.countOccurrences(this.count(count)) },
              {
                head: strings.rate,
                text:
                  rate === null ? NO_NUMBER : `${this.numbers.decimal(rate)} ${strings.rateUnit}`,
              },
              { head: strings.tokens, text: tokens },
            ]
          : [{ head: strings.tokens, text: tokens }],
      },
      opens: count > 0 ? this.#detailOf(term, cell.column) : null,
      hit: cell.box,
    };
  }

  #plot(layout: HeatLayout, marks: readonly ChartMark[]): TemplateResult {
    const columnCount = layout.columns.length;
    const indexOf = (row: number, column: number): number => row * columnCount + column;
    // Two drawings side by side: the labels of the rows stay while the cells scroll.
    return html`<div class="heat">
      <svg aria-hidden="true" width=${layout.labelWidth} height=${layout.height}>
        ${layout.rows.map((row) => svg`<text x="0" y=${row.textY}>${row.label}</text>`)}
      </svg>
      <div class="scroller ${layout.scrolls ? 'wide' : ''}" @scroll=${this.hideTooltip}>
        <svg
          role="grid"
          aria-label=${this.describe().name}
          aria-describedby="description"
          aria-readonly="true"
          aria-rowcount=${layout.rows.length}
          aria-colcount=${columnCount}
          width=${layout.gridWidth}
          height=${layout.height}
        >
          ${svg`<g aria-hidden="true">${layout.columns.map((column) => this.#drawHead(column, layout))}</g>
          ${layout.rows.map(
            (_, rowIndex) => svg`<g role="row" aria-rowindex=${rowIndex + 1}>
              ${layout.columns.map((_column, columnIndex) => {
                const index = indexOf(rowIndex, columnIndex);
                const cell = layout.cells[index];
                const mark = marks[index];
                return cell && mark ? this.#drawCell(cell, mark, index) : nothing;
              })}
            </g>`,
          )}
          ${this.drawSelection(marks)} ${this.drawRing(marks)}`}
        </svg>
      </div>
    </div>`;
  }

  #drawCell(cell: HeatCell, mark: ChartMark, index: number): TemplateResult {
    const { x, y, width, height } = cell.box;
    const inner = grow(cell.box, -1, -1);
    return svg`<g role="gridcell" aria-colindex=${cell.column + 1} data-mark=${index} ?data-opens=${mark.opens !== null}
      tabindex=${this.navigation.tabIndexOf(index)} aria-label=${mark.name} aria-selected=${this.selectedState(mark)}>
      <rect class="hit" x=${x} y=${y} width=${width} height=${height}></rect>
      ${
        cell.value === null
          ? svg`<path class="hatch" d=${hatchPath(inner, HATCH_SPACING)}></path>`
          : svg`<rect class="cell shade-${cell.shade}" x=${inner.x + 0.5} y=${inner.y + 0.5} width=${inner.width - 1} height=${inner.height - 1}></rect>`
      }
    </g>`;
  }

  #drawHead(column: HeatLayout['columns'][number], layout: HeatLayout): TemplateResult {
    const centre = column.x + column.width / 2;
    const bottom = layout.headHeight - 6;
    if (layout.head === 'across')
      return svg`<text class="small middle" x=${centre} y=${bottom}>${column.label}</text>`;
    if (layout.head === 'turned') {
      return svg`<text class="small" x=${centre + 4} y=${bottom} transform="rotate(-90 ${centre + 4} ${bottom})">${column.label}</text>`;
    }
    // Han stand upright one below the other, as in any printed table with narrow columns.
    const characters = [...column.label];
    return svg`<text class="small middle">${characters.map(
      (character, index) =>
        svg`<tspan x=${centre} y=${bottom} dy="${-(characters.length - 1 - index) * 1.15}em">${character}</tspan>`,
    )}</text>`;
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

  #summaryOf(code: string): DivisionSummary | undefined {
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
