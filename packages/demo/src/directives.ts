import type { DirectiveType, SourceLevel } from "@taizhang/policy";
import { addDays, addWorkingDays, isWorkingDay } from "@taizhang/planning";
import { randomOf } from "./random";

/** A meeting or document of the county, before its text exists. `share` is its part of the made-up ledger. */
export type DirectiveSeed = {
  key: string; type: DirectiveType; level: SourceLevel; title: string; textTitle: string; documentNumber: string | null; heldOn: string; host: string | null; place: string | null;
  /** Fields the meeting was about; empty: all. */
  fields: string[]; share: number; textKind: "minutes" | "plenary" | "newest" | "taught";
};

/** This day, or the next on which offices work. */
export const workingDayFrom = (day: string) => (isWorkingDay(day) ? day : addWorkingDays(day, 1));

const workingDayBefore = (day: string) => (isWorkingDay(day) ? day : addWorkingDays(day, -1));

/** The latest day of this month and date that lies at least `least` days before today. */
function lastYearly(today: string, monthAndDate: string, least: number): string {
  const year = Number(today.slice(0, 4));
  const limit = addDays(today, -least);
  const day = `${year}-${monthAndDate}`;
  return workingDayFrom(day <= limit ? day : `${year - 1}-${monthAndDate}`);
}

/** The speech names July to December, so that the meeting is the last July's of which the work has begun. */
export const plenaryDay = (today: string) => lastYearly(today, "07-20", 45);

const special: readonly (readonly [string, string])[] = [
  ["全县安全生产工作专题会", "safety"], ["城建重点工程调度会", "urban"], ["招商引资工作专题会", "investment"], ["大气污染防治专题会", "environment"],
  ["农村人居环境整治现场会", "rural"], ["民生实事推进会", "livelihood"], ["重点项目建设调度会", "project"], ["教育卫生工作专题会", "education"],
  ["营商环境优化工作专题会", "business"], ["文化旅游发展专题会", "culture"], ["经济运行分析调度会", "economy"], ["防汛抗旱工作专题会", "safety rural"],
  ["自然资源专项整治专题会", "urban"], ["秋冬季污染防治专题会", "environment"], ["信访稳定工作专题会", "safety"],
];
const documents: readonly (readonly [SourceLevel, string, string, string])[] = [
  ["province", "关于扎实推进农村饮水安全巩固提升的通知", "川政办字", "rural"], ["city", "关于做好优化营商环境重点任务的通知", "云政办发", "business"],
  ["city", "全市生态环境保护督察反馈问题整改方案", "云办发", "environment"], ["central", "关于进一步加强城镇燃气安全管理的意见", "国办发", "safety urban"],
  ["county_party", "关于全面推进乡村振兴重点工作的实施意见", "云川发", "rural"],
];

const base = { documentNumber: null, host: "县长 沈致远", place: "县政府第一会议室", fields: [] as string[], textKind: "minutes" as const };

function executives(today: string): DirectiveSeed[] {
  return Array.from({ length: 12 }, (_, month) => {
    const heldOn = workingDayFrom(addDays(today, -4 - month * 30));
    const title = `县政府第${40 - month}次常务会议`;
    return { ...base, key: `executive/${month}`, type: "executive", level: "county", title, textTitle: `${title}纪要`, heldOn, share: 26 };
  });
}

function specials(today: string): DirectiveSeed[] {
  const random = randomOf("special meetings");
  return special.map(([title, fields], index) => ({
    ...base, key: `special/${index}`, type: index % 4 === 1 ? "dispatch" : "special", level: "county", title, textTitle: `${title}纪要`,
    heldOn: workingDayFrom(addDays(today, -24 - index * 22 - random.int(0, 9))), host: random.pick(["常务副县长", "副县长 陆明川", "副县长"]),
    place: random.pick(["县政府第二会议室", "县政府第三会议室", "县应急指挥中心"]), fields: fields.split(" "), share: 17,
  }));
}

function upperDocuments(today: string): DirectiveSeed[] {
  return documents.map(([level, title, code, fields], index) => {
    const heldOn = workingDayFrom(addDays(today, -50 - index * 58));
    const documentNumber = `${code}〔${heldOn.slice(0, 4)}〕${12 + index * 7}号`;
    return { ...base, key: `document/${index}`, type: "document", level, title, textTitle: title, documentNumber, heldOn, host: null, place: null, fields: fields.split(" "), share: 15 };
  });
}

/** The newest meeting with its own text comes last; everything is dated relative to `today`. */
export function directiveSeeds(today: string): DirectiveSeed[] {
  const report = lastYearly(today, "02-05", 60);
  const year = report.slice(0, 4);
  return [
    { ...base, key: "report", type: "plenary", level: "county", title: `${year}年政府工作报告任务分解`, textTitle: `${year}年政府工作报告重点任务`, heldOn: report, place: "县人民会堂", share: 420 },
    { ...base, key: "plenary", type: "plenary_extended", level: "county", title: "县政府全体（扩大）会议", textTitle: "在县政府全体（扩大）会议上的讲话", heldOn: plenaryDay(today), place: "县会议中心", share: 0, textKind: "plenary" },
    ...upperDocuments(today), ...executives(today), ...specials(today),
    { ...base, key: "morning", type: "magistrate_office", level: "county", title: "县长办公会议", textTitle: "县长办公会议纪要", heldOn: workingDayBefore(addDays(today, -1)), share: 8 },
    { ...base, key: "taught", type: "special", level: "county", title: "河湖与城市管理工作碰头会", textTitle: "在河湖与城市管理工作碰头会上的讲话", heldOn: workingDayBefore(addDays(today, -3)), share: 0, textKind: "taught" },
    { ...base, key: "newest", type: "dispatch", level: "county", title: "全县重点工作周调度会", textTitle: "在全县重点工作周调度会上的讲话", heldOn: workingDayBefore(addDays(today, -1)), share: 0, textKind: "newest" },
  ];
}
