/** The address with several bulletins: which of them is in view, waited for where it is not there yet. */
import type { ReactiveControllerHost } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { EngineClient } from '../engine/client.js';
import { connectLocally } from '../engine/local-port.js';
import { FakeCore } from '../engine/testing/fake-core.js';
import type { Report } from '../protocol/contract.js';
import { Corpus } from './corpus.js';
import type { Journey } from './journey.js';
import { SetAddress } from './set-address.js';
import { Shelf } from './shelf.js';

/** A core that gives each text a checksum of its own. */
class MarkingCore extends FakeCore {
  override open(...call: Parameters<FakeCore['open']>): Report {
    const report = super.open(...call);
    report.source.checksum = `mark${String(call[0][2])}`;
    return report;
  }
}

function desk(): {
  shelf: Shelf;
  corpus: Corpus;
  address: SetAddress;
  journey: { address: string };
} {
  const core = new MarkingCore();
  const engine = new EngineClient(
    connectLocally(() => Promise.resolve(core)),
    'core.wasm',
  );
  const follow = (): void => {
    corpus.follow();
    address.follow();
  };
  const shelf = new Shelf(() => engine, {
    changed: follow,
    progressed: follow,
    ready: () => undefined,
    failed: () => undefined,
    repeated: () => undefined,
  });
  const host = { requestUpdate: follow } as unknown as ReactiveControllerHost;
  const corpus: Corpus = new Corpus(
    host,
    shelf,
    () => engine,
    (many) => `${String(many)} 期`,
  );
  const journey = { address: 'overview' };
  const address: SetAddress = new SetAddress(
    shelf,
    corpus,
    journey as unknown as Journey,
    () => undefined,
  );
  return { shelf, corpus, address, journey };
}

const add = async (shelf: Shelf, ...texts: string[]): Promise<void> => {
  shelf.add(
    texts.map((text) => ({
      name: text,
      load: () => Promise.resolve(new TextEncoder().encode(text)),
    })),
  );
  await vi.waitFor(() => {
    expect(shelf.isBusy).toBe(false);
  });
};
const markOf = (text: string): string => `mark${String(new TextEncoder().encode(text)[2])}`;

describe('the address of several bulletins', () => {
  it('says nothing of one alone, and of two which is in view', async () => {
    const { shelf, address } = desk();
    await add(shelf, '甲');
    expect(address.text).toBe('overview');
    await add(shelf, '乙');
    expect(address.text).toBe(`overview?set=${markOf('乙')}`);
  });

  it('brings the bulletin into view that it names, and gives the rest to the view', async () => {
    const { shelf, address, journey } = desk();
    await add(shelf, '甲', '乙');
    address.text = `keywords?measure=rate&set=${markOf('乙')}`;
    expect(shelf.active?.name).toBe('乙');
    expect(journey.address).toBe('keywords?measure=rate');
    expect(address.text).toBe(`keywords?measure=rate&set=${markOf('乙')}`);
  });

  it('waits for bulletins that are yet to come, and for all of them', async () => {
    const { shelf, corpus, address, journey } = desk();
    address.text = 'trend?set=all&terms=代表';
    await add(shelf, '甲');
    expect(corpus.isShown).toBe(false);
    expect(address.text).toContain('set=all');
    await add(shelf, '乙');
    await vi.waitFor(() => {
      expect(corpus.isShown).toBe(true);
    });
    expect(journey.address).toBe(`trend?terms=${encodeURIComponent('代表')}`);
    expect(address.text).toContain('set=all');
  });

  it('that names what is not there changes the view alone, until the reader goes elsewhere', async () => {
    const { shelf, address, journey } = desk();
    await add(shelf, '甲', '乙');
    address.text = 'source?set=gone';
    expect(journey.address).toBe('source');
    expect(shelf.active?.name).toBe('甲');
    address.forget();
    expect(address.text).toBe(`source?set=${markOf('甲')}`);
  });
});
