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

/** The numbers in printed order, parts marked as such. */
export function quantityRows(quantities: readonly Quantity[]): QuantityRow[] {
  const rows: QuantityRow[] = [];
  for (const quantity of quantities) {
    // A sum stands before its parts; anything else would be a ring, and nobody's part.
    const parent = quantity.partOf === null ? undefined : rows[quantity.partOf];
    rows.push({
      quantity,
      depth: parent ? parent.depth + 1 : 0,
      total: parent?.quantity ?? null,
    });
  }
  return rows;
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
