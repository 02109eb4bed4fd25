/** The languages of the product and how one is chosen. */
import type { Localized } from '../protocol/contract.js';
import { en } from './en.js';
import { ofSeveral } from './several-issues.js';
import { zhCn, type Strings } from './zh-cn.js';

export type { Strings } from './zh-cn.js';

/** A language tag as used in `lang` attributes. */
export type Language = 'zh-CN' | 'en';

const strings: Record<Language, Strings> = { 'zh-CN': zhCn, en };
const severally: Partial<Record<Language, Strings>> = {};

/** The language for any tag: English for English tags, Chinese for everything else. */
export function languageOf(tag: string | null | undefined): Language {
  return tag?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}

/** The strings of a language; for several issues that are looked at together, what is said of those. */
export function stringsFor(language: Language, isOfSeveral = false): Strings {
  if (!isOfSeveral) return strings[language];
  return (severally[language] ??= ofSeveral(strings[language], language));
}

/** A sentence of the core in a language. */
export function sentenceIn(language: Language, sentence: Localized): string {
  return language === 'en' ? sentence.en : sentence.zh;
}
