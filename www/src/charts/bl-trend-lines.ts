/** `<bl-trend-lines>`: terms over several issues, as lines, or as slopes where there are two. */
import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { TEXT_DROP } from './bars.js';
import { ChartElement, type ChartMark, type Drawing } from './chart-element.js';
import { NO_BOX, type SelectDetail } from './data.js';
import type { TableCell, TableContent } from './data-table.js';
import { SMALL_TYPE, type FrameRoom } from './frame-size.js';
import { NO_NUMBER } from './numbers.js';
import {
  layOutTrends,
  markerPath,
  MOST_LINES,
  SAME_PLACE,
  type TrendData,
  type TrendIssue,
  type TrendLabel,
  type TrendLayout,
  type TrendLine,
  type TrendPoint,
  type TrendSeries,
} from './trend-lines.js';
import { trendStyles, WIDEST_IN_EM, WIDEST_SLOPE_IN_EM } from './trend-styles.js';
import { registerElement } from '../register-element.js';

/** Which number the lines show. */
export type TrendMeasure = 'count' | 'rate';

/** A line a term, a point an issue. It carries the attribute `slope` while there are two issues. */
export class TrendLines extends ChartElement {
  static override properties = {
    ...ChartElement.properties,
    data: { attribute: false },
    measure: { type: String },
  };
  static override styles = [...ChartElement.styles, trendStyles];

  /** The issues and the terms. */
  declare data: TrendData | null;
  /** Which of the two numbers the lines show. */
  declare measure: TrendMeasure;

  protected override readonly ringMargin = { x: 0, y: 0 };

  constructor() {
    super();
    this.data = null;
    this.measure = 'rate';
  }

  override willUpdate(changed: PropertyValues): void {
    this.toggleAttribute('slope', this.data?.issues.length === 2);
    super.willUpdate(changed);
  }

  protected override get isEmpty(): boolean {
    return !this.data?.series.length || this.data.issues.every(({ tokens }) => tokens === 0);
  }

  protected override describe(): { name: string; description: string } {
    const { strings, data } = this;
    const [first, last] = [data?.issues[0], data?.issues.at(-1)];
    if (!data || !first || !last) return { name: this.caption, description: '' };
    const terms = this.count(data.series.length);
    let highest: { term: string; issue: string; value: number } | null = null;
    for (const series of data.series) {
      data.issues.forEach((issue, column) => {
        const value = this.#valueAt(series, column) ?? 0;
        if (value > (highest?.value ?? 0))
          highest = { term: series.term, issue: issue.name, value };
      });
    }
    return {
      name:
        data.issues.length === 2
          ? strings.slopeName(terms, first.name, last.name)
          : strings.trendName(terms, this.count(data.issues.length)),
      description: this.#highestInWords(highest) + strings.gridKeys,
    };
  }

  #highestInWords(highest: { term: string; issue: string; value: number } | null): string {
    if (!highest) return '';
    return this.strings.trendHighest(highest.term, highest.issue, this.#inWords(highest.value));
  }

  protected override draw(room: FrameRoom): Drawing {
    const { strings } = this;
    const data = this.data ?? { issues: [], series: [] };
    const drawn = data.series.slice(0, MOST_LINES);
    const smallSize = room.fontSize * SMALL_TYPE;
    const layout = layOutTrends(
      drawn.map((series) => {
        const values = data.issues.map((_, column) => this.#valueAt(series, column));
        return {
          label: series.term,
          values,
          startText: this.#writeOr(values[0] ?? null, ''),
          endText: this.#writeOr(values.at(-1) ?? null, ''),
        };
      }),
      {
        width: Math.min(
          room.width,
          room.fontSize * (data.issues.length === 2 ? WIDEST_SLOPE_IN_EM : WIDEST_IN_EM),
        ),
        fontSize: room.fontSize,
        smallSize,
        hit: room.coarse ? 36 : 24,
        issues: data.issues.map(({ shortName }) => shortName),
        whole: this.measure === 'count',
        writeTick: (value) => this.numbers.bound(value),
      },
    );
    const marks = drawn.flatMap((series, row) =>
      data.issues.flatMap((issue, column) => {
        const point = layout.lines[row]?.points[column];
        return point ? [this.#mark(series, issue, row, column, layout)] : [];
      }),
    );
    this.navigation.keepWithin(marks.length);
    const leftOut = data.series.length - drawn.length;
    return {
      marks,
      plot: this.drawListbox(layout, this.#seen(layout, drawn, marks, room.fontSize), marks),
      below:
        leftOut > 0
          ? html`<p class="legend" part="legend">
              ${strings.trendLeftOut(this.count(drawn.length), this.count(data.series.length))}
            </p>`
          : nothing,
    };
  }

  #seen(
    layout: TrendLayout,
    drawn: readonly TrendSeries[],
    marks: readonly ChartMark[],
    fontSize: number,
  ): TemplateResult {
    const { ring } = this.navigation;
    const current = ring === null ? null : (marks[ring]?.row ?? null);
    const smallSize = fontSize * SMALL_TYPE;
    return svg`
<text class="small" x="0" y=${smallSize}>${this.measure === 'count' ? this.strings.occurrenceUnit : this.strings.rateUnit}</text>
      ${layout.ticks.map(
        ({
          y,
          text,
        }) => svg`<line class="rule" x1=${layout.left} x2=${layout.right} y1=${y} y2=${y}></line>
          <text class="small end" x=${layout.left - 8} y=${y + smallSize * TEXT_DROP}>${text}</text>`,
      )}
      ${layout.issues.map(
        ({
          x,
          label,
        }) => svg`${layout.isSlope ? svg`<line class="issue-line" x1=${x} x2=${x} y1=${layout.top} y2=${layout.bottom}></line>` : nothing}
          ${label === null ? nothing : svg`<text class="small middle" x=${x} y=${layout.bottom + smallSize * 1.5}>${label}</text>`}`,
      )}
      <line class="baseline" x1=${layout.left} x2=${layout.right} y1=${layout.bottom} y2=${layout.bottom}></line>
      ${layout.lines.map((line, index) => {
        const series = drawn[index];
        if (!series) return nothing;
        const selected = this.selected?.term === series.term;
        return svg`<g class="tone-${index % 3} ${selected ? 'selected' : ''} ${current === index ? 'current' : ''}">
          ${this.#drawLine(line, layout.markerSize, fontSize)}
        </g>`;
      })}
      ${this.drawSelection(marks)}`;
  }

  #drawLine(line: TrendLine, markerSize: number, fontSize: number): TemplateResult {
    const { shape, hollow } = line.marker;
    return svg`
      <path class="line" d=${line.path} stroke-dasharray=${line.dashes || 'none'}></path>
      ${line.points.map((point) =>
        point
          ? svg`<path class="marker ${hollow ? 'hollow' : ''}" d=${markerPath(shape, point.x, point.y, markerSize)}></path>`
          : nothing,
      )}
      ${drawLabel(line.end, 'label', fontSize)}
      ${line.start ? drawLabel(line.start, 'label end', fontSize) : nothing}`;
  }

  #mark(
    series: TrendSeries,
    issue: TrendIssue,
    row: number,
    column: number,
    layout: TrendLayout,
  ): ChartMark {
    const { strings } = this;
    const point = series.points[column];
    const value = this.#valueAt(series, column);
    const count = strings.countOccurrences(this.count(point?.count ?? 0));
    const rate = strings.countPerThousand(this.decimal(point?.perThousand ?? 0));
    const here = layout.lines[row]?.points[column];
    const others = this.#othersAt(layout, row, column);
    const denominator = strings.outOfTokens(this.count(issue.tokens));
    return {
      row,
      column,
      name: [series.term, issue.name, this.#inWords(value ?? 0)].join(strings.comma),
      more: [
        this.measure === 'count' ? rate : count,
        denominator,
        strings.foundInArticles(this.count(point?.articles ?? 0)),
      ].join(strings.comma),
      tooltip: {
        title: [series.term, issue.name].join(' · '),
        rows: [
          { head: strings.occurrences, text: count },
          { head: strings.rate, text: rate },
          { head: strings.articles, text: strings.countArticles(this.count(point?.articles ?? 0)) },
          { head: strings.tokens, text: denominator },
          ...(others.length > 0
            ? [{ head: strings.samePlace, text: others.join(strings.listJoint) }]
            : []),
        ],
      },
      opens: (point?.count ?? 0) > 0 ? { term: series.term, issue: issue.id } : null,
      hit: here?.hit ?? NO_BOX,
    };
  }

  /** Terms whose points a pointer cannot tell from this one, because they are at the same place. */
  #othersAt(layout: TrendLayout, row: number, column: number): string[] {
    const here = layout.lines[row]?.points[column];
    return layout.lines.flatMap((line, index) => {
      const there = line.points[column];
      if (index === row || !here || !there || Math.abs(there.y - here.y) >= SAME_PLACE) return [];
      return [this.data?.series[index]?.term ?? ''];
    });
  }

  protected override tabulate(): TableContent {
    const { strings, data } = this;
    return {
      caption: this.caption || this.describe().name,
      columns: [
        { head: strings.term, numeric: false },
        { head: strings.issue, numeric: false, wraps: true },
        { head: strings.occurrences, unit: strings.occurrenceUnit, numeric: true },
        { head: strings.rate, unit: strings.rateUnit, numeric: true },
        { head: strings.articles, unit: strings.articleUnit, numeric: true },
        { head: strings.tokens, unit: strings.tokenUnit, numeric: true },
      ],
      rows: (data?.series ?? []).flatMap((series) =>
        (data?.issues ?? []).map((issue, column) =>
          this.#tableRow(series, issue, column, series.points[column]),
        ),
      ),
    };
  }

  #tableRow(
    series: TrendSeries,
    issue: TrendIssue,
    column: number,
    point: TrendPoint | undefined,
  ): TableCell[] {
    const { strings, numbers } = this;
    const hasText = issue.tokens > 0 && point !== undefined;
    const detail: SelectDetail = { term: series.term, issue: issue.id };
    const what = [
      series.term,
      issue.name,
      strings.countOccurrences(this.count(point?.count ?? 0)),
    ].join(strings.comma);
    const write = (value: number | null | undefined, text: (value: number) => string): TableCell =>
      hasText && value !== undefined && value !== null
        ? { sortBy: value, text: text(value) }
        : { sortBy: null, text: NO_NUMBER };
    return [
      {
        sortBy: series.term,
        text: series.term,
        open: {
          label: strings.openSentences(series.term),
          detail: { term: series.term },
        },
      },
      { sortBy: column + 1, text: issue.name },
      {
        ...write(point?.count, numbers.count),
        open: (point?.count ?? 0) > 0 ? { label: strings.openSentences(what), detail } : undefined,
      },
      write(point?.perThousand, numbers.decimal),
      write(point?.articles, numbers.count),
      { sortBy: issue.tokens, text: numbers.count(issue.tokens) },
    ];
  }

  /** The number of a point; `null` where the issue has no text, so that 0 always means: counted, and none found. */
  #valueAt(series: TrendSeries, column: number): number | null {
    const point = series.points[column];
    if (!point || (this.data?.issues[column]?.tokens ?? 0) === 0) return null;
    return this.measure === 'count' ? point.count : point.perThousand;
  }

  #writeOr(value: number | null, absent: string): string {
    if (value === null) return absent;
    return this.measure === 'count' ? this.numbers.count(value) : this.numbers.decimal(value);
  }

  #inWords(value: number): string {
    return this.measure === 'count'
      ? this.strings.countOccurrences(this.count(value))
      : this.strings.countPerThousand(this.decimal(value));
  }
}

function drawLabel(label: TrendLabel, kind: string, fontSize: number): TemplateResult {
  const { leader } = label;
  return svg`
    ${leader ? svg`<line class="leader" x1=${leader.x1} y1=${leader.y1} x2=${leader.x2} y2=${leader.y2}></line>` : nothing}
    <text class=${kind} x=${label.x} y=${label.y + fontSize * TEXT_DROP}>${label.text}</text>`;
}

registerElement('bl-trend-lines', TrendLines);
