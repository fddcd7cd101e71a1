import { postHolders, posts, users, type Tx } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { and, asc, eq, gte, inArray, isNull, lte, or } from "drizzle-orm";

/** The post of the one leader whom a cell names; `several` where it names more than one. */
export type NamedLeader = { postId: string | null; several: boolean };
export type LeaderReader = (cell: string) => NamedLeader;

/** What ends a title: 副县长, 县委书记, 一级调研员, 组织部部长. */
const office = "(?:县长|书记|主任|主席|部长|局长|常委|委员|组长|调研员|政委|同志|领导)";
const titleBefore = new RegExp(`${office}[:：]?$`);
/** After a name nothing but titles: 王强军副县长 does not name 王强. */
const titleAfter = new RegExp(`^(?:(?:县委|县政府|县人大|县政协|常务|党组|[一二三四]级|副|县)*${office})+$`);
/** A blank within a name: one of two characters is often spread to the width of three. */
const spread = /(?<![\u4e00-\u9fff])([\u4e00-\u9fff])[^\S\n]+(?=[\u4e00-\u9fff](?![\u4e00-\u9fff]))/g;

/** The name alone or with titles before or after it: 副县长彭立, 县委常委、常务副县长彭立, 彭立同志. */
function isNamed(words: string, name: string): boolean {
  if (words === name) return true;
  const at = words.indexOf(name);
  if (at < 0) return false;
  const before = words.slice(0, at);
  const after = words.slice(at + name.length);
  return (before === "" || titleBefore.test(before)) && (after === "" || titleAfter.test(after));
}

/**
 * Leaders by the name of the person who holds the post today, with or without titles around it, else by the title of the
 * post. A name that several hold, and a cell that names several, say nothing. One statement.
 */
export async function readLeaders(tx: Tx, now: Date): Promise<LeaderReader> {
  const day = today(now);
  const rows = await tx.select({ postId: posts.id, title: posts.title, name: users.name }).from(posts)
    .leftJoin(postHolders, and(eq(postHolders.postId, posts.id), lte(postHolders.startsOn, day), or(isNull(postHolders.endsOn), gte(postHolders.endsOn, day))))
    .leftJoin(users, eq(users.id, postHolders.userId)).where(inArray(posts.role, ["county_leader", "magistrate"])).orderBy(asc(posts.sortOrder));
  const holders = rows.flatMap(({ postId, name }) => (name === null ? [] : [{ postId, name }]));
  const read = (cell: string): NamedLeader => {
    const parts = cell.replace(spread, "$1").split(/[、，,；;（）()\s]/).filter(Boolean);
    const named = holders.filter(({ name }) => parts.some((part) => isNamed(part, name)));
    const found = named.length > 0 ? named : rows.filter(({ title }) => title === cell.trim() || parts.includes(title));
    const [only = null, ...others] = new Set(found.map(({ postId }) => postId));
    return { postId: others.length === 0 ? only : null, several: others.length > 0 };
  };
  const known = new Map<string, NamedLeader>();
  // A table of a thousand rows names a dozen leaders.
  return (cell) => {
    const answer = known.get(cell) ?? read(cell);
    known.set(cell, answer);
    return answer;
  };
}
