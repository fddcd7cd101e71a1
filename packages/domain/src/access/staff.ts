import { accounts, postHolders, posts, users, type Tx } from "@taizhang/db";
import type { Role } from "@taizhang/policy";
import { and, inArray, notExists, sql } from "drizzle-orm";
import { insertAll } from "../kernel/bulk";
import { pinyinWords } from "../kernel/pinyin";
import { hashAll, oneTimePassword } from "./passwords";

export type NewStaff = { username: string; name: string; phone: string; unitId: string; role: Role; title: string };
export type HandedOver = { userId: string; username: string; name: string; password: string };

const placeOf = ({ unitId, role, title }: Pick<NewStaff, "unitId" | "role" | "title">) => `${unitId} ${role} ${title}`;

/** For each person a vacant post of their unit, role and title, each given once; else a new one is made. */
async function postsFor(tx: Tx, people: readonly NewStaff[], day: string): Promise<string[]> {
  const holders = tx.select({ one: sql`1` }).from(postHolders)
    .where(and(sql`${postHolders.postId} = ${posts.id}`, sql`(${postHolders.endsOn} is null or ${postHolders.endsOn} >= ${day})`));
  const vacant = await tx.select({ id: posts.id, unitId: posts.unitId, role: posts.role, title: posts.title }).from(posts)
    .where(and(inArray(posts.unitId, [...new Set(people.map(({ unitId }) => unitId))]), inArray(posts.title, [...new Set(people.map(({ title }) => title))]), notExists(holders)));
  const free = new Map<string, string[]>();
  for (const post of vacant) free.set(placeOf(post), [...(free.get(placeOf(post)) ?? []), post.id]);
  const made: (typeof posts.$inferInsert & { id: string })[] = [];
  const ids = people.map(({ unitId, role, title }) => {
    const found = free.get(placeOf({ unitId, role, title }))?.pop();
    if (found !== undefined) return found;
    const post = { id: crypto.randomUUID(), unitId, role, title };
    made.push(post);
    return post.id;
  });
  await insertAll(tx, posts, ["id", "unitId", "role", "title"], made);
  return ids;
}

/**
 * People, the posts they hold from this day on, and their accounts with one-time passwords, which are told once: five
 * statements, however many people. The passwords are hashed before anything is written.
 */
export async function takeOnMany(tx: Tx, people: readonly NewStaff[], day: string): Promise<HandedOver[]> {
  if (people.length === 0) return [];
  const passwords = people.map(() => oneTimePassword());
  const hashes = await hashAll(passwords);
  const handed = people.map(({ username, name }, index) => ({ userId: crypto.randomUUID(), username, name, password: passwords[index] ?? "" }));
  const userIdOf = (index: number) => handed[index]?.userId ?? "";
  await insertAll(tx, users, ["id", "name", "phone", "keywords"], people.map(({ name, phone }, index) => ({ id: userIdOf(index), name, phone: phone === "" ? null : phone, keywords: pinyinWords(name) })));
  const postIds = await postsFor(tx, people, day);
  await insertAll(tx, postHolders, ["id", "postId", "userId", "startsOn"], postIds.map((postId, index) => ({ id: crypto.randomUUID(), postId, userId: userIdOf(index), startsOn: day })));
  await insertAll(tx, accounts, ["userId", "username", "passwordHash"], people.map(({ username }, index) => ({ userId: userIdOf(index), username, passwordHash: hashes[index] ?? "" })));
  return handed;
}

/** One person; see `takeOnMany`. */
export async function takeOnStaff(tx: Tx, person: NewStaff, day: string): Promise<HandedOver> {
  const [handed] = await takeOnMany(tx, [person], day);
  if (!handed) throw new Error("a person was not stored");
  return handed;
}
