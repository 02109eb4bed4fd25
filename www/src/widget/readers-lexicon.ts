/**
 * The reader’s own lexicon: one for all elements that share an engine, with a way back for each step.
 *
 * It is text, `term [tag] [frequency]` a line, as it is exported and imported.
 */
import type { Engine } from '../engine/engine.js';
import { EngineFailure, isAbort } from '../engine/engine-failure.js';
import type { LexiconRevision, TermChange } from '../protocol/contract.js';
import { joined } from '../views/lexicon-text.js';
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
  #refusal: EngineFailure | null = null;
  #pending = false;
  #changes = new Map<string, readonly TermChange[]>();

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

  /** Why the last change was refused; `null` where it was not. */
  get refusal(): EngineFailure | null {
    return this.#refusal;
  }

  /** Whether a change is under way. */
  get pending(): boolean {
    return this.#pending;
  }

  /** Whether there is a step to take back. */
  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** What the last change did to a bulletin; `null` where it was not there. */
  changesOf(bulletin: string): readonly TermChange[] | null {
    return this.#changes.get(bulletin) ?? null;
  }

  listen(listener: LexiconListener): void {
    this.#listeners.add(listener);
  }

  leave(listener: LexiconListener): void {
    this.#listeners.delete(listener);
  }

  /** Replaces the lexicon; where a line is faulty it stays, and says why. */
  async revise(text: string): Promise<void> {
    if (await this.#apply(text)) this.#past.push(this.#replaced);
    this.#tell();
  }

  /** Sets what was kept from an earlier visit: no step to take back. */
  async restore(text: string): Promise<void> {
    await this.#apply(text);
    this.#tell();
  }

  /** Adds the lines of a file. */
  async takeFile(file: File): Promise<void> {
    try {
      const more = await readOwnText(file, file.name);
      await this.revise(joined(this.#text, more));
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error;
      this.#refusal = error;
      this.#tell();
    }
  }

  /** Takes the last step back. */
  async undo(): Promise<void> {
    const before = this.#past.pop();
    if (before !== undefined && !(await this.#apply(before))) this.#past.push(before);
    this.#tell();
  }

  #replaced = '';

  async #apply(text: string): Promise<boolean> {
    this.#pending = true;
    this.#refusal = null;
    this.#tell();
    try {
      const revision = await this.#engine.reviseLexicon(text);
      this.#replaced = this.#text;
      this.#text = text;
      this.#changes = new Map(revision.documents.map((one) => [one.document, one.changes]));
      for (const listener of this.#listeners) listener.lexiconRevised(revision);
      return true;
    } catch (error) {
      if (isAbort(error)) return false;
      if (!(error instanceof EngineFailure)) throw error;
      this.#refusal = error;
      return false;
    } finally {
      this.#pending = false;
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener.lexiconChanged();
  }
}
