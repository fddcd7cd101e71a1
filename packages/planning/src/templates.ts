import type { Link, Stage } from "./plan-graph";
import type { WorkKind } from "./season";

/** Kinds of work that have a plan of their own (need S41). Their names stand in the message files of the screens. */
export const templateIds = ["investment", "city_works", "livelihood", "campaign", "creation", "rectification"] as const;
export type TemplateId = (typeof templateIds)[number];
export const isTemplateId = (id: string | null): id is TemplateId => templateIds.some((one) => one === id);

/** A stage as offices plan it. Title and output become the unit's own words, so they are Chinese like the ledger. */
export type TemplateStage = {
  readonly id: string;
  readonly title: string;
  /** Typical working days. */
  readonly duration: number;
  readonly minimum?: number;
  readonly kind?: WorkKind;
  /** What can be checked when it is done. */
  readonly output: string;
  readonly predecessors: readonly Link[];
};

const after = (...ids: readonly (string | Link)[]): Link[] => ids.map((id) => (typeof id === "string" ? { id, lag: 0 } : id));

/** Investment project 投资项目: from the signed contract to entry into statistics. */
const investment: readonly TemplateStage[] = [
  { id: "filing", title: "项目立项（备案、核准）", duration: 10, minimum: 5, output: "备案证或核准批复", predecessors: [] },
  { id: "land", title: "用地手续", duration: 45, minimum: 30, output: "土地划拨决定书或出让合同", predecessors: after("filing") },
  { id: "planning", title: "规划、环评、节能等审批", duration: 30, minimum: 15, output: "规划许可证、环评批复", predecessors: after({ id: "land", lag: -15 }) },
  { id: "design", title: "施工图设计和审查", duration: 30, minimum: 20, output: "施工图审查合格书", predecessors: after({ id: "planning", lag: -15 }) },
  { id: "tender", title: "招标投标", duration: 25, minimum: 20, output: "中标通知书", predecessors: after("design") },
  { id: "permit", title: "办理施工许可、开工", duration: 10, minimum: 5, output: "施工许可证、开工照片", predecessors: after("tender", "planning") },
  { id: "foundation", title: "基础施工", duration: 40, minimum: 25, kind: "earthwork", output: "基础验收记录", predecessors: after("permit") },
  { id: "structure", title: "主体施工", duration: 80, minimum: 55, kind: "concrete", output: "主体结构验收记录", predecessors: after("foundation") },
  { id: "equipment", title: "设备安装调试", duration: 30, minimum: 20, output: "调试报告", predecessors: after({ id: "structure", lag: -10 }) },
  { id: "acceptance", title: "竣工验收、入库纳统", duration: 20, minimum: 10, output: "竣工验收备案表、纳统回执", predecessors: after("equipment") },
];

/** City works 城建工程: roads, pipes, squares, parks. */
const cityWorks: readonly TemplateStage[] = [
  { id: "plan", title: "方案设计和审定", duration: 20, minimum: 12, output: "规委会或常务会议纪要", predecessors: [] },
  { id: "feasibility", title: "可研、立项批复", duration: 15, minimum: 8, output: "立项批复", predecessors: after("plan") },
  { id: "demolition", title: "征拆和场地清理", duration: 30, minimum: 20, output: "场地移交单", predecessors: after("plan") },
  { id: "design", title: "施工图和预算审核", duration: 25, minimum: 15, output: "施工图、预算评审报告", predecessors: after("feasibility") },
  { id: "tender", title: "招标、签订合同", duration: 25, minimum: 20, output: "中标通知书、合同", predecessors: after("design") },
  { id: "pipes", title: "管线和土方施工", duration: 30, minimum: 20, kind: "earthwork", output: "隐蔽工程验收记录", predecessors: after("tender", "demolition") },
  { id: "surface", title: "道路和主体施工", duration: 40, minimum: 28, kind: "road", output: "分部工程验收记录", predecessors: after({ id: "pipes", lag: -10 }) },
  { id: "greening", title: "绿化、照明、标线", duration: 15, minimum: 10, kind: "planting", output: "完工照片、移交清单", predecessors: after({ id: "surface", lag: -5 }) },
  { id: "acceptance", title: "竣工验收、移交管护", duration: 10, minimum: 5, output: "竣工验收报告、移交单", predecessors: after("greening") },
];

/** Livelihood item 民生实事: promised to the people, tested by them. */
const livelihood: readonly TemplateStage[] = [
  { id: "survey", title: "摸底、确定名单和标准", duration: 10, minimum: 5, kind: "village", output: "名单、实施方案", predecessors: [] },
  { id: "funds", title: "资金落实", duration: 15, minimum: 8, output: "资金下达文件", predecessors: after({ id: "survey", lag: -5 }) },
  { id: "tender", title: "采购或招标", duration: 20, minimum: 15, output: "成交（中标）通知书", predecessors: after("survey", "funds") },
  { id: "pilot", title: "先行点位完成", duration: 15, minimum: 8, kind: "village", output: "先行点位验收单", predecessors: after("tender") },
  { id: "rollout", title: "全面实施", duration: 50, minimum: 30, kind: "village", output: "分批完成清单", predecessors: after("pilot") },
  { id: "acceptance", title: "验收、群众评议、公示", duration: 10, minimum: 7, output: "验收单、评议表、公示截图", predecessors: after("rollout") },
];

/** Campaign of 100 days 百日攻坚: about seventy working days. */
const campaign: readonly TemplateStage[] = [
  { id: "launch", title: "动员部署、方案到人", duration: 5, minimum: 3, output: "方案、责任表", predecessors: [] },
  { id: "list", title: "排查建账", duration: 10, minimum: 6, output: "问题台账", predecessors: after("launch") },
  { id: "first", title: "第一战役：易改快改", duration: 15, minimum: 10, output: "销号清单（三成）", predecessors: after("list") },
  { id: "second", title: "第二战役：集中攻坚", duration: 25, minimum: 18, output: "销号清单（八成）", predecessors: after("first") },
  { id: "third", title: "第三战役：清零扫尾", duration: 10, minimum: 6, output: "清零报告", predecessors: after("second") },
  { id: "review", title: "回头看、建章立制", duration: 5, minimum: 3, output: "回头看记录、长效制度", predecessors: after("third") },
];

/** Creation 创建: a title that is applied for, clause by clause. */
const creation: readonly TemplateStage[] = [
  { id: "clauses", title: "对标对表、任务到单位", duration: 10, minimum: 6, output: "指标任务分解表", predecessors: [] },
  { id: "gap", title: "自查摸底、差距清单", duration: 15, minimum: 10, output: "差距清单", predecessors: after("clauses") },
  { id: "improve", title: "补短板、硬件达标", duration: 60, minimum: 40, output: "硬件达标照片、台账", predecessors: after("gap") },
  { id: "papers", title: "档案资料整理", duration: 40, minimum: 25, output: "分条目档案", predecessors: after("gap") },
  { id: "mock", title: "模拟测评、整改", duration: 15, minimum: 10, output: "模拟测评报告、整改单", predecessors: after("improve", "papers") },
  { id: "apply", title: "申报、迎检", duration: 15, minimum: 10, output: "申报文件、迎检方案", predecessors: after("mock") },
  { id: "result", title: "反馈问题整改、公布命名", duration: 20, minimum: 10, output: "命名文件", predecessors: after("apply") },
];

/** Rectification of a batch 批量整改: a list that must be emptied. */
const rectification: readonly TemplateStage[] = [
  { id: "verify", title: "逐件核实、分类定责", duration: 7, minimum: 4, output: "一件一档核实表", predecessors: [] },
  { id: "scheme", title: "一件一策、方案审定", duration: 5, minimum: 3, output: "整改方案", predecessors: after("verify") },
  { id: "quick", title: "立行立改类完成", duration: 10, minimum: 6, output: "第一批销号单", predecessors: after("scheme") },
  { id: "hard", title: "限期整改类完成", duration: 30, minimum: 20, output: "第二批销号单", predecessors: after("scheme") },
  { id: "check", title: "部门验收、抽查", duration: 7, minimum: 4, output: "验收表、抽查记录", predecessors: after("quick", "hard") },
  { id: "close", title: "公示、销号归档", duration: 5, minimum: 5, output: "公示材料、销号单", predecessors: after("check") },
];

export const templates: Readonly<Record<TemplateId, readonly TemplateStage[]>> = {
  investment, city_works: cityWorks, livelihood, campaign, creation, rectification,
};

/** A duration learned from closed items: the median of `count` actual ones, in working days. */
export type LearnedDuration = { readonly templateId: string; readonly stageId: string; readonly workingDays: number; readonly count: number };

/** From this many closed stages on their median replaces the typical duration. */
export const enoughClosed = 5;

/** The median duration of each stage of each template that was really done often enough; order as first met. */
export function learnedDurations(done: readonly { readonly templateId: string; readonly stageId: string; readonly workingDays: number }[]): LearnedDuration[] {
  const groups = new Map<string, { templateId: string; stageId: string; days: number[] }>();
  for (const { templateId, stageId, workingDays } of done) {
    const key = `${templateId} ${stageId}`;
    const group = groups.get(key) ?? { templateId, stageId, days: [] };
    group.days.push(Math.max(1, workingDays));
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ days, ...stage }) => (days.length < enoughClosed ? [] : [{ ...stage, workingDays: median(days), count: days.length }]));
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return Math.round(sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2);
}

/** A stage offered for a new plan; `learnedFrom` closed items where its duration was learned. */
export type OfferedStage = TemplateStage & { readonly learnedFrom: number | null };

/** The stages of a template with learned durations in place of typical ones; a minimum never exceeds its duration. */
export function offeredStages(templateId: TemplateId, learned: readonly LearnedDuration[] = []): OfferedStage[] {
  return templates[templateId].map((stage) => {
    const found = learned.find((one) => one.templateId === templateId && one.stageId === stage.id);
    const duration = found?.workingDays ?? stage.duration;
    return { ...stage, duration, learnedFrom: found?.count ?? null, ...(stage.minimum && { minimum: Math.min(stage.minimum, duration) }) };
  });
}

/**
 * The cumulative share of the whole, in whole percent, that each stage stands for when stages are taken in this order:
 * by working days, ascending strictly, the last 100. Up to a hundred stages, less where `from` percent are spoken for.
 */
export function shareByDuration(stages: readonly Pick<Stage, "duration">[], from = 0): number[] {
  const total = stages.reduce((sum, { duration }) => sum + duration, 0);
  let done = 0;
  let before = from;
  return stages.map(({ duration }, index) => {
    done += duration;
    const left = stages.length - 1 - index;
    before = Math.min(100 - left, Math.max(before + 1, Math.round(from + ((100 - from) * done) / Math.max(1, total))));
    return before;
  });
}
