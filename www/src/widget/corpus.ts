/**
 * All bulletins of a shelf as one: put together when the reader wants that, and again whenever one of them is another.
 *
 * Cities and corrections stay with the members. What is put together is a copy in the engine: it is closed when its
 * members change and nobody looks at it.
 */
import type { ReactiveControllerHost } from 'lit';
import type { Engine } from '../engine/engine.js';
import { EngineFailure, isAbort } from '../engine/engine-failure.js';
import type { LexiconRevision } from '../protocol/contract.js';
import { inNextTask } from '../timing/next-task.js';
import { OpenBulletin } from '../views/open-bulletin.js';
import { NO_WISH } from '../views/wish.js';
import { compareNames } from './incoming.js';
import type { Shelf, ShelfItem } from './shelf.js';

/** What there is to say of it. */
export type CorpusState = 'closed' | 'waiting' | 'coming' | 'shown' | EngineFailure;

let lastId = 0;

/** All bulletins together. */
export class Corpus {
  readonly #host: ReactiveControllerHost;
  readonly #shelf: Shelf;
  readonly #engine: () => Engine;
  /** What it is called when it has so many members. */
  readonly #nameOf: (many: number) => string;
  readonly #id: string;
  #isWanted = false;
  #isComing = false;
  #failure: { failure: EngineFailure; members: string } | null = null;
  /** What was put together, and the readings of its members. */
  #open: { item: ShelfItem; members: string } | null = null;

  constructor(
    host: ReactiveControllerHost,
    shelf: Shelf,
    engine: () => Engine,
    nameOf: (many: number) => string,
  ) {
    lastId += 1;
    this.#id = `together-${String(lastId)}`;
    this.#host = host;
    this.#shelf = shelf;
    this.#engine = engine;
    this.#nameOf = nameOf;
  }

  /** Its members, in the order of their names. */
  get members(): OpenBulletin[] {
    return this.#shelf.items
      .flatMap(({ bulletin }) => (bulletin ? [bulletin] : []))
      .sort((one, other) => compareNames(one.name, other.name));
  }

  /** How it stands. */
  get state(): CorpusState {
    if (this.#failure) return this.#failure.failure;
    if (!this.#isWanted) return 'closed';
    const isUpToDate = this.#open?.members === keyOf(this.members);
    if (isUpToDate && this.isShown) return 'shown';
    return this.#shelf.isBusy ? 'waiting' : 'coming';
  }

  /** Whether all bulletins together are in view. */
  get isShown(): boolean {
    return this.#open !== null && this.#shelf.active === this.#open.item;
  }

  /** Brings all bulletins together into view, as soon as that can be. */
  show(): void {
    this.#isWanted = true;
    this.#failure = null;
    this.follow();
    this.#host.requestUpdate();
  }

  /** The reader looks at one bulletin. */
  leave(): void {
    this.#isWanted = false;
    this.#failure = null;
    this.#shelf.showWhole(null);
  }

  /** The shelf changed. */
  follow(): void {
    if (this.#isComing || this.#shelf.isBusy) return;
    const members = this.members;
    const key = keyOf(members);
    if (members.length < 2) {
      this.leave();
      this.#close();
      return;
    }
    if (this.#failure && this.#failure.members !== key) this.#failure = null;
    if (this.#open?.members === key) {
      if (this.#isWanted) this.#shelf.showWhole(this.#open.item);
      return;
    }
    if (!this.#isWanted) this.#close();
    else if (!this.#failure) void this.#putTogether(members, key);
  }

  /** All open documents were counted with another lexicon, it among them. */
  takeRevision({ documents }: LexiconRevision): void {
    const revised = documents.find(({ document }) => document === this.#id);
    if (!revised || !this.#open) return;
    const { item } = this.#open;
    item.bulletin = new OpenBulletin(this.#id, item.name, revised.report, this.#engine());
    this.#open = { item, members: keyOf(this.members) };
    this.#host.requestUpdate();
  }

  /** The element is on no page: it comes back with its members. */
  rest(): void {
    if (this.#open) this.#open.item.bulletin = null;
    this.#close();
  }

  async #putTogether(members: readonly OpenBulletin[], key: string): Promise<void> {
    this.#isComing = true;
    const name = this.#nameOf(members.length);
    const documents = members.map(({ id }) => id);
    try {
      const engine = this.#engine();
      const report = await engine.openTogether({ document: this.#id, name, documents });
      // Taking a long report in and drawing it are two tasks: together they would hold the window up.
      await new Promise<void>(inNextTask);
      const item = itemOf(new OpenBulletin(this.#id, name, report, engine));
      this.#open = { item, members: key };
    } catch (error) {
      // Given up with one of its members: what is left of them is put together next.
      if (!isAbort(error)) this.#failure = { failure: named(error, name), members: key };
    } finally {
      this.#isComing = false;
    }
    if (this.#isWanted && this.#open?.members === key) this.#shelf.showWhole(this.#open.item);
    this.follow();
    this.#host.requestUpdate();
  }

  #close(): void {
    if (!this.#open) return;
    this.#open = null;
    this.#shelf.showWhole(null);
    this.#engine().close(this.#id);
  }
}

/** Names the readings of all members: with another of them it is another whole. */
function keyOf(members: readonly OpenBulletin[]): string {
  return members.map(({ key }) => key).join(',');
}

function itemOf(bulletin: OpenBulletin): ShelfItem {
  return {
    id: bulletin.id,
    name: bulletin.name,
    load: () => Promise.reject(new TypeError('what was put together has no bytes of its own')),
    mayRepeat: true,
    state: 'ready',
    share: 1,
    bulletin,
    failure: null,
    wish: NO_WISH,
    asked: null,
    refusal: null,
  };
}

function named(error: unknown, name: string): EngineFailure {
  if (error instanceof EngineFailure) return error;
  console.error(error);
  return EngineFailure.named('engine-crashed', name);
}
