import type { HeatRow } from "@taizhang/ui/heat-table";
import type { LampColour } from "@taizhang/ui/lamp-shape";
import type { TreeNode } from "@taizhang/ui/tree-model";

/** Words of the lamps as the made-up county of the story page has them. */
export const lampWords: readonly { readonly lamp: LampColour; readonly word: string }[] = [
  { lamp: "green", word: "正常推进" },
  { lamp: "yellow", word: "预警" },
  { lamp: "red", word: "滞后" },
  { lamp: "blue", word: "已办结" },
  { lamp: "grey", word: "未启动" },
  { lamp: "unreported", word: "未反馈" },
];

export const stats = [
  { label: "督查事项", value: "326", unit: "项", note: "较上月 +12", href: "#stat" },
  { label: "正常推进", value: "198", unit: "项", note: "占 60.7%", lamp: "green", href: "#stat" },
  { label: "预警", value: "41", unit: "项", note: "较上周 +6", lamp: "yellow", href: "#stat" },
  { label: "滞后", value: "23", unit: "项", note: "涉及 9 个单位", lamp: "red", href: "#stat" },
  { label: "已办结", value: "48", unit: "项", note: "本月 +28", lamp: "blue", href: "#stat" },
  { label: "未启动", value: "16", unit: "项", note: "均未到启动时间", lamp: "grey" },
] as const;

export const fieldProgress = [
  { name: "民生实事", value: 82, expected: 85, lamp: "yellow" },
  { name: "产业发展", value: 76, expected: 80, lamp: "yellow" },
  { name: "重点项目", value: 61, expected: 78, lamp: "red" },
  { name: "乡村振兴", value: 93, expected: 88, lamp: "green" },
  { name: "城镇建设", value: 100, expected: 100, lamp: "blue" },
] as const;

export const units: readonly TreeNode[] = [
  { id: "departments", parentId: null, label: "政府部门", selectable: false },
  { id: "housing", parentId: "departments", label: "县住房和城乡建设局", keywords: "住建局 xzfhcxjsj zjj" },
  { id: "traffic", parentId: "departments", label: "县交通运输局", keywords: "交通局 xjtysj jtj" },
  { id: "health", parentId: "departments", label: "县卫生健康局", keywords: "卫健局 xwsjkj wjj" },
  { id: "farming", parentId: "departments", label: "县农业农村局", keywords: "xnyncj nyncj" },
  { id: "finance", parentId: "departments", label: "县财政局", keywords: "xczj czj" },
  { id: "towns", parentId: null, label: "乡镇", selectable: false },
  { id: "riverside", parentId: "towns", label: "河西街道", keywords: "hxjd" },
  { id: "castle", parentId: "towns", label: "城关镇", keywords: "cgz" },
  { id: "dragon", parentId: "towns", label: "龙泉镇", keywords: "lqz" },
  { id: "offices", parentId: null, label: "议事协调机构", selectable: false },
  { id: "flood", parentId: "offices", label: "防汛抗旱指挥部", keywords: "fxkhzhb" },
];

const lampCycle = ["green", "green", "yellow", "green", "red", "blue", "grey", "green", "unreported"] as const;
const names = ["城东污水处理厂二期扩建", "高标准农田建设 8.6 万亩", "老旧小区改造 42 个", "县人民医院新院区主体封顶", "城区快速路提升改造", "农村饮水安全巩固提升", "乡镇敬老院消防改造", "智慧停车泊位新增 2000 个"];
const sources = ["重点项目", "常务会议", "县长批示", "民生实事"];
const bodies = ["县住建局", "县交通局", "县卫健局", "县农业农村局", "城关镇"];
const leaders = ["周明远", "沈若兰", "韩立群"];

export interface LedgerRow {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly source: string;
  readonly unit: string;
  readonly leader: string;
  readonly due: string;
  readonly progress: number;
  readonly expected: number;
  readonly lamp: LampColour;
  readonly word: string;
}

const pick = <T>(list: readonly [T, ...T[]] | readonly T[], index: number, fallback: T): T => list[index % list.length] ?? fallback;

/** A ledger long enough to need its window. */
export const ledger: readonly LedgerRow[] = Array.from({ length: 400 }, (_, index) => {
  const lamp = pick<LampColour>(lampCycle, index, "green");
  return {
    id: `task-${index + 1}`,
    number: `2026-${String(index + 1).padStart(4, "0")}`,
    name: pick(names, index, ""),
    source: pick(sources, index, ""),
    unit: pick(bodies, index, ""),
    leader: pick(leaders, index, ""),
    due: `2026-${String(1 + (index % 12)).padStart(2, "0")}-${String(1 + (index % 28)).padStart(2, "0")}`,
    progress: lamp === "blue" ? 100 : lamp === "grey" ? 0 : 20 + ((index * 13) % 70),
    expected: lamp === "grey" ? 5 : lamp === "red" ? 92 : 30 + ((index * 13) % 62),
    lamp,
    word: lampWords.find((entry) => entry.lamp === lamp)?.word ?? "",
  };
});

export const heatRows: readonly HeatRow[] = [
  { id: "housing", label: "住建局", href: "#heat-table", values: { grey: 1, green: 9, yellow: 4, red: 5, blue: 3 } },
  { id: "land", label: "自规局", values: { green: 5, yellow: 12, red: 4, blue: 11, grey: 3 } },
  { id: "traffic", label: "交通局", values: { green: 10, yellow: 2, red: 3, blue: 1, grey: 8 } },
  { id: "health", label: "卫健局", values: { yellow: 7, red: 1, blue: 6, grey: 13 } },
  { id: "farming", label: "农业农村局", values: { green: 5, yellow: 3, blue: 9, grey: 3 } },
];

export const months = [25, 33, 41, 50, 58, 66, 75, 80, 85, 90, 95, 100].map((plan, index) => {
  const actual = [20, 28, 35, 41, 48, 55, 60, 66, 73, 79, 84][index];
  return { label: `${index + 1}月`, plan, ...(actual === undefined ? {} : { actual }) };
});
