/** What the new words and the reader’s own lexicon say, in Chinese. */
const count = new Intl.NumberFormat('zh-CN');
const n = (value: number): string => count.format(value);

/** The strings of the new words. */
export const wordsZh = {
  heading: '新词',
  intro:
    '词典里可能没有的词：几个字总是连在一起出现，前后的字又常换。只是建议，是不是词由您定；点词看句子，点“收入”就按整词重新切分、重新计数。',
  short: (tokens: number): string =>
    `这期只有 ${n(tokens)} 词，太短，建议里多半不是词，请看过句子再收。`,
  caption: (
    articles: number,
    tokens: number,
    words: number,
    minimumCount: number,
    minimumArticles: number,
  ): string =>
    `全期 ${n(articles)} 篇、${n(tokens)} 词里，至少出现 ${n(minimumCount)} 次、见于 ${n(minimumArticles)} 篇的建议共 ${n(words)} 个，按 C 值从大到小。`,
  none: '没有找到可建议的新词。',
  fewer: '放宽条件',
  stricter: '恢复条件',
  loose: '现在两次、一篇也列。',
  lexicon: '我的词表',
  lexiconHint: '收入的词在这一页打开的所有简报里都按整词算；只留在这台电脑上。',
  lexiconEmpty: '还没有词。',
  terms: (many: number): string => `${n(many)} 个词`,
  remove: (term: string): string => `从词表去掉“${term}”`,
  addLabel: '加词，一行一个，可整张粘贴',
  add: '加入',
  importFile: '导入词表',
  exportFile: '导出词表',
  fileName: '我的词表.txt',
  fileHead: '# 我的词表：每行一个词，词后可空一格写词性。',
  reset: '清空词表',
  undo: '撤销上一步',
  changing: '正在重新计数…',
  refused: '词表没有改动。',
  line: (line: number): string => `第 ${n(line)} 行：`,
  known: '词表里已经有了，计数不变。',
  changed: (changes: string[]): string => `计数变化：${changes.join('；')}。`,
  change: (term: string, before: number, after: number): string =>
    `“${term}”${n(before)} → ${n(after)}`,
  more: (many: number): string => `另有 ${n(many)} 个词有变`,
  unchanged: '本期的计数没有变化。',
};
