/** New words: suggestions to accept, and the reader’s own lexicon with what its last change did. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { SelectEvent } from '../charts/data.js';
import { sentenceIn } from '../i18n/languages.js';
import type { NewWordTable, TermChange } from '../protocol/contract.js';
import { Answer } from './answer.js';
import { go } from './destination.js';
import { entriesOf, termsOf, type LexiconRefusal, type LexiconStep } from './lexicon-text.js';
import { saveText } from './save-text.js';
import { ViewElement } from './view-element.js';
import { registerElement } from '../register-element.js';
import '../charts/bl-new-word-table.js';
import './own-stop-words.js';

const SUGGESTIONS = 50;
/** As many changed counts as a sentence can hold. */
const TOLD_CHANGES = 6;

/** Asks the element for a step. */
export type LexiconEvent = CustomEvent<LexiconStep>;

/** Suggestions and the lexicon. */
export class NewWordsView extends ViewElement {
  static override properties = {
    ...ViewElement.properties,
    lexicon: { attribute: false },
    changes: { attribute: false },
    refusal: { attribute: false },
    isKnown: { attribute: false },
    canUndo: { attribute: false },
    canUndoTerms: { attribute: false },
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
        flex-wrap: wrap;
        gap: 8px;
        align-items: end;
      }
      form label {
        display: grid;
        gap: 4px;
        color: var(--bl-ink-2);
        font-size: var(--bl-size-1);
      }
      textarea {
        inline-size: min(18em, 100%);
        resize: vertical;
      }
      /* In sight wherever on the page the step was taken. */
      .said {
        position: sticky;
        inset-block-start: 0;
        z-index: 1;
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        align-items: baseline;
        padding: 4px 0 4px 12px;
        border-inline-start: 2px solid var(--bl-vermilion);
        background: var(--bl-paper);
      }
      .said.nothing {
        padding: 0;
        border: 0;
      }
      .said p {
        flex: 1 1 20em;
        margin: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** The reader’s lexicon as text. */
  declare lexicon: string;
  /** What its last change did to this bulletin; `null` where there was none. */
  declare changes: readonly TermChange[] | null;
  /** Why the last change was refused. */
  declare refusal: LexiconRefusal | null;
  /** Whether the last step added only what was there. */
  declare isKnown: boolean;
  declare canUndo: boolean;
  /** Whether a step with the own stop words can be taken back. */
  declare canUndoTerms: boolean;
  declare isChanging: boolean;
  /** Whether fewer occurrences are enough. */
  declare private loose: boolean;
  readonly #table = new Answer<NewWordTable>(this);
  /** Whether a step was asked for here and is not done. */
  #awaitsStep = false;
  /** What the field held when it was sent. */
  #added: string | null = null;

  constructor() {
    super();
    this.lexicon = '';
    this.changes = null;
    this.refusal = null;
    this.isKnown = false;
    this.canUndo = false;
    this.canUndoTerms = false;
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

  override updated(): void {
    if (!this.#awaitsStep || this.isChanging) return;
    this.#awaitsStep = false;
    const field = this.#field;
    // What was refused stays to be mended.
    if (field && !this.refusal && field.value === this.#added) field.value = '';
    this.#added = null;
    // The control that was pressed may be gone with what it stood for: the keyboard goes on at what the step did.
    const focused = document.activeElement;
    const isLost =
      focused === null ||
      focused === document.body ||
      // A button that is of no use now has focus until the next frame.
      this.renderRoot.querySelector(':focus')?.matches(':disabled') === true;
    if (isLost && !this.hidden) this.renderRoot.querySelector<HTMLElement>('.said')?.focus();
  }

  override render(): TemplateResult {
    const words = this.strings.words;
    return html`
      <p class="intro">${words.intro}</p>
      ${this.#renderSaid()} ${this.#renderSuggestions()} ${this.#renderLexicon()}
      <bl-own-stop-words
        .bulletin=${this.bulletin}
        .language=${this.language}
        .excludedTerms=${this.excludedTerms}
        .canUndo=${this.canUndoTerms}
      ></bl-own-stop-words>
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

  /** What the last step did, or why it was not taken, and the way back. */
  #renderSaid(): TemplateResult {
    const words = this.strings.words;
    const refused = this.refusal ? this.#tellRefusal(this.refusal) : '';
    const said = this.#tellStep();
    const isQuiet = refused === '' && said === '' && !this.canUndo;
    return html`<div class=${isQuiet ? 'said nothing' : 'said'} tabindex="-1">
      <p role="alert" ?hidden=${refused === ''}>${refused}</p>
      <p role="status" class="numbers" ?hidden=${refused !== ''}>${said}</p>
      ${
        this.canUndo
          ? html`<button
              type="button"
              class="link"
              @click=${() => {
                this.#wish({ what: 'undo' });
              }}
            >
              ${words.undo}
            </button>`
          : nothing
      }
    </div>`;
  }

  #tellRefusal({ failure, line }: LexiconRefusal): string {
    const words = this.strings.words;
    const sentences = [
      words.refused,
      ...(line === null ? [] : [words.line(line)]),
      sentenceIn(this.language, failure.sentence),
      sentenceIn(this.language, failure.advice),
    ];
    return sentences.join(this.language === 'en' ? ' ' : '');
  }

  #tellStep(): string {
    const { strings, changes } = this;
    const words = strings.words;
    if (this.isChanging) return words.changing;
    if (this.isKnown) return words.known;
    if (!changes) return '';
    if (changes.length === 0) return words.unchanged;
    const own = new Set(termsOf(this.lexicon));
    // What the reader accepted comes first, then what it was taken from.
    const ordered = [
      ...changes.filter(({ term }) => own.has(term)),
      ...changes.filter(({ term }) => !own.has(term)),
    ];
    const told = ordered
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
                        @click=${() => {
                          this.#wish({ what: 'remove', term });
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
            <textarea
              name="terms"
              lang="zh-CN"
              rows="2"
              spellcheck="false"
              autocomplete="off"
            ></textarea>
          </label>
          <button type="submit">${words.add}</button>
        </form>
        <button type="button" @click=${this.#choose}>${words.importFile}</button>
        <button type="button" ?disabled=${terms.length === 0} @click=${this.#export}>
          ${words.exportFile}
        </button>
        <button
          type="button"
          ?disabled=${terms.length === 0}
          @click=${() => {
            this.#wish({ what: 'clear' });
          }}
        >
          ${words.reset}
        </button>
        <input type="file" hidden accept=".txt,text/plain" @change=${this.#import} />
      </div>
    </section>`;
  }

  #wish(detail: LexiconStep): void {
    this.#awaitsStep = true;
    this.dispatchEvent(new CustomEvent('bl-lexicon', { detail, bubbles: true, composed: true }));
  }

  readonly #select = (event: SelectEvent): void => {
    event.stopPropagation();
    const { term, words = [], accepted } = event.detail;
    if (term === undefined) return;
    if (accepted) this.#wish({ what: 'add', text: term });
    else
      go(this, { to: 'sentences', term, words, divisions: [], articles: [], matching: 'phrase' });
  };

  readonly #loosen = (): void => {
    this.loose = !this.loose;
  };

  readonly #add = (event: Event): void => {
    event.preventDefault();
    const field = this.#field;
    if (!field) return;
    if (field.value.trim() === '') {
      field.focus();
      return;
    }
    this.#added = field.value;
    this.#wish({ what: 'add', text: field.value });
  };

  get #field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

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
    const text = `\ufeff${[words.fileHead, ...entriesOf(this.lexicon), ''].join('\r\n')}`;
    saveText(words.fileName, text, 'text/plain');
  };
}

registerElement('bl-new-words', NewWordsView);
