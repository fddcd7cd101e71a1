/** Two-character verbs that begin what a directive asks for. To teach a verb, add it here. */
const VERBS = new Set((
  "推进 推动 推广 推行 推出 推荐 加快 加强 加大 加密 加速 加紧 强化 深化 深挖 深耕 开展 开通 开工 开发 开拓 开设 实施 落实 落地 建立 建设 建成 建好 建强 建造 健全 完善 完成 打造 打好 打通 打击 "
  + "培育 培养 培训 壮大 发展 发挥 发放 发行 发布 提升 提高 提前 提供 提交 提请 优化 优先 抓好 抓住 抓实 抓紧 抓牢 抓细 做好 做强 做大 做实 做优 做细 搞好 办好 办理 办成 办结 办妥 评出 评定 选聘 聘请 印制 印发 转发 报请 完工 交付 交工 试运 挂牌 揭牌 装修 布设 布局 布点 建优 用好 用足 用活 守好 守住 守牢 守护 管好 管住 维护 保障 "
  + "保护 保持 保证 确保 力争 力促 争取 争创 争跑 争当 创建 创成 创新 创办 创优 组建 组织 成立 制定 制订 出台 编制 编实 修订 修编 梳理 排查 摸排 摸清 整治 整改 整合 整顿 治理 严查 严打 严厉 严防 严控 严肃 严守 严格 查处 查找 清理 清查 清缴 清退 "
  + "化解 防范 防止 防治 防控 遏制 杜绝 控制 压减 压实 压降 降低 减少 减轻 扩大 扩建 拓展 拓宽 延伸 延长 引进 引导 引育 引入 支持 鼓励 扶持 帮助 帮扶 帮办 指导 督促 督导 督办 协调 统筹 对接 对标 谋划 策划 研究 探索 试点 试行 复制 应用 运用 利用 普及 宣传 宣讲 "
  + "召开 举办 承办 承接 承担 实现 启动 竣工 投用 投产 改造 改善 改进 改建 新建 新增 新开 新设 修复 修缮 更新 更换 升级 补齐 补足 补强 盯紧 盯住 盯死 盯牢 关注 关心 关爱 关停 关闭 监测 监管 监督 巡查 巡检 检查 抽查 核查 评议 评估 考核 考评 通报 公开 公示 规范 简化 下放 放宽 放活 盘活 激活 激发 "
  + "合并 构建 构筑 搭建 设立 设置 促进 促成 带动 拉动 吸引 招引 招募 招录 签约 稳定 稳住 稳妥 稳步 稳岗 巩固 兑现 补贴 减免 支付 筹措 筹建 筹备 筹划 储备 申报 申请 报送 上报 收集 搜集 征集 登记 核实 核对 销号 取缔 拆除 封堵 调配 调度 调整 调研 调查 兜牢 兜住 坚守 坚决 坚持 弘扬 选派 "
  + "选取 选树 选育 配齐 配备 配套 安排 部署 增加 增强 增设 增进 增上 招商 贯彻 执行 服务 满足 畅通 打破 破解 破除 消除 解决 处置 处理 受理 回应 回访 走访 慰问 救助 救治 供应 供给 储存 种植 栽植 绿化 美化 亮化 硬化 净化 养护 管护 管控 管理 疏解 疏通 清淤 修建 修订 铺设 安装 接入 联通 融入 参与 参加 "
  + "配合 协助 学习 传达 总结 借鉴 挖掘 释放 集聚 聚集 聚焦 突出 突破 突击 攻克 攻坚 转化 转变 转型 倒排 倒逼 细化 分解 明确 明晰 确定 划定 界定 认定 评选 表彰 奖励 激励 问责 追责 约谈 曝光 警示 惩处 惩治 扎牢 织密 筑牢 夯实 丰富 繁荣 活跃 传承 保育 防护 预防 应对 抵御 备足 备好 储足 "
  + "缩短 压缩 精简 整理 归集 共享 互通 联动 协同 协作 合作 共建 共享 共同 壮大 赋能 招聘 动员 发动 号召 引领 引爆 唱响 讲好 擦亮 叫响 扮靓 树立 树牢 营造 形成 凝聚 汇聚 立足 紧盯 紧扣 紧抓 狠抓 严抓 主抓 抢抓 深抓 抢占 盘清 摸底 建档 立项 报批 审批 审核 审查 验收 复核 复垦 复工 复产 还清 清偿 偿还 "
  + "归还 追缴 征收 征拆 收储 供地 出让 拨付 下达 分配 争抢 守稳 稳控 稳供 普查 做活 做亮 办实 推介 推送 引荐 编好 编写 编纂 跟进 跟踪 回补 落细 落好 建管 抓严 织牢 兴建 接续 延续 维修 消纳 投放 投入 配强 选好 选准 种好 管护 收好 售好 卖好 拓面 扩面 提质 提速 增效 降本 护航 严把 把好 把握 把牢 理顺 畅达 综合 攻坚 力保 试验 实行 牢固 积极 坚定 立即 提出 移交 腾退 搬迁 清运 报到 公布 跟踪 跟进 上线 封顶 清掏 振兴 展示 取消 提档 锻造 走好 跑好 打赢 赋予 打响 涵养 规划 严惩 厚植 放大 塑强 赋能 提振 布局 下好 树好 营销 叫好 唱好 招才 惠及 选送 改扩 续建 获批 获评 倡导 贯通 引育 扩容 扩围 扩量 试种 申办 申建 争列 拿出 开办 施划 严明 严禁 坚守 赶超 净增 改厕 改水 改路 植树 造林 修路 建桥 治污 疏浚 清收 追回 加装 购置 添置 采购 聘用 招收 收购 收回 兑付 免除 送戏 包保 结对 举行 引种 扩种 抢种 复种 栽种 播种 增补 增配 加固 填补 开挖 开建 复建 重建 拆违 签订 签署 引才 拉长 开行 外招 内培 新改 充实"
).split(/\s+/));

/** True where the words begin with such a verb itself. */
export function startsWithVerb(words: string): boolean {
  return VERBS.has(words.slice(0, 2));
}

/** Adverbs and manners that stand before such a verb. */
const ADVERBS = [
  "进一步", "大力", "全力以赴", "全力", "着力", "努力", "切实", "扎实", "积极稳妥", "积极", "主动", "持续用力", "持续", "不断", "深入", "全面", "加快", "加紧", "抓紧", "尽快", "尽早", "及早", "及时", "认真", "严格", "严肃", "坚决", "坚定不移",
  "统筹", "协同", "一体", "同步", "有序", "有效", "稳步", "稳妥", "科学", "精准", "合理", "广泛", "重点", "突出", "特别", "更加", "更大力度", "更好", "高标准", "高质量", "高水平", "高效", "高位", "多渠道", "多措并举", "点对点", "逐一", "逐项", "逐企业", "逐个", "分类",
  "密切", "紧紧", "牢牢", "充分", "始终", "一律", "必须", "务必", "务求", "一定", "立即", "马上", "迅速", "快速", "定期", "适时", "适度", "常态化", "滚动", "动态", "再次", "继续", "接续", "统一", "集中", "加力", "奋力", "聚力", "倾力", "合力", "集中力量", "不折不扣", "不遗余力", "千方百计", "因地制宜", "全链条", "全流程", "精心", "尽心尽力", "有力", "逐步", "高品质", "基本", "悉心", "因城施策", "因企施策", "因时制宜", "因势利导", "分级", "集成",
  "依法", "依规", "率先", "带头", "联合", "牵头", "具体", "尽可能", "尽力", "最大限度", "最大程度", "毫不松懈", "毫不动摇", "坚持不懈", "锲而不舍", "扎扎实实", "实实在在", "从严", "从快", "从实", "严密", "严厉", "妥善", "规范", "强力", "大胆", "真正", "抢抓", "积极主动", "纵深", "梯次", "梯度", "深度", "优先", "限期", "按期", "按时", "如期", "同时", "日夜", "靠前", "提前", "超前", "灵活", "多方", "多维", "共同", "携手", "全域", "全程", "高度", "第一时间", "全方位", "现场", "落细", "创造性", "建设性", "创新性", "前瞻性", "前瞻", "按需", "标本兼治", "分区分类", "分级分类", "体系化", "系统", "整体", "有形有感有效", "更多", "加力", "滚动", "集群化", "规模化", "长效", "从细", "大面积", "高起点", "高规格", "高位", "加快", "纵深", "用心", "用情", "用心用情", "常态", "动态", "一揽子", "适度超前", "加速", "系统性", "精细化", "市场化", "专业化", "实体化", "成功",
].sort((a, b) => b.length - a.length);
const ADVERBS_BY_HEAD = new Map<string, string[]>();
for (const adverb of ADVERBS) ADVERBS_BY_HEAD.set(adverb.charAt(0), [...(ADVERBS_BY_HEAD.get(adverb.charAt(0)) ?? []), adverb]);

/** Offset after the manners that stand at `at`. */
export function skipAdverbs(text: string, at: number): number {
  let cursor = at;
  for (let guard = 0; guard < 6; guard++) {
    const adverb = ADVERBS_BY_HEAD.get(text.charAt(cursor))?.find((word) => text.startsWith(word, cursor));
    if (adverb === undefined) break;
    cursor += adverb.length;
    if (text.charAt(cursor) === "、") cursor++;
    else if (text.charAt(cursor) === "地") cursor++;
  }
  return cursor;
}

/** Single verbs that carry an object directly (抓、建、促 …), and 把 / 将 that bring it forward. */
const SHORT_VERB = /^(?:[抓建促保稳办管治防引育创扩][\u4e00-\u9fff]|[把将](?!来)[^，。；]{2,})/;

/** Manners that only a demand takes, so that they show it also behind a subject; not those that are nouns as well. */
const INNER = /(?:重点|着力|切实|全力|抓紧|加快|积极|持续|扎实|进一步|大力|深入|不断|尽快)(?!项目|工程|工作|任务|领域|企业|产业|区域|地区|度)/g;

/** True for a subject in front of a demand without 要: 沿线乡镇重点做好…; 开发区争创…. Looks at the first dozen characters. */
export function innerDemand(text: string, start: number, end: number): boolean {
  const words = text.slice(start, Math.min(end, start + 16));
  for (const m of words.matchAll(INNER)) {
    if (m.index >= 2 && m.index <= 10 && start + m.index + m[0].length < end && demandAt(text, start + m.index, end)) return true;
  }
  return /^[^，。]{2,10}(?:争创|申创|创成)/.test(words);
}

const IN_THE_WAY = /^[\u4e00-\u9fff]{2,3}化/;
const NOUN_BEHIND = /^(?:建设|改造|发展|管理|服务|治理|管护|应用|转型|升级|保障|监管|协作|合作|综合)$/;

/** True where a verb of demand stands at `at`, manners before it allowed. */
export function demandAt(text: string, at: number, end: number): boolean {
  // A manner in quotation marks before the verb: “一县一策”推进….
  const named = /^(?:“[^”]{1,12}”)+/.exec(text.slice(at, Math.min(end, at + 40)))?.[0].length ?? 0;
  if (named > 0) return demandAt(text, at + named, end);
  if (at >= end) return false;
  // 新（改）建厕所.
  if (/^[新改扩续][（(][新改扩续][）)]建/.test(text.slice(at, Math.min(end, at + 5)))) return true;
  const verb = skipAdverbs(text, at);
  if (verb > at && text.charAt(verb) === "的") return false;
  const word = text.slice(verb, verb + 2);
  if (VERBS.has(word) && verb + 2 <= end) return true;
  // 新 before any such verb: 新引进企业12家, 新启动项目3个.
  if (text.charAt(verb) === "新" && VERBS.has(text.slice(verb + 1, verb + 3)) && verb + 3 <= end) return true;
  if (verb > at && verb < end) return true;
  // Any manner in 化 before a verb that is no noun with it: 网格化排查隐患, 清单化推进任务.
  const manner = IN_THE_WAY.exec(text.slice(at, Math.min(end, at + 4)))?.[0].length ?? 0;
  if (manner > 0 && VERBS.has(text.slice(at + manner, at + manner + 2)) && !NOUN_BEHIND.test(text.slice(at + manner, at + manner + 2))) return true;
  return VERBS.has(text.slice(at, at + 2)) || SHORT_VERB.test(text.slice(at, Math.min(end, at + 6)));
}

/** 全力推进… as 推进…; words that are manner or verb (加快, 规范) stay where no other verb follows. */
export function withoutManner(words: string): string {
  let from = 0;
  for (let guard = 0; guard < 4; guard++) {
    const adverb = ADVERBS_BY_HEAD.get(words.charAt(from))?.find((word) => words.startsWith(word, from));
    if (adverb === undefined) break;
    const next = from + adverb.length;
    const goesOn = VERBS.has(words.slice(next, next + 2)) || skipAdverbs(words, next) > next;
    if (!goesOn) break;
    from = next;
  }
  return words.slice(from);
}
