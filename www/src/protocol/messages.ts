/** What the page and the worker say to each other: each request has an id and exactly one reply. */
import type {
  EngineSettings,
  Error as CoreError,
  LexiconRevision,
  Progress,
  QuestionKind,
  Questions,
  Reading,
  RegionChoice,
  Report,
  StopWordSection,
} from './contract.js';

/** Loads the core; always the first request to a worker. */
export interface StartRequest {
  kind: 'start';
  wasmUrl: string;
  settings: EngineSettings;
}

/** Reads and analyses a document and keeps it under a name. */
export interface OpenRequest extends Reading {
  kind: 'open';
  document: string;
  name: string;
  bytes: Uint8Array;
}

/** Puts open documents together as one more; they stay open themselves. */
export interface OpenTogetherRequest {
  kind: 'openTogether';
  document: string;
  name: string;
  /** In the order in which they are put together. */
  documents: string[];
}

/** Forgets a document. */
export interface CloseRequest {
  kind: 'close';
  document: string;
}

/** Asks for the switches of the stop-word list. */
export interface SectionsRequest {
  kind: 'stopWordSections';
}

/** Asks for the cities that a bulletin can be read with. */
export interface RegionsRequest {
  kind: 'regions';
}

/** Replaces the reader’s own lexicon; all open documents are counted anew. */
export interface LexiconRequest {
  kind: 'reviseLexicon';
  lexicon: string;
}

/** Asks one question about an open document. */
export type QuestionRequest = {
  [K in QuestionKind]: { kind: K; document: string; query: Questions[K]['query'] };
}[QuestionKind];

/** Everything the page asks of the worker. */
export type Request =
  | StartRequest
  | OpenRequest
  | OpenTogetherRequest
  | CloseRequest
  | SectionsRequest
  | RegionsRequest
  | LexiconRequest
  | QuestionRequest;

/** What each kind of request is answered with. */
export type Answers = { [K in QuestionKind]: Questions[K]['answer'] } & {
  start: null;
  open: Report;
  openTogether: Report;
  close: null;
  stopWordSections: StopWordSection[];
  regions: RegionChoice[];
  reviseLexicon: LexiconRevision;
};

/** A request on its way. */
export interface Envelope {
  id: number;
  request: Request;
}

/** What comes back: any number of `progress`, then one `done` or one `failed`. */
export type Reply =
  | { id: number; kind: 'progress'; progress: Progress }
  | { id: number; kind: 'done'; answer: Answers[Request['kind']] }
  | {
      id: number;
      kind: 'failed';
      error: CoreError;
      /** The core is no longer usable: the worker has to be replaced. */
      fatal: boolean;
    };
