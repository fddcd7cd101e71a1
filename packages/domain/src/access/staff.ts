import { accounts, postHolders, posts, users, type Tx } from "@taizhang/db";
import type { Role } from "@taizhang/policy";
import { and, eq, notExists, sql } from "drizzle-orm";
import { pinyinWords } from "../kernel/pinyin";
import { hashPassword, oneTimePassword } from "./passwords";

export type NewStaff = { username: string; name: string; phone: string; unitId: string; role: Role; title: string };
export type HandedOver = { userId: string; username: string; name: string; password: string };

/** A vacant post of this unit, role and title, else a new one. */
async function vacantPost(tx: Tx, { unitId, role, title }: NewStaff, day: string): Promise<string> {
  const holders = tx.select({ one: sql`1` }).from(postHolders)
    .where(and(eq(postHolders.postId, posts.id), sql`(${postHolders.endsOn} is null or ${postHolders.endsOn} >= ${day})`));
  const [vacant] = await tx.select({ id: posts.id }).from(posts)
    .where(and(eq(posts.unitId, unitId), eq(posts.role, role), eq(posts.title, title), notExists(holders))).limit(1);
  if (vacant) return vacant.id;
  const [made] = await tx.insert(posts).values({ unitId, role, title }).returning({ id: posts.id });
  if (!made) throw new Error("a post was not stored");
  return made.id;
}

/** A person, the post held from this day on, and the account with a one-time password, which is told once. */
export async function takeOnStaff(tx: Tx, person: NewStaff, day: string): Promise<HandedOver> {
  const { username, name, phone } = person;
  const [user] = await tx.insert(users).values({ name, phone: phone === "" ? null : phone, keywords: pinyinWords(name) }).returning({ id: users.id });
  if (!user) throw new Error("a person was not stored");
  const postId = await vacantPost(tx, person, day);
  await tx.insert(postHolders).values({ postId, userId: user.id, startsOn: day });
  const password = oneTimePassword();
  await tx.insert(accounts).values({ userId: user.id, username, passwordHash: await hashPassword(password) });
  return { userId: user.id, username, name, password };
}
