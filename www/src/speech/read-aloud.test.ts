/** Reading aloud: in order, one at a time, by this computer’s voices only. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeKey } from './keys.js';
import { cutForSpeech, pickVoice, ReadAloud, type Synthesis, type Voice } from './read-aloud.js';

const zh: Voice = { lang: 'zh-CN', localService: true };
const remote: Voice = { lang: 'zh-CN', localService: false };

/** A platform that speaks when told to. */
function platform(voices: readonly Voice[]): {
  synthesis: Synthesis;
  spoken: string[];
  finish: (isOver?: boolean) => void;
} {
  const spoken: string[] = [];
  let pending: ((isOver: boolean) => void) | null = null;
  return {
    spoken,
    finish: (isOver = true) => {
      const done = pending;
      pending = null;
      done?.(isOver);
    },
    synthesis: {
      voices: () => Promise.resolve(voices),
      speak: (sentence, _, done) => {
        spoken.push(sentence);
        pending = done;
      },
      cancel: () => {
        pending = null;
      },
    },
  };
}

describe('a text for speech', () => {
  it('is cut into sentences, nothing lost and nothing too long', () => {
    const text = fc
      .array(fc.constantFrom('监督', '代表', '，', '。', '；', '区县'), { maxLength: 400 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (given) => {
        const pieces = cutForSpeech(given);
        expect(pieces.join('')).toBe(given);
        const longest = Math.max(0, ...given.split(/[，。；]/u).map((part) => part.length));
        for (const piece of pieces)
          expect(piece.length).toBeLessThanOrEqual(Math.max(180, longest + 1));
      }),
    );
  });
});

describe('reading aloud', () => {
  it('speaks one sentence after the other, and is over after the last', async () => {
    const { synthesis, spoken, finish } = platform([zh]);
    const reader = new ReadAloud(synthesis);
    const button = {};
    expect(await reader.start(button, '一句。两句。', 'zh-CN')).toBe(true);
    expect(spoken).toEqual(['一句。']);
    finish();
    expect(spoken).toEqual(['一句。', '两句。']);
    expect(reader.isReading(button)).toBe(true);
    finish();
    expect(reader.isReading(button)).toBe(false);
  });

  it('stops what is read when something else begins', async () => {
    const { synthesis, spoken } = platform([zh]);
    const reader = new ReadAloud(synthesis);
    const [one, other] = [{}, {}];
    await reader.start(one, '一句。两句。', 'zh-CN');
    await reader.start(other, '别的。', 'zh-CN');
    expect(reader.isReading(one)).toBe(false);
    expect(reader.isReading(other)).toBe(true);
    expect(spoken).toEqual(['一句。', '别的。']);
  });

  it('does not use a voice that sends the text away', async () => {
    const { synthesis, spoken } = platform([remote]);
    expect(await new ReadAloud(synthesis).start({}, '一句。', 'zh-CN')).toBe(false);
    expect(spoken).toEqual([]);
  });

  it('says so where the browser cannot speak, or not this language', async () => {
    expect(await new ReadAloud(null).start({}, '一句。', 'zh-CN')).toBe(false);
    const english = platform([{ lang: 'en-GB', localService: true }]);
    expect(await new ReadAloud(english.synthesis).start({}, '一句。', 'zh-CN')).toBe(false);
  });

  it('does not begin when it was stopped while the voices were asked for', async () => {
    const { synthesis, spoken } = platform([zh]);
    const reader = new ReadAloud(synthesis);
    const started = reader.start({}, '一句。', 'zh-CN');
    reader.stop();
    await started;
    expect(spoken).toEqual([]);
    expect(reader.isSpeaking).toBe(false);
  });

  it('reads what was asked for last, when the voices are told late', async () => {
    const { synthesis, spoken } = platform([zh]);
    const reader = new ReadAloud(synthesis);
    await Promise.all([
      reader.start({}, '先按的。', 'zh-CN'),
      reader.start({}, '后按的。', 'zh-CN'),
    ]);
    expect(spoken).toEqual(['后按的。']);
  });

  it('ends when the platform gives up', async () => {
    const { synthesis, finish } = platform([zh]);
    const reader = new ReadAloud(synthesis);
    const button = {};
    await reader.start(button, '一句。两句。', 'zh-CN');
    finish(false);
    expect(reader.isReading(button)).toBe(false);
  });
});

describe('the voice', () => {
  it.each([
    [['zh-HK', 'zh-TW', 'zh-CN'], 'zh-CN'],
    [['zh_HK', 'zh_CN'], 'zh_CN'],
    [['zh-HK', 'cmn-Hans-CN'], 'cmn-Hans-CN'],
    [['zh-HK', 'zh-TW'], 'zh-TW'],
    [['en-GB', 'zh-HK'], 'zh-HK'],
  ])('of %j for a text of China is %s', (langs, wanted) => {
    const voices = langs.map((lang) => ({ lang, localService: true }));
    expect(pickVoice(voices, 'zh-CN')?.lang).toBe(wanted);
  });

  it('is one of this computer, however well another would speak', () => {
    const own = { lang: 'zh-TW', localService: true };
    expect(pickVoice([remote, own], 'zh-CN')).toBe(own);
    expect(pickVoice([remote], 'zh-CN')).toBeNull();
  });
});

describe('a key', () => {
  const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
    key,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    ...held,
  });
  const mark = { name: '监督，22 次', of: {} };

  it('R reads the mark that has focus, and does nothing elsewhere or with another key held', async () => {
    const { synthesis, spoken } = platform([zh]);
    const reader = new ReadAloud(synthesis);
    expect(takeKey(press('r'), null, reader)).toBe(false);
    expect(takeKey(press('r', { ctrlKey: true }), mark, reader)).toBe(false);
    expect(takeKey(press('r'), mark, reader)).toBe(true);
    await expect.poll(() => spoken).toEqual(['监督，22 次']);
  });

  it('Escape stops what is read, and is left to others when nothing is', async () => {
    const { synthesis } = platform([zh]);
    const reader = new ReadAloud(synthesis);
    expect(takeKey(press('Escape'), null, reader)).toBe(false);
    await reader.start({}, '一句。', 'zh-CN');
    expect(takeKey(press('Escape'), null, reader)).toBe(true);
    expect(reader.isSpeaking).toBe(false);
  });
});
