/** How the site is built: relative addresses, nothing inlined, one entry that portals embed under a stable name. */
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The chunks that `names` import before they run, themselves among them. */
function needed(names: readonly string[], bundle: Rolldown.OutputBundle): string[] {
  const found = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = bundle[name];
    if (found.has(name) || chunk?.type !== 'chunk') continue;
    found.add(name);
    waiting.push(...chunk.imports);
  }
  return [...found].sort();
}

/**
 * Has what an entry needs fetched at once instead of step by step: the page names it in its head, the script of portals
 * at its beginning.
 */
function fetchAtOnce(): Plugin {
  return {
    name: 'fetch-at-once',
    transformIndexHtml: {
      order: 'post',
      handler(_, { path, chunk, bundle }) {
        if (path !== '/index.html' || !chunk || !bundle) return [];
        return needed(chunk.dynamicImports, bundle)
          .filter((name) => name !== chunk.fileName)
          .map((name) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${name}` },
            injectTo: 'head',
          }));
      },
    },
    generateBundle(_, bundle) {
      const entry = bundle['bulletin-lens.js'];
      if (entry?.type !== 'chunk') this.error('there is no script for portals');
      const others = needed(entry.imports, bundle).filter((name) => !entry.imports.includes(name));
      entry.code = `${others.map((name) => `import"./${name}";`).join('')}${entry.code}`;
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [fetchAtOnce()],
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
