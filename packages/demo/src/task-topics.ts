import type { TaskKind } from "@taizhang/policy";

/**
 * What a department or township is asked to do again and again. `title` holds {n} for the quantity and the names of
 * lists of places ({road}, {village} …); `unit` is empty where nothing is counted.
 */
export type Topic = { owner: string; field: string; kind: TaskKind; title: string; detail: string; unit: string; low: number; high: number; cooperating: string[]; plan: PlanKind };
export type PlanKind = "works" | "campaign" | "service" | "money";

const topics = (lines: string): Topic[] =>
  lines.trim().split("\n").map((line) => {
    const [owner = "", field = "", kind = "task", plan = "service", title = "", unit = "", range = "", cooperating = "", detail = ""] = line.trim().split("|");
    const [low = 0, high = 0] = range.split("-").map(Number);
    return { owner, field, kind: kind as TaskKind, plan: plan as PlanKind, title, unit, low, high, cooperating: cooperating.split(" ").filter(Boolean), detail };
  });

/** Columns: owner | field | kind | plan | title | unit of quantity | range | cooperating | detail. */
export const departmentTopics: readonly Topic[] = topics(`
fagai|project|task|service|完成{n}个项目前期手续办理|个|6-24|shenpi zigui|逐项列出卡点，每周会商一次
fagai|economy|task|money|争取中央预算内资金{n}万元|万元|2000-18000|caizheng|资金下达后五个工作日内分解到项目
fagai|economy|indicator|money|推动固定资产投资完成{n}亿元|亿元|18-96|tongji zhongdian|按月分析缺口，紧盯未入库项目
fagai|environment|task|campaign|完成{n}家重点用能单位节能诊断|家|8-26|gongxin|诊断报告一企一份，整改建议跟踪落地
fagai|business|task|service|开展社会信用修复{n}件|件|40-160|shichang|修复结果当月归集上报
jiaoyu|education|livelihood|works|完成{village}小学扩建，新增学位{n}个|个|120-960|caizheng zhujian|开学前完成验收并交付使用
jiaoyu|education|task|campaign|完成{n}所学校食堂规范化改造|所|8-36|shichang|明厨亮灶全覆盖，问题台账逐项销号
jiaoyu|safety|campaign|campaign|开展校园安全隐患排查{n}处|处|30-180|gongan yingji|隐患按级别定人定时整改
jiaoyu|education|task|service|组织教师轮训{n}人次|人次|300-1800||培训结束形成考核结果
keji|economy|indicator|service|新认定高新技术企业{n}家|家|3-14|gongxin shuiwuju|建立培育库，一企一策辅导申报
keji|economy|task|service|组织科技成果对接活动{n}场|场|3-10|gongxin|每场活动达成意向登记入册
gongxin|economy|register|service|走访规上企业{n}家并解决诉求|家|24-90|jinrong gongdian|诉求当日登记、七日内答复
gongxin|economy|task|works|推进{n}个技改项目投产|个|5-22|fagai|投产项目当月申报入统
gongxin|environment|task|campaign|淘汰{park}燃煤设施{n}台|台|3-18|huanjing|拆除现场留存影像，验收签字确认
gongxin|economy|task|service|培育数字化转型示范企业{n}家|家|4-16|shuju|示范成果形成可推广案例
gongan|safety|campaign|campaign|开展反诈宣传入户{n}户|户|4000-26000|politics rongmei|高发乡镇每月通报一次
gongan|safety|task|campaign|排查整治道路交通隐患点{n}处|处|12-60|jiaotong gonglu|整治前后照片入档
gongan|safety|task|works|新建智能感知点位{n}个|个|40-220|caizheng tongxin|建成即联网，纳入县级平台
minzheng|livelihood|livelihood|works|建成村级养老服务站{n}个|个|6-24|caizheng|运营主体、人员、制度同步到位
minzheng|livelihood|task|service|完成困难群众动态核查{n}户|户|600-4200|yibao|应退尽退、应保尽保
sifa|safety|task|campaign|排查化解矛盾纠纷{n}件|件|60-320|xinfang|复杂纠纷领导包案
sifa|governance|task|service|开展行政执法案卷评查{n}件|件|30-120||评查结果通报并限期整改
caizheng|economy|indicator|money|完成一般公共预算收入{n}亿元|亿元|2-9|shuiwuju|逐税种分析，杜绝虚收空转
caizheng|governance|task|money|清理盘活存量资金{n}万元|万元|800-6200|shenjiju|清理结果逐笔登记
caizheng|governance|task|service|完成{n}个重点项目绩效评价|个|6-20||评价结果与下年预算挂钩
renshe|livelihood|indicator|service|实现城镇新增就业{n}人|人|600-2600|jiuye|数据实名入库、可核查
renshe|livelihood|task|service|开展职业技能培训{n}人次|人次|500-2400|zhijiao gonghui|取证率不低于七成
renshe|safety|campaign|campaign|化解欠薪线索{n}件|件|20-140|zhujian gongan|线索动态清零
zigui|urban|task|works|处置批而未供土地{n}亩|亩|200-1400|tuchu kaifa|逐宗明确处置路径和责任人
zigui|urban|register|campaign|整改卫片图斑{n}个|个|30-190|nongye linye|整改到位后现场复核，防止反弹
zigui|urban|task|service|编制{village}等{n}个村庄规划|个|6-28|nongye|成果按程序公示报批
zigui|project|task|service|保障重点项目用地{n}亩|亩|180-900|fagai|组卷材料一次性补正到位
zigui|urban|task|works|处置闲置土地{n}亩|亩|120-760|caizheng|约谈、限期、收回逐宗推进
huanjing|environment|indicator|campaign|推动{river}断面水质达标，整治问题{n}个|个|6-34|shuiwu hezhang|问题销号以连续两月达标为准
huanjing|environment|campaign|campaign|检查涉气企业{n}家次|家次|60-360|gongxin|发现问题立行立改
huanjing|environment|task|service|完成{n}家企业排污许可核查|家|18-80|shenpi|核查结果一企一档
zhujian|urban|livelihood|works|完成{estate}等老旧小区改造{n}个|个|4-22|caizheng chengguan|改造内容经居民确认，竣工即移交物业
zhujian|safety|task|works|更新{road}燃气老化管网{n}公里|公里|4-26|yingji jiaotong|施工期间设置安全警示，分段恢复通行
zhujian|urban|task|works|新建改造{road}雨污管网{n}公里|公里|3-18|shuiwu chengguan|汛期前完成主管道贯通
zhujian|safety|campaign|campaign|排查城镇危旧房屋{n}栋|栋|60-420|cgz hedong|鉴定为危险的立即撤人
zhujian|urban|task|service|化解{estate}等项目办证历史遗留{n}户|户|180-1600|budong zigui|逐户建档、分类处理
zhujian|urban|project|works|实施{road}提升改造工程{n}米|米|800-4600|jiaotong gonglu|绕行方案提前公告
zhujian|livelihood|task|works|完成{estate}供热管网改造{n}公里|公里|2-12|fagai|采暖季前完成冷态调试
zhujian|environment|campaign|campaign|督促建筑工地落实扬尘管控{n}个|个|20-86|huanjing chengguan|六个百分之百逐项对照
chengguan|urban|livelihood|works|新增{road}公共停车泊位{n}个|个|160-1200|gongan zhujian|施划后纳入智慧停车平台
chengguan|urban|campaign|campaign|拆除违法建设{n}处|处|20-120|zigui cgz|拆除后及时绿化或规范利用
chengguan|environment|campaign|campaign|规范餐饮油烟单位{n}家|家|40-220|huanjing shichang|净化设施安装率达到百分之百
jiaotong|urban|livelihood|works|改造{village}等农村公路{n}公里|公里|12-86|caizheng|工程质量逐段检测
jiaotong|project|project|works|推进{village}连接线工程完成投资{n}万元|万元|1200-9800|zigui gonglu|每周调度形象进度
jiaotong|safety|campaign|campaign|治理超限超载车辆{n}台次|台次|80-460|gongan|源头企业列入重点监管
shuiwu|rural|livelihood|works|提升{village}等村饮水保障{n}人|人|1200-9600|caizheng weijian|水质检测合格后通水
shuiwu|rural|task|works|清淤疏浚{river}河道{n}公里|公里|6-42|hezhang|清淤土方合规处置
shuiwu|safety|campaign|campaign|完成水库安全隐患整改{n}处|处|6-28|yingji|汛前全部销号
shuiwu|environment|task|works|关停取水井{n}眼|眼|16-90|nongye|关停后封填并留档
nongye|rural|livelihood|works|建成高标准农田{n}万亩|万亩|1-6|shuiwu caizheng|田、土、水、路一体推进
nongye|rural|task|campaign|整治撂荒地{n}亩|亩|260-1900|zigui|复耕情况逐块上图
nongye|rural|task|works|改造提升农村户厕{n}座|座|260-1900|weijian|改一个成一个，群众满意再验收
nongye|rural|evaluation|service|培育市级以上农业龙头企业{n}家|家|2-9|gongxin|落实贷款贴息和用地保障
nongye|rural|task|service|推广大豆玉米带状种植{n}亩|亩|1200-9600|nongji|播种面积逐户核实
linye|environment|task|works|完成国土绿化{n}亩|亩|800-6400|nongye|成活率检查合格后验收
linye|safety|campaign|campaign|巡查森林防火重点部位{n}处|处|30-160|yingji|防火期零报告制度
shangwu|economy|task|service|新增外贸实绩企业{n}家|家|3-16|shuiwuju|逐户对接订单和退税
shangwu|economy|task|service|发放消费券带动消费{n}万元|万元|300-2600|caizheng|核销进度按周通报
shangwu|livelihood|task|works|改造{road}便民市场{n}处|处|2-8|chengguan|改造期间设置临时疏导点
wenlv|culture|creation|works|完成{village}景区创建任务{n}项|项|6-24|jiaotong|对照标准逐条销项
wenlv|culture|task|service|组织文化惠民演出{n}场|场|40-220|rongmei|偏远村优先安排
weijian|education|livelihood|works|改造提升村卫生室{n}个|个|20-120|caizheng|药品、设备、人员同步到位
weijian|education|task|service|完成老年人健康体检{n}人|人|6000-42000|yibao|体检结果录入电子档案
weijian|education|project|works|推进县人民医院新院区完成投资{n}万元|万元|2600-12000|zhujian caizheng|关键工序旁站监理
tuiyi|livelihood|task|service|帮扶退役军人就业{n}人|人|60-360|renshe|建立岗位推荐台账
yingji|safety|campaign|campaign|检查危险化学品企业{n}家次|家次|20-120|xiaofang shichang|重大隐患挂牌督办
yingji|safety|task|service|组织综合应急演练{n}场|场|3-12|weijian gongan|演练后复盘评估
yingji|safety|task|works|补充{n}类应急物资储备|类|6-24|liangshi caizheng|储备点位上图、专人管理
shenjiju|governance|task|service|完成经济责任审计{n}项|项|3-12||审计问题整改回访
shichang|business|campaign|campaign|检查涉企收费单位{n}家|家|20-120|caizheng|违规收费限期清退
shichang|safety|campaign|campaign|检查特种设备{n}台|台|260-1600|yingji|超期未检一律停用
shichang|business|task|service|帮助{n}家个体户转企|家|60-320|shuiwuju|提供登记、税务一站式服务
tongji|economy|task|service|完成规上企业新增入库{n}家|家|4-18|gongxin shangwu|入库资料完整可溯
tongji|economy|task|service|开展统计数据质量核查{n}家|家|30-120||核查问题当场反馈
yibao|livelihood|campaign|campaign|检查医保定点机构{n}家|家|40-220|weijian shichang|违规资金全额追回
shenpi|business|task|service|上线“一件事”联办事项{n}项|项|4-18|shuju|线上线下同标准办理
shenpi|business|task|service|压减审批环节{n}个|个|16-80|shuju|压减结果对外公布
xinfang|safety|register|campaign|化解信访积案{n}件|件|6-36|politics|一案一策、领导包案
guozi|governance|task|money|盘活国有闲置资产{n}处|处|6-32|caizheng|处置收益及时入库
jinrong|economy|task|service|推动银企对接授信{n}亿元|亿元|3-22|gongxin|授信落地情况按月核实
shuju|business|task|service|归集共享政务数据目录{n}条|条|160-900|shenpi|数据更新不超过一个月
touzi|investment|task|service|引进亿元以上项目{n}个|个|3-16|kaifa shangwu|签约项目三个月内落地
touzi|investment|register|service|外出招商拜访企业{n}家|家|20-90|gongshang|线索当周入库、专班跟进
touzi|investment|project|service|推动{park}签约项目开工{n}个|个|2-12|zigui shenpi|一个项目一个专班
zhongdian|project|register|service|调度解决重点项目堵点{n}个|个|10-60|fagai zigui|堵点清单每周更新
kaifa|project|project|works|建设{park}标准厂房{n}万平方米|万平方米|2-14|zigui zhujian|主体封顶前落实入驻企业
kaifa|project|project|works|推进{park}{project}项目完成投资{n}万元|万元|3000-26000|fagai gongdian|倒排工期，周周调度
kaifa|investment|task|service|清理低效用地{n}亩|亩|80-620|zigui|亩均效益评价结果公开
gongdian|project|task|works|完成{park}配套线路改造{n}公里|公里|4-26|kaifa|停电施工提前三日告知
xiaofang|safety|campaign|campaign|整改高层建筑消防隐患{n}处|处|20-130|zhujian|重大隐患报县政府挂牌
xumu|rural|campaign|campaign|完成畜禽粪污治理设施提升{n}家|家|20-110|huanjing|设施运行情况每月抽查
fupin|rural|task|service|落实防返贫监测帮扶{n}户|户|80-620|minzheng|措施到户到人
gonglu|urban|task|works|实施干线公路养护{n}公里|公里|12-66|jiaotong|平整度检测达标
yuanlin|urban|livelihood|works|建设{road}口袋公园{n}处|处|2-9|chengguan zigui|建成后落实管护单位
huanwei|environment|task|service|收运处理生活垃圾{n}吨|吨|6000-42000|chengguan|日产日清
canlian|livelihood|livelihood|service|完成困难残疾人家庭无障碍改造{n}户|户|60-360|minzheng|一户一方案
rongmei|culture|task|service|推出重点工作专题报道{n}篇|篇|24-120|publicity|报道内容先核实后刊发
shuiwuju|economy|task|service|落实税费优惠辅导企业{n}家|家|200-1600|gongxin|政策直达、应享尽享
jiuye|livelihood|task|service|举办专场招聘会{n}场|场|8-36|renshe|达成意向逐一跟踪
tiyu|culture|livelihood|works|更新{estate}健身器材{n}套|套|20-120|cgz|安装后明确维护单位
diaocha|economy|task|service|完成{n}户住户调查换户|户|60-240|tongji|新调查户培训到位
chengtou|urban|project|works|建设{road}安置房{n}套|套|200-1400|zhujian zhengshou|质量安全全过程监管
`);

/** Asked of any township. */
export const townshipTopics: readonly Topic[] = topics(`
*|rural|task|campaign|整治{village}等村人居环境{n}个村|个村|4-26|nongye|每月评比一次，后进村说明原因
*|rural|task|works|硬化{village}等村内道路{n}公里|公里|3-18|jiaotong|工程公示牌到村
*|rural|register|campaign|治理黑臭坑塘{n}处|处|2-12|huanjing shuiwu|落实管护人，防止返黑
*|rural|task|service|发展集体经济强村{n}个|个|2-12|nongye fupin|经营收入逐村核实
*|rural|task|campaign|秸秆禁烧巡查{n}个点位|个|12-60|huanjing|重点时段昼夜值守
*|rural|task|works|完成户厕改造{n}座|座|60-420|nongye|逐户验收签字
*|rural|livelihood|works|建设美丽村庄{n}个|个|2-8|nongye|规划、施工、管护同步落实
*|environment|campaign|campaign|封堵入河排口{n}个|个|3-22|huanjing shuiwu|封堵后定期回查
*|environment|campaign|campaign|取缔散乱污企业{n}家|家|2-16|huanjing gongxin|两断三清到位
*|environment|task|works|完成植树{n}亩|亩|120-960|linye|栽后管护责任到人
*|safety|campaign|campaign|排查自建房安全隐患{n}栋|栋|60-620|zhujian|经营性自建房优先整治
*|safety|task|campaign|排查化解矛盾纠纷{n}件|件|12-90|sifa|小事不出村
*|safety|campaign|campaign|检查“九小场所”消防安全{n}家|家|40-260|xiaofang|隐患当场交办
*|safety|task|service|组织防汛避险转移演练{n}场|场|2-9|shuiwu yingji|责任人、路线、安置点上墙
*|livelihood|task|service|完成居民医保参保{n}人|人|6000-32000|yibao|特殊群体应保尽保
*|livelihood|task|service|开展困难群众走访{n}户|户|80-620|minzheng|走访情况逐户登记
*|livelihood|livelihood|works|提升村级便民服务站{n}个|个|4-20|shenpi|事项、人员、设备到位
*|project|task|works|完成项目用地征收{n}亩|亩|80-720|zigui zhengshou|补偿款打卡直发
*|project|project|works|推进{project}项目完成投资{n}万元|万元|800-9600|fagai|重点环节专人盯办
*|investment|task|service|落地千万元以上项目{n}个|个|1-6|touzi|项目早开工早投产
*|economy|task|service|培育规上企业{n}家|家|1-5|gongxin tongji|逐户摸排、跟踪服务
*|urban|campaign|campaign|整治{road}占道经营{n}处|处|20-160|chengguan|疏堵结合、长效管理
*|urban|task|works|补划{estate}停车泊位{n}个|个|60-420|chengguan|居民参与议事
*|education|task|service|开展适龄儿童入学核查{n}人|人|260-1900|jiaoyu|不落一人
*|governance|task|service|清理村级机制牌子{n}块|块|30-180|organization|只减不增
*|culture|task|service|组织群众文体活动{n}场|场|6-36|wenlv|活动安排提前公示
`);

/** Asked of any body that has few topics of its own. */
export const commonTopics: readonly Topic[] = topics(`
*|governance|task|service|办理人大建议和政协提案{n}件|件|2-16|office|办理前、中、后三次沟通
*|governance|task|campaign|整改巡察反馈问题{n}个|个|3-20|discipline|逐条销号、举一反三
*|governance|task|money|压减一般性支出{n}万元|万元|20-180|caizheng|压减金额交回财政统筹
*|governance|task|service|主动公开政府信息{n}条|条|40-260|office|公开内容逐级审核
*|business|task|service|办结企业群众诉求{n}件|件|20-190|shenpi|回访满意率不低于九成五
*|governance|task|service|开展业务培训{n}场|场|3-14||培训内容结合岗位实际
*|governance|task|money|对上争取专项资金{n}万元|万元|200-3600|caizheng fagai|到账后当月拨付
`);
