/** One article in the correction mode: its division, byline and boundary, and its text line by line. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Article } from '../../protocol/contract.js';
import { registerElement } from '../../register-element.js';
import { Answer } from '../answer.js';
import { go } from '../destination.js';
import { GrowingList } from '../../timing/growing-list.js';
import { articleName } from '../open-bulletin.js';
import { cutLines, cutSections, type SourceLine } from '../source-lines.js';
import { ViewElement } from '../view-element.js';
import type { BylineForm } from './byline-form.js';
import './byline-form.js';
import type { BylineLineEvent } from './line-menu.js';
import './line-menu.js';
import { renderDivisionChoice } from './division-choice.js';
import { mend } from './mend.js';
import { mendArticleSheet } from './mend-article-sheet.js';
import type { MendingEvent } from './corrections.js';

/** An article to be corrected. */
export class MendArticle extends ViewElement {
  static override properties = {
    ...ViewElement.properties,
    article: { attribute: false },
    opened: { state: true },
    current: { state: true },
  };
  static override styles = [ViewElement.styles, mendArticleSheet];

  /** Its index. */
  declare article: number;
  /** Where the line begins whose menu is open. */
  declare private opened: number | null;
  /** Where the line begins that the keyboard is at. */
  declare private current: number | null;
  readonly #text = new Answer<string>(this);
  readonly #growing = new GrowingList(this);
  /** Where to go on when the step that was asked for here has been taken. */
  #place: number | null = null;
  #focusLine = false;
  /** The lines that are on the page. */
  #shown: readonly SourceLine[] = [];

  constructor() {
    super();
    this.opened = null;
    this.current = null;
    this.addEventListener('bl-mend', ((event: MendingEvent) => {
      this.#place = event.detail.place;
    }) as EventListener);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { bulletin } = this;
    this.#text.want(bulletin.id, () => bulletin.text());
    if (!changed.has('bulletin') && !changed.has('article')) return;
    this.#hadFocus = this.renderRoot.querySelector(':focus') !== null;
    if (changed.has('bulletin') && this.#place !== null) {
      this.current = this.#place;
      this.#focusLine = this.opened !== null;
      this.#place = null;
    }
    this.opened = null;
  }

  #hadFocus = false;

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('bulletin') && !changed.has('article')) return;
    if (this.#focusLine) {
      this.#focusLine = false;
      this.renderRoot.querySelector<HTMLElement>('button.line[tabindex="0"]')?.focus();
      return;
    }
    // What was pressed may have gone, or be of no use now.
    const focused = this.renderRoot.querySelector(':focus');
    if (this.#hadFocus && (!focused || focused.matches(':disabled'))) {
      this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
    }
  }

  override render(): TemplateResult {
    const { bulletin, strings } = this;
    const article = bulletin.report.articles[this.article];
    if (!article) return html`${nothing}`;
    if (this.#text.error !== undefined) {
      return this.renderFailure(this.#text.error, () => {
        this.#text.retry();
      });
    }
    const text = this.#text.value;
    return html`
      ${this.#renderWay(article)}
      <h3 lang="zh-CN" tabindex="-1">${articleName(article, strings)}</h3>
      ${this.#renderCorrected(article)} ${this.#renderFields(article, text ?? '')}
      ${
        text === undefined
          ? html`<p class="quiet" role="status">${strings.common.loading}</p>`
          : this.#renderLines(article, text)
      }
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

  #renderCorrected({ corrected }: Article): TemplateResult | typeof nothing {
    if (corrected.length === 0) return nothing;
    const words = this.strings.article;
    return html`<p class="small">
      ${words.corrected(corrected.map((field) => words.correctedFields[field]))}
    </p>`;
  }

  #renderFields(article: Article, text: string): TemplateResult {
    const { bulletin, language, strings } = this;
    const words = strings.mending.article;
    const at = article.span.utf16Start;
    return html`<div class="fields">
      ${
        bulletin.report.region === null
          ? html`<p class="quiet small">${words.noRegion}</p>`
          : renderDivisionChoice(this, bulletin, article, language, strings, false)
      }
      <bl-byline-form
        .bulletin=${bulletin}
        .language=${language}
        .article=${article}
        .text=${text}
      ></bl-byline-form>
      <p class="whole">
        <button
          type="button"
          ?disabled=${article.index === 0}
          @click=${() => {
            mend(this, [{ action: 'merge', at }], at);
          }}
        >
          ${words.merge}
        </button>
        <button
          type="button"
          ?disabled=${article.title === null}
          @click=${() => {
            mend(this, [{ action: 'title', at, span: null }], at);
          }}
        >
          ${words.noTitle}
        </button>
      </p>
    </div>`;
  }

  #linesOf(article: Article, text: string): SourceLine[] {
    const parts = this.bulletin.report.parts.filter((part) => part.article === article.index);
    return cutSections(text, parts).flatMap((section) => cutLines(text, section, article));
  }

  #renderLines(article: Article, text: string): TemplateResult {
    const { strings } = this;
    const words = strings.mending.lines;
    const lines = this.#linesOf(article, text);
    const shown = this.#growing.take(lines, `${this.bulletin.id} ${String(this.article)}`);
    this.#shown = shown;
    // A step may have been about a place inside a line.
    const current =
      shown.find(({ end }) => this.current !== null && this.current < end) ?? shown[0];
    return html`<h4 id="lines">${words.heading}</h4>
      <p class="quiet small" id="hint">${words.hint}</p>
      <ol
        class="lines"
        lang="zh-CN"
        aria-labelledby="lines"
        aria-describedby="hint"
        @keydown=${this.#keyDown}
        @bl-byline-line=${this.#takeBylineLine}
      >
        ${shown.map((line, place) => this.#renderLine(article, text, line, place === 0, current))}
      </ol>
      ${
        this.#growing.beyond > 0
          ? html`<p>
              <button type="button" @click=${this.#growing.more}>
                ${words.more(this.#growing.beyond)}
              </button>
            </p>`
          : nothing
      }`;
  }

  #renderLine(
    article: Article,
    text: string,
    line: SourceLine,
    isFirst: boolean,
    current: SourceLine | undefined,
  ): TemplateResult {
    const { language, strings } = this;
    const words = strings.mending.lines;
    const isOpen = this.opened === line.start;
    return html`<li class=${line.role}>
      <button
        type="button"
        class="line"
        aria-expanded=${isOpen ? 'true' : 'false'}
        tabindex=${line === current ? 0 : -1}
        @click=${() => {
          this.opened = isOpen ? null : line.start;
          this.current = line.start;
        }}
      >
        ${
          line.role === 'text'
            ? nothing
            : html`<span class="role" lang=${language}>${words.roles[line.role]}</span>`
        }${text.slice(line.start, line.end)}
      </button>
      ${
        isOpen
          ? html`<bl-line-menu
              lang=${language}
              .bulletin=${this.bulletin}
              .language=${language}
              .article=${article}
              .line=${line}
              .text=${text}
              .isFirst=${isFirst}
            ></bl-line-menu>`
          : nothing
      }
    </li>`;
  }

  readonly #takeBylineLine = (event: BylineLineEvent): void => {
    event.stopPropagation();
    this.opened = null;
    this.renderRoot.querySelector<BylineForm>('bl-byline-form')?.takeLine(event.detail);
  };

  readonly #keyDown = (event: KeyboardEvent): void => {
    const lines = [...this.renderRoot.querySelectorAll<HTMLElement>('button.line')];
    const focused = this.renderRoot.querySelector<HTMLElement>(':focus');
    if (event.key === 'Escape' && this.opened !== null) {
      event.preventDefault();
      this.opened = null;
      this.renderRoot.querySelector<HTMLElement>('button.line[tabindex="0"]')?.focus();
      return;
    }
    const at = focused ? lines.indexOf(focused) : -1;
    if (at < 0) return;
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: lines.length - 1,
    };
    const to = steps[event.key];
    const next = to === undefined ? undefined : lines[to];
    if (!next) return;
    event.preventDefault();
    this.current = this.#shown[lines.indexOf(next)]?.start ?? null;
    next.focus();
  };
}

registerElement('bl-mend-article', MendArticle);
