/** The engine as the rest of the page knows it: asynchronous, abortable, wherever it runs. */
import type {
  LexiconRevision,
  Progress,
  QuestionKind,
  Questions,
  Reading,
  RegionChoice,
  Report,
  StopWordSection,
} from '../protocol/contract.js';

/** What every call can be given. */
export interface CallOptions {
  /** Ends the call at once with an `AbortError`. */
  signal?: AbortSignal | undefined;
}

/** What opening can be given. */
export interface OpenCallOptions extends CallOptions {
  /** Called as the text is worked through. */
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** A bulletin to open, with what the reader says about it. */
export interface SourceBytes extends Reading {
  /** The name under which questions ask for it; unique on the page. */
  document: string;
  /** The file’s name, for people. */
  name: string;
  /** The file as it came. */
  bytes: Uint8Array;
}

/** Open documents that are put together as one more. */
export interface DocumentSet {
  /** The name under which questions ask for all of them. */
  document: string;
  /** What they are called together, for people. */
  name: string;
  /** Their names, in the order in which they are put together. */
  documents: string[];
}

/** Reads bulletins and answers questions about them. Rejects with `EngineFailure` or `AbortError`. */
export interface Engine {
  /**
   * Reads and analyses a document, and keeps it open. One that is open already is read anew; where
   * that fails, it stays open as it was.
   */
  open(source: SourceBytes, options?: OpenCallOptions): Promise<Report>;
  /**
   * Puts open documents together, so that every question can be asked of all of them. They stay open by themselves; one
   * that changes afterwards stays in the set as it was, until the set is opened again.
   */
  openTogether(set: DocumentSet, options?: CallOptions): Promise<Report>;
  /** Forgets a document; calls still pending for it end with an `AbortError`. */
  close(document: string): void;
  /**
   * Answers a question about an open document. A newer question of the same kind about the same
   * document ends the older one with an `AbortError`.
   */
  ask<K extends QuestionKind>(
    kind: K,
    document: string,
    query: Questions[K]['query'],
    options?: CallOptions,
  ): Promise<Questions[K]['answer']>;
  /** The sections of the stop-word list. */
  stopWordSections(options?: CallOptions): Promise<StopWordSection[]>;
  /** The cities that a bulletin can be read with. */
  regions(options?: CallOptions): Promise<RegionChoice[]>;
  /**
   * Replaces the reader’s own lexicon, `term [tag] [frequency]` a line; empty for none. All open documents are counted
   * anew. Rejects where a line is faulty, and then nothing changes.
   */
  reviseLexicon(lexicon: string, options?: CallOptions): Promise<LexiconRevision>;
  /** Ends the engine; calls still pending end with an `AbortError`. */
  end(): void;
}
