import { postHolders, posts, users, type Tx } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { and, asc, eq, gte, inArray, isNull, lte, or } from "drizzle-orm";

/** Forms of address beside a name: 李同志, 王强副县长. */
const address = /(?:同志|(?:常务)?副?县长|县委常委|常委|部长|书记|主任|主席)$/;

/**
 * Leaders by the name of the person who holds the post today, or by the title of the post; null where a name is held by
 * several. One statement.
 */
export async function readLeaders(tx: Tx, now: Date): Promise<(cell: string) => string | null> {
  const day = today(now);
  const rows = await tx.select({ postId: posts.id, title: posts.title, name: users.name }).from(posts)
    .leftJoin(postHolders, and(eq(postHolders.postId, posts.id), lte(postHolders.startsOn, day), or(isNull(postHolders.endsOn), gte(postHolders.endsOn, day))))
    .leftJoin(users, eq(users.id, postHolders.userId)).where(inArray(posts.role, ["county_leader", "magistrate"])).orderBy(asc(posts.sortOrder));
  const byName = new Map<string, Set<string>>();
  for (const { postId, title, name } of rows) for (const word of [title, name ?? title]) byName.set(word, (byName.get(word) ?? new Set()).add(postId));
  const only = (word: string) => { const [id, ...others] = byName.get(word) ?? []; return id !== undefined && others.length === 0 ? id : null; };
  return (cell) => {
    for (const written of cell.split(/[、，,；;\n\s]/)) {
      const found = only(written) ?? only(written.replace(address, ""));
      if (found !== null) return found;
    }
    return null;
  };
}
