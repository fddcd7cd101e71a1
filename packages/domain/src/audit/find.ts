import { auditEvents, type Tx } from "@taizhang/db";
import { and, or, sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { literal } from "../kernel/literal";
import { accountsNamed, isUuid, namesOfActors, subjectsNamed } from "./subjects";

/** What words stand for in one column, each value of which an index finds. */
type Place = { column: PgColumn; type: "text" | "uuid"; values: string[]; only?: SQL };

/** Up to so many values are looked up one by one; more than that are dense enough to be met on the way from the newest back. */
const fewValues = 300;
const valuesIn = (places: Place[]) => places.reduce((sum, { values }) => sum + values.length, 0);
const listOf = ({ type, values }: Place) => sql`unnest(${sql.param(values)}::${sql.raw(type)}[])`;

async function idsOf(tx: Tx, ids: SQL): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`select distinct id from (${ids}) found(id) where id is not null`);
  return rows.map(({ id }) => id);
}

async function placesOfSubject(tx: Tx, words: string): Promise<Place[]> {
  return [{ column: auditEvents.subjectId, type: "text", values: await idsOf(tx, subjectsNamed(words)) }];
}

/** A person did it, or it was done to the person's account (signing in is the system's deed). */
async function placesOfPerson(tx: Tx, words: string): Promise<Place[]> {
  const [names, ids] = await Promise.all([idsOf(tx, namesOfActors(words)), idsOf(tx, accountsNamed(words))]);
  return [
    { column: auditEvents.actorName, type: "text", values: names },
    { column: auditEvents.actorId, type: "uuid", values: ids.filter(isUuid) },
    { column: auditEvents.subjectId, type: "text", values: ids, only: sql`${auditEvents.subjectType} = 'account'` },
  ];
}

// "is true" keeps it a condition on rows that are read anyway: as a join it would fetch every event of many values.
const standsIn = (places: Place[]) => or(...places.map((place) => and(sql`(${place.column} in (select ${listOf(place)})) is true`, place.only)));

/** The newest events of each value of a place, each a range of the index of its column. */
const newestIn = (place: Place, rest: (SQL | undefined)[], limit: number) => sql`
  select n.id, n.at from ${listOf(place)} as v(value), lateral (
    select ${auditEvents.id}, ${auditEvents.at} from ${auditEvents} where ${and(sql`${place.column} = v.value`, place.only, ...rest)}
    order by ${auditEvents.at} desc, ${auditEvents.id} desc limit ${literal(limit)}) n`;

/**
 * The condition on the newest events that a filter asks for. Words become values first, so that the record is never read
 * through for them.
 * @param rest the conditions beside the words
 * @param limit how many events are wanted, from the newest back
 */
export async function conditionOf(tx: Tx, { person, subject }: { person: string; subject: string }, rest: (SQL | undefined)[], limit: number): Promise<SQL | undefined> {
  const asked = await Promise.all([...(subject === "" ? [] : [placesOfSubject(tx, subject)]), ...(person === "" ? [] : [placesOfPerson(tx, person)])]);
  const [first, ...others] = asked.toSorted((a, b) => valuesIn(a) - valuesIn(b));
  if (first === undefined || valuesIn(first) > fewValues) return and(...asked.map(standsIn), ...rest);
  const found = first.map((place) => newestIn(place, [...rest, ...others.map(standsIn)], limit));
  return sql`${auditEvents.id} = any(array(
    select id from (${sql.join(found, sql` union `)}) found order by at desc, id desc limit ${literal(limit)}))`;
}
