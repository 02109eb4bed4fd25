/** The worker’s entry: joins the host to the worker’s messages and to the wasm build of the core. */
import init, { Engine } from '../../wasm/bulletin_lens.js';
import { createHost } from '../protocol/host.js';
import type { Envelope } from '../protocol/messages.js';
import { compileCore } from './compile-core.js';

declare const self: DedicatedWorkerGlobalScope;

const handle = createHost(
  async (wasmUrl, settings) => {
    await init({ module_or_path: await compileCore(wasmUrl) });
    return new Engine(settings);
  },
  (reply) => {
    self.postMessage(reply);
  },
  (thrown) => {
    console.error(thrown);
  },
);

self.addEventListener('message', (event: MessageEvent<Envelope>) => {
  void handle(event.data);
});
