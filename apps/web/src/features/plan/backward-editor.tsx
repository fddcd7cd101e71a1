"use client";
import { calendarOf } from "@taizhang/domain/calendar";
import { agreedBaseline, catchesUp, type PlanView } from "@taizhang/domain/plan";
import type { TaskItem } from "@taizhang/domain/task";
import { templateIds, type Remedy } from "@taizhang/planning";
import { Button } from "@taizhang/ui/button";
import { DatePicker } from "@taizhang/ui/date-picker";
import { Field } from "@taizhang/ui/field";
import { Notice } from "@taizhang/ui/notice";
import { Select } from "@taizhang/ui/select";
import { Textarea } from "@taizhang/ui/textarea";
import { Plus, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { ConflictNotice } from "@/components/conflict-notice";
import { formatDay } from "@/components/format";
import { RefusedNotice } from "@/components/refused-notice";
import { RestoredDraft } from "@/components/restored-draft";
import { SavedAt } from "@/components/saved-at";
import { useDraft, type StoredDraft } from "@/components/use-draft";
import { ExtendDialog } from "../task/extend-dialog";
import { blankRow, catchUpEnd, computed as compute, isBackwardDraft, refusalsByRow, rowsOfPlan, rowsOfTemplate, sentNodes, withHistory, withRemedy, type BackwardDraft, type Row } from "./backward-draft";
import { BackwardTable } from "./backward-table";
import { overtaking, planBase } from "./plan-base";
import { PlanGantt } from "./plan-gantt";
import { PlanVerdict } from "./plan-verdict";
import { useSetPlan } from "./use-set-plan";

type Props = { readonly item: TaskItem; readonly view: PlanView; readonly draft: StoredDraft | null; readonly deadline: string; readonly onDone: () => void };

/** The plan backward from the deadline (倒排), or from the day chosen where that has passed: template, table, what it comes to, ways out, and the Gantt beside it. */
export function BackwardEditor({ item, view, draft, deadline, onDone }: Props) {
  const t = useTranslations("plan");
  const { head } = item;
  const late = catchesUp(deadline, item.today);
  const withPast = (kept: Pick<BackwardDraft, "reason" | "rows" | "base"> & { until?: string | null }): BackwardDraft => ({ ...kept, until: kept.until ?? null, rows: withHistory(kept.rows, view.nodes) });
  const begun = (): BackwardDraft => ({ reason: "", rows: rowsOfPlan(view.nodes) ?? [], until: catchUpEnd(view.nodes, deadline), base: planBase(head, view) });
  const [plan, setPlan] = useState<BackwardDraft>(() => (isBackwardDraft(draft?.data) ? withPast(draft.data) : begun()));
  const until = late ? plan.until : deadline;
  const [past, setPast] = useState<Row[][]>([]);
  const [against, setAgainst] = useState<string | null>(null);
  const [extending, setExtending] = useState<string | null>(null);
  const { saved, restored, save, discard } = useDraft(`backward:${head.id}`, { stored: isBackwardDraft(draft?.data) ? draft : null, restricted: head.restricted, restore: (data) => { if (isBackwardDraft(data)) setPlan(withPast(data)); } });
  const startOn = item.today > head.startOn ? item.today : head.startOn;
  const frame = useMemo(() => ({ startOn, deadline: until, calendar: calendarOf(view.calendar), seasons: view.calendar.seasons }), [startOn, until, view.calendar]);
  const found = useMemo(() => compute(plan.rows, frame), [plan.rows, frame]);
  const sent = sentNodes(plan.rows, found.nodeOf, head.progress);
  const { theirs, errors, isPending, save: send, clear, clearErrors } = useSetPlan(item, overtaking(head, view, { base: plan.base, nodes: sent }));
  const change = (next: BackwardDraft) => { setPlan(next); save(next); };
  const setRows = (rows: Row[]) => { setPast((list) => [...list.slice(-50), plan.rows]); clearErrors(); change({ ...plan, rows }); };
  const undo = () => { const last = past.at(-1); if (last) { setPast(past.slice(0, -1)); change({ ...plan, rows: last }); } };
  const remedy = (one: Remedy) => {
    if (!one.deadline) setRows(withRemedy(plan.rows, one));
    else if (late) change({ ...plan, until: one.deadline.day });
    else setExtending(one.deadline.day);
  };
  const titleOf = (key: string) => plan.rows.find((row) => row.key === key)?.title ?? "";
  const submit = () => send(
    { reason: plan.reason, nodes: sent.map(({ key: _, ...node }) => node) },
    () => { discard(); onDone(); },
    (fields) => refusalsByRow(fields, sent, plan.rows),
  );
  const startAnew = () => { discard(); clear(); setPast([]); setPlan(begun()); };
  const kept = view.baselines.filter(({ nodes }) => nodes.length > 0);
  const compared = kept.find(({ id }) => id === against) ?? agreedBaseline(kept);
  const gantt = plan.rows.flatMap((row) => {
    const node = found.nodeOf.get(row.key);
    const baseline = compared?.nodes.find(({ title }) => title === row.title)?.dueOn ?? null;
    return node ? [{ key: row.key, title: row.title, startOn: row.kept?.startOn ?? node.startOn, finishOn: row.kept?.dueOn ?? node.finishOn, done: row.doneOn ? 1 : 0, doneOn: row.doneOn, baseline, critical: found.plan?.chain.includes(row.key) ?? false }] : [];
  });
  return (
    <div className="grid gap-4 *:min-w-0">
      <RestoredDraft at={restored} onDiscard={startAnew} />
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t("backward.template")} hint={t("backward.frame", { startOn, deadline })}>
          <Select value={null} placeholder={t("backward.choose")} onChange={(id) => { if (id) setRows(withHistory(rowsOfTemplate(id, view.learned), view.nodes)); }} options={templateIds.map((value) => ({ value, label: t(`templates.${value}`) }))} />
        </Field>
        {late && <Field label={t("catch_up.until")} required><DatePicker value={plan.until} onChange={(day) => change({ ...plan, until: day })} min={startOn} /></Field>}
        <Button icon={<Plus size={16} aria-hidden="true" />} onClick={() => setRows([...plan.rows, blankRow()])}>{t("add")}</Button>
        <Button variant="text" icon={<Undo2 size={16} aria-hidden="true" />} disabled={past.length === 0} onClick={undo}>{t("backward.undo")}</Button>
      </div>
      {errors.form && <RefusedNotice signedOut={errors.signedOut ?? false}>{errors.form}</RefusedNotice>}
      {theirs && <ConflictNotice theirs={theirs} fields={["title", "startOn", "dueOn", "nodes"]} />}
      {plan.rows.length === 0 ? <p className="m-0 rounded-card bg-surface-2 p-4 text-ink-2">{t("backward.empty")}</p> : (
        <>
          {until === null ? <Notice tone="info">{t("catch_up.choose")}</Notice> : <PlanVerdict plan={found.plan} faults={found.faults.size} remedies={found.remedies} late={late} titleOf={titleOf} onRemedy={remedy} />}
          <BackwardTable rows={plan.rows} computed={found} errors={errors.fields ?? {}} min={startOn} max={until} onChange={setRows} />
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
      {extending && <ExtendDialog taskId={head.id} restricted={head.restricted} title={`${head.number} ${head.title}`} dueOn={deadline} proposed={{ dueOn: extending, reason: t("verdict.extension_reason", { n: found.plan?.shortage?.workingDays ?? 0, day: extending }) }} open onOpenChange={(open) => { if (!open) setExtending(null); }} />}
    </div>
  );
}
