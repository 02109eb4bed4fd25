/** `<bl-keyword-bars>`: the keywords of a bulletin or of a part of it as ranked bars. */
import { css, nothing, svg, type TemplateResult } from 'lit';
import { layOutBars, type BarsLayout } from './bars.js';
import { ChartElement, type ChartMark, type Drawing } from './chart-element.js';
import { NO_BOX, type KeywordMeasure, type KeywordRow, type KeywordTable } from './data.js';
import type { TableContent } from './data-table.js';
import { rowHeightIn, SMALL_TYPE, type FrameRoom } from './frame-size.js';
import { registerElement } from '../register-element.js';

/** Beyond this the eye loses the line from a word to its number. */
const WIDEST_IN_EM = 60;

/** Bars of keywords. */
export class KeywordBars extends ChartElement {
  static override properties = {
    ...ChartElement.properties,
    table: { attribute: false },
    measure: { type: String },
  };

  static override styles = [
    ...ChartElement.styles,
    css`
      :host {
        --widest: ${WIDEST_IN_EM}em;
      }
    `,
  ];

  /** The rows, best first. */
  declare table: KeywordTable | null;
  /** Which number the bars show; by default the one that the rows are ranked by. */
  declare measure: KeywordMeasure | null;

  constructor() {
    super();
    this.table = null;
    this.measure = null;
  }

  protected override get isEmpty(): boolean {
    return !this.table?.rows.length;
  }

  get #measure(): KeywordMeasure {
    return this.measure ?? this.table?.measure ?? 'count';
  }

  protected override describe(): { name: string; description: string } {
    const { strings, table } = this;
    const first = table?.rows[0];
    if (!table || !first) return { name: this.caption, description: '' };
    return {
      name: strings.keywordBarsName(
        this.count(table.rows.length),
        first.term,
        this.#inWords(first, this.#measure),
      ),
      description:
        strings.keywordBarsScope(this.count(table.articles), this.count(table.tokens)) +
        strings.listKeys,
    };
  }

  protected override draw(room: FrameRoom): Drawing {
    const rows = this.table?.rows ?? [];
    const measure = this.#measure;
    // Beside a rate or a score stands what it comes from: the count; beside a count, the rate.
    const side: KeywordMeasure = measure === 'count' ? 'rate' : 'count';
    const smallSize = room.fontSize * SMALL_TYPE;
    const layout = layOutBars(
      rows.map((row) => ({
        label: row.term,
        value: amountOf(row, measure),
        valueText: this.#write(row, measure),
        sideText: this.#write(row, side),
      })),
      {
        width: Math.min(room.width, room.fontSize * WIDEST_IN_EM),
        fontSize: room.fontSize,
        smallSize,
        rowHeight: rowHeightIn(room),
        headHeight: Math.round(smallSize * 1.6),
        sideHead: this.#unitHead(side),
      },
    );
    const marks = rows.map((row, index) => this.#mark(row, index, layout));
    this.navigation.keepWithin(marks.length);
    return { marks, plot: this.#plot(layout, marks, smallSize, side) };
  }

  #mark(row: KeywordRow, index: number, layout: BarsLayout): ChartMark {
    const { strings } = this;
    const rank = strings.rank(this.count(index + 1), this.count(this.table?.rows.length ?? 0));
    const found = strings.foundInArticles(this.count(row.articles));
    return {
      row: index,
      column: 0,
      name: [row.term, this.#inWords(row, this.#measure)].join(strings.comma),
      more: [
        this.#measure === 'count' ? this.#inWords(row, 'rate') : this.#inWords(row, 'count'),
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
      hit: layout.marks[index]?.row ?? NO_BOX,
    };
  }

  #plot(
    layout: BarsLayout,
    marks: readonly ChartMark[],
    smallSize: number,
    side: KeywordMeasure,
  ): TemplateResult {
    const rows = this.table?.rows ?? [];
    const { baseline, sideX } = layout;
    const top = layout.marks[0]?.row.y ?? 0;
    const seen = svg`
      <text class="small" x=${baseline} y=${smallSize}>${this.#unitHead(this.#measure)}</text>
      ${sideX === null ? nothing : svg`<text class="small end" x=${sideX} y=${smallSize}>${this.#unitHead(side)}</text>`}
      ${layout.marks.map((bar, index) => {
        const row = rows[index];
        if (!row) return nothing;
        const selected = this.isSelected(marks[index]?.opens ?? null);
        return svg`<g class=${selected ? 'selected' : ''}>
          <rect class="row" x=${bar.row.x} y=${bar.row.y} width=${bar.row.width} height=${bar.row.height}></rect>
          <text class="label" x="0" y=${bar.textY}>${bar.label}</text>
          <rect class="bar" x=${bar.bar.x} y=${bar.bar.y} width=${bar.bar.width} height=${bar.bar.height}></rect>
          <text x=${bar.valueX} y=${bar.textY}>${this.#write(row, this.#measure)}</text>
          ${sideX === null ? nothing : svg`<text class="small end" x=${sideX} y=${bar.textY}>${this.#write(row, side)}</text>`}
        </g>`;
      })}
      <line class="baseline" x1=${baseline - 0.5} x2=${baseline - 0.5} y1=${top} y2=${layout.height}></line>`;
    return this.drawListbox(layout, seen, marks);
  }

  protected override tabulate(): TableContent {
    const { strings, table } = this;
    const measure = this.#measure;
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
        ...(hasOwn ? [{ head: this.#unitHead(measure), numeric: true }] : []),
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
        ...(hasOwn ? [{ sortBy: amountOf(row, measure), text: this.#write(row, measure) }] : []),
      ]),
    };
  }

  #unitHead(measure: KeywordMeasure): string {
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

  #write(row: KeywordRow, measure: KeywordMeasure): string {
    return measure === 'count'
      ? this.numbers.count(row.count)
      : this.numbers.decimal(amountOf(row, measure));
  }

  #inWords(row: KeywordRow, measure: KeywordMeasure): string {
    const { strings } = this;
    if (measure === 'count') return strings.countOccurrences(this.count(row.count));
    if (measure === 'rate') return strings.countPerThousand(this.decimal(row.perThousand));
    return `${this.#unitHead(measure)} ${this.numbers.decimal(amountOf(row, measure))}`;
  }
}

/** TextRank shares out 1 among all words; in thousandths it can be read. It only ranks. */
const TEXT_RANK_SCALE = 1000;

function amountOf(row: KeywordRow, measure: KeywordMeasure): number {
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

registerElement('bl-keyword-bars', KeywordBars);
