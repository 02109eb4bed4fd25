/** What exports say about themselves, in Chinese. */
const count = new Intl.NumberFormat('zh-CN');
const n = (value: number): string => count.format(value);

/** The strings of exports. */
export const exportZh = {
  about: '说明',
  table: '表',
  file: '简报',
  issues: '各期',
  checksum: '文字校验',
  length: (units: number): string => `${n(units)} 个 UTF-16 单元`,
  city: '城市',
  noCity: '未认出',
  size: '文字',
  sizeOf: (articles: number, tokens: number): string => `${n(articles)} 篇，${n(tokens)} 词`,
  leftOut: '不列的停用词',
  nothing: '没有不列的',
  ownStopWords: '自备停用词',
  program: '程序',
  dictionary: '词典',
  dictionaryOf: (version: string, words: number, own: number): string =>
    `${version}，${n(words)} 词${own === 0 ? '' : `，另有自备 ${n(own)} 词`}`,
  date: '导出时间',
  saved: '文件已交给浏览器保存。',
  pictureBlocked: '这个网站的安全策略不许在网页里生成图片。请改用 SVG。',
  nothingDrawn: '图还没有画出来，没有可导出的。请等图出来后再试。',
  failed: '文件没有写成。请再试一次；还不行就改用 CSV。',
};
