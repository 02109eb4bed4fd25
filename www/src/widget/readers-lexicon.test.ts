/** The reader’s lexicon: its steps and the way back, what a faulty line leaves as it was, what outlives a crash. */
import { expect, test, vi } from 'vitest';
import { EngineClient } from '../engine/client.js';
import { connectLocally } from '../engine/local-port.js';
import { FakeCore } from '../engine/testing/fake-core.js';
import { ReadersLexicon } from './readers-lexicon.js';

function start(): { core: FakeCore; engine: EngineClient; lexicon: ReadersLexicon } {
  const core = new FakeCore();
  const engine = new EngineClient(
    connectLocally(() => Promise.resolve(core)),
    'core.wasm',
  );
  return { core, engine, lexicon: ReadersLexicon.of(engine) };
}

test('each step can be taken back, one after the other', async () => {
  const { core, lexicon } = start();
  await lexicon.take({ what: 'add', text: '甲' });
  await lexicon.take({ what: 'add', text: '乙' });
  await lexicon.take({ what: 'remove', term: '甲' });
  await lexicon.take({ what: 'clear' });
  expect([lexicon.text, lexicon.canUndo]).toEqual(['', true]);
  const back: string[] = [];
  while (lexicon.canUndo) {
    await lexicon.take({ what: 'undo' });
    back.push(lexicon.text);
  }
  expect(back).toEqual(['乙\n', '甲\n乙\n', '甲\n', '']);
  expect(core.lexicons).toEqual(['甲\n', '甲\n乙\n', '乙\n', '', ...back]);
});

test('steps that come faster than the engine answers are taken on what the ones before have left', async () => {
  const { lexicon } = start();
  const steps = ['甲', '乙', '丙'].map((text) => lexicon.take({ what: 'add', text }));
  expect(lexicon.pending).toBe(true);
  await Promise.all([...steps, lexicon.take({ what: 'undo' })]);
  expect([lexicon.text, lexicon.pending]).toEqual(['甲\n乙\n', false]);
});

test('what is there already is no step, and is told', async () => {
  const { core, lexicon } = start();
  await lexicon.take({ what: 'add', text: '甲' });
  await lexicon.take({ what: 'add', text: '甲 n' });
  expect([lexicon.text, lexicon.isKnown]).toEqual(['甲\n', true]);
  await lexicon.take({ what: 'undo' });
  expect([lexicon.text, lexicon.isKnown, lexicon.canUndo]).toEqual(['', false, false]);
  expect(core.lexicons).toEqual(['甲\n', '']);
});

test('a faulty line changes nothing and is named by its place in what was given', async () => {
  const { lexicon } = start();
  await lexicon.take({ what: 'add', text: '甲\n乙' });
  const listener = { lexiconRevised: vi.fn(), lexiconChanged: vi.fn() };
  lexicon.listen(listener);
  await lexicon.take({ what: 'add', text: '# 说明\n丙\nfaulty' });
  expect(lexicon.text).toBe('甲\n乙\n');
  expect(lexicon.refusal).toMatchObject({ failure: { code: 'lexicon-line' }, line: 3 });
  expect(listener.lexiconRevised).not.toHaveBeenCalled();
  expect(listener.lexiconChanged).toHaveBeenCalled();
  await lexicon.take({ what: 'undo' });
  expect([lexicon.text, lexicon.refusal]).toEqual(['', null]);
});

test('a file that is no text is refused and changes nothing', async () => {
  const { core, lexicon } = start();
  const file = new File([Uint8Array.of(0xff, 0xff, 0xff)], '图.png');
  await lexicon.take({ what: 'import', file });
  expect(lexicon.refusal).toMatchObject({ failure: { code: 'source-unreadable' }, line: null });
  expect(core.lexicons).toEqual([]);
});

test('a file is imported beside what is there', async () => {
  const { lexicon } = start();
  await lexicon.take({ what: 'add', text: '甲' });
  await lexicon.take({
    what: 'import',
    file: new File(['\ufeff# 说明\r\n甲 n\r\n乙 v\r\n'], '词表.txt'),
  });
  expect(lexicon.text).toBe('甲\n乙 v\n');
});

test('a core that starts anew after a crash begins with the lexicon', async () => {
  const settings: unknown[] = [];
  const engine = new EngineClient(
    connectLocally((_url, given) => {
      settings.push(given);
      return Promise.resolve(new FakeCore());
    }),
    'core.wasm',
  );
  const lexicon = ReadersLexicon.of(engine);
  await lexicon.take({ what: 'add', text: '甲' });
  await lexicon.take({ what: 'add', text: 'faulty' });
  const bytes = new TextEncoder().encode('trap');
  await expect(engine.open({ document: 'a', name: 'a.txt', bytes })).rejects.toMatchObject({
    code: 'engine-crashed',
  });
  await engine.open({ document: 'b', name: 'b.txt', bytes: new TextEncoder().encode('一') });
  expect(settings).toEqual([{}, { lexicon: '甲\n' }]);
});
