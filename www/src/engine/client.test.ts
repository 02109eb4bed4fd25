/** The boundary under stress: aborts, death, recovery, races. Every behaviour over both kinds of port. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHost } from '../protocol/host.js';
import { failureCodes, failure } from '../protocol/failures.js';
import type { Envelope, Reply } from '../protocol/messages.js';
import { ABORT_GRACE_MS, EngineClient } from './client.js';
import { connectLocally } from './local-port.js';
import type { Connect, PortListener } from './port.js';
import { FakeCore, fakeProofEntry } from './testing/fake-core.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const source = (
  document: string,
  text: string,
): { document: string; name: string; bytes: Uint8Array } => ({
  document,
  name: `${document}.txt`,
  bytes: encode(text),
});

/** As a worker does it: messages are copied, and arrive in a later turn. */
function connectAcrossThreads(cores: FakeCore[]): Connect {
  return (listener) => {
    let ended = false;
    const handle = createHost(
      () => {
        const core = new FakeCore();
        cores.push(core);
        return Promise.resolve(core);
      },
      (reply) => {
        const copy: Reply = structuredClone(reply);
        setTimeout(() => {
          if (!ended) listener.reply(copy);
        });
      },
      () => undefined,
    );
    return {
      post: (envelope) => {
        const copy: Envelope = structuredClone(envelope);
        setTimeout(() => {
          if (!ended) void handle(copy);
        });
      },
      end: () => {
        ended = true;
      },
    };
  };
}

function connectHere(cores: FakeCore[]): Connect {
  return connectLocally(() => {
    const core = new FakeCore();
    cores.push(core);
    return Promise.resolve(core);
  });
}

/** A host that takes every request and answers only when told to. */
function connectByHand(): {
  connect: Connect;
  hosts: { listener: PortListener; posted: Envelope[]; ended: boolean }[];
} {
  const hosts: { listener: PortListener; posted: Envelope[]; ended: boolean }[] = [];
  return {
    hosts,
    connect: (listener) => {
      const host = { listener, posted: [] as Envelope[], ended: false };
      hosts.push(host);
      return {
        post: (envelope) => {
          host.posted.push(envelope);
        },
        end: () => {
          host.ended = true;
        },
      };
    },
  };
}

type Host = ReturnType<typeof connectByHand>['hosts'][number];

function last(host: Host | undefined): Envelope {
  const envelope = host?.posted.at(-1);
  if (!envelope) throw new Error('nothing was posted');
  return envelope;
}

function answer(host: Host | undefined, value: unknown = null): void {
  host?.listener.reply({ id: last(host).id, kind: 'done', answer: value as null });
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe.each([
  ['in the same thread', connectHere],
  ['across threads', connectAcrossThreads],
])('an engine %s', (_, connect) => {
  it('opens a document, tells progress in order, and answers about it', async () => {
    const engine = new EngineClient(connect([]), 'core.wasm');
    const shares: number[] = [];
    const report = await engine.open(source('a', '一\n二'), {
      onProgress: ({ doneBytes, totalBytes }) => shares.push(doneBytes / totalBytes),
    });
    expect(report.articles).toHaveLength(2);
    expect(shares).toHaveLength(2);
    expect(shares.at(-1)).toBe(1);
    expect(await engine.ask('text', 'a', null)).toBe('一\n二');
    expect((await engine.ask('keywords', 'a', { top: 1 })).rows).toHaveLength(1);
    expect(await engine.stopWordSections()).toHaveLength(1);
  });

  it('answers about one article, about all of them, about the proof, and lists the cities', async () => {
    const cores: FakeCore[] = [];
    const engine = new EngineClient(connect(cores), 'core.wasm');
    await engine.open(source('a', '一\n二'));
    const [core] = cores;
    if (core) core.proofEntries = [fakeProofEntry('percent-sign'), fakeProofEntry('mixed-width')];
    expect((await engine.ask('details', 'a', 1)).slogans).toEqual(['第1篇']);
    await expect(engine.ask('details', 'a', 2)).rejects.toMatchObject({ code: 'query-article' });
    expect(await engine.ask('threads', 'a', null)).toEqual({
      slogans: [],
      documents: [],
      meetings: [],
    });
    expect((await engine.ask('proof', 'a', {})).entries).toHaveLength(2);
    const without = await engine.ask('proof', 'a', { without: ['percent-sign'] });
    expect(without.entries.map(({ rule }) => rule)).toEqual(['mixed-width']);
    expect(await engine.regions()).toEqual([
      { code: '330100', name: '杭州市', province: '浙江省' },
    ]);
  });

  it('lets the newest article win', async () => {
    const engine = new EngineClient(connect([]), 'core.wasm');
    await engine.open(source('a', '一\n二'));
    const older = engine.ask('details', 'a', 0);
    const newer = engine.ask('details', 'a', 1);
    await expect(older).rejects.toMatchObject({ name: 'AbortError' });
    expect((await newer).slogans).toEqual(['第1篇']);
  });

  it('opens with the city, the gazetteer and the corrections that are given, and no others', async () => {
    const cores: FakeCore[] = [];
    const engine = new EngineClient(connect(cores), 'core.wasm');
    await engine.open(source('a', '一'));
    await engine.open({ ...source('a', '一'), region: '330200', gazetteer: 'g', corrections: 'c' });
    expect(cores[0]?.options).toEqual([
      { document: 'a', name: 'a.txt' },
      { document: 'a', name: 'a.txt', region: '330200', gazetteer: 'g', corrections: 'c' },
    ]);
  });

  it('keeps a document as it was where it cannot be read anew', async () => {
    const engine = new EngineClient(connect([]), 'core.wasm');
    await engine.open({ ...source('a', '一'), region: '330200' });
    await expect(
      engine.open({ ...source('a', '一'), corrections: 'faulty' }),
    ).rejects.toMatchObject({ code: 'corrections-line' });
    expect(await engine.ask('text', 'a', null)).toBe('一');
  });

  it('keeps a document as it was where the core dies over reading it anew', async () => {
    const cores: FakeCore[] = [];
    const engine = new EngineClient(connect(cores), 'core.wasm');
    await engine.open({ ...source('a', '一'), region: '330200' });
    await expect(engine.open(source('a', 'trap'))).rejects.toMatchObject({
      code: 'engine-crashed',
    });
    expect(await engine.ask('text', 'a', null)).toBe('一');
    expect(cores[1]?.options[0]).toMatchObject({ region: '330200' });
  });

  it('passes a failure of the core on with its name and sentences', async () => {
    const engine = new EngineClient(connect([]), 'core.wasm');
    await expect(engine.open(source('a', ' '))).rejects.toMatchObject({
      name: 'EngineFailure',
      code: 'empty',
      subject: 'a.txt',
      sentence: { zh: '文件是空的。' },
    });
  });

  it('keeps what was open when another document fails', async () => {
    const engine = new EngineClient(connect([]), 'core.wasm');
    await engine.open(source('a', '一'));
    await expect(engine.open(source('b', ''))).rejects.toMatchObject({ code: 'empty' });
    expect(await engine.ask('text', 'a', null)).toBe('一');
  });

  it('puts documents together, and does so again in a new host, members first', async () => {
    const cores: FakeCore[] = [];
    const engine = new EngineClient(connect(cores), 'core.wasm');
    await engine.open(source('a', '甲\n乙'));
    await engine.open(source('b', '丙'));
    const set = { document: 'both', name: '两期', documents: ['a', 'b'] };
    const report = await engine.openTogether(set);
    expect(report.articles).toHaveLength(3);
    await engine.open(source('c', 'trap')).catch(() => undefined);
    expect(await engine.ask('text', 'both', null)).toBe('甲\n乙\n\n丙');
    expect(cores.at(-1)?.opened).toEqual(['a', 'b', 'both']);
  });

  it('names the document that killed the core, does not try it again, and opens the others anew', async () => {
    const cores: FakeCore[] = [];
    const engine = new EngineClient(connect(cores), 'core.wasm');
    await engine.open(source('a', '一'));
    await engine.open(source('b', '二'));
    await expect(engine.ask('compare', 'b', { division: 'trap' })).rejects.toMatchObject({
      code: 'engine-crashed',
      subject: 'b.txt',
    });
    expect(await engine.ask('text', 'a', null)).toBe('一');
    await expect(engine.ask('text', 'b', null)).rejects.toMatchObject({ code: 'engine-crashed' });
    expect(cores).toHaveLength(2);
    expect(cores[1]?.opened).toEqual(['a']);
  });

  it('names a document that kills the core while it is opened', async () => {
    const engine = new EngineClient(connect([]), 'core.wasm');
    await engine.open(source('a', '一'));
    await expect(engine.open(source('b', 'trap'))).rejects.toMatchObject({
      code: 'engine-crashed',
      subject: 'b.txt',
    });
    expect(await engine.ask('text', 'a', null)).toBe('一');
  });

  it('ends a call at once when it is aborted', async () => {
    const engine = new EngineClient(connect([]), 'core.wasm');
    const abort = new AbortController();
    const opening = engine.open(source('a', '一'), { signal: abort.signal });
    abort.abort();
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
    await expect(
      engine.open(source('a', '一'), { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect((await engine.open(source('b', '二'))).articles).toHaveLength(1);
  });

  it('lets the newest question of a kind win', async () => {
    const engine = new EngineClient(connect([]), 'core.wasm');
    await engine.open(source('a', '一'));
    const older = engine.ask('concordance', 'a', { term: '旧' });
    const newer = engine.ask('concordance', 'a', { term: '新' });
    await expect(older).rejects.toMatchObject({ name: 'AbortError' });
    expect((await newer).term).toBe('新');
  });

  it('lets questions of different kinds and about different documents be', async () => {
    const engine = new EngineClient(connect([]), 'core.wasm');
    await engine.open(source('a', '一'));
    await engine.open(source('b', '二'));
    const answers = await Promise.all([
      engine.ask('concordance', 'a', { term: '甲' }),
      engine.ask('concordance', 'b', { term: '乙' }),
      engine.ask('keywords', 'a', {}),
      engine.ask('text', 'a', null),
      engine.ask('text', 'a', null),
    ]);
    expect(answers[0].term).toBe('甲');
    expect(answers[1].term).toBe('乙');
    expect(answers[4]).toBe('一');
  });

  it('forgets a closed document', async () => {
    const engine = new EngineClient(connect([]), 'core.wasm');
    await engine.open(source('a', '一'));
    engine.close('a');
    await expect(engine.ask('text', 'a', null)).rejects.toMatchObject({ code: 'unknown-document' });
  });
});

describe('a host that cannot start', () => {
  it('is told by name when it cannot even be connected', async () => {
    const engine = new EngineClient(() => {
      throw new DOMException('no', 'SecurityError');
    }, 'core.wasm');
    await expect(engine.open(source('a', '一'))).rejects.toMatchObject({ code: 'worker-blocked' });
  });

  it('is told by name when it dies before its first word', async () => {
    const { connect, hosts } = connectByHand();
    const engine = new EngineClient(connect, 'core.wasm');
    const opening = engine.open(source('a', '一'));
    hosts[0]?.listener.died();
    await expect(opening).rejects.toMatchObject({ code: 'worker-blocked' });
  });

  it('passes the reason on to every call and is tried again by the next', async () => {
    const { connect, hosts } = connectByHand();
    const engine = new EngineClient(connect, 'core.wasm');
    const first = engine.open(source('a', '一'));
    const second = engine.stopWordSections();
    const error = failure('wasm-not-found', 'core.wasm');
    hosts[0]?.listener.reply({ id: last(hosts[0]).id, kind: 'failed', error, fatal: true });
    await expect(first).rejects.toMatchObject({ code: 'wasm-not-found' });
    await expect(second).rejects.toMatchObject({ code: 'wasm-not-found' });
    const third = engine.stopWordSections();
    expect(hosts).toHaveLength(2);
    answer(hosts[1]);
    answer(hosts[1], []);
    expect(await third).toEqual([]);
  });
});

describe('a host that hangs', () => {
  it('is ended when an aborted call does not end by itself, and queued calls go to a new one', async () => {
    vi.useFakeTimers();
    const { connect, hosts } = connectByHand();
    const engine = new EngineClient(connect, 'core.wasm');
    const abort = new AbortController();
    const hanging = engine.open(source('a', '一'), { signal: abort.signal });
    answer(hosts[0]);
    const waiting = engine.stopWordSections();
    abort.abort();
    await expect(hanging).rejects.toMatchObject({ name: 'AbortError' });
    vi.advanceTimersByTime(ABORT_GRACE_MS - 1);
    expect(hosts[0]?.ended).toBe(false);
    vi.advanceTimersByTime(1);
    expect(hosts[0]?.ended).toBe(true);
    answer(hosts[1]);
    answer(hosts[1], ['late']);
    expect(await waiting).toEqual(['late']);
  });

  it('is left alone when the aborted call ends within the grace', async () => {
    vi.useFakeTimers();
    const { connect, hosts } = connectByHand();
    const engine = new EngineClient(connect, 'core.wasm');
    const abort = new AbortController();
    const opening = engine.open(source('a', '一'), { signal: abort.signal });
    answer(hosts[0]);
    abort.abort();
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
    answer(hosts[0], {});
    vi.advanceTimersByTime(ABORT_GRACE_MS * 2);
    expect(hosts).toHaveLength(1);
    expect(hosts[0]?.ended).toBe(false);
    // What was opened for nobody is closed again.
    expect(last(hosts[0]).request).toEqual({ kind: 'close', document: 'a' });
  });

  it('never sees a queued call that was aborted', async () => {
    const { connect, hosts } = connectByHand();
    const engine = new EngineClient(connect, 'core.wasm');
    const abort = new AbortController();
    const first = engine.open(source('a', '一'));
    const queued = engine.open(source('b', '二'), { signal: abort.signal });
    abort.abort();
    await expect(queued).rejects.toMatchObject({ name: 'AbortError' });
    answer(hosts[0]);
    answer(hosts[0], {});
    await first;
    expect(hosts[0]?.posted.map(({ request }) => request.kind)).toEqual(['start', 'open']);
  });
});

describe('a document closed while it is read anew', () => {
  it('is forgotten, whether the new reading comes to something or not', async () => {
    for (const error of [null, failure('source-unreadable', 'a')]) {
      const { connect, hosts } = connectByHand();
      const engine = new EngineClient(connect, 'core.wasm');
      const opening = engine.open(source('a', '一'));
      answer(hosts[0]);
      answer(hosts[0], {});
      await opening;
      const anew = engine.open(source('a', '一'));
      engine.close('a');
      await expect(anew).rejects.toMatchObject({ name: 'AbortError' });
      const { id } = last(hosts[0]);
      if (error) hosts[0]?.listener.reply({ id, kind: 'failed', error, fatal: false });
      else answer(hosts[0], {});
      expect(last(hosts[0]).request).toEqual({ kind: 'close', document: 'a' });
    }
  });
});

describe('a host that dies at work', () => {
  it('rejects everything pending and leaves late words unheard', async () => {
    const { connect, hosts } = connectByHand();
    const engine = new EngineClient(connect, 'core.wasm');
    const running = engine.open(source('a', '一'));
    const queued = engine.open(source('b', '二'));
    answer(hosts[0]);
    const late = last(hosts[0]).id;
    hosts[0]?.listener.died();
    await expect(running).rejects.toMatchObject({ code: 'engine-crashed', subject: 'a.txt' });
    await expect(queued).rejects.toMatchObject({ code: 'engine-crashed', subject: 'a.txt' });
    hosts[0]?.listener.reply({ id: late, kind: 'done', answer: null });
    const next = engine.stopWordSections();
    answer(hosts[1]);
    answer(hosts[1], []);
    expect(await next).toEqual([]);
  });

  it('gets the bytes of a document again only when somebody asks about it', async () => {
    const { connect, hosts } = connectByHand();
    const engine = new EngineClient(connect, 'core.wasm');
    const opening = engine.open(source('a', '一'));
    answer(hosts[0]);
    answer(hosts[0], {});
    await opening;
    hosts[0]?.listener.died();
    const text = engine.ask('text', 'a', null);
    answer(hosts[1]);
    expect(last(hosts[1]).request).toMatchObject({ kind: 'open', document: 'a' });
    answer(hosts[1], {});
    expect(last(hosts[1]).request).toMatchObject({ kind: 'text' });
    answer(hosts[1], '一');
    expect(await text).toBe('一');
  });
});

describe('an engine that is ended', () => {
  it('ends all calls and its host', async () => {
    const { connect, hosts } = connectByHand();
    const engine = new EngineClient(connect, 'core.wasm');
    const opening = engine.open(source('a', '一'));
    engine.end();
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
    expect(hosts[0]?.ended).toBe(true);
  });
});

describe('the named failures', () => {
  it.each(failureCodes)('%s says what happened and what to do, in both languages', (code) => {
    const { message, advice } = failure(code, 'x.txt');
    for (const sentence of [message.zh, advice.zh]) expect(sentence).toMatch(/[。]$/u);
    for (const sentence of [message.en, advice.en]) expect(sentence).toMatch(/[.]$/u);
  });
});
