"use client";
import type { RequestQueue } from "@taizhang/domain/desk";
import { Descriptions } from "@taizhang/ui/descriptions";
import { useTranslations } from "next-intl";
import { formatTime } from "@/components/format";
import { ClosingForm } from "./closing-form";
import { DisputeForm } from "./dispute-form";
import { ExtensionForm } from "./extension-form";
import { ItemHead } from "./item-head";
import { PeriodCompare } from "./period-compare";
import type { DeskItem, DeskRights, DeskUnit } from "./types";

type Props = { readonly queue: RequestQueue; readonly item: DeskItem; readonly rights: DeskRights; readonly units: readonly DeskUnit[]; readonly onDone: () => void };

/** What a unit asks for, why, and the decision. */
export function RequestPane({ queue, item, rights, units, onDone }: Props) {
  const t = useTranslations("desk");
  const { request } = item;
  if (request === null) return null;
  const facts = [
    { label: queue === "closings" ? t("closing.summary") : t("request.reason"), value: <span className="whitespace-pre-line">{request.reason}</span> },
    ...(request.basis === null ? [] : [{ label: t("request.basis"), value: <span className="whitespace-pre-line">{request.basis}</span> }]),
    ...(queue === "disputes" && request.proposedUnit !== null ? [{ label: t("dispute.proposed"), value: request.proposedUnit }] : []),
    ...(queue === "extensions" && request.proposedDueOn !== null ? [{ label: t(request.firstDate ? "extension.first.proposed" : "extension.proposed"), value: request.proposedDueOn }] : []),
  ];
  return (
    <>
      <ItemHead item={item} />
      <div className="grid gap-4">
        <section className="rounded-control bg-page p-3">
          <p className="m-0 mb-2 flex flex-wrap gap-x-4 text-small text-ink-3">
            <span>{t("request.by", { unit: request.unit, name: request.requestedBy, time: formatTime(request.requestedAt) })}</span>
            <span>{t("request.decideBy", { day: request.decideDueOn })}</span>
          </p>
          <Descriptions items={facts} />
        </section>
        {queue === "disputes" && rights.adjudicate && <DisputeForm request={request} units={units} onDone={onDone} />}
        {queue === "extensions" && rights.decide && <ExtensionForm request={request} task={item.task} onDone={onDone} />}
        {queue === "closings" && rights.close && <ClosingForm request={request} task={item.task} onDone={onDone} />}
        <PeriodCompare task={item.task} report={null} previous={item.previous} />
      </div>
    </>
  );
}
