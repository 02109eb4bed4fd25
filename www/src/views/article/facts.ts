/** What the facts of an article mean beside each other: parts of sums, first uses, times, roles; pure functions. */
import type { Byline, Credit, DateMention, Quantity, Thread } from '../../protocol/contract.js';
import type { Language, Strings } from '../../i18n/languages.js';

/** A number as a row of the table. */
export interface QuantityRow {
  quantity: Quantity;
  /** How many sums it is inside of. */
  depth: number;
  /** The sum it is a part of. */
  total: Quantity | null;
}

/** The numbers in printed order, parts marked as such; a sum stands before its parts or behind them. */
export function quantityRows(quantities: readonly Quantity[]): QuantityRow[] {
  return quantities.map((quantity, place) => {
    const depth = depthOf(quantities, place);
    const total = depth === 0 ? null : (quantities[quantity.partOf ?? -1] ?? null);
    return { quantity, depth, total };
  });
}

/** How many sums a number is inside of; in a ring, which no text can mean, none is a part. */
function depthOf(quantities: readonly Quantity[], place: number): number {
  const passed = new Set<number>();
  let at = place;
  for (;;) {
    if (passed.has(at)) return 0;
    passed.add(at);
    const next = quantities[at]?.partOf ?? null;
    if (next === null || !(next in quantities)) return passed.size - 1;
    at = next;
  }
}

const numberFormats: Record<Language, Intl.NumberFormat> = {
  'zh-CN': new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 6 }),
};

/** The number in figures with its unit. */
export function valueWords({ value, unit }: Quantity, language: Language): string {
  const number = numberFormats[language].format(value);
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
}

/** The time in ISO figures; `null` where the text alone does not say it. */
export function timeWords(date: DateMention, strings: Strings): string | null {
  const { start, end } = date;
  if (start === null) return end;
  return end === null ? start : strings.article.from(start, end);
}

/** Where else in the bulletin something is named. */
export interface ThreadRemark {
  /** The article that named it first, unless it is this one. */
  first: number | null;
  /** The others that name it, this one and the first left out. */
  others: number[];
}

/**
 * The thread of something named in an article. A thread bears the name that its first article gives
 * it: what is only typed otherwise is the same; a name of which that is not certain has no thread.
 */
export function threadOf(
  threads: readonly Thread[] | undefined,
  text: string,
  article: number,
): Thread | undefined {
  const key = withoutTyping(text);
  return threads?.find(
    (thread) => thread.articles.includes(article) && withoutTyping(thread.text) === key,
  );
}

/** A name without blanks, widths, and kinds of brackets and quotes; 第 before a number may be left out. */
function withoutTyping(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s第]/gu, '')
    .replaceAll(/[《〈]/gu, '<')
    .replaceAll(/[》〉]/gu, '>')
    .replaceAll(/[“”]/gu, '"');
}

/** What to remark about something named in an article; `null` where no other names it. */
export function remarkOn(thread: Thread | undefined, article: number): ThreadRemark | null {
  const [first] = thread?.articles ?? [];
  if (!thread || first === undefined) return null;
  const others = thread.articles.filter((one) => one !== article && one !== first);
  if (first === article) return others.length > 0 ? { first: null, others } : null;
  return { first, others };
}

/** Everybody who signed, by role; a byline whose roles are not told apart is one credit without a role. */
export function creditsOf(byline: Byline | null): Credit[] {
  if (!byline) return [];
  if (byline.credits.length > 0) return byline.credits;
  return byline.office === null && byline.authors.length === 0
    ? []
    : [{ role: null, office: byline.office, people: byline.authors }];
}
