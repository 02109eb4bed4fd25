/** Where the reader is and came from: goes where a view’s click leads, and back to what was clicked. */
import type { ReactiveControllerHost } from 'lit';
import type { SelectDetail } from '../charts/data.js';
import type { Utf16Span } from '../protocol/contract.js';
import {
  changeSettings,
  formatAddress,
  NO_SETTINGS,
  numberOf,
  parseAddress,
  type Settings,
  type SettingsChange,
} from '../views/address.js';
import {
  formatFilter,
  type Destination,
  type PlaceInText,
  type SentencesOf,
  type ViewName,
} from '../views/destination.js';
import { deepestFocus } from './deepest-focus.js';

/** What the journey needs of its element. */
export interface JourneyHost extends ReactiveControllerHost {
  /** The view in front. */
  readonly frontView: ViewName;
  /** Brings a view in front. */
  bringInFront(view: ViewName): void;
  /** Whether sentences stand beside the view rather than over it. */
  readonly hasRoomBeside: boolean;
  focus(): void;
  readonly renderRoot: ParentNode;
}

/** The way back from the text. */
interface Origin {
  view: ViewName;
  /** What was clicked; `null` where it was a sentence, which finds itself again. */
  control: HTMLElement | null;
  from: 'sentences' | 'view';
}

/** Views that look at one division or at all. */
const BY_DIVISION: readonly ViewName[] = [
  'keywords',
  'outlines',
  'figures',
  'documents',
  'slogans',
  'bylines',
];

/** The reader’s place in one bulletin. */
export class Journey {
  /** The place in the text that the reader came for; the address holds where it is, this also what to mark there. */
  place: PlaceInText | null = null;
  sentences: SentencesOf | null = null;
  /** The sentences wait behind the text that one of them led to. */
  sentencesHidden = false;
  readonly #host: JourneyHost;
  /** What is set in each view. */
  readonly #settings = new Map<ViewName, Settings>();
  /** Whether the address changed because the reader went somewhere, and not because a control was used. */
  #isStep = false;
  #origin: Origin | null = null;
  /** What had focus when the sentences were opened. */
  #opener: HTMLElement | null = null;
  /** What an article was opened with in the list. */
  #listed: HTMLElement | null = null;
  #focusNext: 'sentences' | 'view' | HTMLElement | null = null;

  constructor(host: JourneyHost) {
    this.#host = host;
  }

  /** What is set in a view. */
  settingsOf(view: ViewName): Settings {
    return this.#settings.get(view) ?? NO_SETTINGS;
  }

  /** The article that is read by itself, by its index; `null` for the list. */
  get article(): number | null {
    const number = numberOf(this.settingsOf('articles')['article'], 0);
    return number > 0 ? number - 1 : null;
  }

  /** The view in front with its settings. */
  get address(): string {
    const view = this.#host.frontView;
    return formatAddress({ view, settings: this.settingsOf(view) });
  }

  /** Goes to an address; one that names no view leads to the overview. */
  set address(text: string) {
    if (text === this.address) return;
    const { view, settings } = parseAddress(text) ?? { view: 'overview', settings: NO_SETTINGS };
    this.#settings.set(view, settings);
    if (view === 'source') this.#placeFromAddress();
    this.#isStep = true;
    if (this.#host.frontView === 'source' && this.#origin?.view === view) {
      this.back();
      return;
    }
    this.#host.bringInFront(view);
    this.#host.requestUpdate();
  }

  /** Whether the last change of address was a step of the reader’s; asking forgets it. */
  takeStep(): boolean {
    const isStep = this.#isStep;
    this.#isStep = false;
    return isStep;
  }

  /** The reader went to another bulletin. */
  step(): void {
    this.#isStep = true;
  }

  /** A control in the view in front was used. */
  choose(change: SettingsChange): void {
    this.#change(this.#host.frontView, change);
  }

  /** Where the way back from the text leads; `null` where there is none. */
  get cameFrom(): 'sentences' | ViewName | null {
    if (!this.#origin) return null;
    return this.#origin.from === 'sentences' ? 'sentences' : this.#origin.view;
  }

  // The same object for the same sentences, so that charts are not drawn again for nothing.
  #selection: { of: SentencesOf; detail: SelectDetail } | null = null;

  /** The sentences that are open, as charts mark them. */
  get selected(): SelectDetail | null {
    const of = this.sentences;
    if (!of) return null;
    if (this.#selection?.of !== of) {
      const [division] = of.divisions;
      const detail = division === undefined ? { term: of.term } : { term: of.term, division };
      this.#selection = { of, detail };
    }
    return this.#selection.detail;
  }

  /** Another bulletin is in view; for the first one an address may have been given beforehand. */
  startAnew(isFirst: boolean): void {
    if (!isFirst) this.#settings.clear();
    this.place = null;
    this.#placeFromAddress();
    this.sentences = null;
    this.#origin = null;
  }

  /** The article that is read by itself has another number now: the reader went nowhere. */
  stayAt(article: number): void {
    this.#change('articles', { article: String(article + 1) });
  }

  /** Other bulletins are put together now: articles have other numbers, and stand elsewhere in the text. */
  forgetArticles(): void {
    this.#change('articles', { article: null });
    this.#change('source', { at: null });
    this.place = null;
    this.sentences = null;
    this.#origin = null;
  }

  /** The same bulletin was read with another city: its divisions are others. */
  forgetDivisions(): void {
    this.#change('articles', { show: null });
    for (const view of BY_DIVISION) this.#change(view, { division: null });
    this.#change('compare', { group: null, with: null });
  }

  /** Another view than the text is in front: there is nothing to go back from. */
  leaveText(): void {
    this.#origin = null;
  }

  /** Goes where a click leads; `from` is the element that asked. */
  go(destination: Destination, from: HTMLElement | null): void {
    this.#host.requestUpdate();
    switch (destination.to) {
      case 'sentences':
        this.#openSentences(destination, from);
        return;
      case 'place':
        this.#openPlace(destination, from);
        return;
      case 'articles':
        this.#change('articles', {
          show: destination.filter === 'all' ? null : formatFilter(destination.filter),
          article: null,
        });
        this.#show('articles', from);
        return;
      case 'article':
        if (from?.localName === 'bl-articles') this.#listed = deepestFocus();
        this.#change('articles', { article: String(destination.article + 1) });
        this.#isStep = true;
        this.#show('articles', from);
        // From the list, or from an article further on, what was clicked may be gone.
        if (from?.localName !== 'bl-article') this.#focusNext = 'view';
        return;
      case 'list':
        this.#change('articles', { article: null });
        this.#isStep = true;
        this.#focusNext = this.#listed ?? 'view';
        return;
      case 'mending':
        this.#change('articles', { mend: '1', article: null });
        this.#isStep = true;
        this.#show('articles', from);
        return;
      case 'compare':
        this.#change('compare', { mode: null, by: null, group: destination.division, with: null });
        this.#show('compare', from);
        return;
      case 'company':
        this.#change('company', { term: destination.term });
        this.#show('company', from);
        return;
      case 'view':
        this.#show(destination.view, from);
    }
  }

  /** A tab was picked; the tab of the articles, picked again, leads from one of them to their list. */
  pick(view: ViewName): void {
    this.#origin = null;
    this.#isStep = true;
    if (view === 'source') {
      this.place = null;
      this.#change('source', { at: null });
    }
    if (view === 'articles' && this.#host.frontView === view) {
      this.#change('articles', { article: null });
    }
    this.#host.bringInFront(view);
    this.#host.requestUpdate();
  }

  /** Closes the sentences and puts focus back on what opened them. */
  closeSentences(): void {
    this.sentences = null;
    const opener = this.#opener;
    this.#opener = null;
    this.#focusNext = opener ?? 'view';
    this.#host.requestUpdate();
  }

  /** Back from the text. */
  back(): void {
    const origin = this.#origin;
    this.#origin = null;
    this.place = null;
    this.#change('source', { at: null });
    this.sentencesHidden = false;
    this.#isStep = true;
    if (origin) this.#host.bringInFront(origin.view);
    this.#focusNext = origin?.from === 'view' ? (origin.control ?? 'view') : 'sentences';
    this.#host.requestUpdate();
  }

  /** Puts focus where the reader goes on; called when everything is in its place. */
  arrive(): void {
    const next = this.#focusNext;
    this.#focusNext = null;
    if (next === 'sentences') {
      void this.#host.updateComplete.then(() => {
        this.#host.renderRoot.querySelector<HTMLElement>('bl-sentences')?.focus();
      });
    } else if (next === 'view') {
      this.#host.focus();
    } else if (next !== null) {
      void this.#host.updateComplete.then(() => {
        if (next.isConnected && next.getClientRects().length > 0) next.focus();
        else this.#host.focus();
      });
    }
  }

  #change(view: ViewName, change: SettingsChange): void {
    const settings = changeSettings(this.settingsOf(view), change);
    this.#settings.set(view, settings);
    this.#host.requestUpdate();
  }

  /** The place that the address of the text names, for a reader who comes by the address alone. */
  #placeFromAddress(): void {
    const [, start, end] =
      /^(\d{1,9})-(\d{1,9})$/.exec(this.settingsOf('source')['at'] ?? '') ?? [];
    if (start === undefined || end === undefined) return;
    const span = { utf16Start: Number(start), utf16End: Number(end) };
    if (sameSpan(span, this.place)) return;
    this.place = { span, marks: [span], term: null };
  }

  #show(view: ViewName, from: HTMLElement | null): void {
    this.#isStep = true;
    if (view === this.#host.frontView) return;
    this.#host.bringInFront(view);
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
    const view = this.#host.frontView;
    if (from?.localName === 'bl-sentences') {
      if (view !== 'source') this.#origin = { view, control: null, from: 'sentences' };
      if (!this.#host.hasRoomBeside) this.sentencesHidden = true;
    } else {
      const leadsBack = from?.localName !== 'bl-rail' && view !== 'source';
      this.#origin = leadsBack ? { view, control: deepestFocus(), from: 'view' } : null;
      this.sentences = null;
    }
    // A new object even for the same place: the reader asked to be taken there again.
    this.place = { ...place };
    const { utf16Start, utf16End } = place.span;
    this.#change('source', { at: `${String(utf16Start)}-${String(utf16End)}` });
    this.#isStep = true;
    this.#host.bringInFront('source');
  }
}

function sameSpan(span: Utf16Span, place: PlaceInText | null): boolean {
  return span.utf16Start === place?.span.utf16Start && span.utf16End === place.span.utf16End;
}
