/** The menu of one line: what the line can be declared to be, whole or in part. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../../protocol/contract.js';
import { registerElement } from '../../register-element.js';
import type { SourceLine } from '../source-lines.js';
import { ViewElement } from '../view-element.js';
import { declaredKinds, wordsFrom, type Correction, type DeclaredKind } from './corrections.js';
import { declare, extentOf, pickedIn, splitAt, titleIs, type Stretch } from './line-actions.js';
import { mend } from './mend.js';

/** The reader says that a byline is printed in a line. */
export type BylineLineEvent = CustomEvent<Stretch>;

/** What can be done with a line. */
export class LineMenu extends ViewElement {
  static override properties = {
    ...ViewElement.properties,
    article: { attribute: false },
    line: { attribute: false },
    text: { attribute: false },
    isFirst: { attribute: false },
    kind: { state: true },
    isPicking: { state: true },
    picked: { state: true },
  };
  static override styles = [
    ViewElement.styles,
    css`
      /* What has focus is not hidden behind the head of the mode. */
      button,
      input,
      select,
      textarea {
        scroll-margin-block-start: 10rem;
      }
      :host {
        padding: 4px 0 12px;
        font-family: var(--bl-sans);
      }
      .group {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
        margin-block-start: 8px;
      }
      .group label {
        display: inline-flex;
        gap: 8px;
        align-items: center;
        color: var(--bl-ink-2);
        font-size: var(--bl-size-1);
      }
      .pick {
        display: grid;
        gap: 4px;
        margin-block-start: 8px;
      }
      textarea {
        inline-size: 100%;
        padding: 8px;
        border: 1px solid var(--bl-rule);
        border-radius: var(--bl-radius);
        background: var(--bl-sheet);
        color: var(--bl-ink);
        font: 400 var(--bl-size-3) / 1.7 var(--bl-serif);
        resize: vertical;
      }
    `,
  ];

  declare article: Article;
  declare line: SourceLine;
  /** The whole text of the bulletin. */
  declare text: string;
  /** Whether it is the first line of the article, where no other can begin. */
  declare isFirst: boolean;
  declare private kind: DeclaredKind;
  declare private isPicking: boolean;
  declare private picked: Stretch | null;

  constructor() {
    super();
    this.text = '';
    this.isFirst = false;
    this.kind = 'noise';
    this.isPicking = false;
    this.picked = null;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('button')?.focus();
  }

  override render(): TemplateResult {
    const words = this.strings.mending.lines;
    const { line, article } = this;
    const { start, end } = extentOf(article);
    return html`<div role="group" aria-label=${words.menu(wordsFrom(this.text, line.start))}>
      <div class="group">
        ${
          this.isFirst
            ? nothing
            : html`${this.#button(words.splitTitled, splitAt(line.start, line))}
              ${this.#button(words.split, splitAt(line.start, null))}`
        }
        ${this.#button(words.title, titleIs(line.start, line))}
        ${
          this.isFirst
            ? nothing
            : this.#button(words.titleTo, titleIs(line.start, { start, end: line.end }))
        }
        <button type="button" @click=${this.#signs}>${words.byline}</button>
        <button
          type="button"
          aria-expanded=${this.isPicking ? 'true' : 'false'}
          @click=${this.#pick}
        >
          ${words.pick}
        </button>
      </div>
      ${this.isPicking ? this.#renderPick() : nothing}
      <div class="group" role="group" aria-label=${words.outside}>
        <span class="small quiet" aria-hidden="true">${words.outside}</span>
        <label
          >${words.kind}
          <select @change=${this.#changeKind}>
            ${declaredKinds.map(
              (kind) =>
                html`<option value=${kind} ?selected=${kind === this.kind}>
                  ${words.kinds[kind]}
                </option>`,
            )}
          </select></label
        >
        ${this.#button(words.only, declare(line, this.kind))}
        ${this.#button(words.fromStart, declare({ start, end: line.end }, this.kind))}
        ${this.#button(words.toEnd, declare({ start: line.start, end }, this.kind))}
      </div>
    </div>`;
  }

  #renderPick(): TemplateResult {
    const words = this.strings.mending.lines;
    const { line, picked, text } = this;
    const place = (make: (stretch: Stretch) => Correction[], words: string): TemplateResult =>
      html`<button
        type="button"
        ?disabled=${picked === null}
        @click=${() => {
          if (picked) mend(this, make(picked), picked.start);
        }}
      >
        ${words}
      </button>`;
    return html`<div class="pick">
      <label for="words" class="small quiet">${words.pickLabel}</label>
      <textarea
        id="words"
        data-fixed
        lang="zh-CN"
        rows=${Math.min(8, Math.ceil((line.end - line.start) / 30))}
        spellcheck="false"
        autocomplete="off"
        aria-describedby="picked"
        .value=${text.slice(line.start, line.end)}
        @beforeinput=${refuseInput}
        @input=${this.#restore}
        @select=${this.#select}
        @keyup=${this.#select}
        @pointerup=${this.#select}
      ></textarea>
      <p class="small" id="picked">
        ${picked ? words.picked(text.slice(picked.start, picked.end)) : words.pickedNone}
      </p>
      <div class="group">
        ${place((stretch) => titleIs(line.start, stretch), words.pickTitle)}
        ${place(({ start }) => splitAt(start, null), words.pickSplit)}
        ${place((stretch) => declare(stretch, this.kind), words.pickOutside)}
      </div>
    </div>`;
  }

  #button(words: string, corrections: Correction[]): TemplateResult {
    return html`<button
      type="button"
      @click=${() => {
        mend(this, corrections, this.line.start);
      }}
    >
      ${words}
    </button>`;
  }

  readonly #changeKind = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.kind = declaredKinds.find((kind) => kind === value) ?? 'noise';
  };

  readonly #signs = (): void => {
    const { start, end } = this.line;
    this.dispatchEvent(
      new CustomEvent('bl-byline-line', { detail: { start, end }, bubbles: true, composed: true }),
    );
  };

  readonly #pick = (): void => {
    this.isPicking = !this.isPicking;
    this.picked = null;
    if (!this.isPicking) return;
    void this.updateComplete.then(() => {
      const field = this.renderRoot.querySelector('textarea');
      field?.setSelectionRange(0, 0);
      field?.focus();
    });
  };

  readonly #select = (event: Event): void => {
    const { selectionStart, selectionEnd } = event.target as HTMLTextAreaElement;
    this.picked = pickedIn(this.line, this.text, selectionStart, selectionEnd);
  };

  /** An input method writes without asking first. */
  readonly #restore = (event: Event): void => {
    (event.target as HTMLTextAreaElement).value = this.text.slice(this.line.start, this.line.end);
  };
}

/** The field is there to select in: its words are the bulletin’s. */
function refuseInput(event: Event): void {
  event.preventDefault();
}

registerElement('bl-line-menu', LineMenu);
