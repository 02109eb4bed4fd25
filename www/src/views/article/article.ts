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
import { FrameSize } from '../../charts/frame-size.js';
import { go, type PlaceInText } from '../destination.js';
import { GrowingList } from '../../timing/growing-list.js';
import { articleName, divisionName } from '../open-bulletin.js';
import '../read-aloud-button.js';
import { cutLines } from '../source-lines.js';
import { ViewElement } from '../view-element.js';
import './article-text.js';
import { articleSheet } from './article-sheet.js';
import { creditsOf } from './facts.js';
import { factLists, renderFacts, type FactList } from './sections.js';
import { registerElement } from '../../register-element.js';

/** Facts and text stand side by side from this width on. */
const BESIDE_REM = 50;
/** In UTF-16 units; a longer article would be too much to put on the page at once. */
const LONGEST_BESIDE = 40_000;

/** An article of a bulletin. */
export class ArticleView extends ViewElement {
  static override properties = {
    ...ViewElement.properties,
    article: { attribute: false },
    place: { state: true },
  };
  static override styles = [ViewElement.styles, articleSheet];

  /** Its index. */
  declare article: number;
  /** What was picked among the facts, to be marked in the text beside them. */
  declare private place: PlaceInText | null;
  /** The details with the article they are of: the old ones stay until the new ones have come. */
  readonly #details = new Answer<{ of: string; details: ArticleDetails }>(this);
  readonly #threads = new Answer<Threads>(this);

  readonly #lists = new Map(factLists.map((list) => [list, new GrowingList(this)]));

  get #key(): string {
    return `${this.bulletin.key} ${String(this.article)}`;
  }

  readonly #frame = new FrameSize(this);
  #hadFocus: HTMLElement | null = null;
  /** What opened the place in the text beside. */
  #picked: HTMLElement | null = null;

  constructor() {
    super();
    this.place = null;
  }

  /** Whether the text stands beside the facts; a text of great length is read in the source alone. */
  get #hasTextBeside(): boolean {
    const article = this.bulletin.report.articles[this.article];
    if (!article) return false;
    const length = article.span.utf16End - article.span.utf16Start;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    return length <= LONGEST_BESIDE && this.#frame.room.width >= BESIDE_REM * rem;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { bulletin, article } = this;
    if (changed.has('article') || changed.has('bulletin')) this.place = null;
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
      <bl-read-aloud .language=${this.language} .text=${this.#textOf}></bl-read-aloud>
      ${
        this.#hasTextBeside
          ? html`<div class="beside">
              <div>${this.#renderHead(article)} ${this.#renderDetails()}</div>
              ${this.#renderText(article)}
            </div>`
          : html`${this.#renderHead(article)} ${this.#renderDetails()}`
      }
    `;
  }

  #renderText(article: Article): TemplateResult {
    const { strings } = this;
    const words = strings.article;
    return html`<section
      class="text-beside"
      aria-label=${words.text}
      @bl-leave-text=${this.#leaveText}
    >
      <p class="text-head small">
        ${
          this.place
            ? html`<button type="button" class="link" @click=${this.#leaveText}>
                ${words.backToFact}
              </button>`
            : html`<span class="quiet">${words.text}</span>`
        }
        <button
          type="button"
          class="link"
          @click=${() => {
            const { span, marks, term } = this.place ?? {
              span: article.span,
              marks: [],
              term: articleName(article, strings),
            };
            go(this, { to: 'place', span, marks, term });
          }}
        >
          ${words.inWholeText}
        </button>
      </p>
      <bl-article-text
        .bulletin=${this.bulletin}
        .language=${this.language}
        .article=${article.index}
        .place=${this.place}
      ></bl-article-text>
    </section>`;
  }

  readonly #leaveText = (): void => {
    this.place = null;
    const picked = this.#picked;
    void this.updateComplete.then(() => {
      if (picked?.isConnected) picked.focus();
    });
  };

  /** The text for reading aloud: a line broken by hand is no pause. */
  readonly #textOf = async (): Promise<string> => {
    const { bulletin } = this;
    const article = bulletin.report.articles[this.article];
    if (!article) return '';
    const text = await bulletin.text();
    const { utf16Start: start, utf16End: end } = article.span;
    const section = { kind: 'article' as const, article: article.index, first: true, start, end };
    return cutLines(text, section, article)
      .map((line) => `${line.continues ? '' : '\n'}${text.slice(line.start, line.end)}`)
      .join('');
  };

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
    const issue = bulletin.issueName(article);
    const credits = creditsOf(byline);
    return html`<p>
        ${
          this.#hasTextBeside
            ? nothing
            : html`<button
                  type="button"
                  class="link small"
                  @click=${() => {
                    this.#open(article.span, articleName(article, strings), []);
                  }}
                >
                  ${words.read}
                </button>
                ·`
        }
        <span class="quiet small numbers">${strings.articles.size(article.hanCharacters)}</span>
        ${
          bulletin.isSeveral
            ? nothing
            : html`<span class="small">
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
              >`
        }
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
          ${issue === null ? nothing : html`<span lang="zh-CN">${issue}</span> · `}${divisionName(bulletin.division(article.division), language, strings)}
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
    if (this.#hasTextBeside && marks.length > 0 && this.#holds(span)) {
      this.#picked = this.renderRoot.querySelector<HTMLElement>(':focus');
      this.place = { span, marks, term: words };
      return;
    }
    go(this, { to: 'place', span, marks, term: words });
  }

  /** Whether a place stands in this article, and not in one that a thread leads to. */
  #holds({ utf16Start, utf16End }: Utf16Span): boolean {
    const span = this.bulletin.report.articles[this.article]?.span;
    return span !== undefined && span.utf16Start <= utf16Start && utf16End <= span.utf16End;
  }
}

registerElement('bl-article', ArticleView);
