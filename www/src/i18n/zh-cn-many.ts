/** What is said where several bulletins are opened, or looked at as one, in Chinese. */
const count = new Intl.NumberFormat('zh-CN');
const n = (value: number): string => count.format(value);

/** The strings of several bulletins. */
export const manyZh = {
  openFolder: '打开文件夹',
  folderUnread:
    '这个文件夹没有读到底：有的内容浏览器取不到。请确认文件夹还在、没有被别的程序占用，再拖一次。',
  /** While many are being read. */
  heading: '一次打开多个文件',
  reading: (place: number, all: number, failed: number): string =>
    `正在读第 ${n(place)}/${n(all)} 个${failed === 0 ? '' : `，${n(failed)} 个没打开`}`,
  share: (done: number, all: number): string => `已读 ${n(done)} 个，共 ${n(all)} 个`,
  cancelAll: '停止读其余的',
  done: (read: number, failed: number): string =>
    `读完了 ${n(read)} 个文件${failed === 0 ? '。' : `，${n(failed)} 个没有打开。`}`,
  stopped: (read: number, rest: number): string =>
    `已停下：读了 ${n(read)} 个，其余 ${n(rest)} 个没有读。读过的都在。`,
  goOn: (rest: number): string => `接着读其余 ${n(rest)} 个`,
  dropRest: '不读了，移去其余的',
  leftOut: (many: number, kinds: string[]): string =>
    `另有 ${n(many)} 个文件按名称看不是纯文本，没有打开：${kinds.join('、')}。`,
  kinds: {
    picture: (many: number): string => `图片 ${n(many)} 个`,
    document: (many: number): string => `Word、WPS、PDF 一类文档 ${n(many)} 个`,
    hidden: (many: number): string => `隐藏文件 ${n(many)} 个`,
    other: (many: number): string => `其他 ${n(many)} 个`,
  },
  documentsAdvice: '文档请另存为纯文本（.txt）再打开。',
  beyond: (most: number, rest: number): string =>
    `一次最多打开 ${n(most)} 个文件，排在后面的 ${n(rest)} 个没有打开。请分几次打开。`,
  nothingToRead: '这里没有可以读的文本文件。',
  same: (name: string, as: string): string =>
    `《${name}》与已经打开的《${as}》内容一字不差，没有再开一份。`,
  sameMany: (many: number): string => `${n(many)} 个文件与已经打开的内容一字不差，没有再开一份。`,
  sameLine: (name: string, as: string): string => `《${name}》同《${as}》`,
  names: '看是哪些',
  andMore: (many: number): string => `还有 ${n(many)} 个`,
  /** Those that could not be read. */
  failures: (many: number): string => `${n(many)} 个文件没有打开`,
  othersFine: '其余的照常可用。',
  retryAll: '全部再试一次',
  retrying: '正在再试…',
  retryThis: (name: string): string => `再试一次：《${name}》`,
  dismissAll: '知道了，移去这些',
  dismissThis: (name: string): string => `移去《${name}》`,
  cancelThis: (name: string): string => `取消《${name}》`,
  unread: '未读',
  /** All of them as one. */
  whole: (many: number): string => `全部 ${n(many)} 期合在一起`,
  wholeName: (many: number): string => `${n(many)} 期合并`,
  wholeComing: '正在合并…',
  wholeWaits: '等全部读完再合并…',
  wholeFailed: (why: string): string => `没有合成：${why}`,
  wholeSize: (articles: number, tokens: number): string => `${n(articles)} 篇、${n(tokens)} 词`,
  wholeDates: (first: string, last: string): string => `${first} 至 ${last}`,
  wholeNote: '城市和更正随各期，请到那一期里改。',
  wholeCity: (city: string): string => `同属${city}`,
  wholeCities: '不属同一城市，不按区县归类。',
  wholeBefore: (many: number): string => `${n(many)} 期共 `,
};
