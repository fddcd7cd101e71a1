import { postHolders, posts, users, type Tx } from "@taizhang/db";
import { addDays } from "@taizhang/planning";
import type { Role } from "@taizhang/policy";
import { and, eq, gte, isNull, or } from "drizzle-orm";
import { isAdministrator, rolesExclude } from "../access/model";
import { conflict, invalid, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { AddPost, Appoint, ChangePost, EndHolding } from "./model";
import { postById, unitById } from "./rows";

export const addPost = command({
  name: "organization.addPost",
  permission: "organization.manage",
  input: AddPost,
  async run({ tx, audit }, post) {
    await unitById(tx, post.unitId);
    const [made] = await tx.insert(posts).values(post).returning({ id: posts.id });
    if (!made) throw new Error("a post was not stored");
    audit({ subject: { type: "post", id: made.id }, after: post });
    return { postId: made.id };
  },
});

/** Renames a post. Its role never changes: another role is another post. */
export const changePost = command({
  name: "organization.changePost",
  permission: "organization.manage",
  input: ChangePost,
  async run({ tx, audit }, { postId, ...after }) {
    const { title, sortOrder } = await postById(tx, postId);
    await tx.update(posts).set(after).where(eq(posts.id, postId));
    audit({ subject: { type: "post", id: postId }, before: { title, sortOrder }, after });
    return { postId };
  },
});

/** Holdings that last on or begin after this day. */
const lastingFrom = (day: string) => or(isNull(postHolders.endsOn), gte(postHolders.endsOn, day));

/** The three administrators exclude each other and every business role (domain 4.4). */
async function refuseExcludedRoles(tx: Tx, userId: string, role: Role, day: string): Promise<void> {
  const held = await tx.select({ role: posts.role }).from(postHolders).innerJoin(posts, eq(posts.id, postHolders.postId))
    .where(and(eq(postHolders.userId, userId), lastingFrom(day)));
  if (rolesExclude([role, ...held.map((post) => post.role)])) throw invalid("userId", "organization.roles_exclude");
}

async function endEarlier(tx: Tx, postId: string, startsOn: string): Promise<string[]> {
  const earlier = await tx.select({ userId: postHolders.userId, startsOn: postHolders.startsOn }).from(postHolders).where(and(eq(postHolders.postId, postId), lastingFrom(startsOn)));
  if (earlier.some((holding) => holding.startsOn >= startsOn)) throw invalid("startsOn", "organization.holder_starts_later");
  await tx.update(postHolders).set({ endsOn: addDays(startsOn, -1) }).where(and(eq(postHolders.postId, postId), lastingFrom(startsOn)));
  return earlier.map(({ userId }) => userId);
}

/**
 * Puts a person into a post from a day on. History keeps who held it before. An administrator's post is filled at the
 * server (`npm run ops -- organization.appoint --as system`), never by a person from a screen (domain 4.4).
 * @throws INVALID at `userId` or `startsOn`
 */
export const appoint = command({
  name: "organization.appoint",
  permission: "organization.manage",
  input: Appoint,
  async run({ tx, actor, audit }, { postId, userId, startsOn, replace }) {
    const post = await postById(tx, postId);
    if (actor.userId !== null && isAdministrator(post.role)) throw invalid("userId", "access.administrator_post");
    const [user] = await tx.select({ name: users.name }).from(users).where(eq(users.id, userId)).for("update");
    if (!user) throw invalid("userId", "organization.person_unknown");
    await refuseExcludedRoles(tx, userId, post.role, startsOn);
    const [holds] = await tx.select({ id: postHolders.id }).from(postHolders)
      .where(and(eq(postHolders.postId, postId), eq(postHolders.userId, userId), lastingFrom(startsOn))).limit(1);
    if (holds) throw invalid("userId", "organization.already_holds");
    const ended = replace ? await endEarlier(tx, postId, startsOn) : [];
    await tx.insert(postHolders).values({ postId, userId, startsOn });
    audit({ subject: { type: "post", id: postId }, before: { heldBy: ended }, after: { title: post.title, userId, name: user.name, startsOn } });
    return { postId, ended: ended.length };
  },
});

/** The last day on which somebody holds a post. */
export const endHolding = command({
  name: "organization.endHolding",
  permission: "organization.manage",
  input: EndHolding,
  async run({ tx, audit }, { holdingId, endsOn }) {
    const [holding] = await tx.select().from(postHolders).where(eq(postHolders.id, holdingId)).for("update");
    if (!holding) throw notFound("organization.holding_not_found");
    if (endsOn < holding.startsOn) throw invalid("endsOn", "organization.ends_before_start");
    if (holding.endsOn !== null && endsOn > holding.endsOn) throw conflict("organization.ends_before_start");
    await tx.update(postHolders).set({ endsOn }).where(eq(postHolders.id, holdingId));
    audit({ subject: { type: "post", id: holding.postId }, before: { userId: holding.userId, endsOn: holding.endsOn }, after: { endsOn } });
    return { holdingId };
  },
});
