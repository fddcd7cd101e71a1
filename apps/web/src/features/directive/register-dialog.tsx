"use client";
import { Button } from "@taizhang/ui/button";
import { Dialog } from "@taizhang/ui/dialog";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Names } from "./names";
import { registerNotes } from "./register-notes";
import type { Filter } from "./use-view";
import type { BenchCandidate } from "./workbench-state";

type Props = {
  readonly candidates: readonly BenchCandidate[]; readonly openSentences: number; readonly today: string; readonly names: Names;
  readonly onRegister: (ids: readonly string[], dispatch: boolean) => Promise<unknown>; readonly onClose: () => void;
  /** Closes the window and shows the items that a note counts. */
  readonly onShow: (filter: Filter) => void;
};

/** Says what will be registered and handed out, and what is still missing, before it happens. */
export function RegisterDialog({ candidates, openSentences, today, names, onRegister, onClose, onShow }: Props) {
  const t = useTranslations("directive.bench");
  const [busy, setBusy] = useState<"register" | "dispatch" | null>(null);
  const confirmed = candidates.filter(({ state }) => state === "confirmed");
  const children = confirmed.reduce((sum, { groupId }) => sum + names.members(groupId).length, 0);
  const units = new Set(confirmed.flatMap(({ leadUnitId, cooperating, groupId }) => [...(leadUnitId === null ? [] : [leadUnitId]), ...cooperating.map(({ unitId }) => unitId), ...names.members(groupId)])).size;
  const open = candidates.filter(({ state }) => state === "proposed").length;
  const still = ([["stillOpen", open], ["stillSentences", openSentences]] as const).map(([key, n]) => ({ key, n, filter: undefined })).filter(({ n }) => n > 0);
  const notes = [...registerNotes(confirmed, names.members, today), ...still];
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
      {notes.length > 0 && (
        <>
          <p className="m-0 font-medium">{t("registerMissing")}</p>
          <ul className="m-0 mt-1 pl-5">
            {notes.map(({ key, n, filter }) => (
              <li key={key}>
                {t(key, { n })}
                {filter && <button type="button" onClick={() => onShow(filter)} className="ml-2 border-0 bg-transparent p-0 text-body text-link underline underline-offset-2 max-md:min-h-11">{t("showThese")}</button>}
              </li>
            ))}
          </ul>
        </>
      )}
      {!none && <p className="m-0 mt-3 text-ink-2">{t("registerNote")}</p>}
    </Dialog>
  );
}
