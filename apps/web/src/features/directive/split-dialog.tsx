"use client";
import { Button } from "@taizhang/ui/button";
import { Dialog } from "@taizhang/ui/dialog";
import { useTranslations } from "next-intl";
import { clauseEnds } from "./segments";
import type { BenchCandidate } from "./workbench-state";

type Props = { readonly candidate: BenchCandidate; readonly body: string; readonly onSplit: (at: number) => void; readonly onClose: () => void };

/** Where to break an item in two: between its clauses, so that it works without a mouse. */
export function SplitDialog({ candidate, body, onSplit, onClose }: Props) {
  const t = useTranslations("directive.bench");
  const ends = clauseEnds(body, candidate);
  return (
    <Dialog open initialFocus="content" onOpenChange={(open) => { if (!open) onClose(); }} title={t("splitTitle")} description={t("splitHint")} footer={<Button onClick={onClose}>{t("cancel")}</Button>}>
      <p className="m-0 mb-3 text-ink-2 wrap-anywhere">{body.slice(candidate.start, candidate.end)}</p>
      <ul className="m-0 grid list-none gap-2 p-0">
        {ends.map((at) => (
          <li key={at}><button type="button" className="w-full rounded-control border border-control bg-surface px-3 py-2 text-left text-body text-ink hover:border-brand" onClick={() => { onSplit(at); onClose(); }}>{t("splitAt", { words: body.slice(at, Math.min(candidate.end, at + 24)) })}</button></li>
        ))}
      </ul>
    </Dialog>
  );
}
