/** npm's jieba-wasm, under the clock: a bare `cut`, which is only the first step of an analysis. */
import init, { cut } from '../../node_modules/jieba-wasm/pkg/web/jieba_rs_wasm.js';

export const WASM_PATH = 'node_modules/jieba-wasm/pkg/web/jieba_rs_wasm_bg.wasm';

/** Instantiates the wasm; its dictionary is read at the first `cut`. */
export async function start(wasm) {
  const { memory } = await init({ module_or_path: wasm });
  return {
    analyse: (text) => cut(text).length,
    memoryBytes: () => memory.buffer.byteLength,
  };
}
