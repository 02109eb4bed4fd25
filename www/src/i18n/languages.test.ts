/** Every language says everything, and says it with words. */
import { describe, expect, it } from 'vitest';
import { en } from './en.js';
import { languageOf } from './languages.js';
import { zhCn } from './zh-cn.js';

function paths(value: unknown, prefix = ''): string[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value).flatMap(([key, inner]) => paths(inner, `${prefix}.${key}`));
  }
  return [`${prefix}:${Array.isArray(value) ? 'list' : typeof value}`];
}

function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(sentences);
  return [];
}

describe('the languages', () => {
  it('have the same strings', () => {
    expect(paths(en)).toEqual(paths(zhCn));
  });

  it('leave no string empty', () => {
    expect([...sentences(zhCn), ...sentences(en)].filter((text) => text.trim() === '')).toEqual([]);
  });

  it('do not leave Chinese in the English strings', () => {
    expect(sentences(en).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['zh', 'zh-CN'],
    ['', 'zh-CN'],
    [null, 'zh-CN'],
    ['fr', 'zh-CN'],
  ])('answers the tag %s with %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });
});
