"use client";
import { useMutation } from "@tanstack/react-query";
import { calendarOf } from "@taizhang/domain/calendar";
import { agreedBaseline, type PlanView } from "@taizhang/domain/plan";
import type { TaskItem } from "@taizhang/domain/task";
import { templateIds, type Remedy } from "@taizhang/planning";
import { Button } from "@taizhang/ui/button";
import { Field } from "@taizhang/ui/field";
import { Select } from "@taizhang/ui/select";
import { Textarea } from "@taizhang/ui/textarea";
import { Plus, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { ConflictNotice, theirsOf } from "@/components/conflict-notice";
import { useFormErrors } from "@/components/error-text";
import { formatDay } from "@/components/format";
import { isSignedOut, refusalOf } from "@/components/refusal";
import { RefusedNotice } from "@/components/refused-notice";
import { SavedAt } from "@/components/saved-at";
import { useDraft, type StoredDraft } from "@/components/use-draft";
import { useDone } from "@/components/use-send";
import { useTRPC } from "@/trpc/client";
import { ExtendDialog } from "../task/extend-dialog";
import { blankRow, computed as compute, isBackwardDraft, refusalsByRow, rowsOfPlan, rowsOfTemplate, sentNodes, withHistory, withRemedy, type BackwardDraft, type Row } from "./backward-draft";
import { BackwardTable } from "./backward-table";
import { PlanGantt } from "./plan-gantt";
import { PlanVerdict } from "./plan-verdict";

type Props = { readonly item: TaskItem; readonly view: PlanView; readonly draft: StoredDraft | null; readonly deadline: string; readonly onDone: () => void };
type Errors = { form?: string; signedOut?: boolean; fields?: Readonly<Record<string, string>> };

/** The plan backward from the deadline (倒排): template, table, what it comes to, ways out, and the Gantt beside it. */
export function BackwardEditor({ item, view, draft, deadline, onDone }: Props) {
  const t = useTranslations("plan");
  const { head } = item;
  const { mutateAsync, isPending } = useMutation(useTRPC().plan.set.mutationOptions());
  const formErrors = useFormErrors();
  const say = useDone();
  const withPast = (kept: BackwardDraft): BackwardDraft => ({ ...kept, rows: withHistory(kept.rows, view.nodes) });
  const [plan, setPlan] = useState<BackwardDraft>(() => (isBackwardDraft(draft?.data) ? withPast(draft.data) : { reason: "", rows: rowsOfPlan(view.nodes) ?? [] }));
  const [past, setPast] = useState<Row[][]>([]);
  const [errors, setErrors] = useState<Errors>({});
  const [theirs, setTheirs] = useState<Record<string, unknown> | null>(null);
  const [against, setAgainst] = useState<string | null>(null);
  const [extending, setExtending] = useState<string | null>(null);
  const { saved, save, discard } = useDraft(`backward:${head.id}`, { stored: draft, restricted: head.restricted, restore: (data) => { if (isBackwardDraft(data)) setPlan(withPast(data)); } });
  const startOn = item.today > head.startOn ? item.today : head.startOn;
  const frame = useMemo(() => ({ startOn, deadline, calendar: calendarOf(view.calendar), seasons: view.calendar.seasons }), [startOn, deadline, view.calendar]);
  const found = useMemo(() => compute(plan.rows, frame), [plan.rows, frame]);
  const change = (next: BackwardDraft) => { setPlan(next); save(next); };
  const setRows = (rows: Row[]) => { setPast((list) => [...list.slice(-50), plan.rows]); setErrors({}); change({ ...plan, rows }); };
  const undo = () => { const last = past.at(-1); if (last) { setPast(past.slice(0, -1)); change({ ...plan, rows: last }); } };
  const remedy = (one: Remedy) => (one.deadline ? setExtending(one.deadline.day) : setRows(withRemedy(plan.rows, one)));
  const titleOf = (key: string) => plan.rows.find((row) => row.key === key)?.title ?? "";
  const submit = async () => {
    const sent = sentNodes(plan.rows, found.nodeOf, head.progress);
    try {
      await mutateAsync({ taskId: head.id, version: Number(theirs?.["version"] ?? head.version), reason: plan.reason, nodes: sent.map(({ key: _, ...node }) => node) });
      discard();
      onDone();
      say(t("saved"));
    } catch (error) {
      setTheirs(theirsOf(refusalOf(error)));
      const refused = formErrors(error);
      setErrors({ ...refused, signedOut: isSignedOut(error), ...(refused.fields && { fields: refusalsByRow(refused.fields, sent, plan.rows) }) });
    }
  };
  const kept = view.baselines.filter(({ nodes }) => nodes.length > 0);
  const compared = kept.find(({ id }) => id === against) ?? agreedBaseline(kept);
  const gantt = plan.rows.flatMap((row) => {
    const node = found.nodeOf.get(row.key);
    const baseline = compared?.nodes.find(({ title }) => title === row.title)?.dueOn ?? null;
    return node ? [{ key: row.key, title: row.title, startOn: row.kept?.startOn ?? node.startOn, finishOn: row.kept?.dueOn ?? node.finishOn, done: row.doneOn ? 1 : 0, doneOn: row.doneOn, baseline, critical: found.plan?.chain.includes(row.key) ?? false }] : [];
  });
  return (
    <div className="grid gap-4 *:min-w-0">
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t("backward.template")} hint={t("backward.frame", { startOn, deadline })}>
          <Select value={null} placeholder={t("backward.choose")} onChange={(id) => { if (id) setRows(withHistory(rowsOfTemplate(id, view.learned), view.nodes)); }} options={templateIds.map((value) => ({ value, label: t(`templates.${value}`) }))} />
        </Field>
        <Button icon={<Plus size={16} aria-hidden="true" />} onClick={() => setRows([...plan.rows, blankRow()])}>{t("add")}</Button>
        <Button variant="text" icon={<Undo2 size={16} aria-hidden="true" />} disabled={past.length === 0} onClick={undo}>{t("backward.undo")}</Button>
      </div>
      {errors.form && <RefusedNotice signedOut={errors.signedOut ?? false}>{errors.form}</RefusedNotice>}
      {theirs && <ConflictNotice theirs={theirs} fields={["title", "startOn", "dueOn"]} />}
      {plan.rows.length === 0 ? <p className="m-0 rounded-card bg-surface-2 p-4 text-ink-2">{t("backward.empty")}</p> : (
        <>
          <PlanVerdict plan={found.plan} faults={found.faults.size} remedies={found.remedies} titleOf={titleOf} onRemedy={remedy} />
          <BackwardTable rows={plan.rows} computed={found} errors={errors.fields ?? {}} min={startOn} max={deadline} onChange={setRows} />
          <p className="m-0 text-small text-ink-3">{t("backward.help")}</p>
          {gantt.length > 0 && kept.length > 1 && (
            <Field label={t("backward.against")} className="max-w-sm"><Select value={compared?.id ?? null} onChange={setAgainst} options={kept.map(({ id, at, kind }) => ({ value: id, label: `${formatDay(at)} ${t(`moves.kind.${kind}`)}` }))} /></Field>
          )}
          {gantt.length > 0 && <PlanGantt rows={gantt} today={item.today} deadline={deadline} />}
          {head.plannedAt !== null && (
            <Field label={t("reason")} required error={errors.fields?.["reason"]}><Textarea rows={2} value={plan.reason} onChange={(event) => change({ ...plan, reason: event.target.value })} /></Field>
          )}
        </>
      )}
      <div className="sticky -bottom-4 z-10 -mx-5 -mb-4 flex flex-wrap items-center justify-end gap-3 border-t border-line bg-surface px-5 py-3">
        <SavedAt saved={saved} />
        <Button variant="primary" loading={isPending} disabled={found.plan === null || plan.rows.length === 0} onClick={() => void submit()}>{theirs ? t("keep_mine") : t("save")}</Button>
      </div>
      {extending && <ExtendDialog taskId={head.id} title={`${head.number} ${head.title}`} dueOn={deadline} proposed={{ dueOn: extending, reason: t("verdict.extension_reason", { n: found.plan?.shortage?.workingDays ?? 0, day: extending }) }} open onOpenChange={(open) => { if (!open) setExtending(null); }} />}
    </div>
  );
}
