/** What we ship of others' work is named with its licence. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NOTICES, writeNotices } from '../../scripts/third-party-notices.mjs';

test('THIRD-PARTY-NOTICES.md is what `make notices` writes', () => {
  expect(readFileSync(NOTICES, 'utf8')).toBe(writeNotices());
});
