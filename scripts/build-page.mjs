/** Builds the static site into www/dist with vite and holds its JavaScript against the budget in wasm-pack.toml. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { readBuildSettings, ROOT } from './build-settings.mjs';
import { describeSize, measureFiles } from './file-size.mjs';

const DIST = join(ROOT, 'www/dist');

await build({ root: join(ROOT, 'www'), logLevel: 'warn' });

const files = readdirSync(DIST, { recursive: true }).map((name) => join(DIST, String(name)));
const scripts = files.filter((path) => /\.m?js$/.test(path));
const modules = files.filter((path) => path.endsWith('.wasm'));
if (!existsSync(join(DIST, 'index.html')) || scripts.length === 0 || modules.length !== 1) {
  console.error(
    `build-page: expected one page, its scripts and one wasm file in www/dist, found ${modules.length} wasm.`,
  );
  process.exit(1);
}

// All of the site's scripts together, worker and embedding example included: no page loads more.
const size = measureFiles(scripts);
const { pageGzipBudget } = readBuildSettings();
console.log(
  `JavaScript of the page, ${scripts.length} files: ${describeSize(size)} (budget: gzip ${pageGzipBudget})`,
);
if (size.gzip > pageGzipBudget) {
  console.error("build-page: the page's JavaScript is over its budget.");
  process.exit(1);
}
