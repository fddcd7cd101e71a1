"use client";
import { disposedPositions, dropCodes, holdsCandidate, notRegisteredCodes, sentencesToDecide, type Sentence } from "@taizhang/domain/directive";
import { useToast } from "@taizhang/ui/toast";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { ClassReasonsDialog } from "./class-reasons-dialog";
import { ClashDialog } from "./clash-dialog";
import type { PanelProps } from "./candidate-panel";
import { ReasonDialog } from "./reason-dialog";
import { QuickSet } from "./quick-set";
import { RegisterDialog } from "./register-dialog";
import { SplitDialog } from "./split-dialog";

/** Classes of sentences that are decided together. */
const bulkClasses = ["review", "problem", "situation", "appeal", "other", "item"] as const satisfies readonly Sentence["class"][];

/** The window that is open over the workbench, if any. */
export function WorkbenchDialogs({ bench, view, actions, choices, names, body, heldOn, today }: PanelProps) {
  const t = useTranslations("directive.bench");
  const value = useTranslations("values");
  const toast = useToast();
  const router = useRouter();
  const { dialog } = view;
  const close = () => view.setDialog(null);
  const reasons = notRegisteredCodes.map((code) => ({ value: code, label: t(`code.${code}`) }));
  if (bench.clash) {
    const { current, yours } = bench.clash;
    const mine = () => {
      bench.accept(current);
      void bench.run(() => bench.commands.edit({ id: current.id, version: current.version, set: yours })).then(() => { view.draft(current.id, null); view.setEditing(false); }).catch(() => undefined);
    };
    return <ClashDialog clash={bench.clash} names={names} onTheirs={() => { view.draft(current.id, null); bench.accept(current); }} onMine={mine} />;
  }
  if (dialog?.kind === "quick") return <QuickSet field={dialog.field} ids={dialog.ids} view={view} actions={actions} choices={choices} names={names} heldOn={heldOn} onClose={close} />;
  if (dialog?.kind === "drop") {
    return (
      <ReasonDialog
        {...(dialog.code ? { first: dialog.code } : {})}
        title={t("dropTitle")} description={t("dropCount", { n: dialog.ids.length })} codes={dropCodes.map((code) => ({ value: code, label: t(`dropCode.${code}`) }))}
        onSubmit={(code, text) => bench.run(() => bench.commands.drop({ candidates: actions.refsOf(dialog.ids), code, text }), { silent: true }).then(() => view.setChecked(new Set()))} onClose={close}
      />
    );
  }
  if (dialog?.kind === "split") {
    const candidate = view.byId.get(dialog.id);
    return candidate ? <SplitDialog candidate={candidate} body={body} onSplit={(at) => actions.split(candidate.id, at)} onClose={close} /> : null;
  }
  if (dialog?.kind === "sentence") {
    return <ReasonDialog {...(dialog.code ? { first: dialog.code } : {})} title={t("resolveTitle")} description={t("resolveOne")} codes={reasons} onClose={close}
      onSubmit={(code, text) => bench.run(() => bench.commands.resolve({ textId: bench.textId, sentenceIds: [...dialog.ids], resolution: "not_registered", code, text }), { silent: true })} />;
  }
  if (dialog?.kind === "sentences") {
    const free = bench.sentences.filter((sentence) => sentence.resolution === null && !holdsCandidate(sentence, bench.candidates));
    const classes = bulkClasses.map((one) => ({ value: one, label: value(`sentenceClass.${one}`), sentences: free.filter((sentence) => sentence.class === one) }));
    return <ClassReasonsDialog codes={reasons} classes={classes} body={body} onClose={close} onPlace={(id) => { view.selectSentence(id); close(); }}
      onSubmit={async (chosen) => {
        const { sentences } = await bench.run(() => bench.commands.resolve({ textId: bench.textId, ...chosen, resolution: "not_registered" }), { silent: true });
        toast.success(t("resolved", { n: sentences.length }));
      }} />;
  }
  if (dialog?.kind === "register") {
    const open = sentencesToDecide(bench.sentences).length - disposedPositions(bench.sentences, bench.candidates).size;
    return <RegisterDialog candidates={bench.candidates} openSentences={open} today={today} names={names} onClose={close} onShow={(filter) => { view.setFilter(filter); close(); }}
      onRegister={async (ids, dispatch) => {
        const done = await bench.run(() => bench.commands.register({ candidates: actions.refsOf(ids), dispatch }), { undoable: false });
        toast.success(dispatch ? t("dispatchedDone", { n: done.tasks, children: done.children }) : t("registeredDone", { n: done.tasks }));
        router.refresh();
      }} />;
  }
  return null;
}
