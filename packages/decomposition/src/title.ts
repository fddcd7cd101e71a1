import { afterDate } from "./date-lead";
import { startsWithVerb, withoutManner } from "./demand-words";

/** Longest title of a ledger row, in characters. */
const LONGEST = 25;
/** A title shorter than this takes the next clause with it. */
const SHORT = 6;
/** Fewer words of a clause call nothing by its name. */
const FEWEST = 4;

const MODAL = /^(?:都|也|均|还|更|再)*(?:要|必须|务必|应当?|须|需)(?!求|素|点(?!对))/;
const DUTY = /^(?:负责|牵头|具体负责|总?牵头负责)(?!单位|人)/;
const STRENGTH = /^(?:确保|力争|保证|争取|务必|努力|限期|尽快|抓紧|立即|马上|及时|尽早)(?:于|在|到)?(?=[^，。]{4})/;
const GENERAL_TERM = /^(?:今后|(?:今年|本年度|全年|下半年|年度)(?!目标|任务|计划))[，,]?/;
/** 整改措施：, 工作目标：: what the words are, not what they ask. */
const LABEL = /^[\u4e00-\u9fff]{0,4}(?:目标|任务|措施|内容|要求|事项)[：:]/;
/** 今后凡…的支出，必须先报…: the matter of a rule, which its title joins with what is to be done. */
const OF_RULE = /^(?:今后|自?即日起)?[，,]?(?:对(?:于)?)?凡是?/;
/** 对…的项目: the object that the next clause says what to do with. */
const OBJECT = /^(?:对(?:于)?|针对)(?!标|接|口)/;
/** 结合…, 围绕…, 在…会上: on what ground, not what; 通过开展… asks for its means as well. */
const FRAME = /^(?:在[^，。]*(?:过程中|前提下|同时|会上|会议上)$|(?:结合|通过|围绕|依托|按照|根据|针对|立足|聚焦|借助|本着|为了|为(?=[^，。]{0,4}(?:完成|实现|打造|推动|促进|确保|加快|贯彻|落实))|随着|鉴于)(?![^，。]*(?:\d|开展|推动|推进|实施|建立|完成)[^，。]{2}))/;
/** 在培育18家企业的基础上, 通过建立台账: what is asked for stands inside. */
const MEANS = /^在(.{4,})的?基础上$|^通过(.{4,})$/;
/** 对各项任务进行全面梳理: what is done to an object, named behind it. */
const DONE_TO = /^对(.{2,}?)(?:进行|开展|予以)了?(?!一)(.{2,6})$/;
/** （含3个专项债项目）: what only tells more. */
const ASIDE = /[（(](?:含|包括|其中|以下)[^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)]/g;
/** Who answers, in closing brackets. */
const CLOSING = /[（(【［][^（）()]*(?:负责|牵头|(?:责任|配合|主办)(?:单位|部门))[^（）()]*[）)】］]?$/;
/** What is left before an owner that is cut out: …分别由, 我们专门安排. */
const BEFORE_OWNER = /(?:我们|县政府)?(?:分别|均|都|也|专门)*(?:由|请|安排|责成|指定|委托|明确)+$/;

/** The words of a clause without label, date, modal, strength and manner, as far as something is left to call it by. */
function bare(clause: string): string {
  let words = clause.replace(LABEL, "");
  for (let guard = 0; guard < 4; guard++) {
    const next = words.slice(afterDate(words, 0)).replace(MODAL, "").replace(GENERAL_TERM, "").replace(STRENGTH, "").replace(DUTY, "").replace(/^[，,、：:\s]+/, "");
    if (next === words || next.length < FEWEST) break;
    words = next;
  }
  const plain = withoutManner(words);
  return plain.length >= FEWEST ? plain : words;
}

/** A clause turned so that its verb leads: the means inside a ground, what is done to an object. */
function turned(clause: string): string {
  const means = MEANS.exec(clause);
  const inside = means?.[1] ?? means?.[2];
  if (inside !== undefined) return inside.replace(/的$/, "");
  const [, object, action] = DONE_TO.exec(clause) ?? [];
  const verb = withoutManner(action ?? "");
  return object !== undefined && action !== undefined && startsWithVerb(verb) && verb.length <= FEWEST ? action + object : clause;
}

/** 推动工业、能源、交通等领域转型 as 推动工业等领域转型: as many members of the list as there is room for. */
function shorterList(title: string): string | null {
  const [, list, rest] = /^(.*?)(等.*)$/.exec(title) ?? [];
  const members = (list ?? "").split("、");
  for (let kept = members.length - 1; kept >= 1; kept--) {
    const shorter = `${members.slice(0, kept).join("、")}${rest ?? ""}`;
    if (shorter.length <= LONGEST) return shorter;
  }
  return null;
}

/** 完成年初确定的18个重点项目投资 as 完成18个重点项目投资: what only says which may go. */
function withoutAttribute(title: string): string | null {
  const at = title.lastIndexOf("的");
  const noun = title.slice(at + 1);
  return at > 4 && startsWithVerb(title) && noun.length >= FEWEST && noun.length <= LONGEST - 2 ? title.slice(0, 2) + noun : null;
}

/** A title of no more characters than a ledger has room for. */
function shortened(words: string): string {
  const title = words.replace(CLOSING, "").replace(ASIDE, "");
  if (title.length <= LONGEST) return title;
  const shorter = shorterList(title) ?? withoutAttribute(title);
  if (shorter !== null) return shorter;
  const comma = Math.max(title.lastIndexOf("，", LONGEST), title.lastIndexOf("；", LONGEST));
  if (comma >= LONGEST / 2) return title.slice(0, comma);
  const listed = title.lastIndexOf("、", LONGEST - 1);
  return listed >= LONGEST / 3 && !/^[在对把将为与]/.test(title) ? `${title.slice(0, listed)}等` : `${title.slice(0, LONGEST - 1)}…`;
}

/** An object with what is to be done with it: a verb alone before it (梳理5个项目), a clause behind it (5个项目驻点帮办). */
function withObject(object: string, action: string): string {
  const matter = object.replace(OBJECT, "").replace(BEFORE_OWNER, "").replace(/^我们|[，,、：:\s]+$/g, "");
  if (matter === "") return action;
  if (DUTY.test(`${action}，`) && action.length <= 2) return matter;
  return startsWithVerb(action) && action.length <= 2 ? action + matter : matter + action;
}

/** The clauses of an item that may call it, bare: those that only give its ground fall away where something else is left. */
function callingClauses(body: string): string[] {
  const clauses = body.split(/[，,；;。！!？?\n]/).map((c) => c.trim()).filter((c) => c !== "").map(bare);
  const calling = clauses.filter((clause) => !FRAME.test(clause));
  return (calling.length > 0 ? calling : clauses).map(turned);
}

/**
 * A short name for the ledger, of at most 25 characters, from the words of an item: verb and object of its first clause,
 * without number, date, owner, modal, manner and ground. A very short clause takes the next with it; an object
 * (对6个项目) and the matter of a rule (凡…的支出) are joined with what is to be done. `object`: the words of the item
 * before its owner.
 */
export function shortTitle(text: string, ownerEnd = 0, object = ""): string {
  const body = text.slice(ownerEnd).replace(/^[，,、：:\s]+/, "");
  const [first = bare(text), next = ""] = callingClauses(body);
  if (object.length >= 3 && !/[，。；]/.test(object.replace(/[，,]\s*$/, ""))) return shortened(withObject(object, first));
  if (OF_RULE.test(body)) return shortened(first.replace(OF_RULE, "") + next);
  if (OBJECT.test(first) && next !== "") return shortened(withObject(first, next));
  return shortened(first.length < SHORT && next !== "" ? `${first}，${next}` : first);
}
