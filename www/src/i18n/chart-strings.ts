/** The words of the charts, by language. */
import { chartStringsZh } from '../charts/chart-strings-zh.js';
import type { ChartStrings } from '../charts/chart-strings.js';
import { chartStringsEn } from './chart-strings-en.js';
import type { Language } from './languages.js';
import { chartsOfSeveral } from './several-issues.js';

const severally: Partial<Record<Language, ChartStrings>> = {};

/** The words of the charts in a language; for several issues that are looked at together, those for them. */
export function chartStringsFor(language: Language, isOfSeveral = false): ChartStrings {
  const strings = language === 'en' ? chartStringsEn : chartStringsZh;
  if (!isOfSeveral) return strings;
  return (severally[language] ??= chartsOfSeveral(strings, language));
}
