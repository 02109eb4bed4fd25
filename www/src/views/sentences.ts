/** The sentences a term stands in, with article and division; a sentence leads to its place in the text. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type {
  Concordance,
  ConcordanceLine,
  ConcordanceQuery,
  LineOrder,
} from '../protocol/contract.js';
import { Answer } from './answer.js';
import { go, type SentencesOf } from './destination.js';
import { findElsewhere, type Elsewhere } from './elsewhere.js';
import { articleName, divisionName, issueOfArticles } from './open-bulletin.js';
import { cutPieces } from './source-lines.js';
import './read-aloud-button.js';
import { ViewElement } from './view-element.js';
import { registerElement } from '../register-element.js';

const PAGE = 20;
/** As many places outside the articles as are listed. */
const ELSEWHERE = 50;
const ORDERS: readonly LineOrder[] = ['text', 'left', 'right'];

/** A concordance, page by page. */
export class SentencesView extends ViewElement {
  static override properties = {
    ...ViewElement.properties,
    of: { attribute: false },
    limit: { state: true },
    order: { state: true },
  };
  static override styles = [
    ViewElement.styles,
    css`
      :host {
        padding: 20px;
      }
      .head {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 8px;
        align-items: start;
      }
      h3 {
        margin: 0;
        padding-block-start: 2px;
        overflow-wrap: anywhere;
      }
      h3:focus {
        outline: none;
      }
      .close {
        border-color: transparent;
        inline-size: var(--bl-target);
        padding: 0;
        margin: -4px -8px 0 0;
        font-size: var(--bl-size-4);
        line-height: 1;
      }
      .summary {
        margin-block: 4px 16px;
      }
      .choose {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        align-items: center;
        margin-block-end: 12px;
      }
      .article {
        padding-block: 12px 2px;
        border-block-start: 1px solid var(--bl-hairline);
        line-height: 1.5;
      }
      .line {
        display: block;
        inline-size: calc(100% + 24px);
        margin-inline: -12px;
        min-height: var(--bl-target);
        padding: 6px 12px;
        border: 0;
        font: 400 var(--bl-size-2) / 1.8 var(--bl-serif);
        text-align: start;
        overflow-wrap: anywhere;
      }
      .line.current {
        background: var(--bl-wash);
        box-shadow: inset 2px 0 0 var(--bl-vermilion);
      }
      .elsewhere {
        margin-block-start: 24px;
      }
      h4 {
        margin: 0 0 4px;
        font: 600 var(--bl-size-1) / 1.5 var(--bl-sans);
      }
      .more {
        margin-block-start: 16px;
        display: flex;
        gap: 16px;
        align-items: center;
      }
    `,
  ];

  /** Which sentences. */
  declare of: SentencesOf;
  declare private limit: number;
  declare private order: LineOrder;
  readonly #answer = new Answer<Concordance>(this);
  /** For a stretch of text: where else it is printed. */
  readonly #elsewhere = new Answer<Elsewhere[]>(this);
  #current: string | undefined;
  #focusLine: number | null = null;

  constructor() {
    super();
    this.limit = PAGE;
    this.order = 'text';
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('of') || changed.has('bulletin')) {
      this.limit = PAGE;
      this.#current = undefined;
    }
    const { bulletin, of, limit, order } = this;
    const query = { ...queryOf(of), order, offset: 0, limit };
    this.#answer.want(`${bulletin.key} ${JSON.stringify(query)}`, (signal) =>
      bulletin.ask('concordance', query, signal),
    );
    this.#elsewhere.want(`${bulletin.key} ${of.matching ?? ''} ${of.term}`, async () =>
      of.matching === 'substring'
        ? findElsewhere(await bulletin.text(), of.term, bulletin.report)
        : [],
    );
  }

  override updated(): void {
    const place = this.#focusLine;
    if (place === null || this.#answer.pending) return;
    this.#focusLine = null;
    this.renderRoot.querySelectorAll<HTMLElement>('.line')[place]?.focus();
  }

  /** Puts focus on the heading, or on the sentence the reader left by. */
  override focus(): void {
    const current = this.renderRoot.querySelector<HTMLElement>('.line.current');
    (current ?? this.renderRoot.querySelector<HTMLElement>('h3'))?.focus();
  }

  override render(): TemplateResult {
    const { strings, of } = this;
    return html`
      <div class="head">
        <h3 tabindex="-1" id="heading">${strings.sentences.heading(of.term)}</h3>
        <button
          type="button"
          class="close"
          aria-label=${strings.common.close}
          @click=${this.#close}
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>
      ${this.#renderAnswer()}
    `;
  }

  #renderAnswer(): TemplateResult {
    const { strings, of } = this;
    if (this.#answer.error !== undefined) {
      return this.renderFailure(this.#answer.error, () => {
        this.#answer.retry();
      });
    }
    const answer = this.#answer.value;
    if (answer?.term !== of.term) {
      return html`<p class="quiet" role="status">${strings.common.loading}</p>`;
    }
    const words = strings.sentences;
    const narrowed = of.divisions.length > 0 || of.articles.length > 0;
    const scope = this.#scopeName();
    return html`
      <p class="summary quiet small numbers" role="status">
        ${
          answer.sentences === 0
            ? words.none(scope, of.term)
            : words.summary(answer.occurrences, answer.sentences, scope)
        }
        ${
          narrowed
            ? html`<button type="button" class="link" @click=${this.#widen}>${words.all}</button>`
            : nothing
        }
      </p>
      ${of.near === undefined ? nothing : html`<p class="quiet small">${words.near(of.near.term ?? '')}</p>`}
      <div class="choose">
        ${
          answer.sentences < 2
            ? nothing
            : html`<label class="small quiet"
                >${words.order}
                <select @change=${this.#changeOrder}>
                  ${ORDERS.map(
                    (one) =>
                      html`<option value=${one} ?selected=${one === this.order}>
                        ${words.orders[one]}
                      </option>`,
                  )}
                </select></label
              >`
        }
        ${
          of.matching === undefined
            ? html`<button
                type="button"
                class="link small"
                @click=${() => {
                  go(this, { to: 'company', term: of.term });
                }}
              >
                ${words.company}
              </button>`
            : nothing
        }
      </div>
      <bl-read-aloud
        .language=${this.language}
        .text=${() => answer.lines.map((line) => line.sentence).join('\n')}
      ></bl-read-aloud>
      <div class=${this.#answer.pending ? 'pending' : ''}>
        ${answer.lines.map((line, place) =>
          this.#renderLine(line, answer.lines[place - 1]?.article !== line.article),
        )}
      </div>
      ${
        answer.lines.length < answer.sentences
          ? html`<p class="more">
              <button type="button" @click=${this.#more}>
                ${words.more(Math.min(PAGE, answer.sentences - answer.lines.length))}
              </button>
              <span class="quiet small numbers"
                >${words.shown(answer.lines.length, answer.sentences)}</span
              >
            </p>`
          : nothing
      }
      ${this.#renderElsewhere()}
    `;
  }

  #renderElsewhere(): TemplateResult | typeof nothing {
    const { strings, of } = this;
    const found = this.#elsewhere.value ?? [];
    if (found.length === 0 || of.divisions.length > 0 || of.articles.length > 0) return nothing;
    const words = strings.sentences;
    return html`<section class="elsewhere" aria-labelledby="elsewhere">
      <h4 id="elsewhere" class="small">${words.elsewhere(found.length)}</h4>
      ${found.slice(0, ELSEWHERE).map(
        ({ place, span, line, hit }) =>
          html`<button
            type="button"
            class="line"
            lang="zh-CN"
            title=${words.open}
            @click=${() => {
              go(this, { to: 'place', span, marks: [span], term: of.term });
            }}
          >
            <span class="small quiet" lang=${this.language}>${words.places[place]} </span
            >${cutPieces(line, { start: 0, end: line.length }, [hit]).map((piece) =>
              piece.mark === null ? piece.text : html`<mark>${piece.text}</mark>`,
            )}
          </button>`,
      )}
      ${
        found.length > ELSEWHERE
          ? html`<p class="small quiet numbers">${words.shownPlaces(ELSEWHERE, found.length)}</p>`
          : nothing
      }
    </section>`;
  }

  #scopeName(): string {
    const { strings, language, bulletin, of } = this;
    const issue = issueOfArticles(bulletin, of.articles);
    const names = [
      ...(issue === null ? of.articles : []).map((index) => {
        const article = bulletin.report.articles[index];
        return article ? articleName(article, strings) : '';
      }),
      ...(issue === null ? [] : [strings.common.title(issue)]),
      ...of.divisions.map((code) => divisionName(bulletin.division(code), language, strings)),
    ];
    return names.length === 0 ? strings.sentences.scopeAll : strings.common.listOf(names);
  }

  #renderLine(line: ConcordanceLine, newArticle: boolean): TemplateResult {
    const { bulletin, strings, language } = this;
    const article = bulletin.report.articles[line.article];
    const issue = article ? bulletin.issueName(article) : null;
    const key = String(line.span.utf16Start);
    const division = divisionName(bulletin.division(line.division), language, strings);
    return html`
      ${
        newArticle && article
          ? html`<p class="article small quiet">
              ${issue === null ? nothing : html`<span lang="zh-CN">${issue}</span> · `}${division} ·
              <span lang="zh-CN">${articleName(article, strings)}</span>
            </p>`
          : nothing
      }
      <button
        type="button"
        class="line ${key === this.#current ? 'current' : ''}"
        lang="zh-CN"
        title=${strings.sentences.open}
        @click=${() => {
          this.#current = key;
          this.requestUpdate();
          go(this, { to: 'place', span: line.span, marks: line.sourceHits, term: this.of.term });
        }}
      >
        ${cutPieces(line.sentence, { start: 0, end: line.sentence.length }, line.hits).map(
          (piece) => (piece.mark === null ? piece.text : html`<mark>${piece.text}</mark>`),
        )}
      </button>
    `;
  }

  readonly #changeOrder = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.order = ORDERS.find((one) => one === value) ?? this.order;
    this.limit = PAGE;
  };

  readonly #more = (): void => {
    this.#focusLine = this.#answer.value?.lines.length ?? null;
    this.limit += PAGE;
  };

  readonly #widen = (): void => {
    go(this, { to: 'sentences', ...this.of, divisions: [], articles: [] });
  };

  readonly #close = (): void => {
    this.dispatchEvent(new CustomEvent('bl-close-sentences', { bubbles: true, composed: true }));
  };
}

function queryOf(of: SentencesOf): ConcordanceQuery {
  const { term, divisions, articles, matching, words, level, near } = of;
  return {
    term,
    divisions,
    articles,
    ...(matching === undefined ? {} : { matching }),
    ...(words === undefined ? {} : { words }),
    ...(level === undefined ? {} : { level }),
    ...(near === undefined ? {} : { near }),
  };
}

registerElement('bl-sentences', SentencesView);
