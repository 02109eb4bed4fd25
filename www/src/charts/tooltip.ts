/**
 * Shows the exact numbers of one mark, on hover and on focus (WCAG 1.4.13): Esc puts it away, the pointer may move onto
 * it, it stays until pointer or focus go, and it lies beside its mark, never over it.
 */
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { markOf } from './marks-navigation.js';

/** What a tooltip says. */
export interface TooltipText {
  title: string;
  rows: readonly { head: string; text: string }[];
}

/** The chart it belongs to. */
export interface TooltipChart {
  tooltipOf(index: number): TooltipText | null;
}

type Host = ReactiveControllerHost & HTMLElement & TooltipChart;

/** On the way from its mark to the tooltip a pointer crosses other marks; it gets this long to arrive. */
const SWITCH_DELAY = 120;
const HIDE_DELAY = 240;
const GAP = 2;

/** Which mark's tooltip is open, where it lies, when it goes. */
export class MarkTooltip implements ReactiveController {
  #index: number | null = null;
  #focused: number | null = null;
  /** Where the pointer was when Esc put a tooltip away; until it moves, what it uncovers stays silent. */
  #dismissedAt: { x: number; y: number } | null = null;
  #pointer = { x: NaN, y: NaN };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#show(null);
  }

  hostUpdated(): void {
    cancelAnimationFrame(this.#frame);
    if (this.#index === null) return;
    // With the next frame, which lays the page out anyway: a place that is asked for at once is laid out for alone.
    this.#frame = requestAnimationFrame(() => {
      if (this.#index !== null) this.#place(this.#index);
    });
  }

  /** The tooltip's element; hidden from screen readers, who hear the same from the mark's name and the live region. */
  render(): TemplateResult | typeof nothing {
    const text = this.#index === null ? null : this.#host.tooltipOf(this.#index);
    if (!text) return nothing;
    return html`<div
      class="tooltip"
      part="tooltip"
      role="tooltip"
      aria-hidden="true"
      @pointerenter=${this.#stay}
      @pointerleave=${this.pointerLeave}
    >
      <p class="tooltip-title">${text.title}</p>
      <dl>
        ${text.rows.map(
          (row) =>
            html`<div>
              <dt>${row.head}</dt>
              <dd>${row.text}</dd>
            </div>`,
        )}
      </dl>
    </div>`;
  }

  readonly pointerOver = (event: PointerEvent): void => {
    const index = markOf(event);
    const { clientX: x, clientY: y } = event;
    if (this.#dismissedAt?.x === x && this.#dismissedAt.y === y) return;
    this.#dismissedAt = null;
    // A finger selects; the numbers stand in what opens then.
    if (index === null || event.pointerType === 'touch') return;
    clearTimeout(this.#timer);
    if (this.#index === null) this.#show(index);
    else if (index !== this.#index) this.#later(index, SWITCH_DELAY);
  };

  readonly pointerMove = (event: PointerEvent): void => {
    this.#pointer = { x: event.clientX, y: event.clientY };
  };

  readonly pointerLeave = (): void => {
    this.#later(this.#focused, HIDE_DELAY);
  };

  /** Focus came to a mark. */
  focusOn(index: number): void {
    this.#focused = index;
    clearTimeout(this.#timer);
    this.#show(index);
  }

  readonly focusOut = (): void => {
    this.#focused = null;
    this.#later(null, 0);
  };

  /** Puts the tooltip away at once. */
  hide(): void {
    this.#show(null);
  }

  readonly #stay = (): void => {
    clearTimeout(this.#timer);
  };

  /** Esc must work for a tooltip that only the pointer opened, so it is heard wherever focus is. */
  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#index === null) return;
    // The first Esc is for the tooltip; a drawer behind it gets the next one.
    event.stopPropagation();
    event.preventDefault();
    this.#dismissedAt = this.#pointer;
    this.hide();
  };

  #later(index: number | null, delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#show(index);
    }, delay);
  }

  #show(index: number | null): void {
    clearTimeout(this.#timer);
    if (index === this.#index) return;
    if (this.#index === null) document.addEventListener('keydown', this.#escape, true);
    if (index === null) document.removeEventListener('keydown', this.#escape, true);
    this.#index = index;
    this.#host.requestUpdate();
  }

  /** Beside the mark: below it, or above where the window ends; to its right, or to its left where the chart ends. */
  #place(index: number): void {
    const root = this.#host.shadowRoot;
    const tooltip = root?.querySelector<HTMLElement>('.tooltip');
    const mark = root?.querySelector(`[data-mark="${index}"] .hit`)?.getBoundingClientRect();
    const frame = root?.querySelector('.plot')?.getBoundingClientRect();
    if (!tooltip || !mark || !frame) return;
    const { offsetWidth: width, offsetHeight: height } = tooltip;
    const isRow = mark.width > frame.width / 2;
    const right = isRow ? mark.right - width : mark.right + GAP;
    const left = right + width <= frame.right ? right : mark.left - width - GAP;
    const below = mark.bottom + GAP;
    const top = below + height <= window.innerHeight ? below : mark.top - height - GAP;
    // Set through the object model: a strict content security policy forbids style attributes.
    tooltip.style.left = `${Math.max(0, left - frame.left)}px`;
    tooltip.style.top = `${top - frame.top}px`;
  }
}
