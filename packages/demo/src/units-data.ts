import type { UnitKind } from "@taizhang/policy";

/** A body of the county: key for the program, full name, short name, further names, field of work, leader in charge. */
export type UnitSeed = { key: string; name: string; short: string; aliases: string[]; kind: UnitKind; field: string; leader: string };

const list = (kind: UnitKind, lines: string): UnitSeed[] =>
  lines.trim().split("\n").map((line) => {
    const [key = "", name = "", short = "", aliases = "", field = "governance", leader = "mayor"] = line.trim().split("|");
    return { key, name, short, aliases: aliases.split(" ").filter(Boolean), kind, field, leader };
  });

/** Columns: key | name | short name | aliases | field | leader in charge. */
export const unitSeeds: readonly UnitSeed[] = [
  ...list("leadership", `
gov|县人民政府|县政府|云川县人民政府|governance|mayor
party|县委|县委|中共云川县委|governance|mayor
congress|县人大常委会|县人大|人大 人大常委会|governance|mayor
consult|县政协|县政协|政协|governance|mayor`),
  ...list("office", `
supervision|县政府督查室|督查室|政府督查室 县督查室|governance|mayor
office|县政府办公室|政府办|县政府办 政府办公室|governance|standing
partyoffice|县委办公室|县委办||governance|mayor`),
  ...list("department", `
discipline|县纪委监委|纪委监委|县纪委 纪委|governance|mayor
organization|县委组织部|组织部||governance|orgminister
publicity|县委宣传部|宣传部||culture|pubminister
united|县委统战部|统战部||governance|unitedminister
politics|县委政法委|政法委||safety|politics
socialwork|县委社会工作部|社会工作部|社工部|governance|orgminister
staffing|县委编办|编办|机构编制委员会办公室|governance|orgminister
net|县委网信办|网信办||safety|pubminister
partyschool|县委党校|县委党校|党校|governance|orgminister
archives|县档案馆|档案馆||governance|orgminister
fagai|发展和改革局|发改局|发改 发改委 县发改局 县发展和改革局|economy|standing
jiaoyu|教育局|教育局|教育 县教育局 教体局|education|vice5
keji|科学技术局|科技局|科技 县科技局|economy|vice1
gongxin|工业信息化局|工信局|工信 县工信局 工业和信息化局|economy|vice1
minzong|民族宗教事务局|民宗局|民宗 县民宗局|safety|unitedminister
gongan|公安局|公安局|公安 县公安局|safety|vice6
minzheng|民政局|民政局|民政 县民政局|livelihood|vice5
sifa|司法局|司法局|司法 县司法局|safety|vice6
caizheng|财政局|财政局|财政 县财政局|economy|standing
renshe|人力资源和社会保障局|人社局|人社 县人社局|livelihood|vice4
zigui|自然资源和规划局|自规局|自然资源局 自规 自然资源 县自然资源和规划局 规划局|urban|vice2
huanjing|生态环境分局|生态环境分局|生态环境 生态环境局 环保 环保局 市生态环境局云川分局|environment|vice2
zhujian|住房和城乡建设局|住建局|住建 县住建局 住建委 县住房和城乡建设局|urban|vice2
chengguan|城市管理综合行政执法局|城管局|城管 城管执法局 县城管局|urban|vice2
jiaotong|交通运输局|交通局|交通 县交通局 县交通运输局|urban|vice2
shuiwu|水务局|水务局|水务 水利 水利局 县水务局|rural|vice3
nongye|农业农村局|农业农村局|农业农村 县农业农村局|rural|vice3
linye|林业和草原局|林草局|林业 林业局 县林草局|environment|vice3
shangwu|商务局|商务局|商务 县商务局|economy|vice1
wenlv|文化广电和旅游局|文旅局|文旅 县文旅局 文化和旅游局|culture|vice4
weijian|卫生健康局|卫健局|卫健 卫生健康 县卫健局 卫健委|education|vice5
tuiyi|退役军人事务局|退役军人局|退役军人 县退役军人局|livelihood|vice4
yingji|应急管理局|应急局|应急 县应急局 县应急管理局|safety|standing
shenjiju|审计局|审计局|审计 县审计局|governance|mayor
shichang|市场监督管理局|市场监管局|市场监管 县市场监管局|business|vice1
tongji|统计局|统计局|统计 县统计局|economy|standing
yibao|医疗保障局|医保局|医保 县医保局|livelihood|vice5
shenpi|行政审批局|审批局|行政审批 县行政审批局 政务服务局|business|standing
xinfang|信访局|信访局|信访 县信访局|safety|politics
guozi|国有资产监督管理局|国资局|国资 国资办 县国资局|economy|standing
jinrong|金融办|金融办|金融 地方金融服务中心 县金融办|economy|standing
shuju|大数据中心|大数据中心|大数据局 数据局|business|standing
touzi|投资促进局|投促局|投促 投资促进中心 县投促局 招商局|investment|vice1
zhongdian|重点项目办|重点项目办|重点办 重点项目建设办公室 项目办|project|standing
kaifa|开发区管委会|开发区|经开区 经济开发区 县开发区|project|zone
jiguan|机关事务服务中心|机关事务中心||governance|standing
ggzy|公共资源交易中心|交易中心||business|standing
liangshi|粮食和物资储备局|粮储局|粮食局|economy|standing
guofang|国防动员办公室|国动办|人防办|safety|armed
gongxiao|供销合作社|供销社|供销|rural|vice3
xumu|畜牧水产服务中心|畜牧中心|畜牧|rural|vice3
nongji|农业机械服务中心|农机中心|农机|rural|vice3
fupin|乡村振兴服务中心|乡村振兴中心|乡村振兴局|rural|deputysec
yuanlin|园林绿化服务中心|园林中心|园林|urban|vice2
huanwei|环境卫生服务中心|环卫中心|环卫|urban|vice2
fangchan|房产服务中心|房产中心|房管|urban|vice2
zhengshou|房屋征收服务中心|征收中心|征收办|urban|vice2
tuchu|土地收购储备中心|土储中心|土储|urban|vice2
budong|不动产登记中心|不动产中心||business|vice2
hezhang|河湖长制办公室|河长办||environment|vice3
gonglu|公路事业发展中心|公路中心|公路段|urban|vice2
jzd|交警大队|交警大队|交警|safety|vice6
xiaofang|消防救援大队|消防大队|消防|safety|vice6
shebao|社会保险服务中心|社保中心|社保|livelihood|vice4
jiuye|就业服务中心|就业中心||livelihood|vice4
jikong|疾病预防控制中心|疾控中心|疾控|education|vice5
yiyuan|县人民医院|县医院|人民医院|education|vice5
zhongyi|县中医院|中医院||education|vice5
fuyou|妇幼保健院|妇幼保健院|妇幼|education|vice5
zhijiao|职业技术教育中心|职教中心||education|vice5
tiyu|体育事业发展中心|体育中心|体育|culture|vice4
rongmei|融媒体中心|融媒体中心|融媒体|culture|pubminister
wenwu|文物保护中心|文保中心|文物|culture|vice4
gongjijin|住房公积金管理部|公积金管理部|公积金|livelihood|vice2
shuiwuju|税务局|税务局|税务 县税务局|economy|standing
qixiang|气象局|气象局|气象 县气象局|rural|vice3
yancao|烟草专卖局|烟草局|烟草|business|vice1
gonghui|总工会|总工会|县总工会|livelihood|vice4
tuanwei|团县委|团县委||governance|orgminister
fulian|妇联|妇联|县妇联|livelihood|vice4
canlian|残联|残联|县残联|livelihood|vice5
gongshang|工商联|工商联|县工商联|business|unitedminister
kexie|科协|科协|县科协|education|vice1
wenlian|文联|文联|县文联|culture|pubminister
honghui|红十字会|红十字会||livelihood|vice5
fayuan|县人民法院|县法院|法院|business|politics
jiancha|县人民检察院|县检察院|检察院|safety|politics
chengtou|城市建设投资公司|城投公司|城投|urban|standing
shuiwujt|水务发展公司|水务公司||urban|vice3
wenlvjt|文化旅游投资公司|文旅公司||culture|vice4`),
  ...list("external", `
gongdian|供电公司|供电公司|国网云川供电公司 电力公司|project|standing
diaocha|国家统计局云川调查队|国调队|调查队 国家调查队|economy|standing
youzheng|邮政公司|邮政公司||business|vice1
tongxin|铁塔公司|铁塔公司|通信公司|project|vice1`),
  ...list("township", `
cgz|城关镇|城关镇|城关|urban|vice2
shiqiao|石桥镇|石桥镇|石桥|rural|vice3
liuquan|柳泉镇|柳泉镇|柳泉|rural|vice3
yuntai|云台镇|云台镇|云台|rural|vice4
baita|白塔镇|白塔镇|白塔|rural|vice4
qingyang|青杨镇|青杨镇|青杨|rural|vice1
nanling|南岭镇|南岭镇|南岭|rural|deputysec
zhaohe|赵河镇|赵河镇|赵河|rural|vice3
yongfeng|永丰镇|永丰镇|永丰|rural|vice5
qingxi|清溪镇|清溪镇|清溪|rural|vice5
daying|大营镇|大营镇|大营|rural|vice6
wangchuan|望川镇|望川镇|望川|rural|deputysec
luming|鹿鸣乡|鹿鸣乡|鹿鸣|rural|vice6
songling|松岭乡|松岭乡|松岭|rural|deputysec
hedong|河东街道|河东街道|河东 河东街道办|urban|vice2
xincheng|新城街道|新城街道|新城 新城街道办|urban|standing`),
];

/** Fields of work (板块) in the order of the dashboards. */
export const fieldSeeds = [
  ["economy", "经济运行"], ["investment", "招商引资"], ["project", "项目建设"], ["urban", "城乡建设"], ["rural", "乡村振兴"], ["environment", "生态环境"],
  ["business", "营商环境"], ["safety", "安全稳定"], ["livelihood", "民生保障"], ["education", "教育卫生"], ["culture", "文化旅游"], ["governance", "政府自身建设"],
] as const satisfies readonly (readonly [string, string])[];

/** Classes of units and named sets: name, aliases, members (a kind, or keys). */
export const groupSeeds: readonly { name: string; aliases: string[]; kinds?: UnitKind[]; keys?: string[]; ends?: string }[] = [
  { name: "各乡镇", aliases: ["各乡镇（街道）", "各镇乡", "各乡镇街道", "各乡（镇）"], kinds: ["township"] },
  { name: "各部门", aliases: ["县直各部门", "各单位", "县政府各部门"], kinds: ["department"] },
  { name: "各职能部门", aliases: ["各主管部门", "各行业部门"], keys: "fagai jiaoyu gongxin gongan minzheng caizheng renshe zigui huanjing zhujian chengguan jiaotong shuiwu nongye shangwu wenlv weijian yingji shichang shenpi".split(" ") },
  { name: "沿河乡镇", aliases: ["云川河沿线乡镇", "沿线乡镇"], keys: "cgz shiqiao zhaohe qingxi wangchuan hedong".split(" ") },
  { name: "各街道", aliases: ["各街道办事处"], kinds: ["township"], ends: "街道" },
  { name: "金融机构", aliases: ["各金融机构"], keys: "jinrong caizheng".split(" ") },
];
