import { county, ledgerViews, posts, reports, requests, units, type Tx } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { can } from "@taizhang/policy";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { actingPosts } from "../access/rows";
import { query } from "../kernel/use-case";
import { countWaiting } from "../learning/rows";
import { countOwedNow } from "../task/rows";

const rowsOf = sql<number>`count(*)::int`;

/** What waits at the desk: reports to check and requests to decide. */
async function countDesk(tx: Tx): Promise<number> {
  const submitted = tx.select({ n: rowsOf }).from(reports).where(eq(reports.state, "submitted"));
  const pending = tx.select({ n: rowsOf }).from(requests).where(eq(requests.state, "pending"));
  const [row] = await tx.select({ n: sql<number>`(${submitted}) + (${pending})` }).from(sql`(select 1) one`);
  return row?.n ?? 0;
}

/** The county's name, for the sign-in page, which asks as the system. */
export const countyName = query({
  name: "organization.county",
  permission: "organization.read",
  input: z.object({}),
  async run({ tx }) {
    const [place] = await tx.select({ name: county.name }).from(county);
    return { name: place?.name ?? "" };
  },
});

/** Everything the frame of the screens shows: county, person, post, the posts one may switch to, what waits. */
export const frame = query({
  name: "organization.frame",
  permission: "organization.read",
  input: z.object({}),
  async run({ actor, tx, now }) {
    const usual = tx.select({ query: ledgerViews.query }).from(ledgerViews).where(and(eq(ledgerViews.userId, actor.userId ?? ""), ledgerViews.isDefault));
    const places = tx.select({ county: county.name, ledgerView: sql<string | null>`(${usual})` }).from(county);
    const own = tx.select({ id: posts.id, title: posts.title, unitName: units.shortName, unitKind: units.kind })
      .from(posts).innerJoin(units, eq(units.id, posts.unitId)).where(eq(posts.id, actor.postId ?? ""));
    const none = Promise.resolve(0);
    const [[place], [post], acting, work, desk, organization] = await Promise.all([
      places, own, actingPosts(tx, actor.userId ?? "", today(now)),
      can(actor, "report.write") ? countOwedNow(tx, actor, today(now)) : none, can(actor, "report.check") ? countDesk(tx) : none, can(actor, "learning.decide") ? countWaiting(tx) : none,
    ]);
    return {
      county: place?.county ?? "", name: actor.name, ledgerView: place?.ledgerView ?? null, post: post ?? null, delegationId: actor.deputyFor,
      posts: acting, waiting: { work, desk, organization },
    };
  },
});
