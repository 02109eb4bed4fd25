/**
 * The bulletins of one element: reads them one after the other and keeps what has been read.
 *
 * A bulletin that fails, or is given up, takes nothing away from the others.
 */
import type { Engine } from '../engine/engine.js';
import { EngineFailure, isAbort } from '../engine/engine-failure.js';
import type { LexiconRevision, Report } from '../protocol/contract.js';
import { OpenBulletin } from '../views/open-bulletin.js';
import { NO_WISH, readingOf, type Wish } from '../views/wish.js';
import { hasSameBytes } from './same-bytes.js';

/** Gets the bytes of a bulletin; may be called again when the element comes back to a page. */
export type LoadBytes = (signal: AbortSignal) => Promise<Uint8Array>;

/** Where a bulletin comes from. */
export interface ShelfSource {
  name: string;
  load: LoadBytes;
  /** It is opened even where the same bytes are open: the page, and not the reader, asked for it. */
  mayRepeat?: boolean;
}

/** One bulletin of the element. */
export interface ShelfItem {
  readonly id: string;
  readonly name: string;
  readonly load: LoadBytes;
  readonly mayRepeat: boolean;
  /** `stopped`: the reader gave up all that was still to be read; it can be read yet. */
  state: 'waiting' | 'reading' | 'ready' | 'failed' | 'stopped';
  /** Share done, from 0 to 1; `null` before it is known. */
  share: number | null;
  bulletin: OpenBulletin | null;
  /** Why it could not be read, until it can: while it is tried again, too. */
  failure: EngineFailure | null;
  /** What it was read with, or will be for the first time. */
  wish: Wish;
  /** What it is to be read with anew while it stays in view; `null` when nobody asked. */
  asked: Wish | null;
  /** Why it could not be read as asked: it stays as it was read before. */
  refusal: EngineFailure | null;
}

/** How reading anew ended: read, refused for a reason, or given up for something newer. */
export type RereadOutcome = 'read' | 'given-up' | EngineFailure;

/** What the shelf tells its element. */
export interface ShelfListener {
  /** Something changed that is shown. */
  changed(): void;
  /** Reading went on; told very often while many are read. */
  progressed(): void;
  /** A bulletin was read. */
  ready(item: ShelfItem, report: Report): void;
  /** A bulletin could not be read. */
  failed(item: ShelfItem, failure: EngineFailure): void;
  /** A bulletin has the bytes of one that is open; it was taken off the shelf. */
  repeated(item: ShelfItem, of: ShelfItem): void;
}

/** Ends the reading of what is open already. */
class RepeatedBytes extends Error {
  readonly of: ShelfItem;

  constructor(of: ShelfItem) {
    super(`the same bytes are open as ${of.name}`);
    this.of = of;
  }
}

let lastId = 0;

/** The bulletins of one element. */
export class Shelf {
  readonly #engine: () => Engine;
  readonly #listener: ShelfListener;
  #items: ShelfItem[] = [];
  #active: ShelfItem | null = null;
  #reading: { item: ShelfItem; abort: AbortController } | null = null;
  /** The first of what was added last: it comes into view as soon as it is read. */
  #wanted: ShelfItem | null = null;
  #resting = false;
  /** The bytes of what is read, to read it anew: the engine holds the same. */
  readonly #bytes = new WeakMap<ShelfItem, Uint8Array>();
  /** Who waits for a bulletin to be read anew, and with what. */
  readonly #rereads = new Map<
    ShelfItem,
    { wish: Wish; settle: ((outcome: RereadOutcome) => void)[] }
  >();

  /** `engine` may throw a named failure; it is asked for each bulletin anew. */
  constructor(engine: () => Engine, listener: ShelfListener) {
    this.#engine = engine;
    this.#listener = listener;
  }

  /** All bulletins in the order in which they came. */
  get items(): readonly ShelfItem[] {
    return this.#items;
  }

  /** What is in view: a bulletin, or all of them put together. */
  get active(): ShelfItem | null {
    return this.#whole ?? this.#active;
  }

  /** All bulletins put together, where that is in view. */
  #whole: ShelfItem | null = null;

  /** Puts all bulletins together in view; `null` goes back to the one that was in view before. */
  showWhole(whole: ShelfItem | null): void {
    if (whole === this.#whole) return;
    this.#whole = whole;
    this.#listener.changed();
  }

  /** Whether anything is still to be read, for the first time or anew. */
  get isBusy(): boolean {
    return (
      this.#reading !== null ||
      this.#items.some(({ state, asked }) => state === 'waiting' || asked !== null)
    );
  }

  #others: readonly OpenBulletin[] = [];

  /** The bulletins that are read, but for the one in view; the same list while they are the same. */
  get others(): readonly OpenBulletin[] {
    // All of them together have no others.
    const others = this.#items.flatMap((item) =>
      item.bulletin && item !== this.#active && !this.#whole ? [item.bulletin] : [],
    );
    const isSame =
      others.length === this.#others.length &&
      others.every((bulletin, place) => bulletin === this.#others[place]);
    if (!isSame) this.#others = others;
    return this.#others;
  }

  /** The bulletin that is being read. */
  get reading(): ShelfItem | null {
    return this.#reading?.item ?? null;
  }

  /** The bytes of a bulletin that was read. */
  bytesOf(item: ShelfItem): Uint8Array | undefined {
    return this.#bytes.get(item);
  }

  /** Adds bulletins; the first of them that can be read comes into view. */
  add(sources: readonly ShelfSource[], wish: Wish = NO_WISH): ShelfItem[] {
    const added = sources.map(({ name, load, mayRepeat = false }): ShelfItem => {
      lastId += 1;
      return {
        id: `bulletin-${String(lastId)}`,
        name,
        load,
        mayRepeat,
        state: 'waiting',
        share: null,
        bulletin: null,
        failure: null,
        wish,
        asked: null,
        refusal: null,
      };
    });
    this.#items = [...this.#items, ...added];
    this.#wanted = added[0] ?? this.#wanted;
    this.#listener.changed();
    this.#readNext();
    return added;
  }

  /** Brings a bulletin into view; one that is not read yet comes when it is. */
  activate(id: string): void {
    const item = this.#items.find((one) => one.id === id);
    if (!item) return;
    if (item.state === 'ready') {
      this.#active = item;
      this.#whole = null;
      this.#wanted = null;
    } else if (item.state !== 'failed' && item.state !== 'stopped') {
      this.#wanted = item;
    }
    this.#listener.changed();
  }

  /** Takes a bulletin away; one that is being read is given up. */
  remove(id: string): void {
    const item = this.#items.find((one) => one.id === id);
    if (!item) return;
    const place = this.#items.indexOf(item);
    this.#items = this.#items.filter((one) => one !== item);
    if (this.#wanted === item) this.#wanted = null;
    if (this.#reading?.item === item) this.#reading.abort.abort();
    this.#settle(item, 'given-up');
    if (item.bulletin) this.#engine().close(item.id);
    if (this.#active === item) {
      const ready = this.#items.filter((one) => one.state === 'ready');
      this.#active =
        ready.find((one) => this.#items.indexOf(one) >= place) ?? ready[ready.length - 1] ?? null;
    }
    this.#listener.changed();
  }

  /** Reads a bulletin once more that failed, or that was given up before it was read. */
  retry(id: string): void {
    const item = this.#items.find((one) => one.id === id);
    if (item?.state !== 'failed' && item?.state !== 'stopped') return;
    item.state = 'waiting';
    this.#wanted = item;
    this.#listener.changed();
    this.#readNext();
  }

  /** Reads all of them once more; the reader stays with what is in view. */
  retryAll(state: 'failed' | 'stopped'): void {
    for (const item of this.#items) {
      if (item.state === state) item.state = 'waiting';
    }
    this.#listener.changed();
    this.#readNext();
  }

  /** Gives up all that is still to be read for the first time; it can be read yet. */
  stop(): void {
    for (const item of this.#items) {
      if (item.state !== 'waiting' && item.state !== 'reading') continue;
      item.state = item.failure ? 'failed' : 'stopped';
    }
    this.#wanted = null;
    if (this.#reading?.item.bulletin === null) this.#reading.abort.abort();
    this.#listener.changed();
  }

  /** Takes all bulletins away that failed, or were given up. */
  removeAll(state: 'failed' | 'stopped'): void {
    for (const item of this.#items) if (item.state === state) this.#settle(item, 'given-up');
    this.#items = this.#items.filter((item) => item.state !== state);
    this.#listener.changed();
  }

  /**
   * Reads a bulletin with another city, gazetteer or corrections. What is in view stays until that
   * has come; a newer wish ends an older one. Tells how it ended.
   */
  reread(id: string, wish: Wish): Promise<RereadOutcome> {
    const item = this.#items.find((one) => one.id === id);
    if (!item) return Promise.resolve('given-up');
    if (this.#rereads.get(item)?.wish !== wish) this.#settle(item, 'given-up');
    const outcome = new Promise<RereadOutcome>((settle) => {
      const waiting = this.#rereads.get(item)?.settle ?? [];
      this.#rereads.set(item, { wish, settle: [...waiting, settle] });
    });
    item.refusal = null;
    if (item.bulletin) {
      item.asked = wish;
    } else {
      item.wish = wish;
      if (item.state === 'failed') {
        item.state = 'waiting';
        item.failure = null;
      }
    }
    if (this.#reading?.item === item) this.#reading.abort.abort();
    this.#listener.changed();
    this.#readNext();
    return outcome;
  }

  /** Bulletins were counted anew with another lexicon; those that the engine did not hold just then are read anew. */
  takeRevision({ documents }: LexiconRevision): void {
    for (const item of this.#items) {
      if (!item.bulletin) continue;
      const revised = documents.find((one) => one.document === item.id);
      if (revised) {
        item.bulletin = new OpenBulletin(item.id, item.name, revised.report, this.#engine());
      } else {
        void this.reread(item.id, item.asked ?? item.wish);
      }
    }
    this.#listener.changed();
  }

  /** Notes why a wish cannot be met, or with `null` that the reader has seen it. */
  refuse(id: string, refusal: EngineFailure | null): void {
    const item = this.#items.find((one) => one.id === id);
    if (!item) return;
    item.refusal = refusal;
    this.#listener.changed();
  }

  /** Frees the engine of everything while the element is on no page. */
  rest(): void {
    if (this.#resting) return;
    this.#resting = true;
    this.#reading?.abort.abort();
    for (const item of this.#items) {
      if (item.bulletin) this.#engine().close(item.id);
      this.#bytes.delete(item);
    }
  }

  /** Reads again what was at hand before the rest. */
  resume(): void {
    if (!this.#resting) return;
    this.#resting = false;
    this.#wanted = this.#active ?? this.#wanted;
    this.#active = null;
    for (const item of this.#items) {
      if (item.state === 'failed' || item.state === 'stopped') continue;
      item.state = 'waiting';
      item.bulletin = null;
      item.wish = item.asked ?? item.wish;
      item.asked = null;
    }
    this.#listener.changed();
    this.#readNext();
  }

  #readNext(): void {
    if (this.#reading || this.#resting) return;
    const item = this.#items.find((one) => one.state === 'waiting' || one.asked !== null);
    if (!item) return;
    const abort = new AbortController();
    this.#reading = { item, abort };
    const { asked } = item;
    if (!asked) item.state = 'reading';
    item.share = null;
    this.#listener.progressed();
    const done = asked
      ? this.#readAnew(item, asked, abort.signal)
      : this.#read(item, item.wish, abort.signal);
    void done.finally(() => {
      this.#reading = null;
      this.#readNext();
      if (this.#reading) this.#listener.progressed();
      else this.#listener.changed();
    });
  }

  async #open(item: ShelfItem, wish: Wish, signal: AbortSignal): Promise<Report> {
    const engine = this.#engine();
    const bytes = this.#bytes.get(item) ?? (await item.load(signal));
    signal.throwIfAborted();
    const repeated = this.#bytes.has(item) ? null : this.#withSameBytes(item, bytes);
    if (repeated) throw new RepeatedBytes(repeated);
    const report = await engine.open(
      { ...readingOf(wish), document: item.id, name: item.name, bytes },
      {
        signal,
        onProgress: ({ doneBytes, totalBytes }) => {
          item.share = totalBytes > 0 ? doneBytes / totalBytes : null;
          this.#listener.progressed();
        },
      },
    );
    this.#bytes.set(item, bytes);
    item.wish = wish;
    item.share = 1;
    item.bulletin = new OpenBulletin(item.id, item.name, report, engine);
    return report;
  }

  #withSameBytes(item: ShelfItem, bytes: Uint8Array): ShelfItem | null {
    if (item.mayRepeat) return null;
    const isSame = (one: ShelfItem): boolean => {
      const known = one === item ? undefined : this.#bytes.get(one);
      return known !== undefined && hasSameBytes(known, bytes);
    };
    return this.#items.find(isSame) ?? null;
  }

  #takeOff(item: ShelfItem, of: ShelfItem): void {
    this.#items = this.#items.filter((one) => one !== item);
    this.#settle(item, 'given-up');
    this.#listener.repeated(item, of);
    if (this.#wanted === item) this.activate(of.id);
  }

  async #readAnew(item: ShelfItem, asked: Wish, signal: AbortSignal): Promise<void> {
    try {
      const report = await this.#open(item, asked, signal);
      if (item.asked === asked) item.asked = null;
      this.#listener.ready(item, report);
      this.#settle(item, 'read', asked);
    } catch (error) {
      // Given up for a newer wish, which waits already, or for a rest, after which it is read so.
      if (signal.aborted || isAbort(error)) return;
      if (item.asked === asked) item.asked = null;
      item.refusal = asFailure(error, item.name);
      this.#settle(item, item.refusal, asked);
    }
  }

  /** Tells those who wait for a reading how it ended, where it is the one that they wait for. */
  #settle(item: ShelfItem, outcome: RereadOutcome, wish?: Wish): void {
    const waiting = this.#rereads.get(item);
    if (!waiting || (wish && waiting.wish !== wish)) return;
    this.#rereads.delete(item);
    for (const settle of waiting.settle) settle(outcome);
  }

  async #read(item: ShelfItem, wish: Wish, signal: AbortSignal): Promise<void> {
    try {
      const report = await this.#open(item, wish, signal);
      item.state = 'ready';
      item.failure = null;
      if (!this.#active || this.#wanted === item) {
        this.#active = item;
        this.#listener.changed();
      }
      if (this.#wanted === item) this.#wanted = null;
      this.#listener.ready(item, report);
      this.#settle(item, 'read', wish);
    } catch (error) {
      if (error instanceof RepeatedBytes) {
        this.#takeOff(item, error.of);
        return;
      }
      if (signal.aborted || isAbort(error)) {
        if (item.state === 'reading') item.state = 'waiting';
        return;
      }
      item.state = 'failed';
      item.failure = asFailure(error, item.name);
      if (this.#wanted === item) this.#wanted = this.#nextWaiting(item);
      this.#listener.failed(item, item.failure);
      this.#settle(item, item.failure, wish);
    }
  }

  #nextWaiting(after: ShelfItem): ShelfItem | null {
    const place = this.#items.indexOf(after);
    return this.#items.find((one, index) => index > place && one.state === 'waiting') ?? null;
  }
}

function asFailure(error: unknown, name: string): EngineFailure {
  if (error instanceof EngineFailure) return error;
  console.error(error);
  return EngineFailure.named('source-unreadable', name);
}
