import type { lessons, wordProposals } from "@taizhang/db";
import { decompose } from "@taizhang/decomposition";
import type { LessonKind } from "@taizhang/policy";
import type { DirectiveSeed } from "./directives";
import type { World } from "./make-item";
import { unitId } from "./organization";
import { idOf } from "./random";
import { proposal } from "./speech-texts";
import { noRows, recordRows, textId, type TextRows } from "./texts";

/** A short speech that calls units as only this county does; the office has given each sentence its unit. */
const body = `在河湖与城市管理工作碰头会上的讲话
同志们：
河湖口要在12月底前完成6处险工险段加固。
县河道事务中心要在12月20日前完成3座水闸检修，检修记录存档备查。
同时，河湖口要在明年3月底前完成2处堤防补植。
文旅口要在元旦前办好12场冬季惠民演出。
要抓紧推进口袋公园建设，年底前完成4处。
要加快口袋公园提升改造，明年3月底前完成验收。
县数据专班要在年底前完成部门接口清单。
县数据专班要在12月15日前完成政务数据共享目录编制。
`;

/** Word of the speech, what it teaches, and the unit that the office chose (twice where sentences differ). */
const taughtWords: readonly (readonly [word: string, kind: LessonKind, ...units: string[]])[] = [
  ["河湖口", "alias", "shuiwu"], ["县河道事务中心", "alias", "shuiwu"], ["文旅口", "alias", "wenlv"], ["口袋公园", "duty", "chengguan"], ["县数据专班", "alias", "shenpi", "gongxin"],
];

type Taught = { word: string; kind: LessonKind; unit: string; candidate: TextRows["candidates"][number] };

const isTaught = (directive: DirectiveSeed) => directive.key === "taught";

/** The speech with its candidates confirmed, each with the unit a person gave it. */
export function taught(directive: DirectiveSeed, { org }: World): TextRows {
  if (!isTaught(directive)) return noRows();
  const document = decompose(body, { date: directive.heldOn, organization: org.vocabulary });
  const seen = new Map<string, number>();
  return {
    ...noRows(), ...recordRows(directive, body, org),
    sentences: document.sentences.map((sentence, position) => ({
      id: idOf("sentence", directive.key, position), textId: textId(directive), position, start: sentence.start, end: sentence.end, class: sentence.class, outline: sentence.outline,
      resolution: null, reason: null, resolvedBy: null, resolvedAt: null,
    })),
    candidates: document.items.map((found) => {
      const lead = unitOf(body.slice(body.lastIndexOf("\n", found.start) + 1, found.end), seen);
      return { ...proposal(found, directive, org), ...(lead === null ? {} : { leadUnitId: unitId(lead), leaderPostId: org.leader(org.unit(lead).leader).postId, state: "confirmed" as const, version: 3 }) };
    }),
  };
}

/** The unit chosen for a sentence; a word with two units gets them in turn. */
function unitOf(sentence: string, seen: Map<string, number>): string | null {
  const [word, , ...units] = taughtWords.find(([one]) => sentence.includes(one)) ?? ["", "alias"];
  const turn = seen.get(word) ?? 0;
  seen.set(word, turn + 1);
  return units[Math.min(turn, units.length - 1)] ?? null;
}

/** What these confirmed candidates taught, and the proposals that wait for the system administrator. */
export function lessonTables(candidates: TextRows["candidates"], { org }: World): readonly (readonly [string, readonly object[]])[] {
  const found = candidates.filter(({ state, textId: id }) => state === "confirmed" && id === idOf("text", "taught")).flatMap((candidate): Taught[] => {
    const sentence = body.slice(body.lastIndexOf("\n", candidate.start) + 1, candidate.end);
    return taughtWords.filter(([word, kind]) => (kind === "duty" ? candidate.content : sentence).includes(word)).map(([word, kind]) => ({ word, kind, unit: candidate.leadUnitId ?? "", candidate }));
  });
  const author = org.supervisor(0).userId;
  const rows = found.map(({ word, kind, unit, candidate }): typeof lessons.$inferInsert => ({
    id: idOf("lesson", candidate.id ?? ""), kind, word, unitId: unit, textId: candidate.textId, candidateId: candidate.id ?? "", authorId: author, createdAt: candidate.createdAt,
  }));
  const pairs = [...new Map(rows.map((row) => [`${row.word} ${row.unitId}`, row])).values()];
  const proposals = pairs.map(({ kind, word, unitId: unit, createdAt }): typeof wordProposals.$inferInsert => ({
    id: idOf("proposal", word, unit), kind, word, unitId: unit, evidence: rows.filter((row) => row.word === word && row.unitId === unit).length, createdAt,
  }));
  return [["lessons", rows], ["word_proposals", proposals]];
}
