import { candidates, directiveTexts, type Tx } from "@taizhang/db";
import { inArray } from "drizzle-orm";
import { conflict } from "../kernel/model";

/** Days during which what was removed is listed to be brought back. */
export const removedShownDays = 30;

/** How much goes with a text: its candidates, and how many of them a person has confirmed. */
export type Going = { candidates: number; confirmed: number };

/**
 * Locks the candidates of texts that are to be removed, so that none is registered meanwhile, and counts what goes.
 * @throws CONFLICT `directive.has_registered` where one of them became a task
 */
export async function refuseRegistered(tx: Tx, textIds: readonly string[]): Promise<Going> {
  const rows = textIds.length === 0 ? [] : await tx.select({ state: candidates.state }).from(candidates).where(inArray(candidates.textId, [...textIds])).orderBy(candidates.id).for("update");
  const registered = rows.filter(({ state }) => state === "registered").length;
  if (registered > 0) throw conflict("directive.has_registered", { n: registered });
  return { candidates: rows.filter(({ state }) => state !== "dropped").length, confirmed: rows.filter(({ state }) => state === "confirmed").length };
}

/** Hides texts, or shows them again with `at` null. */
export async function markTexts(tx: Tx, textIds: readonly string[], at: Date | null, by: string | null): Promise<void> {
  if (textIds.length > 0) await tx.update(directiveTexts).set({ removedAt: at, removedBy: at && by }).where(inArray(directiveTexts.id, [...textIds]));
}
