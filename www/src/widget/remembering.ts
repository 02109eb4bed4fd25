/**
 * Remembering: what a reader chose comes back with the bulletin, and after a reload the bulletins of the tab do.
 *
 * Everything that is kept is loaded only where the page wants it. What is chosen is written when it changes; what was
 * found but could not be used stays as it is until the reader chooses otherwise.
 */
import type { ReactiveControllerHost } from 'lit';
import type { Keeper, KeeperListener, KeepingTrouble } from '../keeping/keeper.js';
import {
  choicesOf,
  keyOf,
  recordOf,
  saysSomething,
  wishOf,
  type Choices,
  type KeptBulletin,
} from '../keeping/records.js';
import type { KeepingStore, OpenBytes } from '../keeping/store.js';
import type { Report } from '../protocol/contract.js';
import { correctionsIn } from '../views/mending/corrections.js';
import type { KeptEvent } from '../views/kept.js';
import type { Wish } from '../views/wish.js';
import type { ReadersChoices } from './readers-choices.js';
import { readOwnText } from './read-source.js';
import type { Shelf, ShelfItem } from './shelf.js';
import type { Wishes } from './wishes.js';

/** What the panel of kept things shows. */
export interface KeptState {
  records: readonly KeptBulletin[];
  trouble: KeepingTrouble | null;
  /** The key of the bulletin in view; `null` where there is none. */
  current: string | null;
  /** How many bulletins came from the last file; `wrong` where it could not be used; `null` where there was none. */
  taken: number | 'wrong' | null;
}

/** What the element has to do with it. */
export interface RememberingHost extends ReactiveControllerHost {
  /** A bulletin is read with what was kept of it, among it so many corrections. */
  recalled(name: string, corrections: number): void;
}

/** Keeps and finds again, for one element. */
export class Remembering implements KeeperListener {
  readonly #host: RememberingHost;
  readonly #shelf: Shelf;
  readonly #wishes: Wishes;
  readonly #choices: ReadersChoices;
  #keeper: Keeper | null = null;
  #isStarted = false;
  #taken: KeptState['taken'] = null;
  /** What the page itself opens again needs no keeping. */
  readonly #ofThePage = new Set<string>();
  /** Bulletins for which was looked what is kept. */
  readonly #asked = new Set<string>();
  /** What is kept of each bulletin, to write only what is new. */
  readonly #written = new Map<string, string>();
  /** What was compared last with what is kept: the same objects need not be looked at again. */
  readonly #looked = new WeakMap<ShelfItem, { wish: Wish; choices: Choices }>();
  /** Places of bulletins among those of the tab. */
  readonly #places = new Map<string, number>();
  #lastPlace = 0;

  constructor(
    host: RememberingHost & EventTarget,
    shelf: Shelf,
    wishes: Wishes,
    choices: ReadersChoices,
  ) {
    this.#host = host;
    this.#shelf = shelf;
    this.#wishes = wishes;
    this.#choices = choices;
    host.addEventListener('bl-kept', this.#onPanel as EventListener);
  }

  /** Begins to keep things, and brings back the bulletins that the tab had open; once. */
  async start(openStore?: () => Promise<KeepingStore>): Promise<void> {
    if (this.#isStarted) return;
    this.#isStarted = true;
    const [{ Keeper }] = await Promise.all([
      import('../keeping/keeper.js'),
      import('../views/kept.js'),
    ]);
    const keeper = new Keeper(this, openStore);
    const open = await keeper.start();
    this.#keeper = keeper;
    await this.#bringBack(keeper, open);
    for (const item of this.#shelf.items) if (item.bulletin) this.ready(item, item.bulletin.report);
    this.#host.requestUpdate();
  }

  /** What the panel shows; `null` where nothing is kept, or not yet. */
  get state(): KeptState | null {
    if (!this.#keeper) return null;
    const { active } = this.#shelf;
    return {
      records: this.#keeper.records,
      trouble: this.#keeper.trouble,
      current: active?.bulletin ? keyOf(active.bulletin.report.source, active.name) : null,
      taken: this.#taken,
    };
  }

  /** A bulletin that the page opens by itself each time. */
  leaveToPage(id: string | null): void {
    if (id !== null) this.#ofThePage.add(id);
  }

  /** A bulletin was read: for the first time, what is kept of it is looked for. */
  ready(item: ShelfItem, report: Report): void {
    if (!this.#keeper || this.#asked.has(item.id)) return;
    this.#asked.add(item.id);
    void this.#recall(this.#keeper, item, report);
  }

  /** Something may have changed: what is new is written, what was closed is forgotten. */
  note(): void {
    const keeper = this.#keeper;
    if (!keeper) return;
    const { items, active } = this.#shelf;
    for (const item of items) this.#noteChoices(keeper, item);
    for (const [id, place] of this.#places) {
      if (items.some((item) => item.id === id)) continue;
      this.#places.delete(id);
      void keeper.dropBytes(place);
    }
    const front = active && this.#places.get(active.id);
    if (front !== null && front !== undefined) keeper.front = front;
  }

  keepingChanged(): void {
    this.#host.requestUpdate();
  }

  async #bringBack(keeper: Keeper, open: readonly OpenBytes[]): Promise<void> {
    const before = this.#shelf.active ?? this.#shelf.reading;
    let front: string | undefined;
    for (const { place, name, bytes, key } of open) {
      const record = await keeper.byKey(key);
      const wish = record ? this.#withPage(record) : this.#wishes.forNew;
      const [item] = this.#shelf.add([{ name, load: () => Promise.resolve(bytes) }], wish);
      if (!item) continue;
      if (record) this.#choices.change(item.id, choicesOf(record));
      this.#places.set(item.id, place);
      this.#lastPlace = Math.max(this.#lastPlace, place);
      if (front === undefined || place === keeper.front) front = item.id;
    }
    const wanted = before?.id ?? front;
    if (wanted !== undefined) this.#shelf.activate(wanted);
  }

  /** A kept bulletin’s wish; where the reader chose no city, the page’s. */
  #withPage(record: KeptBulletin): ReturnType<typeof wishOf> {
    const wish = wishOf(record);
    const isLeft = wish.region === null && wish.gazetteer === null;
    return isLeft ? { ...this.#wishes.forNew, corrections: wish.corrections } : wish;
  }

  async #recall(keeper: Keeper, item: ShelfItem, report: Report): Promise<void> {
    const record = await keeper.find(report.source, item.name);
    const isBack = this.#places.has(item.id);
    if (record && !isBack) {
      this.#choices.change(item.id, choicesOf(record));
      const wish = this.#withPage(record);
      const isOther = wish.corrections !== null || wish.region !== null || wish.gazetteer !== null;
      if (isOther && item.wish.corrections === null) await this.#shelf.reread(item.id, wish);
    }
    this.#written.set(item.id, this.#contentOf(item));
    if (record) {
      await keeper.keep({ ...record, usedAt: new Date().toISOString() });
      this.#host.recalled(item.name, correctionsIn(item.wish.corrections).length);
    }
    const bytes = this.#shelf.bytesOf(item);
    if (!bytes || isBack || this.#ofThePage.has(item.id)) return;
    this.#lastPlace += 1;
    this.#places.set(item.id, this.#lastPlace);
    await keeper.keepBytes(this.#lastPlace, item.name, bytes, keyOf(report.source, item.name));
    this.note();
  }

  #recordOf(item: ShelfItem, report: Report): KeptBulletin {
    // The page’s city is no choice of the reader’s.
    const region = item.wish.region === this.#wishes.forNew.region ? null : item.wish.region;
    const wish = { ...item.wish, region };
    const now = new Date().toISOString();
    return recordOf(report, item.name, wish, this.#choices.of(item.id), now);
  }

  /** What is kept of a bulletin, without the time. */
  #contentOf(item: ShelfItem): string {
    if (!item.bulletin) return '';
    return JSON.stringify({ ...this.#recordOf(item, item.bulletin.report), usedAt: null });
  }

  #noteChoices(keeper: Keeper, item: ShelfItem): void {
    const written = this.#written.get(item.id);
    if (written === undefined || !item.bulletin || item.asked) return;
    const { wish } = item;
    const choices = this.#choices.of(item.id);
    const looked = this.#looked.get(item);
    if (looked?.wish === wish && looked.choices === choices) return;
    this.#looked.set(item, { wish, choices });
    const content = this.#contentOf(item);
    if (content === written) return;
    this.#written.set(item.id, content);
    void keeper.keep(this.#recordOf(item, item.bulletin.report));
  }

  readonly #onPanel = (event: KeptEvent): void => {
    event.stopPropagation();
    const keeper = this.#keeper;
    if (!keeper) return;
    const { detail } = event;
    this.#taken = null;
    if (detail.what === 'clear') void keeper.clear(detail.key);
    else void this.#takeFile(keeper, detail.file);
  };

  async #takeFile(keeper: Keeper, file: File): Promise<void> {
    const text = await readOwnText(file, file.name).catch(() => '');
    const many = await keeper.take(text);
    this.#taken = many ?? 'wrong';
    // What came for a bulletin that is open is used at once.
    for (const item of this.#shelf.items) {
      const { bulletin } = item;
      const record = bulletin && (await keeper.find(bulletin.report.source, item.name));
      if (many === null || !record || !saysSomething(record)) continue;
      this.#choices.change(item.id, choicesOf(record));
      const wish = this.#withPage(record);
      if (JSON.stringify(wish) !== JSON.stringify(item.wish)) {
        await this.#shelf.reread(item.id, wish);
      }
      this.#written.set(item.id, this.#contentOf(item));
    }
    this.#host.requestUpdate();
  }
}
