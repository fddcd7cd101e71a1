"use client";
import { Button } from "@taizhang/ui/button";
import { Descriptions } from "@taizhang/ui/descriptions";
import { Dialog } from "@taizhang/ui/dialog";
import { useUiTexts } from "@taizhang/ui/ui-texts";
import { useTranslations } from "next-intl";

export type HandedOver = { readonly username: string; readonly password: string };

/** One-time passwords, shown once. */
export function OnceDialog({ handed, onClose }: { readonly handed: HandedOver | null; readonly onClose: () => void }) {
  const t = useTranslations("admin.accounts");
  const { close } = useUiTexts();
  return (
    <Dialog open={handed !== null} onOpenChange={onClose} title={t("onceTitle")} description={t("onceHint")} size="small" footer={<Button variant="primary" onClick={onClose}>{close}</Button>}>
      {handed && (
        <Descriptions items={[
          { label: t("username"), value: <span className="select-all">{handed.username}</span> },
          { label: t("onceTitle"), value: <code className="text-h2 tracking-wide select-all">{handed.password}</code> },
        ]} />
      )}
    </Dialog>
  );
}
