/**
 * The keeper: keeps and finds again what a reader chose for a bulletin, and the bulletins that are open in this tab.
 *
 * Nothing it does can break anything: where the browser forbids keeping or has no room, it says so and does without.
 */
import { formatKept, keyOf, parseKept, saysSomething, type KeptBulletin } from './records.js';
import { IndexedDbStore, type KeepingStore, type OpenBytes } from './store.js';
import { browserTab, takeTab, type Tab, type TabSurroundings } from './tab.js';

/** Why something is not kept. */
export type KeepingTrouble =
  /** The browser forbids it, or it failed. */
  | 'forbidden'
  /** There is no room. */
  | 'full'
  /** Choices are kept, but the page cannot tell its tabs apart: open bulletins are not. */
  | 'without-tabs';

/** Told when what is kept changed, or cannot be. */
export interface KeeperListener {
  keepingChanged(): void;
}

/** Whether a keeper on this page has the tab: the bulletins of one element come back, of others only their choices. */
let isTabTaken = false;

/** Keeps things on this machine. */
export class Keeper {
  readonly #listener: KeeperListener;
  readonly #openStore: () => Promise<KeepingStore>;
  readonly #surroundings: TabSurroundings;
  #store: KeepingStore | null = null;
  #tab: Tab | null = null;
  #trouble: KeepingTrouble | null = null;
  #records: readonly KeptBulletin[] = [];
  #front = 0;

  constructor(
    listener: KeeperListener,
    openStore: () => Promise<KeepingStore> = () => IndexedDbStore.open(),
    surroundings: TabSurroundings = browserTab,
  ) {
    this.#listener = listener;
    this.#openStore = openStore;
    this.#surroundings = surroundings;
  }

  /** Why not everything is kept; `null` where it is. */
  get trouble(): KeepingTrouble | null {
    return this.#trouble;
  }

  /** All that is kept, the last used first. */
  get records(): readonly KeptBulletin[] {
    return this.#records;
  }

  /** The place of the bulletin that is in view in this tab; 0 for none. */
  get front(): number {
    return this.#front;
  }

  set front(place: number) {
    const tab = this.#tab;
    if (!tab || place === this.#front) return;
    this.#front = place;
    void this.#attempt(() => {
      tab.front = place;
      return Promise.resolve();
    });
  }

  /** Opens the store, deletes what closed tabs have left, and gives the bulletins that this tab had open. */
  async start(): Promise<OpenBytes[]> {
    const store = await this.#attempt(this.#openStore);
    if (!store) return [];
    this.#store = store;
    await this.#list();
    if (this.#surroundings === browserTab) {
      if (isTabTaken) return [];
      isTabTaken = true;
    }
    const tab = await this.#attempt(() => takeTab(this.#surroundings));
    if (!tab) {
      this.#setTrouble(this.#trouble ?? 'without-tabs');
      return [];
    }
    this.#tab = tab;
    const open = await this.#attempt(async () => {
      const living = await tab.living();
      for (const other of await store.tabs()) {
        if (other !== tab.name && !living.has(other)) await store.removeBytes(other);
      }
      if (tab.copyOf !== null) {
        for (const bytes of await store.bytesOf(tab.copyOf)) {
          await store.putBytes({ ...bytes, tab: tab.name });
        }
      }
      this.#front = tab.front;
      return store.bytesOf(tab.name);
    });
    return open ?? [];
  }

  /** What is kept of a bulletin; `null` where nothing is. */
  async find(
    source: Pick<KeptBulletin, 'utf16Length' | 'checksum'>,
    name: string,
  ): Promise<KeptBulletin | null> {
    return this.byKey(keyOf(source, name));
  }

  /** What is kept under a key. */
  async byKey(key: string): Promise<KeptBulletin | null> {
    const store = this.#store;
    return (store && (await this.#attempt(() => store.record(key)))) ?? null;
  }

  /** Keeps what was chosen for a bulletin; where that is nothing, the bulletin is forgotten. */
  async keep(record: KeptBulletin): Promise<void> {
    const store = this.#store;
    if (!store) return;
    await this.#writeRecords(() =>
      saysSomething(record) ? store.putRecords([record]) : store.removeRecord(record.key),
    );
  }

  /** Keeps the bytes of an open bulletin for this tab. */
  async keepBytes(place: number, name: string, bytes: Uint8Array, key: string): Promise<void> {
    const [store, tab] = [this.#store, this.#tab];
    if (!store || !tab) return;
    await this.#write(() => store.putBytes({ tab: tab.name, place, name, bytes, key }));
  }

  /** Forgets the bytes of a bulletin that was closed. */
  async dropBytes(place: number): Promise<void> {
    const [store, tab] = [this.#store, this.#tab];
    if (!store || !tab) return;
    await this.#write(() => store.removeBytes(tab.name, place));
  }

  /** Forgets what was chosen for a bulletin; for all with `null`. */
  async clear(key: string | null): Promise<void> {
    const store = this.#store;
    if (store) await this.#writeRecords(() => store.removeRecord(key));
  }

  /** All that is kept, as one file. */
  get file(): string {
    return formatKept(this.#records);
  }

  /** Takes what a file holds; how many bulletins those are, `null` where it is no such file or cannot be kept. */
  async take(file: string): Promise<number | null> {
    const records = parseKept(file);
    const store = this.#store;
    if (!records || !store) return null;
    const isDone = await this.#writeRecords(() => store.putRecords(records));
    return isDone ? records.length : null;
  }

  async #list(): Promise<void> {
    const records = await this.#attempt(() => this.#store?.records() ?? Promise.resolve([]));
    if (!records) return;
    this.#records = records.sort((a, b) => b.usedAt.localeCompare(a.usedAt));
    this.#listener.keepingChanged();
  }

  async #write(work: () => Promise<void>): Promise<boolean> {
    const done = await this.#attempt(async () => {
      await work();
      return true;
    });
    if (done !== true) return false;
    // There is room again.
    if (this.#trouble === 'full') this.#setTrouble(null);
    return true;
  }

  async #writeRecords(work: () => Promise<void>): Promise<boolean> {
    const isDone = await this.#write(work);
    if (isDone) await this.#list();
    return isDone;
  }

  /** What some work comes to; `undefined` where it could not be done, which is then told. */
  async #attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (cause) {
      console.info('Nothing can be kept on this computer.', cause);
      this.#setTrouble(isFull(cause) ? 'full' : 'forbidden');
      return undefined;
    }
  }

  #setTrouble(trouble: KeepingTrouble | null): void {
    this.#trouble = trouble;
    this.#listener.keepingChanged();
  }
}

function isFull(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'QuotaExceededError';
}
