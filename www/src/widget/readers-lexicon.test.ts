/** The reader’s lexicon: its steps and the way back, what a faulty line leaves as it was. */
import { expect, test, vi } from 'vitest';
import { EngineClient } from '../engine/client.js';
import { connectLocally } from '../engine/local-port.js';
import { FakeCore } from '../engine/testing/fake-core.js';
import { ReadersLexicon } from './readers-lexicon.js';

function start(): { core: FakeCore; lexicon: ReadersLexicon } {
  const core = new FakeCore();
  const engine = new EngineClient(
    connectLocally(() => Promise.resolve(core)),
    'core.wasm',
  );
  return { core, lexicon: ReadersLexicon.of(engine) };
}

test('each step can be taken back, one after the other', async () => {
  const { core, lexicon } = start();
  await lexicon.revise('甲\n');
  await lexicon.revise('甲\n乙\n');
  expect([lexicon.text, lexicon.canUndo]).toEqual(['甲\n乙\n', true]);
  await lexicon.undo();
  expect(lexicon.text).toBe('甲\n');
  await lexicon.undo();
  expect([lexicon.text, lexicon.canUndo]).toEqual(['', false]);
  expect(core.lexicons).toEqual(['甲\n', '甲\n乙\n', '甲\n', '']);
});

test('a faulty line changes nothing and is named', async () => {
  const { lexicon } = start();
  await lexicon.revise('甲\n');
  const listener = { lexiconRevised: vi.fn(), lexiconChanged: vi.fn() };
  lexicon.listen(listener);
  await lexicon.revise('甲\nfaulty\n');
  expect(lexicon.text).toBe('甲\n');
  expect(lexicon.refusal?.code).toBe('lexicon-line');
  expect(listener.lexiconRevised).not.toHaveBeenCalled();
  expect(listener.lexiconChanged).toHaveBeenCalled();
});
