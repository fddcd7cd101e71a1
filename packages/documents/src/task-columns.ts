/**
 * What a column of a breakdown of tasks (任务分解表) says. `category` and `title` stand above or before the `content`;
 * `target` is what is to be reached, `schedule` the steps towards it; `number` is that of the item in the ledger, as a
 * published table gives it; `other` is shown and not taken.
 */
export const taskColumns = [
  "serial", "category", "title", "content", "target", "schedule", "due", "leader", "lead", "cooperating", "person", "number", "source", "remark", "other",
] as const;
export type TaskColumn = (typeof taskColumns)[number];

/** Usual names, in the order in which they are tried: 责任领导 is a leader before it is anything with 责任. */
const names: readonly (readonly [TaskColumn, RegExp])[] = [
  ["other", /进展|存在问题|问题及|推进计划|下一步|下步|落实举措|推进措施|保障措施|落实情况|完成情况|是否|状态|亮灯|电话|手机|联系方式|签收|评价|得分/],
  ["serial", /^(?:序号|编号|序|项次|号|NO\.?)$/i],
  ["leader", /领导|挂帅|牵总/],
  ["cooperating", /配合|协办|协同|协助|参与|参加|会办|成员单位/],
  ["lead", /(?:牵头|责任|主责|主办|承办|落实|实施|主要|完成)?(?:责任)?(?:单位|部门|主体|科室|站所|乡镇)$|^牵头$|^主办$/],
  ["person", /责任人|负责人|联系人|联络员|承办人|经办人|专班/],
  ["due", /时限|期限|完成(?:时间|日期|时点)|办结(?:时间|日期)|截止|截至|时间要求|时间节点|^(?:时间|日期)$/],
  ["schedule", /进度(?:要求|安排|计划)|阶段(?:性)?(?:目标|任务|安排)|时序|节点|序时|季度|月度|^进度$/],
  ["target", /目标|指标|标准|成果|成效|预期|要求$/],
  ["source", /来源|依据|出处|文件名称/],
  ["remark", /备注|说明/],
  ["category", /类别|类型|领域|板块|方面|分类|大类|条线|战线|层级|专项名称/],
  ["content", /内容|任务|事项|举措|措施|工作|项目|要点|议定/],
];
/** Names that say more surely than 任务 or 工作 that the demand itself stands there. */
const surely = /内容|具体|细化|分解|举措|措施/;

/** A name without what only explains it (（亿元）) and without blanks. */
const bare = (name: string): string => name.replace(/[（(【[][^）)】\]]*[）)】\]]/g, "").replace(/[\s:：、*]+/g, "");

/** What a column of this name holds; null where the name is not known. */
export function columnNamed(name: string): TaskColumn | null {
  // 备注（台账编号）: what stands in brackets here is no mere explanation.
  if (/台账编号|事项编号|任务编号/.test(name)) return "number";
  const words = bare(name);
  if (words === "" || words.length > 16) return null;
  return names.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

export type NamedColumn = { readonly index: number; readonly name: string; readonly role: TaskColumn; readonly known: boolean };

/**
 * The meaning of each column of a header. One column holds the content; of several that might, the surest and else the
 * last one, those before it are what it stands under. A meaning is given once, later columns of the same are `other`
 * and not known.
 * @param repeats whether a column's values repeat from row to row, as those of categories do
 */
export function columnsNamed(header: readonly string[], repeats: (index: number) => boolean): NamedColumn[] {
  const roles = header.map(columnNamed);
  const content = contentColumn(header, roles);
  const given = new Set<TaskColumn>();
  return header.map((name, index) => {
    let role = roles[index] ?? null;
    if (role === "content" && index !== content) role = index < content ? (repeats(index) ? "category" : "title") : null;
    if (role === "target" && content === -1 && !given.has("content")) role = "content";
    const known = role !== null && (role === "other" || role === "category" || !given.has(role));
    if (role !== null && known) given.add(role);
    return { index, name: name.replace(/\s+/g, ""), role: known && role !== null ? role : "other", known };
  });
}

function contentColumn(header: readonly string[], roles: readonly (TaskColumn | null)[]): number {
  const candidates = roles.flatMap((role, index) => (role === "content" ? [index] : []));
  return candidates.findLast((index) => surely.test(bare(header[index] ?? ""))) ?? candidates.at(-1) ?? -1;
}
