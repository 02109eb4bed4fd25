/** What all charts have in common: caption, table twin, keyboard, tooltip, live region. A chart adds marks and their drawing. */
import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { chartStringsZh } from './chart-strings-zh.js';
import type { ChartStrings } from './chart-strings.js';
import { chartStyles } from './chart-styles.js';
import type { Box, SelectDetail } from './data.js';
import { DataTable, type TableContent } from './data-table.js';
import { FrameSize, type FrameRoom } from './frame-size.js';
import { markOf, MarksNavigation, type MarkPlace } from './marks-navigation.js';
import { numberWriter, type NumberWriter, type Quantity } from './numbers.js';
import { tableStyles } from './table-styles.js';
import { MarkTooltip, type TooltipText } from './tooltip.js';

/** One mark of a chart, apart from how it is drawn. */
export interface ChartMark extends MarkPlace {
  /** What a screen reader hears when it gets there: the name and the number. */
  name: string;
  /** What the live region adds after a moment. */
  more: string;
  tooltip: TooltipText;
  /** What it opens; `null` where there is nothing to open. */
  opens: SelectDetail | null;
  /** The line of the focus ring and of the selection, in pixels of the drawing. */
  box: Box;
}

/** A chart laid out in its room. */
export interface Drawing {
  marks: readonly ChartMark[];
  /** The drawing itself. */
  plot: TemplateResult;
  /** What stands above it: a caution. */
  above?: TemplateResult | typeof nothing;
  /** What stands below it: a legend. */
  below?: TemplateResult | typeof nothing;
}

/** The base of all charts. */
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
    const sameTerm = opens.term === undefined || opens.term === selected.term;
    const sameDivision = opens.division === undefined || opens.division === selected.division;
    return sameTerm && sameDivision;
  }

  /** The ring round the focused mark, and with `chosen` a frame round the selected ones; drawn last, above all marks. */
  protected drawRings(marks: readonly ChartMark[], chosen = false): TemplateResult {
    const { ring } = this.navigation;
    const focused = ring === null ? undefined : marks[ring];
    const frames = chosen ? marks.filter((mark) => this.isSelected(mark.opens)) : [];
    return svg`${frames.map((mark) => drawFrame('chosen', mark.box))}${
      focused ? [drawFrame('ring-ground', focused.box), drawFrame('ring', focused.box)] : nothing
    }`;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('asTable')) this.#tooltip.hide();
    if (this.isEmpty || this.asTable || this.#frame.room.width === 0) {
      this.#drawing = { marks: [], plot: html`` };
      return;
    }
    this.#drawing = this.draw(this.#frame.room);
  }

  override render(): TemplateResult {
    const { strings } = this;
    return html`<figure part="figure" @keydown=${this.#keyDown}>
      <figcaption>
        <span class="caption" part="caption">${this.caption}</span>
        ${
          this.isEmpty
            ? nothing
            : html`<button
                type="button"
                class="switch"
                part="switch"
                aria-keyshortcuts="t"
                @click=${this.#switchTable}
              >
                ${this.asTable ? strings.showChart : strings.showTable}<kbd aria-hidden="true"
                  >T</kbd
                >
              </button>`
        }
      </figcaption>
      ${this.#renderBody()}
      <p class="live" role="status" aria-live="polite">${this.#said}</p>
      <span class="probe" aria-hidden="true"></span>
    </figure>`;
  }

  #renderBody(): TemplateResult {
    if (this.isEmpty) return html`<p class="empty">${this.strings.noData}</p>`;
    if (this.asTable) return this.#table.render(this.tabulate(), this.numbers.locale);
    return html`${this.#drawing.above ?? nothing}
      <div
        class="plot"
        part="plot"
        @keydown=${this.navigation.keyDown}
        @focusin=${this.navigation.focusIn}
        @focusout=${this.#focusOut}
        @pointerover=${this.#tooltip.pointerOver}
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
    this.#said = sentence;
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
      this.isEmpty
    )
      return;
    event.preventDefault();
    const onButton = (event.target as Element).classList.contains('switch');
    this.#switchTable();
    // What had focus is gone with the other half; the button is in both.
    if (!onButton) void this.updateComplete.then(() => this.focus());
  };

  readonly #switchTable = (): void => {
    this.asTable = !this.asTable;
    this.#say(this.asTable ? this.strings.tableShown : this.strings.chartShown);
    this.dispatchEvent(
      new CustomEvent('bl-table-change', {
        detail: { asTable: this.asTable },
        bubbles: true,
        composed: true,
      }),
    );
  };
}

function drawFrame(kind: 'ring' | 'ring-ground' | 'chosen', box: Box): TemplateResult {
  return svg`<rect class=${kind} x=${box.x} y=${box.y} width=${box.width} height=${box.height} rx="3"></rect>`;
}
