"use client";
import { useMutation } from "@tanstack/react-query";
import { ledgerQuery, type SavedView } from "@taizhang/domain/ledger";
import { Button } from "@taizhang/ui/button";
import { Checkbox } from "@taizhang/ui/checkbox";
import { FormField } from "@taizhang/ui/form-field";
import { IconButton } from "@taizhang/ui/icon-button";
import { Input } from "@taizhang/ui/input";
import { BookmarkPlus, Star, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/components/form-dialog";
import { useSend } from "@/components/use-send";
import { useTRPC } from "@/trpc/client";
import type { LedgerAddress } from "./types";

type Values = { name: string; isDefault: boolean };

/** What is kept already: which one is usual, and the way out of each. */
function KeptViews({ views }: { readonly views: readonly SavedView[] }) {
  const t = useTranslations("ledger.saved");
  const trpc = useTRPC();
  const save = useMutation(trpc.ledger.saveView.mutationOptions());
  const remove = useMutation(trpc.ledger.removeView.mutationOptions());
  const send = useSend();
  const usual = ({ name, query, isDefault }: SavedView) => void send(() => save.mutateAsync({ name, query, isDefault: !isDefault }), t("changed"));
  return (
    <ul aria-label={t("mine")} className="m-0 list-none border-t border-line p-0 pt-2">
      {views.map((view) => (
        <li key={view.id} className="flex min-h-row items-center gap-2">
          <span className="min-w-0 flex-1 wrap-anywhere">{view.name}</span>
          <Button size="compact" variant="text" aria-pressed={view.isDefault} aria-label={`${t(view.isDefault ? "undo_default" : "make_default")} ${view.name}`} icon={<Star size={14} aria-hidden="true" fill={view.isDefault ? "currentColor" : "none"} />} onClick={() => usual(view)}>
            {t(view.isDefault ? "is_default" : "make_default")}
          </Button>
          <IconButton label={`${t("remove")} ${view.name}`} icon={<Trash2 size={16} aria-hidden="true" />} onClick={() => void send(() => remove.mutateAsync({ viewId: view.id }), t("removed"))} />
        </li>
      ))}
    </ul>
  );
}

/** Keeps what the address says (filter, order, columns) under a name; kept ones are put in order in the same window. */
export function SaveView({ address, views }: { readonly address: LedgerAddress; readonly views: readonly SavedView[] }) {
  const t = useTranslations("ledger.saved");
  const [open, setOpen] = useState(false);
  const { mutateAsync } = useMutation(useTRPC().ledger.saveView.mutationOptions());
  const { asOf: _, ...kept } = address;
  const query = ledgerQuery(kept).toString();
  const current = views.find((view) => view.query === query);
  return (
    <>
      <Button size="compact" variant="text" className="shrink-0 max-md:px-2" icon={<BookmarkPlus size={16} aria-hidden="true" />} aria-label={t("save")} onClick={() => setOpen(true)}><span className="max-md:hidden">{t("save")}</span></Button>
      {open && (
        <FormDialog<Values>
          open onOpenChange={setOpen} title={t("save")} action={t("send")} done={t("saved")}
          values={{ name: current?.name ?? "", isDefault: current?.isDefault ?? false }} send={(values) => mutateAsync({ ...values, query })}
        >
          <FormField<Values, "name"> name="name" label={t("name")} hint={t("name_hint")} required>{(control) => <Input {...control} maxLength={30} />}</FormField>
          <FormField<Values, "isDefault"> name="isDefault" label={t("is_default")}>{({ value, onChange }) => <Checkbox checked={value} onChange={onChange}>{t("default")}</Checkbox>}</FormField>
          {views.length > 0 && <KeptViews views={views} />}
        </FormDialog>
      )}
    </>
  );
}
