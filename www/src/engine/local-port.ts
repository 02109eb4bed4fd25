/** Connects the client to a host in the same thread, for tests and for places without workers. */
import { createHost, type LoadCore } from '../protocol/host.js';
import type { Connect } from './port.js';

/** A port to a core that runs where it is called; each request waits for a turn of the event loop. */
export function connectLocally(loadCore: LoadCore): Connect {
  return (listener) => {
    let ended = false;
    const handle = createHost(
      loadCore,
      (reply) => {
        if (!ended) listener.reply(reply);
      },
      (thrown) => {
        console.error(thrown);
      },
    );
    return {
      post: (envelope) => {
        setTimeout(() => {
          if (!ended) void handle(envelope);
        });
      },
      end: () => {
        ended = true;
      },
    };
  };
}
