/** The element `<bulletin-lens>`: turns attributes into state and state into views. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Engine } from '../engine/engine.js';
import { isAbort, type EngineFailure } from '../engine/engine-failure.js';
import { sharedEngine } from '../engine/shared-engine.js';
import { languageOf, sentenceIn, stringsFor, type Language } from '../i18n/languages.js';
import type { KeepingStore } from '../keeping/store.js';
import type { ProofRule, Report, StopWordSection } from '../protocol/contract.js';
import { baseSheet, tokenSheet } from '../style/sheets.js';
import {
  isOfSeveral,
  isViewName,
  viewsOf,
  type DestinationEvent,
  type ViewName,
} from '../views/destination.js';
import type { SettingsEvent } from '../views/address.js';
import type { OpenBulletin } from '../views/open-bulletin.js';
import '../views/corpus-head.js';
import '../views/masthead.js';
import '../views/search-field.js';
import type { LexiconEvent } from '../views/new-words.js';
import type { ProofRulesEvent } from '../views/proof.js';
import type { RailEvent } from '../views/bulletin-list.js';
import type { WishEvent } from '../views/wish.js';
import { elementSheet } from './element-sheet.js';
import { Exports } from './exports.js';
import type {
  ErrorDetail,
  LexiconDetail,
  ListDetail,
  ProofDetail,
  ReadyDetail,
  ViewDetail,
} from './events.js';
import { ReadersLexicon, type LexiconListener } from './readers-lexicon.js';
import {
  renderFailures,
  renderIntake,
  renderKept,
  renderRail,
  renderReading,
  renderSentences,
} from './frame-parts.js';
import { Corpus } from './corpus.js';
import { keepFocusInView } from './focus-in-view.js';
import { FrameWidth } from './frame-width.js';
import { leaveCaret } from './leave-caret.js';
import type { FileAtPath } from './incoming.js';
import { Intake, type IntakeHost } from './intake.js';
import { Journey, type JourneyHost } from './journey.js';
import { Mending } from './mending.js';
import { nextFrame } from '../timing/next-frame.js';
import { inNextTask } from '../timing/next-task.js';
import { OnceAFrame } from '../timing/once-a-frame.js';
import { nameOfAddress, readAddress, readText } from './read-source.js';
import { ReadersChoices } from './readers-choices.js';
import { Remembering, type RememberingHost } from './remembering.js';
import { SetAddress } from './set-address.js';
import { Shelf, type ShelfItem } from './shelf.js';
import { renderTabs, tabsOf } from './tabs.js';
import { pageReader } from '../speech/platform.js';
import { switchReadAloud } from '../speech/switch.js';
import { ViewModules } from './view-modules.js';
import { renderView } from './view-switch.js';
import { Wishes } from './wishes.js';

/** As many keywords as the simple mode begins with. */
const SIMPLE_TOP = 10;
/** Only a reading that takes longer than this is shown. */
const PATIENCE_MS = 200;

/** A bulletin as articles, keywords and a comparison of districts. */
export class BulletinLens extends LitElement implements JourneyHost, RememberingHost, IntakeHost {
  static override properties = {
    src: { type: String },
    region: { type: String },
    view: { type: String, reflect: true, useDefault: true },
    top: { type: Number },
    theme: { type: String, reflect: true, useDefault: true },
    lang: { type: String, reflect: true, useDefault: true },
    engineBase: { type: String, attribute: 'engine-base' },
    proofOff: { attribute: false },
    keep: { type: Boolean },
    simple: { type: Boolean, reflect: true },
    readAloud: { type: Boolean, attribute: 'read-aloud' },
    all: { state: true },
    sections: { state: true },
    said: { state: true },
    notice: { state: true },
    readingIsSlow: { state: true },
  };
  static override styles = [tokenSheet, baseSheet, elementSheet];

  /** The address of a bulletin to open. */
  declare src: string | null;
  /** The six-digit code of the city of its bulletins; without it each is recognised. */
  declare region: string | null;
  /** The view in front: overview, articles, keywords, company, compare, words, proof or source. */
  declare view: string;
  /** How many keywords to list at first. */
  declare top: number;
  /** `auto`, `light`, `dark` or `contrast`. */
  declare theme: string;
  /** `zh-CN` or `en`. */
  declare lang: string;
  /** The folder of the `.wasm` file, where it is not beside the script. */
  declare engineBase: string | null;
  /** The checks of the proof list that are switched off. */
  declare proofOff: readonly ProofRule[];

  /** Larger targets and fewer things at once; the page around it makes the letters larger. */
  declare simple: boolean;
  /** Whether texts have a button that reads them aloud; one switch for all elements of the page. */
  declare readAloud: boolean;
  /** Whether the simple mode shows everything, because the reader asked for it. */
  declare private all: boolean;
  /** Whether choices are kept on this computer, and open bulletins for the time of the tab. */
  declare keep: boolean;
  /** Where they are kept instead of the browser’s database; to be set before `keep`. */
  openStore: (() => Promise<KeepingStore>) | undefined;

  declare private sections: StopWordSection[];
  declare private said: string;
  /** What came of the last thing asked for that leaves no trace in a view. */
  declare private notice: string;
  declare private readingIsSlow: boolean;

  readonly #shelf: Shelf;
  readonly #corpus: Corpus;
  readonly #setAddress: SetAddress;
  readonly #intake: Intake;
  readonly #wishes: Wishes;
  readonly #mending: Mending;
  readonly #choices: ReadersChoices;
  readonly #exports: Exports;
  readonly #remembering: Remembering;
  readonly #frame = new FrameWidth(this);
  readonly #journey = new Journey(this);
  readonly #modules = new ViewModules({
    viewCame: () => {
      this.requestUpdate();
    },
  });
  #toldAddress = '';
  /** The view in front, and the article in it, as last drawn. */
  #inFront = '';
  #engine: Engine | undefined;
  #lexicon: ReadersLexicon | null = null;
  #firstLexicon = '';
  #toldLexicon = '';
  /** What `src` was last, and the bulletin that came of it. */
  #source: { address: string | null; id: string | null } = { address: null, id: null };
  #shown: OpenBulletin | null = null;
  #askedForSections = false;
  #toldCount = 0;
  #watched: ShelfItem | null = null;
  /** Whether the views have their turn: those of the first bulletin are drawn behind the frame with what stands above them. */
  #hasViews = false;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  /** Views of this bulletin that have been in front: they keep their settings and their place. */
  #visited = new Set<ViewName>();

  constructor() {
    super();
    this.src = null;
    this.region = null;
    this.view = 'overview';
    this.top = 20;
    this.theme = 'auto';
    this.lang = '';
    this.engineBase = null;
    this.proofOff = [];
    this.keep = false;
    this.simple = false;
    this.readAloud = false;
    this.all = false;
    this.sections = [];
    this.said = '';
    this.notice = '';
    this.readingIsSlow = false;
    const often = new OnceAFrame(() => {
      this.#onListChange();
    });
    this.#shelf = new Shelf(() => this.#ensureEngine(), {
      changed: () => {
        this.#onListChange();
      },
      progressed: () => {
        often.tell();
      },
      ready: (item, report) => {
        this.#onReady(item, report);
      },
      failed: (item, failure) => {
        this.#onFailed(item, failure);
      },
      repeated: (item, of) => {
        this.said = this.#strings.many.same(item.name, of.name);
        this.#intake.repeated(item, of);
      },
    });
    this.#corpus = new Corpus(
      this,
      this.#shelf,
      () => this.#ensureEngine(),
      (many) => this.#strings.many.wholeName(many),
    );
    this.#setAddress = new SetAddress(this.#shelf, this.#corpus, this.#journey, () => {
      this.#takeShown();
    });
    this.#intake = new Intake(this, this.#shelf);
    this.#wishes = new Wishes(this.#shelf);
    this.#mending = new Mending(this, this.#shelf, this.#journey);
    this.#choices = new ReadersChoices(this, this.#shelf);
    this.#exports = new Exports(this, this.#shelf, this.#choices, {
      language: () => this.#language,
      sections: () => this.sections,
      told: (said) => {
        this.notice = said;
      },
    });
    this.#remembering = new Remembering(this, this.#shelf, this.#wishes, this.#choices);
    this.addEventListener('bl-go', this.#onGo as EventListener);
    keepFocusInView(this);
  }

  // --- What a page can do -------------------------------------------------------------------

  /** The report of the bulletin in view; `null` while there is none. */
  get report(): Report | null {
    return this.#shelf.active?.bulletin?.report ?? null;
  }

  /**
   * The view in front with what is set in it, as `keywords?division=330110&measure=rate`: to keep, and to come back to.
   * Set before there is a bulletin, it waits for the first one. Where there are several, `set` says which is in view:
   * the checksum of one of them, or `all` for all together.
   */
  get address(): string {
    return this.#setAddress.text;
  }

  set address(address: string) {
    this.#setAddress.text = address;
  }

  /** How many bulletins the element holds, whatever their state. */
  get bulletinCount(): number {
    return this.#shelf.items.length;
  }

  /** The reader’s own lexicon, one term a line; the same for all elements on the page. */
  get lexicon(): string {
    return this.#lexicon?.text ?? this.#firstLexicon;
  }

  set lexicon(text: string) {
    // Nothing is loaded for a lexicon alone: it waits for the first bulletin.
    if (this.#lexicon) void this.#lexicon.restore(text);
    else this.#firstLexicon = text;
  }

  /**
   * Opens files in the order of their names; the first that can be read comes into view. Of several, those that cannot
   * be text by their names are left out, and the reader is told which.
   */
  openFiles(files: Iterable<File | FileAtPath>): void {
    this.#intake.open(files, this.#wishes.forNew);
  }

  /** Opens a text; the bulletin’s id on this page. */
  openText(text: string, name?: string): string | null {
    const named = name ?? this.#strings.frame.pasted;
    const [item] = this.#shelf.add(
      [{ name: named, load: () => Promise.resolve(readText(text, named)) }],
      this.#wishes.forNew,
    );
    return item?.id ?? null;
  }

  /** Opens what is served at an address; the bulletin’s id on this page. */
  openAddress(address: string, name = nameOfAddress(address)): string | null {
    return this.#openAddress(address, name, false);
  }

  #openAddress(address: string, name: string, mayRepeat: boolean): string | null {
    const [item] = this.#shelf.add(
      [{ name, load: (signal) => readAddress(address, signal), mayRepeat }],
      this.#wishes.forNew,
    );
    return item?.id ?? null;
  }

  /** Puts focus on the view in front. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[role="tabpanel"]')?.focus(options);
  }

  // --- Life on the page ---------------------------------------------------------------------

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lexicon?.listen(this.#onLexicon);
    this.#shelf.resume();
    if (this.bulletinCount === 0) this.#openInline();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move takes the element out and puts it back at once: only a real goodbye lasts longer.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#lexicon?.leave(this.#onLexicon);
      this.#corpus.rest();
      this.#shelf.rest();
    });
  }

  #openInline(): void {
    const inline = this.querySelectorAll<HTMLScriptElement>(':scope > script[type="text/plain"]');
    for (const script of inline) {
      const name = script.dataset['name'] ?? this.#strings.frame.inline;
      this.#remembering.leaveToPage(this.openText(script.textContent, name));
    }
  }

  #openSource(address: string | null): void {
    if (this.#source.id !== null) this.#shelf.remove(this.#source.id);
    const id =
      address === null || address === ''
        ? null
        : this.#openAddress(address, nameOfAddress(address), true);
    this.#remembering.leaveToPage(id);
    this.#source = { address, id };
  }

  #ensureEngine(): Engine {
    if (!this.#engine) {
      this.#engine = sharedEngine(this.engineBase);
      this.#lexicon = ReadersLexicon.of(this.#engine);
      this.#lexicon.listen(this.#onLexicon);
      if (this.#firstLexicon !== '') void this.#lexicon.restore(this.#firstLexicon);
    }
    return this.#engine;
  }

  get #language(): Language {
    const inherited = this.closest('[lang]:not([lang=""])')?.getAttribute('lang');
    return languageOf(this.lang === '' ? inherited : this.lang);
  }

  get #strings(): ReturnType<typeof stringsFor> {
    return stringsFor(this.#language);
  }

  /** The view in front; where it needs several issues and there is one, the overview. */
  get frontView(): ViewName {
    const view = isViewName(this.view) ? this.view : 'overview';
    return isOfSeveral(view) && this.#shown?.isSeveral === false ? 'overview' : view;
  }

  /** Brings a view in front. */
  bringInFront(view: ViewName): void {
    this.view = view;
  }

  /** Whether sentences stand beside the view. */
  get hasRoomBeside(): boolean {
    return this.#frame.size === 'wide';
  }

  /** Whether the simple mode leaves out what is secondary: some tabs, and what the property `--bl-secondary` governs. */
  get #isFew(): boolean {
    return this.simple && !this.all;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('readAloud')) switchReadAloud(this.readAloud);
    // What is read aloud is left behind with its view.
    if (changed.has('view')) pageReader.stop();
    if (changed.has('simple')) this.all = false;
    if (changed.has('region')) this.#wishes.setRegion(this.region);
    if (changed.has('keep') && this.keep) void this.#remembering.start(this.openStore);
    if (changed.has('src') && this.src !== this.#source.address) this.#openSource(this.src);
    this.#corpus.follow();
    this.#setAddress.follow();
    this.#takeShown();
    this.#visited.add(this.frontView);
    this.#leaveCaret();
    if (this.frontView !== 'source') this.#journey.leaveText();
    this.#modules.want(this.frontView);
    this.#tellAddress(changed);
  }

  #leaveCaret(): void {
    const inFront = `${this.frontView} ${this.#journey.article}`;
    if (inFront === this.#inFront) return;
    this.#inFront = inFront;
    leaveCaret(this.renderRoot.querySelector('#panel'));
  }

  #tellAddress(changed: PropertyValues): void {
    const { address } = this;
    if (address === this.#toldAddress && !changed.has('view')) return;
    this.#toldAddress = address;
    const isStep = this.#journey.takeStep();
    if (!this.hasUpdated) return;
    this.#tell<ViewDetail>('bulletin-lens-view', { view: this.frontView, address, isStep });
  }

  #takeShown(): void {
    const bulletin = this.#shelf.active?.bulletin ?? null;
    if (bulletin !== this.#shown) this.#onOtherBulletin(bulletin);
  }

  #onOtherBulletin(bulletin: OpenBulletin | null): void {
    const before = this.#shown;
    const isFirst = before === null;
    this.#shown = bulletin;
    if (isFirst) {
      this.#hasViews = false;
      nextFrame(() => {
        inNextTask(() => {
          this.#hasViews = true;
          this.requestUpdate();
        });
      });
    }
    if (bulletin !== null && bulletin.id === before?.id) {
      // With corrections alone it is the same divisions, and the reader stays with what is set.
      if (!bulletin.hasDivisionsOf(before)) this.#journey.forgetDivisions();
      if (!bulletin.hasIssuesOf(before)) this.#journey.forgetArticles();
      return;
    }
    this.#journey.startAnew(isFirst);
    this.#visited.clear();
    const isLost = isViewName(this.view) && isOfSeveral(this.view) && bulletin?.isSeveral === false;
    if ((this.frontView === 'source' && !isFirst) || isLost) this.view = 'overview';
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('view')) this.#bringTabIntoSight();
    const { sentencesHidden } = this.#journey;
    const dialog = this.renderRoot.querySelector<HTMLDialogElement>('dialog.sentences');
    if (dialog && dialog.open === sentencesHidden) {
      if (sentencesHidden) dialog.close();
      else dialog.showModal();
    }
    this.#journey.arrive();
    this.#remembering.note();
  }

  /** What was kept of a bulletin is in force. */
  recalled(name: string, corrections: number): void {
    this.said = this.#strings.kept.recalled(name, corrections);
  }

  /** Many files were read: one sentence for all of them. */
  intakeOver(read: number, failed: number): void {
    this.said = this.#strings.many.done(read, failed);
  }

  /** In a narrow window the row of tabs is longer than the window. */
  #bringTabIntoSight(): void {
    const tab = this.renderRoot.querySelector('[role="tab"][aria-selected="true"]');
    // After layout: asking for a place at once would make the browser lay out twice.
    requestAnimationFrame(() => {
      tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }

  #onListChange(): void {
    this.requestUpdate();
    this.#watchReading();
    this.#intake.follow();
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
    // What a step of correction did is said in its mode, and of many only what comes into view.
    const isAlone = item === this.#shelf.active && !this.#intake.isOneOfMany(item);
    if (isAlone && !this.#mending.of(item).isPending) {
      this.said = this.#strings.frame.readyNow(item.name, report.articles.length);
    }
    this.#wishes.keepGazetteer(item);
    this.#remembering.ready(item, report);
    this.#fetchSections();
    this.#tell<ReadyDetail>('bulletin-lens-ready', { name: item.name, report });
  }

  #onFailed(item: ShelfItem, failure: EngineFailure): void {
    const language = this.#language;
    if (!this.#intake.isOneOfMany(item)) {
      void this.updateComplete.then(() => {
        this.renderRoot.querySelector('.failure')?.scrollIntoView({ block: 'nearest' });
      });
    }
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

  // --- What it looks like -------------------------------------------------------------------

  override render(): TemplateResult {
    const { active } = this.#shelf;
    const language = this.#language;
    const isAlone = this.readingIsSlow && !this.#intake.isRunning;
    const reading = isAlone ? this.#shelf.reading : null;
    const bulletin = active?.bulletin ?? null;
    const { size } = this.#frame;
    const { sentences } = this.#journey;
    const beside = size === 'wide' && bulletin !== null && sentences !== null;
    const classes = [
      'frame',
      size,
      bulletin ? 'filled' : 'empty',
      beside ? 'with-sentences' : '',
      this.frontView,
      this.#isFew ? 'few' : '',
    ];
    return html`<div
      class=${classes.join(' ')}
      lang=${language}
      @bl-pick=${this.#pick}
      @bl-whole=${this.#pickWhole}
      @bl-remove=${this.#remove}
      @bl-settings=${this.#changeSettings}
      @bl-sections=${this.#choices.takeSections}
      @bl-proof-rules=${this.#changeProofRules}
      @bl-lexicon=${this.#changeLexicon}
      @bl-wish=${this.#changeWish}
      @bl-wish-seen=${this.#seeRefusal}
      @bl-close-sentences=${this.#closeSentences}
      @bl-back=${this.#back}
      @keydown=${this.#keyDown}
    >
      ${
        bulletin || (this.#shelf.items.length > 1 && !this.#intake.isRunning)
          ? renderRail(
              this.#shelf,
              this.#corpus,
              size,
              language,
              this.frontView === 'articles' ? this.#journey.article : null,
            )
          : nothing
      }
      <div class="main" part="main">
        ${renderIntake(this.#intake, language)} ${renderFailures(this.#shelf, language)}
        ${reading ? renderReading(this.#shelf, reading, language) : nothing}
        ${bulletin && active ? this.#renderBulletin(bulletin, active) : nothing}
        <slot ?hidden=${bulletin !== null || reading !== null}></slot>
        ${renderKept(this.#remembering, language)}
      </div>
      ${
        bulletin && sentences
          ? renderSentences(bulletin, sentences, size, language, this.#closeSentences)
          : nothing
      }
      <p class="visually-hidden" role="status">${this.said}</p>
      ${this.#renderNotice()}
    </div>`;
  }

  /** A line at the foot of the window that goes when it is read or when something else is done. */
  #renderNotice(): TemplateResult {
    const dismiss = (): void => {
      this.notice = '';
    };
    return html`<div class="notice" role="status">
      ${
        this.notice === ''
          ? nothing
          : html`<p>
              ${this.notice}
              <button type="button" class="link" @click=${dismiss}>
                ${this.#strings.frame.dismiss}
              </button>
            </p>`
      }
    </div>`;
  }

  #renderBulletin(bulletin: OpenBulletin, item: ShelfItem): TemplateResult {
    const front = this.frontView;
    const state = {
      bulletin,
      others: this.#shelf.others,
      language: this.#language,
      journey: this.#journey,
      sections: this.sections,
      ...this.#choices.leftOutOf(item.id),
      labels: this.#choices.labelsOf(bulletin),
      provenance: front === 'report' ? this.#exports.provenanceOf(item) : [],
      top: this.simple ? Math.min(this.top, SIMPLE_TOP) : this.top,
      proofOff: this.proofOff,
      mending: this.#mending.of(item),
      lexicon: this.#lexicon,
    };
    return html`
      <div class="top">
        ${
          bulletin.isSeveral
            ? html`<bl-corpus-head
                part="header"
                .bulletin=${bulletin}
                .language=${state.language}
              ></bl-corpus-head>`
            : html`<bl-masthead
                part="header"
                .bulletin=${bulletin}
                .language=${state.language}
                .wish=${item.wish}
                .isPending=${item.asked !== null}
                .refusal=${item.refusal}
              ></bl-masthead>`
        }
        <bl-search part="search" .bulletin=${bulletin} .language=${state.language}></bl-search>
      </div>
      ${this.#renderTabs(viewsOf(bulletin), front)}
      <div
        class="panel"
        part="panel"
        id="panel"
        role="tabpanel"
        aria-labelledby="tab-${front}"
        tabindex="-1"
      >
        ${viewsOf(bulletin).map((name) =>
          this.#hasViews && this.#visited.has(name) && this.#modules.has(name)
            ? renderView(state, name, name !== front)
            : nothing,
        )}
        ${this.#modules.has(front) ? nothing : this.#renderComingView(front)}
      </div>
    `;
  }

  #renderTabs(views: readonly ViewName[], front: ViewName): TemplateResult {
    const turn = (): void => {
      this.all = !this.all;
    };
    return renderTabs(
      tabsOf(views, front, this.#isFew),
      front,
      this.#strings,
      this.#pickTab,
      this.simple ? { isAll: this.all, turn } : null,
    );
  }

  /** In place of a view whose files are on their way, or did not come. */
  #renderComingView(view: ViewName): TemplateResult {
    const { common, frame } = this.#strings;
    if (!this.#modules.lacks(view)) {
      return html`<p class="quiet" role="status">${common.loading}</p>`;
    }
    const retry = (): void => {
      this.#modules.retry(view);
    };
    return html`<div role="alert">
      <p>${frame.viewMissing(frame[view])}</p>
      <p class="quiet">${frame.viewMissingAdvice}</p>
      <p><button type="button" @click=${retry}>${common.retry}</button></p>
    </div>`;
  }

  // --- What a reader does -------------------------------------------------------------------

  readonly #onGo = (event: DestinationEvent): void => {
    event.stopPropagation();
    const origin = event.composedPath()[0];
    const { detail } = event;
    const elsewhere = detail.to === 'sentences' ? detail.bulletin : undefined;
    if (elsewhere !== undefined && elsewhere !== this.#shelf.active?.id) {
      // Its sentences can be shown when it is in view.
      this.#shelf.activate(elsewhere);
      void this.updateComplete.then(() => {
        this.#journey.go(detail, null);
      });
      return;
    }
    this.#journey.go(detail, origin instanceof HTMLElement ? origin : null);
  };

  readonly #onLexicon: LexiconListener = {
    lexiconRevised: (revision) => {
      this.#shelf.takeRevision(revision);
      this.#corpus.takeRevision(revision);
    },
    lexiconChanged: () => {
      this.requestUpdate();
      if (this.lexicon === this.#toldLexicon) return;
      this.#toldLexicon = this.lexicon;
      this.#tell<LexiconDetail>('bulletin-lens-lexicon', { text: this.lexicon });
    },
  };

  readonly #changeLexicon = (event: LexiconEvent): void => {
    event.stopPropagation();
    void this.#lexicon?.take(event.detail);
  };

  readonly #closeSentences = (): void => {
    this.#journey.closeSentences();
  };

  readonly #back = (): void => {
    this.#journey.back();
  };

  readonly #pick = (event: RailEvent): void => {
    event.stopPropagation();
    this.#journey.step();
    this.#setAddress.forget();
    this.#corpus.leave();
    this.#shelf.activate(event.detail.id);
  };

  readonly #pickWhole = (event: Event): void => {
    event.stopPropagation();
    this.#journey.step();
    this.#setAddress.forget();
    this.#corpus.show();
  };

  readonly #remove = (event: RailEvent): void => {
    event.stopPropagation();
    this.#shelf.remove(event.detail.id);
    void this.updateComplete.then(() => {
      this.focus();
    });
  };

  readonly #changeSettings = (event: SettingsEvent): void => {
    event.stopPropagation();
    this.#journey.choose(event.detail);
  };

  readonly #changeProofRules = (event: ProofRulesEvent): void => {
    event.stopPropagation();
    this.proofOff = event.detail.off;
    this.#tell<ProofDetail>('bulletin-lens-proof', { off: [...event.detail.off] });
  };

  readonly #changeWish = (event: WishEvent): void => {
    event.stopPropagation();
    const { active } = this.#shelf;
    const { detail } = event;
    if (!active) return;
    if (detail.what === 'corrections') void this.#mending.takeFile(active, detail.file);
    else void this.#wishes.change(active, detail);
  };

  readonly #seeRefusal = (event: Event): void => {
    event.stopPropagation();
    const { active } = this.#shelf;
    if (active) this.#shelf.refuse(active.id, null);
  };

  readonly #pickTab = (view: ViewName, byKey: boolean): void => {
    this.#journey.pick(view);
    if (!byKey) return;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(`#tab-${view}`)?.focus();
    });
  };

  readonly #keyDown = (event: KeyboardEvent): void => {
    const { sentences } = this.#journey;
    if (event.key === 'Escape' && sentences && this.hasRoomBeside && !event.defaultPrevented) {
      event.preventDefault();
      this.#journey.closeSentences();
    }
  };
}
