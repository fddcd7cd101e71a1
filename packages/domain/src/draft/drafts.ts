import { drafts } from "@taizhang/db";
import { and, eq, sql } from "drizzle-orm";
import { command, query } from "../kernel/use-case";
import { OfDraft, SaveDraft } from "./model";

/** What one typed into a form and has not sent; null where there is nothing. */
export const getDraft = query({
  name: "draft.get",
  permission: "draft.read",
  input: OfDraft,
  async run({ actor, tx }, { key }) {
    const [draft] = await tx.select({ data: drafts.data, updatedAt: drafts.updatedAt }).from(drafts)
      .where(and(eq(drafts.userId, actor.userId ?? ""), eq(drafts.key, key)));
    return draft ?? null;
  },
});

/**
 * Keeps what is in a form, one draft per person and form. The audit says that a draft was begun, not what it says nor each
 * time it is typed on: nobody else sees it, and its table would grow with every pause.
 */
export const saveDraft = command({
  name: "draft.save",
  permission: "draft.save",
  quiet: true,
  input: SaveDraft,
  async run({ actor, tx, now, audit }, { key, data }) {
    const userId = actor.userId ?? "";
    const [row] = await tx.insert(drafts).values({ userId, key, data, updatedAt: now })
      .onConflictDoUpdate({ target: [drafts.userId, drafts.key], set: { data, updatedAt: now } }).returning({ begun: sql<boolean>`xmax = 0` });
    if (row?.begun) audit({ subject: { type: "draft", id: key }, after: { saved: true } });
    return { updatedAt: now.toISOString() };
  },
});

/** Throws a draft away; where there is none, nothing happens. */
export const discardDraft = command({
  name: "draft.discard",
  permission: "draft.save",
  input: OfDraft,
  async run({ actor, tx, audit }, { key }) {
    await tx.delete(drafts).where(and(eq(drafts.userId, actor.userId ?? ""), eq(drafts.key, key)));
    audit({ subject: { type: "draft", id: key }, after: { discarded: true } });
    return { key };
  },
});
