import { demandAt, innerDemand, skipAdverbs } from "./demand-words";
import { ownerInClause, type NamedOwner } from "./owner";
import { afterDate, hasRhythm, isCompletion } from "./date-lead";
import { isPair } from "./listed-matters";
import { askedIn, MODAL_AT } from "./modal";
import { isCountedOrTitled, withoutDate } from "./own-matter";
import type { Span } from "./types";
import type { Lexicon } from "./vocabulary";

/**
 * What a clause does in a sentence that asks for something.
 * `demand` asks; `light` goes on with the demand before it; `result` says what it must come to; `object` names what the
 * next demand is about; `owner` only names who; `frame` says on what ground; `tail` says what it is good for;
 * `appeal` asks everybody, `attitude` for nothing that could be shown; `rest` does none of these.
 */
export type ClauseRole = "demand" | "light" | "result" | "object" | "owner" | "frame" | "tail" | "appeal" | "attitude" | "rest";

export interface ReadClause extends Span {
  role: ClauseRole;
  owner: NamedOwner | null;
  /** Where the words after connectives begin. */
  wordsStart: number;
}

const CONNECTIVE = /(?:(?:对此|同时|另外|此外|其次|首先|最后|下一步|接下来|下来|下步|今年(?=要|将|[，,])|特别是在?|尤其是|其中|当前|目前|为此|再次强调一下|下半年|并且|同样|而且|并(?!联|购|轨|网)|会议(?:要求|强调|指出|明确|决定|议定))[，,]?|[、\s])*/y;
const OBJECT = /^(?:凡是?(?!事)|对(?:于)?(?!标|接|照|外|内|口|上|此)|针对[^，。]{2,}的|结合|在[^，。]{2,}(?:的)?基础上$|通过)/;
// An object with what is to be done to it: 对8件积案逐案研判, 对高层建筑全面排查, 对两条街道改造提升.
const TREATED = /^对[^，]{2,}(?<!的)(?:改造|提升|升级|整治|修缮|维修|更新|优化)$|^对[^，]{2,}(?:逐[\u4e00-\u9fff]{1,2}|全面|拉网(?:式)?|集中|分类|统一|进行|开展|实行|予以|给予|限期|依法|提出|加强|加大|组织|落实|实施|建立|制定)[^，的]{2,10}$/;
const FRAME = /^(?:以[^，。]{1,24}为|以(?![下上来及])|坚持|围绕|按照|根据|依据|针对|聚焦|立足|抢抓|对照|着眼|依托|依靠|基于|随着|面对|瞄准|紧扣|紧紧围绕|本着|遵循|为(?:了|此)?(?!民)|关于|至于|当|由于|因(?!地|城|时|势|业|企|人|类|户|村|园|材)|如果|只要|从[^，。]{2,12}(?:看|来说|来讲)|(?:抓住|紧抓|抓牢|用好|用足|把握)[^，。]*(?:机遇|契机|窗口期?)$|突出“[^”]+”$|(?:在)?(?:具体|实际|日常)?工作中$|[^，。]{0,30}如下(?:[\u4e00-\u9fff]{2,8})?$)/;
// Grounds that stay grounds even after 要: 要按照…部署， 要抢抓…时机， 要坚持….
const FRAME_AFTER_MODAL = /^(?:按照|根据|对照|围绕)[^，]{1,30}(?:部署|要求|安排|标准|精神|目标|任务|分工|计划|方案|规划|意见)$|^(?:抢抓|抓住|把握|用好)[^，]{1,40}(?:时机|机遇|时期|窗口期?|黄金期|机会)$|^坚持/;
// Demands on attitude, or on everything at once: nothing that a ledger could show as done.
const ATTITUDE = /^(?:切实)?[把将][^，。]*(?:落地落实|落实落细|落到实处)$|(?:认识|意识|精神|信心|作风|劲头|干劲|士气|本领|定力)$|^把[^，]*(?:用[到好足]|发挥|摆在|放在|作为|记在|扛在|抓在)/;
const NOTHING_TO_SHOW = /^(?:始终|时刻|牢牢)?(?:绷紧|拧紧)[^，。]*(?:弦|螺丝|发条)$|^以[^，。]*(?:感|精神|姿态|状态|劲头|作风|韧劲|决心|勇气|担当)$|^(?:盯[紧死牢住]|对照|锚定)[^，]{0,4}目标(?:任务)?$|^(?:紧盯|盯紧(?:盯[死牢住])?|锚定|对标)[^，。]*目标$|^持续(?:用力|发力)$|^(?:进一步)?(?:强化|抓好|推动)各项(?:措施|任务|工作|要求)?(?:落实|落地)?$|^统筹兼顾$|^(?:扎实|全力)?做好(?:今年|各项|当前|全年)的?(?:各项)?工作$|^坚定信心(?:、|$)|^(?:牢固)?树[立牢][^，。]*(?:观|理念|意识|思维)$|^(?:更加)?突出[^，。]*(?:导向|主题|主线)$|^(?:重点)?(?:做好|抓好|推进|完成|办好|突出)(?:以下|下列)?[一二三四五六七八九十几\d]+[个项件]?(?:方面|大)?(?:重点)?(?:工作|任务|实事|事)?$/;
const EVERYBODY = /^(?:大家|我们|同志们|全县上下|广大干部|各级干部|每[个名位](?:干部|同志)|我(?![县市省区]))/;
// 有的…， 有些…: a comparison of units, which asks for nothing; 已经…, …过了: what is done.
const COMPARES = /^(?:有的|有些|个别)/;
const PAST = /已经?(?!确定|明确|列|开工|签约|纳)[^，。]{0,14}(?:创成|完成|建成|通过|取得|实现|印发|出台|启动|下达|作了|作出|安排)|(?<!为)了(?![解结断然如])[^，。]{2,}/;
/** What is put somewhere in number is asked for, whatever it is for: 为教室更换护眼灯1200套. */
const FOR_PLACES = /^为[^，。]{2,20}?(?:更换|安装|加装|配备|配齐|购置|添置|建设|新建|改造|铺设|发放|提供|开展)[^，。]*\d/;
/** What has been reached by now (今年以来投资增长6%, 目前已签约9户) is the ground of what is asked behind it. */
const REACHED = /^[^，。]{0,10}以来[^，。]*(?:\d|[X×]{2})|^(?:截至)?(?:目前|现在|至今)?已经?[^，。]{0,16}(?:\d|[X×]{2})|^(?:去年|上年)[^，。]*(?:\d|[X×]{2})/;
/** Dealing with somebody else is a matter of its own, however short it is put: 及时与市局对接. */
const DEALS_WITH = /^(?:及时|主动|积极|定期|随时|加强)*(?:与|同|跟|向)[^，。]{1,14}?(?:对接|沟通|协商|会商|衔接|联系|汇报|报告)/;
/** Grounds of a report that lean on what follows them: 发挥…优势, 紧盯…指标, 学习运用…经验, 把…作为头等大事. */
const LEANS_ON = /^(?:充分|更好|积极|有效)*发挥[^，。\d]*(?:作用|优势|功能|效应|潜力)$|^(?:紧盯|盯紧)[^，。]+$|^学习(?:运用|借鉴|推广)[^，。]*(?:经验|做法)$|^[把将][^，。]*作为[^，。]*$/;
/** 县医院新院区建成投用, 零就业家庭动态清零: in a report a subject with what is to become of it is a demand of its own. */
const IS_BUILT = /^[^，。；]{4,}?(?:建成(?:投用|投产|运营|通车|使用)?|竣工|完工|通车|投用|投产|投运|开工|开园|开业|启用|封顶|挂牌|通过[^，。]{0,8}(?:验收|评估|认定|评审)|实现[^，。]{0,8}(?:全覆盖|清零|零增长|达标)|全覆盖|动态清零|创成[^，。]{2,})$/;
/** 云溪机械完成股改: and a subject with what it is to carry through. */
const CARRIES_THROUGH = /^[^，。；]{4,}?完成[^，。]{2,8}$/;
const CALLS_A_UNIT = /安排|责成|指定|委托/;
// What is given to people is asked for, whoever they are named as: 为1200户老人安装…, 为残疾人免费适配….
const FOR_PERSONS = /^为(?:[^，。]{0,12}\d|[^，。]{0,16}(?:人|人员|儿童|学生|群众|家庭|企业|户|职工|妇女|青年|青少年|婴幼儿|孕产妇|农民|居民|劳动者|主体))(?![^，。]*(?:更[多好加]|(?:支撑|保障|支持|动力|条件|环境|基础|空间|力量|便利)$))[^，。]{0,20}?(?:免费|提供|发放|配备|适配|安装|购买|开展|办理|解决|培养|培训|建设|建立|落实|补贴|进行|减负|减免|体检|筛查|改造|救助|代缴|投保)/;
// A ground that ends in what is to be done on it: 围绕…领域实施…, 以…为导向深化…, 按照…要求完成…. A noun at the end is only the ground.
const GROUND_ONLY = /(?:机遇|契机|要求|部署|目标|格局|思路|原则|需求|方向|优势|领域|重点|定位|战略|精神|条件|体系|机制|安排|任务|工作|主线|关键|抓手|导向|牵引|核心|引领|支撑|保障|区域|环节|特色|资源)$/;
// Any manner before a verb that is hardly ever a noun: 整乡整村开展…, 区分类型、依托企业布局….
const MANNER_THEN_DEMAND = /^[^，。]{2,12}?(?:开展|实施|推进|推动|加快|打造|构建|建立|健全|布局|深化|培育|完善)[^，。]{4,}(?<!格局|体系|更加.{2})$/;
// 在三个园区建设…; but 在…上走在前列 says how far it is to go.
const IN_A_PLACE = /^在(?![^，。]*(?:上|中|方面)(?:走在|取得|实现|迈|展现|发挥|作|有|更))/;
const GROUND_VERB = /^[^，。]{3,80}?(?:深化|实施|开展|推进|推动|加快|加大|完善|建设|打造|构建|发展|培育|促进|提升|完成|引育|落实|建立|健全|强化|优化|谋划|布局|增强|扩大|拓展|调整|带动)[^，。]{3,}$/;
const FRAME_END = /(?:(?<!以)上|方面|(?<!瓦)时|期间|过程中|中|后|前|前提下|领域|来看|的话)$/;
const TAIL = /^(?:从而|进而|以(?![下上来及])|为[^，。]{1,40}(?:提供|奠定|打下|作出|做出|贡献|赢取|赢得|增添|注入|夯实|创造|积蓄|保驾)|让|使|真正|更好|推动[^，。]{0,20}(?:上台阶|新台阶|新成效|新提升|稳定|向好|发展|落实)$|(?:不断|进一步|持续|切实|有效|全面|努力|着力|大幅)?(?:提升|增强|提高|激发|改善|增进|形成|营造|彰显|展现|支撑|避免|凝聚|塑造)|(?:努力|全力|着力)(?:形成|营造|打造|开创)|推动[^，。]{0,24}(?:再上|迈[出上进]|走在)|[^，。]{0,20}开门[红稳]”?$|不断(?:满足|巩固|开创)|充实|助力|服务于)/;
const WINS = /^(?:积极|全力)?争取[^，。]{6,}(?<!支持)$/;
const RESULT = /^(?:确保|力争|保证|坚决(?:杜绝|防止|遏制|防范|避免|守住)|严防|防止|杜绝|实现|做到|力促|尽可能|争取(?!资金|支持|上级|中央|国家|省)|力求|早日|务求|务必(?:实现|完成|做到)|切实做到|严禁|决不|绝不|发现(?:问题|隐患|险情|苗头|线索|情况|火[点情])|保质保量)/;
// Clauses of method and rhythm that carry no matter of their own: 定期自查, 逐户登记, 明确专人, 加强…保障.
const LIGHT = /^(?:定期|不定期|及时|随时|逐[一项个户企村]|明确|专人|现场|严格按|深入(?:一线|基层|现场)|带头|抓紧|尽快|有针对性|点对点|分类|压实|倒排|挂图|挂牌|加强|强化|严格|日夜|找准|备足|全程|开拓思路|积极(?:争跑|主动|对接|协调|沟通)|全力协调|关注|进一步明确)/;
/** A clause of at most this many characters is taken as part of the demand before it. */
const SHORT = 8;
/** At most this many for a clause of method. */
const LIGHT_LENGTH = 20;

// What is settled besides belongs to the demand it is settled for: 活动时间另行通知, 时间定在6月上旬, 从预备费中列支.
const SETTLED = /^从[^，。]{2,}(?:列支|支出|解决)$|(?:时间|日期|地点|方案|事宜)[^，。]{0,4}(?:另行(?:通知|确定|安排)|待定|另定|定在|定于|为)/;
/** A负责， B牵头， with nothing said of what: the clause after it says that. */
const ONLY_OWNS = /^(?:要|具体|总?牵头|共同|分别|按职责(?:分工)?)*(?:负责|牵头|抓总|负总责|总负责|挂帅)(?:组织|落实|实施|推进)*$/;
/** What a meeting agrees to spend or start is decided with it: 同意安排经费300万元. */
const AGREED = /^(?:原则)?同意(?:安排|拨付|列支|追加|启动|实施|建设|设立|成立|出让|收回|调整)/;
const COMPARATIVE = /越[^，。]{1,12}越要?/;

function at(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(text)?.[0].length ?? 0);
}

/** Who will do it and when, before the demands of a report: 今年，我们将加快…, 县政府将继续…. */
const WILL = /(?:(?:今年|全年)?(?:我们|[县市区镇乡]政府|全[县市区镇乡])?(?<=年|们|政府|全[县市区镇乡])(?:还|也)?将(?=[^来军]))?/y;
/** A topic with who answers for it: 供热、供气分别由…负责. */
const TOPIC_BY = /^[^，。；]{2,20}?(?:分别|具体|统一|主要)?由$/;

/** True where a topic and its predicate make a demand without 要: 文化、体育等工作按计划推进. */
function isTopicDemand(words: string): boolean {
  return /(?:工作|工程|项目|事项|任务|活动)[^，。]{2,24}(?:推进|落实|完成|实施|开展|启动|见效)$/.test(words);
}

/** Reads the role of one clause. `spoken`: the text puts its demands with 要, so that clauses without it lean on the one before. */
export function readClause(text: string, clause: Span, lexicon: Lexicon, spoken: boolean): ReadClause {
  const connected = Math.min(clause.end, at(CONNECTIVE, text, clause.start));
  const wordsStart = spoken ? connected : Math.min(clause.end, at(WILL, text, connected));
  // 市民服务中心建成投用: what is built answers for nothing.
  const isBuilt = !spoken && IS_BUILT.test(text.slice(wordsStart, clause.end));
  const owner = isBuilt ? null : ownerInClause(text, clause.start, clause.end, lexicon);
  const atHead = owner !== null && owner.span.start >= clause.start
    && (owner.span.start <= wordsStart + 6 || TOPIC_BY.test(text.slice(wordsStart, owner.span.start)));
  const bodyStart = atHead ? Math.min(owner.span.end, clause.end) : wordsStart;
  const subject = atHead ? text.slice(wordsStart, owner.span.start) : "";
  if (atHead && /^(?:请|并?由)*$/.test(subject) && ONLY_OWNS.test(text.slice(bodyStart, clause.end))) return { ...clause, role: "owner", owner, wordsStart };
  const role = roleOf(text, { start: wordsStart, end: clause.end }, bodyStart, atHead, spoken);
  return { ...clause, role, owner, wordsStart };
}

function roleOf(text: string, words: Span, bodyStart: number, owned: boolean, spoken: boolean): ClauseRole {
  if (words.start >= words.end) return "frame";
  if (owned && bodyStart >= words.end - 1) return "owner";
  const afterModal = at(MODAL_AT, text, bodyStart);
  const body = text.slice(bodyStart, words.end);

  const modal = afterModal > bodyStart;
  if (!modal && !owned) {
    const dated = afterDate(text, bodyStart);
    const plain = dated > bodyStart ? datedRole(text.slice(dated, words.end)) : plainRole(body, spoken);
    if (plain !== null) return plain;
  }
  if (EVERYBODY.test(body) && !CALLS_A_UNIT.test(body)) return "appeal";
  if (!spoken && LEANS_ON.test(body) && text.charAt(words.end) === "，") return "frame";
  if (!spoken && isPair(body)) return "demand";
  const asked = text.slice(afterModal, words.end);
  if (asksNothing(asked, spoken) || asksNothing(asked.slice(skipAdverbs(asked, 0)), spoken)) return "attitude";
  if (modal && FRAME_AFTER_MODAL.test(asked)) return owned ? "owner" : "frame";
  // 务必在7月底前完成: the end of the demand before.
  if (modal && !owned && afterDate(asked, 0) > 0 && isCompletion(withoutDate(asked))) return "result";
  if (modal || owned) return "demand";
  if (/(?:我们|大家)(?:都|也)?(?:一定)?要/.test(body)) return "appeal";
  const inside = askedIn(body);
  if (inside !== null) return asksNothing(inside, spoken) ? "attitude" : "demand";
  const dated = afterDate(text, bodyStart);
  if (dated > bodyStart) return demandAt(text, dated, words.end) ? "demand" : "result";
  if (demandAt(text, bodyStart, words.end) || innerDemand(text, bodyStart, words.end)) return "demand";
  return isTopicDemand(body) || (!spoken && (MANNER_THEN_DEMAND.test(body) || IS_BUILT.test(body) || CARRIES_THROUGH.test(body))) ? "demand" : "rest";
}

/** 积极探索、勇于实践: a pair of idioms says in what spirit. */
const SPIRIT = /^(?:积极|勇于|敢于|善于|主动|解放|开拓|锐意|攻坚|咬定|担当|真抓|埋头|奋勇|凝心|团结|求真|与时|勇毅|接续|马上|迎难|砥砺|乘势|奋楫|勇挑)[^，。、]{2}、[^，。、]{4}$/;
/** Duties and doctrines to be lived up to: 扛起主体责任, 践行生态文明思想, 贯彻总体国家安全观. */
const LIVED_UP_TO = /^(?:坚决|切实|全面)?(?:扛[起牢稳][^，。]*责任|(?:践行|(?:深入)?(?:学习)?贯彻(?:落实)?)[^，。“《]*(?:思想|安全观|精神|理念|方略|部署))$/;

/** A speech calls for attitudes; a report lists what is to be done, be it a spirit to foster. */
function asksNothing(words: string, spoken: boolean): boolean {
  return NOTHING_TO_SHOW.test(words) || SPIRIT.test(words) || LIVED_UP_TO.test(words) || (spoken && ATTITUDE.test(words));
}

/** A ground with a demand behind it, as reports put them in one clause. Principles (坚持…) hold none. */
function groundWithDemand(body: string): boolean {
  return !/^(?:坚持|为了?|随着|面对|由于|如果|只要|关于|至于|当)|是[^，。]+(?:之[要本源基]|关键|重点|基础|大局)$/.test(body) && GROUND_VERB.test(body) && !GROUND_ONLY.test(body);
}

/** After a date: the end of the demand before, or nothing decided. A date alone (于5月底前) is a frame. */
function datedRole(words: string): ClauseRole | null {
  if (words === "") return "frame";
  if (PAST.test(words)) return "frame";
  if (isCompletion(words)) return "result";
  if (/^对[^，。]{4,}(?<![的中上时])$/.test(words)) return "demand";
  return RESULT.test(words) ? "result" : null;
}

/** Roles that the first words of a clause without owner and modal decide; null where they decide nothing. */
function plainRole(body: string, spoken: boolean): ClauseRole | null {
  // 对失职的，要问责; 凡超标的，一律停用: what the next clause treats; 落后的，要赶工 is advice for a case.
  if (/^(?:20\d{2}年|今年|全年)$/.test(body)) return "frame";
  if (/的$/.test(body)) return /^(?:对|凡)/.test(body) ? "object" : "rest";
  if (AGREED.test(body)) return "demand";
  if (SETTLED.test(body)) return "light";
  if (COMPARES.test(body) || COMPARATIVE.test(body)) return "appeal";
  if (PAST.test(body) || REACHED.test(body)) return "frame";
  if (DEALS_WITH.test(body)) return "demand";
  if (/^在[^，。]{4,40}上(?:实现|取得|形成)/.test(body)) return "result";
  if (OBJECT.test(body)) return TREATED.test(body) ? "demand" : "object";
  if (FOR_PERSONS.test(body) || FOR_PLACES.test(body)) return "demand";
  if (!spoken && (FRAME.test(body) || IN_A_PLACE.test(body)) && groundWithDemand(body)) return "demand";
  if (FRAME.test(body)) return TAIL.test(body) && !/^以[^，。]{1,24}为/.test(body) ? "tail" : "frame";
  const bare = body.slice(skipAdverbs(body, 0));
  if (spoken && (TAIL.test(body) || /^为[^，。]{1,40}(?:提供|奠定|打下|作出|做出|赢[取得]|注入|创造)/.test(bare))) return "tail";
  if (!spoken && /^(?:从而|进而|以(?![下上来及])|为[^，。]{1,40}(?:提供|奠定|作出|做出|贡献)|让|使)/.test(body)) return "tail";
  // 争取灌区工程获批: in a report what is to be won by name is asked for by itself.
  if (!spoken && WINS.test(body)) return "demand";
  if (RESULT.test(body) || RESULT.test(bare)) return "result";
  if (/的同时/.test(body) || /方可|方能|不予/.test(body)) return "light";
  if (FRAME_END.test(body) && !/要/.test(body) && (spoken || !demandAt(body, 0, body.length))) return "frame";
  if (hasRhythm(body, 0) && body.length <= LIGHT_LENGTH) return "light";
  if (!spoken || isCountedOrTitled(body)) return null;
  if (body.length <= SHORT || (LIGHT.test(body) && body.length <= LIGHT_LENGTH)) return "light";
  return null;
}
