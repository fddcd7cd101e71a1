"use client";
import type { CandidateValues } from "@taizhang/domain/directive";
import type { Suggestion } from "@taizhang/domain/suggestion";
import { Button } from "@taizhang/ui/button";
import { Tag } from "@taizhang/ui/tag";
import { Bot } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { formatDay } from "@/components/format";
import type { Names } from "./names";
import type { Actions } from "./use-actions";
import type { Bench } from "./use-bench";
import { useModel } from "./use-model";
import { valuesOf } from "./use-view";
import type { BenchCandidate } from "./workbench-state";

type LineProps = { readonly suggestion: Suggestion; readonly label: string; readonly value: ReactNode; readonly accept: string; readonly busy: boolean; readonly onAccept: () => void; readonly onIgnore: () => void };

/** One suggestion, marked as the model's, with both answers to it. */
function Line({ suggestion, label, value, accept, busy, onAccept, onIgnore }: LineProps) {
  const t = useTranslations("suggestion");
  return (
    <li className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
      <Tag tone="outline"><Bot size={14} aria-hidden="true" />{t("mark", { model: suggestion.model })}</Tag>
      <span className="min-w-0 flex-1 basis-48 wrap-anywhere"><span className="text-ink-2">{label}：</span>{value}</span>
      <span className="ml-auto flex gap-1">
        <Button size="compact" variant="text" disabled={busy} onClick={onIgnore}>{t("ignore")}</Button>
        <Button size="compact" disabled={busy} onClick={onAccept}>{accept}</Button>
      </span>
    </li>
  );
}

/** What the county's own model suggests for the fields of a candidate; taking it over is an edit like any other. */
export function ModelBeside({ candidate, bench, names }: { readonly candidate: BenchCandidate; readonly bench: Bench; readonly names: Names }) {
  const t = useTranslations("suggestion");
  const { beside, ignore } = useModel(bench);
  const suggestions = (beside.get(candidate.id) ?? []).filter(({ field, value }) => field !== "leadUnitId" || names.unit(value) !== null);
  if (suggestions.length === 0) return null;
  const shown = ({ field, value }: Suggestion) => (field === "leadUnitId" ? names.unit(value) : field === "dueOn" ? formatDay(value) : value);
  const takeOver = ({ field, value }: Suggestion) => {
    const values = valuesOf(candidate);
    const set: CandidateValues = field === "leadUnitId" ? { ...values, leadUnitId: value, cooperating: values.cooperating.filter(({ unitId }) => unitId !== value) }
      : field === "dueOn" ? { ...values, dueOn: value, deadlineQuality: "derived" } : { ...values, title: value };
    void bench.run(() => bench.commands.edit({ id: candidate.id, version: candidate.version, set })).catch(() => undefined);
  };
  return (
    <ul aria-label={t("beside")} className="m-0 grid list-none gap-1 rounded-control border border-dashed border-control p-2">
      {suggestions.map((one) => <Line key={one.id} suggestion={one} label={t(`field.${one.field}`)} value={shown(one)} accept={t("accept")} busy={bench.busy} onAccept={() => takeOver(one)} onIgnore={() => ignore(one)} />)}
    </ul>
  );
}

/** One line on the model above the candidates: that it is being asked, why it did not answer, which items it misses. */
export function ModelBar({ bench, actions }: { readonly bench: Bench; readonly actions: Actions }) {
  const t = useTranslations("suggestion");
  const { run, missing, ignore } = useModel(bench);
  const [open, setOpen] = useState(false);
  if (run === null || (run.endedAt !== null && run.fault === null && missing.length === 0)) return null;
  return (
    <div className="border-b border-line px-3 py-1.5">
      <p role="status" className="m-0 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
        <span className="flex items-center gap-1"><Bot size={14} aria-hidden="true" />{run.endedAt === null ? t("asking", { model: run.model }) : run.fault === null ? t("answered", { model: run.model }) : t(`fault.${run.fault}`, { model: run.model })}</span>
        {missing.length > 0 && <Button size="compact" variant="text" aria-expanded={open} onClick={() => setOpen(!open)}>{t("missing", { n: missing.length })}</Button>}
      </p>
      {open && missing.length > 0 && (
        <ul aria-label={t("missingLabel")} className="m-0 mt-1 grid max-h-60 list-none gap-1 overflow-y-auto p-0">
          {missing.map((one) => <Line key={one.id} suggestion={one} label={t("field.missing")} value={one.value} accept={t("add")} busy={bench.busy} onAccept={() => actions.add(one.start, one.end)} onIgnore={() => ignore(one)} />)}
        </ul>
      )}
    </div>
  );
}
