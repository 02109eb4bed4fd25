/** All bulletins as one: put together when wanted, anew when a member is another, and gone with all but one of them. */
import type { ReactiveControllerHost } from 'lit';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineClient } from '../engine/client.js';
import { EngineFailure } from '../engine/engine-failure.js';
import { connectLocally } from '../engine/local-port.js';
import { FakeCore } from '../engine/testing/fake-core.js';
import { NO_WISH } from '../views/wish.js';
import { Corpus } from './corpus.js';
import { Shelf } from './shelf.js';

const source = (name: string, text = name): { name: string; load: () => Promise<Uint8Array> } => ({
  name,
  load: () => Promise.resolve(new TextEncoder().encode(text)),
});

interface Desk {
  shelf: Shelf;
  corpus: Corpus;
  core: FakeCore;
  engine: EngineClient;
}

function desk(): Desk {
  const core = new FakeCore();
  const engine = new EngineClient(
    connectLocally(() => Promise.resolve(core)),
    'core.wasm',
  );
  const follow = (): void => {
    corpus.follow();
  };
  const shelf = new Shelf(() => engine, {
    changed: follow,
    progressed: follow,
    ready: () => undefined,
    failed: () => undefined,
    repeated: () => undefined,
  });
  const host = { requestUpdate: () => undefined } as unknown as ReactiveControllerHost;
  const corpus: Corpus = new Corpus(
    host,
    shelf,
    () => engine,
    (many) => `${String(many)} 期`,
  );
  return { shelf, corpus, core, engine };
}

async function deskWith(...names: string[]): Promise<Desk> {
  const made = desk();
  made.shelf.add(names.map((name) => source(name)));
  await vi.waitFor(() => {
    expect(made.shelf.isBusy).toBe(false);
  });
  return made;
}

const shown = ({ corpus }: Desk): Promise<void> =>
  vi.waitFor(() => {
    expect(corpus.state).toBe('shown');
  });

const issuesOf = ({ shelf }: Desk): string[] =>
  (shelf.active?.bulletin?.report.issues ?? []).map(({ name }) => name);

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});

describe('all bulletins together', () => {
  it('come into view in the order of their names, and have no others', async () => {
    const all = await deskWith('第10期', '第2期');
    all.corpus.show();
    await shown(all);
    expect(issuesOf(all)).toEqual(['第2期', '第10期']);
    expect(all.shelf.active?.bulletin?.isSeveral).toBe(true);
    expect(all.shelf.others).toEqual([]);
    expect(all.shelf.items).toHaveLength(2);
  });

  it('wait until all are read', async () => {
    const all = await deskWith('一', '二');
    all.shelf.add([source('三')]);
    all.corpus.show();
    expect(all.corpus.state).toBe('waiting');
    await shown(all);
    expect(issuesOf(all)).toHaveLength(3);
  });

  it('are left for one of them and come back without being put together again', async () => {
    const all = await deskWith('一', '二');
    all.corpus.show();
    await shown(all);
    all.corpus.leave();
    expect(all.shelf.active?.name).toBe('一');
    all.corpus.show();
    expect(all.corpus.state).toBe('shown');
    expect(all.core.opened).toHaveLength(3);
  });

  it('are put together again when one of them is read anew, and stay in view meanwhile', async () => {
    const all = await deskWith('一', '二');
    all.corpus.show();
    await shown(all);
    const before = all.shelf.active?.bulletin;
    const id = all.shelf.items[0]?.id ?? '';
    const done = all.shelf.reread(id, { ...NO_WISH, region: '330200' });
    expect(all.shelf.active?.bulletin).toBe(before);
    await done;
    await vi.waitFor(() => {
      expect(all.shelf.active?.bulletin).not.toBe(before);
    });
    await shown(all);
    expect(all.shelf.active?.bulletin?.id).toBe(before?.id);
  });

  it('are closed in the engine when a member goes while nobody looks', async () => {
    const all = await deskWith('一', '二', '三');
    all.corpus.show();
    await shown(all);
    const { bulletin } = all.shelf.active ?? {};
    all.corpus.leave();
    all.shelf.remove(all.shelf.items[0]?.id ?? '');
    await expect(
      bulletin?.ask('keywords', {}, new AbortController().signal),
    ).rejects.toBeInstanceOf(EngineFailure);
  });

  it('give way to the last one', async () => {
    const all = await deskWith('一', '二');
    all.corpus.show();
    await shown(all);
    all.shelf.remove(all.shelf.items[0]?.id ?? '');
    expect(all.shelf.active?.name).toBe('二');
    expect(all.corpus.state).toBe('closed');
  });

  it('say why they could not be put together, and are tried again when asked', async () => {
    const all = await deskWith('一', '二');
    const open = vi.spyOn(all.core, 'openTogether').mockImplementationOnce(() => {
      throw new WebAssembly.RuntimeError('unreachable');
    });
    all.corpus.show();
    await vi.waitFor(() => {
      expect(all.corpus.state).toBeInstanceOf(EngineFailure);
    });
    expect(all.shelf.active?.name).toBe('一');
    all.corpus.show();
    await shown(all);
    expect(open).toHaveBeenCalledTimes(2);
  });
});
