"use client";
import type { RequestQueue } from "@taizhang/domain/desk";
import { Descriptions } from "@taizhang/ui/descriptions";
import { Tag } from "@taizhang/ui/tag";
import { useTranslations } from "next-intl";
import { formatTime } from "@/components/format";
import { PeriodCard } from "@/components/period-card";
import { ClosingForm } from "./closing-form";
import { DisputeForm } from "./dispute-form";
import { ExtensionForm } from "./extension-form";
import { EvidenceList } from "./evidence-list";
import { ItemHead } from "./item-head";
import type { DeskItem, DeskRights, DeskUnit } from "./types";

type Props = { readonly queue: RequestQueue; readonly item: DeskItem; readonly rights: DeskRights; readonly units: readonly DeskUnit[]; readonly onDone: () => void };

/** What a unit asks for and why, what there is to judge it by, and then the decision. */
export function RequestPane({ queue, item, rights, units, onDone }: Props) {
  const t = useTranslations("desk");
  const states = useTranslations("values.reportState");
  const { request, latest } = item;
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
        {latest !== null
          ? <PeriodCard heading={t("period.latest")} report={latest} task={item.task} {...(latest.state !== "accepted" && { note: <Tag tone="outline">{states(latest.state)}</Tag> })} />
          : <p className="m-0 text-ink-3">{t("period.never")}</p>}
        {queue === "closings" && <EvidenceList item={item} />}
        {queue === "disputes" && rights.adjudicate && <DisputeForm request={request} restricted={item.task.restricted} units={units} onDone={onDone} />}
        {queue === "extensions" && rights.decide && <ExtensionForm request={request} task={item.task} onDone={onDone} />}
        {queue === "closings" && rights.close && <ClosingForm request={request} item={item} onDone={onDone} />}
      </div>
    </>
  );
}
