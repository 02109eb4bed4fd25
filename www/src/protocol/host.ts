/** Answers requests from a core: the far side of the boundary, in the worker or in the same thread. */
import type { Core, EngineSettings, OpenOptions, Progress, Together } from './contract.js';
import { failure, isFailure } from './failures.js';
import type { Answers, Envelope, Reply, Request } from './messages.js';

/** Gets a core ready; throws a named failure where it cannot. */
export type LoadCore = (wasmUrl: string, settings: EngineSettings) => Promise<Core>;

/**
 * A handler for requests that answers each of them exactly once through `send`; what the core
 * throws without a name also goes to `trapped`, for the console.
 */
export function createHost(
  loadCore: LoadCore,
  send: (reply: Reply) => void,
  trapped: (thrown: unknown) => void,
): (envelope: Envelope) => Promise<void> {
  let core: Core | undefined;

  async function answer(id: number, request: Request): Promise<Answers[Request['kind']]> {
    if (request.kind === 'start') {
      core = await loadCore(request.wasmUrl, request.settings);
      return null;
    }
    if (!core) throw new TypeError(`the request “${request.kind}” came before the core was loaded`);
    return askCore(core, request, (progress) => {
      send({ id, kind: 'progress', progress });
    });
  }

  return async ({ id, request }) => {
    try {
      send({ id, kind: 'done', answer: await answer(id, request) });
    } catch (thrown) {
      if (isFailure(thrown)) {
        send({ id, kind: 'failed', error: thrown, fatal: request.kind === 'start' });
        return;
      }
      // What has no name is a trap inside the core, whose memory may no longer be sound.
      trapped(thrown);
      send({ id, kind: 'failed', error: failure('engine-crashed'), fatal: true });
    }
  };
}

function askCore(
  core: Core,
  request: Exclude<Request, { kind: 'start' }>,
  progress: (progress: Progress) => void,
): Answers[Exclude<Request['kind'], 'start'>] {
  switch (request.kind) {
    case 'open': {
      // One by one: the core refuses options that it does not know.
      const { document, name, region, gazetteer, corrections } = request;
      const options: OpenOptions = { document, name };
      if (region !== undefined) options.region = region;
      if (gazetteer !== undefined) options.gazetteer = gazetteer;
      if (corrections !== undefined) options.corrections = corrections;
      return core.open(request.bytes, options, progress);
    }
    case 'openTogether':
      return core.openTogether(request.document, request.name, request.documents);
    case 'close':
      core.close(request.document);
      return null;
    case 'stopWordSections':
      return core.stopWordSections();
    case 'regions':
      return core.regions();
    case 'reviseLexicon':
      return core.reviseLexicon(request.lexicon);
    case 'keywords':
      return core.keywords(request.document, request.query);
    case 'matrix':
      return core.matrix(request.document, request.query);
    case 'compare':
      return core.compare(request.document, request.query);
    case 'contrast': {
      const { documents, query } = together(request.document, request.query);
      return core.contrast(documents, query);
    }
    case 'spread': {
      const { documents, query } = together(request.document, request.query);
      return core.spread(documents, query);
    }
    case 'sharedTerms': {
      const { documents, query } = together(request.document, request.query);
      return core.sharedTerms(documents, query);
    }
    case 'similarity': {
      const { documents, query } = together(request.document, request.query);
      return core.similarity(documents, query);
    }
    case 'phrases':
      return core.phrases(request.document, request.query);
    case 'collocates':
      return core.collocates(request.document, request.query);
    case 'network':
      return core.network(request.document, request.query);
    case 'newWords':
      return core.newWords(request.document, request.query);
    case 'concordance':
      return core.concordance(request.document, request.query);
    case 'details':
      return core.details(request.document, request.query);
    case 'threads':
      return core.threads(request.document);
    case 'figures':
      return core.figures(request.document, request.query);
    case 'outlines':
      return core.outlines(request.document, request.query);
    case 'signers':
      return core.signers(request.document, request.query);
    case 'trend':
      return core.trend(request.document, request.query);
    case 'dispersion':
      return core.dispersion(request.document, request.query);
    case 'proof':
      return core.proof(request.document, request.query);
    case 'text':
      return core.text(request.document);
    case 'reportJson':
      return core.reportJson(request.document);
  }
}

/** The documents that a question is about, and the question without their names. */
function together<Q extends Together>(
  document: string,
  asked: Q,
): { documents: string[]; query: Omit<Q, 'others'> } {
  const { others = [], ...query } = asked;
  return { documents: [document, ...others], query };
}
