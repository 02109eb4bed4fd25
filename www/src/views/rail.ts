/** The rail: the bulletins at hand with their state, and the articles of the open one. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { stringsFor, type Language, type Strings } from '../i18n/languages.js';
import { baseSheet } from '../style/sheets.js';
import './bulletin-list.js';
import type { RailItem, RailWhole } from './bulletin-list.js';
import { go } from './destination.js';
import { LaterFrame } from '../timing/later-frame.js';
import { articleName, shortDivisionName, type OpenBulletin } from './open-bulletin.js';
import { registerElement } from '../register-element.js';

/** The rail lists this many articles; the articles view lists them all. */
const LISTED = 60;

/** Bulletins and articles. */
export class Rail extends LitElement {
  static override properties = {
    items: { attribute: false },
    whole: { attribute: false },
    active: { attribute: false },
    article: { attribute: false },
    language: { attribute: false },
  };
  static override styles = [
    baseSheet,
    css`
      :host {
        display: block;
        font: 400 var(--bl-size-2) / 1.6 var(--bl-sans);
      }
      h2 {
        margin: 0 0 4px;
        color: var(--bl-ink-2);
        font: 400 var(--bl-size-1) / 1.5 var(--bl-sans);
      }
      section + section {
        margin-block-start: 24px;
      }
      .articles li:last-child {
        border-block-end: 1px solid var(--bl-hairline);
      }
      .go[aria-current] {
        box-shadow: inset 2px 0 0 var(--bl-vermilion);
        font-weight: 600;
      }
      .articles li {
        /* What is out of sight is laid out when it comes into sight: sixty titles cost a frame. */
        content-visibility: auto;
        contain-intrinsic-size: auto 3.75rem;
        border-block-start: 1px solid var(--bl-hairline);
      }
      .articles button.go {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 12px;
        inline-size: 100%;
        padding: 6px 8px 6px 10px;
        border: 0;
        border-radius: 0;
        text-align: start;
        line-height: 1.5;
      }
      .articles button.go:focus-visible {
        /* The row is its own paint box: a ring outside would be cut off. */
        outline-offset: -2px;
      }
      .articles .title {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        line-clamp: 2;
      }
      .all {
        margin-block-start: 8px;
        padding-inline-start: 10px;
      }
      @media (forced-colors: active) {
        .go[aria-current] {
          outline: 2px solid Highlight;
        }
      }
    `,
  ];

  declare items: readonly RailItem[];
  /** All bulletins as one; `null` where there are not several. */
  declare whole: RailWhole | null;
  /** The bulletin in view, if one is. */
  declare active: OpenBulletin | null;
  /** The article that is read by itself; `null` where none is. */
  declare article: number | null;
  declare language: Language;
  readonly #laterFrame = new LaterFrame(this, 2);

  constructor() {
    super();
    this.items = [];
    this.whole = null;
    this.active = null;
    this.article = null;
    this.language = 'zh-CN';
  }

  override render(): TemplateResult {
    const strings = stringsFor(this.language);
    return html`
      <section aria-labelledby="bulletins">
        <h2 id="bulletins">${strings.frame.bulletins}</h2>
        <bl-bulletin-list
          .items=${this.items}
          .current=${this.active?.id ?? null}
          .whole=${this.whole}
          .language=${this.language}
        ></bl-bulletin-list>
      </section>
      ${
        this.active && this.#laterFrame.hasCome(this.active.key)
          ? this.#renderArticlesOnce(this.active, strings)
          : nothing
      }
    `;
  }

  /** Sixty rows are not looked at again whenever another file is read. */
  #renderArticlesOnce(bulletin: OpenBulletin, strings: Strings): unknown {
    return guard([bulletin, this.article, this.language], () =>
      this.#renderArticles(bulletin, strings),
    );
  }

  #renderArticles(bulletin: OpenBulletin, strings: Strings): TemplateResult {
    const { articles } = bulletin.report;
    return html`<section aria-labelledby="articles">
      <h2 id="articles">${strings.frame.articleList}</h2>
      <ol class="articles">
        ${articles.slice(0, LISTED).map(
          (article) =>
            html`<li>
              <button
                type="button"
                class="go"
                aria-current=${article.index === this.article ? 'true' : nothing}
                @click=${() => {
                  go(this, {
                    to: 'place',
                    span: article.span,
                    marks: [],
                    term: articleName(article, strings),
                  });
                }}
              >
                <span class="title" lang="zh-CN">${articleName(article, strings)}</span>
                <span class="quiet small"
                  >${shortDivisionName(
                    bulletin.division(article.division),
                    this.language,
                    strings,
                  )}</span
                >
              </button>
            </li>`,
        )}
      </ol>
      ${
        articles.length > LISTED
          ? html`<p class="all">
              <button
                type="button"
                class="link"
                @click=${() => {
                  go(this, { to: 'articles', filter: 'all' });
                }}
              >
                ${strings.frame.allArticles(articles.length)}
              </button>
            </p>`
          : nothing
      }
    </section>`;
  }
}

registerElement('bl-rail', Rail);
