/** Steps of correction: none is lost however fast they come, each has its way back, and what is refused changes nothing. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { EngineClient } from '../engine/client.js';
import { connectLocally } from '../engine/local-port.js';
import { FakeCore } from '../engine/testing/fake-core.js';
import type { Correction, MendingStep } from '../views/mending/corrections.js';
import type { Journey, JourneyHost } from './journey.js';
import { Mending } from './mending.js';
import { Shelf, type ShelfItem } from './shelf.js';

const split = (at: number): Correction => ({ action: 'split', at });
const add = (at: number): MendingStep => ({ what: 'add', corrections: [split(at)] });

class Host extends EventTarget {
  readonly frontView = 'articles';
  requestUpdate = (): void => undefined;
}

async function opened(): Promise<{ mending: Mending; shelf: Shelf; item: ShelfItem }> {
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
  });
  const [item] = shelf.add([
    { name: '一.txt', load: () => Promise.resolve(new TextEncoder().encode('甲')) },
  ]);
  if (!item) throw new Error('nothing was added');
  await vi.waitFor(() => {
    expect(item.state).toBe('ready');
  });
  const journey = { article: null } as unknown as Journey;
  const host = new Host() as unknown as JourneyHost & EventTarget;
  return { mending: new Mending(host, shelf, journey), shelf, item };
}

describe('steps of correction', () => {
  it('that come all at once are all taken, in their order', async () => {
    const { mending, item } = await opened();
    const steps = [add(1), add(2), { what: 'undo' } as const, add(3)];
    expect(await Promise.all(steps.map((step) => mending.take(item, step)))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(mending.of(item).corrections).toEqual([split(1), split(3)]);
    expect(mending.of(item).canRedo).toBe(false);
  });

  it('lead back and forth over every list there was', async () => {
    const step = fc.oneof(
      fc.nat(9).map((at) => add(at)),
      fc.constant<MendingStep>({ what: 'undo' }),
      fc.constant<MendingStep>({ what: 'redo' }),
      fc.constant<MendingStep>({ what: 'clear' }),
      fc.nat(3).map((place): MendingStep => ({ what: 'remove', places: [place] })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const { mending, item } = await opened();
        let [past, now, future]: [Correction[][], Correction[], Correction[][]] = [[], [], []];
        for (const one of steps) {
          const taken = await mending.take(item, one);
          const next = nextOf(one, past, now, future);
          expect(taken).toBe(next !== null);
          if (next) [past, now, future] = next;
          const { corrections, canUndo, canRedo } = mending.of(item);
          expect(corrections).toEqual(now);
          expect([canUndo, canRedo]).toEqual([past.length > 0, future.length > 0]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('that are refused change nothing, and say why', async () => {
    const { mending, item } = await opened();
    await mending.take(item, add(1));
    const bulletin = item.bulletin;
    const file = new File(['faulty'], '更正.json');
    expect(await mending.take(item, { what: 'import', file })).toBe(false);
    expect(item.bulletin).toBe(bulletin);
    expect(item.refusal).toBeNull();
    expect(mending.of(item)).toMatchObject({
      corrections: [split(1)],
      canUndo: true,
      refusal: { failure: { code: 'corrections-line' } },
    });
    await mending.take(item, add(2));
    expect(mending.of(item).refusal).toBeNull();
  });

  it('of a file chosen in the head are said there, and can be undone like any other', async () => {
    const { mending, item } = await opened();
    await mending.takeFile(item, new File(['faulty'], '更正.json'));
    expect(item.refusal?.code).toBe('corrections-line');
    const corrections = JSON.stringify({ format: 1, text: {}, corrections: [split(5)] });
    await mending.takeFile(item, new File([corrections], '更正.json'));
    expect(mending.of(item).corrections).toEqual([split(5)]);
    await mending.take(item, { what: 'undo' });
    expect(mending.of(item).corrections).toEqual([]);
  });

  it('survive that the reader chooses another city meanwhile', async () => {
    const { mending, shelf, item } = await opened();
    const taken = mending.take(item, add(1));
    while (item.asked === null) await Promise.resolve();
    await shelf.reread(item.id, { ...item.asked, region: '330200' });
    expect(await taken).toBe(true);
    expect(item.wish.region).toBe('330200');
    expect(mending.of(item)).toMatchObject({ corrections: [split(1)], canUndo: true });
  });
});

/** What a list with a way back and forth does; `null` where the step changes nothing. */
function nextOf(
  step: MendingStep,
  past: Correction[][],
  now: Correction[],
  future: Correction[][],
): [Correction[][], Correction[], Correction[][]] | null {
  switch (step.what) {
    case 'add':
      return [[...past, now], [...now, ...step.corrections], []];
    case 'clear':
      return now.length === 0 ? null : [[...past, now], [], []];
    case 'remove': {
      const rest = now.filter((_, place) => !step.places.includes(place));
      return rest.length === now.length ? null : [[...past, now], rest, []];
    }
    case 'undo': {
      const before = past.at(-1);
      return before ? [past.slice(0, -1), before, [...future, now]] : null;
    }
    case 'redo': {
      const after = future.at(-1);
      return after ? [[...past, now], after, future.slice(0, -1)] : null;
    }
    case 'import':
      return null;
  }
}
