import { readOutline, type Block } from "./outline";
import { readNumber } from "./numerals";
import { withoutManner } from "./demand-words";
import { hasOrgan } from "./vocabulary";
import { readQuantities } from "./quantity";
import { splitNames } from "./unit-list";
import type { DecomposedSentence, Quantity, Span, StatedCount } from "./types";

type Sentence = Pick<DecomposedSentence, "start" | "end" | "class" | "items">;

/** Measures are weighed, not counted in rows: money, lengths, areas, shares, time. */
const MEASURE = /^(?:$|[%％‰]|个?百分点|.*元|平方.*|立方.*|.*千瓦时?|公里|千米|公斤|千克|.*微克.*|.*毫克.*|公顷|亩|吨|斤|升|米|度|倍|天|个小时|小时|分钟|个月|个工作日|岁|人次|户次|车次|架次)$/;
const NUMBER = "(\\d{1,4}|[一二两三四五六七八九十百]{1,4})";

// 讲三点意见：, 重点做好六个方面工作：, 抓好以下5件事。 A count of what the numbered lines after it go through.
const ANNOUNCES = new RegExp(`(?:讲|谈|提|强调|要求|做好|抓好|办好|突出|实施|落实|把握|处理好|安排|部署|开展|完成|推进|聚焦)[^，。；：]{0,8}?${NUMBER}(?:点|个?方面|(?:大|个|项|件|条)(?:方面|重点|突出|关键|具体)*(?:意见|要求|工作|任务|问题|建议|措施|举措|行动|事|实事|环节|关系))[^，。；：]{0,8}[：:。]?$`);

// 年初确定的18个项目, 安排的11件实事: a number that was decided on.
const DECIDED = /(?:确定|安排|列入|计划|部署|交办|实施|排定)的?[^，。；]{0,6}$/;

/** The members of a list before 等N个 or N个, without the words that lead into the first of them. */
function membersOf(list: string): string[] {
  const [first = "", ...others] = splitNames(list);
  const head = withoutManner(first).replace(/^.*?(?:由|请|责成|包括|会同|组织|联合|[对将把在以])(?=.{2})/, "");
  return [head, ...others].map((name) => name.replace(/等$/, "")).flatMap(splitPair).filter((name) => name !== "");
}

/** 甲和乙 are two, 工业和信息化局 is one: both sides carry an organ, or neither does. */
function splitPair(name: string): string[] {
  const at = /[和与及]/.exec(name)?.index ?? -1;
  const [left, right] = [name.slice(0, at), name.slice(at + 1)];
  return at > 1 && right.length > 1 && hasOrgan(left) === hasOrgan(right) ? [left, right] : [name];
}

/** A list that ends right before the number (A、B、C等5个单位), or begins after what is counted (5个单位：A、B、C). */
function listedBeside(text: string, sentence: Span, q: Quantity): string[] {
  const before = text.slice(Math.max(sentence.start, q.start - 160), q.start);
  const list = /([^，。；：、（）\n]{2,20}(?:、[^，。；：、\n]{1,20})+?)等?$/.exec(before);
  if (list) return membersOf(list[1] ?? "");
  const after = text.slice(q.end, Math.min(sentence.end, q.end + 200));
  const named = /^[^，。；：、（(]{0,16}(?:[：:（(](?:即|主要)?|[，：:（(]?(?:主要)?(?:包括|分别(?:是|为)|即))([^，。；：、\n]{2,20}(?:、[^，。；：、（）()\n]{2,20})+)/.exec(after);
  return named ? membersOf((named[1] ?? "").replace(/等.{0,6}$/, "")) : [];
}

/** The numbers of the headings that go through what a sentence announces; empty where none follow. */
function headingsAfter(blocks: readonly Block[], from: number): Block[] {
  const next = blocks.findIndex((block) => block.start >= from);
  const first = blocks[next];
  // The announcement stands right before them.
  if (!first || first.level === null || (blocks[next - 1]?.end ?? from) > from) return [];
  const { level } = first;
  const found: Block[] = [];
  for (let i = next; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || (block.level !== null && block.level < level)) break;
    if (block.level === level) found.push(block);
    if (level === 5 && block.line !== first.line) break;
  }
  return found;
}

/** The counter after the number: 点, 个, 项. */
function unitOf(words: string, number: string): string {
  return /[点个项件条大]/.exec(words.slice(words.indexOf(number) + number.length))?.[0] ?? "";
}

/** What the headings after a sentence are announced to be: 讲四点意见 with the numbers that follow. */
function announcement(text: string, sentence: Span, blocks: readonly Block[]): Pick<StatedCount, "start" | "end" | "value" | "unit" | "members"> | null {
  const words = text.slice(sentence.start, sentence.end);
  const tail = words.slice(-60);
  const m = ANNOUNCES.exec(tail);
  const value = readNumber(m?.[1] ?? "");
  if (!m || value === null) return null;
  const headings = headingsAfter(blocks, sentence.end);
  if (headings.length === 0) return null;
  const start = sentence.start + words.length - tail.length + m.index + m[0].indexOf(m[1] ?? "");
  return { start, end: start + (m[1] ?? "").length, value, unit: unitOf(m[0], m[1] ?? ""), members: headings.map((block) => block.ordinal ?? "") };
}

function countOf(text: string, sentence: Span, q: Quantity): Pick<StatedCount, "against" | "members" | "counted"> {
  if (MEASURE.test(q.unit)) return { against: "nothing", members: [], counted: null };
  const members = listedBeside(text, sentence, q);
  return members.length >= 2 ? { against: "members", members, counted: members.length } : { against: "rows", members: [], counted: null };
}

/**
 * The numbers that a text states outside of its review, in order, each with what it can be held against (S 1.7): the
 * headings that it announces, the members listed beside it, or rows of the ledger.
 */
export function readStatedCounts(text: string, sentences: readonly Sentence[], items: readonly Span[], blocks = readOutline(text)): StatedCount[] {
  const found: StatedCount[] = [];
  sentences.forEach((sentence, index) => {
    const announced = announcement(text, sentence, blocks);
    if (announced) found.push({ ...announced, comparator: "=", subject: "", sentence: index, item: null, against: "headings", counted: announced.members.length });
    if (sentence.class === "review") return;
    for (const q of readQuantities(text.slice(sentence.start, sentence.end))) {
      const place = { start: q.start + sentence.start, end: q.end + sentence.start };
      if (announced && place.start <= announced.start && announced.start < place.end) continue;
      const item = sentence.items.find((i) => (items[i]?.start ?? 0) <= place.start && place.end <= (items[i]?.end ?? 0)) ?? null;
      // A sentence that is only the state of things counts what is there, which nobody owes, unless somebody decided on so many.
      const isOwed = sentence.class !== "situation" && sentence.class !== "appeal";
      if (item === null && !isOwed && !DECIDED.test(text.slice(sentence.start, place.start))) continue;
      found.push({ ...q, ...place, sentence: index, item, ...countOf(text, sentence, { ...q, ...place }) });
    }
  });
  return found;
}
