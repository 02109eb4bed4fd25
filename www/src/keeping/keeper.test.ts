/** The keeper: what is kept is found again, what a closed tab left is deleted, and no failure of the store reaches anybody. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Keeper } from './keeper.js';
import {
  formatKept,
  keyOf,
  parseKept,
  recordOf,
  type Choices,
  type KeptBulletin,
} from './records.js';
import { IndexedDbStore, type KeepingStore } from './store.js';
import { takeTab, type TabSurroundings } from './tab.js';

const SOURCE = { utf16Length: 10, checksum: '0000abcd' };
const report = { source: SOURCE } as Parameters<typeof recordOf>[0];
const NO_WISH = { region: null, gazetteer: null, corrections: null };
const CHOICES: Choices = {
  excludedSections: ['function'],
  excludedTerms: ['开展'],
  groups: [{ name: '山区', utf16Places: [3] }],
};
const record = (name: string, usedAt = '2024-06-20T08:00:00.000Z'): KeptBulletin =>
  recordOf(report, name, NO_WISH, CHOICES, usedAt);
const bytes = new TextEncoder().encode('一期简报');

/** Locks as browsers have them: held until their tab ends. */
class Locks {
  readonly held = new Set<string>();

  readonly request = (
    name: string,
    _options: LockOptions,
    granted: (lock: Lock | null) => unknown,
  ): Promise<unknown> => {
    if (this.held.has(name)) return Promise.resolve(granted(null));
    this.held.add(name);
    return Promise.resolve(granted({ name, mode: 'exclusive' }));
  };

  readonly query = () =>
    Promise.resolve({ held: [...this.held].map((name) => ({ name })), pending: [] });
}

let names = 0;

/** A tab with its own storage; `ended` as when it is closed or reloaded. */
function tabOf(locks: Locks, storage = new Map<string, string>()) {
  const surroundings: TabSurroundings = {
    storage: () => ({
      getItem: (name) => storage.get(name) ?? null,
      setItem: (name, value) => storage.set(name, value),
    }),
    locks: () => locks as unknown as LockManager,
    freshName: () => {
      names += 1;
      return `tab-${String(names)}`;
    },
  };
  return { storage, surroundings };
}

const end = (locks: Locks, storage: Map<string, string>) =>
  locks.held.delete(`bulletin-lens tab ${storage.get('bulletin-lens.tab') ?? ''}`);

let database = 0;
let openStore: () => Promise<KeepingStore>;

beforeEach(() => {
  database += 1;
  openStore = () => IndexedDbStore.open(`test-${String(database)}`);
  vi.spyOn(console, 'info').mockReturnValue();
});

async function started(surroundings: TabSurroundings, open = openStore) {
  const keeper = new Keeper({ keepingChanged: () => undefined }, open, surroundings);
  return { keeper, open: await keeper.start() };
}

describe('what was chosen for a bulletin', () => {
  it('is found again by the same text under the same name, and by no other', async () => {
    const { keeper } = await started(tabOf(new Locks()).surroundings);
    await keeper.keep(record('一.txt'));
    const again = await started(tabOf(new Locks()).surroundings);
    expect(await again.keeper.find(SOURCE, '一.txt')).toEqual(record('一.txt'));
    expect(await again.keeper.find(SOURCE, '二.txt')).toBeNull();
    expect(await again.keeper.find({ ...SOURCE, utf16Length: 11 }, '一.txt')).toBeNull();
  });

  it('is listed, the last used first, and cleared by itself or with all', async () => {
    const { keeper } = await started(tabOf(new Locks()).surroundings);
    await keeper.keep(record('一.txt', '2024-06-20T08:00:00.000Z'));
    await keeper.keep(record('二.txt', '2024-06-21T08:00:00.000Z'));
    expect(keeper.records.map(({ name }) => name)).toEqual(['二.txt', '一.txt']);
    await keeper.clear(keyOf(SOURCE, '二.txt'));
    expect(keeper.records.map(({ name }) => name)).toEqual(['一.txt']);
    await keeper.clear(null);
    expect(keeper.records).toEqual([]);
    expect(await keeper.find(SOURCE, '一.txt')).toBeNull();
  });

  it('leaves no trace where it is nothing', async () => {
    const { keeper } = await started(tabOf(new Locks()).surroundings);
    await keeper.keep(record('一.txt'));
    const nothing = { excludedSections: null, excludedTerms: [], groups: [] };
    await keeper.keep(recordOf(report, '一.txt', NO_WISH, nothing, '2024-06-20T08:00:00.000Z'));
    expect(keeper.records).toEqual([]);
  });

  it('goes into one file and comes back from it', async () => {
    const { keeper } = await started(tabOf(new Locks()).surroundings);
    await keeper.keep(record('一.txt'));
    const { file } = keeper;
    await keeper.clear(null);
    expect(await keeper.take(file)).toBe(1);
    expect(keeper.records).toEqual([record('一.txt')]);
  });

  it('is not touched by a file that was not exported from here', async () => {
    const { keeper } = await started(tabOf(new Locks()).surroundings);
    await keeper.keep(record('一.txt'));
    const halved = formatKept([{ ...record('二.txt'), groups: null as never }]);
    for (const file of ['', '{}', 'null', '{"format":2,"bulletins":[]}', halved]) {
      expect(await keeper.take(file)).toBeNull();
    }
    expect(keeper.records).toEqual([record('一.txt')]);
  });
});

describe('the bulletins of a tab', () => {
  it('come back after a reload, in their order', async () => {
    const locks = new Locks();
    const { storage, surroundings } = tabOf(locks);
    const { keeper } = await started(surroundings);
    await keeper.keepBytes(2, '二.txt', bytes, 'b');
    await keeper.keepBytes(1, '一.txt', bytes, 'a');
    keeper.front = 2;
    end(locks, storage);
    const again = await started(tabOf(locks, storage).surroundings);
    expect(again.open.map(({ name }) => name)).toEqual(['一.txt', '二.txt']);
    expect(again.open[0]?.bytes).toEqual(bytes);
    expect(again.keeper.front).toBe(2);
  });

  it('are gone at the next start of any tab once their tab was closed', async () => {
    const locks = new Locks();
    const { storage, surroundings } = tabOf(locks);
    const { keeper } = await started(surroundings);
    await keeper.keepBytes(1, '一.txt', bytes, 'a');
    end(locks, storage);
    await started(tabOf(locks).surroundings);
    expect(await (await openStore()).tabs()).toEqual([]);
  });

  it('stay while their tab lives, whatever another does', async () => {
    const locks = new Locks();
    const { keeper } = await started(tabOf(locks).surroundings);
    await keeper.keepBytes(1, '一.txt', bytes, 'a');
    const other = await started(tabOf(locks).surroundings);
    expect(other.open).toEqual([]);
    expect(await (await openStore()).tabs()).toHaveLength(1);
  });

  it('are copied where the tab is duplicated, and each goes with its own', async () => {
    const locks = new Locks();
    const { storage, surroundings } = tabOf(locks);
    const { keeper } = await started(surroundings);
    await keeper.keepBytes(1, '一.txt', bytes, 'a');
    const copy = tabOf(locks, new Map(storage));
    const duplicated = await started(copy.surroundings);
    expect(duplicated.open.map(({ name }) => name)).toEqual(['一.txt']);
    await duplicated.keeper.dropBytes(1);
    end(locks, storage);
    const again = await started(tabOf(locks, storage).surroundings);
    expect(again.open).toHaveLength(1);
  });

  it('are not kept where the page cannot tell tabs apart, but choices are', async () => {
    const { surroundings } = tabOf(new Locks());
    const { keeper } = await started({ ...surroundings, locks: () => undefined });
    await keeper.keepBytes(1, '一.txt', bytes, 'a');
    await keeper.keep(record('一.txt'));
    expect(keeper.trouble).toBe('without-tabs');
    expect(await (await openStore()).tabs()).toEqual([]);
    expect(keeper.records).toHaveLength(1);
  });
});

describe('a store that fails', () => {
  it('is told as forbidden where it cannot be opened, and everything is answered', async () => {
    const open = () => Promise.reject(new DOMException('no', 'SecurityError'));
    const { keeper, open: brought } = await started(tabOf(new Locks()).surroundings, open);
    expect(brought).toEqual([]);
    expect(keeper.trouble).toBe('forbidden');
    await keeper.keep(record('一.txt'));
    await keeper.keepBytes(1, '一.txt', bytes, 'a');
    await keeper.clear(null);
    expect(await keeper.find(SOURCE, '一.txt')).toBeNull();
    expect(await keeper.take(formatKept([record('一.txt')]))).toBeNull();
  });

  it('is told as forbidden where the storage of the tab throws', async () => {
    const { surroundings } = tabOf(new Locks());
    const storage = () => {
      throw new DOMException('no', 'SecurityError');
    };
    const { keeper } = await started({ ...surroundings, storage });
    expect(keeper.trouble).toBe('forbidden');
  });

  it('is told as full until there is room again', async () => {
    const store = await openStore();
    let isFull = true;
    const putRecords = store.putRecords.bind(store);
    store.putRecords = (records) =>
      isFull ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : putRecords(records);
    const { keeper } = await started(tabOf(new Locks()).surroundings, () => Promise.resolve(store));
    await keeper.keep(record('一.txt'));
    expect(keeper.trouble).toBe('full');
    isFull = false;
    await keeper.keep(record('一.txt'));
    expect(keeper.trouble).toBeNull();
    expect(keeper.records).toHaveLength(1);
  });
});

describe('the file', () => {
  it('gives back whatever was kept', () => {
    const ownText = fc.option(fc.record({ name: fc.string(), text: fc.string() }), { nil: null });
    const kept = fc
      .record({
        name: fc.string(),
        utf16Length: fc.nat(),
        checksum: fc.string(),
        region: fc.option(fc.string(), { nil: null }),
        gazetteer: ownText,
        corrections: ownText,
        excludedSections: fc.option(fc.array(fc.string()), { nil: null }),
        excludedTerms: fc.array(fc.string()),
        groups: fc.array(fc.record({ name: fc.string(), utf16Places: fc.array(fc.nat()) })),
        usedAt: fc
          .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
          .map((date) => date.toISOString()),
      })
      .map((one) => ({ ...one, key: keyOf(one, one.name) }));
    fc.assert(
      fc.property(fc.array(kept), (bulletins) => {
        expect(parseKept(formatKept(bulletins))).toEqual(bulletins);
      }),
    );
  });
});

it('a tab keeps its name over a reload', async () => {
  const locks = new Locks();
  const { storage, surroundings } = tabOf(locks);
  const before = await takeTab(surroundings);
  end(locks, storage);
  const after = await takeTab(surroundings);
  expect(after?.name).toBe(before?.name);
  expect(after?.copyOf).toBeNull();
});
