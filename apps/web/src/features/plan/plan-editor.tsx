"use client";
import { calendarOf } from "@taizhang/domain/calendar";
import { catchesUp, doneDays, type PlanView } from "@taizhang/domain/plan";
import type { TaskItem } from "@taizhang/domain/task";
import { Button } from "@taizhang/ui/button";
import { Field } from "@taizhang/ui/field";
import { Textarea } from "@taizhang/ui/textarea";
import { Plus, Wand } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RefusedNotice } from "@/components/refused-notice";
import { RestoredDraft } from "@/components/restored-draft";
import { SavedAt } from "@/components/saved-at";
import { useDraft, type StoredDraft } from "@/components/use-draft";
import { ConflictNotice } from "@/components/conflict-notice";
import { NodePlan } from "./node-plan";
import { blankNode, isPlanDraft, sentNode, spreadOpen, type PlanDraft } from "./edited-node";
import { overtaking, planBase } from "./plan-base";
import { PlanTable } from "./plan-table";
import { useSetPlan } from "./use-set-plan";

type Props = { readonly item: TaskItem; readonly view: PlanView; readonly draft: StoredDraft | null; readonly onDone: () => void };

const begun = ({ head }: TaskItem, view: PlanView): PlanDraft => ({
  reason: "", base: planBase(head, view),
  nodes: view.nodes.length === 0 ? [blankNode(), blankNode()] : view.nodes.map(({ title, dueOn, targetPercent, output }) => ({ key: `${title}${dueOn}`, title, dueOn, targetPercent, output: output ?? "" })),
});

/** The nodes as a table to fill in; the first try is spread evenly over the working days. */
export function PlanEditor({ item, view, draft, onDone }: Props) {
  const t = useTranslations("plan");
  const { head } = item;
  const [plan, setPlan] = useState<PlanDraft>(() => (isPlanDraft(draft?.data) ? draft.data : begun(item, view)));
  const { theirs, errors, isPending, save: send, clear } = useSetPlan(item, overtaking(head, view, plan));
  const { saved, restored, save, discard } = useDraft(`plan:${head.id}`, { stored: isPlanDraft(draft?.data) ? draft : null, restricted: head.restricted, restore: (data) => { if (isPlanDraft(data)) setPlan(data); } });
  const change = (next: PlanDraft) => { setPlan(next); save(next); };
  const startAnew = () => { discard(); clear(); setPlan(begun(item, view)); };
  const late = catchesUp(head.dueOn, item.today);
  const last = plan.nodes.at(-1)?.dueOn ?? null;
  // A catch-up plan ends where a person says; no day is made up for it.
  const end = !late ? head.dueOn : last !== null && last >= item.today ? last : null;
  const suggest = () => {
    if (end === null) return;
    change({ ...plan, nodes: spreadOpen(plan.nodes, view.nodes, { startOn: late ? item.today : head.startOn, dueOn: end, calendar: calendarOf(view.calendar) }) });
  };
  const submit = () => send({ reason: plan.reason, nodes: plan.nodes.map(sentNode) }, () => { discard(); onDone(); });
  const dated = plan.nodes.flatMap((node) => (node.dueOn && node.targetPercent ? [{ ...sentNode(node), output: node.output || null }] : []));
  const done = doneDays(dated, view.nodes, { progress: head.progress, today: item.today });
  const drawn = dated.map((node, index) => ({ ...node, doneOn: done[index] ?? null }));
  return (
    <div className="grid gap-4">
      <RestoredDraft at={restored} onDiscard={startAnew} />
      <p className="m-0 text-ink-2">{t(late ? "catch_up.frame" : "frame", { startOn: head.startOn, dueOn: head.dueOn ?? "—" })}</p>
      {errors.form && <RefusedNotice signedOut={errors.signedOut ?? false}>{errors.form}</RefusedNotice>}
      {theirs && <ConflictNotice theirs={theirs} fields={["title", "startOn", "dueOn", "nodes"]} />}
      <PlanTable nodes={plan.nodes} errors={errors.fields ?? {}} frame={{ startOn: head.startOn, dueOn: late ? null : head.dueOn }} onChange={(nodes) => change({ ...plan, nodes })} />
      <p className="m-0 text-small text-ink-3">{t("by_hand.help")}{late && ` ${t("catch_up.by_hand")}`}</p>
      <div className="flex flex-wrap gap-2">
        <Button icon={<Plus size={16} aria-hidden="true" />} onClick={() => change({ ...plan, nodes: [...plan.nodes, blankNode()] })}>{t("add")}</Button>
        {head.dueOn !== null && <Button variant="text" icon={<Wand size={16} aria-hidden="true" />} disabled={end === null} onClick={suggest}>{t("suggest")}</Button>}
      </div>
      {head.plannedAt !== null && (
        <Field label={t("reason")} required error={errors.fields?.["reason"]}><Textarea rows={2} value={plan.reason} onChange={(event) => change({ ...plan, reason: event.target.value })} /></Field>
      )}
      {drawn.length > 0 && <div className="@container rounded-card border border-line p-3"><NodePlan nodes={drawn} startOn={head.startOn} dueOn={head.dueOn} progress={head.progress} today={item.today} /></div>}
      <div className="sticky -bottom-4 z-10 -mx-5 -mb-4 flex flex-wrap items-center justify-end gap-3 border-t border-line bg-surface px-5 py-3">
        <SavedAt saved={saved} />
        <Button variant="primary" loading={isPending} onClick={() => void submit()}>{theirs ? t("keep_mine") : t("save")}</Button>
      </div>
    </div>
  );
}
