/**
 * What comparing groups costs beside segmenting the same text: 13 districts, over 20,000 distinct terms; and whether a
 * text twice as long with the same terms takes more memory for its terms. Prints one line of JSON.
 *
 *   node benches/measure-comparison.mjs [how often each article's text is repeated]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scripts/build-settings.mjs';
import init, { Engine } from '../www/wasm/bulletin_lens.js';
import { WASM_PATH } from './subjects/bulletin-lens.mjs';
import { makeWordyBulletin } from './texts.mjs';

/** So many terms a text has to show, or the numbers are of something smaller than they claim. */
const TERMS = 20_000;
const PASSES = 7;
const DOCUMENTS = ['bench'];
const ALL_TERMS = { minimumCharacters: 0, excludedSections: [] };

const { memory } = await init({ module_or_path: readFileSync(join(ROOT, WASM_PATH)) });
const engine = new Engine({});
const text = new TextEncoder().encode(makeWordyBulletin(Number(process.argv[2] ?? 1)));
const memoryBefore = memory.buffer.byteLength;
const report = engine.open(text, { document: 'bench', name: 'bench.txt' }, () => undefined);
const memoryOpen = memory.buffer.byteLength;

/** The best of several passes: what else the machine does only adds. */
function best(work) {
  let fastest = Infinity;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const begin = performance.now();
    work();
    fastest = Math.min(fastest, performance.now() - begin);
  }
  return fastest;
}

const contrast = (target, top) =>
  engine.contrast(DOCUMENTS, { filter: ALL_TERMS, target, top, bothEnds: true });
const { testedTerms, grouping } = contrast(null, 1);
const targets = grouping.groups.filter((group) => group.tokens > 0).map((group) => group.id);
if (testedTerms < TERMS || targets.length < 13) {
  throw new Error(`${testedTerms} terms in ${targets.length} districts are fewer than intended`);
}

// Revising the lexicon counts what is open anew: text becomes tokens, tokens are counted, and nothing else.
const segmenting = best(() => engine.reviseLexicon(''));
const contrasts = best(() => targets.forEach((target) => contrast(target, 50)));
const spread = best(() => engine.spread(DOCUMENTS, { filter: ALL_TERMS, top: 100 }));
const similarity = best(() => engine.similarity(DOCUMENTS, { filter: ALL_TERMS }));

console.log(
  JSON.stringify({
    bytes: text.length,
    tokens: report.totals.tokens,
    terms: testedTerms,
    districts: targets.length,
    segmenting,
    contrasts,
    spread,
    similarity,
    openBytes: memoryOpen - memoryBefore,
    comparisonBytes: memory.buffer.byteLength - memoryOpen,
  }),
);
