/** New words: suggestions to accept, and the reader’s own lexicon with what its last change did. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { SelectEvent } from '../charts/data.js';
import type { EngineFailure } from '../engine/engine-failure.js';
import { sentenceIn } from '../i18n/languages.js';
import type { NewWordTable, TermChange } from '../protocol/contract.js';
import { Answer } from './answer.js';
import { go } from './destination.js';
import { termsOf, withoutTerm, withTerm } from './lexicon-text.js';
import { ViewElement } from './view-element.js';

const SUGGESTIONS = 50;
/** As many changed counts as a sentence can hold. */
const TOLD_CHANGES = 6;

/** What the reader wants done with their lexicon. */
export type LexiconWish =
  { what: 'revise'; text: string } | { what: 'import'; file: File } | { what: 'undo' };

/** Asks the element for it. */
export type LexiconEvent = CustomEvent<LexiconWish>;

/** Suggestions and the lexicon. */
export class NewWordsView extends ViewElement {
  static override properties = {
    ...ViewElement.properties,
    lexicon: { attribute: false },
    changes: { attribute: false },
    refusal: { attribute: false },
    canUndo: { attribute: false },
    isChanging: { attribute: false },
    loose: { state: true },
  };
  static override styles = [
    ViewElement.styles,
    css`
      .intro {
        max-inline-size: 42em;
        margin-block-end: 12px;
      }
      section {
        margin-block-start: 32px;
        border-block-start: 1px solid var(--bl-hairline);
        padding-block-start: 16px;
      }
      .terms {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        margin: 8px 0;
        padding: 0;
        list-style: none;
      }
      .terms li {
        display: inline-flex;
        align-items: center;
        font-family: var(--bl-serif);
      }
      .terms button {
        border-color: transparent;
        min-inline-size: var(--bl-target);
        padding: 0;
        color: var(--bl-ink-2);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 12px;
        align-items: end;
        margin-block-start: 12px;
      }
      form {
        display: flex;
        gap: 8px;
        align-items: end;
      }
      form label {
        display: grid;
        gap: 4px;
        color: var(--bl-ink-2);
        font-size: var(--bl-size-1);
      }
      .said {
        margin-block: 12px 0;
        padding-inline-start: 12px;
        border-inline-start: 2px solid var(--bl-vermilion);
      }
    `,
  ];

  /** The reader’s lexicon as text. */
  declare lexicon: string;
  /** What its last change did to this bulletin; `null` where there was none. */
  declare changes: readonly TermChange[] | null;
  /** Why the last change was refused. */
  declare refusal: EngineFailure | null;
  declare canUndo: boolean;
  declare isChanging: boolean;
  /** Whether fewer occurrences are enough. */
  declare private loose: boolean;
  readonly #table = new Answer<NewWordTable>(this);

  constructor() {
    super();
    this.lexicon = '';
    this.changes = null;
    this.refusal = null;
    this.canUndo = false;
    this.isChanging = false;
    this.loose = false;
  }

  override willUpdate(): void {
    const query = {
      top: SUGGESTIONS,
      ...(this.loose ? { minimumCount: 2, minimumArticles: 1, minimumEntropy: 0.5 } : {}),
    };
    this.#table.want(`${this.bulletin.key} ${JSON.stringify(query)}`, (signal) =>
      this.bulletin.ask('newWords', query, signal),
    );
  }

  override render(): TemplateResult {
    const words = this.strings.words;
    return html`
      <p class="intro">${words.intro}</p>
      ${this.#renderSaid()} ${this.#renderSuggestions()} ${this.#renderLexicon()}
    `;
  }

  #renderSuggestions(): TemplateResult {
    const { strings } = this;
    const words = strings.words;
    if (this.#table.error !== undefined) {
      return this.renderFailure(this.#table.error, () => {
        this.#table.retry();
      });
    }
    const table = this.#table.value;
    if (!table) return html`<p class="quiet" role="status">${strings.common.loading}</p>`;
    return html`
      ${table.isShort ? html`<p class="quiet small">${words.short(table.tokens)}</p>` : nothing}
      ${
        table.rows.length === 0
          ? html`<p>${words.none}</p>`
          : html`<bl-new-word-table
              lang=${this.language}
              .strings=${this.chartStrings}
              .table=${table}
              caption=${words.caption(
                table.articles,
                table.tokens,
                table.matchingWords,
                table.minimumCount,
                table.minimumArticles,
              )}
              @bl-select=${this.#select}
            ></bl-new-word-table>`
      }
      <p>
        <button type="button" class="link" @click=${this.#loosen}>
          ${this.loose ? words.stricter : words.fewer}
        </button>
        ${this.loose ? html`<span class="quiet small">${words.loose}</span>` : nothing}
      </p>
    `;
  }

  /** What the last change did, or why there was none. */
  #renderSaid(): TemplateResult {
    const words = this.strings.words;
    const { refusal, changes } = this;
    if (refusal) {
      return html`<p class="said" role="alert">
        ${words.refused}${sentenceIn(this.language, refusal.sentence)}
        ${sentenceIn(this.language, refusal.advice)}
      </p>`;
    }
    const said = this.isChanging ? words.changing : changes ? this.#tellChanges(changes) : '';
    return html`<p class=${said === '' ? 'visually-hidden' : 'said numbers'} role="status">
      ${said}
    </p>`;
  }

  #tellChanges(changes: readonly TermChange[]): string {
    const words = this.strings.words;
    if (changes.length === 0) return words.unchanged;
    const told = changes
      .slice(0, TOLD_CHANGES)
      .map(({ term, before, after }) => words.change(term, before, after));
    const more = changes.length - told.length;
    return words.changed(more > 0 ? [...told, words.more(more)] : told);
  }

  #renderLexicon(): TemplateResult {
    const words = this.strings.words;
    const terms = termsOf(this.lexicon);
    return html`<section aria-labelledby="lexicon">
      <h3 id="lexicon">${words.lexicon}</h3>
      <p class="quiet small">${words.lexiconHint}</p>
      ${
        terms.length === 0
          ? html`<p class="quiet">${words.lexiconEmpty}</p>`
          : html`<p class="small numbers">${words.terms(terms.length)}</p>
              <ul class="terms">
                ${terms.map(
                  (term) =>
                    html`<li lang="zh-CN">
                      ${term}<button
                        type="button"
                        aria-label=${words.remove(term)}
                        ?disabled=${this.isChanging}
                        @click=${() => {
                          this.#wish({ what: 'revise', text: withoutTerm(this.lexicon, term) });
                        }}
                      >
                        <span aria-hidden="true">×</span>
                      </button>
                    </li>`,
                )}
              </ul>`
      }
      <div class="actions">
        <form @submit=${this.#add}>
          <label
            >${words.addLabel}
            <input name="term" lang="zh-CN" maxlength="40" autocomplete="off" />
          </label>
          <button type="submit" ?disabled=${this.isChanging}>${words.add}</button>
        </form>
        <button type="button" @click=${this.#choose}>${words.importFile}</button>
        <button type="button" ?disabled=${terms.length === 0} @click=${this.#export}>
          ${words.exportFile}
        </button>
        <button type="button" ?disabled=${!this.canUndo || this.isChanging} @click=${this.#undo}>
          ${words.undo}
        </button>
        <button
          type="button"
          ?disabled=${terms.length === 0 || this.isChanging}
          @click=${() => {
            this.#wish({ what: 'revise', text: '' });
          }}
        >
          ${words.reset}
        </button>
        <input type="file" hidden accept=".txt,text/plain" @change=${this.#import} />
      </div>
    </section>`;
  }

  #wish(detail: LexiconWish): void {
    this.dispatchEvent(new CustomEvent('bl-lexicon', { detail, bubbles: true, composed: true }));
  }

  readonly #select = (event: SelectEvent): void => {
    event.stopPropagation();
    const { term, accepted } = event.detail;
    if (term === undefined) return;
    if (accepted) this.#wish({ what: 'revise', text: withTerm(this.lexicon, term) });
    else go(this, { to: 'sentences', term, divisions: [], articles: [], matching: 'phrase' });
  };

  readonly #loosen = (): void => {
    this.loose = !this.loose;
  };

  readonly #undo = (): void => {
    this.#wish({ what: 'undo' });
  };

  readonly #add = (event: Event): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const field = form.elements.namedItem('term') as HTMLInputElement;
    const term = field.value.trim();
    if (term === '') {
      field.focus();
      return;
    }
    this.#wish({ what: 'revise', text: withTerm(this.lexicon, term) });
    field.value = '';
  };

  readonly #choose = (): void => {
    this.renderRoot.querySelector<HTMLInputElement>('input[type="file"]')?.click();
  };

  readonly #import = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) this.#wish({ what: 'import', file });
    // So that choosing the same file again is a change again.
    input.value = '';
  };

  readonly #export = (): void => {
    const words = this.strings.words;
    // Programs of an office tell UTF-8 by its mark.
    const text = `\ufeff${words.fileHead}\r\n${termsLines(this.lexicon).join('\r\n')}\r\n`;
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = words.fileName;
    link.click();
    URL.revokeObjectURL(address);
  };
}

/** The lines of a lexicon that hold a term, with tag and frequency. */
function termsLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => termsOf(line).length > 0);
}
