"use client";
import type { CandidateValues } from "@taizhang/domain/directive";
import { Button } from "@taizhang/ui/button";
import type { TreeNode } from "@taizhang/ui/tree-select";
import { useTranslations } from "next-intl";
import { CandidateDetails } from "./candidate-details";
import { CandidateEditor } from "./candidate-editor";
import { LikenessList } from "./likeness-list";
import { ModelBeside } from "./model-suggestions";
import type { Names } from "./names";
import type { Actions } from "./use-actions";
import type { Bench } from "./use-bench";
import { valuesOf, type View } from "./use-view";
import type { BenchCandidate, Choices } from "./workbench-state";

export type PanelProps = {
  readonly bench: Bench; readonly view: View; readonly actions: Actions; readonly choices: Choices; readonly names: Names; readonly nodes: readonly TreeNode[];
  readonly body: string; readonly heldOn: string; readonly today: string; readonly mayDecompose: boolean; readonly mayDispatch: boolean;
};

/** The selected candidate: read, or edited, with everything that can be done to it. */
export function CandidatePanel({ candidate, ...props }: PanelProps & { readonly candidate: BenchCandidate }) {
  const { bench, view, actions, choices, names, nodes, body, mayDecompose } = props;
  const editable = mayDecompose && (candidate.state === "proposed" || candidate.state === "confirmed");
  const edited = view.editing && editable;
  const assign = (unitId: string, slot: "lead" | "cooperating", name: string) => {
    const values = view.drafts.get(candidate.id) ?? valuesOf(candidate);
    const helpers = values.cooperating.filter((draft) => draft.unitId !== unitId);
    const set: CandidateValues = slot === "lead" ? { ...values, leadUnitId: unitId, cooperating: helpers } : { ...values, cooperating: [...helpers, { unitId, share: "", dueOn: null }] };
    void bench.run(() => bench.commands.edit({ id: candidate.id, version: candidate.version, set, recognised: name })).then(() => view.draft(candidate.id, null)).catch(() => undefined);
  };
  return (
    <div className="grid gap-3 px-3 pt-1 pb-4">
      {edited
        ? <CandidateEditor values={view.drafts.get(candidate.id) ?? valuesOf(candidate)} errors={view.faults.get(candidate.id) ?? {}} choices={choices} names={names} nodes={nodes} onChange={(values) => view.draft(candidate.id, values)} />
        : <CandidateDetails candidate={candidate} merged={bench.candidates.filter(({ reading }) => reading.mergedInto === candidate.id)} names={names} nodes={nodes} body={body} mayDecompose={mayDecompose} onAssign={assign} />}
      {mayDecompose && candidate.state === "proposed" && !edited && <ModelBeside candidate={candidate} bench={bench} names={names} />}
      {candidate.state === "proposed" && !edited && (
        <LikenessList textId={bench.textId} candidateId={candidate.id} mayDecompose={mayDecompose} onMerge={(otherId) => actions.merge([candidate.id, otherId])} onAttach={(taskId, tighten) => actions.attach(candidate.id, taskId, tighten)} />
      )}
      {mayDecompose && <PanelButtons candidate={candidate} edited={edited} {...props} />}
    </div>
  );
}

function PanelButtons({ candidate, edited, bench, view, actions }: PanelProps & { readonly candidate: BenchCandidate; readonly edited: boolean }) {
  const t = useTranslations("directive.bench");
  const { id, state } = candidate;
  const { busy } = bench;
  if (state === "registered") return null;
  if (state === "dropped") return <div className="flex justify-end"><Button size="compact" disabled={busy} onClick={() => actions.restore(id)}>{t("restore")}</Button></div>;
  if (edited) {
    const save = () => void actions.save(id).then((saved) => { if (saved) view.setEditing(false); });
    return (
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={() => { view.draft(id, null); view.fault(id, null); view.setEditing(false); }}>{t("cancel")}</Button>
        <Button disabled={busy} onClick={save}>{t("save")}</Button>
        <Button variant="primary" disabled={busy} title={t("saveConfirmKey")} aria-keyshortcuts="Control+Enter Meta+Enter" onClick={() => actions.confirm(id)}>{t("saveConfirm")}</Button>
      </div>
    );
  }
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <Button size="compact" disabled={busy} onClick={() => view.setDialog({ kind: "drop", ids: [id] })}>{t("drop")}</Button>
      <Button size="compact" disabled={busy} onClick={() => view.setDialog({ kind: "split", id })}>{t("split")}</Button>
      <Button size="compact" disabled={busy} onClick={() => actions.mergePrevious(id)}>{t("merge")}</Button>
      <Button size="compact" disabled={busy} onClick={() => view.select(id, true)}>{t("edit")}</Button>
      {state === "confirmed"
        ? <Button size="compact" disabled={busy} onClick={() => actions.restore(id)}>{t("reopen")}</Button>
        : <Button size="compact" variant="primary" disabled={busy} onClick={() => actions.confirm(id)}>{t("confirm")}</Button>}
    </div>
  );
}
