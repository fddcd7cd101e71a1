"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { Combobox } from "@taizhang/ui/combobox";
import { Dialog } from "@taizhang/ui/dialog";
import { Field } from "@taizhang/ui/field";
import { Notice } from "@taizhang/ui/notice";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSend } from "@/components/use-send";
import { useTRPC } from "@/trpc/client";
import { DisputeDialog, type TaskDialogProps } from "./request-dialogs";

/** Signs in, with the clock in sight, and names the responsible person at once, where one may; or leads to the dispute. */
export function SignInDialog({ taskId, title, restricted = false, dueOn, late, open, onOpenChange }: TaskDialogProps & { readonly dueOn: string | null; readonly late: boolean }) {
  const t = useTranslations("task");
  const trpc = useTRPC();
  const { mutateAsync, isPending } = useMutation(trpc.task.signIn.mutationOptions());
  const { data: staff } = useQuery(trpc.task.listStaff.queryOptions({}, { enabled: open }));
  const send = useSend();
  const [disputing, setDisputing] = useState(false);
  // Undefined until it is touched: then whom this person named last stands there.
  const [chosen, setChosen] = useState<string | null>();
  const person = chosen === undefined ? staff?.namedLast ?? null : chosen;
  const close = () => onOpenChange(false);
  const sign = async () => {
    const signed = await send(() => mutateAsync({ taskId, ...(person !== null && { responsibleUserId: person }) }), t("sign_in.done"), close);
    if (signed) close();
  };
  const footer = (
    <>
      <Button variant="text" onClick={() => setDisputing(true)}>{t("dispute.title")}</Button>
      <Button onClick={close}>{t("cancel")}</Button>
      <Button variant="primary" loading={isPending} onClick={() => void sign()}>{t("sign_in.action")}</Button>
    </>
  );
  return (
    <>
      <Dialog open={open && !disputing} onOpenChange={onOpenChange} title={t("sign_in.title")} description={title} footer={footer} size="small">
        <div className="grid gap-3">
          {dueOn && <Notice tone={late ? "warning" : "info"}>{late ? t("sign_in.late", { dueOn }) : t("sign_in.clock", { dueOn })}</Notice>}
          {staff !== undefined && staff.people.length > 0 && (
            <Field label={t("assign.person")} hint={t("sign_in.person_hint")}>
              <Combobox value={person} onChange={setChosen} options={staff.people.map(({ userId, name, title: post }) => ({ value: userId, label: name, hint: post }))} />
            </Field>
          )}
          <p className="m-0 text-ink-2">{t("sign_in.hint")}</p>
        </div>
      </Dialog>
      <DisputeDialog taskId={taskId} title={title} restricted={restricted} open={open && disputing} onOpenChange={onOpenChange} />
    </>
  );
}
