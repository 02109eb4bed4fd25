/** The element `<bulletin-lens>`: turns attributes into state and state into views. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { SelectDetail } from '../charts/data.js';
import type { Engine } from '../engine/engine.js';
import { isAbort, type EngineFailure } from '../engine/engine-failure.js';
import { sharedEngine } from '../engine/shared-engine.js';
import { languageOf, sentenceIn, stringsFor, type Language } from '../i18n/languages.js';
import type { Report, StopWordSection } from '../protocol/contract.js';
import { baseSheet, tokenSheet } from '../style/sheets.js';
import {
  isViewName,
  viewNames,
  type ArticleFilter,
  type Destination,
  type DestinationEvent,
  type PlaceInText,
  type SentencesOf,
  type ViewName,
} from '../views/destination.js';
import type { OpenBulletin } from '../views/open-bulletin.js';
import type { RailEvent, RailItem } from '../views/rail.js';
import type { SectionsEvent } from '../views/section-switches.js';
import { elementSheet } from './element-sheet.js';
import { FrameWidth } from './frame-width.js';
import { nameOfAddress, readAddress, readFile, readText } from './read-source.js';
import { Shelf, type ShelfItem } from './shelf.js';

/** What `bulletin-lens-ready` carries. */
export interface ReadyDetail {
  name: string;
  report: Report;
}

/** What `bulletin-lens-error` carries; the sentences are in the element’s language. */
export interface ErrorDetail {
  name: string;
  code: string;
  subject: string | null;
  message: string;
  advice: string;
}

/** What `bulletin-lens-view` carries. */
export interface ViewDetail {
  view: ViewName;
}

/** What `bulletin-lens-list` carries. */
export interface ListDetail {
  /** How many bulletins the element holds now, whatever their state. */
  count: number;
}

/** Only a reading that takes longer than this is shown. */
const PATIENCE_MS = 200;

/** A bulletin as articles, keywords and a comparison of districts. */
export class BulletinLens extends LitElement {
  static override properties = {
    src: { type: String },
    view: { type: String, reflect: true, useDefault: true },
    top: { type: Number },
    theme: { type: String, reflect: true, useDefault: true },
    lang: { type: String, reflect: true, useDefault: true },
    engineBase: { type: String, attribute: 'engine-base' },
    sections: { state: true },
    excludedSections: { state: true },
    articleFilter: { state: true },
    division: { state: true },
    place: { state: true },
    sentences: { state: true },
    sentencesHidden: { state: true },
    said: { state: true },
    readingIsSlow: { state: true },
  };
  static override styles = [tokenSheet, baseSheet, elementSheet];

  /** The address of a bulletin to open. */
  declare src: string | null;
  /** The view in front: overview, articles, keywords, compare or source. */
  declare view: string;
  /** How many keywords to list at first. */
  declare top: number;
  /** `auto`, `light` or `dark`. */
  declare theme: string;
  /** `zh-CN` or `en`. */
  declare lang: string;
  /** The folder of the `.wasm` file, where it is not beside the script. */
  declare engineBase: string | null;

  declare private sections: StopWordSection[];
  declare private excludedSections: string[] | null;
  declare private articleFilter: ArticleFilter;
  declare private division: string | null;
  declare private place: PlaceInText | null;
  declare private sentences: SentencesOf | null;
  /** The sentences wait behind the text that one of them led to. */
  declare private sentencesHidden: boolean;
  declare private said: string;
  declare private readingIsSlow: boolean;

  readonly #shelf: Shelf;
  readonly #frame = new FrameWidth(this);
  #engine: Engine | undefined;
  /** What had focus when the sentences were opened. */
  #opener: HTMLElement | null = null;
  /** The view that a sentence was left for. */
  #cameFrom: ViewName | null = null;
  /** What `src` was last, and the bulletin that came of it. */
  #source: { address: string | null; id: string | null } = { address: null, id: null };
  #shown: string | null = null;
  #focusNext: 'sentences' | 'view' | null = null;
  #askedForSections = false;
  #toldCount = 0;
  #watched: ShelfItem | null = null;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  /** Views of this bulletin that have been in front: they keep their settings and their place. */
  #visited = new Set<ViewName>();

  constructor() {
    super();
    this.src = null;
    this.view = 'overview';
    this.top = 20;
    this.theme = 'auto';
    this.lang = '';
    this.engineBase = null;
    this.sections = [];
    this.excludedSections = null;
    this.articleFilter = 'all';
    this.division = null;
    this.place = null;
    this.sentences = null;
    this.sentencesHidden = false;
    this.said = '';
    this.readingIsSlow = false;
    this.#shelf = new Shelf(() => this.#ensureEngine(), {
      changed: () => {
        this.#onListChange();
      },
      ready: (item, report) => {
        this.#onReady(item, report);
      },
      failed: (item, failure) => {
        this.#onFailed(item, failure);
      },
    });
    this.addEventListener('bl-go', this.#onGo as EventListener);
  }

  // --- What a page can do -------------------------------------------------------------------

  /** The report of the bulletin in view; `null` while there is none. */
  get report(): Report | null {
    return this.#shelf.active?.bulletin?.report ?? null;
  }

  /** How many bulletins the element holds, whatever their state. */
  get bulletinCount(): number {
    return this.#shelf.items.length;
  }

  /** Opens files; the first that can be read comes into view. */
  openFiles(files: Iterable<File>): void {
    this.#shelf.add(
      Array.from(files, (file) => ({ name: file.name, load: () => readFile(file, file.name) })),
    );
  }

  /** Opens a text. */
  openText(text: string, name?: string): void {
    const named = name ?? this.#strings.frame.pasted;
    this.#shelf.add([{ name: named, load: () => Promise.resolve(readText(text, named)) }]);
  }

  /** Opens what is served at an address; the bulletin’s id on this page. */
  openAddress(address: string, name = nameOfAddress(address)): string | null {
    const [item] = this.#shelf.add([{ name, load: (signal) => readAddress(address, signal) }]);
    return item?.id ?? null;
  }

  /** Puts focus on the view in front. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[role="tabpanel"]')?.focus(options);
  }

  // --- Life on the page ---------------------------------------------------------------------

  override connectedCallback(): void {
    super.connectedCallback();
    this.#shelf.resume();
    if (this.bulletinCount === 0) this.#openInline();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move takes the element out and puts it back at once: only a real goodbye lasts longer.
    queueMicrotask(() => {
      if (!this.isConnected) this.#shelf.rest();
    });
  }

  #openInline(): void {
    const inline = this.querySelectorAll<HTMLScriptElement>(':scope > script[type="text/plain"]');
    for (const script of inline) {
      this.openText(script.textContent, script.dataset['name'] ?? this.#strings.frame.inline);
    }
  }

  #openSource(address: string | null): void {
    if (this.#source.id !== null) this.#shelf.remove(this.#source.id);
    const id = address === null || address === '' ? null : this.openAddress(address);
    this.#source = { address, id };
  }

  #ensureEngine(): Engine {
    this.#engine ??= sharedEngine(this.engineBase);
    return this.#engine;
  }

  get #language(): Language {
    const inherited = this.closest('[lang]:not([lang=""])')?.getAttribute('lang');
    return languageOf(this.lang === '' ? inherited : this.lang);
  }

  get #strings(): ReturnType<typeof stringsFor> {
    return stringsFor(this.#language);
  }

  get #view(): ViewName {
    return isViewName(this.view) ? this.view : 'overview';
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('src') && this.src !== this.#source.address) this.#openSource(this.src);
    const active = this.#shelf.active;
    if ((active?.id ?? null) !== this.#shown) {
      this.#shown = active?.id ?? null;
      this.#forgetPlaces();
      this.#visited.clear();
    }
    this.#visited.add(this.#view);
    if (this.#view !== 'source') this.#cameFrom = null;
    if (changed.has('view') && this.hasUpdated) {
      this.#tell<ViewDetail>('bulletin-lens-view', { view: this.#view });
    }
  }

  #forgetPlaces(): void {
    this.articleFilter = 'all';
    this.division = null;
    this.place = null;
    this.sentences = null;
    this.#cameFrom = null;
    if (this.#view === 'source') this.view = 'overview';
  }

  override updated(): void {
    const dialog = this.renderRoot.querySelector<HTMLDialogElement>('dialog');
    if (dialog && dialog.open === this.sentencesHidden) {
      if (this.sentencesHidden) dialog.close();
      else dialog.showModal();
    }
    const next = this.#focusNext;
    this.#focusNext = null;
    if (next === 'sentences') {
      void this.updateComplete.then(() => {
        this.renderRoot.querySelector<HTMLElement>('bl-sentences')?.focus();
      });
    } else if (next === 'view') {
      this.focus();
    }
  }

  #onListChange(): void {
    this.requestUpdate();
    this.#watchReading();
    const count = this.bulletinCount;
    if (count === this.#toldCount) return;
    this.#toldCount = count;
    this.#tell<ListDetail>('bulletin-lens-list', { count });
  }

  /** A bulletin is usually read before anyone could read that it is being read. */
  #watchReading(): void {
    const { reading } = this.#shelf;
    if (reading === this.#watched) return;
    this.#watched = reading;
    this.readingIsSlow = false;
    clearTimeout(this.#slowTimer);
    if (!reading) return;
    this.#slowTimer = setTimeout(() => {
      this.readingIsSlow = true;
    }, PATIENCE_MS);
  }

  #onReady(item: ShelfItem, report: Report): void {
    this.said = this.#strings.frame.readyNow(item.name, report.articles.length);
    this.#fetchSections();
    this.#tell<ReadyDetail>('bulletin-lens-ready', { name: item.name, report });
  }

  #onFailed(item: ShelfItem, failure: EngineFailure): void {
    const language = this.#language;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('.failure')?.scrollIntoView({ block: 'nearest' });
    });
    this.#tell<ErrorDetail>('bulletin-lens-error', {
      name: item.name,
      code: failure.code,
      subject: failure.subject,
      message: sentenceIn(language, failure.sentence),
      advice: sentenceIn(language, failure.advice),
    });
  }

  #fetchSections(): void {
    if (this.#askedForSections) return;
    this.#askedForSections = true;
    this.#ensureEngine()
      .stopWordSections()
      .then(
        (sections) => {
          this.sections = sections;
        },
        (error: unknown) => {
          // The tables stand without the switches; the next bulletin asks again.
          this.#askedForSections = false;
          if (!isAbort(error)) console.error(error);
        },
      );
  }

  #tell<T>(type: string, detail: T): void {
    this.dispatchEvent(new CustomEvent<T>(type, { detail, bubbles: true, composed: true }));
  }

  // --- Going somewhere ----------------------------------------------------------------------

  readonly #onGo = (event: DestinationEvent): void => {
    event.stopPropagation();
    const origin = event.composedPath()[0];
    this.#go(event.detail, origin instanceof HTMLElement ? origin : null);
  };

  #go(destination: Destination, from: HTMLElement | null): void {
    switch (destination.to) {
      case 'sentences':
        this.#openSentences(destination, from);
        return;
      case 'place':
        this.#openPlace(destination, from);
        return;
      case 'articles':
        this.articleFilter = destination.filter;
        this.#show('articles', from);
        return;
      case 'compare':
        this.division = destination.division;
        this.#show('compare', from);
        return;
      case 'view':
        this.#show(destination.view, from);
    }
  }

  #show(view: ViewName, from: HTMLElement | null): void {
    if (view === this.#view) return;
    this.view = view;
    // What was clicked goes away with its view.
    if (from?.localName !== 'bl-rail') this.#focusNext = 'view';
  }

  #openSentences(of: SentencesOf, from: HTMLElement | null): void {
    if (from?.localName !== 'bl-sentences') this.#opener = deepestFocus();
    this.sentences = of;
    this.sentencesHidden = false;
    this.#focusNext = 'sentences';
  }

  #openPlace(place: PlaceInText, from: HTMLElement | null): void {
    if (from?.localName === 'bl-sentences') {
      if (this.#view !== 'source') this.#cameFrom = this.#view;
      if (this.#frame.size !== 'wide') this.sentencesHidden = true;
    } else {
      this.#cameFrom = null;
      this.sentences = null;
    }
    // A new object even for the same place: the reader asked to be taken there again.
    this.place = { ...place };
    this.view = 'source';
  }

  readonly #closeSentences = (): void => {
    this.sentences = null;
    const opener = this.#opener;
    this.#opener = null;
    void this.updateComplete.then(() => {
      if (opener?.isConnected && opener.getClientRects().length > 0) opener.focus();
      else this.focus();
    });
  };

  readonly #back = (): void => {
    if (this.#cameFrom) this.view = this.#cameFrom;
    this.#cameFrom = null;
    this.place = null;
    this.sentencesHidden = false;
    this.#focusNext = 'sentences';
  };

  // --- What it looks like -------------------------------------------------------------------

  override render(): TemplateResult {
    const { active } = this.#shelf;
    const reading = this.readingIsSlow ? this.#shelf.reading : null;
    const bulletin = active?.bulletin ?? null;
    const { size } = this.#frame;
    const beside = size === 'wide' && bulletin !== null && this.sentences !== null;
    const classes = ['frame', size, bulletin ? 'filled' : 'empty', beside ? 'with-sentences' : ''];
    return html`<div
      class=${classes.join(' ')}
      lang=${this.#language}
      @bl-pick=${this.#pick}
      @bl-remove=${this.#remove}
      @bl-sections=${this.#changeSections}
      @bl-close-sentences=${this.#closeSentences}
      @bl-back=${this.#back}
      @keydown=${this.#keyDown}
    >
      ${bulletin || this.#shelf.items.length > 1 ? this.#renderRail(bulletin) : nothing}
      <div class="main" part="main">
        ${this.#renderFailures(bulletin)} ${reading ? this.#renderReading(reading) : nothing}
        ${bulletin ? this.#renderBulletin(bulletin) : nothing}
        <slot ?hidden=${bulletin !== null || reading !== null}></slot>
      </div>
      ${bulletin && this.sentences ? this.#renderSentences(bulletin, this.sentences) : nothing}
      <p class="visually-hidden" role="status">${this.said}</p>
    </div>`;
  }

  #renderRail(bulletin: OpenBulletin | null): TemplateResult {
    const items = this.#shelf.items.map(({ id, name, state, share }): RailItem => ({
      id,
      name,
      state,
      share,
    }));
    const rail = html`<bl-rail
      .items=${items}
      .active=${bulletin}
      .language=${this.#language}
    ></bl-rail>`;
    const label = this.#strings.frame.rail;
    return this.#frame.size === 'wide'
      ? html`<nav class="rail" part="rail" aria-label=${label}>${rail}</nav>`
      : html`<details class="rail" part="rail">
          <summary>${label}<span class="quiet"> · ${items.length}</span></summary>
          <nav aria-label=${label}>${rail}</nav>
        </details>`;
  }

  #renderReading(item: ShelfItem): TemplateResult {
    const strings = this.#strings;
    return html`<div class="reading" part="reading">
      <p>
        <span lang="zh-CN">${strings.frame.readingNow(item.name)}</span>
        <span class="quiet numbers"
          >${item.share === null ? '' : strings.common.percent(item.share)}</span
        >
      </p>
      <progress
        max="1"
        .value=${item.share ?? 0}
        aria-label=${strings.frame.readingNow(item.name)}
      ></progress>
      <p>
        <button
          type="button"
          @click=${() => {
            this.#shelf.remove(item.id);
          }}
        >
          ${strings.common.cancel}
        </button>
        <span class="quiet small">${strings.frame.readingHint}</span>
      </p>
      <p class="visually-hidden" role="status">
        ${strings.frame.readingShare(
          item.name,
          strings.common.percent(Math.floor((item.share ?? 0) * 4) / 4),
        )}
      </p>
    </div>`;
  }

  /** The newest failure in full; the older ones, which were seen already, in a line each. */
  #renderFailures(bulletin: OpenBulletin | null): TemplateResult | typeof nothing {
    const [newest, ...older] = this.#shelf.items.filter((item) => item.failure).reverse();
    if (!newest?.failure) return nothing;
    const strings = this.#strings;
    const language = this.#language;
    const dismiss = (item: ShelfItem): TemplateResult =>
      html`<button
        type="button"
        @click=${() => {
          this.#shelf.remove(item.id);
        }}
      >
        ${strings.frame.dismiss}
      </button>`;
    return html`<div class="failure" part="failure">
      <div role="alert">
        <h2 lang=${language}>${strings.frame.failureOf(newest.name)}</h2>
        <p>${sentenceIn(language, newest.failure.sentence)}</p>
        <p class="quiet">${sentenceIn(language, newest.failure.advice)}</p>
        ${
          bulletin ? html`<p class="quiet">${strings.frame.stillThere(bulletin.name)}</p>` : nothing
        }
        <p class="actions">
          <button
            type="button"
            @click=${() => {
              this.#shelf.retry(newest.id);
            }}
          >
            ${strings.common.retry}
          </button>
          ${dismiss(newest)}
        </p>
      </div>
      ${
        older.length === 0
          ? nothing
          : html`<ul class="older">
              ${older.map(
                (item) =>
                  html`<li>
                    <span
                      >${strings.common.title(item.name)}${strings.common.colon}${
                        item.failure ? sentenceIn(language, item.failure.sentence) : ''
                      }</span
                    >
                    ${dismiss(item)}
                  </li>`,
              )}
            </ul>`
      }
    </div>`;
  }

  #renderBulletin(bulletin: OpenBulletin): TemplateResult {
    const strings = this.#strings;
    const { region } = bulletin.report;
    const view = this.#view;
    return html`
      <header class="head" part="header">
        <h2 lang="zh-CN">${bulletin.name}</h2>
        <p class="quiet small">
          ${
            region.evidenceArticles > 0
              ? strings.frame.region(region.name)
              : strings.frame.regionGuessed(region.name)
          }
        </p>
      </header>
      <div
        class="tabs"
        part="tabs"
        role="tablist"
        aria-label=${strings.frame.views}
        @keydown=${this.#tabKeyDown}
      >
        ${viewNames.map(
          (name) =>
            html`<button
              type="button"
              role="tab"
              id="tab-${name}"
              part="tab"
              aria-controls="panel"
              aria-selected=${name === view ? 'true' : 'false'}
              tabindex=${name === view ? 0 : -1}
              @click=${() => {
                this.#pickView(name);
              }}
            >
              ${strings.frame[name]}
            </button>`,
        )}
      </div>
      <div
        class="panel"
        part="panel"
        id="panel"
        role="tabpanel"
        aria-labelledby="tab-${view}"
        tabindex="-1"
      >
        ${viewNames.map((name) =>
          this.#visited.has(name) ? this.#renderView(bulletin, name, name !== view) : nothing,
        )}
      </div>
    `;
  }

  #renderView(bulletin: OpenBulletin, view: ViewName, hidden: boolean): TemplateResult {
    const language = this.#language;
    const { sections, excludedSections } = this;
    const selected = this.#selected();
    switch (view) {
      case 'overview':
        return html`<bl-overview
          ?hidden=${hidden}
          .bulletin=${bulletin}
          .language=${language}
          .sections=${sections}
        ></bl-overview>`;
      case 'articles':
        return html`<bl-articles
          ?hidden=${hidden}
          .bulletin=${bulletin}
          .language=${language}
          .filter=${this.articleFilter}
        ></bl-articles>`;
      case 'keywords':
        return html`<bl-keywords
          ?hidden=${hidden}
          .bulletin=${bulletin}
          .language=${language}
          .sections=${sections}
          .excludedSections=${excludedSections}
          .top=${this.top > 0 ? this.top : 20}
          .selected=${selected}
        ></bl-keywords>`;
      case 'compare':
        return html`<bl-compare
          ?hidden=${hidden}
          .bulletin=${bulletin}
          .language=${language}
          .sections=${sections}
          .excludedSections=${excludedSections}
          .division=${this.division}
          .selected=${selected}
        ></bl-compare>`;
      case 'source':
        return html`<bl-source
          ?hidden=${hidden}
          .bulletin=${bulletin}
          .language=${language}
          .place=${this.place}
          .canGoBack=${this.#cameFrom !== null}
        ></bl-source>`;
    }
  }

  // The same object for the same sentences, so that charts are not drawn again for nothing.
  #selection: { of: SentencesOf; detail: SelectDetail } | null = null;

  #selected(): SelectDetail | null {
    const of = this.sentences;
    if (!of) return null;
    if (this.#selection?.of !== of) {
      const [division] = of.divisions;
      const detail = division === undefined ? { term: of.term } : { term: of.term, division };
      this.#selection = { of, detail };
    }
    return this.#selection.detail;
  }

  #renderSentences(bulletin: OpenBulletin, of: SentencesOf): TemplateResult {
    const content = html`<bl-sentences
      .bulletin=${bulletin}
      .language=${this.#language}
      .of=${of}
    ></bl-sentences>`;
    const label = this.#strings.sentences.heading(of.term);
    if (this.#frame.size === 'wide') {
      return html`<aside class="sentences" part="sentences" aria-label=${label}>${content}</aside>`;
    }
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- Escape does the same: the cancel event
    return html`<dialog
      class="sentences ${this.#frame.size}"
      part="sentences"
      aria-label=${label}
      @cancel=${this.#cancelDialog}
      @click=${this.#clickDialog}
    >
      ${content}
    </dialog>`;
  }

  // --- What a reader does -------------------------------------------------------------------

  readonly #pick = (event: RailEvent): void => {
    event.stopPropagation();
    const { id } = event.detail;
    this.#shelf.activate(id);
  };

  readonly #remove = (event: RailEvent): void => {
    event.stopPropagation();
    this.#shelf.remove(event.detail.id);
    void this.updateComplete.then(() => {
      this.focus();
    });
  };

  readonly #changeSections = (event: SectionsEvent): void => {
    event.stopPropagation();
    this.excludedSections = event.detail.excluded;
  };

  #pickView(view: ViewName): void {
    this.#cameFrom = null;
    if (view === 'source') this.place = null;
    this.view = view;
  }

  readonly #tabKeyDown = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
    const at = viewNames.indexOf(this.#view);
    const last = viewNames.length - 1;
    let next: number;
    if (event.key === 'Home') next = 0;
    else if (event.key === 'End') next = last;
    else if (event.key in steps) next = (at + (steps[event.key] ?? 0) + last + 1) % (last + 1);
    else return;
    event.preventDefault();
    const name = viewNames[next];
    if (!name) return;
    this.#pickView(name);
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(`#tab-${name}`)?.focus();
    });
  };

  readonly #keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.sentences && this.#frame.size === 'wide') {
      event.preventDefault();
      this.#closeSentences();
    }
  };

  readonly #cancelDialog = (event: Event): void => {
    event.preventDefault();
    this.#closeSentences();
  };

  readonly #clickDialog = (event: MouseEvent): void => {
    // A click beside the sheet lands on the dialog itself, which has no padding.
    if (event.target === event.currentTarget) this.#closeSentences();
  };
}

/** The element that has focus, inside however many shadow roots. */
function deepestFocus(): HTMLElement | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused instanceof HTMLElement || focused instanceof SVGElement
    ? (focused as HTMLElement)
    : null;
}
