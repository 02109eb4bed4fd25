/** How the site is built: relative addresses, nothing inlined, one entry that portals embed under a stable name. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: './',
  // The library of workbooks packs large sheets in workers made of blobs, which the page’s policy forbids.
  resolve: { alias: [{ find: /^fflate$/u, replacement: here('src/export/zip-here.ts') }] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['chrome96', 'firefox114', 'safari16.4'],
    // A data: address would need a hole in the page’s policy.
    assetsInlineLimit: 0,
    // What a view brings along is fetched by the module itself: nothing is put into the head of a portal.
    modulePreload: false,
    rolldownOptions: {
      input: {
        index: here('index.html'),
        'embed-example': here('embed-example.html'),
        'bulletin-lens': here('src/widget/define.ts'),
      },
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: (chunk) =>
          chunk.name === 'bulletin-lens' ? 'bulletin-lens.js' : 'assets/[name]-[hash].js',
      },
    },
  },
  worker: { format: 'es' },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
});
