/** Who signed an article: office and names as the reader says them. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Article } from '../../protocol/contract.js';
import { registerElement } from '../../register-element.js';
import { ViewElement } from '../view-element.js';
import { wordsFrom } from './corrections.js';
import { namesIn, signatureIn, type Stretch } from './line-actions.js';
import { mend } from './mend.js';

/** A form for the byline. */
export class BylineForm extends ViewElement {
  static override properties = {
    ...ViewElement.properties,
    article: { attribute: false },
    text: { attribute: false },
    printed: { state: true },
    isEmpty: { state: true },
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
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 12px;
        align-items: end;
      }
      .control {
        flex: 0 1 16em;
      }
      input {
        inline-size: 100%;
      }
      .wrong {
        color: var(--bl-vermilion);
      }
      .note {
        flex-basis: 100%;
      }
    `,
  ];

  declare article: Article;
  /** The whole text of the bulletin. */
  declare text: string;
  /** Where the byline is printed, as the reader says; `null` leaves it where it is. */
  declare private printed: Stretch | null;
  declare private isEmpty: boolean;

  constructor() {
    super();
    this.text = '';
    this.printed = null;
    this.isEmpty = false;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('article')) return;
    this.printed = null;
    this.isEmpty = false;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('article')) return;
    const { byline } = this.article;
    this.#fill(byline?.office ?? '', byline?.authors.join('、') ?? '');
  }

  /** The byline is printed in this line: what it seems to say stands in the fields, to be put right. */
  takeLine(line: Stretch): void {
    this.printed = line;
    const { office, authors } = signatureIn(this.text.slice(line.start, line.end));
    this.#fill(office, authors);
    this.#field('office')?.focus();
  }

  override render(): TemplateResult {
    const words = this.strings.mending.article;
    const { printed } = this;
    return html`<form @submit=${this.#submit}>
      <label class="control"
        ><span>${words.office}</span
        ><input
          name="office"
          lang="zh-CN"
          autocomplete="off"
          aria-describedby="empty"
          maxlength="100"
      /></label>
      <label class="control"
        ><span>${words.authors}</span
        ><input name="authors" lang="zh-CN" autocomplete="off" maxlength="200"
      /></label>
      <button type="submit">${words.bylineGo}</button>
      <button type="button" ?disabled=${this.article.byline === null} @click=${this.#unsign}>
        ${words.noByline}
      </button>
      ${
        printed
          ? html`<p class="note small quiet">
              ${words.bylineAt(
                wordsFrom(this.text, { utf16Start: printed.start, utf16End: printed.end }, 24),
              )}
            </p>`
          : nothing
      }
      <p class="note small wrong" id="empty" role="alert" ?hidden=${!this.isEmpty}>
        ${this.isEmpty ? words.bylineEmpty : ''}
      </p>
    </form>`;
  }

  #field(name: 'office' | 'authors'): HTMLInputElement | null {
    return this.renderRoot.querySelector(`input[name="${name}"]`);
  }

  #fill(office: string, authors: string): void {
    const fields = { office, authors };
    for (const name of ['office', 'authors'] as const) {
      const field = this.#field(name);
      if (field) field.value = fields[name];
    }
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const office = this.#field('office')?.value.trim() ?? '';
    const authors = namesIn(this.#field('authors')?.value ?? '');
    this.isEmpty = office === '' && authors.length === 0;
    if (this.isEmpty) {
      this.#field('office')?.focus();
      return;
    }
    const at = this.article.span.utf16Start;
    const { printed } = this;
    const span = printed && { span: { utf16Start: printed.start, utf16End: printed.end } };
    mend(
      this,
      [{ action: 'byline', at, office: office === '' ? null : office, authors, ...span }],
      at,
    );
  };

  readonly #unsign = (): void => {
    const at = this.article.span.utf16Start;
    mend(this, [{ action: 'byline', at, office: null, authors: [] }], at);
  };
}

registerElement('bl-byline-form', BylineForm);
