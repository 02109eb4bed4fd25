/**
 * The reader’s own lexicon: one for all elements that share an engine, with a way back for each step.
 *
 * It is text, `term [tag] [frequency]` a line, as it is exported and imported. Steps are taken one after the other, each
 * on what the one before has left, so that none is lost however fast they come.
 */
import type { Engine } from '../engine/engine.js';
import { EngineFailure, isAbort } from '../engine/engine-failure.js';
import type { LexiconRevision, TermChange } from '../protocol/contract.js';
import {
  joined,
  refusedLine,
  withoutTerm,
  type LexiconRefusal,
  type LexiconStep,
} from '../views/lexicon-text.js';
import { readOwnText } from './read-source.js';

/** Told when the lexicon changed, or could not be. */
export interface LexiconListener {
  lexiconRevised(revision: LexiconRevision): void;
  lexiconChanged(): void;
}

const lexicons = new WeakMap<Engine, ReadersLexicon>();

/** The lexicon of an engine. */
export class ReadersLexicon {
  readonly #engine: Engine;
  readonly #listeners = new Set<LexiconListener>();
  #text = '';
  #past: string[] = [];
  #refusal: LexiconRefusal | null = null;
  #waiting = 0;
  #steps: Promise<void> = Promise.resolve();
  #changes = new Map<string, readonly TermChange[]>();
  #isKnown = false;

  private constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** The one lexicon of an engine. */
  static of(engine: Engine): ReadersLexicon {
    const known = lexicons.get(engine);
    if (known) return known;
    const lexicon = new ReadersLexicon(engine);
    lexicons.set(engine, lexicon);
    return lexicon;
  }

  /** The lexicon as text. */
  get text(): string {
    return this.#text;
  }

  /** Why the last step was refused; `null` where it was not. */
  get refusal(): LexiconRefusal | null {
    return this.#refusal;
  }

  /** Whether a step is under way. */
  get pending(): boolean {
    return this.#waiting > 0;
  }

  /** Whether there is a step to take back. */
  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** Whether the last step added only what was there already. */
  get isKnown(): boolean {
    return this.#isKnown;
  }

  /** What the last step did to a bulletin; `null` where it was not there. */
  changesOf(bulletin: string): readonly TermChange[] | null {
    return this.#changes.get(bulletin) ?? null;
  }

  listen(listener: LexiconListener): void {
    this.#listeners.add(listener);
  }

  leave(listener: LexiconListener): void {
    this.#listeners.delete(listener);
  }

  /** Takes a step when those before it are done; where a line is faulty the lexicon stays, and says why. */
  take(step: LexiconStep): Promise<void> {
    return this.#queue(() => this.#take(step));
  }

  /** Sets what was kept from an earlier visit: no step to take back. */
  restore(text: string): Promise<void> {
    return this.#queue(async () => {
      if (text !== this.#text) await this.#apply(text, text);
    });
  }

  #queue(work: () => Promise<void>): Promise<void> {
    this.#waiting += 1;
    this.#tell();
    const done = this.#steps.then(async () => {
      this.#refusal = null;
      this.#isKnown = false;
      this.#changes = new Map();
      try {
        await work();
      } catch (error) {
        if (!(error instanceof EngineFailure)) throw error;
        this.#refusal = { failure: error, line: null };
      } finally {
        this.#waiting -= 1;
        this.#tell();
      }
    });
    // What is no failure of the engine is the caller’s to see; the steps behind it go on.
    this.#steps = done.catch(() => undefined);
    return done;
  }

  async #take(step: LexiconStep): Promise<void> {
    switch (step.what) {
      case 'add':
        return this.#add(step.text);
      case 'import':
        return this.#add(await readOwnText(step.file, step.file.name));
      case 'remove':
        return this.#revise(withoutTerm(this.#text, step.term));
      case 'clear':
        return this.#revise('');
      case 'undo': {
        const before = this.#past.at(-1);
        if (before !== undefined && (await this.#apply(before, before))) this.#past.pop();
      }
    }
  }

  async #add(given: string): Promise<void> {
    const text = joined(this.#text, given);
    this.#isKnown = text === this.#text;
    await this.#revise(text, given);
  }

  async #revise(text: string, given: string = text): Promise<void> {
    const before = this.#text;
    if (text !== before && (await this.#apply(text, given))) this.#past.push(before);
  }

  async #apply(text: string, given: string): Promise<boolean> {
    try {
      const revision = await this.#engine.reviseLexicon(text);
      this.#text = text;
      this.#changes = new Map(revision.documents.map((one) => [one.document, one.changes]));
      for (const listener of this.#listeners) listener.lexiconRevised(revision);
      return true;
    } catch (error) {
      if (isAbort(error)) return false;
      if (!(error instanceof EngineFailure)) throw error;
      this.#refusal = { failure: error, line: refusedLine(error.subject, text, given) };
      return false;
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener.lexiconChanged();
  }
}
