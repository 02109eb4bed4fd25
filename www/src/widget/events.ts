/** What the events of `<bulletin-lens>` carry to the page around it. */
import type { ProofRule, Report } from '../protocol/contract.js';
import type { ViewName } from '../views/destination.js';

/** What `bulletin-lens-ready` carries. */
export interface ReadyDetail {
  name: string;
  report: Report;
}

/** What `bulletin-lens-error` carries; the sentences are in the element’s language. */
export interface ErrorDetail {
  name: string;
  code: string;
  subject: string | null;
  message: string;
  advice: string;
}

/** What `bulletin-lens-view` carries. */
export interface ViewDetail {
  view: ViewName;
  /** The view with what is set in it, as the element’s `address` takes it. */
  address: string;
  /** Whether the reader went somewhere; `false` where a control changed what the same view shows. */
  isStep: boolean;
}

/** What `bulletin-lens-list` carries. */
export interface ListDetail {
  /** How many bulletins the element holds now, whatever their state. */
  count: number;
}

/** What `bulletin-lens-proof` carries. */
export interface ProofDetail {
  /** The checks that are switched off from now on. */
  off: ProofRule[];
}

/** `bulletin-lens-lexicon`: the reader’s own lexicon changed, or could not be. */
export interface LexiconDetail {
  /** The lexicon as it is, one term a line. */
  text: string;
}
