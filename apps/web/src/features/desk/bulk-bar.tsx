"use client";
import { useMutation } from "@tanstack/react-query";
import { unusual } from "@taizhang/domain/desk";
import { Button } from "@taizhang/ui/button";
import { Confirm } from "@taizhang/ui/confirm";
import { useToast } from "@taizhang/ui/toast";
import { useUiTexts } from "@taizhang/ui/ui-texts";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useErrorText } from "@/components/error-text";
import { useTRPC } from "@/trpc/client";
import type { DeskRow } from "./types";

const ReturnDialog = dynamic(() => import("./return-dialog").then(({ ReturnDialog: dialog }) => dialog));

/** Whether the desk looks at this report twice. */
export const isFlagged = ({ report }: DeskRow): boolean => report !== null && unusual(report).length > 0;

type Props = {
  readonly rows: readonly DeskRow[];
  /** What waits beyond the rows that are loaded, and so could not be chosen. */
  readonly more: number;
  readonly onDone: () => void;
  readonly onAccepted: (ids: readonly string[], message: string) => void;
  readonly onClear: () => void;
};

/** Accepts the chosen reports together, or returns them for one reason; what was dealt with meanwhile stays as it is. */
export function BulkBar({ rows, more, onDone, onAccepted, onClear }: Props) {
  const t = useTranslations("desk");
  const ui = useUiTexts();
  const trpc = useTRPC();
  const toast = useToast();
  const errorText = useErrorText();
  const [asking, setAsking] = useState(false);
  const [returning, setReturning] = useState(false);
  const reportIds = rows.map(({ id }) => id);
  const flagged = rows.filter(isFlagged);
  const accept = useMutation(trpc.report.acceptMany.mutationOptions({
    onSuccess: ({ accepted }) => {
      onAccepted(reportIds, t("accept.many", { n: accepted }));
      onDone();
    },
    onError: (error) => toast.error(errorText(error)),
  }));
  const sendBack = useMutation(trpc.report.returnMany.mutationOptions());
  const pass = () => accept.mutate({ reportIds });
  return (
    <div className="mb-2 flex flex-wrap items-center gap-2">
      <span role="status" className="font-medium text-brand-strong">{more > 0 ? t("list.chosenLoaded", { n: rows.length, more }) : t("list.chosen", { n: rows.length })}</span>
      <Button variant="primary" loading={accept.isPending} onClick={() => { if (flagged.length > 0) setAsking(true); else pass(); }}>{t("list.acceptChosen")}</Button>
      <Button variant="danger" onClick={() => setReturning(true)}>{t("list.returnChosen")}</Button>
      <Button variant="text" onClick={onClear}>{ui.clearSelection}</Button>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t("accept.flagged", { n: flagged.length })}
        description={flagged.map(({ unit, title }) => `${unit} ${title}`).join("；")}
        action={t("accept.anyway")}
        onConfirm={pass}
      />
      {returning && (
        <ReturnDialog
          title={t("return.many", { n: rows.length })}
          draft="desk:return:many"
          restricted
          send={async (code, reason) => t("return.doneMany", { n: (await sendBack.mutateAsync({ reportIds, code, reason })).returned })}
          onClose={() => setReturning(false)}
          onDone={onDone}
        />
      )}
    </div>
  );
}
