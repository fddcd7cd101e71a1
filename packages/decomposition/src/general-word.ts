/** What every office has to do with; words for pieces of work without saying which. */
const WORK = "工作|任务|目标|指标|责任|措施|要求|事项|问题|情况|机制|制度|方案|计划|进度|力度|质量|水平|能力|会议|文件|材料|通知|意见";
const DOING = "建设|管理|服务|改造|整治|治理|提升|监管|保障|推进|落实|完成|实施|开展|加强|发展|改革|创新|优化|调度|督查|考核|检查|排查|整改|宣传|培训";
const MATTER = "项目|工程|行动|活动|资金|资源|安全|稳定|环境|经济|社会|民生|城市|农村|基层|群众|企业|干部|领导|单位|部门|机关|乡镇|街道|村庄|社区";
const FRAME = "重点|主要|各项|有关|相关|日常|年度|中心|专项|全[县市区年]|[各本该]";

const GENERAL = new RegExp(`^(?:(?:${FRAME})*(?:${WORK})|(?:[各本该]|有关|相关)*(?:${DOING}|${MATTER}))+(?:重点)?$|^(?:${FRAME})+$`);

/**
 * True for a word that every office has to do with (工作, 项目建设, 有关部门). As a duty it would find an owner for
 * nearly every sentence, as a name a body in nearly every list. A narrower word is none: 重点项目, 安全生产, 城市更新.
 */
export function isGeneralWord(word: string): boolean {
  return GENERAL.test(word);
}
