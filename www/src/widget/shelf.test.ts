/** Several bulletins at once: order, failures that take nothing away, giving up, rest and return. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineClient } from '../engine/client.js';
import { EngineFailure } from '../engine/engine-failure.js';
import { connectLocally } from '../engine/local-port.js';
import { FakeCore } from '../engine/testing/fake-core.js';
import { NO_WISH } from '../views/wish.js';
import { Shelf, type ShelfListener } from './shelf.js';

const source = (name: string, text: string): { name: string; load: () => Promise<Uint8Array> } => ({
  name,
  load: () => Promise.resolve(new TextEncoder().encode(text)),
});

function shelfWith(listener: Partial<ShelfListener> = {}): { shelf: Shelf; core: FakeCore } {
  const core = new FakeCore();
  const engine = new EngineClient(
    connectLocally(() => Promise.resolve(core)),
    'core.wasm',
  );
  const shelf = new Shelf(() => engine, {
    changed: () => undefined,
    progressed: () => undefined,
    repeated: () => undefined,
    ready: () => undefined,
    failed: () => undefined,
    ...listener,
  });
  return { shelf, core };
}

const settled = (shelf: Shelf): Promise<void> =>
  vi.waitFor(() => {
    expect(shelf.items.some(({ state }) => state === 'waiting' || state === 'reading')).toBe(false);
  });

const reread = (shelf: Shelf): Promise<void> =>
  vi.waitFor(() => {
    expect(shelf.items.some(({ asked }) => asked !== null) || shelf.reading !== null).toBe(false);
  });

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});

describe('the shelf', () => {
  it('reads bulletins in order and shows the first of them', async () => {
    const ready: string[] = [];
    const { shelf, core } = shelfWith({ ready: (item) => ready.push(item.name) });
    const added = shelf.add([source('一', '甲'), source('二', '乙'), source('三', '丙')]);
    await settled(shelf);
    expect(ready).toEqual(['一', '二', '三']);
    expect(core.opened).toEqual(added.map(({ id }) => id));
    expect(shelf.active?.name).toBe('一');
  });

  it('shows the first that can be read where the first of all cannot', async () => {
    const { shelf } = shelfWith();
    shelf.add([source('空', ''), source('二', '乙'), source('三', '丙')]);
    await settled(shelf);
    expect(shelf.items.map(({ state }) => state)).toEqual(['failed', 'ready', 'ready']);
    expect(shelf.active?.name).toBe('二');
  });

  it('keeps what is in view when a new bulletin fails, and shows a new one that can be read', async () => {
    const failed: string[] = [];
    const { shelf } = shelfWith({ failed: (_, failure) => failed.push(failure.code) });
    shelf.add([source('一', '甲')]);
    await settled(shelf);
    shelf.add([source('空', '')]);
    await settled(shelf);
    expect(failed).toEqual(['empty']);
    expect(shelf.active?.name).toBe('一');
    shelf.add([source('二', '乙')]);
    await settled(shelf);
    expect(shelf.active?.name).toBe('二');
  });

  it('calls a source that cannot be read by name', async () => {
    const { shelf } = shelfWith();
    shelf.add([{ name: '坏', load: () => Promise.reject(new Error('disk')) }]);
    await settled(shelf);
    expect(shelf.items[0]?.failure?.code).toBe('source-unreadable');
  });

  it('keeps the name of a failure that has one', async () => {
    const { shelf } = shelfWith();
    const load = (): Promise<never> => Promise.reject(EngineFailure.named('file-too-large', '大'));
    shelf.add([{ name: '大', load }]);
    await settled(shelf);
    expect(shelf.items[0]?.failure?.code).toBe('file-too-large');
  });

  it('reads a failed bulletin again when asked', async () => {
    const { shelf } = shelfWith();
    const load = vi
      .fn<() => Promise<Uint8Array>>()
      .mockRejectedValueOnce(new Error('disk'))
      .mockResolvedValue(new TextEncoder().encode('甲'));
    const [item] = shelf.add([{ name: '一', load }]);
    await settled(shelf);
    shelf.retry(item?.id ?? '');
    await settled(shelf);
    expect(shelf.active?.name).toBe('一');
  });

  it('gives up the bulletin that is taken away while it is read, and goes on with the next', async () => {
    const { shelf } = shelfWith();
    const abortable = {
      name: '长',
      load: (signal: AbortSignal) =>
        new Promise<Uint8Array>((_, reject) => {
          signal.addEventListener('abort', () => {
            reject(new DOMException('', 'AbortError'));
          });
        }),
    };
    const [long] = shelf.add([abortable, source('二', '乙')]);
    shelf.remove(long?.id ?? '');
    await settled(shelf);
    expect(shelf.items.map(({ name }) => name)).toEqual(['二']);
    expect(shelf.active?.name).toBe('二');
  });

  it('shows a neighbour when the bulletin in view is taken away', async () => {
    const { shelf } = shelfWith();
    const added = shelf.add([source('一', '甲'), source('二', '乙'), source('三', '丙')]);
    await settled(shelf);
    shelf.activate(added[1]?.id ?? '');
    shelf.remove(added[1]?.id ?? '');
    expect(shelf.active?.name).toBe('三');
    shelf.remove(added[2]?.id ?? '');
    expect(shelf.active?.name).toBe('一');
    shelf.remove(added[0]?.id ?? '');
    expect(shelf.active).toBeNull();
  });

  it('reads a bulletin anew in its place, from the same bytes', async () => {
    const { shelf, core } = shelfWith();
    const load = vi.fn(() => Promise.resolve(new TextEncoder().encode('甲')));
    const [item] = shelf.add([{ name: '一', load }]);
    await settled(shelf);
    const before = item?.bulletin;
    shelf.reread(item?.id ?? '', { ...NO_WISH, region: '330200' });
    expect(item?.bulletin).toBe(before);
    await reread(shelf);
    expect(core.options.map(({ region }) => region)).toEqual([undefined, '330200']);
    expect(item?.bulletin?.report.region?.code).toBe('330200');
    expect(item?.bulletin?.key).not.toBe(before?.key);
    expect(item?.wish.region).toBe('330200');
    expect(load).toHaveBeenCalledOnce();
  });

  it('keeps a bulletin as it was where it cannot be read as asked, and says why', async () => {
    const { shelf } = shelfWith();
    const [item] = shelf.add([source('一', '甲')]);
    await settled(shelf);
    const before = item?.bulletin;
    const corrections = { name: '更正.txt', text: 'faulty' };
    shelf.reread(item?.id ?? '', { ...NO_WISH, corrections });
    await reread(shelf);
    expect(item?.bulletin).toBe(before);
    expect(item?.state).toBe('ready');
    expect(item?.refusal?.code).toBe('corrections-line');
    expect(item?.wish).toEqual(NO_WISH);
    shelf.refuse(item?.id ?? '', null);
    expect(item?.refusal).toBeNull();
  });

  it('lets the newest wish win', async () => {
    const { shelf } = shelfWith();
    const [item] = shelf.add([source('一', '甲')]);
    await settled(shelf);
    shelf.reread(item?.id ?? '', { ...NO_WISH, region: '330200' });
    shelf.reread(item?.id ?? '', { ...NO_WISH, region: '330300' });
    await reread(shelf);
    expect(item?.bulletin?.report.region?.code).toBe('330300');
  });

  it('reads a bulletin that waits, or failed, with what is asked meanwhile', async () => {
    const { shelf, core } = shelfWith();
    const [first, second] = shelf.add([source('一', '甲'), source('二', '乙')], {
      ...NO_WISH,
      corrections: { name: '更正.txt', text: 'faulty' },
    });
    shelf.reread(second?.id ?? '', { ...NO_WISH, region: '330200' });
    await settled(shelf);
    expect(first?.failure?.code).toBe('corrections-line');
    shelf.reread(first?.id ?? '', NO_WISH);
    await settled(shelf);
    expect(first?.state).toBe('ready');
    expect(core.options.map(({ region }) => region)).toEqual(['330200', undefined]);
  });

  it('comes back from a rest with what was asked last', async () => {
    const { shelf } = shelfWith();
    const [item] = shelf.add([source('一', '甲')]);
    await settled(shelf);
    shelf.reread(item?.id ?? '', { ...NO_WISH, region: '330200' });
    shelf.rest();
    shelf.resume();
    await settled(shelf);
    expect(item?.bulletin?.report.region?.code).toBe('330200');
  });

  it('comes back from a rest with the same bulletin in view', async () => {
    const { shelf } = shelfWith();
    const added = shelf.add([source('一', '甲'), source('二', '乙')]);
    await settled(shelf);
    shelf.activate(added[1]?.id ?? '');
    shelf.rest();
    shelf.resume();
    await settled(shelf);
    expect(shelf.items.map(({ state }) => state)).toEqual(['ready', 'ready']);
    expect(shelf.active?.name).toBe('二');
  });

  it('does not open the same bytes again, and shows those that are open', async () => {
    const repeated: [string, string][] = [];
    const { shelf, core } = shelfWith({
      repeated: (item, of) => repeated.push([item.name, of.name]),
    });
    shelf.add([source('一', '甲'), source('二', '乙')]);
    await settled(shelf);
    shelf.add([source('又是二', '乙')]);
    await settled(shelf);
    expect(repeated).toEqual([['又是二', '二']]);
    expect(shelf.items.map(({ name }) => name)).toEqual(['一', '二']);
    expect(shelf.active?.name).toBe('二');
    expect(core.opened).toHaveLength(2);
  });

  it('opens the same bytes again where the page asks for it', async () => {
    const { shelf } = shelfWith();
    shelf.add([source('一', '甲'), { ...source('页面的', '甲'), mayRepeat: true }]);
    await settled(shelf);
    expect(shelf.items.map(({ state }) => state)).toEqual(['ready', 'ready']);
  });

  it('keeps what was read when the rest is given up, and reads the rest when asked', async () => {
    const { shelf, core } = shelfWith({
      ready: (item) => {
        if (item.name === '二') shelf.stop();
      },
    });
    shelf.add([source('一', '甲'), source('二', '乙'), source('三', '丙'), source('四', '丁')]);
    await settled(shelf);
    expect(shelf.items.map(({ state }) => state)).toEqual(['ready', 'ready', 'stopped', 'stopped']);
    expect(shelf.isBusy).toBe(false);
    shelf.retryAll('stopped');
    await settled(shelf);
    expect(shelf.items.map(({ state }) => state)).toEqual(['ready', 'ready', 'ready', 'ready']);
    expect(core.opened).toHaveLength(4);
    expect(shelf.active?.name).toBe('一');
  });

  it('tries all that failed again, and leaves the reader where they are', async () => {
    const { shelf } = shelfWith();
    const load = (text: string): (() => Promise<Uint8Array>) =>
      vi
        .fn<() => Promise<Uint8Array>>()
        .mockRejectedValueOnce(new Error('disk'))
        .mockResolvedValue(new TextEncoder().encode(text));
    shelf.add([
      source('一', '甲'),
      { name: '二', load: load('乙') },
      { name: '三', load: load('丙') },
      source('空', ''),
    ]);
    await settled(shelf);
    expect(shelf.items.map(({ failure }) => failure !== null)).toEqual([false, true, true, true]);
    shelf.retryAll('failed');
    await settled(shelf);
    expect(shelf.items.map(({ state }) => state)).toEqual(['ready', 'ready', 'ready', 'failed']);
    expect(shelf.active?.name).toBe('一');
    shelf.removeAll('failed');
    expect(shelf.items.map(({ name }) => name)).toEqual(['一', '二', '三']);
  });

  it('reads one file after the other, so that the bytes of the next are fetched when it is their turn', async () => {
    let underWay = 0;
    let most = 0;
    const { shelf } = shelfWith({
      ready: () => {
        underWay -= 1;
      },
    });
    const load = (text: string) => (): Promise<Uint8Array> => {
      underWay += 1;
      most = Math.max(most, underWay);
      return Promise.resolve(new TextEncoder().encode(text));
    };
    shelf.add(Array.from({ length: 20 }, (_, place) => ({ name: '', load: load(String(place)) })));
    await settled(shelf);
    expect(shelf.items.every(({ state }) => state === 'ready')).toBe(true);
    expect(most).toBe(1);
  });
});
