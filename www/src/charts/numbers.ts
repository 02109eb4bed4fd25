/** How charts, tooltips and tables write numbers: one place, so that no number is rounded in two ways. */

/** Digits after the point of everything that is not a count. */
const FRACTION_DIGITS = 2;
/** What three digits can tell from zero. */
const SMALLEST_SHARE = 0.001;

/** A number with the form in which the reader sees it. */
export interface Quantity {
  value: number;
  text: string;
}

/** Writers of the numbers of a language. */
export interface NumberWriter {
  /** The BCP 47 tag in use, for sorting text. */
  readonly locale: string;
  /** A whole number: occurrences, articles, tokens. */
  count(value: number): string;
  /** A rate or a score, two digits after the point. */
  decimal(value: number): string;
  /** A part of a whole from 0 to 1, as whole per cents. */
  percent(value: number): string;
  /** A probability: three digits after the point, and “<0.001” below. */
  share(value: number): string;
  /** A score with its sign, two digits after the point; zero has none. */
  signed(value: number): string;
  /** A tick of an axis with its sign, as many digits as it needs. */
  tick(value: number): string;
  /** The bound of a step of a scale, as many digits as it needs. */
  bound(value: number): string;
}

/** What stands where there is no number. */
export const NO_NUMBER = '–';

const writers = new Map<string, NumberWriter>();

function supportedLocale(lang: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(lang)[0] ?? 'zh-CN';
  } catch {
    // A malformed tag throws a RangeError; a chart must not fail over it.
    return 'zh-CN';
  }
}

/** Chinese locale data write a hyphen for minus; a set page has a real minus, as wide as the plus. */
function write(format: Intl.NumberFormat, value: number): string {
  if (!Number.isFinite(value)) return NO_NUMBER;
  // Taking a number apart costs several times more than writing it, and a heat map has hundreds, none of them below zero.
  if (value > 0 || Object.is(value, 0)) return format.format(value);
  return format
    .formatToParts(value)
    .map((part) => (part.type === 'minusSign' ? '−' : part.value))
    .join('');
}

/** The writers for a language tag; an unknown tag writes as zh-CN. */
export function numberWriter(lang: string): NumberWriter {
  const known = writers.get(lang);
  if (known) return known;
  const locale = supportedLocale(lang);
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const digits = { minimumFractionDigits: FRACTION_DIGITS, maximumFractionDigits: FRACTION_DIGITS };
  const decimal = new Intl.NumberFormat(locale, digits);
  const signed = new Intl.NumberFormat(locale, { ...digits, signDisplay: 'exceptZero' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const share = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  });
  const bound = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  const tick = new Intl.NumberFormat(locale, {
    maximumSignificantDigits: 3,
    signDisplay: 'exceptZero',
  });
  const writer: NumberWriter = {
    locale,
    count: (value) => write(count, value),
    decimal: (value) => write(decimal, value),
    percent: (value) => write(percent, value),
    share: (value) =>
      value > 0 && value < SMALLEST_SHARE
        ? `<${write(share, SMALLEST_SHARE)}`
        : write(share, value),
    signed: (value) => write(signed, value),
    tick: (value) => write(tick, value),
    bound: (value) => write(bound, value),
  };
  writers.set(lang, writer);
  return writer;
}
