/** Orders the proof list for reading: counts by check, groups by article, suggestions as replacements; pure functions. */
import type { ProofEntry, ProofRule } from '../protocol/contract.js';
import { sentenceIn, type Language, type Strings } from '../i18n/languages.js';

/** The checks in the order in which an editor goes through a text. */
export const proofRules = [
  'broken-title',
  'byline-format',
  'blank-in-name',
  'point-count',
  'point-order',
  'document-name',
  'mixed-width',
  'percent-sign',
  'unpaired-mark',
  'comma-at-end',
] as const satisfies readonly ProofRule[];

/** The checks among some names that exist, in their own order. */
export function knownRules(names: readonly unknown[]): ProofRule[] {
  return proofRules.filter((rule) => names.includes(rule));
}

/** How many places each check has. */
export function countByRule(entries: readonly ProofEntry[]): Map<ProofRule, number> {
  const counts = new Map<ProofRule, number>(proofRules.map((rule) => [rule, 0]));
  for (const { rule } of entries) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** The places of one article, or of head and foot. */
export interface ProofGroup {
  article: number | null;
  entries: ProofEntry[];
}

/** Places in printed order, those of one article together; head and foot as they come. */
export function groupByArticle(entries: readonly ProofEntry[]): ProofGroup[] {
  const groups: ProofGroup[] = [];
  const ordered = [...entries].sort((one, other) => one.span.utf16Start - other.span.utf16Start);
  for (const entry of ordered) {
    const last = groups[groups.length - 1];
    if (last && last.article === entry.article) last.entries.push(entry);
    else groups.push({ article: entry.article, entries: [entry] });
  }
  return groups;
}

/**
 * What is to be replaced and by what, with blanks made visible where only they differ; `null` for a
 * person to judge. `from` is empty where the words stay: a line broken in the middle is only joined.
 */
export function replacementOf(
  { sentence, hit, suggestion }: ProofEntry,
  blank: string,
): { from: string; to: string } | null {
  if (suggestion === null) return null;
  const from = sentence.slice(hit.utf16Start, hit.utf16End);
  if (from === suggestion) return { from: '', to: suggestion };
  const withoutBlanks = (text: string): string => text.replaceAll(/\s/gu, '');
  if (withoutBlanks(from) !== withoutBlanks(suggestion)) return { from, to: suggestion };
  const visible = (text: string): string => text.replaceAll(/\s+/gu, blank);
  return { from: visible(from), to: visible(suggestion) };
}

/** Whether a mark is set wide or narrow, to be said in words where only that differs: fonts hardly show it. */
export function widthOf(from: string, to: string): { from: Width; to: Width } | null {
  if (from.normalize('NFKC') !== to.normalize('NFKC') || isWide(from) === isWide(to)) return null;
  return isWide(from) ? { from: 'wide', to: 'narrow' } : { from: 'narrow', to: 'wide' };
}

/** The width of a mark. */
export type Width = 'wide' | 'narrow';

function isWide(text: string): boolean {
  return /^[\uFF01-\uFF5E]+$/u.test(text);
}

/** The list as text, one line a place, to be passed on. */
export function proofText(
  groups: readonly ProofGroup[],
  nameOf: (article: number | null) => string,
  language: Language,
  strings: Strings,
): string {
  const words = strings.proof;
  let ordinal = 0;
  const blocks = groups.map(({ article, entries }) => {
    const lines = entries.map((entry) => {
      ordinal += 1;
      const replacement = replacementOf(entry, BLANK);
      const advice = replacement
        ? `${replacement.from} → ${replacement.to === '' ? words.deletion : replacement.to}`.trim()
        : sentenceIn(language, entry.message);
      return words.line(String(ordinal), words.rules[entry.rule], entry.sentence, advice);
    });
    return [nameOf(article), ...lines].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** A blank that can be seen. */
export const BLANK = '␣';
