/** The wire between the client and a host: a worker, the same thread, or a test. */
import type { Envelope, Reply } from '../protocol/messages.js';

/** What a port tells its client. */
export interface PortListener {
  /** A reply came. */
  reply(reply: Reply): void;
  /** The host is gone and will answer nothing more. */
  died(): void;
}

/** One connection to one host. */
export interface Port {
  /** Sends a request. */
  post(envelope: Envelope): void;
  /** Ends the host, whatever it is doing; nothing is told to the listener afterwards. */
  end(): void;
}

/** Starts a host; throws where none can be started. */
export type Connect = (listener: PortListener) => Port;
