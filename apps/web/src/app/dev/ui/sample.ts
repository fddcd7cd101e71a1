import type { LampColour } from "@taizhang/ui/lamp-shape";

/** Words of the lamps as the made-up county of the story page has them. */
export const lampWords: readonly { readonly lamp: LampColour; readonly word: string }[] = [
  { lamp: "green", word: "正常推进" },
  { lamp: "yellow", word: "预警" },
  { lamp: "red", word: "滞后" },
  { lamp: "blue", word: "已办结" },
  { lamp: "grey", word: "未启动" },
  { lamp: "unreported", word: "未填报" },
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
