/** The company of words: what stands around a word, which words share sentences, which stand in a row. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { SelectDetail, SelectEvent } from '../charts/data.js';
import type {
  AssociationMeasure,
  CollocationTable,
  NgramTable,
  TermNetwork,
} from '../protocol/contract.js';
import { chosenOf, numberOf, setUnless } from './address.js';
import { Answer } from './answer.js';
import { LaterFrame } from '../timing/later-frame.js';
import { go } from './destination.js';
import { termFilter } from './term-filter.js';
import { ViewElement } from './view-element.js';
import { registerElement } from '../register-element.js';
import '../charts/bl-collocate-table.js';
import '../charts/bl-phrase-table.js';
import '../charts/bl-word-network.js';

const WINDOWS: readonly number[] = [3, 5, 10, 0];
const MEASURES: readonly AssociationMeasure[] = [
  'log-dice',
  'mutual-information',
  't-score',
  'count',
];
/** In words to either side. */
const WINDOW = 5;
const MEASURE: AssociationMeasure = 'log-dice';
const COLLOCATES = 20;
const TERMS = 30;
const TIES = 30;
const PHRASES = 100;
const SHOWN_PHRASES = 20;

/** Words and what they stand with. */
export class CompanyView extends ViewElement {
  static override properties = {
    ...ViewElement.properties,
    excludedSections: { attribute: false },
    selected: { attribute: false },
    inner: { state: true },
  };
  static override styles = [
    ViewElement.styles,
    css`
      section + section {
        margin-block-start: 40px;
        border-block-start: 1px solid var(--bl-hairline);
        padding-block-start: 16px;
      }
      .controls {
        margin-block-end: 12px;
      }
      form {
        display: flex;
        gap: 8px;
        align-items: end;
        max-inline-size: 100%;
      }
      form .control {
        flex: 0 1 12em;
      }
      form input {
        inline-size: 100%;
      }
      form button {
        flex: none;
      }
      .inner {
        display: inline-flex;
        gap: 6px;
        align-items: center;
        min-block-size: var(--bl-target);
      }
      .tells {
        max-inline-size: 44em;
        margin-block-start: 8px;
      }
      bl-word-network {
        display: block;
        max-width: 52rem;
      }
    `,
  ];

  /** Stop-word sections left out; `null` for the default. */
  declare excludedSections: string[] | null;
  /** What sentences are open. */
  declare selected: SelectDetail | null;
  declare private inner: boolean;
  readonly #around = new Answer<CollocationTable>(this);
  readonly #network = new Answer<TermNetwork>(this);
  readonly #phrases = new Answer<NgramTable>(this);
  readonly #networkFrame = new LaterFrame(this, 1);
  readonly #phrasesFrame = new LaterFrame(this, 2);

  constructor() {
    super();
    this.excludedSections = null;
    this.selected = null;
    this.inner = false;
  }

  /** The word in question: the one that is set, or the commonest. */
  get #term(): string {
    return this.settings['term'] ?? this.bulletin.report.keywords.rows[0]?.term ?? '';
  }

  get #window(): number {
    return numberOf(this.settings['window'], WINDOW);
  }

  get #measure(): AssociationMeasure {
    return chosenOf(this.settings['measure'], MEASURES, MEASURE);
  }

  override willUpdate(): void {
    const { bulletin } = this;
    const filter = termFilter(this);
    const around = {
      term: this.#term,
      filter,
      window: this.#window,
      measure: this.#measure,
      top: COLLOCATES,
    };
    this.#around.want(`${bulletin.key} ${JSON.stringify(around)}`, (signal) =>
      bulletin.ask('collocates', around, signal),
    );
    const network = { filter, terms: TERMS, ties: TIES };
    this.#network.want(`${bulletin.key} ${JSON.stringify(network)}`, (signal) =>
      bulletin.ask('network', network, signal),
    );
    const phrases = { filter, top: PHRASES };
    this.#phrases.want(`${bulletin.key} ${JSON.stringify(phrases)}`, (signal) =>
      bulletin.ask('phrases', phrases, signal),
    );
  }

  override render(): TemplateResult {
    const words = this.strings.company;
    return html`
      <section aria-labelledby="around">
        <h3 id="around">${words.around(this.#term)}</h3>
        ${this.#renderControls()} ${this.#renderAround()}
      </section>
      <section aria-labelledby="network">
        <h3 id="network">${words.network}</h3>
        ${this.#networkFrame.hasCome(this.bulletin.key) ? this.#renderNetwork() : nothing}
      </section>
      <section aria-labelledby="phrases">
        <h3 id="phrases">${words.phrases}</h3>
        ${this.#phrasesFrame.hasCome(this.bulletin.key) ? this.#renderPhrases() : nothing}
      </section>
    `;
  }

  #leftOut(): string {
    return this.leftOutSentence(this.excludedSections);
  }

  #renderControls(): TemplateResult {
    const words = this.strings.company;
    return html`<div class="controls">
      <form @submit=${this.#choose}>
        <label class="control">
          <span>${words.term}</span>
          <input
            name="term"
            lang="zh-CN"
            list="terms"
            maxlength="40"
            autocomplete="off"
            .value=${this.#term}
          />
        </label>
        <datalist id="terms">
          ${this.bulletin.report.keywords.rows.map(
            (row) => html`<option value=${row.term}></option>`,
          )}
        </datalist>
        <button type="submit">${words.look}</button>
      </form>
      <div class="secondary">
        <label class="control">
          <span>${words.window}</span>
          <select @change=${this.#changeWindow}>
            ${WINDOWS.map(
              (one) =>
                html`<option value=${one} ?selected=${one === this.#window}>
                  ${words.windows(one)}
                </option>`,
            )}
          </select>
        </label>
        <label class="control">
          <span>${words.measure}</span>
          <select @change=${this.#changeMeasure}>
            ${MEASURES.map(
              (one) =>
                html`<option value=${one} ?selected=${one === this.#measure}>
                  ${words.measures[one]}
                </option>`,
            )}
          </select>
        </label>
      </div>
    </div>`;
  }

  #renderAround(): TemplateResult {
    const { strings } = this;
    const words = strings.company;
    if (this.#around.error !== undefined) {
      return this.renderFailure(this.#around.error, () => {
        this.#around.retry();
      });
    }
    const table = this.#around.value;
    if (!table) return html`<p class="quiet" role="status">${strings.common.loading}</p>`;
    if (table.count === 0) return html`<p role="status">${words.absent(table.term)}</p>`;
    if (table.rows.length === 0) return html`<p role="status">${words.alone(table.term)}</p>`;
    return html`<bl-collocate-table
        lang=${this.language}
        .strings=${this.chartStrings}
        .table=${table}
        caption=${words.aroundCaption(
          table.term,
          table.count,
          table.articles,
          table.tokens,
          words.windows(table.window),
          table.matchingTerms,
          table.minimumJoint,
          this.#leftOut(),
        )}
        @bl-select=${(event: SelectEvent) => {
          this.#openNear(event, table.window);
        }}
      ></bl-collocate-table>
      <p class="tells quiet small">${words.aroundTells}</p>`;
  }

  #renderNetwork(): TemplateResult {
    const { strings } = this;
    const words = strings.company;
    if (this.#network.error !== undefined) {
      return this.renderFailure(this.#network.error, () => {
        this.#network.retry();
      });
    }
    const network = this.#network.value;
    if (!network) return html`<p class="quiet" role="status">${strings.common.loading}</p>`;
    if (network.ties.length === 0) return html`<p>${words.networkNone}</p>`;
    return html`<bl-word-network
      lang=${this.language}
      .strings=${this.chartStrings}
      .network=${network}
      .selected=${this.selected}
      caption=${words.networkCaption(
        network.nodes.length,
        network.sentences,
        network.ties.length,
        network.minimumJoint,
        this.#leftOut(),
      )}
      @bl-select=${(event: SelectEvent) => {
        this.#openNear(event, 0);
      }}
    ></bl-word-network>`;
  }

  #renderPhrases(): TemplateResult {
    const { strings } = this;
    const words = strings.company;
    if (this.#phrases.error !== undefined) {
      return this.renderFailure(this.#phrases.error, () => {
        this.#phrases.retry();
      });
    }
    const table = this.#phrases.value;
    if (!table) return html`<p class="quiet" role="status">${strings.common.loading}</p>`;
    if (table.rows.length === 0) return html`<p>${words.phrasesNone}</p>`;
    const rows = table.rows.filter((row) => this.inner || row.partOf === null);
    return html`<label class="inner small"
        ><input type="checkbox" .checked=${this.inner} @change=${this.#changeInner} />
        ${words.phrasesInner}</label
      >
      <bl-phrase-table
        lang=${this.language}
        .strings=${this.chartStrings}
        .table=${{ ...table, rows: rows.slice(0, SHOWN_PHRASES) }}
        caption=${words.phrasesCaption(
          table.matchingPhrases,
          table.tokens,
          table.minimumCount,
          this.#leftOut(),
        )}
        @bl-select=${this.#openPhrase}
      ></bl-phrase-table>`;
  }

  /** The sentences where a word stands near another; of the word itself where no other is named. */
  #openNear(event: SelectEvent, window: number): void {
    event.stopPropagation();
    const { term, near } = event.detail;
    if (term === undefined) return;
    go(this, {
      to: 'sentences',
      term,
      divisions: [],
      articles: [],
      ...(near === undefined ? {} : { near: { term: near, window } }),
    });
  }

  readonly #openPhrase = (event: SelectEvent): void => {
    event.stopPropagation();
    const { term, words } = event.detail;
    if (term === undefined || words === undefined) return;
    go(this, { to: 'sentences', term, words, divisions: [], articles: [], matching: 'phrase' });
  };

  readonly #choose = (event: Event): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const term = (form.elements.namedItem('term') as HTMLInputElement).value.trim();
    if (term !== '') this.choose({ term });
  };

  readonly #changeWindow = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.choose({ window: setUnless(WINDOW, Number(value)) });
  };

  readonly #changeMeasure = (event: Event): void => {
    this.choose({ measure: setUnless(MEASURE, (event.target as HTMLSelectElement).value) });
  };

  readonly #changeInner = (event: Event): void => {
    this.inner = (event.target as HTMLInputElement).checked;
  };
}

registerElement('bl-company', CompanyView);
