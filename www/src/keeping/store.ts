/** Where things are kept: two tables of IndexedDB, one of what was chosen, one of the bytes that are open in a tab. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptBulletin } from './records.js';

/** The bytes of a bulletin that is open in a tab. */
export interface OpenBytes {
  tab: string;
  /** Its place among the bulletins of the tab. */
  place: number;
  name: string;
  bytes: Uint8Array;
  /** The key of its record, so that it is read at once as it was. */
  key: string;
}

/** What the keeper needs of a store; any call may reject. */
export interface KeepingStore {
  record(key: string): Promise<KeptBulletin | undefined>;
  records(): Promise<KeptBulletin[]>;
  putRecords(records: readonly KeptBulletin[]): Promise<void>;
  /** `null` removes all. */
  removeRecord(key: string | null): Promise<void>;
  /** The bytes of a tab, in the order of their places. */
  bytesOf(tab: string): Promise<OpenBytes[]>;
  putBytes(open: OpenBytes): Promise<void>;
  /** Without a place, all of the tab. */
  removeBytes(tab: string, place?: number): Promise<void>;
  /** The tabs of which there are bytes. */
  tabs(): Promise<string[]>;
}

interface Tables extends DBSchema {
  bulletins: { key: string; value: KeptBulletin };
  open: { key: [string, number]; value: OpenBytes };
}

/** The tables in the browser’s database. */
export class IndexedDbStore implements KeepingStore {
  readonly #database: IDBPDatabase<Tables>;

  private constructor(database: IDBPDatabase<Tables>) {
    this.#database = database;
  }

  /** Opens the tables, and makes them the first time; rejects where the browser forbids it. */
  static async open(name = 'bulletin-lens'): Promise<IndexedDbStore> {
    const database = await openDB<Tables>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('bulletins', { keyPath: 'key' });
        fresh.createObjectStore('open', { keyPath: ['tab', 'place'] });
      },
    });
    return new IndexedDbStore(database);
  }

  record(key: string): Promise<KeptBulletin | undefined> {
    return this.#database.get('bulletins', key);
  }

  records(): Promise<KeptBulletin[]> {
    return this.#database.getAll('bulletins');
  }

  async putRecords(records: readonly KeptBulletin[]): Promise<void> {
    // One transaction: of an imported file all is kept or nothing.
    const transaction = this.#database.transaction('bulletins', 'readwrite');
    await Promise.all([
      ...records.map((record) => transaction.store.put(record)),
      transaction.done,
    ]);
  }

  removeRecord(key: string | null): Promise<void> {
    return key === null
      ? this.#database.clear('bulletins')
      : this.#database.delete('bulletins', key);
  }

  bytesOf(tab: string): Promise<OpenBytes[]> {
    return this.#database.getAll('open', ofTab(tab));
  }

  async putBytes(open: OpenBytes): Promise<void> {
    await this.#database.put('open', open);
  }

  removeBytes(tab: string, place?: number): Promise<void> {
    return this.#database.delete('open', place === undefined ? ofTab(tab) : [tab, place]);
  }

  async tabs(): Promise<string[]> {
    const keys = await this.#database.getAllKeys('open');
    return [...new Set(keys.map(([tab]) => tab))];
  }
}

function ofTab(tab: string): IDBKeyRange {
  return IDBKeyRange.bound([tab, 0], [tab, Number.MAX_SAFE_INTEGER]);
}
