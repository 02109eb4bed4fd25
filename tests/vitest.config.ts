/** The test suites outside www: the repository itself, the wasm boundary, and the built site in a browser. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const cacheDir = fileURLToPath(new URL('../node_modules/.vite/tests', import.meta.url));

export default defineConfig({
  root,
  cacheDir,
  test: {
    allowOnly: false,
    projects: [
      {
        root,
        cacheDir,
        test: { name: 'repository', include: ['repository/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        root,
        cacheDir,
        test: { name: 'wasm', include: ['wasm/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        root,
        cacheDir,
        test: {
          name: 'browser',
          include: ['browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Each file starts a browser; two at a time would only wait for each other.
          fileParallelism: false,
        },
      },
    ],
  },
});
