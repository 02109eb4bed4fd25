/** What is said of things kept on this computer, in Chinese. */
const count = new Intl.NumberFormat('zh-CN');
const n = (value: number): string => count.format(value);

/** The strings of keeping. */
export const keptZh = {
  heading: (many: number): string => `保存在本机的内容（${n(many)} 期）`,
  notice:
    '打开的简报只为刷新网页暂存在这台电脑上，标签页关掉后，下次打开本页时删净；更正、选定的城市、停用词和分组会留下来，可在这里查看和清除。',
  troubles: {
    forbidden:
      '浏览器不让本页在这台电脑上存东西，所以更正、分组等这次有效，关掉或刷新后不再记得；要留下更正，请导出文件。其余照常可用。',
    full: '这台电脑留给网页的空间满了，新的内容没有记下，关掉或刷新后会丢；要留下更正，请导出文件，或在下面清除旧的内容。其余照常可用。',
    'without-tabs':
      '本页不是用安全连接（https）打开的，刷新后要重新打开简报；更正、选定的城市、停用词和分组照样留下，可在这里查看和清除。',
  },
  none: '还没有保存什么。只看不改的简报不留记录。',
  current: '（现在看的）',
  used: (date: string): string => `上次用 ${date}`,
  content: {
    corrections: (many: number): string => `更正 ${n(many)} 条`,
    region: '选定的城市',
    gazetteer: '自备地名表',
    sections: '停用词类别',
    terms: (many: number): string => `自定停用词 ${n(many)} 个`,
    groups: (many: number): string => `分组 ${n(many)} 个`,
  },
  exportFile: '全部导出',
  importFile: '导入',
  clearAll: '全部清除',
  clear: '清除',
  clearThis: (name: string): string => `清除《${name}》保存的内容`,
  cleared: (name: string): string =>
    `《${name}》保存的内容已清除；眼前的更正和选择在关掉之前仍有效。`,
  clearedAll: '保存的内容已全部清除；眼前的更正和选择在关掉之前仍有效。',
  taken: (many: number): string => `已导入 ${n(many)} 期的内容。`,
  takenWrong: '没有导入：这个文件不是从这里导出的，或者已经残缺。原来保存的内容没有变。',
  fileName: '简报透镜-保存的内容.json',
  recalled: (name: string, corrections: number): string =>
    corrections > 0
      ? `《${name}》按上次的选择读出，用上了保存的更正 ${n(corrections)} 条。`
      : `《${name}》按上次的选择读出。`,
};
