/** The element folds by its own width, in the reader’s letters. */
import { expect, it } from 'vitest';
import { sizeFor } from './frame-width.js';

it.each([
  [1100 / 16, 'wide'],
  [1099 / 16, 'medium'],
  [720 / 16, 'medium'],
  [719 / 16, 'narrow'],
  [0, 'narrow'],
])('%d rem is %s', (rem, size) => {
  expect(sizeFor(rem)).toBe(size);
});
