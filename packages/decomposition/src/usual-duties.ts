import { COUNTY_UNITS } from "./vocabulary-county";

/** The bureaus that most counties have, by the short name of the built-in vocabulary, with the official names they go by. */
const OFFICIAL_NAMES: Readonly<Record<string, string>> = {
  发改局: "发展和改革局 发展改革局 发展和改革委员会 发展改革委 发改委",
  教体局: "教育局 教育体育局 教育和体育局 教育和科技局",
  工信局: "工业和信息化局 工业信息化局 工业信息化和科技局 科学技术和工业信息化局 科工信局",
  人社局: "人力资源和社会保障局 人力资源社会保障局",
  自然资源局: "自然资源和规划局 自规局 自然资源规划局",
  生态环境分局: "生态环境局 环保局",
  住建局: "住房和城乡建设局 住房城乡建设局 住房和城乡建设委员会 住建委",
  城管局: "城市管理局 城市管理综合行政执法局 城市管理和综合行政执法局 综合行政执法局",
  交通局: "交通运输局",
  水利局: "水务局",
  林业局: "林业和草原局 林草局",
  乡村振兴局: "乡村振兴服务中心 乡村振兴中心",
  文旅局: "文化和旅游局 文化广电和旅游局 文化广电旅游局 文化广电体育和旅游局 文广旅局",
  卫生健康局: "卫健局 卫健委 卫生健康委员会",
  应急局: "应急管理局",
  市场监管局: "市场监督管理局",
  医保局: "医疗保障局",
  行政审批局: "审批局 行政审批服务局 行政审批和政务服务局 数据和政务服务局 政务服务局",
  金融办: "金融工作办公室 地方金融监督管理局 地方金融服务中心",
  投促中心: "投促局 投资促进局 投资促进中心 招商局",
};

/** Duty words of one bureau, and the names by which a county's unit is recognised as it, the usual one first. */
export interface UsualDuties {
  bureau: string;
  names: string[];
  duties: string[];
}

/** The duty words that the built-in vocabulary knows, for a county to look through and take over as its own. */
export const USUAL_DUTIES: readonly UsualDuties[] = COUNTY_UNITS.flatMap(({ name, aliases, duties = [] }) =>
  duties.length === 0 ? [] : [{ bureau: name, names: [...new Set([name, ...aliases, ...(OFFICIAL_NAMES[name]?.split(" ") ?? [])])], duties }]);
