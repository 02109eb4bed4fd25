/** `<bl-diverging-bars>`: the terms one group uses more and less than another, or than all the rest, on one axis. */
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { ChartElement, type ChartMark, type Drawing } from './chart-element.js';
import {
  contrastCells,
  contrastColumns,
  measureOf,
  symbolOf,
  type ContrastMeasure,
} from './contrast-cells.js';
import { NO_BOX, type ContrastRow, type ContrastTable, type SelectDetail } from './data.js';
import type { TableContent } from './data-table.js';
import { layOutDivergingBars, type DivergingLayout } from './diverging-bars.js';
import { rowHeightIn, SMALL_TYPE, type FrameRoom } from './frame-size.js';
import { NO_NUMBER } from './numbers.js';
import { registerElement } from '../register-element.js';

/** Beyond this the halves drift apart. */
const WIDEST_IN_EM = 52;
const TICK_LENGTH = 4;

/** Bars to the right for what is used more, to the left for what is used less. */
export class DivergingBars extends ChartElement {
  static override properties = {
    ...ChartElement.properties,
    contrast: { attribute: false },
    measure: { type: String },
    targetName: { type: String, attribute: 'target-name' },
    referenceName: { type: String, attribute: 'reference-name' },
  };

  static override styles = [
    ...ChartElement.styles,
    css`
      :host {
        --widest: ${WIDEST_IN_EM}em;
      }
    `,
  ];

  /** The terms of both groups, with every measure. */
  declare contrast: ContrastTable | null;
  /** Which measure the bars show. */
  declare measure: ContrastMeasure;
  /** What the group in question is called. */
  declare targetName: string;
  /** What it is compared with. */
  declare referenceName: string;

  constructor() {
    super();
    this.contrast = null;
    this.measure = 'log-odds-z';
    this.targetName = '';
    this.referenceName = '';
  }

  /** Used more first, greatest first; then used less, greatest difference first. What differs in nothing is no bar. */
  get #rows(): readonly ContrastRow[] {
    const rows = this.contrast?.rows ?? [];
    const value = (row: ContrastRow): number => measureOf(row, this.measure);
    const more = rows.filter((row) => value(row) > 0).sort((a, b) => value(b) - value(a));
    const less = rows.filter((row) => value(row) < 0).sort((a, b) => value(a) - value(b));
    return [...more, ...less];
  }

  protected override get isEmpty(): boolean {
    return (this.contrast?.rows.length ?? 0) === 0;
  }

  protected override describe(): { name: string; description: string } {
    const { strings, contrast } = this;
    if (!contrast) return { name: this.caption, description: '' };
    const rows = this.#rows;
    const more = rows.filter((row) => measureOf(row, this.measure) > 0).length;
    return {
      name: strings.divergingBarsName(
        this.targetName,
        this.referenceName,
        this.count(more),
        this.count(rows.length - more),
      ),
      description:
        strings.divergingBarsScope(
          this.targetName,
          this.count(contrast.tokens),
          this.referenceName,
          this.count(contrast.referenceTokens),
        ) + strings.listKeys,
    };
  }

  protected override draw(room: FrameRoom): Drawing {
    const rows = this.#rows;
    const smallSize = room.fontSize * SMALL_TYPE;
    const layout = layOutDivergingBars(
      rows.map((row) => ({
        label: row.term,
        value: measureOf(row, this.measure),
        valueText: this.numbers.signed(measureOf(row, this.measure)),
      })),
      {
        width: Math.min(room.width, room.fontSize * WIDEST_IN_EM),
        fontSize: room.fontSize,
        rowHeight: rowHeightIn(room),
        headHeight: Math.round(smallSize * 3.1) + TICK_LENGTH + 4,
      },
    );
    const marks = rows.map((row, index) => this.#mark(row, index, layout));
    this.navigation.keepWithin(marks.length);
    return {
      marks,
      plot:
        rows.length === 0
          ? html`<p class="empty">${this.strings.nothingSure}</p>`
          : this.#plot(layout, marks, rows, smallSize),
    };
  }

  #mark(row: ContrastRow, index: number, layout: DivergingLayout): ChartMark {
    const { strings } = this;
    const write = (count: number, rate: number): string =>
      `${strings.countOccurrences(this.count(count))}${strings.comma}${this.numbers.decimal(rate)} ${strings.rateUnit}`;
    const value = measureOf(row, this.measure);
    const side =
      value < 0 ? strings.lessThan(this.referenceName) : strings.moreThan(this.referenceName);
    const heads = strings.contrastColumns;
    const optional = (number: number | null): string =>
      number === null ? NO_NUMBER : this.numbers.signed(number);
    return {
      row: index,
      column: 0,
      name: [row.term, side, `${symbolOf(this.measure)} ${this.numbers.signed(value)}`].join(
        strings.comma,
      ),
      more: [
        `${this.targetName} ${strings.countOccurrences(this.count(row.count))}`,
        strings.countPerThousand(this.decimal(row.perThousand)),
        `${this.referenceName} ${strings.countOccurrences(this.count(row.referenceCount))}`,
        strings.countPerThousand(this.decimal(row.referencePerThousand)),
      ].join(strings.comma),
      tooltip: {
        title: row.term,
        rows: [
          { head: this.targetName, text: write(row.count, row.perThousand) },
          { head: this.referenceName, text: write(row.referenceCount, row.referencePerThousand) },
          { head: heads['conservative-log-ratio'], text: optional(row.conservativeLogRatio) },
          { head: heads['log-odds-z'], text: optional(row.logOddsZ) },
          { head: heads['log-likelihood'], text: optional(row.logLikelihood) },
          { head: heads.bic, text: optional(row.bic) },
          { head: heads.range, text: strings.countArticles(this.count(row.range)) },
        ],
      },
      opens: this.#detailOf(row),
      hit: layout.marks[index]?.row ?? NO_BOX,
    };
  }

  #plot(
    layout: DivergingLayout,
    marks: readonly ChartMark[],
    rows: readonly ContrastRow[],
    smallSize: number,
  ): TemplateResult {
    const { strings } = this;
    // Values stand at the ends of the bars, so the axis needs ticks only, no lines across the labels.
    const axisY = Math.round(smallSize * 3.1) + 0.5;
    const seen = svg`
      <text class="small less end" x=${layout.zero - 10} y=${smallSize}>← ${strings.lessThan(this.referenceName)}</text>
      <text class="small more" x=${layout.zero + 10} y=${smallSize}>${strings.moreThan(this.referenceName)} →</text>
      <line class="rule" x1=${layout.ticks[0]?.x ?? 0} x2=${layout.ticks.at(-1)?.x ?? 0} y1=${axisY} y2=${axisY}></line>
      ${layout.ticks.map((tick) => {
        const x = Math.round(tick.x) + 0.5;
        return svg`<text class="small middle" x=${x} y=${smallSize * 2.7}>${this.numbers.tick(tick.value)}</text>
          <line class="rule" x1=${x} x2=${x} y1=${axisY} y2=${axisY + TICK_LENGTH}></line>`;
      })}
      ${layout.marks.map((bar, index) => {
        const row = rows[index];
        if (!row) return nothing;
        const selected = this.isSelected(marks[index]?.opens ?? null);
        const left = bar.side < 0;
        return svg`<g class=${selected ? 'selected' : ''}>
          <rect class="row" x=${bar.row.x} y=${bar.row.y} width=${bar.row.width} height=${bar.row.height}></rect>
          <rect class="bar ${left ? 'less' : 'more'}" x=${bar.bar.x} y=${bar.bar.y} width=${bar.bar.width} height=${bar.bar.height}></rect>
          <text class="label ${left ? '' : 'end'}" x=${bar.labelX} y=${bar.textY}>${bar.label}</text>
          <text class=${left ? 'end' : ''} x=${bar.valueX} y=${bar.textY}>${this.numbers.signed(measureOf(row, this.measure))}</text>
        </g>`;
      })}
      <line class="baseline" x1=${layout.zero + 0.5} x2=${layout.zero + 0.5} y1=${axisY} y2=${layout.height}></line>`;
    return this.drawListbox(layout, seen, marks);
  }

  protected override caution(): string {
    const { contrast, strings } = this;
    const target = contrast?.grouping.groups.find(({ id }) => id === contrast.target);
    if (!contrast || !target?.caution) return '';
    return strings.caution(
      target.caution,
      this.targetName,
      this.count(contrast.articles),
      this.count(contrast.tokens),
    );
  }

  /** All rows asked for, those too that differ in nothing, in the order asked for. */
  protected override tabulate(): TableContent {
    const { strings } = this;
    return {
      caption: this.caption || this.describe().name,
      columns: [{ head: strings.term, numeric: false }, ...contrastColumns(strings)],
      rows: (this.contrast?.rows ?? []).map((row) => [
        {
          sortBy: row.term,
          text: row.term,
          open: { label: strings.openSentences(row.term), detail: this.#detailOf(row) },
        },
        ...contrastCells(row, strings, this.numbers),
      ]),
    };
  }

  /** The sentences of the group; of all text where the group has none. */
  #detailOf(row: ContrastRow): SelectDetail {
    const target = this.contrast?.target ?? null;
    return row.count > 0 && target !== null
      ? { term: row.term, division: target }
      : { term: row.term };
  }
}

registerElement('bl-diverging-bars', DivergingBars);
