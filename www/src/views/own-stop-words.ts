/** Stop words of the reader’s own for one bulletin: a list to write in, one word a line, with a way back for each step. */
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { EngineFailure } from '../engine/engine-failure.js';
import { sentenceIn } from '../i18n/languages.js';
import { registerElement } from '../register-element.js';
import { readOwnText } from '../widget/read-source.js';
import { termsOf } from './lexicon-text.js';
import { saveText } from './save-text.js';
import { ViewElement } from './view-element.js';

/** The words from now on, or the way back to those before. */
export type StopWordsEvent = CustomEvent<string[] | 'undo'>;

/** The reader’s own stop words. */
export class OwnStopWords extends ViewElement {
  static override properties = {
    ...ViewElement.properties,
    canUndo: { attribute: false },
    said: { state: true },
    wrong: { state: true },
  };
  static override styles = [
    ViewElement.styles,
    css`
      section {
        margin-block-start: 32px;
        border-block-start: 1px solid var(--bl-hairline);
        padding-block-start: 16px;
      }
      textarea {
        display: block;
        inline-size: min(24em, 100%);
        margin-block-start: 4px;
        padding: 8px;
        border: 1px solid var(--bl-rule);
        border-radius: var(--bl-radius);
        background: var(--bl-sheet);
        color: var(--bl-ink);
        font: 400 var(--bl-size-2) / 1.6 var(--bl-serif);
        resize: vertical;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 12px;
        margin-block: 12px 8px;
      }
    `,
  ];

  /** Whether there is a step to take back. */
  declare canUndo: boolean;
  declare private said: string;
  declare private wrong: string;

  constructor() {
    super();
    this.canUndo = false;
    this.said = '';
    this.wrong = '';
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('bulletin') || changed.get('bulletin')?.id === this.bulletin.id) return;
    this.said = '';
    this.wrong = '';
  }

  override updated(changed: PropertyValues<this>): void {
    const field = this.#field;
    if (changed.has('excludedTerms') && field) field.value = this.excludedTerms.join('\n');
  }

  override render(): TemplateResult {
    const words = this.strings.stopWords;
    const isEmpty = this.excludedTerms.length === 0;
    return html`<section aria-labelledby="stop-words">
      <h3 id="stop-words">${words.heading}</h3>
      <p class="quiet small" id="hint">${words.hint}</p>
      <form @submit=${this.#apply}>
        <label class="small quiet"
          >${words.field}
          <textarea
            lang="zh-CN"
            rows="5"
            spellcheck="false"
            autocomplete="off"
            aria-describedby="hint"
          ></textarea>
        </label>
        <div class="actions">
          <button type="submit">${words.apply}</button>
          <button type="button" ?disabled=${!this.canUndo} @click=${this.#undo}>
            ${words.undo}
          </button>
          <button type="button" @click=${this.#choose}>${words.importFile}</button>
          <button type="button" ?disabled=${isEmpty} @click=${this.#export}>
            ${words.exportFile}
          </button>
          <button type="button" ?disabled=${isEmpty} @click=${this.#clear}>${words.clear}</button>
          <input
            type="file"
            hidden
            accept=".txt,text/plain"
            aria-label=${words.importFile}
            @change=${this.#import}
          />
        </div>
      </form>
      <p role="status" class="numbers">${this.said}</p>
      <p role="alert">${this.wrong}</p>
    </section>`;
  }

  get #field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  #tell(detail: StopWordsEvent['detail'], said: string): void {
    this.said = said;
    this.wrong = '';
    this.dispatchEvent(new CustomEvent('bl-stop-words', { detail, bubbles: true, composed: true }));
    this.#field?.focus();
  }

  #set(terms: string[]): void {
    const words = this.strings.stopWords;
    const wanted = [...new Set(terms)];
    const isSame =
      wanted.length === this.excludedTerms.length &&
      wanted.every((term, place) => term === this.excludedTerms[place]);
    if (isSame) this.said = words.unchanged;
    else this.#tell(wanted, words.applied(wanted.length));
  }

  readonly #apply = (event: Event): void => {
    event.preventDefault();
    this.#set(termsOf(this.#field?.value ?? ''));
  };

  readonly #clear = (): void => {
    this.#set([]);
  };

  readonly #undo = (): void => {
    this.#tell('undo', this.strings.stopWords.undone);
  };

  readonly #choose = (): void => {
    this.renderRoot.querySelector<HTMLInputElement>('input[type="file"]')?.click();
  };

  readonly #import = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    // So that choosing the same file again is a change again.
    input.value = '';
    if (file) void this.#takeFile(file);
  };

  /** What a file holds is added to what is there. */
  async #takeFile(file: File): Promise<void> {
    try {
      this.#set([...this.excludedTerms, ...termsOf(await readOwnText(file, file.name))]);
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error;
      this.wrong = sentenceIn(this.language, error.sentence);
    }
  }

  readonly #export = (): void => {
    const words = this.strings.stopWords;
    // Programs of an office tell UTF-8 by its mark.
    const text = `\ufeff${[words.fileHead, ...this.excludedTerms, ''].join('\r\n')}`;
    saveText(words.fileName, text, 'text/plain');
  };
}

registerElement('bl-own-stop-words', OwnStopWords);
