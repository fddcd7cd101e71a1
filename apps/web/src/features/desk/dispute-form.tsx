"use client";
import { useMutation } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { Combobox } from "@taizhang/ui/combobox";
import { Field } from "@taizhang/ui/field";
import { Notice } from "@taizhang/ui/notice";
import { RadioCards } from "@taizhang/ui/radio-cards";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import type { DeskAsked, DeskUnit } from "./types";
import { useDecision } from "./use-decision";
import { useKept } from "./use-kept";

type Props = { readonly request: DeskAsked; readonly restricted: boolean; readonly units: readonly DeskUnit[]; readonly onDone: () => void };
type Values = { outcome: "keep" | "reassign" | null; unitId: string | null; opinion: string };

/** Adjudicates a dispute: the unit keeps the item, or another one takes it; which of them is nobody's guess but the reader's. */
export function DisputeForm({ request, restricted, units, onDone }: Props) {
  const t = useTranslations("desk");
  const trpc = useTRPC();
  const send = useMutation(trpc.task.adjudicate.mutationOptions());
  const { values: { outcome, unitId, opinion }, change, forget } = useKept<Values>(`desk:${request.id}`, { outcome: null, unitId: request.proposedUnitId, opinion: "" }, restricted);
  const { busy, errors, decide } = useDecision(["unitId", "opinion"], () => { forget(); onDone(); });
  const answer = (chosen: NonNullable<Values["outcome"]>) => decide(
    () => send.mutateAsync({ requestId: request.id, version: request.version, outcome: chosen, opinion, ...(chosen === "reassign" && unitId !== null && { unitId }) }),
    t("dispute.done"),
  );
  return (
    <div className="grid gap-3">
      {errors.form !== undefined && <Notice tone="error">{errors.form}</Notice>}
      <div className="grid gap-1">
        <span aria-hidden="true" className="text-ink-2">{t("dispute.outcome")}</span>
        <RadioCards
          label={t("dispute.outcome")}
          options={[{ value: "keep", label: t("dispute.keep"), hint: t("dispute.keepHint") }, { value: "reassign", label: t("dispute.reassign"), hint: t("dispute.reassignHint") }]}
          value={outcome}
          onChange={(next) => change({ outcome: next })}
        />
      </div>
      {outcome === "reassign" && (
        <Field label={t("dispute.unit")} required error={errors.fields?.["unitId"]} className="max-w-80">
          <Combobox
            options={units.filter(({ id }) => id !== request.unitId).map((unit) => ({ value: unit.id, label: unit.shortName, keywords: `${unit.name} ${unit.keywords}` }))}
            value={unitId}
            onChange={(next) => change({ unitId: next })}
          />
        </Field>
      )}
      <Field label={t("request.opinion")} hint={t("request.opinionHint")} required error={errors.fields?.["opinion"]}>
        <Textarea value={opinion} maxLength={1000} onChange={(event) => change({ opinion: event.target.value })} />
      </Field>
      <div><Button variant="primary" loading={busy} disabled={outcome === null} onClick={() => { if (outcome !== null) void answer(outcome); }}>{t("dispute.decide")}</Button></div>
    </div>
  );
}
