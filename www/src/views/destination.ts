/** Where a click inside a view leads; the element around the views goes there. */
import type { MatchKind, NearTerm, TermLevel, Utf16Span } from '../protocol/contract.js';

/** The views, in the order of their tabs. */
export const viewNames = [
  'overview',
  'articles',
  'keywords',
  'company',
  'compare',
  'trend',
  'outlines',
  'figures',
  'documents',
  'slogans',
  'bylines',
  'words',
  'proof',
  'report',
  'source',
] as const;

/** The name of a view. */
export type ViewName = (typeof viewNames)[number];

/** Whether some text names a view. */
export function isViewName(text: string | null | undefined): text is ViewName {
  return (viewNames as readonly (string | null | undefined)[]).includes(text);
}

/** Whether a view has something to show only where there are several issues. */
export function isOfSeveral(view: ViewName): boolean {
  return view === 'trend';
}

/** The views of one issue, or of several together. */
export function viewsOf({ isSeveral }: { isSeveral: boolean }): readonly ViewName[] {
  return isSeveral ? viewNames : viewsOfOne;
}

const viewsOfOne = viewNames.filter((view) => !isOfSeveral(view));

/** The sentences of a term in a part of the bulletin; empty lists mean the whole. */
export interface SentencesOf {
  term: string;
  divisions: string[];
  articles: number[];
  /** What counts as an occurrence; a term where nothing is said. */
  matching?: MatchKind;
  /** For a phrase: exactly these words, as they were counted. */
  words?: string[];
  /** Whether a term counts inside longer terms, too. */
  level?: TermLevel;
  /** Only where this term stands near. */
  near?: NearTerm;
  /** The bulletin they stand in, where it is not the one in view. */
  bulletin?: string;
}

/** A place in the text, with the words to mark there. */
export interface PlaceInText {
  span: Utf16Span;
  marks: Utf16Span[];
  /** What the marks are, for a screen reader. */
  term: string | null;
}

/** Which articles a list shows: those of one division, those of none, or all. */
export type ArticleFilter = { division: string } | 'unattributed' | 'present' | 'all';

/** The filter as it stands in an address: the code of a division, or a word. */
export function formatFilter(filter: ArticleFilter): string {
  return typeof filter === 'string' ? filter : filter.division;
}

/** The filter that an address names; all articles where it names none that this bulletin has. */
export function parseFilter(
  text: string | undefined,
  bulletin: { division: (code: string) => unknown },
): ArticleFilter {
  if (text === undefined || text === 'all') return 'all';
  if (text === 'unattributed' || text === 'present') return text;
  return bulletin.division(text) === undefined ? 'all' : { division: text };
}

/** Where to. */
export type Destination =
  | ({ to: 'sentences' } & SentencesOf)
  | ({ to: 'place' } & PlaceInText)
  | { to: 'articles'; filter: ArticleFilter }
  | { to: 'article'; article: number }
  | { to: 'list' }
  | { to: 'mending' }
  | { to: 'compare'; division: string }
  | { to: 'company'; term: string }
  | { to: 'view'; view: ViewName };

/** The event that carries it, out of any shadow root up to the element, which stops it. */
export type DestinationEvent = CustomEvent<Destination>;

/** Asks the element to go somewhere. */
export function go(from: EventTarget, destination: Destination): void {
  from.dispatchEvent(
    new CustomEvent('bl-go', { detail: destination, bubbles: true, composed: true }),
  );
}
