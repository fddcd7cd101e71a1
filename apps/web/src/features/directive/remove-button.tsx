"use client";
import { useMutation } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { Confirm } from "@taizhang/ui/confirm";
import { Dialog } from "@taizhang/ui/dialog";
import { IconButton } from "@taizhang/ui/icon-button";
import { useToast } from "@taizhang/ui/toast";
import { useUiTexts } from "@taizhang/ui/ui-texts";
import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useErrorText } from "@/components/error-text";
import Link from "@/components/link";
import { useTRPC } from "@/trpc/client";

/** A meeting with its version, or a text with the meeting it belongs to; and what became of it so far. */
export type Removable = { readonly id: string; readonly directiveId: string; readonly title: string; readonly candidates: number; readonly registered: number }
  & ({ readonly kind: "directive"; readonly version: number; readonly texts: number } | { readonly kind: "text" });
type Props = {
  readonly what: Removable;
  /** Where to go when it is away, from a page that is then away too. */
  readonly leaveTo?: string;
  readonly bordered?: boolean;
};

/** Takes away what was recorded by mistake, after saying what goes; where something is registered, says why not and what to do. */
export function RemoveButton({ what, leaveTo, bordered = false }: Props) {
  const t = useTranslations("directive.remove");
  const { close } = useUiTexts();
  const trpc = useTRPC();
  const router = useRouter();
  const toast = useToast();
  const errorText = useErrorText();
  const [open, setOpen] = useState(false);
  const removeDirective = useMutation(trpc.directive.remove.mutationOptions());
  const removeText = useMutation(trpc.directive.removeText.mutationOptions());
  const restoreDirective = useMutation(trpc.directive.restore.mutationOptions());
  const restoreText = useMutation(trpc.directive.restoreText.mutationOptions());
  const { id, title } = what;
  const undo = async () => {
    try {
      await (what.kind === "directive" ? restoreDirective : restoreText).mutateAsync({ id });
      toast.success(t("restored"));
      router.refresh();
    } catch (error) {
      toast.error(errorText(error));
    }
  };
  const remove = async () => {
    try {
      await (what.kind === "directive" ? removeDirective.mutateAsync({ id, version: what.version }) : removeText.mutateAsync({ id }));
      toast.success(t("done", { title }), { action: { label: t("undo"), onClick: () => void undo() } });
      if (leaveTo !== undefined) router.push(leaveTo);
      router.refresh();
    } catch (error) {
      toast.error(errorText(error));
    }
  };
  const held = what.registered > 0;
  return (
    <>
      <IconButton bordered={bordered} label={t(what.kind === "directive" ? "directive" : "text", { title })} icon={<Trash2 size={16} aria-hidden="true" />} onClick={() => setOpen(true)} />
      {held
        ? (
          <Dialog open={open} onOpenChange={setOpen} title={t("held")} size="small" footer={<Button variant="primary" onClick={() => setOpen(false)}>{close}</Button>}>
            <p className="m-0">{t("heldWhy", { title, n: what.registered })}</p>
            <ul className="my-2 pl-5">
              <li>{t("heldItems")} <Link href={`/ledger?source=${what.directiveId}&state=all`} className="text-link underline">{t("heldLedger")}</Link></li>
              <li>{t("heldFacts")} <Link href={`/directives/${what.directiveId}/edit`} className="text-link underline">{t("heldEdit")}</Link></li>
            </ul>
          </Dialog>
        )
        : <Confirm open={open} onOpenChange={setOpen} title={t(what.kind === "directive" ? "askDirective" : "askText", { title })} description={`${t(what.kind === "directive" ? "goesDirective" : "goesText", { texts: what.kind === "directive" ? what.texts : 1, candidates: what.candidates })}${t("recoverable")}`} action={t("action")} danger onConfirm={remove} />}
    </>
  );
}
