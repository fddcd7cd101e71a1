"use client";
import { Button } from "@taizhang/ui/button";
import { Checkbox } from "@taizhang/ui/checkbox";
import { Tag } from "@taizhang/ui/tag";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { formatDay } from "@/components/format";
import { EvidenceList } from "./evidence-list";
import type { Proposal } from "./types";

export interface ProposalRowProps {
  readonly proposal: Proposal;
  readonly chosen: boolean;
  readonly busy: boolean;
  readonly active: boolean;
  readonly mayDecide: boolean;
  /** May read the sentences. */
  readonly mayRead: boolean;
  readonly onChoose: (chosen: boolean) => void;
  readonly onAccept: () => void;
  readonly onRefuse: () => void;
  readonly onFocus: () => void;
}

/** One word and the unit it is to mean. */
export function ProposalRow({ proposal, chosen, busy, active, mayDecide, mayRead, onChoose, onAccept, onRefuse, onFocus }: ProposalRowProps) {
  const t = useTranslations("learning");
  const [shown, setShown] = useState(false);
  const { id, kind, word, unitName, evidence, others, state, reason, decidedAt } = proposal;
  return (
    <div role="row" data-row-id={id} tabIndex={active ? 0 : -1} onFocus={onFocus} aria-label={t("rowLabel", { word, unit: unitName })} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-2 py-2 last:border-b-0 focus-visible:-outline-offset-2">
      {mayDecide && state === "open" && <div role="gridcell"><Checkbox checked={chosen} onChange={onChoose}><span className="sr-only">{t("choose", { word })}</span></Checkbox></div>}
      <div role="gridcell" className="min-w-0 flex-1 basis-64">
        <p className="m-0 flex flex-wrap items-center gap-x-2 gap-y-1">
          <Tag tone={kind === "alias" ? "brand" : "neutral"}>{t(`kind.${kind}`)}</Tag>
          <strong className="font-semibold">{t("quoted", { word })}</strong>
          <span><span aria-hidden="true" className="mr-2 text-ink-3">→</span>{unitName}</span>
        </p>
        <p className="m-0 mt-1 text-small text-ink-2">
          {t("evidence", { n: evidence })}
          {state !== "open" && ` · ${t(`state.${state}`)} ${formatDay(decidedAt)}`}
          {reason !== null && ` · ${reason}`}
        </p>
        {others.length > 0 && <p className="m-0 mt-1 text-small text-lamp-yellow-text">{t("conflict", { units: others.map((other) => t("other", { unit: other.unitName, n: other.evidence })).join(t("comma")) })}</p>}
      </div>
      <div role="gridcell" className="ml-auto flex flex-wrap gap-2">
        {mayRead && <Button size="compact" variant="text" aria-expanded={shown} onClick={() => setShown(!shown)}>{t(shown ? "hideEvidence" : "showEvidence")}</Button>}
        {mayDecide && state !== "refused" && <Button size="compact" disabled={busy} onClick={onRefuse}>{t(state === "open" ? "refuse" : "takeOut")}</Button>}
        {mayDecide && state !== "accepted" && <Button size="compact" variant={state === "open" ? "primary" : "secondary"} disabled={busy} onClick={onAccept}>{t(state === "open" ? "accept" : "acceptAfterAll")}</Button>}
      </div>
      {shown && <div role="gridcell" className="basis-full"><EvidenceList proposalId={id} /></div>}
    </div>
  );
}
