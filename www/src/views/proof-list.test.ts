/** The proof list keeps printed order, counts every check, and shows what a suggestion changes. */
import { describe, expect, it } from 'vitest';
import { stringsFor } from '../i18n/languages.js';
import type { ProofEntry, ProofRule } from '../protocol/contract.js';
import {
  BLANK,
  countByRule,
  groupByArticle,
  knownRules,
  proofRules,
  proofText,
  replacementOf,
  widthOf,
} from './proof-list.js';

function entry(change: Partial<ProofEntry> & { at?: number }): ProofEntry {
  const { at = 0, ...rest } = change;
  return {
    rule: 'mixed-width',
    article: 0,
    message: { zh: '逗号是半角的。', en: 'The comma is half-width.' },
    span: { utf16Start: at, utf16End: at + 1 },
    sentence: '一是听,二是看。',
    hit: { utf16Start: 3, utf16End: 4 },
    suggestion: '，',
    ...rest,
  };
}

describe('the checks', () => {
  it('are all there, once each', () => {
    const named = Object.keys(stringsFor('zh-CN').proof.rules) as ProofRule[];
    expect([...proofRules].sort()).toEqual(named.sort());
  });

  it('are counted, those without places too', () => {
    const counts = countByRule([entry({}), entry({}), entry({ rule: 'percent-sign' })]);
    expect(counts.get('mixed-width')).toBe(2);
    expect(counts.get('percent-sign')).toBe(1);
    expect(counts.get('point-order')).toBe(0);
    expect(counts.size).toBe(proofRules.length);
  });

  it('that are unknown are no checks', () => {
    expect(knownRules(['percent-sign', 'nonsense', 7, null])).toEqual(['percent-sign']);
  });
});

describe('the groups', () => {
  it('follow the print: head, articles, foot', () => {
    const groups = groupByArticle([
      entry({ at: 90, article: null }),
      entry({ at: 30, article: 1 }),
      entry({ at: 20, article: 0 }),
      entry({ at: 10, article: 0 }),
      entry({ at: 1, article: null }),
    ]);
    expect(groups.map(({ article, entries }) => [article, entries.length])).toEqual([
      [null, 1],
      [0, 2],
      [1, 1],
      [null, 1],
    ]);
    expect(groups[1]?.entries.map(({ span }) => span.utf16Start)).toEqual([10, 20]);
  });
});

describe('a replacement', () => {
  it('is the words under the hit and what they should be', () => {
    expect(replacementOf(entry({}), BLANK)).toEqual({ from: ',', to: '，' });
  });

  it('shows blanks where nothing else differs', () => {
    const blank = entry({
      sentence: '（区人大办 林 小满）',
      hit: { utf16Start: 6, utf16End: 10 },
      suggestion: '林小满',
    });
    expect(replacementOf(blank, BLANK)).toEqual({ from: '林␣小满', to: '林小满' });
  });

  it('takes nothing away where the words stay and only a broken line is joined', () => {
    const broken = entry({
      sentence: '关于城市建设的决定',
      hit: { utf16Start: 0, utf16End: 9 },
      suggestion: '关于城市建设的决定',
    });
    expect(replacementOf(broken, BLANK)).toEqual({ from: '', to: '关于城市建设的决定' });
  });

  it('tells in words where only the width differs', () => {
    expect(widthOf('％', '%')).toEqual({ from: 'wide', to: 'narrow' });
    expect(widthOf(',', '，')).toEqual({ from: 'narrow', to: 'wide' });
    expect(widthOf('四', '五')).toBeNull();
    expect(widthOf('(林小满)', '（林小满）')).toBeNull();
    expect(widthOf('，', '，')).toBeNull();
  });

  it('is none where only a person can say', () => {
    expect(replacementOf(entry({ suggestion: null }), BLANK)).toBeNull();
  });
});

describe('the list as text', () => {
  it('numbers the places through and says what to do', () => {
    const groups = groupByArticle([
      entry({ at: 1, article: null, suggestion: null }),
      entry({ at: 5, suggestion: '' }),
    ]);
    const text = proofText(
      groups,
      (article) => (article === null ? '刊头刊尾' : '第一篇'),
      'zh-CN',
      stringsFor('zh-CN'),
    );
    expect(text).toBe(
      '刊头刊尾\n1　标点全角半角混用：一是听,二是看。　逗号是半角的。\n\n第一篇\n2　标点全角半角混用：一是听,二是看。　, → 删去\n',
    );
  });
});
