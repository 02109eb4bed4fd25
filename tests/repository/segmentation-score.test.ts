/** How agreement of cuts is counted for benches/RESULTS.md. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareCuts, findMistakes, score } from '../../benches/segmentation-score.mjs';

/** A sentence and two ways to cut it. */
const twoCuts = fc
  .array(fc.tuple(fc.constantFrom('代', '表', '的', '3', '，', '。'), fc.boolean(), fc.boolean()), {
    minLength: 1,
    maxLength: 30,
  })
  .map((characters) => {
    const cutBy = (place: 1 | 2) => {
      const tokens: string[] = [];
      for (const character of characters) {
        const last = tokens.pop();
        if (last === undefined) tokens.push(character[0]);
        else if (character[place]) tokens.push(last, character[0]);
        else tokens.push(last + character[0]);
      }
      return tokens;
    };
    return { left: cutBy(1), right: cutBy(2) };
  });

test('a word is right where both its ends are, and marks are no words', () => {
  const given = ['人大', '代表', '们', '说', '，'];
  const byHand = ['人大代表', '们', '说', '，'];
  expect(compareCuts(given, byHand)).toEqual({
    words: { right: 2, given: 4, expected: 3 },
    tokens: { right: 3, given: 5, expected: 4 },
    boundaries: { right: 3, given: 4, expected: 3 },
  });
  expect(score([compareCuts(given, byHand)]).words).toEqual({
    precision: 0.5,
    recall: 2 / 3,
    f1: 4 / 7,
  });
});

test('cuts of two texts are refused', () => {
  expect(() => compareCuts(['代表'], ['代', '人'])).toThrow('not cuts of one text');
});

test('a cut agrees with itself wholly, and two cuts agree as much either way round', () => {
  fc.assert(
    fc.property(twoCuts, ({ left, right }) => {
      const { tokens } = compareCuts(left, left);
      expect(tokens).toEqual({ right: left.length, given: left.length, expected: left.length });
      expect(compareCuts(left, right).words.right).toBe(compareCuts(right, left).words.right);
    }),
  );
});

test('mistakes hold what one cut has and the other has not', () => {
  expect(findMistakes(['市人大', '代表', '说'], ['市', '人大代表', '说'])).toEqual([
    { given: ['市人大', '代表'], expected: ['市', '人大代表'] },
  ]);
  fc.assert(
    fc.property(twoCuts, ({ left, right }) => {
      for (const { given, expected } of findMistakes(left, right)) {
        expect(given.join('')).toBe(expected.join(''));
        expect(given).not.toEqual(expected);
      }
      expect(findMistakes(left, right).length === 0).toBe(left.join(' ') === right.join(' '));
    }),
  );
});
