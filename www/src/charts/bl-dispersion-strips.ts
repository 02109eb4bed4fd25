/** `<bl-dispersion-strips>`: where in a bulletin each term stands, a strip a term; its table lists terms by articles. */
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { ChartElement, type ChartMark, type Drawing } from './chart-element.js';
import { NO_BOX, type SelectDetail } from './data.js';
import type { TableCell, TableContent } from './data-table.js';
import {
  layOutDispersion,
  type DispersionArticle,
  type DispersionData,
  type DispersionLayout,
  type DispersionMark,
  type DispersionTerm,
} from './dispersion.js';
import { rowHeightIn, SMALL_TYPE, type FrameRoom } from './frame-size.js';
import { NO_NUMBER, type Quantity } from './numbers.js';
import { registerElement } from '../register-element.js';

/** Terms as strips, their occurrences as lines, the articles as ground. */
export class DispersionStrips extends ChartElement {
  static override properties = { ...ChartElement.properties, data: { attribute: false } };
  static override styles = [
    ...ChartElement.styles,
    css`
      .band {
        fill: var(--bl-wash, #f3f0e9);
      }
      .strip-end {
        stroke: var(--hairline);
        shape-rendering: crispEdges;
      }
      .tick {
        shape-rendering: crispEdges;
      }
      .tick-1 {
        fill: var(--shade-3);
      }
      .tick-2 {
        fill: var(--shade-4);
      }
      .tick-3 {
        fill: var(--shade-5);
      }
      .selected .tick {
        fill: var(--more);
      }
      @media (forced-colors: active) {
        .band {
          fill: none;
        }
        .strip-end {
          stroke: CanvasText;
        }
        /* Fainter than the ticks, which have the same colour here. */
        .rule,
        .strip-end {
          stroke-opacity: 0.4;
        }
        .tick {
          fill: CanvasText;
        }
        .selected .tick {
          fill: Highlight;
        }
      }
    `,
  ];

  /** The terms with their places, and the articles. */
  declare data: DispersionData | null;

  protected override readonly ringMargin = { x: 1, y: -1 };

  constructor() {
    super();
    this.data = null;
  }

  protected override get isEmpty(): boolean {
    return !this.data?.terms.length || this.data.articles.length === 0;
  }

  protected override describe(): { name: string; description: string } {
    const { strings, data } = this;
    const [first] = data?.terms ?? [];
    if (!data || !first) return { name: this.caption, description: '' };
    return {
      name: strings.dispersionName(this.count(data.terms.length), this.count(data.articles.length)),
      description:
        strings.dispersionMost(
          first.term,
          strings.countOccurrences(this.count(first.count)),
          this.#rangeInWords(first),
        ) +
        this.caution() +
        strings.dispersionScale +
        strings.gridKeys,
    };
  }

  /** Says where occurrences are counted whose places were not given; empty where there are none. */
  protected override caution(): string {
    return (this.data?.terms ?? [])
      .filter(({ count, places }) => places.length < count)
      .map(({ term, count, places }) =>
        this.strings.dispersionCut(term, this.count(places.length), this.count(count)),
      )
      .join('');
  }

  protected override draw(room: FrameRoom): Drawing {
    const { strings } = this;
    const data = this.data ?? { terms: [], articles: [], length: 0 };
    const smallSize = room.fontSize * SMALL_TYPE;
    const layout = layOutDispersion(data, {
      width: room.width,
      fontSize: room.fontSize,
      smallSize,
      rowHeight: rowHeightIn(room),
      counts: data.terms.map((term) => strings.countOccurrences(this.count(term.count))),
      ranges: data.terms.map((term) => this.#range(term)),
      countHead: strings.occurrences,
      rangeHead: strings.range,
    });
    const marks = data.terms.flatMap((term, row) => {
      const own = layout.marks.filter((mark) => mark.row === row);
      return own.length > 0
        ? own.map((mark) => this.#mark(term, mark))
        : [this.#absent(term, row, layout)];
    });
    this.navigation.keepWithin(marks.length);
    return {
      marks,
      plot: this.drawListbox(layout, this.#seen(layout, data, marks, smallSize), marks),
      below: html`<ul class="legend" part="legend">
        <li>${strings.dispersionScale}</li>
        <li>${strings.dispersionShaded}</li>
      </ul>`,
    };
  }

  #seen(
    layout: DispersionLayout,
    data: DispersionData,
    marks: readonly ChartMark[],
    smallSize: number,
  ): TemplateResult {
    const { strings } = this;
    const headY = smallSize * 1.1;
    return svg`
      ${layout.names.map(({ x, text }) => svg`<text class="small middle" x=${x} y=${headY}>${text}</text>`)}
      ${
        layout.stacked
          ? nothing
          : svg`<text class="small end" x=${layout.countX} y=${headY}>${strings.occurrences}</text>
            <text class="small end" x=${layout.rangeX} y=${headY}>${strings.range}</text>`
      }
      ${layout.rows.map((row, index) => {
        const { strip } = row;
        const term = data.terms[index];
        if (!term) return nothing;
        const [from, to] = [strip.y + 1, strip.y + strip.height - 1];
        return svg`
          ${layout.bands.map(
            (band) => svg`
              ${band.shaded ? svg`<rect class="band" x=${band.x} y=${from} width=${band.width} height=${to - from}></rect>` : nothing}
              ${band.ruled ? svg`<line class="rule" x1=${band.x} x2=${band.x} y1=${from} y2=${to}></line>` : nothing}`,
          )}
          <line class="strip-end" x1=${layout.right} x2=${layout.right} y1=${from} y2=${to}></line>
          <text class="label" x="0" y=${row.labelY}>${row.label}</text>
          <text class="small end" x=${layout.countX} y=${row.numbersY}>${strings.countOccurrences(this.count(term.count))}</text>
          <text class="small end" x=${layout.rangeX} y=${row.numbersY}>${this.#range(term)}</text>
          ${row.ticks.map(
            (tick) =>
              svg`<rect class="tick tick-${tick.weight}" x=${tick.x} y=${tick.y} width=${tick.width} height=${tick.height}></rect>`,
          )}`;
      })}
      ${this.drawSelection(marks)}`;
  }

  #mark(term: DispersionTerm, mark: DispersionMark): ChartMark {
    const { strings, data } = this;
    const article = data?.articles[mark.column];
    const times = strings.countOccurrences(this.count(mark.count));
    const position = this.#position(mark.from, mark.to);
    return {
      row: mark.row,
      column: mark.column,
      name: [term.term, article ? nameWithDivision(article) : '', times].join(strings.comma),
      more: [
        `${strings.position} ${position}`,
        `${strings.total} ${strings.countOccurrences(this.count(term.count))}`,
        this.#rangeInWords(term),
      ].join(strings.comma),
      tooltip: {
        title: [term.term, article?.name ?? ''].join(' · '),
        rows: [
          ...(article?.divisionName
            ? [{ head: strings.division, text: article.divisionName }]
            : []),
          { head: strings.occurrences, text: times },
          { head: strings.position, text: position },
          { head: strings.total, text: strings.countOccurrences(this.count(term.count)) },
          { head: strings.range, text: this.#range(term) },
        ],
      },
      opens: article ? { term: term.term, article: article.index } : null,
      hit: mark.hit,
    };
  }

  /** A term without places has one stop all the same, or the keyboard would not tell that it was looked for. */
  #absent(term: DispersionTerm, row: number, layout: DispersionLayout): ChartMark {
    const { strings } = this;
    return {
      row,
      column: 0,
      name: [term.term, strings.notFound].join(strings.comma),
      more: this.#rangeInWords(term),
      tooltip: {
        title: term.term,
        rows: [
          { head: strings.occurrences, text: strings.countOccurrences(this.count(term.count)) },
          { head: strings.range, text: this.#range(term) },
        ],
      },
      opens: null,
      hit: layout.rows[row]?.strip ?? NO_BOX,
    };
  }

  protected override tabulate(): TableContent {
    const { strings, data } = this;
    return {
      caption: this.caption || this.describe().name,
      columns: [
        { head: strings.term, numeric: false },
        { head: strings.article, numeric: false, wraps: true },
        { head: strings.division, numeric: false },
        { head: strings.occurrences, unit: strings.occurrenceUnit, numeric: true },
        { head: strings.position, numeric: true },
        { head: strings.total, unit: strings.occurrenceUnit, numeric: true },
        { head: strings.range, unit: strings.articleUnit, numeric: true },
      ],
      rows: (data?.terms ?? []).flatMap((term) => this.#rowsOf(term)),
    };
  }

  /** A row for each article that has the term; one that says so where none has. */
  #rowsOf(term: DispersionTerm): TableCell[][] {
    const { strings, numbers, data } = this;
    const name: TableCell = {
      sortBy: term.term,
      text: term.term,
      open:
        term.count > 0
          ? { label: strings.openSentences(term.term), detail: { term: term.term } }
          : undefined,
    };
    const whole: TableCell[] = [
      { sortBy: term.count, text: numbers.count(term.count) },
      { sortBy: term.articlesWith, text: this.#range(term) },
    ];
    const length = data?.length ?? 0;
    const rows = (data?.articles ?? []).flatMap((article): TableCell[][] => {
      const starts = term.places
        .filter((place) => place.article === article.index)
        .map(({ start }) => (length > 0 ? start / length : 0));
      if (starts.length === 0) return [];
      const [from, to] = [Math.min(...starts), Math.max(...starts)];
      const detail: SelectDetail = { term: term.term, article: article.index };
      const what = [
        term.term,
        article.name,
        strings.countOccurrences(this.count(starts.length)),
      ].join(strings.comma);
      return [
        [
          name,
          { sortBy: article.index + 1, text: article.name },
          { sortBy: article.divisionName || null, text: article.divisionName || NO_NUMBER },
          {
            sortBy: starts.length,
            text: numbers.count(starts.length),
            open: { label: strings.openSentences(what), detail },
          },
          { sortBy: from, text: this.#position(from, to) },
          ...whole,
        ],
      ];
    });
    if (rows.length > 0) return rows;
    return [
      [
        name,
        { sortBy: null, text: strings.notFound },
        { sortBy: null, text: NO_NUMBER },
        { sortBy: 0, text: numbers.count(0) },
        { sortBy: null, text: NO_NUMBER },
        ...whole,
      ],
    ];
  }

  #range(term: DispersionTerm): string {
    return this.strings.rangeOf(this.count(term.articlesWith), this.#allArticles);
  }

  #rangeInWords(term: DispersionTerm): string {
    return this.strings.foundInRange(this.count(term.articlesWith), this.#allArticles);
  }

  get #allArticles(): Quantity {
    return this.count(this.data?.articles.length ?? 0);
  }

  #position(from: number, to: number): string {
    const write = (value: number): Quantity => ({ value, text: this.numbers.percent(value) });
    return this.strings.positionIn(write(from), write(to));
  }
}

/** Titles often name their division themselves; twice would only be read out twice. */
function nameWithDivision({ name, divisionName }: DispersionArticle): string {
  return name.includes(divisionName) ? name : `${divisionName} ${name}`;
}

registerElement('bl-dispersion-strips', DispersionStrips);
