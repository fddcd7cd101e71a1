import { duties, unitAliases, units, wordProposals, type Tx } from "@taizhang/db";
import type { LessonKind } from "@taizhang/policy";
import { and, asc, eq, isNull, sql, type SQLWrapper } from "drizzle-orm";
import { query } from "../kernel/use-case";
import { ListWords } from "./model";

/** From how many confirmed sentences a word was learned; null where it was not. */
const evidence = (kind: LessonKind, word: SQLWrapper, unitId: SQLWrapper) => sql<number | null>`(select ${wordProposals.evidence} from ${wordProposals}
  where ${wordProposals.kind} = ${kind} and ${wordProposals.word} = ${word} and ${wordProposals.unitId} = ${unitId} and ${wordProposals.state} = 'accepted')`;
const byPinyin = (word: SQLWrapper) => asc(sql`${word} collate app.zh_pinyin`);

const aliasesOf = (tx: Tx, unitId: string | null) =>
  tx.select({ kind: sql<LessonKind>`'alias'`, word: unitAliases.alias, unitId: unitAliases.unitId, origin: unitAliases.origin, evidence: evidence("alias", unitAliases.alias, unitAliases.unitId) })
    .from(unitAliases).innerJoin(units, eq(units.id, unitAliases.unitId))
    .where(and(isNull(units.endedOn), unitId === null ? undefined : eq(unitAliases.unitId, unitId))).orderBy(byPinyin(unitAliases.alias));
const dutiesOf = (tx: Tx, unitId: string | null) =>
  tx.select({ kind: sql<LessonKind>`'duty'`, word: duties.keyword, unitId: duties.unitId, origin: duties.origin, evidence: evidence("duty", duties.keyword, duties.unitId) })
    .from(duties).innerJoin(units, eq(units.id, duties.unitId))
    .where(and(isNull(units.endedOn), unitId === null ? undefined : eq(duties.unitId, unitId))).orderBy(byPinyin(duties.keyword));

/** Names and duty words of the units that exist, or of one of them, each with where it came from. */
export const listWords = query({
  name: "organization.words",
  permission: "organization.read",
  input: ListWords,
  run: async ({ tx }, { unitId }) => (await Promise.all([aliasesOf(tx, unitId), dutiesOf(tx, unitId)])).flat(),
});
