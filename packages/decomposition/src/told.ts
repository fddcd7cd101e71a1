import { demandAt } from "./demand-words";

/** A subject with what has become of it (营商环境不断优化, 保障体系全面建立): told, whatever tense Chinese leaves open. */
const BECAME = new RegExp(
  "(?<=[，。；：\\n]|^)(?![^，。；：\\n]*(?:确保|力争|推动|促进|实现))([^，。；：“\\n]{2,24}?)"
  + "(?:全面|明显|显著|持续|稳步|有效|不断|进一步|更加|基本|顺利|成功|圆满|大幅|全部|继续|得到|获得|荣获|获评|入选)[^，。；的\\n]{0,10}"
  + "(?:建立|加强|改善|提升|增强|扩大|优化|完善|形成|巩固|下降|增长|缓解|衔接|保障|突破|显现|向好|提高|夯实|健全|解决|落地|完成|建成|投产|通车|达标|推进|开展|摘帽|称号)(?=[，。；\\n]|$)", "g");
/** A subject may begin with a word that is a verb elsewhere: 保障体系, 服务水平. */
const NOUN = /(?:体系|水平|能力|环境|机制|质量|条件|制度|设施|网络|秩序|基础|活力|效能|质效|规模|结构)$/;
const ASKS = /(?:[^需首主重纲摘扼简紧必]|^)要(?!求|素|闻|件|么|点)|必须|务必|力争|确保|将(?![军来])|不少于|不低于|年内|[月年]底前/g;
/** A single such clause may be a theme or what a work is good for. */
const FEWEST = 2;

/**
 * True where a stretch of text, whose heading and opening do not say so, tells what has been done: its subjects have
 * become something, several times, and more often than anything is asked for.
 */
export function tellsWhatWas(stretch: string): boolean {
  const told = [...stretch.matchAll(BECAME)].filter(([, subject = ""]) => NOUN.test(subject) || !demandAt(subject, 0, subject.length)).length;
  return told >= FEWEST && told > (stretch.match(ASKS)?.length ?? 0);
}
