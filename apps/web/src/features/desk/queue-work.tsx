"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { deskHref, type WorkQueue } from "@taizhang/domain/desk";
import { Button } from "@taizhang/ui/button";
import { Notice } from "@taizhang/ui/notice";
import { Skeleton } from "@taizhang/ui/skeleton";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useErrorText } from "@/components/error-text";
import { useTRPC } from "@/trpc/client";
import { BulkBar, isFlagged } from "./bulk-bar";
import { MissingNotice } from "./missing-notice";
import { QueueList } from "./queue-list";
import { QueueTools } from "./queue-tools";
import { ReportPane } from "./report-pane";
import { RequestPane } from "./request-pane";
import type { DeskItem, DeskMissing, DeskRights, DeskRow, DeskUnit, DeskWaiting } from "./types";
import { useDeskKeys } from "./use-desk-keys";
import { useUndoAccept } from "./use-undo-accept";

type Props = {
  readonly queue: WorkQueue;
  readonly rows: readonly DeskRow[];
  readonly first: { readonly id: string; readonly item: DeskItem | null } | null;
  readonly missing: DeskMissing | null;
  readonly units: readonly DeskUnit[];
  readonly unit: string | null;
  readonly waiting: readonly DeskWaiting[];
  readonly rights: DeskRights;
  readonly nothing: ReactNode;
};

/** Where the pane stands below the list, not beside it. */
const oneColumn = "(max-width: 1023px)";

/** One queue at work: J and K move, what is dealt with leaves the list, the next one opens. */
export function QueueWork({ queue, rows, first, missing, units, unit, waiting, rights, nothing }: Props) {
  const t = useTranslations("desk");
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState<string | null>(missing?.id ?? first?.id ?? null);
  const left = rows.filter((row) => !gone.has(row.id));
  const more = Math.max(0, waiting.reduce((sum, { id, n }) => (unit === null || id === unit ? sum + n : sum), 0) - rows.length);
  // Nothing takes the place of what was asked for and is not here: one might accept the wrong one.
  const isMissing = missing !== null && missing.id === wanted;
  const current = left.find((row) => row.id === wanted) ?? (isMissing ? null : left[0] ?? null);
  const open = useCallback((id: string | null) => {
    setWanted(id);
    window.history.replaceState(null, "", deskHref({ queue, unit, id }));
  }, [queue, unit]);
  const move = (by: number) => {
    const next = left[left.findIndex((row) => row.id === current?.id) + by];
    if (next) open(next.id);
  };
  const pane = useRef<HTMLElement>(null);
  const shown = useRef(current?.id);
  const reveal = useCallback(() => { if (window.matchMedia(oneColumn).matches) pane.current?.scrollIntoView({ block: "start" }); }, []);
  useEffect(() => {
    if (shown.current === current?.id) return;
    shown.current = current?.id;
    reveal();
  }, [current?.id, reveal]);
  const { accepted, undoLast } = useUndoAccept((ids) => {
    setGone((before) => new Set([...before].filter((id) => !ids.includes(id))));
    // Their versions have moved on; the first one stands there again as it now is.
    queries.removeQueries(trpc.desk.item.queryFilter());
    const [back] = ids;
    // It may be of another unit than the one the queue is narrowed to meanwhile.
    if (back) void queries.prefetchQuery(trpc.desk.item.queryOptions({ queue, id: back })).then(() => {
      setWanted(back);
      router.replace(deskHref({ queue, id: back }), { scroll: false });
      router.refresh();
    });
  });
  useDeskKeys({ j: () => move(1), k: () => move(-1), ...(queue === "reports" && rights.check ? { "ctrl+z": undoLast } : {}) });
  const done = (ids: readonly string[]) => {
    const index = left.findIndex((row) => row.id === current?.id);
    const next = left.slice(Math.max(0, index)).find((row) => !ids.includes(row.id)) ?? left.find((row) => !ids.includes(row.id));
    setGone((before) => new Set([...before, ...ids]));
    setChosen((before) => new Set([...before].filter((id) => !ids.includes(id))));
    if (current !== null) open(next?.id ?? null);
    router.refresh();
  };
  const { data, error } = useQuery({
    ...trpc.desk.item.queryOptions({ queue, id: current?.id ?? "" }),
    enabled: current !== null,
    ...(first?.item && current?.id === first.id ? { initialData: first.item } : {}),
  });
  const notice = isMissing && current === null && <MissingNotice queue={queue} missing={missing} />;
  if (left.length === 0) return <>{notice}{rows.length > 0 && more > 0 ? <Skeleton label={t(`queue.${queue}`)} lines={8} /> : nothing}</>;
  const finish = () => { if (current !== null) done([current.id]); };
  const mayChoose = queue === "reports" && rights.check;
  const unflagged = left.filter((row) => !isFlagged(row));
  const picked = left.filter((row) => chosen.has(row.id));
  return (
    <div className="grid min-w-0 grid-cols-1 items-start gap-3 lg:grid-cols-[22.5rem_minmax(0,1fr)]">
      <div className="min-w-0">
        <QueueTools
          queue={queue}
          waiting={waiting}
          unit={unit}
          onUnit={() => setChosen(new Set())}
          loaded={rows.length}
          more={more}
          unflagged={mayChoose ? unflagged.length : null}
          onChoose={() => setChosen(new Set(unflagged.map(({ id }) => id)))}
        />
        {picked.length > 0 && <BulkBar rows={picked} more={more} onDone={() => done(picked.map(({ id }) => id))} onAccepted={accepted} onClear={() => setChosen(new Set())} />}
        <QueueList
          label={t("list.label", { queue: t(`queue.${queue}`) })}
          rows={left}
          currentId={current?.id ?? null}
          onOpen={(id) => { if (id === current?.id) reveal(); else open(id); }}
          {...(mayChoose ? { chosen, onChoose: setChosen } : {})}
        />
      </div>
      <section ref={pane} aria-label={current?.title ?? t("linked.none")} aria-live="polite" className="min-w-0 scroll-mt-16 rounded-card max-lg:min-h-dvh border border-line bg-surface p-4 md:p-5">
        {current === null ? notice : error ? (
          <Notice tone="warning" action={<Button size="compact" onClick={finish}>{t("next")}</Button>}>{errorText(error)}</Notice>
        ) : data === undefined ? (
          <Skeleton label={current.title} lines={8} />
        ) : queue === "reports" ? (
          <ReportPane key={current.id} item={data} mayCheck={rights.check} onDone={finish} onAccepted={accepted} />
        ) : (
          <RequestPane key={current.id} queue={queue} item={data} rights={rights} units={units} onDone={finish} />
        )}
      </section>
    </div>
  );
}
