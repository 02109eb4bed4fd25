/**
 * The tab: its name, and a lock that it holds as long as it lives.
 *
 * Bytes of bulletins are kept under the name of their tab. A tab that is closed no longer holds its lock, however it
 * ended, and whoever starts next deletes what was its.
 */

/** What of the browser a tab needs. */
export interface TabSurroundings {
  /** May throw where storage is forbidden. */
  storage(): Pick<Storage, 'getItem' | 'setItem'>;
  /** Only where the page came over a safe connection. */
  locks(): Pick<LockManager, 'request' | 'query'> | undefined;
  freshName(): string;
}

/** A living tab. */
export interface Tab {
  name: string;
  /** The tab that this one was duplicated from; that one lives on. */
  copyOf: string | null;
  /** The place of the bulletin that was in view; may throw where storage is forbidden. */
  front: number;
  /** The names of all living tabs. */
  living(): Promise<ReadonlySet<string>>;
}

const NAME = 'bulletin-lens.tab';
const FRONT = 'bulletin-lens.front';
const LOCK = 'bulletin-lens tab ';

/** The browser as it is. */
export const browserTab: TabSurroundings = {
  storage: () => sessionStorage,
  // Without a safe connection there is no such property, whatever its type says.
  locks: () => (navigator as Partial<Navigator>).locks,
  freshName: () =>
    Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join(''),
};

/** Takes the tab’s name, or gives it one; `null` where a tab cannot be told from others. */
export async function takeTab(surroundings: TabSurroundings): Promise<Tab | null> {
  const locks = surroundings.locks();
  if (!locks) return null;
  const storage = surroundings.storage();
  const before = storage.getItem(NAME);
  let name = before ?? surroundings.freshName();
  let copyOf: string | null = null;
  if (!(await hold(locks, name))) {
    // The browser copies the storage of a tab that is duplicated.
    copyOf = name;
    name = surroundings.freshName();
    await hold(locks, name);
  }
  storage.setItem(NAME, name);
  return {
    name,
    copyOf,
    get front() {
      return Number(storage.getItem(FRONT) ?? 0);
    },
    set front(place) {
      storage.setItem(FRONT, String(place));
    },
    living: async () => {
      const { held = [] } = await locks.query();
      return new Set(
        held.flatMap((lock) => (lock.name?.startsWith(LOCK) ? lock.name.slice(LOCK.length) : [])),
      );
    },
  };
}

/** Holds a lock until the tab ends; whether it was free. */
function hold(locks: Pick<LockManager, 'request'>, name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    locks
      .request(`${LOCK}${name}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise(() => undefined);
      })
      .catch(reject);
  });
}
