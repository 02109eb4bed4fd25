/**
 * Mending: each step of a reader’s corrections is a file of corrections, with which the bulletin is read anew.
 *
 * The corrections in force are those of the bulletin’s wish, wherever they came from. Steps are taken one after the
 * other; what the core refuses changes nothing, and says which entry stands in the way.
 */
import { EngineFailure } from '../engine/engine-failure.js';
import {
  articleAt,
  correctionsFileName,
  correctionsIn,
  entryMeant,
  fileOf,
  NO_MENDING,
  placeOf,
  without,
  type Correction,
  type MendingEvent,
  type MendingState,
  type MendingStep,
  type StepDone,
  type StepRefusal,
} from '../views/mending/corrections.js';
import { withFile, type OwnText } from '../views/wish.js';
import type { Journey, JourneyHost } from './journey.js';
import { readOwnText } from './read-source.js';
import type { Shelf, ShelfItem } from './shelf.js';

/** The files of corrections behind and before the present one. */
interface History {
  past: (OwnText | null)[];
  future: (OwnText | null)[];
  waiting: number;
  steps: Promise<void>;
  done: StepDone | null;
  refusal: StepRefusal | null;
}

/** Corrections of the bulletins on a shelf. */
export class Mending {
  readonly #host: JourneyHost;
  readonly #shelf: Shelf;
  readonly #journey: Journey;
  readonly #histories = new WeakMap<ShelfItem, History>();

  constructor(host: JourneyHost & EventTarget, shelf: Shelf, journey: Journey) {
    this.#host = host;
    this.#shelf = shelf;
    this.#journey = journey;
    host.addEventListener('bl-mend', this.#onStep as EventListener);
    host.addEventListener('keydown', this.#onKey as EventListener);
  }

  /** What the mode shows of a bulletin. */
  of(item: ShelfItem): MendingState {
    const corrections = this.#correctionsOf(item);
    const history = this.#histories.get(item);
    if (!history) return { ...NO_MENDING, corrections };
    const { past, future, waiting, done, refusal } = history;
    return {
      corrections,
      canUndo: past.length > 0,
      canRedo: future.length > 0,
      isPending: waiting > 0,
      done,
      refusal,
    };
  }

  /** Takes a step when those before it are done; whether it was taken. */
  take(item: ShelfItem, step: MendingStep): Promise<boolean> {
    const history = this.#historyOf(item);
    history.waiting += 1;
    this.#host.requestUpdate();
    const taken = history.steps.then(async () => {
      try {
        return await this.#take(item, history, step);
      } finally {
        history.waiting -= 1;
        this.#host.requestUpdate();
      }
    });
    // What goes wrong in a way nobody foresaw is the caller’s to see; the steps behind it go on.
    history.steps = taken.then(
      () => undefined,
      () => undefined,
    );
    return taken;
  }

  /** The head of the bulletin chose a file, or none: what is wrong with it is said there. */
  async takeFile(item: ShelfItem, file: File | null): Promise<void> {
    const isTaken = await this.take(item, file ? { what: 'import', file } : { what: 'clear' });
    const refusal = isTaken ? undefined : this.#histories.get(item)?.refusal;
    if (refusal) this.#shelf.refuse(item.id, refusal.failure);
  }

  // The same list for the same file, so that views are not drawn again for nothing.
  readonly #read = new WeakMap<OwnText, readonly Correction[]>();

  #correctionsOf({ wish }: ShelfItem): readonly Correction[] {
    const file = wish.corrections;
    if (file === null) return NO_MENDING.corrections;
    const read = this.#read.get(file) ?? correctionsIn(file);
    this.#read.set(file, read);
    return read;
  }

  #historyOf(item: ShelfItem): History {
    const known = this.#histories.get(item);
    if (known) return known;
    const history: History = {
      past: [],
      future: [],
      waiting: 0,
      steps: Promise.resolve(),
      done: null,
      refusal: null,
    };
    this.#histories.set(item, history);
    return history;
  }

  async #take(item: ShelfItem, history: History, step: MendingStep): Promise<boolean> {
    history.refusal = null;
    history.done = null;
    const before = item.wish.corrections;
    const listBefore = this.#correctionsOf(item);
    const articlesBefore = item.bulletin?.report.articles.length ?? 0;
    const refuse = (failure: EngineFailure): void => {
      const removed = step.what === 'remove' ? step.places : [];
      const isOwn = step.what === 'remove' || step.what === 'add';
      const entry = isOwn ? entryMeant(failure.subject, removed, listBefore.length) : null;
      history.refusal = { failure, step, entry };
    };
    let after: OwnText | null;
    try {
      after = await this.#fileAfter(item, history, step);
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error;
      refuse(error);
      return false;
    }
    if (after === before) return false;
    const outcome = await this.#shelf.reread(
      item.id,
      withFile(item.asked ?? item.wish, 'corrections', after),
    );
    // Given up for another city, say: that reading has these corrections, too.
    const isIncluded = (item.asked ?? item.wish).corrections === after;
    if (outcome === 'given-up' && !isIncluded) return false;
    if (outcome !== 'read' && outcome !== 'given-up') {
      // The mode says it, where the reader looks; the head of the bulletin need not say it again.
      this.#shelf.refuse(item.id, null);
      refuse(outcome);
      return false;
    }
    if (step.what === 'undo') {
      history.past.pop();
      history.future.push(before);
    } else {
      history.past.push(before);
      if (step.what === 'redo') history.future.pop();
      else history.future = [];
    }
    history.done = {
      what: step.what,
      corrections: changed(listBefore, this.#correctionsOf(item)),
      articlesBefore,
      articles: item.bulletin?.report.articles.length ?? 0,
    };
    return true;
  }

  #fileAfter(
    item: ShelfItem,
    history: History,
    step: MendingStep,
  ): OwnText | null | Promise<OwnText> {
    const list = this.#correctionsOf(item);
    const made = (corrections: readonly Correction[]): OwnText | null =>
      item.bulletin
        ? fileOf(correctionsFileName(item.name), item.bulletin.report.source, corrections)
        : item.wish.corrections;
    switch (step.what) {
      case 'add':
        return made([...list, ...step.corrections]);
      case 'remove': {
        const rest = without(list, step.places);
        // What was to go has gone already: a button was pressed twice.
        return rest.length === list.length ? item.wish.corrections : made(rest);
      }
      case 'clear':
        return null;
      case 'undo':
        return history.past.length > 0 ? (history.past.at(-1) ?? null) : item.wish.corrections;
      case 'redo':
        return history.future.length > 0 ? (history.future.at(-1) ?? null) : item.wish.corrections;
      case 'import':
        return readOwnText(step.file, step.file.name).then((text) => ({
          name: step.file.name,
          text,
        }));
    }
  }

  readonly #onStep = (event: MendingEvent): void => {
    event.stopPropagation();
    const item = this.#shelf.active;
    const { step, place } = event.detail;
    if (!item) return;
    void this.take(item, step).then((isTaken) => {
      if (isTaken && item === this.#shelf.active) this.#follow(item, place);
    });
  };

  /** Ctrl+Z and its opposites, in the mode alone; a field that can be written in has its own. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const item = this.#shelf.active;
    const isInMode =
      this.#host.frontView === 'articles' &&
      this.#journey.settingsOf('articles')['mend'] !== undefined;
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!item || !isInMode || !isCommand || event.defaultPrevented) return;
    const what = commandOf(event);
    const [target] = event.composedPath();
    if (what === null || (target instanceof Element && isWritable(target))) return;
    event.preventDefault();
    void this.take(item, { what }).then((isTaken) => {
      if (isTaken && item === this.#shelf.active) this.#follow(item, null);
    });
  };

  /** Articles have other numbers now: the one that is read by itself stays the one with the place that was corrected. */
  #follow(item: ShelfItem, place: number | null): void {
    if (this.#journey.article === null || !item.bulletin) return;
    const [first] = this.of(item).done?.corrections ?? [];
    const at = place ?? (first && placeOf(first));
    if (at !== undefined) this.#journey.stayAt(articleAt(item.bulletin.report.articles, at));
  }
}

/** What is in one list and not in the other. */
function changed(before: readonly Correction[], after: readonly Correction[]): Correction[] {
  const [longer, shorter] = before.length > after.length ? [before, after] : [after, before];
  const left = shorter.map((correction) => JSON.stringify(correction));
  return longer.filter((correction) => {
    const same = left.indexOf(JSON.stringify(correction));
    if (same < 0) return true;
    left.splice(same, 1);
    return false;
  });
}

function commandOf({ key, shiftKey }: KeyboardEvent): 'undo' | 'redo' | null {
  const letter = key.toLowerCase();
  if (letter === 'y') return 'redo';
  if (letter !== 'z') return null;
  return shiftKey ? 'redo' : 'undo';
}

function isWritable(element: Element): boolean {
  return element.matches(
    'input:not([type="checkbox"], [type="radio"]), textarea:not([data-fixed])',
  );
}
