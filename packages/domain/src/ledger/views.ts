import { ledgerViews } from "@taizhang/db";
import { and, asc, eq, ne } from "drizzle-orm";
import { conflict, notFound } from "../kernel/model";
import { command, query } from "../kernel/use-case";
import { LedgerNothing, ledgerQuery, mostViews, OfLedgerView, readAddress, SaveLedgerView, type SavedView } from "./model";

/** The views one keeps oneself, in the order in which they were made. */
export const listLedgerViews = query({
  name: "ledger.views", permission: "task.read", input: LedgerNothing,
  run: ({ tx, actor }): Promise<SavedView[]> =>
    tx.select({ id: ledgerViews.id, name: ledgerViews.name, query: ledgerViews.query, isDefault: ledgerViews.isDefault })
      .from(ledgerViews).where(eq(ledgerViews.userId, actor.userId ?? "")).orderBy(asc(ledgerViews.createdAt), asc(ledgerViews.name)),
});

/** What of an address belongs to a view: not the past day one happens to look at, nor what no ledger understands. */
function keptOf(given: string): string {
  const { asOf: _, ...address } = readAddress(Object.fromEntries(new URLSearchParams(given)));
  return ledgerQuery(address).toString();
}

/** Keeps filter, order and columns under a name; the same name again replaces it. One view at most is the usual one. */
export const saveLedgerView = command({
  name: "ledger.saveView", permission: "ledger.arrange", input: SaveLedgerView,
  async run({ tx, actor, now, audit }, { name, isDefault, ...given }): Promise<SavedView> {
    const userId = actor.userId ?? "";
    const kept = await tx.select({ name: ledgerViews.name }).from(ledgerViews).where(eq(ledgerViews.userId, userId));
    if (kept.length >= mostViews && !kept.some((view) => view.name === name)) throw conflict("ledger.too_many_views", { most: mostViews });
    if (isDefault) await tx.update(ledgerViews).set({ isDefault: false }).where(and(eq(ledgerViews.userId, userId), ne(ledgerViews.name, name)));
    const values = { query: keptOf(given.query), isDefault };
    const [view] = await tx.insert(ledgerViews).values({ userId, name, ...values, createdAt: now })
      .onConflictDoUpdate({ target: [ledgerViews.userId, ledgerViews.name], set: values }).returning({ id: ledgerViews.id });
    audit({ subject: { type: "ledger_view", id: view?.id ?? "" }, after: { name, ...values } });
    return { id: view?.id ?? "", name, ...values };
  },
});

/** @throws NOT_FOUND `ledger.view_not_found`, also for a view of somebody else */
export const removeLedgerView = command({
  name: "ledger.removeView", permission: "ledger.arrange", input: OfLedgerView,
  async run({ tx, actor, audit }, { viewId }) {
    const [view] = await tx.delete(ledgerViews).where(and(eq(ledgerViews.id, viewId), eq(ledgerViews.userId, actor.userId ?? ""))).returning({ name: ledgerViews.name });
    if (!view) throw notFound("ledger.view_not_found");
    audit({ subject: { type: "ledger_view", id: viewId }, before: { name: view.name }, after: { removed: true } });
    return { viewId };
  },
});
