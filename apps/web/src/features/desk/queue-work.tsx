"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { DeskQueue } from "@taizhang/domain/desk";
import { Button } from "@taizhang/ui/button";
import { Notice } from "@taizhang/ui/notice";
import { Skeleton } from "@taizhang/ui/skeleton";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useErrorText } from "@/components/error-text";
import { useTRPC } from "@/trpc/client";
import { BulkBar, isFlagged } from "./bulk-bar";
import { QueueList } from "./queue-list";
import { QueueTools } from "./queue-tools";
import { ReportPane } from "./report-pane";
import { RequestPane } from "./request-pane";
import type { DeskItem, DeskRights, DeskRow, DeskUnit } from "./types";
import { useDeskKeys } from "./use-desk-keys";
import { useUndoAccept } from "./use-undo-accept";

type Props = {
  readonly queue: Exclude<DeskQueue, "signins" | "handled">;
  readonly rows: readonly DeskRow[];
  readonly first: { readonly id: string; readonly item: DeskItem } | null;
  readonly units: readonly DeskUnit[];
  readonly rights: DeskRights;
  readonly nothing: ReactNode;
};

/** Where the pane stands below the list, not beside it. */
const oneColumn = "(max-width: 1023px)";

/** One queue at work: J and K move, what is dealt with leaves the list, the next one opens. */
export function QueueWork({ queue, rows, first, units, rights, nothing }: Props) {
  const t = useTranslations("desk");
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState<string | null>(first?.id ?? null);
  const [wantedUnit, setWantedUnit] = useState<string | null>(null);
  const waiting = rows.filter((row) => !gone.has(row.id));
  // Once the last one of a unit is dealt with, the others are there again.
  const unit = waiting.some((row) => row.unit === wantedUnit) ? wantedUnit : null;
  const left = unit === null ? waiting : waiting.filter((row) => row.unit === unit);
  const current = left.find((row) => row.id === wanted) ?? left[0] ?? null;
  const open = useCallback((id: string) => {
    setWanted(id);
    window.history.replaceState(null, "", `/desk?queue=${queue}&id=${id}`);
  }, [queue]);
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
    setWantedUnit(null);
    const [back] = ids;
    if (back) void queries.prefetchQuery(trpc.desk.item.queryOptions({ queue, id: back })).then(() => open(back));
    router.refresh();
  });
  useDeskKeys({ j: () => move(1), k: () => move(-1), ...(queue === "reports" && rights.check ? { "ctrl+z": undoLast } : {}) });
  const done = (ids: readonly string[]) => {
    const index = left.findIndex((row) => row.id === current?.id);
    const next = left.slice(index).find((row) => !ids.includes(row.id)) ?? left.find((row) => !ids.includes(row.id));
    setGone((before) => new Set([...before, ...ids]));
    setChosen((before) => new Set([...before].filter((id) => !ids.includes(id))));
    if (next) open(next.id);
    router.refresh();
  };
  const { data, error } = useQuery({
    ...trpc.desk.item.queryOptions({ queue, id: current?.id ?? "" }),
    enabled: current !== null,
    ...(first !== null && current?.id === first.id ? { initialData: first.item } : {}),
  });
  if (current === null) return nothing;
  const finish = () => done([current.id]);
  const mayChoose = queue === "reports" && rights.check;
  const unflagged = left.filter((row) => !isFlagged(row));
  const picked = left.filter((row) => chosen.has(row.id));
  return (
    <div className="grid min-w-0 grid-cols-1 items-start gap-3 lg:grid-cols-[22.5rem_minmax(0,1fr)]">
      <div className="min-w-0">
        <QueueTools
          rows={waiting}
          unit={unit}
          onUnit={(next) => { setWantedUnit(next); setChosen(new Set()); }}
          unflagged={mayChoose ? unflagged.length : null}
          onChoose={() => setChosen(new Set(unflagged.map(({ id }) => id)))}
        />
        {picked.length > 0 && <BulkBar rows={picked} onDone={() => done(picked.map(({ id }) => id))} onAccepted={accepted} onClear={() => setChosen(new Set())} />}
        <QueueList
          label={t("list.label", { queue: t(`queue.${queue}`) })}
          rows={left}
          currentId={current.id}
          onOpen={(id) => { if (id === current.id) reveal(); else open(id); }}
          {...(mayChoose ? { chosen, onChoose: setChosen } : {})}
        />
      </div>
      <section ref={pane} aria-label={current.title} aria-live="polite" className="min-w-0 scroll-mt-16 rounded-card max-lg:min-h-dvh border border-line bg-surface p-4 md:p-5">
        {error ? (
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
