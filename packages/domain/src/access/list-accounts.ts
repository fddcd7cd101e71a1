import { accounts, users } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { and, asc, eq, gt, ilike, isNotNull, isNull, or, sql } from "drizzle-orm";
import { query } from "../kernel/use-case";
import { ListAccounts } from "./model";

const window = 50;
const escaped = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/** A window of accounts with the posts of today, in the order of their names; `more` says that another follows. */
export const listAccounts = query({
  name: "access.listAccounts",
  permission: "access.read",
  input: ListAccounts,
  async run({ tx, now }, { q, state, after }) {
    const day = today(now);
    const words = q === "" ? undefined : or(ilike(accounts.username, escaped(q)), ilike(users.name, escaped(q)), ilike(users.keywords, escaped(q)));
    const states = { locked: gt(accounts.lockedUntil, now), disabled: isNotNull(accounts.disabledAt), first: and(accounts.mustChangePassword, isNull(accounts.disabledAt)) };
    const wanted = and(words, state === null ? undefined : states[state]);
    const found = await tx.select({
      userId: accounts.userId, username: accounts.username, name: users.name, phone: users.phone, mustChangePassword: accounts.mustChangePassword,
      disabledAt: accounts.disabledAt, lockedUntil: accounts.lockedUntil,
      posts: sql<{ title: string; unit: string }[]>`coalesce((select jsonb_agg(jsonb_build_object('title', p.title, 'unit', n.short_name) order by n.sort_order, p.sort_order)
        from app.post_holders h join app.posts p on p.id = h.post_id join app.units n on n.id = p.unit_id
        where h.user_id = ${accounts.userId} and h.starts_on <= ${day} and (h.ends_on is null or h.ends_on >= ${day})), '[]')`,
      lastSignInAt: sql<Date | null>`(select max(s.created_at) from app.sessions s where s.user_id = ${accounts.userId})`.mapWith((value) => value && new Date(String(value))),
    }).from(accounts).innerJoin(users, eq(users.id, accounts.userId))
      .where(and(wanted, after === null ? undefined : gt(accounts.username, after))).orderBy(asc(accounts.username)).limit(window + 1);
    const [count] = await tx.select({ total: sql<number>`count(*)::int` }).from(accounts).innerJoin(users, eq(users.id, accounts.userId)).where(wanted);
    return { rows: found.slice(0, window), more: found.length > window, total: count?.total ?? 0 };
  },
});
