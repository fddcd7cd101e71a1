import { deskHref, deskQueues, type DeskQueue } from "@taizhang/domain/desk";
import { ledgerHref } from "@taizhang/domain/ledger";
import { cx } from "@taizhang/ui/cx";
import { getTranslations } from "next-intl/server";
import Link from "@/components/link";
import type { DeskCounts, DeskRights } from "./types";

/** Queues with what waits in each; what is to be dispatched lies in the ledger. */
export async function QueueNav({ queue, counts, rights }: { readonly queue: DeskQueue; readonly counts: DeskCounts; readonly rights: DeskRights }) {
  const t = await getTranslations("desk.queue");
  const entries = [
    ...deskQueues.map((id) => ({ id, href: deskHref({ queue: id }), count: counts[id] })),
    ...(rights.dispatch ? [{ id: "dispatch" as const, href: ledgerHref({ state: "registered" }), count: counts.dispatch }] : []),
  ];
  return (
    <nav aria-label={t("label")} className="mb-3 flex min-w-0 gap-1 overflow-x-auto border-b border-line print:hidden">
      {entries.map(({ id, href, count }) => (
        <Link
          key={id}
          href={href}
          aria-current={id === queue ? "page" : undefined}
          className={cx(
            "flex min-h-control shrink-0 items-center gap-1.5 border-b-2 px-3 pb-1 whitespace-nowrap no-underline focus-visible:-outline-offset-2",
            id === queue ? "border-brand font-medium text-brand-strong" : "border-transparent text-ink-2 hover:text-brand-strong",
          )}
        >
          {t(id)}
          <span className={cx("rounded-full px-1.5 text-small font-normal", count > 0 ? "bg-brand-soft text-brand-strong" : "bg-surface-2 text-ink-2")}>{count}</span>
        </Link>
      ))}
    </nav>
  );
}
