/** What the reader’s own stop words say, in Chinese. */
const count = new Intl.NumberFormat('zh-CN');
const n = (value: number): string => count.format(value);

/** The strings of own stop words. */
export const stopWordsZh = {
  heading: '自定停用词',
  hint: '这些词在这一期的关键词、搭配和比较里不列出来；词数和每千词的基数不变。',
  field: '一行一个词',
  apply: '照此略去',
  undo: '撤销停用词的改动',
  importFile: '导入停用词',
  exportFile: '导出停用词',
  clear: '清空停用词',
  applied: (many: number): string =>
    many === 0 ? '不再略去自定的词。' : `现在略去自定的 ${n(many)} 个词。`,
  undone: '已撤销停用词的上一次改动。',
  unchanged: '与原来相同，没有变化。',
  own: (many: number): string => `自定停用词 ${n(many)} 个`,
  fileName: '停用词.txt',
  fileHead: '# 自定停用词：每行一个词。',
};
