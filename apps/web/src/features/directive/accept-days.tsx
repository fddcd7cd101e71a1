"use client";
import { proposedDay } from "@taizhang/domain/directive";
import { Button } from "@taizhang/ui/button";
import { Dialog } from "@taizhang/ui/dialog";
import { useToast } from "@taizhang/ui/toast";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useErrorText } from "@/components/error-text";
import { formatDay } from "@/components/format";
import { TickedGroup } from "./ticked-group";
import type { Bench } from "./use-bench";
import { useTicks } from "./use-ticks";
import type { BenchCandidate } from "./workbench-state";

type Props = { readonly candidates: readonly BenchCandidate[]; readonly bench: Bench; readonly heldOn: string; readonly today: string; readonly onClose: () => void };

/**
 * Every proposed day with its reason, taken in one step after a look: row by row, or all of a reason. Where the text says
 * nothing about when, no day is taken unless a person ticks it.
 */
export function AcceptDays({ candidates, bench, heldOn, today, onClose }: Props) {
  const t = useTranslations("directive.bench");
  const toast = useToast();
  const errorText = useErrorText();
  const groups = useMemo(() => {
    const rows = candidates.map((candidate) => ({ candidate, ...proposedDay(candidate, heldOn, today) }));
    return [...new Set(rows.map(({ reason }) => reason))].map((reason) => ({ reason, rows: rows.filter((row) => row.reason === reason) }));
  }, [candidates, heldOn, today]);
  const ticks = useTicks(() => groups.flatMap(({ reason, rows }) => (reason === "noWords" ? [] : rows.map(({ candidate }) => candidate.id))));
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const taken = groups.flatMap(({ rows }) => rows.filter(({ candidate }) => ticks.has(candidate.id)));
  const accept = async () => {
    setBusy(true);
    try {
      await bench.run(() => bench.commands.set({ candidates: taken.map(({ candidate: { id, version }, day }) => ({ id, version, dueOn: day })), set: {} }), { silent: true });
      toast.success(t("bulkDone", { n: taken.length }));
      onClose();
    } catch (refused) {
      setError(errorText(refused));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open initialFocus="content" onOpenChange={(open) => { if (!open) onClose(); }} title={t("queue.acceptAll", { n: candidates.length })} description={t("queue.acceptAllHint")}
      footer={<><Button onClick={onClose}>{t("cancel")}</Button><Button variant="primary" loading={busy} disabled={taken.length === 0} onClick={() => void accept()}>{t("queue.acceptThese", { n: taken.length })}</Button></>}
    >
      {error && <p role="alert" className="m-0 mb-2 text-lamp-red-text">{error}</p>}
      <div className="grid gap-3">
        {groups.map(({ reason, rows }) => (
          <TickedGroup key={reason} label={reason === "noWords" || reason === "yearEnd" ? t(`queue.group.${reason}`) : t(`queue.reason.${reason}`)} ticks={ticks} open rows={rows.map(({ candidate: { id, title, deadlineText }, day, fromToday }) => ({
            id, words: <>{title}{deadlineText && <span className="text-ink-2">（{deadlineText}）</span>}</>,
            beside: <span className="tabular-nums">{formatDay(day)}{fromToday && <span className="text-ink-2">{t("queue.fromToday")}</span>}</span>,
          }))} />
        ))}
      </div>
    </Dialog>
  );
}
