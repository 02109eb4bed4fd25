/** The core is found beside the script, under any path, or where the page says it is. */
import { expect, it } from 'vitest';
import { resolveWasmUrl } from './wasm-url.js';

const module = 'https://x.test/portal/lens/bulletin-lens.js';
const page = 'https://x.test/portal/page/index.html';

it.each([
  ['./assets/core-1a.wasm', null, 'https://x.test/portal/lens/assets/core-1a.wasm'],
  [
    'https://x.test/portal/lens/assets/core-1a.wasm',
    '',
    'https://x.test/portal/lens/assets/core-1a.wasm',
  ],
  ['./assets/core-1a.wasm', '/wasm', 'https://x.test/wasm/core-1a.wasm'],
  ['./assets/core-1a.wasm', 'files/', 'https://x.test/portal/page/files/core-1a.wasm'],
  ['./assets/core-1a.wasm', 'https://cdn.test/w', 'https://cdn.test/w/core-1a.wasm'],
])('%s with base %s is %s', (asset, base, url) => {
  expect(resolveWasmUrl(asset, base, module, page)).toBe(url);
});
