import { portfolioEntries } from "@taizhang/db";
import { and, eq, isNull } from "drizzle-orm";
import { command } from "../kernel/use-case";
import { SetPortfolio } from "./model";
import { postById } from "./rows";

/** Which units and fields a leader's post answers for (分管); named items of the portfolio stay as they are. */
export const setPortfolio = command({
  name: "organization.setPortfolio",
  permission: "organization.manage",
  input: SetPortfolio,
  async run({ tx, audit }, { postId, unitIds, fieldIds }) {
    const post = await postById(tx, postId);
    const gone = await tx.delete(portfolioEntries).where(and(eq(portfolioEntries.postId, postId), isNull(portfolioEntries.taskId)))
      .returning({ unitId: portfolioEntries.unitId, fieldId: portfolioEntries.fieldId });
    const entries: (typeof portfolioEntries.$inferInsert)[] = [
      ...[...new Set(unitIds)].map((unitId) => ({ postId, unitId })), ...[...new Set(fieldIds)].map((fieldId) => ({ postId, fieldId })),
    ];
    if (entries.length > 0) await tx.insert(portfolioEntries).values(entries);
    audit({ subject: { type: "post", id: postId }, before: { portfolio: gone }, after: { title: post.title, unitIds, fieldIds } });
    return { postId };
  },
});
