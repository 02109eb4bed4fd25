/** Builds the static site into www/dist with vite and holds the JavaScript of its first view against the budget in wasm-pack.toml. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { generateSW } from 'workbox-build';
import { readBuildSettings, ROOT } from './build-settings.mjs';
import { describeSize, measureFiles } from './file-size.mjs';

const DIST = join(ROOT, 'www/dist');

const { output } = await build({ root: join(ROOT, 'www'), logLevel: 'warn' });

/**
 * The service worker keeps the whole site on the machine after a first visit; a new version waits until the reader takes
 * it. Its list of files carries their hashes, so that what did not change is not fetched again.
 */
const {
  count,
  size: kept,
  warnings,
} = await generateSW({
  globDirectory: DIST,
  globPatterns: ['**/*.{html,css,js,json,svg,png,txt,wasm,webmanifest}'],
  swDest: join(DIST, 'service-worker.js'),
  inlineWorkboxRuntime: true,
  sourcemap: false,
  cleanupOutdatedCaches: true,
  // A name with a hash never means two things: what the first visit has fetched is taken as it is.
  dontCacheBustURLsMatching: /^assets\/.+-[\w-]{8}\.\w+$/,
  // The page asks the reader before a waiting version takes over.
  skipWaiting: false,
  clientsClaim: true,
  maximumFileSizeToCacheInBytes: 8_000_000,
});
if (warnings.length > 0) {
  console.error(`build-page: ${warnings.join('; ')}`);
  process.exit(1);
}
console.log(`Kept for use without a network: ${count} files, ${kept} bytes`);

const files = readdirSync(DIST, { recursive: true }).map((name) => join(DIST, String(name)));
const scripts = files.filter((path) => /\.m?js$/.test(path) && !path.endsWith('service-worker.js'));
const modules = files.filter((path) => path.endsWith('.wasm'));
if (!existsSync(join(DIST, 'index.html')) || scripts.length === 0 || modules.length !== 1) {
  console.error(
    `build-page: expected one page, its scripts and one wasm file in www/dist, found ${modules.length} wasm.`,
  );
  process.exit(1);
}

/** The file names of an entry and of all that it imports at once; what is imported later is left out. */
function loadedWith(entry) {
  const chunks = new Map(output.map((file) => [file.fileName, file]));
  const found = new Set();
  const waiting = [entry];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...(chunks.get(name)?.imports ?? []));
  }
  return found;
}

const page = output.find((file) => file.type === 'chunk' && file.isEntry && file.name === 'index');
const element = output.find((file) => file.type === 'chunk' && file.name === 'bulletin-lens');
const worker = output.find((file) => /^assets\/worker-.*\.js$/.test(file.fileName));
if (!page || !element || !worker) {
  console.error(
    'build-page: the scripts of the page, its element or its worker are not among what was built.',
  );
  process.exit(1);
}
// What a first visit with a bulletin loads: the other views come when they are opened.
const first = [
  ...new Set([...loadedWith(page.fileName), ...loadedWith(element.fileName), worker.fileName]),
].map((name) => join(DIST, name));
const size = measureFiles(first);
const { pageGzipBudget } = readBuildSettings();
console.log(
  `JavaScript of the first view, ${first.length} files: ${describeSize(size)} (budget: gzip ${pageGzipBudget})`,
);
console.log(
  `JavaScript of all views, ${scripts.length} files: ${describeSize(measureFiles(scripts))}`,
);
if (size.gzip > pageGzipBudget) {
  console.error("build-page: the first view's JavaScript is over its budget.");
  process.exit(1);
}
