/** Which of several bulletins is in view, as part of the address: `set=all` for all of them, else the checksum of one. */
import { formatAddress, NO_SETTINGS, parseAddress } from '../views/address.js';
import type { Corpus } from './corpus.js';
import type { Journey } from './journey.js';
import type { Shelf, ShelfItem } from './shelf.js';

const NAME = 'set';
const ALL = 'all';

/** The address of an element with its bulletins. */
export class SetAddress {
  readonly #shelf: Shelf;
  readonly #corpus: Corpus;
  readonly #journey: Journey;
  /** Tells the element that another bulletin is in view, before an address changes what is set in it. */
  readonly #takeShown: () => void;
  /** An address that names what is not there yet. */
  #awaited: { set: string; address: string } | null = null;

  constructor(shelf: Shelf, corpus: Corpus, journey: Journey, takeShown: () => void) {
    this.#shelf = shelf;
    this.#corpus = corpus;
    this.#journey = journey;
    this.#takeShown = takeShown;
  }

  /** The view in front with what is set in it and, where there are several, with the bulletin in view. */
  get text(): string {
    return this.#awaited
      ? withSet(this.#awaited.address, this.#awaited.set)
      : withSet(this.#journey.address, this.#setInView());
  }

  set text(text: string) {
    const { set, address } = withoutSet(text);
    this.#awaited = null;
    if (set === null || set === this.#setInView()) {
      this.#journey.address = address;
      return;
    }
    if (!this.#goTo(set, address)) {
      this.#awaited = { set, address };
      this.#journey.address = address;
    }
  }

  /** The shelf changed: what an address waited for may have come. */
  follow(): void {
    const awaited = this.#awaited;
    if (!awaited || this.#shelf.isBusy) return;
    if (this.#goTo(awaited.set, awaited.address)) this.#awaited = null;
  }

  /** The reader went elsewhere: nothing is waited for any more. */
  forget(): void {
    this.#awaited = null;
  }

  #goTo(set: string, address: string): boolean {
    if (set === ALL) {
      if (this.#corpus.members.length < 2) return false;
      // What failed is tried again by the reader alone.
      if (this.#corpus.state === 'closed') this.#corpus.show();
      if (!this.#corpus.isShown) return false;
    } else {
      const item = this.#shelf.items.find((one) => checksumOf(one) === set);
      if (!item) return false;
      this.#corpus.leave();
      this.#shelf.activate(item.id);
    }
    this.#takeShown();
    this.#journey.address = address;
    return true;
  }

  #setInView(): string | null {
    const { active, items } = this.#shelf;
    if (this.#corpus.isShown) return ALL;
    const isOneOfSeveral = items.filter(({ bulletin }) => bulletin !== null).length > 1;
    return active && isOneOfSeveral ? checksumOf(active) : null;
  }
}

function checksumOf({ bulletin }: ShelfItem): string | null {
  return bulletin?.report.source.checksum ?? null;
}

function withoutSet(text: string): { set: string | null; address: string } {
  const parsed = parseAddress(text);
  if (!parsed) return { set: null, address: text };
  const { [NAME]: set = null, ...settings } = parsed.settings;
  return { set, address: formatAddress({ view: parsed.view, settings }) };
}

function withSet(address: string, set: string | null): string {
  if (set === null) return address;
  const { view, settings } = parseAddress(address) ?? { view: 'overview', settings: NO_SETTINGS };
  return formatAddress({ view, settings: { ...settings, [NAME]: set } });
}
