/** Reading aloud: in order, one at a time, by this computer’s voices only. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutForSpeech, ReadAloud, type Synthesis, type Voice } from './read-aloud.js';

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
      getVoices: () => voices,
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
  it('speaks one sentence after the other, and is over after the last', () => {
    const { synthesis, spoken, finish } = platform([zh]);
    const reader = new ReadAloud(synthesis);
    const button = {};
    expect(reader.start(button, '一句。两句。', 'zh-CN')).toBe(true);
    expect(spoken).toEqual(['一句。']);
    finish();
    expect(spoken).toEqual(['一句。', '两句。']);
    expect(reader.isReading(button)).toBe(true);
    finish();
    expect(reader.isReading(button)).toBe(false);
  });

  it('stops what is read when something else begins', () => {
    const { synthesis, spoken } = platform([zh]);
    const reader = new ReadAloud(synthesis);
    const [one, other] = [{}, {}];
    reader.start(one, '一句。两句。', 'zh-CN');
    reader.start(other, '别的。', 'zh-CN');
    expect(reader.isReading(one)).toBe(false);
    expect(reader.isReading(other)).toBe(true);
    expect(spoken).toEqual(['一句。', '别的。']);
  });

  it('does not use a voice that sends the text away', () => {
    const { synthesis, spoken } = platform([remote]);
    expect(new ReadAloud(synthesis).start({}, '一句。', 'zh-CN')).toBe(false);
    expect(spoken).toEqual([]);
  });

  it('says so where the browser cannot speak, or not this language', () => {
    expect(new ReadAloud(null).start({}, '一句。', 'zh-CN')).toBe(false);
    const english = platform([{ lang: 'en-GB', localService: true }]);
    expect(new ReadAloud(english.synthesis).start({}, '一句。', 'zh-CN')).toBe(false);
  });

  it('ends when the platform gives up', () => {
    const { synthesis, finish } = platform([zh]);
    const reader = new ReadAloud(synthesis);
    const button = {};
    reader.start(button, '一句。两句。', 'zh-CN');
    finish(false);
    expect(reader.isReading(button)).toBe(false);
  });
});
