/** Where the reader is and came from: goes where a view’s click leads, and back to what was clicked. */
import type { ReactiveControllerHost } from 'lit';
import type { SelectDetail } from '../charts/data.js';
import type {
  ArticleFilter,
  Destination,
  PlaceInText,
  SentencesOf,
  ViewName,
} from '../views/destination.js';

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

/** The reader’s place in one bulletin. */
export class Journey {
  articleFilter: ArticleFilter = 'all';
  /** The article that is read by itself; `null` for the list. */
  article: number | null = null;
  /** The division that is compared; `null` for the first. */
  division: string | null = null;
  /** The word whose company is looked at; `null` for the commonest. */
  company: string | null = null;
  place: PlaceInText | null = null;
  sentences: SentencesOf | null = null;
  /** The sentences wait behind the text that one of them led to. */
  sentencesHidden = false;
  readonly #host: JourneyHost;
  #origin: Origin | null = null;
  /** What had focus when the sentences were opened. */
  #opener: HTMLElement | null = null;
  /** What an article was opened with in the list. */
  #listed: HTMLElement | null = null;
  #focusNext: 'sentences' | 'view' | HTMLElement | null = null;

  constructor(host: JourneyHost) {
    this.#host = host;
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

  /** Another bulletin is in view. */
  startAnew(): void {
    this.forgetDivisions();
    this.article = null;
    this.company = null;
    this.place = null;
    this.sentences = null;
    this.#origin = null;
  }

  /** The same bulletin was read with another city: its divisions are others. */
  forgetDivisions(): void {
    this.articleFilter = 'all';
    this.division = null;
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
        this.articleFilter = destination.filter;
        this.article = null;
        this.#show('articles', from);
        return;
      case 'article':
        if (from?.localName === 'bl-articles') this.#listed = deepestFocus();
        this.article = destination.article;
        this.#show('articles', from);
        // From the list, or from an article further on, what was clicked may be gone.
        if (from?.localName !== 'bl-article') this.#focusNext = 'view';
        return;
      case 'list':
        this.article = null;
        this.#focusNext = this.#listed ?? 'view';
        return;
      case 'compare':
        this.division = destination.division;
        this.#show('compare', from);
        return;
      case 'company':
        this.company = destination.term;
        this.#show('company', from);
        return;
      case 'view':
        this.#show(destination.view, from);
    }
  }

  /** A tab was picked; the tab of the articles, picked again, leads from one of them to their list. */
  pick(view: ViewName): void {
    this.#origin = null;
    if (view === 'source') this.place = null;
    if (view === 'articles' && this.#host.frontView === view) this.article = null;
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
    this.sentencesHidden = false;
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

  #show(view: ViewName, from: HTMLElement | null): void {
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
    this.#host.bringInFront('source');
  }
}

/** The element that has focus, inside however many shadow roots. */
function deepestFocus(): HTMLElement | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (focused === document.body) return null;
  return focused instanceof HTMLElement || focused instanceof SVGElement
    ? (focused as HTMLElement)
    : null;
}
