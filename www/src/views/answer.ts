/** Keeps the newest answer to a view’s question: asks again when the question changes, gives up when the view goes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isAbort } from '../engine/engine-failure.js';

/** The state of one question. While a new answer is awaited the old one stays. */
export class Answer<T> implements ReactiveController {
  value: T | undefined;
  error: unknown;
  pending = false;
  readonly #host: ReactiveControllerHost;
  #key: string | undefined;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Asks, unless the question with this key has been asked already. */
  want(key: string, ask: (signal: AbortSignal) => Promise<T>): void {
    if (key === this.#key) return;
    this.#key = key;
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.pending = true;
    this.error = undefined;
    ask(abort.signal).then(
      (value) => {
        if (this.#abort !== abort) return;
        this.value = value;
        this.pending = false;
        this.#host.requestUpdate();
      },
      (error: unknown) => {
        if (this.#abort !== abort) return;
        this.pending = false;
        if (isAbort(error)) {
          // Another view asked the same kind of question: asking back would only end its call.
          this.#key = undefined;
          return;
        }
        this.error = error;
        this.#host.requestUpdate();
      },
    );
  }

  /** Asks the same question again, after a failure. */
  retry(): void {
    this.#key = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#key = undefined;
    this.pending = false;
  }
}
