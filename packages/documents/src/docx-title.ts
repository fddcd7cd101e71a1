/** Titles are short. */
const longestTitle = 80;
/** What names a table, also with its period or （征求意见稿） behind it. */
const named = /(?:表|清单|台账|方案|要点|安排|分工|任务)(?:[（(][^）)]*[）)])?$/;

/** The title among the paragraphs before a table; where it runs over two lines (…重点工作 / 任务分解表), both. */
export function titleAmong(before: readonly string[]): string {
  const at = before.findLastIndex((words) => words.length <= longestTitle && named.test(words) && !/^附件?\s*\d*[:：]?$/.test(words));
  const title = before[at];
  if (title === undefined) return "";
  const above = before[at - 1] ?? "";
  return title.replace(/[（(].*$/, "").length <= 8 && above.length <= 40 && /[\u4e00-\u9fff》”]$/.test(above) && !/^附件/.test(above) ? above + title : title;
}
