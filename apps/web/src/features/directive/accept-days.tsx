"use client";
import { proposedDay } from "@taizhang/domain/directive";
import { Button } from "@taizhang/ui/button";
import { Checkbox } from "@taizhang/ui/checkbox";
import { Dialog } from "@taizhang/ui/dialog";
import { useToast } from "@taizhang/ui/toast";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useErrorText } from "@/components/error-text";
import { formatDay } from "@/components/format";
import type { Bench } from "./use-bench";
import type { BenchCandidate } from "./workbench-state";

type Props = { readonly candidates: readonly BenchCandidate[]; readonly bench: Bench; readonly heldOn: string; readonly onClose: () => void };

/** Every proposed day with its reason, taken in one step after a look; a reason that does not convince is unticked. */
export function AcceptDays({ candidates, bench, heldOn, onClose }: Props) {
  const t = useTranslations("directive.bench");
  const toast = useToast();
  const errorText = useErrorText();
  const groups = useMemo(() => {
    const rows = candidates.map((candidate) => ({ candidate, ...proposedDay(candidate, heldOn) }));
    return [...new Set(rows.map(({ reason }) => reason))].map((reason) => ({ reason, rows: rows.filter((row) => row.reason === reason) }));
  }, [candidates, heldOn]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const taken = groups.filter(({ reason }) => !left.has(reason)).flatMap(({ rows }) => rows);
  const tick = (reason: string, on: boolean) => setLeft(new Set(on ? [...left].filter((one) => one !== reason) : [...left, reason]));
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
          <section key={reason} aria-label={t(`queue.reason.${reason}`)}>
            <Checkbox checked={!left.has(reason)} onChange={(on) => tick(reason, on)}>{t(`queue.reason.${reason}`)}（{rows.length}）</Checkbox>
            <ul className="m-0 grid list-none gap-1 p-0 pl-6">
              {rows.map(({ candidate: { id, title, deadlineText }, day }) => (
                <li key={id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3"><span className="wrap-anywhere">{title}{deadlineText && <span className="text-ink-2">（{deadlineText}）</span>}</span><span className="tabular-nums">{formatDay(day)}</span></li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
