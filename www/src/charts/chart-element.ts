/** What all charts have in common: caption, table twin, keyboard, tooltip, live region. A chart adds marks and their drawing. */
import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { chartStringsZh } from './chart-strings-zh.js';
import type { ChartStrings } from './chart-strings.js';
import { renderExport, type ExportDetail, type ExportFormat } from './chart-export.js';
import { chartStyles } from './chart-styles.js';
import { grow, type Box, type SelectDetail } from './data.js';
import { DataTable, type TableContent } from './data-table.js';
import { FrameSize, type FrameRoom } from './frame-size.js';
import { markOf, MarksNavigation, type MarkPlace } from './marks-navigation.js';
import { numberWriter, type NumberWriter, type Quantity } from './numbers.js';
import { tableStyles } from './table-styles.js';
import { MarkTooltip, type TooltipText } from './tooltip.js';
import { inNextTask } from '../timing/next-task.js';

/** One mark of a chart, apart from how it is drawn. */
export interface ChartMark extends MarkPlace {
  /** What a screen reader hears when it gets there: the name and the number. */
  name: string;
  /** What the live region adds after a moment. */
  more: string;
  tooltip: TooltipText;
  /** What it opens; `null` where there is nothing to open. */
  opens: SelectDetail | null;
  /** What a pointer hits, in pixels of the drawing. */
  hit: Box;
}

/** A chart laid out in its room. */
export interface Drawing {
  marks: readonly ChartMark[];
  /** The drawing itself. */
  plot: TemplateResult;
  /** What stands below it: a legend. */
  below?: TemplateResult | typeof nothing;
}

/**
 * The base of all charts.
 *
 * Fires `bl-select` with a `SelectDetail` when the reader opens a mark or a cell, `bl-table-change` with
 * `{ asTable }` when the reader switches between chart and table, and `bl-export` with an `ExportDetail` when the reader
 * wants a file; all bubble and leave shadow roots.
 * Parts: `figure`, `caption`, `switch`, `plot`, `tooltip`, `legend`, `caution`, `table-scroll`, `table`.
 */
export abstract class ChartElement extends LitElement {
  static override properties = {
    lang: { type: String, reflect: true },
    strings: { attribute: false },
    caption: { type: String },
    asTable: { type: Boolean, attribute: 'as-table', reflect: true },
    selected: { attribute: false },
  };
  static override styles = [chartStyles, tableStyles];

  /** Language of the numbers. */
  declare lang: string;
  /** The words of the chart, in the same language. */
  declare strings: ChartStrings;
  /** The line above the chart and the caption of its table: what was counted, in how much text. */
  declare caption: string;
  /** Whether the table shows instead of the chart. */
  declare asTable: boolean;
  /** What is open elsewhere in the page: its marks are drawn as selected. */
  declare selected: SelectDetail | null;

  protected readonly navigation: MarksNavigation;
  readonly #frame: FrameSize;
  readonly #tooltip: MarkTooltip;
  readonly #table: DataTable;
  #drawing: Drawing = { marks: [], plot: html`` };
  #said = '';

  constructor() {
    super();
    this.lang = 'zh-CN';
    this.strings = chartStringsZh;
    this.caption = '';
    this.asTable = false;
    this.selected = null;
    this.#frame = new FrameSize(this);
    this.navigation = new MarksNavigation(this);
    this.#tooltip = new MarkTooltip(this);
    this.#table = new DataTable(this);
  }

  /** Whether the marks are a full grid of rows and columns. */
  readonly isGrid: boolean = false;
  /** Whether it has no drawing, only its table. */
  readonly isTableOnly: boolean = false;
  /** How far outside its mark the focus ring runs. */
  protected readonly ringMargin: { x: number; y: number } = { x: 5, y: 0 };

  /** Places of the marks, for the keyboard. */
  get places(): readonly MarkPlace[] {
    return this.#drawing.marks;
  }

  /** How numbers are written. */
  protected get numbers(): NumberWriter {
    return numberWriter(this.lang);
  }

  /** Whether there is anything to draw. */
  protected abstract get isEmpty(): boolean;
  /** The chart's name and description for a screen reader, made from the data. */
  protected abstract describe(): { name: string; description: string };
  /** What a reader has to know before the numbers are used; it stands above chart and table, and goes into each file. */
  protected caution(): string {
    return '';
  }
  /** Lays the chart out and draws it. */
  protected abstract draw(room: FrameRoom): Drawing;
  /** The same rows as a table. */
  protected abstract tabulate(): TableContent;

  /** A count with its text. */
  protected count(value: number): Quantity {
    return { value, text: this.numbers.count(value) };
  }

  /** A rate or score with its text. */
  protected decimal(value: number): Quantity {
    return { value, text: this.numbers.decimal(value) };
  }

  /** Whether what a mark opens is what is open. */
  protected isSelected(opens: SelectDetail | null): boolean {
    const { selected } = this;
    if (!opens || !selected) return false;
    const parts = ['term', 'division', 'article', 'issue'] as const;
    return parts.every((part) => opens[part] === undefined || opens[part] === selected[part]);
  }

  /**
   * A chart whose marks are a list: first all that is only seen, then an option over each mark, empty but for what a
   * pointer hits. The text of a mark stands outside its option, for the option's name says more than the text does.
   */
  protected drawListbox(
    size: { width: number; height: number },
    seen: TemplateResult,
    marks: readonly ChartMark[],
  ): TemplateResult {
    const { name } = this.describe();
    return html`<svg
      role="listbox"
      aria-label=${name}
      aria-describedby="description"
      width=${size.width}
      height=${size.height}
    >
      ${svg`<g aria-hidden="true">${seen}</g>
      ${marks.map(
        (mark, index) => svg`<g role="option" data-mark=${index} ?data-opens=${mark.opens !== null}
          tabindex=${this.navigation.tabIndexOf(index)} aria-label=${mark.name}
          aria-selected=${this.selectedState(mark)}>
          <rect class="hit" x=${mark.hit.x} y=${mark.hit.y} width=${mark.hit.width} height=${mark.hit.height}></rect>
        </g>`,
      )}
      ${this.drawRing(marks)}`}
    </svg>`;
  }

  /** `aria-selected` of a mark: left out where false, or a screen reader says "not selected" at every step. */
  protected selectedState(mark: ChartMark): 'true' | typeof nothing {
    return this.isSelected(mark.opens) ? 'true' : nothing;
  }

  /** The ring round the focused mark; drawn last, above all marks. */
  protected drawRing(marks: readonly ChartMark[]): TemplateResult | typeof nothing {
    const { ring } = this.navigation;
    const mark = ring === null ? undefined : marks[ring];
    if (!mark) return nothing;
    const box = grow(mark.hit, this.ringMargin.x, this.ringMargin.y);
    return svg`${drawFrame('ring-ground', box)}${drawFrame('ring', box)}`;
  }

  /** The frames round the selected marks. */
  protected drawSelection(marks: readonly ChartMark[]): TemplateResult {
    const selected = marks.filter((mark) => this.isSelected(mark.opens));
    return svg`${selected.map((mark) => drawFrame('chosen', grow(mark.hit, this.ringMargin.x, this.ringMargin.y)))}`;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('asTable')) {
      this.#tooltip.hide();
      this.#table.appear();
    }
    if (this.isEmpty || this.asTable || this.#frame.room.width === 0) {
      this.#drawing = { marks: [], plot: html`` };
      return;
    }
    this.#drawing = this.draw(this.#frame.room);
  }

  override render(): TemplateResult {
    return html`<figure part="figure" @keydown=${this.#keyDown}>
      <figcaption>
        <span class="caption" part="caption">${this.caption}</span>
        ${this.isEmpty ? nothing : this.#renderTools()}
      </figcaption>
      ${this.#renderBody()}
      <p class="live" role="status" aria-live="polite">${this.#said}</p>
      <span class="probe" aria-hidden="true"></span>
    </figure>`;
  }

  /** What can be done with the chart. */
  #renderTools(): TemplateResult {
    const { strings } = this;
    const switchButton = html`<button
      type="button"
      class="switch"
      part="switch"
      aria-keyshortcuts="t"
      @click=${this.#switchTable}
    >
      ${this.asTable ? strings.showChart : strings.showTable}<kbd aria-hidden="true">T</kbd>
    </button>`;
    return html`<div class="tools">
      ${renderExport(strings, !this.asTable && this.#drawing.marks.length > 0, this.#export)}
      ${this.isTableOnly ? nothing : switchButton}
    </div>`;
  }

  #renderBody(): TemplateResult {
    if (this.isEmpty) return html`<p class="empty">${this.strings.noData}</p>`;
    const caution = this.caution();
    const above = caution ? html`<p class="caution" part="caution">${caution}</p>` : nothing;
    if (this.asTable) {
      return html`${above} ${this.#table.render(this.tableContent(), this.numbers.locale)}`;
    }
    return html`${above}
      <div
        class="plot"
        part="plot"
        @keydown=${this.navigation.keyDown}
        @focusin=${this.navigation.focusIn}
        @focusout=${this.#focusOut}
        @pointerover=${this.#tooltip.pointerOver}
        @pointermove=${this.#tooltip.pointerMove}
        @pointerleave=${this.#tooltip.pointerLeave}
        @click=${this.#click}
      >
        ${this.#drawing.plot} ${this.#tooltip.render()}
      </div>
      <p class="live" id="description">${this.describe().description}</p>
      ${this.#drawing.below ?? nothing}`;
  }

  /** The numbers of a mark, for its tooltip. */
  tooltipOf(index: number): TooltipText | null {
    return this.#drawing.marks[index]?.tooltip ?? null;
  }

  /** Opens what a mark stands for. */
  activateMark(index: number): void {
    const mark = this.#drawing.marks[index];
    if (!mark) return;
    if (mark.opens) this.select(mark.opens);
    else this.#say(mark.more);
  }

  /** Focus came to a mark. */
  markFocused(index: number): void {
    this.#tooltip.focusOn(index);
    this.#say(this.#drawing.marks[index]?.more ?? '');
  }

  /** Puts the tooltip away, when what it lies beside moves. */
  protected readonly hideTooltip = (): void => {
    this.#tooltip.hide();
  };

  /** The rows as a table, to be taken away with others. */
  tableContent(): TableContent {
    const content = this.tabulate();
    return { ...content, caption: [content.caption, this.caution()].filter(Boolean).join(' ') };
  }

  /** Tells the page what the reader picked. */
  select(detail: SelectDetail): void {
    this.dispatchEvent(
      new CustomEvent<SelectDetail>('bl-select', { detail, bubbles: true, composed: true }),
    );
  }

  /** Says how the table is sorted now. */
  announceSort(head: string, ascending: boolean): void {
    this.#say(this.strings.sorted(head, ascending));
  }

  /** Puts focus on the chart's active mark, or on its table. */
  override focus(): void {
    if (this.asTable) this.shadowRoot?.querySelector<HTMLElement>('.table-scroll')?.focus();
    else this.navigation.focusMark(this.navigation.active);
  }

  #say(sentence: string): void {
    // A live region is silent about what it says already: a no-break space makes the same sentence a new one.
    this.#said = sentence === this.#said ? `${sentence}\u00a0` : sentence;
    this.requestUpdate();
  }

  readonly #focusOut = (): void => {
    this.navigation.focusOut();
    this.#tooltip.focusOut();
  };

  readonly #click = (event: Event): void => {
    const index = markOf(event);
    if (index !== null) this.activateMark(index);
  };

  readonly #keyDown = (event: KeyboardEvent): void => {
    if (
      event.key.toLowerCase() !== 't' ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey ||
      this.isEmpty ||
      this.isTableOnly
    )
      return;
    event.preventDefault();
    const onButton = (event.target as Element).classList.contains('switch');
    this.#turn(() => {
      // What had focus is gone with the other half; the button is in both.
      if (!onButton) void this.updateComplete.then(() => this.focus());
    });
  };

  readonly #export = (format: ExportFormat): void => {
    const root = this.shadowRoot;
    if (!root) return;
    this.dispatchEvent(
      new CustomEvent<ExportDetail>('bl-export', {
        detail: { format, name: this.describe().name, content: this.tableContent(), root },
        bubbles: true,
        composed: true,
      }),
    );
  };

  readonly #switchTable = (): void => {
    this.#turn();
  };

  /** Shows the other half; `then` is called before it is drawn. */
  #turn(then: () => void = () => undefined): void {
    // The press is answered first: with drawing a large table, and laying it out, it would make one long task.
    inNextTask(() => {
      this.asTable = !this.asTable;
      this.#say(this.asTable ? this.strings.tableShown : this.strings.chartShown);
      this.dispatchEvent(
        new CustomEvent('bl-table-change', {
          detail: { asTable: this.asTable },
          bubbles: true,
          composed: true,
        }),
      );
      then();
    });
  }
}

function drawFrame(kind: 'ring' | 'ring-ground' | 'chosen', box: Box): TemplateResult {
  return svg`<rect class=${kind} x=${box.x} y=${box.y} width=${box.width} height=${box.height} rx="3"></rect>`;
}
