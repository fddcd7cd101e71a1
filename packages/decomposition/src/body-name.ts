import { startsWithVerb } from "./demand-words";

/** What a body's name may end in by itself: the word means a body wherever it stands. */
const ORGAN = "管委会|管理委员会|委员会|办公室|督查室|分局|局|中心|开发区|支队|大队|中队|执法队|工作队|调查队|集团|公司|卫生院|医院|银行|支行|指挥部|专班|领导小组|工作组|工作站|管理站|服务站|人民政府|街道办事处|办事处|街道|发改委|卫健委|工信委|国资委|纪委监委|人民法院|法院|检察院|派出所|司法所|财政所|供销社|联合会|总工会|协会|商会|武装部";
/** Short ends that other words have too (场所, 承办, 部队): they mean a body only where the name is marked as an owner. */
const SHORT_ORGAN = "(?<![筹主承督创举交经协代包帮领开停])办|(?<![场住厕研])所|(?<![部团])队|站|(?<!城)镇(?!街|村|区|域)|(?<![城老家返下入驻])乡(?!镇|村|村振)|党校|党委|纪委|党工委|馆|林场|农场";
/** Characters that no name of a body holds; 和, 与 and 及 may stand inside one (自然资源和规划局). */
const STEM = "[^\\P{Script=Han}的要把对将在从由请让使被各等按是为]";
const BODY = new RegExp(`(?:${STEM}{0,14}?)(?:${ORGAN})(?!(?!牵头|负责|会同|联合|配合|参加|参与|协助|承担|组织|抓紧|加快)${STEM}{0,2}(?:建设|工作(?!队|组)))`, "uy");
const SHORT_BODY = new RegExp(`(?:${STEM}{1,7}?)(?:${SHORT_ORGAN})`, "uy");
/** A body of a body: 公安局交警大队, 水务局河道管理站. */
const SUB_BODY = new RegExp(`(?:(?![和与及])${STEM}){1,6}?(?:大队|中队|支队|分局|执法队|管理站|服务站|派出所|服务中心|办公室)|(?<=指挥部|领导小组|管委会|专班|委员会)办公室`, "uy");
/** What marks the words before it as the name of an owner. */
const MARK = /(?:(?:都|也|均|还|一定)*(?:要(?!求)|必须|务必|须)|牵头|负责|会同|配合|参加|参与|协助|联合|按照?职责|[、，](?=[^，。；]{0,24}(?:要|牵头|负责|配合|会同))|和|与|及|以及|等)/y;
const NO_NAME = /简称|以下|责成|委托|指派|^(?:指定|要求|督促|协调|会同|联合)|^(?:[加强推进做抓积严认切深扎支鼓完坚落一每该这那我本其]|建立|建成|组建|新建|改建|大力|开展|开工|持续|全面|全力|实施|统筹(?!办|中心|发展)|有)|乡镇$/;
// Verbs that also begin names of bodies: 发展和改革局, 审批中心, 综合执法队. Followed by a mark they do.
const NOUN_TOO = /^(?:发展|建设|审批|审查|招商|综合|开发|宣传|组织|保障|监督|监管|督查|督导|考核|创建|征收|征迁|服务|治理|整治|养护|管理|救助|救治|防汛|防控|防治|培训|协作|合作|巡查|巡检|检查|调查|绿化|种植|规范|利用|储备|收储|研究|试验|拆除|执行|促进|评审|投放|疏导|信息|普查|供应)/;
/** A county or its like before a name (县统计局, 云川县教育局) leaves what follows to be judged. */
const PLACE = /^(?:县|市|省|区|镇|[\u4e00-\u9fff]{2}县)(?:政府|委)?(?=.{2})/;

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Words that call for a name after them. */
const CALLS = /(?:会同|联合|配合|责成|委托|[由请])$/;

function isMarked(text: string, start: number, end: number): boolean {
  return match(MARK, text, end) !== null || CALLS.test(text.slice(Math.max(0, start - 2), start));
}

/** Whether words in the place of a name are one: they do not open like a demand, unless the opening is a noun too and the name is marked. */
function isName(words: string, text: string, start: number): boolean {
  const bare = words.replace(PLACE, "");
  if (bare.length < 2 || (words.length < 3 && !/[所站镇乡]$/.test(words)) || NO_NAME.test(words)) return false;
  return !startsWithVerb(words) || (NOUN_TOO.test(words) && isMarked(text, start, start + words.length));
}

/**
 * The name of a body in no vocabulary that begins at `at`, read by how names are built: up to fourteen characters and an
 * organ. The first organ ends the name, so that 和 joins two bodies only where the left side is complete by itself.
 */
export function bodyNameAt(text: string, at: number): string | null {
  const whole = match(BODY, text, at);
  const name = whole !== null && isName(whole, text, at) ? whole : null;
  if (name !== null) {
    const sub = match(SUB_BODY, text, at + name.length);
    return sub !== null && !startsWithVerb(sub) ? name + sub : name;
  }
  const short = match(SHORT_BODY, text, at);
  return short !== null && isMarked(text, at, at + short.length) && isName(short, text, at) ? short : null;
}
