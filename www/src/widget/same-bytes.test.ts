/** The same bytes are told from others, however they lie in memory. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasSameBytes } from './same-bytes.js';

it('agrees with a comparison byte by byte, aligned or not', () => {
  const bytes = fc.uint8Array({ maxLength: 40 });
  fc.assert(
    fc.property(bytes, bytes, fc.nat(3), (one, other, offset) => {
      const isSame = one.length === other.length && one.every((byte, at) => byte === other[at]);
      expect(hasSameBytes(one, other)).toBe(isSame);
      const moved = new Uint8Array(one.length + offset).subarray(offset);
      moved.set(one);
      expect(hasSameBytes(one, moved)).toBe(true);
      if (one.length === 0) return;
      moved[one.length - 1] = (moved[one.length - 1] ?? 0) ^ 1;
      expect(hasSameBytes(one, moved)).toBe(false);
    }),
  );
});
