import { users } from "@taizhang/db";
import { eq } from "drizzle-orm";
import { command } from "../kernel/use-case";
import { pinyinWords } from "../kernel/pinyin";
import { ChangePerson } from "./model";
import { accountOf } from "./rows";

/** Mends the name and telephone of a person; what was signed before keeps the name of its day. */
export const changePerson = command({
  name: "access.changePerson",
  permission: "access.manage",
  input: ChangePerson,
  async run({ tx, audit }, { userId, name, phone }) {
    await accountOf(tx, userId);
    const [before] = await tx.select({ name: users.name, phone: users.phone }).from(users).where(eq(users.id, userId));
    const after = { name, phone: phone === "" ? null : phone };
    await tx.update(users).set({ ...after, keywords: pinyinWords(name) }).where(eq(users.id, userId));
    audit({ subject: { type: "account", id: userId }, before: before ?? null, after });
    return { userId };
  },
});
