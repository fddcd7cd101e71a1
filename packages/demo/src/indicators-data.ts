import type { IndicatorAggregation, IndicatorDirection, IndicatorEvaluation, IndicatorFrequency, SourceLevel, TargetKind, TrajectoryKind } from "@taizhang/policy";

/** How a made-up indicator runs: a level of one period five years ago, its yearly growth, its season, how much it swings. */
export type IndicatorSeed = {
  number: string; name: string; unit: string; decimals: number; direction: IndicatorDirection; aggregation: IndicatorAggregation; frequency: IndicatorFrequency;
  lowest: number | null; highest: number | null; field: string; data: string; lead: string; level: SourceLevel; evaluation: IndicatorEvaluation;
  targetKind: TargetKind; /** Growth in percent, a rank, or the share of what the year would give by itself. */ aim: number; trajectory: TrajectoryKind;
  base: number; growth: number; season: keyof typeof seasons; noise: number;
  ranked?: boolean; composite?: boolean; pair?: string; vouchers?: readonly string[];
};

/** Shapes of a year, by month. */
export const seasons = {
  flat: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  revenue: [1.22, 0.86, 1.04, 1.0, 0.94, 1.12, 0.92, 0.86, 0.96, 0.94, 0.98, 1.16],
  industry: [0.84, 0.74, 1.02, 1.02, 1.04, 1.1, 0.98, 0.98, 1.06, 1.04, 1.06, 1.12],
  building: [0.4, 0.36, 0.86, 1.1, 1.2, 1.32, 1.18, 1.16, 1.24, 1.2, 1.04, 0.94],
  heating: [1.72, 1.46, 1.14, 0.86, 0.72, 0.62, 0.56, 0.58, 0.74, 0.98, 1.24, 1.58],
  ozone: [0.5, 0.6, 0.84, 1.08, 1.34, 1.52, 1.44, 1.36, 1.16, 0.86, 0.6, 0.5],
  trade: [1.02, 0.7, 1.0, 1.02, 1.04, 1.04, 1.06, 1.06, 1.04, 0.96, 1.02, 1.04],
  shops: [1.2, 1.08, 0.94, 0.92, 1.0, 0.98, 0.94, 0.96, 1.02, 1.1, 0.94, 0.96],
  rain: [1.08, 1.08, 1.04, 1.0, 0.94, 0.86, 0.8, 0.84, 0.94, 1.02, 1.06, 1.08],
  tourism: [0.7, 1.1, 0.6, 0.9, 1.4, 1.0, 1.3, 1.4, 0.9, 1.7, 0.6, 0.4],
} as const;

const sum = { direction: "higher", aggregation: "sum", frequency: "month", lowest: 0, highest: null, level: "city", evaluation: "statistics", targetKind: "floor", trajectory: "seasonal", decimals: 2, noise: 0.04, season: "flat" } as const;
const stock = { ...sum, aggregation: "stock", trajectory: "even" } as const;
const mean = { ...sum, aggregation: "average", direction: "lower", targetKind: "ceiling", evaluation: "monitoring", decimals: 1 } as const;
const share = { ...mean, direction: "higher", targetKind: "floor", highest: 100, unit: "%", season: "flat", noise: 0.015 } as const;
const count = { ...sum, aggregation: "count", decimals: 0, noise: 0.35, trajectory: "even" } as const;
const economy = { field: "economy", data: "tongji" } as const;
const air = { field: "environment", data: "huanjing", lead: "huanjing" } as const;
/** Month by month as much weight as industry turned out. */
const weighted = { ...share, aggregation: "weighted", evaluation: "statistics" } as const;
const papers = ["纳税申报表", "电费票据", "出厂单据", "财务报表"] as const;

/** The indicators of the demonstration county, with numbers of its own. */
export const indicatorSeeds: readonly IndicatorSeed[] = [
  { ...sum, ...economy, number: "Z-01", name: "一般公共预算收入", unit: "亿元", lead: "caizheng", base: 1.52, growth: 0.055, season: "revenue", aim: 1.01, ranked: true },
  { ...sum, ...economy, number: "Z-02", name: "税收收入", unit: "亿元", lead: "shuiwuju", base: 1.04, growth: 0.05, season: "revenue", aim: 1.03 },
  { ...sum, ...economy, number: "Z-03", name: "规模以上工业总产值", unit: "亿元", lead: "gongxin", base: 15.6, growth: 0.062, season: "industry", targetKind: "growth", aim: 7.5, ranked: true, pair: "Z-05", vouchers: papers },
  { ...sum, ...economy, number: "Z-04", name: "固定资产投资", unit: "亿元", lead: "fagai", base: 9.8, growth: 0.04, season: "building", aim: 1.09, ranked: true },
  { ...sum, ...economy, number: "Z-05", name: "工业用电量", unit: "亿千瓦时", lead: "gongxin", base: 0.92, growth: 0.05, season: "industry", targetKind: "growth", aim: 6 },
  { ...sum, ...economy, number: "Z-06", name: "外贸进出口总值", unit: "亿元", lead: "shangwu", base: 1.9, growth: -0.02, season: "trade", targetKind: "growth", aim: 3, ranked: true, noise: 0.09 },
  { ...sum, ...economy, number: "Z-07", name: "出口总值", unit: "亿元", lead: "shangwu", base: 1.5, growth: -0.015, season: "trade", targetKind: "growth", aim: 2, noise: 0.1 },
  { ...sum, ...economy, number: "Z-08", name: "社会消费品零售总额", unit: "亿元", lead: "shangwu", base: 6.4, growth: 0.05, season: "shops", targetKind: "growth", aim: 5, ranked: true },
  { ...sum, ...economy, number: "Z-09", name: "限额以上零售额", unit: "亿元", lead: "shangwu", base: 0.86, growth: 0.06, season: "shops", aim: 1.0, vouchers: ["销售台账", "发票汇总表"] },
  { ...sum, ...economy, number: "Z-10", name: "实际利用外资", unit: "万美元", decimals: 0, field: "investment", lead: "shangwu", base: 160, growth: 0.03, season: "flat", noise: 0.4, aim: 1.12, trajectory: "even" },
  { ...sum, ...economy, number: "Z-11", name: "引进内资到位额", unit: "亿元", field: "investment", lead: "touzi", base: 3.1, growth: 0.07, season: "building", aim: 0.98 },
  { ...count, ...economy, number: "Z-12", name: "新签约亿元以上项目", unit: "个", field: "investment", lead: "touzi", base: 2.6, growth: 0.05, aim: 1.15 },
  { ...count, ...economy, number: "Z-13", name: "新开工亿元以上项目", unit: "个", field: "project", lead: "zhongdian", base: 1.9, growth: 0.04, aim: 1.02 },
  { ...count, ...economy, number: "Z-14", name: "新增规上工业企业", unit: "家", lead: "gongxin", base: 1.1, growth: 0.03, aim: 0.9, vouchers: ["营业收入证明", "入库申报材料"] },
  { ...count, ...economy, number: "Z-15", name: "新增省级科技型中小企业", unit: "家", lead: "keji", base: 3.4, growth: 0.06, aim: 1.0 },
  { ...stock, ...economy, number: "Z-16", name: "金融机构本外币贷款余额", unit: "亿元", lead: "jinrong", base: 198, growth: 0.085, noise: 0.003, aim: 1.005 },
  { ...stock, ...economy, number: "Z-17", name: "金融机构本外币存款余额", unit: "亿元", lead: "jinrong", base: 262, growth: 0.09, noise: 0.003, aim: 0.995 },
  { ...sum, ...economy, number: "Z-18", name: "省市重点项目完成投资", unit: "亿元", field: "project", lead: "zhongdian", base: 4.3, growth: 0.05, season: "building", aim: 0.97 },
  { ...sum, ...economy, number: "Z-19", name: "对上争取到位资金", unit: "亿元", lead: "fagai", base: 0.55, growth: 0.08, noise: 0.3, aim: 1.05, trajectory: "even" },
  { ...stock, ...economy, number: "Z-20", name: "规上工业增加值增速排位", unit: "位", decimals: 0, direction: "lower", aggregation: "rank", lead: "gongxin", base: 8, growth: 0, noise: 0.3, targetKind: "rank", aim: 6, lowest: 1, highest: 18 },
  { ...mean, ...economy, number: "Z-21", name: "单位工业增加值能耗", unit: "吨标准煤/万元", decimals: 3, lead: "fagai", base: 0.84, growth: -0.03, season: "flat", noise: 0.02, aim: 1.0, targetKind: "growth", trajectory: "even" },
  { ...weighted, ...economy, number: "Z-22", name: "规上工业产品产销率", lead: "gongxin", base: 96.4, growth: 0.002, aim: 1.002 },
  { ...sum, ...economy, number: "Z-23", name: "旬度工业用电量", unit: "万千瓦时", decimals: 0, frequency: "ten_day", lead: "gongxin", base: 3050, growth: 0.05, season: "industry", aim: 1.01 },
  { ...mean, ...air, number: "H-01", name: "细颗粒物（PM2.5）平均浓度", unit: "微克/立方米", frequency: "day", base: 53, growth: -0.032, season: "heating", noise: 0.38, aim: 0.99, ranked: true },
  { ...sum, ...air, number: "H-02", name: "优良天数", unit: "天", decimals: 0, aggregation: "days", frequency: "day", evaluation: "monitoring", base: 1, growth: 0, season: "flat", noise: 0, aim: 0.985 },
  { ...sum, ...air, number: "H-03", name: "重污染天数", unit: "天", decimals: 0, direction: "lower", aggregation: "days", frequency: "day", evaluation: "monitoring", base: 1, growth: 0, season: "flat", noise: 0, targetKind: "ceiling", aim: 1.35, trajectory: "even" },
  { ...mean, ...air, number: "H-04", name: "空气质量综合指数", unit: "", decimals: 2, base: 5.2, growth: -0.03, season: "heating", noise: 0.05, aim: 0.985, ranked: true, composite: true },
  { ...mean, ...air, number: "H-05", name: "可吸入颗粒物（PM10）平均浓度", unit: "微克/立方米", base: 92, growth: -0.028, season: "heating", noise: 0.06, aim: 0.97 },
  { ...mean, ...air, number: "H-06", name: "二氧化氮平均浓度", unit: "微克/立方米", base: 34, growth: -0.02, season: "heating", noise: 0.05, aim: 1.02 },
  { ...mean, ...air, number: "H-07", name: "臭氧日最大八小时平均", unit: "微克/立方米", base: 108, growth: -0.005, season: "ozone", noise: 0.05, aim: 1.0 },
  { ...mean, ...air, number: "H-08", name: "降尘量", unit: "吨/平方公里·月", base: 6.1, growth: -0.03, season: "flat", noise: 0.08, aim: 0.96 },
  { ...share, ...air, number: "H-09", name: "云川河出境断面达标率", base: 88, growth: 0.006, season: "rain", aim: 0.985 },
  { ...mean, ...air, number: "H-10", name: "清溪河断面化学需氧量", unit: "毫克/升", base: 19.6, growth: -0.02, season: "rain", noise: 0.07, aim: 0.99 },
  { ...mean, ...air, number: "H-11", name: "赵河断面氨氮", unit: "毫克/升", decimals: 2, base: 0.92, growth: -0.03, season: "heating", noise: 0.1, aim: 0.97 },
  { ...sum, ...air, number: "H-12", name: "生态补偿金扣缴", unit: "万元", decimals: 0, direction: "lower", evaluation: "documents", base: 26, growth: 0.01, season: "flat", noise: 0.35, targetKind: "ceiling", aim: 1.1, trajectory: "even" },
  { ...count, ...air, number: "H-13", name: "入河排污口整治", unit: "处", base: 2.2, growth: 0.02, aim: 1.0, lead: "shuiwu" },
  { ...count, ...economy, number: "M-01", name: "城镇新增就业", unit: "人", field: "livelihood", lead: "jiuye", base: 290, growth: 0.01, season: "industry", noise: 0.08, aim: 0.96 },
  { ...share, ...economy, number: "M-02", name: "企业开办一日办结率", field: "business", lead: "shenpi", base: 93, growth: 0.008, aim: 1.0, evaluation: "third_party" },
  { ...share, ...economy, number: "M-03", name: "群众安全感满意度", field: "safety", lead: "politics", base: 92.5, growth: 0.004, aim: 1.01, evaluation: "survey" },
  { ...count, ...economy, number: "M-04", name: "生产安全事故起数", unit: "起", field: "safety", direction: "lower", lead: "yingji", base: 0.9, growth: -0.04, noise: 0.9, targetKind: "ceiling", aim: 1.0 },
  { ...sum, ...economy, number: "M-05", name: "接待游客", unit: "万人次", field: "culture", lead: "wenlv", base: 12.5, growth: 0.09, season: "tourism", noise: 0.08, aim: 1.0 },
  { ...sum, ...economy, number: "M-06", name: "农村户厕改造", unit: "座", decimals: 0, field: "rural", lead: "nongye", base: 320, growth: 0, season: "building", noise: 0.15, aim: 1.04, vouchers: ["改厕验收单", "农户签字表"] },
];
