/** Files that could not be opened, in one place: each with its reason, to be tried again one by one or all at once. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { EngineFailure } from '../engine/engine-failure.js';
import { sentenceIn, stringsFor, type Language } from '../i18n/languages.js';
import { baseSheet } from '../style/sheets.js';
import { GrowingList } from '../timing/growing-list.js';
import { tellIntake } from './intake.js';
import { registerElement } from '../register-element.js';

/** Names that stand beside their number while the list is folded. */
const NAMED = 3;

/** A file that could not be opened. */
export interface FailedFile {
  id: string;
  name: string;
  failure: EngineFailure;
  /** Whether it is being tried again. */
  isTried: boolean;
}

/** The list of what failed. */
export class Failures extends LitElement {
  static override properties = {
    files: { attribute: false },
    open: { type: Boolean },
    language: { attribute: false },
  };
  static override styles = [
    baseSheet,
    css`
      :host {
        display: block;
        font: 400 var(--bl-size-2) / 1.7 var(--bl-sans);
      }
      summary {
        cursor: pointer;
        overflow-wrap: anywhere;
      }
      h2 {
        display: inline;
        margin-inline-end: 0.5em;
        font: 600 var(--bl-size-3) / 1.5 var(--bl-serif);
      }
      ul {
        max-block-size: 22rem;
        margin-block: 12px;
        overflow-y: auto;
        border-block: 1px solid var(--bl-hairline);
        scrollbar-width: thin;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 12px;
        align-items: center;
        padding-block: 8px;
        overflow-wrap: anywhere;
        line-height: 1.6;
        content-visibility: auto;
        contain-intrinsic-size: auto 4.5rem;
      }
      li + li {
        border-block-start: 1px solid var(--bl-hairline);
      }
      .name {
        font-weight: 600;
      }
      .each {
        display: flex;
        align-items: center;
        gap: 4px;
      }
      .each button {
        border-color: transparent;
        color: var(--bl-indigo);
      }
      .each button:focus-visible {
        outline-offset: -2px;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  declare files: readonly FailedFile[];
  /** Whether the reasons are unfolded. */
  declare open: boolean;
  declare language: Language;
  readonly #growing = new GrowingList(this);

  constructor() {
    super();
    this.files = [];
    this.open = false;
    this.language = 'zh-CN';
  }

  override render(): TemplateResult {
    const { files, language } = this;
    const { many, common } = stringsFor(language);
    return html`<details ?open=${this.open} @toggle=${this.#toggled}>
      <summary>
        <h2>${many.failures(files.length)}</h2>
        ${this.open ? nothing : html`<span class="quiet" lang="zh-CN">${this.#names()}</span>`}
      </summary>
      <p class="quiet">${many.othersFine}</p>
      <ul>
        ${this.#growing.take(files, this).map((file) => this.#renderFile(file))}
      </ul>
      ${
        this.#growing.beyond === 0
          ? nothing
          : html`<p>
              <button type="button" class="link" @click=${this.#growing.more}>
                ${common.more(this.#growing.beyond)}
              </button>
            </p>`
      }
      <p class="actions">
        <button
          type="button"
          @click=${() => {
            tellIntake(this, { what: 'retry-all' });
          }}
        >
          ${many.retryAll}
        </button>
        <button
          type="button"
          @click=${() => {
            tellIntake(this, { what: 'dismiss-failures' });
          }}
        >
          ${many.dismissAll}
        </button>
      </p>
    </details>`;
  }

  #names(): string {
    const { many, common } = stringsFor(this.language);
    const names = common.listOf(this.files.slice(0, NAMED).map(({ name }) => name));
    const more = this.files.length - NAMED;
    return more > 0 ? `${names} ${many.andMore(more)}` : names;
  }

  readonly #toggled = (event: Event): void => {
    this.open = (event.target as HTMLDetailsElement).open;
  };

  #renderFile({ id, name, failure, isTried }: FailedFile): TemplateResult {
    const { language } = this;
    const { many, common } = stringsFor(language);
    return html`<li>
      <div>
        <p class="name" lang="zh-CN">${name}</p>
        <p>${sentenceIn(language, failure.sentence)}</p>
        <p class="quiet small">${sentenceIn(language, failure.advice)}</p>
      </div>
      <span class="each">
        ${isTried ? html`<span class="quiet small" role="status">${many.retrying}</span>` : nothing}
        <button
          type="button"
          ?hidden=${isTried}
          aria-label=${many.retryThis(name)}
          @click=${() => {
            tellIntake(this, { what: 'retry', id });
          }}
        >
          ${common.retry}
        </button>
        <button
          type="button"
          aria-label=${many.dismissThis(name)}
          @click=${() => {
            tellIntake(this, { what: 'remove', id });
          }}
        >
          <span aria-hidden="true">×</span>
        </button>
      </span>
    </li>`;
  }
}

registerElement('bl-failures', Failures);
