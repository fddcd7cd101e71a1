import {
  accounts, auditEvents, candidates, directives, directiveTexts, fields, indicators, lampRuleSets, posts, seasons, tasks, unitGroups, units, users, wordProposals, type Tx,
} from "@taizhang/db";
import { sql, type SQL } from "drizzle-orm";
import { nobody } from "../access/rows";

/** What an event is about as people know it: number or user name, and name; null what the reader may not know. */
export type SubjectName = { key: string | null; name: string | null };
type Subject = { subjectType: string; subjectId: string };

const none = sql`null::text`;
/** Every kind of subject that has a name. Row level security answers for each reader: who sees no business finds no item here. */
const kinds: readonly { type: string; table: SQL; key: SQL; name: SQL }[] = [
  { type: "task", table: sql`${tasks}`, key: sql`${tasks.number}`, name: sql`${tasks.title}` },
  { type: "indicator", table: sql`${indicators}`, key: sql`${indicators.number}`, name: sql`${indicators.name}` },
  { type: "directive", table: sql`${directives}`, key: none, name: sql`${directives.title}` },
  { type: "directive_text", table: sql`${directiveTexts}`, key: none, name: sql`${directiveTexts.title}` },
  { type: "candidate", table: sql`${candidates}`, key: none, name: sql`${candidates.title}` },
  { type: "unit", table: sql`${units}`, key: none, name: sql`${units.name}` },
  { type: "unit_group", table: sql`${unitGroups}`, key: none, name: sql`${unitGroups.name}` },
  { type: "field", table: sql`${fields}`, key: none, name: sql`${fields.name}` },
  { type: "season", table: sql`${seasons}`, key: none, name: sql`${seasons.title}` },
  { type: "lamp_rules", table: sql`${lampRuleSets}`, key: none, name: sql`${lampRuleSets.name}` },
  { type: "word_proposal", table: sql`${wordProposals}`, key: none, name: sql`${wordProposals.word}` },
  { type: "post", table: sql`${posts}`, key: none, name: sql`(select u.short_name from ${units} u where u.id = ${posts.unitId}) || ' · ' || ${posts.title}` },
  { type: "account", table: sql`${users}`, key: sql`(select a.username from ${accounts} a where a.user_id = ${users.id})`, name: sql`${users.name}` },
];

/** Numbers and user names as the record itself tells them: whoever reads the audit reads them there. Titles only of what is never restricted. */
const recordedKey = (r: SQL) => sql`case when ${r}.subject_type in ('task', 'indicator') then ${r}.after ->> 'number' when ${r}.subject_type = 'account' then ${r}.after ->> 'username' end`;
const recordedName = (r: SQL) => sql`case when ${r}.subject_type in ('directive', 'directive_text') then ${r}.after ->> 'title' end`;
/** A number or user name stands in one of the first events of its subject. */
const firstEvents = 20;

/** Whether a text can be an id of a row. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
const union = (parts: SQL[]): SQL => sql.join(parts, sql` union all `);

/** The names of the subjects of many events, in one statement: from the tables as far as the reader sees them, then from the record. */
export async function withNames<E extends Subject>(tx: Tx, events: E[]): Promise<(E & { subject: SubjectName })[]> {
  const ids = [...new Set(events.map(({ subjectId }) => subjectId).filter(isUuid))];
  const found = new Map<string, SubjectName>();
  if (ids.length > 0) {
    const asked = sql.param(ids);
    const stored = kinds.map(({ type, table, key, name }) => sql`select ${sql.param(type)}::text as type, id::text, ${key} as key, ${name} as name from ${table} where id = any(${asked}::uuid[])`);
    const recorded = sql`select e.* from unnest(${asked}::text[]) as asked(id), lateral (
      select r.subject_type, r.subject_id, ${recordedKey(sql`r`)} as key, ${recordedName(sql`r`)} as name
      from (select id, subject_type, subject_id, after from ${auditEvents} where subject_id = asked.id order by id limit ${firstEvents}) r
      where coalesce(${recordedKey(sql`r`)}, ${recordedName(sql`r`)}) is not null order by r.id limit 1) e`;
    const { rows } = await tx.execute<{ type: string; id: string } & SubjectName>(union([...stored, recorded]));
    for (const { type, id, key, name } of rows) {
      const earlier = found.get(`${type} ${id}`);
      found.set(`${type} ${id}`, { key: earlier?.key ?? key, name: earlier?.name ?? name });
    }
  }
  return events.map((event) => ({ ...event, subject: found.get(`${event.subjectType} ${event.subjectId}`) ?? { key: null, name: null } }));
}

const patternOf = (words: string) => `%${words.replace(/[\\%_]/g, "\\$&")}%`;

/**
 * Ids of what carries words in its number, user name or name. Where a number or a user name may be meant, the record is asked
 * as well, and so is a name that nobody has and that was tried at the sign-in.
 */
function named(words: string, among: typeof kinds): SQL[] {
  const like = patternOf(words);
  const stored = among.map(({ table, key, name }) => sql`select id::text from ${table} where ${name} ilike ${like} or ${key} ilike ${like}`);
  if (!/[a-z\d]/i.test(words)) return stored;
  const types = sql.param(among.map(({ type }) => type));
  return [
    ...stored, sql`select ${nobody(words.toLowerCase())}::text`,
    sql`select r.subject_id from authz.search_record(${like}) r where r.subject_type = any(${types}::text[])`,
    // Accounts that were opened many at once stand together in one event.
    sql`select one ->> 'userId' from ${auditEvents} r, jsonb_path_query(r.after, '$.*[*] ? (exists(@.userId))') one
      where r.subject_id in ('import', '1') and r.use_case in ('access.importAccounts', 'access.setUp') and one ->> 'username' ilike ${like}`,
  ];
}

/** Ids of the subjects that words may mean: the id itself, or by number, user name or name. */
export const subjectsNamed = (words: string): SQL => union([sql`select ${words}::text`, ...named(words, kinds)]);

/** Ids of the people whose name or user name carries the words. */
export const accountsNamed = (words: string): SQL => union(named(words, kinds.filter(({ type }) => type === "account")));

/** Names under which somebody acted that carry the words, from name to next name in their index: they are few, the events many. */
export const namesOfActors = (words: string): SQL => sql`
  with recursive names as (
    (select actor_name from ${auditEvents} order by 1 limit 1) union all
    select (select e.actor_name from ${auditEvents} e where e.actor_name > n.actor_name order by 1 limit 1) from names n where n.actor_name is not null)
  select actor_name from names where actor_name ilike ${patternOf(words)}`;
