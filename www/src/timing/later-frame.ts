/** Puts off a part of a view to a later frame, so that what stands first on the screen does not wait for it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { inNextTask } from './next-task.js';

/** Whether a frame behind the first one has come. */
export class LaterFrame implements ReactiveController {
  #key: unknown;
  #come = false;
  #callOff: () => void = () => undefined;
  readonly #host: ReactiveControllerHost;

  readonly #behind: number;

  /** `behind` is how many frames behind the one that paints the rest; views that share a page take turns. */
  constructor(host: ReactiveControllerHost, behind = 1) {
    this.#host = host;
    this.#behind = behind;
    host.addController(this);
  }

  /** False when asked about a new `key`; true from its frame on. */
  hasCome(key: unknown): boolean {
    if (key !== this.#key) {
      this.#key = key;
      this.#come = false;
      this.#callOff();
      // The next animation frame paints what is rendered now; those behind it come after.
      this.#wait(this.#behind + 1);
    }
    return this.#come;
  }

  #wait(frames: number): void {
    const frame = requestAnimationFrame(() => {
      if (frames > 1) {
        this.#wait(frames - 1);
        return;
      }
      // Behind the frame, not in it: drawing and laying out are two tasks then instead of a long one.
      this.#callOff = inNextTask(() => {
        this.#come = true;
        this.#host.requestUpdate();
      });
    });
    this.#callOff = () => {
      cancelAnimationFrame(frame);
    };
  }

  // Taken out before its frame came, the view asks again when it is put back.
  hostDisconnected(): void {
    this.#callOff();
    if (!this.#come) this.#key = undefined;
  }

  hostConnected(): void {
    if (!this.#come) this.#host.requestUpdate();
  }
}
