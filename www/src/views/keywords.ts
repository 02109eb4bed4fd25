/** The keywords: bars for a scope the reader chooses, ranked by a number the reader chooses. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { SelectDetail, SelectEvent } from '../charts/data.js';
import type { KeywordMeasure, KeywordTable, TermLevel, WordClass } from '../protocol/contract.js';
import { chosenAmong, chosenOf, numberOf, setUnless } from './address.js';
import { Answer } from './answer.js';
import { go } from './destination.js';
import { GrowingList } from '../timing/growing-list.js';
import { articleName, divisionName } from './open-bulletin.js';
import { excludedIds, renderSectionSwitches } from './section-switches.js';
import { termFilter } from './term-filter.js';
import { ViewElement } from './view-element.js';
import { registerElement } from '../register-element.js';
import '../charts/bl-keyword-bars.js';
import '../charts/bl-word-cloud.js';
import './keyword-strips.js';

const MEASURES: readonly KeywordMeasure[] = ['count', 'rate', 'tf-idf', 'text-rank', 'keyness'];
/** How the table is drawn; the table itself is the same. */
const FORMS = ['bars', 'strips', 'cloud'] as const;
const LEVELS: readonly TermLevel[] = ['own', 'all'];
const TOPS: readonly number[] = [10, 20, 50, 100];
const WORD_CLASSES: readonly WordClass[] = [
  'noun',
  'verb',
  'adjective',
  'place',
  'organisation',
  'person',
  'phrase',
  'number',
  'function',
  'other',
];

/** What the reader has chosen. */
interface Choice {
  form: (typeof FORMS)[number];
  measure: KeywordMeasure;
  top: number;
  division: string | null;
  article: number | null;
  wordClasses: WordClass[];
  level: TermLevel;
  minimumCount: number;
  minimumRange: number;
  minimumCharacters: number;
  /** 0 for any. */
  maximumCharacters: number;
}

/** Keywords of a bulletin or of a part of it. */
export class KeywordsView extends ViewElement {
  static override properties = {
    ...ViewElement.properties,
    top: { attribute: false },
    excludedSections: { attribute: false },
    selected: { attribute: false },
    filtersOpen: { state: true },
  };
  static override styles = [
    ViewElement.styles,
    css`
      .controls {
        gap: 4px 20px;
        align-items: center;
      }
      .control {
        display: flex;
        align-items: center;
        gap: 6px;
        min-width: 0;
      }
      .controls fieldset {
        display: flex;
      }
      .controls legend {
        float: inline-start;
        align-self: center;
        padding-inline-end: 10px;
        line-height: var(--bl-target);
      }
      .chart {
        margin-block-start: 12px;
        max-width: 60rem;
      }
      select.article {
        width: 10rem;
      }
      .disclose {
        border-color: transparent;
        margin-inline-start: -12px;
        color: var(--bl-indigo);
      }
      .disclose::before {
        content: '▸ ';
      }
      .disclose[aria-expanded='true']::before {
        content: '▾ ';
      }
      .filters {
        display: grid;
        gap: 8px;
        margin-block-start: 8px;
        padding-block: 12px;
        border-block: 1px solid var(--bl-hairline);
      }
      .listed {
        margin-block-start: 8px;
      }
    `,
  ];

  /** How many rows to begin with. */
  declare top: number;
  /** Stop-word sections left out; `null` for the default. */
  declare excludedSections: string[] | null;
  /** The term whose sentences are open. */
  declare selected: SelectDetail | null;
  declare private filtersOpen: boolean;
  readonly #table = new Answer<KeywordTable>(this);
  readonly #growing = new GrowingList(this);

  constructor() {
    super();
    this.top = 20;
    this.excludedSections = null;
    this.selected = null;
    this.filtersOpen = false;
  }

  get #chosen(): Choice {
    const { settings, bulletin } = this;
    const { articles } = bulletin.report;
    const division = bulletin.division(settings['division'] ?? null);
    const article = numberOf(settings['article'], null);
    return {
      form: chosenOf(settings['form'], FORMS, 'bars'),
      measure: chosenOf(settings['measure'], MEASURES, 'count'),
      top: Math.max(1, numberOf(settings['top'], this.top)),
      // An address from another bulletin may name what this one does not have.
      division: (division?.articles.length ?? 0) > 0 ? (division?.code ?? null) : null,
      article: article !== null && article >= 1 && article <= articles.length ? article - 1 : null,
      wordClasses: chosenAmong(settings['classes'], WORD_CLASSES),
      level: chosenOf(settings['level'], LEVELS, 'own'),
      minimumCount: numberOf(settings['count'], 1),
      minimumRange: numberOf(settings['range'], 1),
      minimumCharacters: numberOf(settings['shortest'], 2),
      maximumCharacters: numberOf(settings['longest'], 0),
    };
  }

  override willUpdate(): void {
    const { measure, top, division, article, wordClasses, level } = this.#chosen;
    const { minimumCount, minimumRange, minimumCharacters, maximumCharacters } = this.#chosen;
    const query = {
      measure,
      level,
      top,
      filter: termFilter(this, {
        articles: article === null ? [] : [article],
        divisions: division === null ? [] : [division],
        wordClasses,
        minimumCount,
        minimumRange,
        minimumCharacters,
        maximumCharacters,
      }),
    };
    this.#table.want(`${this.bulletin.key} ${JSON.stringify(query)}`, (signal) =>
      this.bulletin.ask('keywords', query, signal),
    );
  }

  override render(): TemplateResult {
    const { strings } = this;
    return html`
      ${this.#renderControls()}
      <div class="filters" id="filters" ?hidden=${!this.filtersOpen}>
        ${this.#renderWordClasses()} ${this.#renderLimits()}
        ${renderSectionSwitches(this, this.sections, this.excludedSections, this.language, strings)}
        <p>
          <button type="button" @click=${this.#reset}>${strings.keywords.reset}</button>
        </p>
      </div>
      <div class="chart">${this.#renderTable()}</div>
    `;
  }

  #renderTable(): TemplateResult {
    const { strings } = this;
    if (this.#table.error !== undefined) {
      return this.renderFailure(this.#table.error, () => {
        this.#table.retry();
      });
    }
    const table = this.#table.value;
    if (!table) return html`<p class="quiet" role="status">${strings.common.loading}</p>`;
    const caption = strings.keywords.caption(
      this.#scopeName(),
      table.articles,
      table.tokens,
      this.excludedSentence(table.excludedTokens, table.excludedSections),
    );
    return html`
      <div @bl-select=${this.#select}>${this.#renderForm(table, caption)}</div>
      ${
        table.rows.length === 0
          ? nothing
          : html`<p class="listed quiet small numbers">
              ${strings.keywords.listed(table.rows.length, table.matchingTerms)}
              ${this.#chosen.form === 'bars' ? strings.keywords.measureNotes[table.measure] : nothing}${strings.keywords.levelNotes[table.level]}
            </p>`
      }
    `;
  }

  #renderForm(table: KeywordTable, caption: string): TemplateResult {
    const { form, division, article } = this.#chosen;
    switch (form) {
      case 'bars':
        return html`<bl-keyword-bars
          lang=${this.language}
          .strings=${this.chartStrings}
          .table=${table}
          .measure=${table.measure}
          .selected=${this.selected}
          caption=${caption}
        ></bl-keyword-bars>`;
      case 'cloud':
        return html`<bl-word-cloud
          lang=${this.language}
          .strings=${this.chartStrings}
          .table=${table}
          .measure=${table.measure}
          .selected=${this.selected}
          caption=${caption}
        ></bl-word-cloud>`;
      case 'strips':
        return html`<bl-keyword-strips
          .bulletin=${this.bulletin}
          .language=${this.language}
          .terms=${table.rows.map((row) => row.term)}
          .division=${division}
          .article=${article}
          .selected=${this.selected}
          caption="${caption}${this.strings.keywords.stripsNote}"
        ></bl-keyword-strips>`;
    }
  }

  #scopeName(): string {
    const { bulletin, strings, language } = this;
    const { division, article } = this.#chosen;
    const one = article === null ? undefined : bulletin.report.articles[article];
    if (one) return articleName(one, strings);
    if (division !== null) return divisionName(bulletin.division(division), language, strings);
    return strings.keywords.scopeAll;
  }

  #renderControls(): TemplateResult {
    const { bulletin, strings, language } = this;
    const { measure, top, division, article, form } = this.#chosen;
    const words = strings.keywords;
    const { report } = bulletin;
    const tops = TOPS.includes(this.top) ? TOPS : [...TOPS, this.top].sort((a, b) => a - b);
    return html`<div class="controls">
      <div class="secondary">
        <fieldset>
          <legend>${words.measure}</legend>
          <div class="choices" @change=${this.#changeMeasure}>
            ${MEASURES.map(
              (one) =>
                html`<label
                  ><input type="radio" name="measure" .value=${one} .checked=${one === measure} />${
                    words.measures[one]
                  }</label
                >`,
            )}
          </div>
        </fieldset>
        <fieldset>
          <legend>${words.form}</legend>
          <div class="choices" @change=${this.#changeForm}>
            ${FORMS.map(
              (one) =>
                html`<label
                  ><input type="radio" name="form" .value=${one} .checked=${one === form} />${
                    words.forms[one]
                  }</label
                >`,
            )}
          </div>
        </fieldset>
      </div>
      <label class="control">
        <span>${words.division}</span>
        <select @change=${this.#changeDivision} .value=${division ?? ''}>
          <option value="" ?selected=${division === null}>${words.allDivisions}</option>
          ${report.divisions
            .filter((one) => one.articles.length > 0)
            .map(
              (one) =>
                html`<option value=${one.code} ?selected=${one.code === division}>
                  ${divisionName(one, language, strings)}
                </option>`,
            )}
        </select>
      </label>
      <label class="control">
        <span>${words.article}</span>
        <select class="article" @change=${this.#changeArticle}>
          <option value="" ?selected=${article === null}>${words.allArticles}</option>
          ${this.#growing
            .take(this.#articlesInScope(), `${bulletin.key} ${division ?? ''}`)
            .map(
              (one) =>
                html`<option value=${one.index} ?selected=${one.index === article}>
                  ${one.index + 1}. ${articleName(one, strings)}
                </option>`,
            )}
          ${this.#growing.beyond > 0 ? html`<option disabled>${words.articlesBeyond(this.#growing.beyond)}</option>` : nothing}
        </select>
      </label>
      <label class="control">
        <span>${words.top}</span>
        <select @change=${this.#changeTop}>
          ${tops.map(
            (many) =>
              html`<option value=${many} ?selected=${many === top}>
                ${words.topChoice(many)}
              </option>`,
          )}
        </select>
      </label>
      <button
        type="button"
        class="disclose"
        aria-expanded=${this.filtersOpen ? 'true' : 'false'}
        aria-controls="filters"
        @click=${this.#toggleFilters}
      >
        ${words.filters}${this.#renderFilterState()}
      </button>
    </div>`;
  }

  #articlesInScope(): typeof this.bulletin.report.articles {
    const { division } = this.#chosen;
    const { articles } = this.bulletin.report;
    return division === null ? articles : articles.filter((one) => one.division === division);
  }

  #renderFilterState(): TemplateResult | typeof nothing {
    const { strings } = this;
    const names = [
      ...this.#chosen.wordClasses.map((one) => strings.wordClasses[one]),
      ...(this.excludedSections === null
        ? []
        : [
            `${strings.keywords.sections} ${String(excludedIds(this.sections, this.excludedSections).length)}`,
          ]),
    ];
    if (names.length === 0) return nothing;
    return html`<span class="quiet small"> · ${strings.common.listOf(names)}</span>`;
  }

  #renderWordClasses(): TemplateResult {
    const { strings } = this;
    const { wordClasses } = this.#chosen;
    return html`<fieldset>
      <legend>${strings.keywords.wordClass}</legend>
      <div class="choices" @change=${this.#changeWordClass}>
        ${WORD_CLASSES.map(
          (one) =>
            html`<label
              ><input
                type="checkbox"
                .value=${one}
                .checked=${wordClasses.includes(one)}
              />${strings.wordClasses[one]}</label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  #renderLimits(): TemplateResult {
    const words = this.strings.keywords;
    const { level } = this.#chosen;
    const many = (
      key: 'minimumCount' | 'minimumRange' | 'minimumCharacters' | 'maximumCharacters',
      name: string,
      standard: number,
      choices: readonly number[],
    ): TemplateResult =>
      html`<label class="control">
        <span>${words[key]}</span>
        <select
          @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            this.choose({ [name]: setUnless(standard, Number(value)) });
          }}
        >
          ${choices.map(
            (value) =>
              html`<option value=${value} ?selected=${value === this.#chosen[key]}>
                ${value === 0 ? words.anyLength : value}
              </option>`,
          )}
        </select>
      </label>`;
    return html`<div class="controls">
      <fieldset>
        <legend>${words.level}</legend>
        <div class="choices" @change=${this.#changeLevel}>
          ${LEVELS.map(
            (one) =>
              html`<label
                ><input type="radio" name="level" .value=${one} .checked=${one === level} />${
                  words.levels[one]
                }</label
              >`,
          )}
        </div>
      </fieldset>
      ${many('minimumCount', 'count', 1, [1, 2, 3, 5, 10])}
      ${many('minimumRange', 'range', 1, [1, 2, 3, 5])}
      ${many('minimumCharacters', 'shortest', 2, [1, 2, 3, 4])}
      ${many('maximumCharacters', 'longest', 0, [0, 2, 3, 4, 6])}
    </div>`;
  }

  readonly #changeLevel = (event: Event): void => {
    this.choose({ level: setUnless('own', (event.target as HTMLInputElement).value) });
  };

  readonly #toggleFilters = (): void => {
    this.filtersOpen = !this.filtersOpen;
  };

  readonly #changeMeasure = (event: Event): void => {
    this.choose({ measure: setUnless('count', (event.target as HTMLInputElement).value) });
  };

  readonly #changeForm = (event: Event): void => {
    this.choose({ form: setUnless('bars', (event.target as HTMLInputElement).value) });
  };

  readonly #changeTop = (event: Event): void => {
    this.choose({ top: setUnless(this.top, Number((event.target as HTMLSelectElement).value)) });
  };

  readonly #changeDivision = (event: Event): void => {
    this.choose({
      division: setUnless('', (event.target as HTMLSelectElement).value),
      article: null,
    });
  };

  readonly #changeArticle = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    // Articles are numbered from 1 wherever a reader sees them, the address included.
    this.choose({ article: value === '' ? null : String(Number(value) + 1) });
  };

  readonly #changeWordClass = (event: Event): void => {
    const { value, checked } = event.target as HTMLInputElement;
    const { wordClasses } = this.#chosen;
    const classes = WORD_CLASSES.filter((one) =>
      one === value ? checked : wordClasses.includes(one),
    );
    this.choose({ classes: setUnless('', classes.join(',')) });
  };

  readonly #reset = (): void => {
    this.choose(
      Object.fromEntries(Object.keys(this.settings).map((name): [string, null] => [name, null])),
    );
    this.dispatchEvent(
      new CustomEvent('bl-sections', { detail: { excluded: null }, bubbles: true, composed: true }),
    );
  };

  readonly #select = (event: SelectEvent): void => {
    event.stopPropagation();
    const { term, article: picked } = event.detail;
    if (term === undefined) return;
    const { division, article: chosen, level } = this.#chosen;
    const article = picked ?? chosen;
    go(this, {
      to: 'sentences',
      term,
      level,
      // An article that is picked in a strip is of its division already.
      divisions: division === null || picked !== undefined ? [] : [division],
      articles: article === null ? [] : [article],
    });
  };
}

registerElement('bl-keywords', KeywordsView);
