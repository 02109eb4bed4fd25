/**
 * What comes at once: opens many files in the order of their names and knows how far their reading is.
 *
 * The files themselves stay on the disk until their turn: the shelf reads one after the other.
 */
import type { ReactiveControllerHost } from 'lit';
import type { IntakeEvent, IntakeState, IntakeStep, LeftOutFile } from '../views/intake.js';
import type { Wish } from '../views/wish.js';
import { MOST_AT_ONCE, sortIncoming, type FileAtPath } from './incoming.js';
import { readFile } from './read-source.js';
import type { Shelf, ShelfItem } from './shelf.js';

/** What the element has to do with it. */
export interface IntakeHost extends ReactiveControllerHost {
  /** Several files are read, or were given up: so many of them were opened, so many could not be. */
  intakeOver(read: number, failed: number): void;
  focus(): void;
}

/** Only a reading that takes longer than this is shown. */
const PATIENCE_MS = 200;

/** What came last, and what came while that was being read. */
export class Intake {
  readonly #host: IntakeHost;
  readonly #shelf: Shelf;
  #items: readonly ShelfItem[] = [];
  #leftOut: readonly LeftOutFile[] = [];
  #beyond = 0;
  #repeated: readonly { name: string; of: string }[] = [];
  #isRunning = false;
  #isSlow = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: IntakeHost & EventTarget, shelf: Shelf) {
    this.#host = host;
    this.#shelf = shelf;
    host.addEventListener('bl-intake', this.#onEvent as EventListener);
  }

  /** Opens files; the first of them that can be read comes into view. */
  open(brought: Iterable<File | FileAtPath>, wish: Wish): void {
    const { files, leftOut, beyond } = sortIncoming(brought);
    if (!this.#isRunning) this.#forget();
    this.#leftOut = [...this.#leftOut, ...leftOut];
    this.#beyond += beyond;
    const load = (name: string, file: File) => (): Promise<Uint8Array> => readFile(file, name);
    const sources = files.map(({ name, file }) => ({ name, load: load(name, file) }));
    this.#items = [...this.#items, ...this.#shelf.add(sources, wish)];
    this.follow();
    this.#host.requestUpdate();
  }

  /** A file was open already. */
  repeated(item: ShelfItem, of: ShelfItem): void {
    if (!this.#isRunning && !this.#items.includes(item)) this.#forget();
    this.#repeated = [...this.#repeated, { name: item.name, of: of.name }];
    this.#host.requestUpdate();
  }

  /** Whether the file came together with others: then it is not spoken of by itself. */
  isOneOfMany(item: ShelfItem): boolean {
    return this.#items.length > 1 && this.#items.includes(item);
  }

  /** Whether several files are being read. */
  get isRunning(): boolean {
    return this.#isRunning && this.#items.length > 1;
  }

  /** What is shown of it; `null` where there is nothing to say. */
  get state(): IntakeState | null {
    const { read, failed, stopped, toRead } = this.#counts();
    const isShown = this.isRunning && this.#isSlow;
    const isSaid = this.#leftOut.length > 0 || this.#beyond > 0 || this.#repeated.length > 0;
    if (!isShown && !isSaid && (stopped === 0 || this.#isRunning)) return null;
    return {
      isRunning: this.isRunning,
      all: read + failed + stopped + toRead,
      read,
      failed,
      stopped,
      leftOut: this.#leftOut,
      beyond: this.#beyond,
      most: MOST_AT_ONCE,
      repeated: this.#repeated,
    };
  }

  /** The shelf went on. */
  follow(): void {
    const { read, failed, toRead } = this.#counts();
    const isRunning = toRead > 0;
    if (isRunning === this.#isRunning) return;
    this.#isRunning = isRunning;
    clearTimeout(this.#timer);
    this.#isSlow = false;
    if (isRunning) {
      this.#timer = setTimeout(() => {
        this.#isSlow = true;
        this.#host.requestUpdate();
      }, PATIENCE_MS);
    } else if (this.#items.length > 1) {
      this.#host.intakeOver(read, failed);
    }
  }

  #counts(): { read: number; failed: number; stopped: number; toRead: number } {
    const here = new Set(this.#shelf.items);
    const counts = { read: 0, failed: 0, stopped: 0, toRead: 0 };
    for (const item of this.#items) {
      if (!here.has(item)) continue;
      if (item.state === 'ready') counts.read += 1;
      else if (item.state === 'failed') counts.failed += 1;
      else if (item.state === 'stopped') counts.stopped += 1;
      else counts.toRead += 1;
    }
    return counts;
  }

  #forget(): void {
    this.#items = [];
    this.#leftOut = [];
    this.#beyond = 0;
    this.#repeated = [];
  }

  readonly #onEvent = (event: IntakeEvent): void => {
    event.stopPropagation();
    this.#do(event.detail);
    // Most of these buttons go away when they are pressed: the keyboard goes on where the reader looks.
    requestAnimationFrame(() => {
      const { activeElement, body } = document;
      if (activeElement === null || activeElement === body) this.#host.focus();
    });
  };

  #do(step: IntakeStep): void {
    switch (step.what) {
      case 'stop':
        this.#shelf.stop();
        return;
      case 'go-on':
        this.#shelf.retryAll('stopped');
        return;
      case 'drop-rest':
        this.#shelf.removeAll('stopped');
        return;
      case 'retry-all':
        this.#shelf.retryAll('failed');
        return;
      case 'dismiss-failures':
        this.#shelf.removeAll('failed');
        return;
      case 'retry':
        this.#shelf.retry(step.id);
        return;
      case 'remove':
        this.#shelf.remove(step.id);
        return;
      case 'dismiss':
        this.#leftOut = [];
        this.#beyond = 0;
        this.#repeated = [];
        this.#host.requestUpdate();
    }
  }
}
