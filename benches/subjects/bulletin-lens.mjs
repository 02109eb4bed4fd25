/** Ours, under the clock: the whole analysis of a bulletin, from bytes to the finished report. */
import init, { Engine } from '../../www/wasm/bulletin_lens.js';

export const WASM_PATH = 'www/wasm/bulletin_lens_bg.wasm';

/** Instantiates the wasm and unpacks the dictionary; the result analyses text and tells how much memory it holds. */
export async function start(wasm) {
  const { memory } = await init({ module_or_path: wasm });
  const engine = new Engine({});
  const encoder = new TextEncoder();
  return {
    analyse(text) {
      const options = { document: 'bench', name: 'bench.txt' };
      const report = engine.open(encoder.encode(text), options, () => undefined);
      return report.totals.tokens;
    },
    memoryBytes: () => memory.buffer.byteLength,
  };
}
