// Units: measures, then counters. The longest that fits at a place wins.
const UNITS = ("个百分点 百分点 % ％ ‰ 平方公里 平方千米 平方米 立方米 千瓦时 万千瓦时 兆瓦 千瓦 公里 千米 公斤 千克 毫克/升 毫克每升 微克/立方米 微克每立方米 μg/m³ 微克 摄氏度 "
  + "人民币 美元 欧元 元 人次 户次 架次 车次 批次 场次 班次 例次 家次 标准箱 标箱 课时 学时 大卡 克 列 个工作日 个月 个小时 小时 分钟 分贝 天 "
  + "平米 立方 平方 千伏安 兆瓦时 蒸吨 吨标准煤 吨标煤 吨公里 台套 枚 袋 桶 瓶 箱 盒 罐 羽 尾 盆 幅 道 席 "
  + "公顷 亩 吨 斤 升 米 度 倍 个 项 家 处 条 件 名 座 所 台 套 辆 人 户 次 轮 场 宗 起 篇 份 批 支 栋 间 床 张 只 头 株 棵 对 片 块 艘 架 班 股 篇 册 部 门 类 种 位 村 镇 乡 站 段 口 眼 孔 盏 例 单 笔 期 级 届 岁 层").split(" ");
/** Persons and places that are counted without a counter: 3万群众, 2000学位. */
export const COUNTED = "群众 居民 农户 商户 农民工 农牧民 农民 牧民 残疾人 学生 师生 职工 老人 儿童 市民 游客 劳动力 人口 学位 床位 停车位 车位 泊位 托位 岗位".split(" ");
/** Any of them, as part of a pattern. */
export const UNIT_PATTERN = [...new Set([...UNITS, ...COUNTED])].sort((a, b) => b.length - a.length).map((u) => u.replace(/[/%]/g, "\\$&")).join("|");
