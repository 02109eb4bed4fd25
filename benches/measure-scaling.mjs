/**
 * How time grows with the text: our whole analysis, and reading in depth (points, facts, proof list), on texts of
 * growing size in one process; prints one line of JSON: for each size the best of several passes.
 *
 *   node benches/measure-scaling.mjs
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scripts/build-settings.mjs';
import init, { Engine } from '../www/wasm/bulletin_lens.js';
import { WASM_PATH } from './subjects/bulletin-lens.mjs';
import { makeLongText } from './texts.mjs';

/** Sizes in bytes, and how often each is measured: short ones are over before a clock can tell. */
const SIZES = [
  [10_000, 200],
  [100_000, 40],
  [1_000_000, 8],
  [10_000_000, 3],
];

await init({ module_or_path: readFileSync(join(ROOT, WASM_PATH)) });
const engine = new Engine({});
const encoder = new TextEncoder();

function time(work) {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

function measure(bytes, passes) {
  const text = encoder.encode(makeLongText(bytes));
  const open = () => engine.open(text, { document: 'bench', name: 'bench.txt' }, () => undefined);
  const best = { bytes: text.length, analysis: Infinity, depth: Infinity };
  for (let pass = 0; pass < passes; pass += 1) {
    best.analysis = Math.min(best.analysis, time(open));
    best.depth = Math.min(
      best.depth,
      time(() => engine.reportJson('bench')),
    );
  }
  return best;
}

// A first pass lets the compiler optimise, as it will have in a page that is in use.
measure(1_000_000, 2);
console.log(JSON.stringify(SIZES.map(([bytes, passes]) => measure(bytes, passes))));
