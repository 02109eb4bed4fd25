/** Tests of how numbers are written. */
import { describe, expect, it } from 'vitest';
import { numberWriter } from './numbers.js';

describe('numberWriter', () => {
  const zh = numberWriter('zh-CN');

  it('writes counts in groups and rates with two digits', () => {
    expect(zh.count(8412)).toBe('8,412');
    expect(zh.decimal(4.874)).toBe('4.87');
    expect(zh.decimal(0)).toBe('0.00');
  });

  it('writes parts of a whole as whole per cents', () => {
    expect(zh.percent(0.346)).toBe('35%');
    expect(zh.percent(1)).toBe('100%');
  });

  it('writes signs as plus and true minus, none for zero', () => {
    expect(zh.signed(16.711)).toBe('+16.71');
    expect(zh.signed(-3.2)).toBe('−3.20');
    expect(zh.signed(-0)).toBe('0.00');
  });

  it('writes a dash for what is no number', () => {
    expect(zh.decimal(NaN)).toBe('–');
    expect(zh.count(Infinity)).toBe('–');
  });

  it('writes as Chinese where the language is unknown or malformed', () => {
    expect(numberWriter('').locale).toBe('zh-CN');
    expect(numberWriter('not a tag').locale).toBe('zh-CN');
  });
});
