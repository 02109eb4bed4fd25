/** Words over time: how often each of a few words stands in each of several issues. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { SelectDetail, SelectEvent } from '../charts/data.js';
import { MOST_LINES, type TrendData } from '../charts/trend-lines.js';
import type { KeywordTable, TrendTable } from '../protocol/contract.js';
import { chosenOf, setUnless } from './address.js';
import { Answer } from './answer.js';
import { go } from './destination.js';
import { orderOf, shareADate, shortIssueNames, unplacedIssues } from './issue-order.js';
import { articlesOfIssue } from './open-bulletin.js';
import { renderSectionSwitches } from './section-switches.js';
import { termFilter } from './term-filter.js';
import { ViewElement } from './view-element.js';
import { registerElement } from '../register-element.js';
import '../charts/bl-trend-lines.js';

const MEASURES = ['rate', 'count'] as const;
type Measure = (typeof MEASURES)[number];
/** So many of the commonest words are followed at first: more cross each other too often to be read at once. */
const FOLLOWED_AT_FIRST = 5;
/** Issues whose size is said one by one; of more the range is said, and the table has them. */
const SIZED = 4;
/** Issues of unknown order that are named. */
const NAMED = 6;

/** Words and how often they stand in each issue. */
export class TrendView extends ViewElement {
  static override properties = {
    ...ViewElement.properties,
    excludedSections: { attribute: false },
    selected: { attribute: false },
    said: { state: true },
  };
  static override styles = [
    ViewElement.styles,
    css`
      .controls {
        margin-block-end: 16px;
      }
      fieldset {
        min-inline-size: 0;
      }
      .terms {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block-start: 4px;
      }
      .terms li {
        display: inline-flex;
        align-items: center;
        border: 1px solid var(--bl-rule);
        border-radius: var(--bl-radius);
        padding-inline-start: 12px;
      }
      .terms button {
        border-color: transparent;
        inline-size: var(--bl-target);
        padding: 0;
        color: var(--bl-ink-2);
      }
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: end;
      }
      form input {
        inline-size: 10em;
        max-inline-size: 60vw;
      }
      .remarks {
        max-inline-size: 44em;
        margin-block-start: 12px;
      }
      .switches {
        margin-block-start: 24px;
      }
    `,
  ];

  /** Stop-word sections left out; `null` for the default. */
  declare excludedSections: string[] | null;
  /** What sentences are open. */
  declare selected: SelectDetail | null;
  /** Why a word was not added. */
  declare private said: string;
  readonly #commonest = new Answer<KeywordTable>(this);
  readonly #answer = new Answer<TrendTable>(this);

  constructor() {
    super();
    this.excludedSections = null;
    this.selected = null;
    this.said = '';
  }

  get #measure(): Measure {
    return chosenOf(this.settings['measure'], MEASURES, 'rate');
  }

  /** The words that are set; the commonest where none are; `null` while those are not known. */
  get #terms(): readonly string[] | null {
    const set = this.settings['terms'];
    if (set !== undefined) {
      return [...new Set(set.split(',').filter((term) => term !== ''))].slice(0, MOST_LINES);
    }
    return this.#commonest.value?.rows.map(({ term }) => term) ?? null;
  }

  override willUpdate(): void {
    const { bulletin } = this;
    const commonest = {
      filter: termFilter(this),
      measure: 'count' as const,
      top: FOLLOWED_AT_FIRST,
    };
    if (this.settings['terms'] === undefined) {
      this.#commonest.want(`${bulletin.key} ${JSON.stringify(commonest)}`, (signal) =>
        bulletin.ask('keywords', commonest, signal),
      );
    }
    const terms = this.#terms;
    if (terms === null || this.#commonest.pending) return;
    const query = { terms: [...terms] };
    this.#answer.want(`${bulletin.key} ${JSON.stringify(query)}`, (signal) =>
      bulletin.ask('trend', query, signal),
    );
  }

  override render(): TemplateResult {
    const { strings } = this;
    return html`
      ${this.#renderTerms(this.#terms ?? [])} ${this.#renderControls()} ${this.#renderAnswer()}
      <div class="switches">
        ${renderSectionSwitches(this, this.sections, this.excludedSections, this.language, strings)}
      </div>
    `;
  }

  #renderTerms(terms: readonly string[]): TemplateResult {
    const words = this.strings.trend;
    return html`<fieldset class="controls">
      <legend>${words.terms(terms.length, MOST_LINES)}</legend>
      <ul class="terms">
        ${terms.map(
          (term) =>
            html`<li>
              <span lang="zh-CN">${term}</span>
              <button
                type="button"
                aria-label=${words.remove(term)}
                title=${words.remove(term)}
                @click=${() => {
                  this.#remove(term);
                }}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>`,
        )}
      </ul>
    </fieldset>`;
  }

  #renderControls(): TemplateResult {
    const words = this.strings.trend;
    return html`<div class="controls">
        <form @submit=${this.#add}>
          <label class="control">
            <span>${words.add}</span>
            <input
              name="term"
              lang="zh-CN"
              list="terms"
              maxlength="40"
              autocomplete="off"
              aria-describedby="said"
            />
          </label>
          <datalist id="terms">
            ${this.bulletin.report.keywords.rows.map(
              ({ term }) => html`<option value=${term}></option>`,
            )}
          </datalist>
          <button type="submit">${words.addGo}</button>
        </form>
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
        ${
          this.settings['terms'] === undefined
            ? nothing
            : html`<button type="button" @click=${this.#reset}>${words.reset}</button>`
        }
      </div>
      <p id="said" class="small" role="status">${this.said}</p>`;
  }

  #renderAnswer(): TemplateResult {
    const { strings } = this;
    const words = strings.trend;
    for (const answer of [this.#commonest, this.#answer]) {
      if (answer.error !== undefined) {
        return this.renderFailure(answer.error, () => {
          answer.retry();
        });
      }
    }
    const terms = this.#terms;
    if (terms?.length === 0) {
      return html`<p role="status">
        ${this.settings['terms'] === undefined ? words.noText : words.none}
      </p>`;
    }
    const table = this.#answer.value;
    if (!table) return html`<p class="quiet" role="status">${strings.common.loading}</p>`;
    return html`<div class=${this.#answer.pending ? 'pending' : ''}>
        <bl-trend-lines
          lang=${this.language}
          .strings=${this.chartStrings}
          .data=${this.#dataOf(table)}
          .measure=${this.#measure}
          .selected=${this.selected}
          caption=${this.#caption(table)}
          @bl-select=${this.#open}
        ></bl-trend-lines>
      </div>
      ${this.#renderRemarks(table)}`;
  }

  #renderRemarks({ rows }: TrendTable): TemplateResult {
    const { issues } = this.bulletin.report;
    const words = this.strings.trend;
    const unplaced = unplacedIssues(issues).map(({ name }) => name);
    const absent = rows.filter(({ counts }) => counts.every((count) => count === 0));
    const remarks = [
      ...(unplaced.length > 0
        ? [words.unknownOrder(unplaced.slice(0, NAMED), Math.max(0, unplaced.length - NAMED))]
        : []),
      ...(orderOf(issues) === 'date' && shareADate(issues) ? [words.sameDay] : []),
      ...(absent.length > 0 ? [words.absent(absent.map(({ term }) => term))] : []),
    ];
    return html`<div class="remarks quiet small">
      ${remarks.map((remark) => html`<p>${remark}</p>`)}
    </div>`;
  }

  // The same object for the same table: a new one would draw the chart again on every update.
  #drawn: { table: TrendTable; language: string; data: TrendData } | undefined;

  #dataOf(table: TrendTable): TrendData {
    const { language } = this;
    if (this.#drawn?.table !== table || this.#drawn.language !== language) {
      this.#drawn = { table, language, data: this.#arrange(table) };
    }
    return this.#drawn.data;
  }

  #arrange(table: TrendTable): TrendData {
    const { issues } = this.bulletin.report;
    const short = shortIssueNames(issues, this.strings.trend.issueNumber);
    return {
      issues: table.issues.map(({ issue, tokens }) => ({
        id: String(issue),
        name: issues[issue]?.name ?? '',
        shortName: short[issue] ?? '',
        tokens,
      })),
      series: table.rows.map(({ term, counts, perThousand, articles }) => ({
        term,
        points: counts.map((count, place) => ({
          count,
          // An issue without text has no rate; the chart draws nothing there, because it has no tokens.
          perThousand: perThousand[place] ?? 0,
          articles: articles[place] ?? 0,
        })),
      })),
    };
  }

  #caption(table: TrendTable): string {
    const { issues } = this.bulletin.report;
    const { trend, common } = this.strings;
    const sizes = table.issues.map(({ tokens }) => tokens);
    const size =
      sizes.length > SIZED
        ? trend.sizeRange(Math.min(...sizes), Math.max(...sizes))
        : common.listOf(
            table.issues.map(({ issue, tokens }) =>
              trend.sizeOf(issues[issue]?.name ?? '', tokens),
            ),
          );
    return trend.caption(
      issues.length,
      size,
      trend.orders[orderOf(issues)],
      this.leftOutSentence(this.excludedSections),
    );
  }

  /** The sentences of a word in one issue; in all of them where the word itself was picked. */
  readonly #open = (event: SelectEvent): void => {
    event.stopPropagation();
    const { term, issue } = event.detail;
    if (term === undefined) return;
    const found = issue === undefined ? undefined : this.bulletin.report.issues[Number(issue)];
    go(this, {
      to: 'sentences',
      term,
      divisions: [],
      articles: found ? articlesOfIssue(found) : [],
    });
  };

  readonly #add = (event: Event): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const field = form.elements.namedItem('term') as HTMLInputElement;
    // A comma parts the words in the address.
    const term = field.value.replaceAll(/[,，]/gu, '').trim();
    const terms = this.#terms ?? [];
    const words = this.strings.trend;
    this.said = '';
    if (term === '') return;
    if (terms.includes(term)) this.said = words.known(term);
    else if (terms.length >= MOST_LINES) this.said = words.full(MOST_LINES);
    else {
      this.choose({ terms: [...terms, term].join(',') });
      field.value = '';
    }
  };

  #remove(term: string): void {
    this.said = '';
    const terms = (this.#terms ?? []).filter((one) => one !== term);
    this.choose({ terms: terms.join(',') });
    void this.updateComplete.then(() => {
      // What was pressed is gone; the field comes next.
      this.renderRoot.querySelector('input')?.focus();
    });
  }

  readonly #reset = (): void => {
    this.said = '';
    this.choose({ terms: null });
    this.renderRoot.querySelector('input')?.focus();
  };

  readonly #changeMeasure = (event: Event): void => {
    this.choose({ measure: setUnless('rate', (event.target as HTMLSelectElement).value) });
  };
}

registerElement('bl-trend', TrendView);
