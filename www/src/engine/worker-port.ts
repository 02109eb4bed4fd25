/** Connects the client to a worker. */
import type { Reply } from '../protocol/messages.js';
import type { Connect } from './port.js';

/** Starts the worker that ships with this module. */
export const connectWorker: Connect = (listener) => {
  const worker = new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', (event: MessageEvent<Reply>) => {
    listener.reply(event.data);
  });
  for (const sign of ['error', 'messageerror'] as const) {
    worker.addEventListener(sign, (event) => {
      console.error(event);
      listener.died();
    });
  }
  return {
    post: (envelope) => {
      worker.postMessage(envelope);
    },
    end: () => {
      worker.terminate();
    },
  };
};
