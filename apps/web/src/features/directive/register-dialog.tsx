"use client";
import { numbersWithheld } from "@taizhang/domain/directive";
import { Button } from "@taizhang/ui/button";
import { Dialog } from "@taizhang/ui/dialog";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Names } from "./names";
import type { BenchCandidate } from "./workbench-state";

type Props = {
  readonly candidates: readonly BenchCandidate[]; readonly openSentences: number; readonly names: Names;
  readonly onRegister: (ids: readonly string[], dispatch: boolean) => Promise<unknown>; readonly onClose: () => void;
};

/** Says what will be registered and handed out, and what is still missing, before it happens. */
export function RegisterDialog({ candidates, openSentences, names, onRegister, onClose }: Props) {
  const t = useTranslations("directive.bench");
  const [busy, setBusy] = useState<"register" | "dispatch" | null>(null);
  const confirmed = candidates.filter(({ state }) => state === "confirmed");
  const count = (test: (candidate: BenchCandidate) => boolean) => confirmed.filter(test).length;
  const children = confirmed.reduce((sum, { groupId }) => sum + names.members(groupId).length, 0);
  const units = new Set(confirmed.flatMap(({ leadUnitId, cooperating, groupId }) => [...(leadUnitId === null ? [] : [leadUnitId]), ...cooperating.map(({ unitId }) => unitId), ...names.members(groupId)])).size;
  const open = candidates.filter(({ state }) => state === "proposed").length;
  const notes = [
    ["missingDue", count(({ dueOn }) => dueOn === null)], ["missingBlanks", count(({ reading }) => numbersWithheld(reading).length > 0)],
    ["missingUnmatched", count(({ reading }) => reading.unmatched.length > 0)], ["stillOpen", open], ["stillSentences", openSentences],
  ] as const;
  const go = async (dispatch: boolean) => {
    setBusy(dispatch ? "dispatch" : "register");
    try {
      await onRegister(confirmed.map(({ id }) => id), dispatch);
      onClose();
    } catch {
      setBusy(null);
    }
  };
  const none = confirmed.length === 0;
  return (
    <Dialog
      open onOpenChange={(next) => { if (!next) onClose(); }} title={t("registerTitle")} size="small"
      description={none ? t("registerNone") : t("registerSummary", { items: confirmed.length, children, units })}
      footer={<>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button disabled={none || busy !== null} loading={busy === "register"} onClick={() => void go(false)}>{t("registerOnly")}</Button>
        <Button variant="primary" disabled={none || busy !== null} loading={busy === "dispatch"} onClick={() => void go(true)}>{t("registerDispatch")}</Button>
      </>}
    >
      {notes.some(([, n]) => n > 0) && (
        <>
          <p className="m-0 font-medium">{t("registerMissing")}</p>
          <ul className="m-0 mt-1 pl-5">{notes.filter(([, n]) => n > 0).map(([key, n]) => <li key={key}>{t(key, { n })}</li>)}</ul>
        </>
      )}
      {!none && <p className="m-0 mt-3 text-ink-2">{t("registerNote")}</p>}
    </Dialog>
  );
}
