/** The filter of terms that all views ask with: what the reader leaves out, and what a view asks besides. */
import type { TermFilter } from '../protocol/contract.js';

/** What the reader leaves out of every table of a bulletin. */
export interface LeftOut {
  /** Stop-word sections; `null` for the list’s own default. */
  excludedSections: readonly string[] | null;
  /** Stop words of the reader’s own. */
  excludedTerms: readonly string[];
}

/** A view’s filter with what the reader leaves out. */
export function termFilter(
  { excludedSections, excludedTerms }: LeftOut,
  more: TermFilter = {},
): TermFilter {
  return {
    ...more,
    ...(excludedSections === null ? {} : { excludedSections: [...excludedSections] }),
    ...(excludedTerms.length === 0 ? {} : { excludedTerms: [...excludedTerms] }),
  };
}
