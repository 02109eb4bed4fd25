/**
 * The near side of the boundary: queues calls, sends one at a time, and outlives its host.
 *
 * Only one request is under way at a time, so that a call given up while it waits costs nothing and
 * so that, when the host dies, the document that was being worked on is known by name. The client
 * keeps the bytes of what is open: a new host gets them again, document by document, when asked.
 */
import type { EngineSettings, QuestionKind, Questions, Report } from '../protocol/contract.js';
import type {
  Answers,
  OpenRequest,
  OpenTogetherRequest,
  Reply,
  Request,
} from '../protocol/messages.js';
import type { CallOptions, DocumentSet, Engine, OpenCallOptions, SourceBytes } from './engine.js';
import { abortError, EngineFailure } from './engine-failure.js';
import type { Connect, Port } from './port.js';

/** How long a call that was given up may go on before its host is ended. */
export const ABORT_GRACE_MS = 400;

/** Questions of which only the newest matters; the others have only one answer. */
const SUPERSEDABLE: ReadonlySet<string> = new Set<QuestionKind>([
  'keywords',
  'matrix',
  'compare',
  'contrast',
  'spread',
  'sharedTerms',
  'similarity',
  'concordance',
  'details',
  'proof',
  'phrases',
  'collocates',
  'network',
  'newWords',
  'figures',
  'outlines',
  'trend',
  'dispersion',
]);

type Settlement =
  { kind: 'done'; answer: Answers[Request['kind']] } | { kind: 'failed'; error: Error };

interface Job {
  request: Request;
  /** Told once, and never after the job was given up. */
  settle: (settlement: Settlement) => void;
  onProgress: OpenCallOptions['onProgress'];
  givenUp: boolean;
  /** Runs once the job is settled or given up. */
  release: () => void;
}

/** An engine on the other side of a port. */
export class EngineClient implements Engine {
  readonly #connect: Connect;
  readonly #wasmUrl: string;
  #settings: EngineSettings;
  #port: Port | null = null;
  /** Whether the present host has answered anything. */
  #answered = false;
  #started = false;
  #queue: Job[] = [];
  #running: { id: number; job: Job } | null = null;
  #lastId = 0;
  #graceTimer: ReturnType<typeof setTimeout> | undefined;
  /** What is open, with its bytes. */
  readonly #held = new Map<string, SourceBytes>();
  /** What was put together of what is open. */
  readonly #sets = new Map<string, DocumentSet>();
  /** What the present host has open. */
  readonly #loaded = new Set<string>();
  /** Documents that ended a host, with the failure that says so. */
  readonly #broken = new Map<string, EngineFailure>();

  constructor(connect: Connect, wasmUrl: string, settings: EngineSettings = {}) {
    this.#connect = connect;
    this.#wasmUrl = wasmUrl;
    this.#settings = settings;
  }

  async open(source: SourceBytes, options: OpenCallOptions = {}): Promise<Answers['open']> {
    this.#broken.delete(source.document);
    const report = await this.#call({ kind: 'open', ...source }, options, () => {
      this.#held.set(source.document, source);
      this.#loaded.add(source.document);
    });
    return report as Answers['open'];
  }

  async openTogether(set: DocumentSet, options: CallOptions = {}): Promise<Report> {
    this.#broken.delete(set.document);
    const report = await this.#call({ kind: 'openTogether', ...set }, options, () => {
      this.#sets.set(set.document, set);
      this.#loaded.add(set.document);
    });
    return report as Answers['openTogether'];
  }

  close(document: string): void {
    this.#held.delete(document);
    this.#sets.delete(document);
    this.#broken.delete(document);
    for (const job of this.#queue.filter((queued) => documentOf(queued.request) === document)) {
      this.#giveUp(job);
    }
    const running = this.#running?.job;
    if (running && documentOf(running.request) === document) this.#giveUp(running);
    else if (this.#loaded.has(document)) this.#forget(document);
  }

  async ask<K extends QuestionKind>(
    kind: K,
    document: string,
    query: Questions[K]['query'],
    options: CallOptions = {},
  ): Promise<Questions[K]['answer']> {
    const broken = this.#broken.get(document);
    if (broken) throw broken;
    if (SUPERSEDABLE.has(kind)) this.#supersede(kind, document);
    const request = { kind, document, query } as Request;
    return (await this.#call(request, options)) as Questions[K]['answer'];
  }

  async stopWordSections(options: CallOptions = {}): Promise<Answers['stopWordSections']> {
    const answer = await this.#call({ kind: 'stopWordSections' }, options);
    return answer as Answers['stopWordSections'];
  }

  async regions(options: CallOptions = {}): Promise<Answers['regions']> {
    return (await this.#call({ kind: 'regions' }, options)) as Answers['regions'];
  }

  async reviseLexicon(
    lexicon: string,
    options: CallOptions = {},
  ): Promise<Answers['reviseLexicon']> {
    const answer = await this.#call({ kind: 'reviseLexicon', lexicon }, options, () => {
      // A host that comes after this one begins with it.
      this.#settings = { ...this.#settings, lexicon };
    });
    return answer as Answers['reviseLexicon'];
  }

  end(): void {
    const jobs = [...this.#queue, ...(this.#running ? [this.#running.job] : [])];
    this.#queue = [];
    this.#dropHost();
    this.#held.clear();
    for (const job of jobs) reject(job, abortError());
  }

  #call(
    request: Request,
    options: OpenCallOptions,
    onDone?: () => void,
  ): Promise<Answers[Request['kind']]> {
    const { signal, onProgress } = options;
    return new Promise((resolve, rejectCall) => {
      if (signal?.aborted) {
        rejectCall(abortError());
        return;
      }
      const job: Job = {
        request,
        onProgress,
        givenUp: false,
        settle: (settlement) => {
          if (settlement.kind === 'failed') {
            rejectCall(settlement.error);
            return;
          }
          onDone?.();
          resolve(settlement.answer);
        },
        release: () => {
          signal?.removeEventListener('abort', onAbort);
        },
      };
      const onAbort = (): void => {
        this.#giveUp(job);
      };
      signal?.addEventListener('abort', onAbort);
      this.#queue.push(job);
      this.#sendNext();
    });
  }

  #supersede(kind: string, document: string): void {
    const isOlder = (job: Job): boolean =>
      job.request.kind === kind && documentOf(job.request) === document;
    for (const job of this.#queue.filter(isOlder)) this.#giveUp(job);
    const running = this.#running?.job;
    // A question is answered sooner than a new host is ready: the older one may end by itself.
    if (running && !running.givenUp && isOlder(running)) reject(running, abortError());
  }

  #giveUp(job: Job): void {
    if (job.givenUp) return;
    reject(job, abortError());
    const place = this.#queue.indexOf(job);
    if (place >= 0) {
      this.#queue.splice(place, 1);
      return;
    }
    if (this.#running?.job !== job) return;
    clearTimeout(this.#graceTimer);
    this.#graceTimer = setTimeout(() => {
      if (this.#running?.job !== job) return;
      this.#dropHost();
      this.#sendNext();
    }, ABORT_GRACE_MS);
  }

  #forget(document: string): void {
    this.#loaded.delete(document);
    this.#queue.push(internalJob({ kind: 'close', document }, () => undefined));
    this.#sendNext();
  }

  #sendNext(): void {
    if (this.#running || this.#queue.length === 0) return;
    if (!this.#port && !this.#startHost()) return;
    if (!this.#started) {
      this.#send(
        internalJob(
          { kind: 'start', wasmUrl: this.#wasmUrl, settings: this.#settings },
          (settlement) => {
            this.#started = settlement.kind === 'done';
          },
        ),
      );
      return;
    }
    const next = this.#queue[0];
    if (!next) return;
    const missing = this.#missingFor(next.request);
    if (missing) {
      this.#send(this.#reopening(missing, next));
      return;
    }
    this.#queue.shift();
    this.#send(next);
  }

  /** The next thing to be opened before a request can be answered by the present host; `null` where all is there. */
  #missingFor(request: Request): OpenRequest | OpenTogetherRequest | null {
    if (request.kind === 'open' || request.kind === 'start') return null;
    if (request.kind === 'openTogether') return this.#missingAmong(request.documents);
    const document = documentOf(request);
    if (document === null || this.#loaded.has(document)) return null;
    const set = this.#sets.get(document);
    return (
      this.#missingAmong([document, ...(set?.documents ?? [])]) ??
      (set ? { kind: 'openTogether', ...set } : null)
    );
  }

  #missingAmong(documents: readonly string[]): OpenRequest | null {
    const missing = documents.find((one) => !this.#loaded.has(one) && this.#held.has(one));
    const source = missing === undefined ? undefined : this.#held.get(missing);
    return source ? { kind: 'open', ...source } : null;
  }

  #reopening(missing: OpenRequest | OpenTogetherRequest, asker: Job): Job {
    return internalJob(missing, (settlement) => {
      if (settlement.kind === 'done') {
        this.#loaded.add(missing.document);
        return;
      }
      const place = this.#queue.indexOf(asker);
      if (place < 0) return;
      this.#queue.splice(place, 1);
      reject(asker, settlement.error);
    });
  }

  #send(job: Job): void {
    const id = ++this.#lastId;
    this.#running = { id, job };
    this.#port?.post({ id, request: job.request });
  }

  #startHost(): boolean {
    try {
      const port: Port = this.#connect({
        reply: (reply) => {
          if (this.#port === port) this.#onReply(reply);
        },
        died: () => {
          if (this.#port === port) this.#onDeath();
        },
      });
      this.#port = port;
      return true;
    } catch (cause) {
      console.error(cause);
      this.#rejectAll(EngineFailure.named('worker-blocked'));
      return false;
    }
  }

  #onReply(reply: Reply): void {
    const running = this.#running;
    if (running?.id !== reply.id) return;
    this.#answered = true;
    const { job } = running;
    if (reply.kind === 'progress') {
      if (!job.givenUp) job.onProgress?.(reply.progress);
      return;
    }
    if (reply.kind === 'failed' && reply.fatal) {
      const named = job.request.kind === 'start';
      this.#onDeath(named ? new EngineFailure(reply.error) : undefined);
      return;
    }
    this.#running = null;
    clearTimeout(this.#graceTimer);
    if (job.givenUp) {
      // It was opened after all, or it was closed while it was read anew: nobody will ask for it.
      const opened = job.request.kind === 'open' ? job.request.document : null;
      const unwanted = opened !== null && this.#loaded.has(opened) && !this.#held.has(opened);
      if (opened !== null && (reply.kind === 'done' || unwanted)) this.#forget(opened);
    } else if (reply.kind === 'done') {
      finish(job, { kind: 'done', answer: reply.answer });
    } else {
      reject(job, new EngineFailure(reply.error));
    }
    this.#sendNext();
  }

  #onDeath(failure?: EngineFailure): void {
    const job = this.#running?.job;
    const answered = this.#answered;
    this.#dropHost();
    let named = failure;
    if (!named && !answered) named = EngineFailure.named('worker-blocked');
    if (!named) {
      const document = job ? documentOf(job.request) : null;
      named = EngineFailure.named('engine-crashed', this.#nameOf(job?.request, document));
      // What was only to be read anew can still be read as before.
      const isAnew = job?.request.kind === 'open' && this.#held.has(job.request.document);
      if (document !== null && !isAnew) this.#broken.set(document, named);
    }
    if (job) reject(job, named);
    this.#rejectAll(named);
  }

  #nameOf(request: Request | undefined, document: string | null): string | null {
    if (request?.kind === 'open' || request?.kind === 'openTogether') return request.name;
    return document === null ? null : (this.#held.get(document)?.name ?? document);
  }

  #rejectAll(error: Error): void {
    const jobs = this.#queue;
    this.#queue = [];
    for (const job of jobs) reject(job, error);
  }

  #dropHost(): void {
    clearTimeout(this.#graceTimer);
    this.#port?.end();
    this.#port = null;
    this.#answered = false;
    this.#started = false;
    this.#running = null;
    this.#loaded.clear();
  }
}

function internalJob(request: Request, settle: Job['settle']): Job {
  return { request, settle, onProgress: undefined, givenUp: false, release: () => undefined };
}

function documentOf(request: Request): string | null {
  return 'document' in request ? request.document : null;
}

function finish(job: Job, settlement: Settlement): void {
  job.release();
  job.settle(settlement);
}

function reject(job: Job, error: Error): void {
  if (job.givenUp) return;
  job.givenUp = true;
  finish(job, { kind: 'failed', error });
}
