"use client";
import { useMutation } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { Combobox } from "@taizhang/ui/combobox";
import { Field } from "@taizhang/ui/field";
import { Notice } from "@taizhang/ui/notice";
import { RadioCards } from "@taizhang/ui/radio-cards";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import type { DeskItem, DeskUnit } from "./types";
import { useDecision } from "./use-decision";

type Props = { readonly request: NonNullable<DeskItem["request"]>; readonly units: readonly DeskUnit[]; readonly onDone: () => void };
type Outcome = "keep" | "reassign";

/** Adjudicates a dispute: the unit keeps the item, or another one takes it. */
export function DisputeForm({ request, units, onDone }: Props) {
  const t = useTranslations("desk");
  const trpc = useTRPC();
  const send = useMutation(trpc.task.adjudicate.mutationOptions());
  const { busy, errors, decide } = useDecision(["unitId", "opinion"], onDone);
  const [outcome, setOutcome] = useState<Outcome>(request.proposedUnitId === null ? "keep" : "reassign");
  const [unitId, setUnitId] = useState<string | null>(request.proposedUnitId);
  const [opinion, setOpinion] = useState("");
  const answer = () => decide(
    () => send.mutateAsync({ requestId: request.id, version: request.version, outcome, opinion, ...(outcome === "reassign" && unitId !== null && { unitId }) }),
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
          onChange={setOutcome}
        />
      </div>
      {outcome === "reassign" && (
        <Field label={t("dispute.unit")} required error={errors.fields?.["unitId"]} className="max-w-80">
          <Combobox
            options={units.filter(({ id }) => id !== request.unitId).map((unit) => ({ value: unit.id, label: unit.shortName, keywords: `${unit.name} ${unit.keywords}` }))}
            value={unitId}
            onChange={setUnitId}
          />
        </Field>
      )}
      <Field label={t("request.opinion")} hint={t("request.opinionHint")} required error={errors.fields?.["opinion"]}>
        <Textarea value={opinion} maxLength={1000} onChange={(event) => setOpinion(event.target.value)} />
      </Field>
      <div><Button variant="primary" loading={busy} onClick={() => void answer()}>{t("dispute.decide")}</Button></div>
    </div>
  );
}
