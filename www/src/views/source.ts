/**
 * The source: the whole text by its parts, at the place the reader came for.
 *
 * The text is built by hand, not by a template, because it can be long: each section is an empty
 * box of an estimated height until it comes near the window; shorter texts are filled in bit by bit
 * in idle time, so that the browser’s own search finds everything.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Utf16Span } from '../protocol/contract.js';
import type { PlaceInText, ViewName } from './destination.js';
import { Answer } from './answer.js';
import { divisionName } from './open-bulletin.js';
import { sentenceAround } from './sentence-around.js';
import { readingSheet } from './reading-sheet.js';
import { cutLines, cutPieces, cutSections, type SourceSection } from './source-lines.js';
import { ViewElement } from './view-element.js';
import { registerElement } from '../register-element.js';

/** Texts up to this length are filled in completely. */
const FILL_LIMIT = 600_000;
/** A slice of idle work, well under what a reader would feel. */
const SLICE_MS = 8;
/** Han characters in a line of the reading measure, for the estimated heights. */
const LINE_LENGTH = 36;
const LINE_REM = 2;

interface Box {
  section: SourceSection;
  element: HTMLElement;
  filled: boolean;
}

/** The text of a bulletin. */
export class SourceView extends ViewElement {
  static override properties = {
    ...ViewElement.properties,
    place: { attribute: false },
    cameFrom: { attribute: false },
  };
  static override styles = [
    ViewElement.styles,
    readingSheet,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 24px;
        align-items: center;
        justify-content: space-between;
        margin-block-end: 16px;
        padding-block-end: 8px;
        border-block-end: 1px solid var(--bl-hairline);
      }
      .head.sticks {
        position: sticky;
        inset-block-start: 0;
        z-index: 1;
        padding-block: 8px;
        background: var(--bl-paper);
      }
      .section {
        content-visibility: auto;
      }
      .section.opens {
        padding-block-start: 40px;
      }
      .section.opens.article + .section.opens.article {
        border-block-start: 1px solid var(--bl-hairline);
      }
      .aside p {
        text-indent: 0;
        text-align: start;
        color: var(--bl-ink-2);
        font-size: var(--bl-size-2);
        line-height: 1.8;
      }
      [tabindex='-1']:focus:not(mark) {
        outline: none;
      }
    `,
  ];

  /** Where to go; `null` to stay at the beginning. */
  declare place: PlaceInText | null;
  /** Where the reader came from and may go back to. */
  declare cameFrom: 'sentences' | ViewName | null;
  readonly #text = new Answer<string>(this);
  #boxes: Box[] = [];
  #shown: { text: string; bulletin: string; language: string } | undefined;
  /** The place the reader was taken to already. */
  #visited: PlaceInText | null = null;
  #observer: IntersectionObserver | undefined;
  #idle: number | undefined;

  constructor() {
    super();
    this.place = null;
    this.cameFrom = null;
  }

  override willUpdate(): void {
    const { bulletin } = this;
    this.#text.want(bulletin.key, () => bulletin.text());
  }

  override render(): TemplateResult {
    const { strings, bulletin } = this;
    const { source } = bulletin.report;
    if (this.#text.error !== undefined) {
      return this.renderFailure(this.#text.error, () => {
        this.#text.retry();
      });
    }
    return html`
      <div class=${this.cameFrom ? 'head sticks' : 'head'}>
        <p class="quiet small numbers">
          <span lang="zh-CN">${source.name}</span> · ${strings.source.characters(source.characters)}
          · ${strings.source.encoding(source.encoding.toUpperCase())}
        </p>
        ${
          this.cameFrom
            ? html`<button type="button" @click=${this.#goBack}>
                ← ${this.#backWords(this.cameFrom)}
              </button>`
            : nothing
        }
      </div>
      ${
        this.#text.value === undefined
          ? html`<p class="quiet" role="status">${strings.source.loading}</p>`
          : nothing
      }
      <div class="text" lang="zh-CN" part="source"></div>
    `;
  }

  override updated(): void {
    const text = this.#text.value;
    const root = this.renderRoot.querySelector<HTMLElement>('.text');
    if (text === undefined || this.#text.pending || !root) return;
    const { language } = this;
    const { key } = this.bulletin;
    const same =
      this.#shown?.text === text &&
      this.#shown.bulletin === key &&
      this.#shown.language === language;
    if (!same) {
      this.#shown = { text, bulletin: key, language };
      this.#layOut(root, text);
    }
    const arrived = this.place === this.#visited;
    this.#visited = this.place;
    if (this.place && (!same || !arrived)) this.#goTo(this.place, text, !arrived);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What was laid out before a move is still there, but nobody watches it any more.
    this.#shown = undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFilling();
  }

  #stopFilling(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    if (this.#idle !== undefined) cancelIdle(this.#idle);
    this.#idle = undefined;
  }

  #layOut(root: HTMLElement, text: string): void {
    this.#stopFilling();
    this.#boxes = cutSections(text, this.bulletin.report.parts).map((section) => {
      const element = document.createElement('section');
      element.className = `section ${section.kind === 'article' ? 'article' : 'aside'}`;
      if (section.first) element.classList.add('opens');
      const lines = Math.ceil((section.end - section.start) / LINE_LENGTH) + 2;
      element.style.setProperty('contain-intrinsic-size', `auto ${String(lines * LINE_REM)}rem`);
      element.style.setProperty('min-height', `${String(lines * LINE_REM * 0.6)}rem`);
      return { section, element, filled: false };
    });
    root.replaceChildren(...this.#boxes.map((box) => box.element));
    const byElement = new Map(this.#boxes.map((box) => [box.element as Element, box]));
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const box = entry.isIntersecting ? byElement.get(entry.target) : undefined;
          if (box) this.#fill(box, text, []);
        }
      },
      { rootMargin: '1200px 0px' },
    );
    this.#observer = observer;
    for (const box of this.#boxes) observer.observe(box.element);
    if (text.length <= FILL_LIMIT) this.#fillIdly(text, 0);
  }

  #fillIdly(text: string, from: number): void {
    this.#idle = onIdle(() => {
      const end = performance.now() + SLICE_MS;
      let next = from;
      while (next < this.#boxes.length && performance.now() < end) {
        const box = this.#boxes[next];
        if (box) this.#fill(box, text, []);
        next += 1;
      }
      this.#idle = undefined;
      if (next < this.#boxes.length) this.#fillIdly(text, next);
    });
  }

  #fill(
    box: Box,
    text: string,
    marks: readonly Utf16Span[],
    sentence: Utf16Span | null = null,
    again = false,
  ): void {
    if (box.filled && !again) return;
    box.filled = true;
    box.element.style.removeProperty('min-height');
    this.#observer?.unobserve(box.element);
    const { section } = box;
    const article =
      section.article === null ? undefined : this.bulletin.report.articles[section.article];
    const children: HTMLElement[] = [];
    const label = section.first ? this.#labelOf(section) : null;
    if (label !== null) {
      const element = document.createElement('p');
      element.className = 'label';
      element.lang = this.language;
      element.textContent = label;
      children.push(element);
    }
    for (const line of cutLines(text, section, article)) {
      const element = document.createElement(line.role === 'title' ? 'h3' : 'p');
      if (line.role !== 'text') element.classList.add(line.role);
      if (line.continues) element.classList.add('continued');
      const from = Math.max(line.start, sentence?.utf16Start ?? line.end);
      const to = Math.min(line.end, sentence?.utf16End ?? line.end);
      if (from < to) {
        appendPieces(element, text, { start: line.start, end: from }, marks);
        const inside = document.createElement('span');
        inside.className = 'sentence';
        appendPieces(inside, text, { start: from, end: to }, marks);
        element.append(inside);
        appendPieces(element, text, { start: to, end: line.end }, marks);
      } else {
        appendPieces(element, text, line, marks);
      }
      children.push(element);
    }
    box.element.replaceChildren(...children);
  }

  #backWords(from: 'sentences' | ViewName): string {
    const { source, frame } = this.strings;
    return from === 'sentences' ? source.backToSentences : source.back(frame[from]);
  }

  #labelOf(section: SourceSection): string | null {
    const { strings, language, bulletin } = this;
    switch (section.kind) {
      case 'article': {
        const article =
          section.article === null ? undefined : bulletin.report.articles[section.article];
        if (!article) return null;
        const division = divisionName(bulletin.division(article.division), language, strings);
        return `${String(article.index + 1)} · ${division}`;
      }
      case 'head':
        return strings.source.head;
      case 'foot':
        return strings.source.foot;
      case 'noise':
        return strings.source.noise;
    }
  }

  #goTo(place: PlaceInText, text: string, focus: boolean): void {
    for (const old of this.renderRoot.querySelectorAll('mark, .sentence')) {
      old.replaceWith(...old.childNodes);
    }
    const sentence = place.marks.length === 0 ? null : sentenceAround(text, place.span);
    const { utf16Start, utf16End } = sentence ?? place.span;
    const here = this.#boxes.filter(
      ({ section }) =>
        section.start < Math.max(utf16End, utf16Start + 1) && section.end > utf16Start,
    );
    const boxes = place.marks.length === 0 ? here.slice(0, 1) : here;
    for (const box of boxes) this.#fill(box, text, place.marks, sentence, true);
    const target = boxes
      .map((box) => box.element.querySelector<HTMLElement>('mark'))
      .find((mark) => mark !== null);
    const landing = target ?? boxes[0]?.element;
    if (!landing) return;
    landing.tabIndex = -1;
    // After layout: sections above have their heights only then.
    requestAnimationFrame(() => {
      landing.scrollIntoView({ block: target ? 'center' : 'start' });
      if (focus) landing.focus({ preventScroll: true });
    });
  }

  readonly #goBack = (): void => {
    this.dispatchEvent(new CustomEvent('bl-back', { bubbles: true, composed: true }));
  };
}

/** Puts a stretch of text into an element, with its marks. */
function appendPieces(
  into: HTMLElement,
  text: string,
  stretch: { start: number; end: number },
  marks: readonly Utf16Span[],
): void {
  for (const piece of cutPieces(text, stretch, marks)) {
    if (piece.mark === null) {
      into.append(piece.text);
      continue;
    }
    const mark = document.createElement('mark');
    mark.tabIndex = -1;
    mark.textContent = piece.text;
    into.append(mark);
  }
}

function onIdle(work: () => void): number {
  // Safari has no idle callbacks; a timer is late enough there.
  return 'requestIdleCallback' in globalThis
    ? requestIdleCallback(work, { timeout: 500 })
    : setTimeout(work, 50);
}

function cancelIdle(handle: number): void {
  if ('cancelIdleCallback' in globalThis) cancelIdleCallback(handle);
  else clearTimeout(handle);
}

registerElement('bl-source', SourceView);
