"use client";
import { useMutation } from "@tanstack/react-query";
import { calendarOf } from "@taizhang/domain/calendar";
import { doneDays, type PlanView } from "@taizhang/domain/plan";
import type { TaskItem } from "@taizhang/domain/task";
import { Button } from "@taizhang/ui/button";
import { Field } from "@taizhang/ui/field";
import { Textarea } from "@taizhang/ui/textarea";
import { Plus, Wand } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormErrors } from "@/components/error-text";
import { isSignedOut, refusalOf } from "@/components/refusal";
import { RefusedNotice } from "@/components/refused-notice";
import { useTRPC } from "@/trpc/client";
import { SavedAt } from "@/components/saved-at";
import { useDraft, type StoredDraft } from "@/components/use-draft";
import { ConflictNotice, theirsOf } from "@/components/conflict-notice";
import { useDone } from "@/components/use-send";
import { NodePlan } from "./node-plan";
import { blankNode, isPlanDraft, sentNode, spreadOpen, type PlanDraft } from "./edited-node";
import { PlanTable } from "./plan-table";

type Props = { readonly item: TaskItem; readonly view: PlanView; readonly draft: StoredDraft | null; readonly onDone: () => void };
type Errors = { form?: string; signedOut?: boolean; fields?: Readonly<Record<string, string>> };

const stored = (item: TaskItem): PlanDraft => ({ reason: "", nodes: item.nodes.map(({ title, dueOn, targetPercent, output }) => ({ key: `${title}${dueOn}`, title, dueOn, targetPercent, output: output ?? "" })) });

/** The nodes as a table to fill in; the first try is spread evenly over the working days. */
export function PlanEditor({ item, view, draft, onDone }: Props) {
  const t = useTranslations("plan");
  const { head } = item;
  const { mutateAsync, isPending } = useMutation(useTRPC().plan.set.mutationOptions());
  const formErrors = useFormErrors();
  const say = useDone();
  const [plan, setPlan] = useState<PlanDraft>(() => (isPlanDraft(draft?.data) ? draft.data : item.nodes.length > 0 ? stored(item) : { reason: "", nodes: [blankNode(), blankNode()] }));
  const [errors, setErrors] = useState<Errors>({});
  const [theirs, setTheirs] = useState<Record<string, unknown> | null>(null);
  const { saved, save, discard } = useDraft(`plan:${head.id}`, { stored: draft, restricted: head.restricted, restore: (data) => { if (isPlanDraft(data)) setPlan(data); } });
  const change = (next: PlanDraft) => { setPlan(next); save(next); };
  const suggest = () => {
    const due = head.dueOn;
    if (due === null) return;
    change({ ...plan, nodes: spreadOpen(plan.nodes, item.nodes, { startOn: head.startOn, dueOn: due, calendar: calendarOf(view.calendar) }) });
  };
  const submit = async () => {
    try {
      await mutateAsync({ taskId: head.id, version: Number(theirs?.["version"] ?? head.version), reason: plan.reason, nodes: plan.nodes.map(sentNode) });
      discard();
      onDone();
      say(t("saved"));
    } catch (error) {
      setTheirs(theirsOf(refusalOf(error)));
      setErrors({ ...formErrors(error), signedOut: isSignedOut(error) });
    }
  };
  const dated = plan.nodes.flatMap((node) => (node.dueOn && node.targetPercent ? [{ ...sentNode(node), output: node.output || null }] : []));
  const done = doneDays(dated, item.nodes, { progress: head.progress, today: item.today });
  const drawn = dated.map((node, index) => ({ ...node, doneOn: done[index] ?? null }));
  return (
    <div className="grid gap-4">
      <p className="m-0 text-ink-2">{t("frame", { startOn: head.startOn, dueOn: head.dueOn ?? "—" })}</p>
      {errors.form && <RefusedNotice signedOut={errors.signedOut ?? false}>{errors.form}</RefusedNotice>}
      {theirs && <ConflictNotice theirs={theirs} fields={["title", "startOn", "dueOn"]} />}
      <PlanTable nodes={plan.nodes} errors={errors.fields ?? {}} frame={head} onChange={(nodes) => change({ ...plan, nodes })} />
      <p className="m-0 text-small text-ink-3">{t("by_hand.help")}</p>
      <div className="flex flex-wrap gap-2">
        <Button icon={<Plus size={16} aria-hidden="true" />} onClick={() => change({ ...plan, nodes: [...plan.nodes, blankNode()] })}>{t("add")}</Button>
        {head.dueOn !== null && <Button variant="text" icon={<Wand size={16} aria-hidden="true" />} onClick={suggest}>{t("suggest")}</Button>}
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
