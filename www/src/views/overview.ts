/** The overview: one sentence, the map and the words side by side, typical words, notices. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { SelectEvent } from '../charts/data.js';
import { standInRows } from '../charts/tile-grid.js';
import { sentenceIn } from '../i18n/languages.js';
import type { DivisionSummary, KeywordTable, Notice } from '../protocol/contract.js';
import { go } from './destination.js';
import { GrowingList } from '../timing/growing-list.js';
import { leadSentence } from './lead-sentence.js';
import { LaterFrame } from '../timing/later-frame.js';
import { divisionName } from './open-bulletin.js';
import './read-aloud-button.js';
import { renderTextLink } from './text-link.js';
import { ViewElement } from './view-element.js';
import { registerElement } from '../register-element.js';
import '../charts/bl-coverage-map.js';
import '../charts/bl-keyword-bars.js';

/** A name with more characters, an autonomous county’s, needs a wider column. */
const LONG_NAME = 5;

/** How many words stand beside the map. */
const TOP_WORDS = 12;

/** The overview of a bulletin. */
export class OverviewView extends ViewElement {
  static override styles = [
    ViewElement.styles,
    css`
      .lead {
        max-width: 40em;
        font: 400 var(--bl-size-4) / 1.75 var(--bl-serif);
        margin-block: 12px 28px;
        text-wrap: pretty;
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
        gap: 40px;
        align-items: start;
      }
      section + section,
      .pair + section {
        margin-block-start: 40px;
      }
      .pair > section + section {
        margin-block-start: 0;
      }
      /* Below the first screen: laid out when it comes into sight. Focus rings need the room beside. */
      .pair ~ section {
        content-visibility: auto;
        contain-intrinsic-size: auto 20rem;
        margin-inline: -6px;
        padding: 0 6px 6px;
      }
      .without {
        padding-block: 12px;
        border-block: 1px solid var(--bl-hairline);
      }
      .further {
        margin-block-start: 12px;
      }
      .note {
        margin-block-end: 12px;
      }
      .typical {
        columns: 22rem 2;
        column-gap: 40px;
        border-block-start: 1px solid var(--bl-hairline);
      }
      .typical li {
        break-inside: avoid;
        display: flex;
        flex-wrap: wrap;
        gap: 0 8px;
        align-items: baseline;
        padding: 6px 0;
        border-block-end: 1px solid var(--bl-hairline);
      }
      .typical .name {
        flex: 0 0 5.5em;
      }
      .typical.long .name {
        flex-basis: 8.5em;
      }
      .typical .many {
        flex: 0 0 4.5em;
      }
      .typical[lang='en'] .name {
        flex-basis: 8em;
      }
      .typical[lang='en'] .many {
        flex-basis: 6em;
      }
      .terms {
        flex: 1 1 9em;
        display: flex;
        flex-wrap: wrap;
        gap: 0 1em;
      }
      .terms button,
      .name button {
        min-height: 1.75rem;
      }
      .terms button {
        color: var(--bl-ink);
        text-decoration-color: var(--bl-hairline);
      }
      .terms button:hover {
        color: var(--bl-indigo);
        text-decoration-color: currentColor;
      }
      .notices li {
        display: grid;
        grid-template-columns: 3em 1fr auto;
        gap: 12px;
        align-items: baseline;
        padding: 8px 0;
        border-block-start: 1px solid var(--bl-hairline);
      }
      .notices[lang='en'] li {
        grid-template-columns: 8em 1fr auto;
      }
      .warning {
        color: var(--bl-vermilion);
      }
      @media (pointer: coarse) {
        .terms button,
        .name button {
          min-height: var(--bl-target);
        }
      }
    `,
  ];

  readonly #notices = new GrowingList(this, 12);
  readonly #laterFrame = new LaterFrame(this);

  override render(): TemplateResult {
    const { bulletin, strings, language } = this;
    const { report } = bulletin;
    const districts = report.divisions.filter((division) => division.code !== bulletin.cityCode);
    const withArticles = report.divisions.filter((division) => division.articles.length > 0);
    const present = districts.filter((division) => division.articles.length > 0).length;
    const words = strings.overview;
    return html`
      ${this.#renderLead()}
      <div class="pair">
        <section aria-labelledby="coverage">
          <h3 id="coverage">${words.coverage}</h3>
          ${
            report.region === null
              ? html`<p class="without quiet">${words.noRegion}</p>`
              : html`<bl-coverage-map
                  lang=${language}
                  .strings=${this.chartStrings}
                  .divisions=${report.divisions}
                  caption=${words.coverageCaption(report.articles.length, districts.length, present, !standInRows(districts))}
                  @bl-select=${this.#selectDivision}
                ></bl-coverage-map>`
          }
        </section>
        <section aria-labelledby="words">
          <h3 id="words">${words.topWords}</h3>
          <bl-keyword-bars
            lang=${language}
            .strings=${this.chartStrings}
            .table=${this.#topWords(report.keywords)}
            .measure=${report.keywords.measure}
            caption=${this.#keywordCaption(report.keywords)}
            @bl-select=${this.#selectTerm}
          ></bl-keyword-bars>
          <p class="further">
            <button type="button" class="link" @click=${this.#showKeywords}>
              ${words.moreKeywords}
            </button>
          </p>
        </section>
      </div>
      ${this.#laterFrame.hasCome(bulletin.key) ? this.#renderFurther(withArticles) : nothing}
    `;
  }

  /** What stands below the first screen. */
  #renderFurther(withArticles: DivisionSummary[]): TemplateResult {
    const { bulletin, strings, language } = this;
    const { report } = bulletin;
    const words = strings.overview;
    return html`
      ${
        withArticles.length === 0
          ? nothing
          : html`<section aria-labelledby="typical">
              <h3 id="typical">${words.typical}</h3>
              <p class="note quiet small">${words.typicalNote}</p>
              <ul
                class="typical ${withArticles.some(({ name }) => name.length > LONG_NAME) ? 'long' : ''}"
                lang=${language}
              >
                ${withArticles.map((division) => this.#renderTypical(division))}
              </ul>
            </section>`
      }
      ${
        report.notices.length === 0
          ? nothing
          : html`<section aria-labelledby="notices">
              <h3 id="notices">${words.notices}</h3>
              <ul class="notices" lang=${language}>
                ${this.#notices.take(report.notices, bulletin.key).map((notice) => this.#renderNotice(notice))}
              </ul>
              ${this.#notices.beyond > 0 ? html`<p class="further"><button type="button" @click=${this.#notices.more}>${strings.common.more(this.#notices.beyond)}</button></p>` : nothing}
            </section>`
      }
    `;
  }

  #renderLead(): TemplateResult {
    const pieces = leadSentence(this.bulletin.report, this.language, this.strings);
    return html`<p class="lead">
      ${pieces.map(({ text, filter }) =>
        filter === null
          ? text
          : renderTextLink(text, () => {
              go(this, { to: 'articles', filter });
            }),
      )}
      <bl-read-aloud
        .language=${this.language}
        .text=${() => pieces.map(({ text }) => text).join('')}
      ></bl-read-aloud>
    </p>`;
  }

  #renderTypical(division: DivisionSummary): TemplateResult {
    const { strings, language } = this;
    const { code, articles, typicalTerms } = division;
    return html`<li>
      <span class="name"
        ><button
          type="button"
          class="link"
          @click=${() => {
            go(this, { to: 'compare', division: code });
          }}
        >
          ${divisionName(division, language, strings)}
        </button></span
      >
      <span class="many quiet small numbers">${strings.common.articles(articles.length)}</span>
      <span class="terms"
        >${
          typicalTerms.length === 0
            ? html`<span class="quiet small"
                >${
                  articles.length === this.bulletin.report.articles.length
                    ? strings.overview.typicalAlone
                    : strings.overview.typicalFew
                }</span
              >`
            : typicalTerms.map(
                (term) =>
                  html`<button
                    type="button"
                    class="link"
                    lang="zh-CN"
                    @click=${() => {
                      go(this, { to: 'sentences', term, divisions: [code], articles: [] });
                    }}
                  >
                    ${term}
                  </button>`,
              )
        }</span
      >
    </li>`;
  }

  #renderNotice(notice: Notice): TemplateResult {
    const { strings, language } = this;
    const { span } = notice;
    return html`<li>
      <span class=${notice.severity === 'warning' ? 'warning small' : 'quiet small'}
        >${strings.overview[notice.severity]}</span
      >
      <span>${sentenceIn(language, notice.message)}</span>
      ${
        span === null
          ? html`<span></span>`
          : html`<button
              type="button"
              class="link"
              @click=${() => {
                go(this, { to: 'place', span, marks: [span], term: null });
              }}
            >
              ${strings.overview.seePlace}
            </button>`
      }
    </li>`;
  }

  #keywordCaption(table: KeywordTable): string {
    const words = this.strings.keywords;
    return words.caption(
      words.scopeAll,
      table.articles,
      table.tokens,
      this.excludedSentence(table.excludedTokens, table.excludedSections),
    );
  }

  // The same object for the same table: a new one would draw the chart again on every update.
  #shortened: { whole: KeywordTable; top: KeywordTable } | undefined;

  #topWords(whole: KeywordTable): KeywordTable {
    if (this.#shortened?.whole !== whole) {
      this.#shortened = { whole, top: { ...whole, rows: whole.rows.slice(0, TOP_WORDS) } };
    }
    return this.#shortened.top;
  }

  readonly #showKeywords = (): void => {
    go(this, { to: 'view', view: 'keywords' });
  };

  readonly #selectTerm = (event: SelectEvent): void => {
    event.stopPropagation();
    const { term } = event.detail;
    if (term !== undefined) go(this, { to: 'sentences', term, divisions: [], articles: [] });
  };

  readonly #selectDivision = (event: SelectEvent): void => {
    event.stopPropagation();
    const { term, division } = event.detail;
    if (division === undefined) return;
    if (term === undefined) go(this, { to: 'articles', filter: { division } });
    else go(this, { to: 'sentences', term, divisions: [division], articles: [] });
  };
}

registerElement('bl-overview', OverviewView);
