/** The head of the correction mode: what the last step did, the way back and forth, and the list of all corrections. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { registerElement } from '../../register-element.js';
import { sentenceIn } from '../../i18n/languages.js';
import { Answer } from '../answer.js';
import { go } from '../destination.js';
import { saveText } from '../save-text.js';
import { ViewElement } from '../view-element.js';
import {
  correctionsFileName,
  fileOf,
  NO_MENDING,
  placeOf,
  type Correction,
  type MendingState,
  type MendingStep,
  type StepRefusal,
} from './corrections.js';
import { CorrectionWords } from './describe.js';

/** Corrections of a bulletin, and what was done to them. */
export class MendingPanel extends ViewElement {
  static override properties = { ...ViewElement.properties, mending: { attribute: false } };
  static override styles = [
    ViewElement.styles,
    css`
      :host {
        position: sticky;
        inset-block-start: 0;
        z-index: 2;
        margin-block-end: 16px;
        padding: 8px 0 8px 12px;
        border-block-end: 1px solid var(--bl-hairline);
        border-inline-start: 2px solid var(--bl-vermilion);
        background: var(--bl-paper);
      }
      /* A long list in sight all the time would leave no room for what is corrected. */
      :host([unfolded]) {
        position: static;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
      }
      .bar h3 {
        margin: 0 8px 0 0;
      }
      .bar .finish {
        margin-inline-start: auto;
      }
      .said {
        max-inline-size: 42em;
        margin-block-start: 4px;
        overflow-wrap: anywhere;
      }
      .said button {
        margin-block-start: 4px;
      }
      details {
        margin-block-start: 4px;
      }
      summary {
        inline-size: fit-content;
        min-block-size: var(--bl-target);
        line-height: var(--bl-target);
        color: var(--bl-indigo);
        cursor: pointer;
      }
      ol {
        max-block-size: 40vh;
        overflow-y: auto;
      }
      li {
        display: grid;
        grid-template-columns: 2.5em minmax(0, 1fr) auto;
        gap: 8px;
        align-items: center;
        border-block-start: 1px solid var(--bl-hairline);
        overflow-wrap: anywhere;
      }
      .files {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 12px;
        align-items: center;
        padding-block: 8px;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** The corrections of this bulletin. */
  declare mending: MendingState;
  readonly #text = new Answer<string>(this);

  constructor() {
    super();
    this.mending = NO_MENDING;
  }

  override willUpdate(): void {
    const { bulletin } = this;
    // The text is the same however it is read.
    this.#text.want(bulletin.id, () => bulletin.text());
  }

  override render(): TemplateResult {
    const words = this.strings.mending;
    const { corrections, canUndo, canRedo } = this.mending;
    return html`<section aria-labelledby="mending">
      <div class="bar">
        <h3 id="mending">${words.heading}</h3>
        ${this.#stepButton(words.undo, { what: 'undo' }, canUndo)}
        ${this.#stepButton(words.redo, { what: 'redo' }, canRedo)}
        <button
          type="button"
          class="finish"
          @click=${() => {
            this.choose({ mend: null });
          }}
        >
          ${words.finish}
        </button>
      </div>
      ${this.#renderSaid()}
      <details @toggle=${this.#unfold}>
        <summary class="small">${words.list(corrections.length)}</summary>
        ${
          corrections.length === 0
            ? nothing
            : html`<ol>
                ${corrections.map((correction, place) => this.#renderEntry(correction, place))}
              </ol>`
        }
        <div class="files">
          <button type="button" @click=${this.#choose}>${words.importFile}</button>
          <input
            type="file"
            hidden
            accept=".json,application/json"
            aria-label=${words.importFile}
            @change=${this.#import}
          />
          <button type="button" ?disabled=${corrections.length === 0} @click=${this.#export}>
            ${words.exportFile}
          </button>
          ${this.#stepButton(words.clear, { what: 'clear' }, corrections.length > 0)}
          <span class="quiet small">${words.importNote}</span>
        </div>
      </details>
    </section>`;
  }

  get #words(): CorrectionWords {
    return new CorrectionWords(this.bulletin, this.#text.value ?? '', this.language, this.strings);
  }

  #stepButton(words: string, step: MendingStep, isPossible: boolean): TemplateResult {
    return html`<button
      type="button"
      ?disabled=${!isPossible}
      @click=${() => {
        this.#take(step);
      }}
    >
      ${words}
    </button>`;
  }

  #renderSaid(): TemplateResult {
    const words = this.strings.mending;
    const { done, refusal, isPending } = this.mending;
    const isRead = this.#text.value !== undefined;
    const told = isPending ? words.pending : done && isRead ? this.#words.done(done) : '';
    return html`<div class="said">
      <div role="alert">${refusal && isRead ? this.#renderRefusal(refusal) : nothing}</div>
      <p role="status" class="numbers">${told}</p>
      ${told === '' && !refusal ? html`<p class="quiet small">${words.intro}</p>` : nothing}
    </div>`;
  }

  /** Why a step was not taken; an entry that rests on one that was to be taken back can be taken back with it. */
  #renderRefusal({ failure, step, entry }: StepRefusal): TemplateResult {
    const { strings, language } = this;
    const words = strings.mending;
    const correction = entry === null ? undefined : this.mending.corrections[entry];
    const glue = language === 'en' ? ' ' : '';
    if (step.what === 'remove' && correction && entry !== null) {
      const places = [...step.places, entry];
      return html`<p>
          ${words.refused}${glue}${words.refusedEntry(entry + 1, this.#words.entry(correction))}
        </p>
        <button
          type="button"
          @click=${() => {
            this.#take({ what: 'remove', places });
          }}
        >
          ${words.takeBackBoth(entry + 1)}
        </button>`;
    }
    return html`<p>${words.refused}${glue}${sentenceIn(language, failure.sentence)}</p>
      ${
        step.what === 'import'
          ? html`<p class="quiet">${sentenceIn(language, failure.advice)}</p>`
          : nothing
      }`;
  }

  #renderEntry(correction: Correction, place: number): TemplateResult {
    const words = this.strings.mending;
    const what = this.#words.entry(correction);
    return html`<li>
      <span class="quiet numbers" aria-hidden="true">${place + 1}</span>
      <button
        type="button"
        class="link"
        @click=${() => {
          const at = placeOf(correction);
          const span =
            'span' in correction && correction.span
              ? correction.span
              : { utf16Start: at, utf16End: at + 1 };
          go(this, { to: 'place', span, marks: [span], term: what });
        }}
      >
        ${what}
      </button>
      <button
        type="button"
        ?disabled=${this.mending.isPending}
        aria-label=${words.takeBackThis(place + 1, what)}
        @click=${() => {
          this.#take({ what: 'remove', places: [place] });
        }}
      >
        ${words.takeBack}
      </button>
    </li>`;
  }

  #take(step: MendingStep): void {
    this.#awaitsStep = true;
    this.dispatchEvent(
      new CustomEvent('bl-mend', { detail: { step, place: null }, bubbles: true, composed: true }),
    );
  }

  #awaitsStep = false;

  override updated(): void {
    if (!this.#awaitsStep || this.mending.isPending) return;
    this.#awaitsStep = false;
    // The button that was pressed may be gone or of no use now: the keyboard goes on at the list of corrections.
    const focused = this.renderRoot.querySelector<HTMLElement>(':focus');
    if (!focused || focused.matches(':disabled')) {
      this.renderRoot.querySelector<HTMLElement>('summary')?.focus();
    }
  }

  readonly #unfold = (event: Event): void => {
    this.toggleAttribute('unfolded', (event.target as HTMLDetailsElement).open);
  };

  readonly #choose = (): void => {
    this.renderRoot.querySelector<HTMLInputElement>('input[type="file"]')?.click();
  };

  readonly #import = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    // So that the same file, mended, is a change again.
    input.value = '';
    if (file) this.#take({ what: 'import', file });
  };

  readonly #export = (): void => {
    const { bulletin, mending } = this;
    const file = fileOf(
      correctionsFileName(bulletin.name),
      bulletin.report.source,
      mending.corrections,
    );
    if (file) saveText(file.name, file.text, 'application/json');
  };
}

registerElement('bl-mending-panel', MendingPanel);
