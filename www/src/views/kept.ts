/** What is kept on this computer: for readers to see, to take along, to bring back and to clear. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { KeptBulletin } from '../keeping/records.js';
import { formatKept } from '../keeping/records.js';
import { stringsFor, type Language, type Strings } from '../i18n/languages.js';
import { registerElement } from '../register-element.js';
import { baseSheet } from '../style/sheets.js';
import type { KeptState } from '../widget/remembering.js';
import { correctionsIn } from './mending/corrections.js';
import { saveText } from './save-text.js';

/** Clears what is kept of a bulletin, or of all, or takes what a file holds. */
export type KeptEvent = CustomEvent<
  { what: 'clear'; key: string | null } | { what: 'import'; file: File }
>;

/** The panel. */
export class KeptPanel extends LitElement {
  static override properties = {
    language: { attribute: false },
    state: { attribute: false },
    cleared: { state: true },
  };
  static override styles = [
    baseSheet,
    css`
      :host {
        display: block;
        margin-block-start: 40px;
        border-block-start: 1px solid var(--bl-hairline);
        padding-block-start: 8px;
        font: 400 var(--bl-size-2) / 1.7 var(--bl-sans);
        color: var(--bl-ink);
      }
      summary {
        inline-size: fit-content;
        min-block-size: var(--bl-target);
        line-height: var(--bl-target);
        color: var(--bl-indigo);
        cursor: pointer;
      }
      .notice {
        max-inline-size: 46em;
      }
      .trouble {
        padding-inline-start: 12px;
        border-inline-start: 2px solid var(--bl-vermilion);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 4px 16px;
        align-items: center;
        padding-block: 6px;
        border-block-start: 1px solid var(--bl-hairline);
        overflow-wrap: anywhere;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 12px;
        padding-block: 8px;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  declare language: Language;
  declare state: KeptState;
  /** What was cleared last, for those who cannot see it go. */
  declare private cleared: string;

  constructor() {
    super();
    this.language = 'zh-CN';
    this.state = { records: [], trouble: null, current: null, taken: null };
    this.cleared = '';
  }

  get #words(): Strings['kept'] {
    return stringsFor(this.language).kept;
  }

  override render(): TemplateResult {
    const words = this.#words;
    const { records, trouble, taken } = this.state;
    const said =
      taken === null ? this.cleared : taken === 'wrong' ? words.takenWrong : words.taken(taken);
    return html`
      <p class="notice small ${trouble === null ? 'quiet' : 'trouble'}" role="status">
        ${trouble === null ? words.notice : words.troubles[trouble]}
      </p>
      ${
        trouble === 'forbidden'
          ? nothing
          : html`<details>
              <summary class="small">${words.heading(records.length)}</summary>
              ${
                records.length === 0
                  ? html`<p class="quiet small">${words.none}</p>`
                  : html`<ul>
                      ${records.map((record) => this.#renderRecord(record))}
                    </ul>`
              }
              <div class="actions">
                <button type="button" ?disabled=${records.length === 0} @click=${this.#export}>
                  ${words.exportFile}
                </button>
                <button type="button" @click=${this.#choose}>${words.importFile}</button>
                <input
                  type="file"
                  hidden
                  accept=".json,application/json"
                  aria-label=${words.importFile}
                  @change=${this.#import}
                />
                <button
                  type="button"
                  ?disabled=${records.length === 0}
                  @click=${() => {
                    this.#clear(null);
                  }}
                >
                  ${words.clearAll}
                </button>
              </div>
              <p class="small" role="status">${said}</p>
            </details>`
      }
    `;
  }

  #renderRecord(record: KeptBulletin): TemplateResult {
    const words = this.#words;
    const date = new Intl.DateTimeFormat(this.language, {
      dateStyle: 'medium',
      timeStyle: 'short',
    }).format(new Date(record.usedAt));
    return html`<li>
      <span>
        <span lang="zh-CN">${record.name}</span>
        ${
          record.key === this.state.current
            ? html`<span class="small">${words.current}</span>`
            : nothing
        }
        <span class="quiet small numbers"> · ${this.#contentOf(record)} · ${words.used(date)}</span>
      </span>
      <button
        type="button"
        aria-label=${words.clearThis(record.name)}
        @click=${() => {
          this.#clear(record.key, record.name);
        }}
      >
        ${words.clear}
      </button>
    </li>`;
  }

  #contentOf(record: KeptBulletin): string {
    const { content } = this.#words;
    const corrections = correctionsIn(record.corrections).length;
    const all = [
      corrections > 0 ? content.corrections(corrections) : '',
      record.region === null ? '' : content.region,
      record.gazetteer === null ? '' : content.gazetteer,
      record.excludedSections === null ? '' : content.sections,
      record.excludedTerms.length > 0 ? content.terms(record.excludedTerms.length) : '',
      record.groups.length > 0 ? content.groups(record.groups.length) : '',
    ];
    return stringsFor(this.language).common.listOf(all.filter((part) => part !== ''));
  }

  #tell(detail: KeptEvent['detail']): void {
    this.dispatchEvent(new CustomEvent('bl-kept', { detail, bubbles: true, composed: true }));
  }

  #clear(key: string | null, name?: string): void {
    const words = this.#words;
    this.cleared = name === undefined ? words.clearedAll : words.cleared(name);
    this.renderRoot.querySelector<HTMLElement>('summary')?.focus();
    this.#tell({ what: 'clear', key });
  }

  readonly #choose = (): void => {
    this.renderRoot.querySelector<HTMLInputElement>('input[type="file"]')?.click();
  };

  readonly #import = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    // So that choosing the same file again is a change again.
    input.value = '';
    if (file) this.#tell({ what: 'import', file });
  };

  readonly #export = (): void => {
    saveText(this.#words.fileName, formatKept(this.state.records), 'application/json');
  };
}

registerElement('bl-kept', KeptPanel);
