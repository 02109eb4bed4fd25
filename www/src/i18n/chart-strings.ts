/** The words of the charts, by language. */
import { chartStringsZh } from '../charts/chart-strings-zh.js';
import type { ChartStrings } from '../charts/chart-strings.js';
import { chartStringsEn } from './chart-strings-en.js';
import type { Language } from './languages.js';

/** The words of the charts in a language. */
export function chartStringsFor(language: Language): ChartStrings {
  return language === 'en' ? chartStringsEn : chartStringsZh;
}
