/** The bulletins at hand, one row each with its state; before them, where there are several, all of them as one. */
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { stringsFor, type Language, type Strings } from '../i18n/languages.js';
import { baseSheet } from '../style/sheets.js';
import { GrowingList } from '../timing/growing-list.js';
import { tellIntake } from './intake.js';
import { registerElement } from '../register-element.js';

/** More rows than this scroll by themselves: the articles below stay in reach. */
const UNSCROLLED = 8;

/** Rows until the reader asks for more; and how many come a frame, because the view beside comes in the same ones. */
const ROWS = 400;
const ROWS_A_FRAME = 16;

/** A bulletin as the rail shows it. */
export interface RailItem {
  id: string;
  name: string;
  state: 'waiting' | 'reading' | 'ready' | 'failed' | 'stopped';
  /** Share done, from 0 to 1; `null` where it is not known. */
  share: number | null;
}

/** All bulletins together, as the rail shows them. */
export interface RailWhole {
  /** How many they are. */
  many: number;
  isShown: boolean;
  /** What there is to say of it: that it is on its way, or why it did not come. */
  said: string;
}

/** What the reader does to a bulletin in the rail. */
export type RailEvent = CustomEvent<{ id: string }>;

/** Rows of bulletins. */
export class BulletinList extends LitElement {
  static override properties = {
    items: { attribute: false },
    current: { attribute: false },
    whole: { attribute: false },
    language: { attribute: false },
  };
  static override styles = [
    baseSheet,
    css`
      :host {
        display: block;
      }
      .scrolling {
        max-block-size: min(25rem, 42vh);
        overflow-y: auto;
        overscroll-behavior: contain;
        scrollbar-width: thin;
        border-block-end: 1px solid var(--bl-hairline);
      }
      .bulletin {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        align-items: center;
        border-block-start: 1px solid var(--bl-hairline);
      }
      .scrolling .bulletin {
        content-visibility: auto;
        contain-intrinsic-size: auto 2.6rem;
      }
      .bulletin:last-child {
        border-block-end: 1px solid var(--bl-hairline);
      }
      .scrolling .bulletin:last-child {
        border-block-end: 0;
      }
      .pick {
        display: grid;
        justify-items: start;
        padding: 8px 0 8px 10px;
        border: 0;
        border-radius: 0;
        text-align: start;
        overflow-wrap: anywhere;
        line-height: 1.5;
      }
      .pick:focus-visible {
        outline-offset: -2px;
      }
      .whole {
        inline-size: 100%;
        border-block-start: 1px solid var(--bl-hairline);
      }
      .pick[aria-current] {
        box-shadow: inset 2px 0 0 var(--bl-vermilion);
        font-weight: 600;
      }
      .state {
        font-weight: 400;
      }
      .again,
      .remove {
        border-color: transparent;
        inline-size: var(--bl-target);
        padding: 0;
        color: var(--bl-ink-2);
        font-size: var(--bl-size-3);
      }
      .again:focus-visible,
      .remove:focus-visible {
        outline-offset: -2px;
      }
      .failed {
        color: var(--bl-vermilion);
      }
      .more {
        padding-block: 4px;
        padding-inline-start: 10px;
      }
      @media (forced-colors: active) {
        .pick[aria-current] {
          outline: 2px solid Highlight;
        }
      }
    `,
  ];

  declare items: readonly RailItem[];
  /** The bulletin in view, by its id; `null` where all of them are, or none. */
  declare current: string | null;
  /** All of them as one; `null` where there are not several. */
  declare whole: RailWhole | null;
  declare language: Language;
  readonly #growing = new GrowingList(this, ROWS, ROWS_A_FRAME);

  constructor() {
    super();
    this.items = [];
    this.current = null;
    this.whole = null;
    this.language = 'zh-CN';
  }

  override render(): TemplateResult {
    const strings = stringsFor(this.language);
    return html`
      ${this.whole ? this.#renderWhole(this.whole, strings) : nothing}
      <ul class=${this.items.length > UNSCROLLED ? 'scrolling' : ''}>
        ${this.#growing.take(this.items, this).map((item) => this.#renderItem(item, strings))}
        ${
          this.#growing.beyond === 0
            ? nothing
            : html`<li class="more">
                <button type="button" class="link" @click=${this.#growing.more}>
                  ${strings.common.more(this.#growing.beyond)}
                </button>
              </li>`
        }
      </ul>
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('current') || this.items.length <= UNSCROLLED) return;
    // With the next frame, which lays the list out anyway.
    requestAnimationFrame(() => {
      this.#bringIntoSight();
    });
  }

  /** The row of what came into view, say by the way back, is not left out of sight. */
  #bringIntoSight(): void {
    const list = this.renderRoot.querySelector('ul');
    const row = this.renderRoot.querySelector('.pick[aria-current]')?.closest('li');
    if (!list || !row) return;
    const above = row.offsetTop - list.offsetTop;
    const isSeen =
      above >= list.scrollTop && above + row.offsetHeight <= list.scrollTop + list.clientHeight;
    if (!isSeen) list.scrollTop = above - list.clientHeight / 2;
  }

  #renderWhole({ many, isShown, said }: RailWhole, strings: Strings): TemplateResult {
    return html`<button
      type="button"
      class="pick whole"
      aria-current=${isShown ? 'true' : nothing}
      @click=${() => {
        this.dispatchEvent(new CustomEvent('bl-whole', { bubbles: true, composed: true }));
      }}
    >
      <span>${strings.many.whole(many)}</span>
      <span class="state small quiet" role="status">${said}</span>
    </button>`;
  }

  #renderItem(item: RailItem, strings: Strings): TemplateResult {
    const { id, name, state } = item;
    const isAhead = state === 'waiting' || state === 'reading';
    const remove = isAhead ? strings.many.cancelThis(name) : strings.frame.remove(name);
    return html`<li class="bulletin">
      <button
        type="button"
        class="pick"
        aria-current=${id === this.current ? 'true' : nothing}
        @click=${() => {
          this.#tell('bl-pick', id);
        }}
      >
        <span lang="zh-CN">${name}</span>
        ${
          state === 'ready'
            ? nothing
            : html`<span class="state small ${state === 'failed' ? 'failed' : 'quiet'}"
                >${this.#stateInWords(item, strings)}</span
              >`
        }
      </button>
      ${
        state === 'failed' || state === 'stopped'
          ? html`<button
              type="button"
              class="again"
              aria-label=${strings.many.retryThis(name)}
              title=${strings.many.retryThis(name)}
              @click=${() => {
                tellIntake(this, { what: 'retry', id });
              }}
            >
              <span aria-hidden="true">↻</span>
            </button>`
          : html`<span></span>`
      }
      <button
        type="button"
        class="remove"
        aria-label=${remove}
        title=${remove}
        @click=${() => {
          this.#tell('bl-remove', id);
        }}
      >
        <span aria-hidden="true">×</span>
      </button>
    </li>`;
  }

  #stateInWords({ state, share }: RailItem, { frame, many, common }: Strings): string {
    if (state === 'stopped') return many.unread;
    const isUnderWay = state === 'reading' && share !== null;
    return isUnderWay ? `${frame.reading} ${common.percent(share)}` : frame[state];
  }

  #tell(type: 'bl-pick' | 'bl-remove', id: string): void {
    this.dispatchEvent(new CustomEvent(type, { detail: { id }, bubbles: true, composed: true }));
  }
}

registerElement('bl-bulletin-list', BulletinList);
