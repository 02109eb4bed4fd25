/**
 * One measurement of one subject in a process of its own; prints one line of JSON.
 *
 *   node benches/measure-in-node.mjs SUBJECT first TEXT_FILE    from nothing to the first result
 *   node benches/measure-in-node.mjs SUBJECT long TEXT_FILE     throughput and memory on a long text
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scripts/build-settings.mjs';

const PASSES = 3;
const [subjectName, what, textFile] = process.argv.slice(2);
const text = readFileSync(textFile, 'utf8');

const begin = performance.now();
const { start, WASM_PATH } = await import(`./subjects/${subjectName}.mjs`);
const wasm = WASM_PATH === null ? undefined : readFileSync(join(ROOT, WASM_PATH));
const subject = await start(wasm);
if (what === 'first') {
  const words = subject.analyse(text);
  console.log(
    JSON.stringify({
      milliseconds: performance.now() - begin,
      words,
      memoryBytes: subject.memoryBytes(),
    }),
  );
} else {
  // A first pass over a part lets the compiler optimise, as it will have in a page that is in use.
  subject.analyse(text.slice(0, text.length / 10));
  const passes = [];
  let words = 0;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const passBegin = performance.now();
    words = subject.analyse(text);
    passes.push(performance.now() - passBegin);
  }
  console.log(
    JSON.stringify({
      milliseconds: passes,
      words,
      memoryBytes: subject.memoryBytes(),
      processBytes: process.resourceUsage().maxRSS * 1024,
    }),
  );
}
