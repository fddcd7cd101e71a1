import type { OrganizationUnit } from "./types";

/**
 * Bodies that most counties have, by the short name that speech uses. A name without its organ (发改) counts only
 * in the place of a responsible unit; a full name (县发改局) is reported as it is written. `duties` offers an owner for an item that names none; it is always marked inferred.
 */
function unit(name: string, aliases = "", duties = ""): OrganizationUnit {
  const words = (list: string) => list.split(" ").filter((w) => w !== "");
  return { name, aliases: words(aliases), duties: words(duties) };
}

export const COUNTY_UNITS: OrganizationUnit[] = [
  unit("发改局", "发改", "中央预算内资金 专项债券"),
  unit("教体局", "教体", "民办教育 教培机构 招生 学位 义务教育 中小学 幼儿园"),
  unit("教育局", "教育"),
  unit("科技局", "科技"),
  unit("工信局", "工信", "规上工业 技改 工业用电量"),
  unit("公安局", "公安", "社会治安 网络诈骗 电信诈骗 扫黑除恶"),
  unit("民政局", "民政", "养老服务 低保 困境儿童 社会救助"),
  unit("司法局", "司法", "法律援助 人民调解"),
  unit("财政局", "财政", "财政收入 公共预算"),
  unit("人社局", "人社", "就业 社会保险 欠薪"),
  unit("自然资源局", "自然资源", "卫片 图斑 供地 耕地保护"),
  unit("生态环境分局", "生态环境", "大气污染 水污染 土壤污染 PM2.5 空气质量 扬尘 VOC 排污口 黑臭水体 水质"),
  unit("住建局", "住建", "城建工程 县城建设 老旧小区 燃气 城市更新"),
  unit("城管局", "城管", "市容 环卫 露天烧烤"),
  unit("交通局", "交通", "农村公路 国省干线 道路建设"),
  unit("水利局", "水利", "水库 河道治理 防汛"),
  unit("农业农村局", "农业农村", "高标准农田 农业现代化 种业 粮食生产 土地延包 厕所改造 美丽乡村 农村生活污水 村庄清洁"),
  unit("乡村振兴局", "乡村振兴", "防止返贫"),
  unit("林业局", "林业", "造林 森林防火"),
  unit("商务局", "商务", "进出口 外贸 促销"),
  unit("文旅局", "文旅", "旅游景区 非遗 旅发大会"),
  unit("卫生健康局", "卫生健康 卫健", "社区卫生服务中心 医疗卫生 村卫生室 疫情防控"),
  unit("退役军人局", "退役军人"),
  unit("应急局", "应急", "安全生产 危化品 消防安全 生产安全"),
  unit("审计局", "审计"),
  unit("市场监管局", "市场监管", "食品药品 特种设备"),
  unit("统计局", "统计"),
  unit("医保局", "医保", "医保基金"),
  unit("行政审批局", "行政审批", "拿地即开工 多证同发 放管服 一件事"),
  unit("信访局", "信访", "信访积案"),
  unit("税务局", "税务"),
  unit("金融办", "金融", "企业上市"),
  unit("国资局", "国资"),
  unit("国调队", "国家调查队 调查队"),
  unit("开发区"),
  unit("投促中心", "投促", "招商引资 招商线索 招商团 产业转移 大项目引进 在谈项目"),
  unit("科信中心", "科信"),
  unit("保税物流中心"),
  unit("大数据中心"),
  unit("融媒体中心", "融媒体"),
  unit("政府督查室", "督查室 县政府督查室"),
  unit("政府办公室"),
  unit("县医院"),
  unit("县中医院"),
  unit("供电公司"), unit("消防救援大队"), unit("交警大队", "交警"), unit("气象局"), unit("供销社"),
  unit("组织部"), unit("县委组织部"), unit("宣传部"), unit("县委宣传部"), unit("统战部"), unit("县委统战部"), unit("政法委"), unit("县委政法委"),
  unit("编办"), unit("纪委监委"), unit("团县委"), unit("妇联"), unit("总工会"),
  unit("残联"), unit("工商联"), unit("红十字会"),
];
