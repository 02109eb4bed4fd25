/** The list of articles, each with its division, what decided it, and its byline. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Article } from '../protocol/contract.js';
import { setUnless } from './address.js';
import { formatFilter, go, parseFilter, type ArticleFilter } from './destination.js';
import { GrowingList } from '../timing/growing-list.js';
import { renderDivisionChoice } from './mending/division-choice.js';
import { articleAt, type MendingEvent } from './mending/corrections.js';
import { mend } from './mending/mend.js';
import { articleName, divisionName } from './open-bulletin.js';
import { ViewElement } from './view-element.js';
import { registerElement } from '../register-element.js';

/** Articles of a bulletin. */
export class ArticlesView extends ViewElement {
  static override properties = { ...ViewElement.properties, isMending: { attribute: false } };
  static override styles = [
    ViewElement.styles,
    css`
      .controls {
        justify-content: space-between;
        margin-block-end: 16px;
      }
      li {
        display: grid;
        grid-template-columns: 2.5em minmax(0, 1fr);
        gap: 0 8px;
        padding: 14px 0 16px;
        border-block-start: 1px solid var(--bl-hairline);
        content-visibility: auto;
        contain-intrinsic-size: auto 6rem;
      }
      .ordinal {
        padding-block-start: 0.28em;
        text-align: end;
        padding-inline-end: 8px;
      }
      h3 {
        margin: 0;
        line-height: 1.5;
        text-wrap: pretty;
      }
      h3 button.link {
        color: var(--bl-ink);
        text-decoration-color: transparent;
        font: inherit;
      }
      h3 button.link:hover {
        text-decoration-color: var(--bl-indigo);
        color: var(--bl-indigo);
      }
      .meta {
        grid-column: 2;
        display: flex;
        flex-wrap: wrap;
        gap: 0 1.5em;
        align-items: baseline;
        margin-block-start: 2px;
      }
      /* What has focus is not hidden behind the head of the mode. */
      button,
      input,
      select,
      textarea {
        scroll-margin-block-start: 10rem;
      }
      .mend {
        gap: 8px 12px;
        margin-block-start: 8px;
      }
      .mend form {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  /** Whether the articles are being corrected. */
  declare isMending: boolean;
  readonly #growing = new GrowingList(this);

  /** The place of a correction that was made here and is not in force yet. */
  #place: number | null = null;

  constructor() {
    super();
    this.isMending = false;
    this.addEventListener('bl-mend', ((event: MendingEvent) => {
      this.#place = event.detail.place;
    }) as EventListener);
  }

  override updated(changed: PropertyValues<this>): void {
    const place = this.#place;
    if (!changed.has('bulletin') || place === null) return;
    this.#place = null;
    // The rows have moved up: what was pressed would now join the next article, or is gone. The keyboard goes on at the
    // article that was corrected.
    const { articles } = this.bulletin.report;
    const index = articleAt(articles, place);
    const isMoved = articles.length !== changed.get('bulletin')?.report.articles.length;
    if (!isMoved && this.renderRoot.querySelector(':focus') !== null) return;
    const row = this.renderRoot.querySelector(`li[data-article="${String(index)}"] h3 button`);
    const next = row ?? this.renderRoot.querySelector('select');
    (next as HTMLElement | null)?.focus();
  }

  get #filter(): ArticleFilter {
    return parseFilter(this.settings['show'], this.bulletin);
  }

  override render(): TemplateResult {
    const { bulletin, strings } = this;
    const all = bulletin.report.articles;
    const shown = all.filter((article) => this.#passes(article));
    return html`
      <div class="controls">
        <label class="control">
          <span>${strings.articles.filter}</span>
          ${this.#renderFilter()}
        </label>
        <p class="quiet numbers" role="status">
          ${strings.articles.shown(shown.length, all.length)}
        </p>
        ${
          this.isMending || all.length === 0 || bulletin.isSeveral
            ? nothing
            : html`<button
                type="button"
                @click=${() => {
                  this.choose({ mend: '1' });
                }}
              >
                ${strings.mending.start}
              </button>`
        }
      </div>
      ${
        shown.length === 0
          ? html`<p class="quiet">${strings.articles.none}</p>`
          : html`<ol>
                ${this.#growing
                  .take(shown, `${bulletin.key} ${formatFilter(this.#filter)}`)
                  .map((article) => this.#renderArticle(article))}
              </ol>
              ${
                this.#growing.beyond > 0
                  ? html`<p>
                      <button type="button" @click=${this.#growing.more}>
                        ${strings.articles.more(this.#growing.beyond)}
                      </button>
                    </p>`
                  : nothing
              }`
      }
    `;
  }

  #passes(article: Article): boolean {
    const filter = this.#filter;
    if (filter === 'all') return true;
    if (filter === 'unattributed') return article.division === null;
    if (filter === 'present') {
      return article.division !== null && article.division !== this.bulletin.cityCode;
    }
    return article.division === filter.division;
  }

  #renderFilter(): TemplateResult {
    const { bulletin, strings, language } = this;
    const chosen = formatFilter(this.#filter);
    const { report } = bulletin;
    const present = report.divisions
      .filter((division) => division.code !== bulletin.cityCode)
      .reduce((sum, division) => sum + division.articles.length, 0);
    const option = (value: string, name: string, many: number): TemplateResult =>
      html`<option value=${value} ?selected=${value === chosen}>
        ${name} · ${strings.common.articles(many)}
      </option>`;
    return html`<select @change=${this.#changeFilter} .value=${chosen}>
      ${option('all', strings.articles.all, report.articles.length)}
      ${option('present', strings.articles.districts, present)}
      ${report.divisions.map((division) =>
        option(division.code, divisionName(division, language, strings), division.articles.length),
      )}
      ${
        report.unattributed.articles > 0 || chosen === 'unattributed'
          ? option('unattributed', strings.common.noDivision, report.unattributed.articles)
          : nothing
      }
    </select>`;
  }

  #renderArticle(article: Article): TemplateResult {
    const { bulletin, strings, language } = this;
    const { byline, divisionEvidence } = article;
    const issue = bulletin.issueName(article);
    const signed = [byline?.office, ...(byline?.authors ?? [])].filter(Boolean).join(' ');
    return html`<li data-article=${article.index}>
      <span class="ordinal quiet numbers" aria-hidden="true">${article.index + 1}</span>
      <h3>
        <button
          type="button"
          class="link"
          lang="zh-CN"
          @click=${() => {
            go(this, { to: 'article', article: article.index });
          }}
        >
          ${articleName(article, strings)}
        </button>
      </h3>
      <div class="meta">
        ${issue === null ? nothing : html`<span lang="zh-CN">${issue}</span>`}
        <span>${divisionName(bulletin.division(article.division), language, strings)}</span>
        ${
          divisionEvidence === null
            ? html`<span class="quiet small">${strings.articles.noEvidence}</span>`
            : html`<button
                type="button"
                class="link small"
                @click=${() => {
                  go(this, {
                    to: 'place',
                    span: divisionEvidence.span,
                    marks: [divisionEvidence.span],
                    term: divisionEvidence.words,
                  });
                }}
              >
                ${strings.articles.evidence[divisionEvidence.place](divisionEvidence.words)}
              </button>`
        }
        <span lang="zh-CN">${signed === '' ? strings.articles.unsigned : signed}</span>
        <span class="quiet small numbers">${strings.articles.size(article.hanCharacters)}</span>
        <button
          type="button"
          class="link small"
          @click=${() => {
            go(this, {
              to: 'place',
              span: article.span,
              marks: [],
              term: articleName(article, strings),
            });
          }}
        >
          ${strings.articles.seeSource}
        </button>
      </div>
      ${this.#renderCorrected(article)} ${this.isMending ? this.#renderMending(article) : nothing}
    </li>`;
  }

  #renderCorrected({ corrected }: Article): TemplateResult | typeof nothing {
    if (corrected.length === 0) return nothing;
    const words = this.strings.article;
    return html`<p class="meta small">
      ${words.corrected(corrected.map((field) => words.correctedFields[field]))}
    </p>`;
  }

  #renderMending(article: Article): TemplateResult {
    const { bulletin, strings, language } = this;
    const words = strings.mending;
    const name = articleName(article, strings);
    const at = article.span.utf16Start;
    return html`<div class="meta mend">
      ${
        bulletin.report.region === null
          ? nothing
          : renderDivisionChoice(this, bulletin, article, language, strings, true)
      }
      <button
        type="button"
        ?disabled=${article.index === 0}
        aria-label=${words.article.mergeThis(name)}
        @click=${() => {
          mend(this, [{ action: 'merge', at }], at);
        }}
      >
        ${words.article.merge}
      </button>
      <button
        type="button"
        aria-label=${words.startThis(name)}
        @click=${() => {
          go(this, { to: 'article', article: article.index });
        }}
      >
        ${words.startArticle}
      </button>
    </div>`;
  }

  readonly #changeFilter = (event: Event): void => {
    this.choose({ show: setUnless('all', (event.target as HTMLSelectElement).value) });
  };
}

registerElement('bl-articles', ArticlesView);
