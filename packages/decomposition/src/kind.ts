import type { ItemKind } from "./types";

// Asked in this order; the first kind whose words the item has is its kind.
const KINDS: [ItemKind, RegExp][] = [
  ["rule", /(?:方可|不得|严禁|一律|不予)|(?:今后|凡是|凡)[^。]{0,30}(?:必须|应当)|(?:必须|应当|须)(?:先|经|提前|报)[^，。]{0,16}(?:后|方|批准|同意|研究|审)/],
  ["register", /(?:清单|台账|底数|名录|名册|图斑|一本账|数据库)|逐(?:处|户|个|点)登记/],
  ["evaluation", /评议|测评|评估|考核|验收|满意度|第三方/],
  ["livelihood", /民生(?:工程|实事|项目)|票选|实事项目|为民办/],
  ["creation", /创建|争创|创成|创城|(?:示范|先进|文明|卫生|园林|生态)[县市区乡镇村](?!建设)|示范区|称号|枢纽(?:城市|承载)?$|复评/],
  ["campaign", /(?:专项)?(?:行动|攻坚|会战|整治活动)(?:[，。]|$|计划|方案)|百日|攻坚战|专项(?:整治|治理|行动)/],
  ["indicator", /(?:增长|增速|增幅|涨幅|下降|降低|压降|控制在|占比|比重|达到|提高到)[^，。]{0,10}(?:\d|XX|××|百分之)|(?:总值|指数|浓度|收入|增加值|率|总额|新增就业)[^，。]{0,12}(?:\d|XX|××)/],
  ["project", /(?:项目|工程|迁建|改建|扩建|筹建|新建|开工|竣工|投用|施工)/],
];

/** What sort of ledger entry the words ask for. */
export function readKind(text: string): ItemKind {
  return KINDS.find(([, words]) => words.test(text))?.[0] ?? "task";
}
