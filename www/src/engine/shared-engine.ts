/** One engine a page: every element with the same base shares a worker and a copy of the core. */
import wasmAsset from '../../wasm/bulletin_lens_bg.wasm?url&no-inline';
import { EngineClient } from './client.js';
import type { Engine } from './engine.js';
import { EngineFailure } from './engine-failure.js';
import { resolveWasmUrl } from './wasm-url.js';
import { connectWorker } from './worker-port.js';

const engines = new Map<string, Engine>();

/**
 * The page’s engine. `base` is the folder that holds the `.wasm` file where it was moved away from
 * this module; `null` where it was not. Throws a named failure where no engine can run at all.
 */
export function sharedEngine(base: string | null): Engine {
  if (location.protocol === 'file:') throw EngineFailure.named('file-protocol');
  if (typeof WebAssembly !== 'object' || typeof Worker !== 'function') {
    throw EngineFailure.named('browser-too-old');
  }
  const wasmUrl = resolveWasmUrl(wasmAsset, base, import.meta.url, document.baseURI);
  let engine = engines.get(wasmUrl);
  if (!engine) {
    engine = new EngineClient(connectWorker, wasmUrl);
    engines.set(wasmUrl, engine);
  }
  return engine;
}
