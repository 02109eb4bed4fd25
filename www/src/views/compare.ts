/** The comparison: a division’s words against the rest, and the commonest words in every division. */
import { css, html, type TemplateResult } from 'lit';
import type { SelectDetail, SelectEvent } from '../charts/data.js';
import type { DivisionSummary, DivisionTermMatrix, TermComparison } from '../protocol/contract.js';
import { Answer } from './answer.js';
import { columnsWithText, isCrowded } from './columns-with-text.js';
import { go } from './destination.js';
import { divisionName, shortDivisionName } from './open-bulletin.js';
import { renderSectionSwitches } from './section-switches.js';
import { ViewElement } from './view-element.js';

const MATRIX_TERMS = 20;
const COMPARED_TERMS = 10;

/** Divisions compared. */
export class CompareView extends ViewElement {
  static override properties = {
    ...ViewElement.properties,
    division: { attribute: false },
    excludedSections: { attribute: false },
    selected: { attribute: false },
    measure: { state: true },
  };
  static override styles = [
    ViewElement.styles,
    css`
      .without {
        max-inline-size: 34em;
        margin-block: 28px;
        font: 400 var(--bl-size-4) / 1.7 var(--bl-serif);
      }
      section + section {
        margin-block-start: 40px;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 24px;
        align-items: baseline;
        justify-content: space-between;
      }
      .divisions {
        display: flex;
        flex-wrap: wrap;
        gap: 0 4px;
        margin-block-end: 12px;
        border-block-end: 1px solid var(--bl-hairline);
      }
      .divisions label {
        position: relative;
        display: inline-flex;
        align-items: center;
        min-height: var(--bl-target);
        padding: 0 8px;
        cursor: pointer;
      }
      .divisions label:hover {
        background: var(--bl-wash);
      }
      .divisions input {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        margin: 0;
        opacity: 0;
        cursor: inherit;
      }
      .divisions label:has(:checked) {
        font-weight: 600;
        box-shadow: inset 0 -2px 0 var(--bl-vermilion);
      }
      .divisions label:has(:focus-visible) {
        outline: 2px solid var(--bl-indigo);
        outline-offset: 2px;
      }
      .divisions label:has(:disabled) {
        color: var(--bl-ink-2);
        text-decoration: line-through;
        text-decoration-color: var(--bl-hairline);
        cursor: default;
        background: none;
      }
      .bars {
        max-width: 60rem;
      }
      .switches {
        margin-block-start: 24px;
        border-block-start: 1px solid var(--bl-hairline);
        padding-block-start: 12px;
      }
      @media (forced-colors: active) {
        .divisions label:has(:checked) {
          text-decoration: underline;
          text-decoration-thickness: 2px;
        }
      }
    `,
  ];

  /** The division in question; `null` for the first with text. */
  declare division: string | null;
  /** Stop-word sections left out; `null` for the default. */
  declare excludedSections: string[] | null;
  /** What sentences are open. */
  declare selected: SelectDetail | null;
  declare private measure: 'count' | 'rate';
  // Narrowed once a matrix: a new object would draw the chart again on every update.
  readonly #matrix = new Answer<{ whole: DivisionTermMatrix; shown: DivisionTermMatrix }>(this);
  readonly #comparison = new Answer<TermComparison>(this);

  constructor() {
    super();
    this.division = null;
    this.excludedSections = null;
    this.selected = null;
    this.measure = 'rate';
  }

  get #chosen(): DivisionSummary | undefined {
    const { divisions } = this.bulletin.report;
    return (
      divisions.find((one) => one.code === this.division && one.articles.length > 0) ??
      divisions.find((one) => one.articles.length > 0)
    );
  }

  override willUpdate(): void {
    const { bulletin } = this;
    const chosen = this.#chosen;
    if (!chosen) return;
    const filter =
      this.excludedSections === null ? {} : { excludedSections: this.excludedSections };
    const matrix = { filter, top: MATRIX_TERMS };
    this.#matrix.want(`${bulletin.key} ${JSON.stringify(matrix)}`, async (signal) => {
      const whole = await bulletin.ask('matrix', matrix, signal);
      return { whole, shown: columnsWithText(whole) };
    });
    const comparison = { division: chosen.code, filter, top: COMPARED_TERMS };
    this.#comparison.want(`${bulletin.key} ${JSON.stringify(comparison)}`, (signal) =>
      bulletin.ask('compare', comparison, signal),
    );
  }

  override render(): TemplateResult {
    const { strings } = this;
    if (!this.#chosen) {
      const words = strings.compare;
      const { region } = this.bulletin.report;
      return html`<p class="without">${region === null ? words.noRegion : words.noDivisions}</p>`;
    }
    return html`
      <section aria-labelledby="one">
        <h3 id="one">${strings.compare.one}</h3>
        ${this.#renderChoice()}
        <div class="bars">${this.#renderComparison()}</div>
      </section>
      <section aria-labelledby="all">
        <div class="head">
          <h3 id="all">${strings.compare.heatMap}</h3>
          ${this.#renderMeasure()}
        </div>
        ${this.#renderMatrix()}
      </section>
      <div class="switches">
        ${renderSectionSwitches(this, this.sections, this.excludedSections, this.language, strings)}
      </div>
    `;
  }

  #renderChoice(): TemplateResult {
    const { strings, language } = this;
    const { divisions } = this.bulletin.report;
    const chosen = this.#chosen;
    const offered = isCrowded(divisions.length)
      ? divisions.filter(({ articles }) => articles.length > 0)
      : divisions;
    return html`<fieldset>
      <legend class="visually-hidden">${strings.compare.choose}</legend>
      <div class="divisions" @change=${this.#changeDivision}>
        ${offered.map(
          (one) =>
            html`<label title=${one.articles.length === 0 ? strings.compare.noText : ''}
              ><input
                type="radio"
                name="division"
                .value=${one.code}
                .checked=${one === chosen}
                ?disabled=${one.articles.length === 0}
              />${shortDivisionName(one, language, strings)}</label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  #renderComparison(): TemplateResult {
    const { strings, language, bulletin } = this;
    if (this.#comparison.error !== undefined) {
      return this.renderFailure(this.#comparison.error, () => {
        this.#comparison.retry();
      });
    }
    const comparison = this.#comparison.value;
    if (!comparison) return html`<p class="quiet" role="status">${strings.common.loading}</p>`;
    const name = divisionName(bulletin.division(comparison.division), language, strings);
    if (comparison.restArticles === 0) {
      return html`<p class="quiet" role="status">${strings.compare.alone(name)}</p>`;
    }
    return html`<bl-diverging-bars
      lang=${language}
      .strings=${this.chartStrings}
      .comparison=${comparison}
      .divisionName=${name}
      .extent=${this.#extent(comparison)}
      .selected=${this.selected}
      caption=${strings.compare.barsCaption(
        name,
        comparison.articles,
        comparison.tokens,
        comparison.restArticles,
        comparison.restTokens,
        this.#leftOut(),
      )}
      @bl-select=${this.#select}
    ></bl-diverging-bars>`;
  }

  /** One axis for all divisions, so that lengths compare when the reader goes from one to another. */
  #extent(comparison: TermComparison): number {
    const all = [...this.bulletin.report.comparisons, comparison];
    return Math.max(
      0,
      ...all.flatMap(({ more, less }) =>
        [...more.slice(0, 1), ...less.slice(0, 1)].map((row) => Math.abs(row.logLikelihood)),
      ),
    );
  }

  #renderMatrix(): TemplateResult {
    const { strings, language, bulletin } = this;
    if (this.#matrix.error !== undefined) {
      return this.renderFailure(this.#matrix.error, () => {
        this.#matrix.retry();
      });
    }
    const answer = this.#matrix.value;
    if (!answer) return html`<p class="quiet" role="status">${strings.common.loading}</p>`;
    const { shown: matrix } = answer;
    const left = answer.whole.divisions.length - matrix.divisions.length;
    return html`<bl-term-heat-map
      lang=${language}
      .strings=${this.chartStrings}
      .matrix=${matrix}
      .divisions=${bulletin.report.divisions}
      .measure=${this.measure}
      .selected=${this.selected}
      caption="${strings.compare.heatMapCaption(
        matrix.rows.length,
        matrix.articles.filter((many) => many > 0).length,
        matrix.tokens.reduce((sum, many) => sum + many, 0),
        this.#leftOut(),
      )}${left === 0 ? '' : strings.compare.columnsLeft(left)}"
      @bl-select=${this.#select}
    ></bl-term-heat-map>`;
  }

  #leftOut(): string {
    const { strings } = this;
    const ids = this.excludedSections ?? this.bulletin.report.generator.excludedSections;
    return ids.length === 0
      ? strings.keywords.excludedNone
      : strings.keywords.excludedNames(this.sectionNames(ids));
  }

  #renderMeasure(): TemplateResult {
    const { strings } = this;
    return html`<fieldset>
      <legend class="visually-hidden">${strings.compare.measure}</legend>
      <div class="choices" @change=${this.#changeMeasure}>
        ${(['rate', 'count'] as const).map(
          (one) =>
            html`<label
              ><input
                type="radio"
                name="measure"
                .value=${one}
                .checked=${one === this.measure}
              />${strings.compare.measures[one]}</label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  readonly #changeMeasure = (event: Event): void => {
    this.measure = (event.target as HTMLInputElement).value === 'count' ? 'count' : 'rate';
  };

  readonly #changeDivision = (event: Event): void => {
    go(this, { to: 'compare', division: (event.target as HTMLInputElement).value });
  };

  readonly #select = (event: SelectEvent): void => {
    event.stopPropagation();
    const { term, division } = event.detail;
    if (term === undefined) return;
    go(this, {
      to: 'sentences',
      term,
      divisions: division === undefined ? [] : [division],
      articles: [],
    });
  };
}
