/** `<bl-diverging-bars>`: the terms one division uses more and less than the rest of the bulletin, on one axis. */
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { ChartElement, type ChartMark, type Drawing } from './chart-element.js';
import { NO_BOX, type ComparisonRow, type SelectDetail, type TermComparison } from './data.js';
import type { TableContent } from './data-table.js';
import { layOutDivergingBars, type DivergingLayout } from './diverging-bars.js';
import { rowHeightIn, SMALL_TYPE, type FrameRoom } from './frame-size.js';
import { NO_NUMBER } from './numbers.js';

/** Beyond this the halves drift apart. */
const WIDEST_IN_EM = 52;
const TICK_LENGTH = 4;

/** Bars to the right for what is used more, to the left for what is used less. */
export class DivergingBars extends ChartElement {
  static override properties = {
    ...ChartElement.properties,
    comparison: { attribute: false },
    divisionName: { type: String, attribute: 'division-name' },
    extent: { type: Number },
  };

  static override styles = [
    ...ChartElement.styles,
    css`
      :host {
        --widest: ${WIDEST_IN_EM}em;
      }
    `,
  ];

  /** The terms on both sides. */
  declare comparison: TermComparison | null;
  /** Full name of the division. */
  declare divisionName: string;
  /** The greatest |G²| of all charts that are to share one axis; by default this chart's own. */
  declare extent: number | null;

  constructor() {
    super();
    this.comparison = null;
    this.divisionName = '';
    this.extent = null;
  }

  get #rows(): readonly ComparisonRow[] {
    return this.comparison ? [...this.comparison.more, ...this.comparison.less] : [];
  }

  protected override get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  protected override describe(): { name: string; description: string } {
    const { strings, comparison } = this;
    if (!comparison) return { name: this.caption, description: '' };
    const { more, less, tokens, restTokens } = comparison;
    return {
      name: strings.divergingBarsName(
        this.divisionName,
        this.count(more.length),
        this.count(less.length),
      ),
      description:
        strings.divergingBarsScope(this.divisionName, this.count(tokens), this.count(restTokens)) +
        strings.listKeys,
    };
  }

  protected override draw(room: FrameRoom): Drawing {
    const rows = this.#rows;
    const smallSize = room.fontSize * SMALL_TYPE;
    const layout = layOutDivergingBars(
      rows.map((row) => ({
        label: row.term,
        value: row.logLikelihood,
        valueText: this.numbers.signed(row.logLikelihood),
      })),
      {
        width: Math.min(room.width, room.fontSize * WIDEST_IN_EM),
        fontSize: room.fontSize,
        rowHeight: rowHeightIn(room),
        headHeight: Math.round(smallSize * 3.1) + TICK_LENGTH + 4,
        extent: this.extent ?? undefined,
        extentText: this.extent === null ? undefined : this.numbers.signed(this.extent),
      },
    );
    const marks = rows.map((row, index) => this.#mark(row, index, layout));
    this.navigation.keepWithin(marks.length);
    return { marks, plot: this.#plot(layout, marks, rows, smallSize), above: this.#caution() };
  }

  #mark(row: ComparisonRow, index: number, layout: DivergingLayout): ChartMark {
    const { strings } = this;
    const write = (count: number, rate: number): string =>
      `${strings.countOccurrences(this.count(count))}${strings.comma}${this.numbers.decimal(rate)} ${strings.rateUnit}`;
    const side = row.logLikelihood < 0 ? strings.lessThanRest : strings.moreThanRest;
    return {
      row: index,
      column: 0,
      name: [row.term, side, `G² ${this.numbers.signed(row.logLikelihood)}`].join(strings.comma),
      more: [
        `${strings.here} ${strings.countOccurrences(this.count(row.count))}`,
        strings.countPerThousand(this.decimal(row.perThousand)),
        `${strings.rest} ${strings.countOccurrences(this.count(row.restCount))}`,
        strings.countPerThousand(this.decimal(row.restPerThousand)),
      ].join(strings.comma),
      tooltip: {
        title: row.term,
        rows: [
          { head: this.divisionName || strings.here, text: write(row.count, row.perThousand) },
          { head: strings.rest, text: write(row.restCount, row.restPerThousand) },
          { head: strings.logLikelihood, text: this.numbers.signed(row.logLikelihood) },
          {
            head: strings.logRatio,
            text: row.logRatio === null ? NO_NUMBER : this.numbers.signed(row.logRatio),
          },
          { head: strings.articles, text: strings.countArticles(this.count(row.articles)) },
        ],
      },
      opens: this.#detailOf(row),
      hit: layout.marks[index]?.row ?? NO_BOX,
    };
  }

  #plot(
    layout: DivergingLayout,
    marks: readonly ChartMark[],
    rows: readonly ComparisonRow[],
    smallSize: number,
  ): TemplateResult {
    const { strings } = this;
    // Values stand at the ends of the bars, so the axis needs ticks only, no lines across the labels.
    const axisY = Math.round(smallSize * 3.1) + 0.5;
    const seen = svg`
      <text class="small less end" x=${layout.zero - 10} y=${smallSize}>← ${strings.lessThanRest}</text>
      <text class="small more" x=${layout.zero + 10} y=${smallSize}>${strings.moreThanRest} →</text>
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
          <text class=${left ? 'end' : ''} x=${bar.valueX} y=${bar.textY}>${this.numbers.signed(row.logLikelihood)}</text>
        </g>`;
      })}
      <line class="baseline" x1=${layout.zero + 0.5} x2=${layout.zero + 0.5} y1=${axisY} y2=${layout.height}></line>`;
    return this.drawListbox(layout, seen, marks);
  }

  #caution(): TemplateResult | typeof nothing {
    const { comparison, strings } = this;
    if (!comparison?.caution) return nothing;
    const { caution, articles, tokens } = comparison;
    return html`<p class="caution" part="caution">
      ${strings.caution(caution, this.divisionName, this.count(articles), this.count(tokens))}
    </p>`;
  }

  protected override tabulate(): TableContent {
    const { strings } = this;
    return {
      caption: this.caption || this.describe().name,
      columns: [
        { head: strings.term, numeric: false },
        { head: strings.logLikelihood, numeric: true },
        { head: strings.logRatio, numeric: true },
        { head: strings.occurrences, unit: strings.occurrenceUnit, numeric: true },
        { head: strings.rate, unit: strings.rateUnit, numeric: true },
        { head: strings.restOccurrences, unit: strings.occurrenceUnit, numeric: true },
        { head: strings.restRate, unit: strings.rateUnit, numeric: true },
        { head: strings.articles, unit: strings.articleUnit, numeric: true },
      ],
      rows: this.#rows.map((row) => [
        {
          sortBy: row.term,
          text: row.term,
          open: { label: strings.openSentences(row.term), detail: this.#detailOf(row) },
        },
        { sortBy: row.logLikelihood, text: this.numbers.signed(row.logLikelihood) },
        {
          sortBy: row.logRatio,
          text: row.logRatio === null ? NO_NUMBER : this.numbers.signed(row.logRatio),
        },
        { sortBy: row.count, text: this.numbers.count(row.count) },
        { sortBy: row.perThousand, text: this.numbers.decimal(row.perThousand) },
        { sortBy: row.restCount, text: this.numbers.count(row.restCount) },
        { sortBy: row.restPerThousand, text: this.numbers.decimal(row.restPerThousand) },
        { sortBy: row.articles, text: this.numbers.count(row.articles) },
      ]),
    };
  }

  /** The sentences of this division; of the whole bulletin where the division has none. */
  #detailOf(row: ComparisonRow): SelectDetail {
    const division = this.comparison?.division;
    return row.count > 0 && division !== undefined
      ? { term: row.term, division }
      : { term: row.term };
  }
}
