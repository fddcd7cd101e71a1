import type { OrganizationUnit } from "./types";

// Official names of a county's bodies, as texts write them in full. They are reported as written and not mapped onto the
// short names, like the bodies of the centre: which short name a county uses is for its own organization to say.
const NAMES = `
发展和改革局 发展和改革委员会 发展改革局 发展改革委 教育体育局 教育和体育局 科学技术局 科学技术和工业信息化局 工业和信息化局 工业信息化局
工业信息化和科技局 民族宗教事务局 人力资源和社会保障局 人力资源社会保障局 自然资源和规划局 自然资源和规划分局 住房和城乡建设局 住房城乡建设局
城市管理局 城市管理综合行政执法局 城市管理和综合行政执法局 综合行政执法局 综合行政执法大队 交通运输局 水务局 林业和草原局 畜牧兽医局
文化广电和旅游局 文化广电旅游局 文化和旅游局 文化广电体育和旅游局 退役军人事务局 应急管理局 市场监督管理局 医疗保障局 国有资产监督管理局
国有资产监督管理委员会 数据和政务服务局 数据局 政务服务局 政务服务中心 政务服务管理局 行政审批服务局 行政审批和政务服务局 投资促进局 招商局 地方金融监督管理局
机关事务服务中心 公共资源交易中心 重点项目办 重点项目建设办公室 开发区管委会 经济开发区管委会 乡村振兴服务中心 供销合作社 供销合作社联合社
人民法院 人民检察院 疾病预防控制中心 公安局交警大队 公安交通警察大队 自来水公司 城投公司 住房公积金管理中心 残疾人联合会 妇女联合会 工商业联合会 科学技术协会`;

export const FULL_NAMES: OrganizationUnit[] = NAMES.trim().split(/\s+/).map((name) => ({ name, aliases: [] }));
