/** One article by itself: who signed it, whose it is and why, its points, and its facts with their places. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type {
  Article,
  ArticleDetails,
  Credit,
  Threads,
  Utf16Span,
} from '../../protocol/contract.js';
import { Answer } from '../answer.js';
import { go } from '../destination.js';
import { GrowingList } from '../growing-list.js';
import { articleName, divisionName } from '../open-bulletin.js';
import { ViewElement } from '../view-element.js';
import { articleSheet } from './article-sheet.js';
import { creditsOf } from './facts.js';
import { factLists, renderFacts, type FactList } from './sections.js';
import { registerElement } from '../../register-element.js';

/** An article of a bulletin. */
export class ArticleView extends ViewElement {
  static override properties = { ...ViewElement.properties, article: { attribute: false } };
  static override styles = [ViewElement.styles, articleSheet];

  /** Its index. */
  declare article: number;
  /** The details with the article they are of: the old ones stay until the new ones have come. */
  readonly #details = new Answer<{ of: string; details: ArticleDetails }>(this);
  readonly #threads = new Answer<Threads>(this);

  readonly #lists = new Map(factLists.map((list) => [list, new GrowingList(this)]));

  get #key(): string {
    return `${this.bulletin.key} ${String(this.article)}`;
  }

  #hadFocus: HTMLElement | null = null;

  override willUpdate(): void {
    const { bulletin, article } = this;
    this.#hadFocus = this.renderRoot.querySelector<HTMLElement>(':focus');
    const key = this.#key;
    this.#details.want(key, async (signal) => ({
      of: key,
      details: await bulletin.ask('details', article, signal),
    }));
    this.#threads.want(bulletin.key, (signal) => bulletin.ask('threads', null, signal));
  }

  override updated(changed: PropertyValues<this>): void {
    // What led here may have gone with the facts it stood among, or be of no use at either end.
    const had = this.#hadFocus;
    if (changed.has('article') && had && (!had.isConnected || had.matches(':disabled'))) {
      this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
    }
    // From far down a list, or from the end of another article, the reader begins at the top.
    if (changed.has('article') && this.getBoundingClientRect().top < 0) this.scrollIntoView();
  }

  override render(): TemplateResult {
    const { bulletin, strings } = this;
    const article = bulletin.report.articles[this.article];
    if (!article) return html`${nothing}`;
    return html`
      ${this.#renderWay(article)}
      <h3 lang="zh-CN" tabindex="-1">${articleName(article, strings)}</h3>
      ${this.#renderHead(article)} ${this.#renderDetails()}
    `;
  }

  #renderWay({ index }: Article): TemplateResult {
    const { bulletin, strings } = this;
    const words = strings.article;
    const { length } = bulletin.report.articles;
    const step = (to: number, text: string): TemplateResult =>
      html`<button
        type="button"
        ?disabled=${to < 0 || to >= length}
        @click=${() => {
          go(this, { to: 'article', article: to });
        }}
      >
        ${text}
      </button>`;
    return html`<div class="way">
      <button
        type="button"
        class="list"
        @click=${() => {
          go(this, { to: 'list' });
        }}
      >
        ← ${words.all}
      </button>
      <p class="quiet small numbers" role="status">${words.place(index + 1, length)}</p>
      ${step(index - 1, words.previous)} ${step(index + 1, words.next)}
    </div>`;
  }

  #renderHead(article: Article): TemplateResult {
    const { bulletin, strings, language } = this;
    const words = strings.article;
    const { divisionEvidence, byline, corrected } = article;
    const credits = creditsOf(byline);
    return html`<p>
        <button
          type="button"
          class="link small"
          @click=${() => {
            this.#open(article.span, articleName(article, strings), []);
          }}
        >
          ${words.read}
        </button>
        <span class="quiet small numbers"> · ${strings.articles.size(article.hanCharacters)}</span>
        <span class="small">
          ·
          <button
            type="button"
            class="link mend"
            @click=${() => {
              this.choose({ mend: '1' });
            }}
          >
            ${strings.mending.startArticle}
          </button></span
        >
        ${
          corrected.length > 0
            ? html`<span class="small">
                · ${words.corrected(corrected.map((field) => words.correctedFields[field]))}</span
              >`
            : nothing
        }
      </p>
      <dl>
        <dt>${words.division}</dt>
        <dd>
          ${divisionName(bulletin.division(article.division), language, strings)}
          ${
            divisionEvidence === null
              ? html`<span class="quiet small">${strings.articles.noEvidence}</span>`
              : html`<button
                  type="button"
                  class="link small"
                  @click=${() => {
                    this.#open(divisionEvidence.span, divisionEvidence.words);
                  }}
                >
                  ${strings.articles.evidence[divisionEvidence.place](divisionEvidence.words)}
                </button>`
          }
        </dd>
        ${
          credits.length === 0
            ? html`<dt>${words.byline}</dt>
                <dd class="quiet">${words.unsigned}</dd>`
            : credits.map((credit, place) =>
                this.#renderCredit(
                  credit,
                  byline?.span ?? article.span,
                  byline?.isUncertain === true && place === 0,
                ),
              )
        }
      </dl>`;
  }

  #renderCredit(
    { role, office, people }: Credit,
    span: Utf16Span,
    isUncertain: boolean,
  ): TemplateResult {
    const words = this.strings.article;
    const names = people.join('、');
    const part = (className: string, text: string): TemplateResult =>
      html`<button
        type="button"
        class="link fact ${className}"
        @click=${() => {
          this.#open(span, text);
        }}
      >
        ${text}
      </button>`;
    return html`<dt lang=${role === null ? nothing : 'zh-CN'}>${role ?? words.noRole}</dt>
      <dd>
        <span lang="zh-CN"
          >${office === null ? nothing : part('office', office)}${
            names === '' ? nothing : part('people', names)
          }</span
        >${isUncertain ? html`<span class="uncertain small">${words.uncertain}</span>` : nothing}
      </dd>`;
  }

  #renderDetails(): TemplateResult {
    const { strings, language, article } = this;
    if (this.#details.error !== undefined) {
      return this.renderFailure(this.#details.error, () => {
        this.#details.retry();
      });
    }
    const answer = this.#details.value;
    if (answer?.of !== this.#key) {
      return html`<p class="quiet" role="status">${strings.common.loading}</p>`;
    }
    return html`
      ${renderFacts(answer.details, {
        strings,
        language,
        article,
        threads: this.#threads.value,
        grow: (list, rows) => this.#grow(list, rows),
        open: (span, words) => {
          this.#open(span, words);
        },
        openArticle: (index) => {
          go(this, { to: 'article', article: index });
        },
      })}
      ${
        this.#threads.error === undefined
          ? nothing
          : html`<p class="quiet small" role="status">
              ${strings.article.threadsFailed}
              <button
                type="button"
                class="link"
                @click=${() => {
                  this.#threads.retry();
                }}
              >
                ${strings.common.retry}
              </button>
            </p>`
      }
    `;
  }

  #grow<T>(
    list: FactList,
    rows: readonly T[],
  ): { shown: readonly T[]; rest: TemplateResult | typeof nothing } {
    const growing = this.#lists.get(list);
    if (!growing) return { shown: rows, rest: nothing };
    const shown = growing.take(rows, this.#key);
    return {
      shown,
      rest:
        growing.beyond > 0
          ? html`<p class="rest">
              <button type="button" @click=${growing.more}>
                ${this.strings.common.more(growing.beyond)}
              </button>
            </p>`
          : nothing,
    };
  }

  #open(span: Utf16Span, words: string, marks: Utf16Span[] = [span]): void {
    go(this, { to: 'place', span, marks, term: words });
  }
}

registerElement('bl-article', ArticleView);
