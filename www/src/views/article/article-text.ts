/** The text of one article, beside its facts: a fact that is picked is marked in it, and Escape leads back to the fact. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Utf16Span } from '../../protocol/contract.js';
import { registerElement } from '../../register-element.js';
import { Answer } from '../answer.js';
import type { PlaceInText } from '../destination.js';
import { readingSheet } from '../reading-sheet.js';
import { sentenceAround } from '../sentence-around.js';
import { cutLines, cutPieces, type SourceLine } from '../source-lines.js';
import { ViewElement } from '../view-element.js';

/** Text of an article. */
export class ArticleText extends ViewElement {
  static override properties = {
    ...ViewElement.properties,
    article: { attribute: false },
    place: { attribute: false },
  };
  static override styles = [
    ViewElement.styles,
    readingSheet,
    css`
      .text {
        margin: 0;
      }
      .text .title {
        font-size: var(--bl-size-3);
      }
    `,
  ];

  /** Its index. */
  declare article: number;
  /** What is to be marked; `null` for nothing. */
  declare place: PlaceInText | null;
  readonly #text = new Answer<string>(this);
  #visited: PlaceInText | null = null;

  constructor() {
    super();
    this.place = null;
  }

  override willUpdate(): void {
    const { bulletin } = this;
    this.#text.want(bulletin.key, () => bulletin.text());
  }

  override render(): TemplateResult {
    const { strings, bulletin } = this;
    if (this.#text.error !== undefined) {
      return this.renderFailure(this.#text.error, () => {
        this.#text.retry();
      });
    }
    const text = this.#text.value;
    const article = bulletin.report.articles[this.article];
    if (text === undefined || !article) {
      return html`<p class="quiet" role="status">${strings.source.loading}</p>`;
    }
    const section = {
      kind: 'article' as const,
      article: article.index,
      first: true,
      start: article.span.utf16Start,
      end: article.span.utf16End,
    };
    const marks = this.place?.marks ?? [];
    const sentence = this.place && marks.length > 0 ? sentenceAround(text, this.place.span) : null;
    return html`<div class="text" lang="zh-CN" @keydown=${this.#keyDown}>
      ${cutLines(text, section, article).map((line) => renderLine(text, line, marks, sentence))}
    </div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('article')) this.#visited = null;
    const { place } = this;
    if (!place || place === this.#visited || this.#text.value === undefined) return;
    this.#visited = place;
    const mark = this.renderRoot.querySelector<HTMLElement>('mark');
    mark?.scrollIntoView({ block: 'center' });
    mark?.focus({ preventScroll: true });
  }

  readonly #keyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('bl-leave-text', { bubbles: true, composed: true }));
  };
}

function renderLine(
  text: string,
  line: SourceLine,
  marks: readonly Utf16Span[],
  sentence: Utf16Span | null,
): TemplateResult {
  const classes = [line.role === 'text' ? '' : line.role, line.continues ? 'continued' : ''];
  const from = Math.max(line.start, sentence?.utf16Start ?? line.end);
  const to = Math.min(line.end, sentence?.utf16End ?? line.end);
  const content =
    from < to
      ? html`${renderPieces(text, { start: line.start, end: from }, marks)}<span class="sentence"
            >${renderPieces(text, { start: from, end: to }, marks)}</span
          >${renderPieces(text, { start: to, end: line.end }, marks)}`
      : renderPieces(text, line, marks);
  return html`<p class=${classes.join(' ').trim() || nothing}>${content}</p>`;
}

function renderPieces(
  text: string,
  stretch: { start: number; end: number },
  marks: readonly Utf16Span[],
): unknown {
  return cutPieces(text, stretch, marks).map((piece) =>
    piece.mark === null ? piece.text : html`<mark tabindex="-1">${piece.text}</mark>`,
  );
}

registerElement('bl-article-text', ArticleText);
