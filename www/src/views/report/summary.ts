/**
 * A bulletin in a paragraph, for a note or a speech: pieces of text, of which those that say a number or a word lead to
 * where it comes from. It says only what was counted.
 */
import type { FigureTable, OutlineTable, Report, Threads } from '../../protocol/contract.js';
import type { Language, Strings } from '../../i18n/languages.js';
import type { Destination } from '../destination.js';
import { leadSentence } from '../lead-sentence.js';
import { shortDivisionName } from '../open-bulletin.js';

/** A piece of the paragraph; `opens` is where a click on it leads. */
export interface SummaryPiece {
  text: string;
  opens: Destination | null;
}

/** What the paragraph is made from, besides the report. */
export interface SummaryFacts {
  outlines: OutlineTable;
  figures: FigureTable;
  threads: Threads;
}

/** As many words of all as a listener keeps in mind. */
const COMMON_WORDS = 5;
/** And of each division. */
const TYPICAL_WORDS = 3;
/** More divisions than these are a list, not a sentence. */
const DIVISIONS = 14;

/** The paragraph. */
export function summarise(
  report: Report,
  facts: SummaryFacts,
  language: Language,
  strings: Strings,
): SummaryPiece[] {
  const words = strings.report;
  const pieces: SummaryPiece[] = leadSentence(report, language, strings).map(
    ({ text, filter }) => ({ text, opens: filter === null ? null : { to: 'articles', filter } }),
  );
  pieces.push(...commonWords(report, strings), ...typicalWords(report, language, strings));
  const { outlines, figures, threads } = facts;
  const points = outlines.rows.reduce((sum, row) => sum + row.points.length, 0);
  const view = (text: string, name: 'outlines' | 'figures' | 'documents'): SummaryPiece => ({
    text,
    opens: { to: 'view', view: name },
  });
  const counts = [
    points === 0 ? null : view(words.points(outlines.rows.length, points), 'outlines'),
    figures.quantities === 0 ? null : view(words.figures(figures.quantities), 'figures'),
    threads.documents.length === 0
      ? null
      : view(words.documents(threads.documents.length), 'documents'),
    threads.meetings.length === 0
      ? null
      : view(words.meetings(threads.meetings.length), 'documents'),
  ].filter((piece) => piece !== null);
  if (counts.length > 0) {
    pieces.push(plain(words.alsoHolds), ...listed(counts, words.comma), plain(words.stop));
  }
  pieces.push(plain(words.basis));
  return pieces;
}

/** The paragraph as text alone. */
export function textOf(pieces: readonly SummaryPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function commonWords(report: Report, strings: Strings): SummaryPiece[] {
  const words = strings.report;
  const rows = report.keywords.rows.slice(0, COMMON_WORDS);
  if (rows.length === 0) return [];
  const terms = rows.map(({ term, count, articles }): SummaryPiece => ({
    text: words.commonWord(term, count, articles),
    opens: { to: 'sentences', term, divisions: [], articles: [] },
  }));
  return [plain(words.common), ...listed(terms, words.listComma), plain(words.stop)];
}

function typicalWords(report: Report, language: Language, strings: Strings): SummaryPiece[] {
  const words = strings.report;
  const divisions = report.divisions.filter(({ articles }) => articles.length > 0);
  // One against nothing, or more than a sentence can hold, says nothing here.
  if (divisions.length < 2 || divisions.length > DIVISIONS) return [];
  const telling = divisions.filter(({ typicalTerms }) => typicalTerms.length > 0);
  if (telling.length === 0) return [plain(words.nothingTypical)];
  const clauses = telling.map((division): SummaryPiece[] => [
    {
      text: words.talksOf(shortDivisionName(division, language, strings)),
      opens: { to: 'compare', division: division.code },
    },
    ...listed(
      division.typicalTerms.slice(0, TYPICAL_WORDS).map((term) => ({
        text: words.quoted(term),
        opens: { to: 'sentences' as const, term, divisions: [division.code], articles: [] },
      })),
      words.listComma,
    ),
  ]);
  const all = clauses.flatMap((clause, place) =>
    place === 0 ? clause : [plain(words.semicolon), ...clause],
  );
  return [plain(words.typical), ...all, plain(words.stop)];
}

function listed(pieces: readonly SummaryPiece[], comma: string): SummaryPiece[] {
  return pieces.flatMap((piece, place) => (place === 0 ? [piece] : [plain(comma), piece]));
}

function plain(text: string): SummaryPiece {
  return { text, opens: null };
}
