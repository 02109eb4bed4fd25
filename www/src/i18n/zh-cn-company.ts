/** What the company of words says, in Chinese. */
import type { AssociationMeasure } from '../protocol/contract.js';

const count = new Intl.NumberFormat('zh-CN');
const n = (value: number): string => count.format(value);

const measures: Record<AssociationMeasure, string> = {
  'log-dice': 'logDice',
  'mutual-information': '互信息',
  't-score': 't 值',
  count: '相邻次数',
};

/** The strings of the company of words. */
export const companyZh = {
  heading: '搭配',
  term: '看哪个词',
  look: '看',
  window: '范围',
  windows: (tokens: number): string => (tokens === 0 ? '同一句' : `左右各 ${n(tokens)} 个词`),
  measure: '排列',
  measures,
  around: (term: string): string => `“${term}”前后常见的词`,
  aroundCaption: (
    term: string,
    occurrences: number,
    articles: number,
    tokens: number,
    window: string,
    words: number,
    minimum: number,
    excluded: string,
  ): string =>
    `“${term}”全期 ${n(occurrences)} 次、见于 ${n(articles)} 篇，全期共 ${n(tokens)} 词；${window}之内至少相邻 ${n(minimum)} 次的词共 ${n(words)} 个。${excluded}`,
  aroundTells:
    'logDice 越近 14 越是形影不离；互信息偏爱少见的词，t 值偏爱常见的词，都要和次数一起看。点词看两个词都在的句子。',
  absent: (term: string): string => `本期没有“${term}”这个词。可到“原文”里查找一段文字。`,
  alone: (term: string): string => `“${term}”前后没有常见的词。可放宽范围。`,
  network: '常在同一句的词',
  networkCaption: (
    words: number,
    sentences: number,
    ties: number,
    minimum: number,
    excluded: string,
  ): string =>
    `全期最常见的 ${n(words)} 个词、${n(sentences)} 句（题目算一句）；至少同在 ${n(minimum)} 句的，按 logDice 取最强的 ${n(ties)} 条，线越粗同句越多。${excluded}`,
  networkNone: '常见的词没有两个同在几句里的。',
  phrases: '词串',
  phrasesCaption: (phrases: number, tokens: number, minimum: number, excluded: string): string =>
    `挨着的 2 到 5 个词，不跨标点，全期 ${n(tokens)} 词里至少出现 ${n(minimum)} 次的共 ${n(phrases)} 个，按次数从多到少。${excluded}`,
  phrasesInner: '只在更长词串里出现的也列',
  phrasesNone: '没有反复出现的词串。',
};
