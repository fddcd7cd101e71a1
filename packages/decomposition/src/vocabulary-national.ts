import type { OrganizationUnit } from "./types";

// Bodies of the centre as documents write them. Long and short writings stand side by side and are not mapped onto each
// other: a document of the State Council is quoted with the name that it uses.
const NAMES = `
发展改革委 国家发展改革委 国家发展和改革委员会 教育部 科技部 科学技术部 工业和信息化部 工信部 国家民委 公安部 国家安全部 民政部
司法部 财政部 人力资源社会保障部 人力资源和社会保障部 自然资源部 生态环境部 住房城乡建设部 住房和城乡建设部 交通运输部
水利部 农业农村部 商务部 文化和旅游部 卫生健康委 国家卫生健康委 退役军人部 退役军人事务部 应急部 应急管理部 人民银行
中国人民银行 审计署 国资委 国务院国资委 海关总署 税务总局 国家税务总局 市场监管总局 国家市场监督管理总局 金融监管总局
广电总局 体育总局 国家统计局 国家医保局 国际发展合作署 国管局 港澳办 研究室 银保监会 证监会 粮食和储备局 粮食和物资储备局
国家能源局 能源局 国家数据局 国防科工局 烟草局 移民局 林草局 铁路局 国家铁路局 民航局 邮政局 国家邮政局 文物局 国家文物局
中医药局 疾控局 矿山安监局 外汇局 药监局 国家药监局 知识产权局 国家知识产权局 地震局 气象局 中国气象局 中科院 社科院 工程院
国铁集团 中国国家铁路集团有限公司 中央宣传部 中央组织部 中央网信办 网信办 中央农办 全国总工会 共青团中央 全国妇联 中国残联
全国工商联 供销合作总社 最高人民法院 最高人民检察院 银行业监督管理委员会 进出口银行 农业发展银行 国家开发银行`;

export const NATIONAL_UNITS: OrganizationUnit[] = NAMES.trim().split(/\s+/).map((name) => ({ name, aliases: [] }));
