/** What cannot be used throws an error with a code, a sentence and a way on; what was open stays open. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Engine, Progress } from '../../www/wasm/bulletin_lens.js';
import { ASTRAL_BULLETIN, openBulletin, startEngine } from '../harness/engine.js';

const PNG = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52,
]);

/** What `action` throws; fails when it throws nothing. */
function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

const sentence = {
  zh: expect.stringMatching(/\p{Script=Han}.*。$/u),
  en: expect.stringMatching(/^[A-Z“].*\.$/u),
};
const explained = (code: string) => ({ code, message: sentence, advice: sentence });

let engine: Engine;
beforeEach(() => {
  engine ??= startEngine();
  openBulletin(engine, ASTRAL_BULLETIN, 'kept');
});

describe('a file that is no bulletin', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'file-empty'],
    ['a picture named .txt', PNG, 'file-not-text'],
    ['blanks and line ends', new TextEncoder().encode(' \n\u3000\n'), 'file-empty'],
    ['broken GB18030', new Uint8Array([0xc4, 0xe3, 0xff, 0xba, 0xc3, 0x81]), 'encoding-unknown'],
    ['English text', new TextEncoder().encode('Nothing here is Chinese.\n'), 'no-chinese-text'],
    ['a list of numbers', new TextEncoder().encode('1, 2, 3\n'), 'no-chinese-text'],
  ])('%s', (_name, bytes, code) => {
    const error = thrownBy(() =>
      engine.open(bytes, { document: 'bad', name: 'bad.txt' }, () => undefined),
    );
    expect(error).toMatchObject({ ...explained(code), subject: 'bad.txt' });
    expect(engine.text('kept')).toBe(ASTRAL_BULLETIN);
  });
});

describe('a wrong call', () => {
  test('a document that was never opened', () => {
    expect(thrownBy(() => engine.reportJson('nowhere'))).toMatchObject(
      explained('document-not-open'),
    );
  });

  test('a document that was closed', () => {
    openBulletin(engine, ASTRAL_BULLETIN, 'closed');
    engine.close('closed');
    expect(thrownBy(() => engine.keywords('closed', {}))).toMatchObject(
      explained('document-not-open'),
    );
  });

  test('an option of the wrong type', () => {
    const query = { top: 'three' } as never;
    expect(thrownBy(() => engine.keywords('kept', query))).toMatchObject(
      explained('request-malformed'),
    );
  });

  test('lone surrogates in a term do no harm', () => {
    expect(engine.concordance('kept', { term: '\uD800' }).occurrences).toBe(0);
  });
});

test('a document opened again under the same name takes the place of the first', () => {
  openBulletin(engine, ASTRAL_BULLETIN, 'twice');
  openBulletin(engine, '桐庐县：开展视察\n桐庐县人大常委会视察水利工程。\n', 'twice');
  expect(engine.text('twice')).toContain('桐庐县');
});

test('progress goes up and ends at the whole', () => {
  const steps: Progress[] = [];
  const bytes = new TextEncoder().encode(ASTRAL_BULLETIN.repeat(200));
  engine.open(bytes, { document: 'long', name: 'long.txt' }, (step) => steps.push(step));
  expect(steps.length).toBeGreaterThan(1);
  for (const [index, { doneBytes }] of steps.entries()) {
    expect(doneBytes).toBeGreaterThanOrEqual(steps[index - 1]?.doneBytes ?? 0);
  }
  expect(steps.at(-1)?.doneBytes).toBe(steps.at(-1)?.totalBytes);
});

test('an error thrown by the progress callback does not break the engine', () => {
  const open = () =>
    engine.open(
      new TextEncoder().encode(ASTRAL_BULLETIN),
      { document: 'kept', name: 'kept.txt' },
      () => {
        throw new Error('from the callback');
      },
    );
  try {
    open();
  } catch {
    // Passing the callback's error on is as good as ignoring it.
  }
  openBulletin(engine, ASTRAL_BULLETIN, 'kept');
  expect(engine.text('kept')).toBe(ASTRAL_BULLETIN);
});

test('the details of an article that the bulletin does not have are an error with its number', () => {
  expect(thrownBy(() => engine.details('kept', 9))).toMatchObject({
    ...explained('query-article'),
    subject: '9',
  });
});
