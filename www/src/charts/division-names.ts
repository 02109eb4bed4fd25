/** Which of a division's names a chart writes, and which division is the city itself. */
import type { NamedDivision } from './data.js';

/** The short name in Chinese charts, the name in Latin letters in all others. */
export function shortNameOf(division: NamedDivision, lang: string): string {
  return isChinese(lang) ? division.shortName : division.englishName;
}

/** The full name in Chinese charts, the name in Latin letters in all others. */
export function fullNameOf(division: NamedDivision, lang: string): string {
  return isChinese(lang) ? division.name : division.englishName;
}

/** Whether a code is that of a city, and so stands for the city level: 330100, but not 330110. */
export function isCityLevel(code: string): boolean {
  return code.endsWith('00');
}

function isChinese(lang: string): boolean {
  return lang.toLowerCase().startsWith('zh');
}
