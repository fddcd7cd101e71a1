"use client";
import { Button } from "@taizhang/ui/button";
import { Confirm } from "@taizhang/ui/confirm";
import { Dialog } from "@taizhang/ui/dialog";
import { Table, Td, Th } from "@taizhang/ui/table";
import { useUiTexts } from "@taizhang/ui/ui-texts";
import { Download, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { printSlips, saveAs, slipsCsv, type Opened } from "./slips";

/** One-time passwords of an import, shown once: printed as slips or kept as a table; closing without either asks first. */
export function PasswordsDialog({ opened, onClose }: { readonly opened: readonly Opened[]; readonly onClose: () => void }) {
  const t = useTranslations("admin");
  const { close } = useUiTexts();
  const [taken, setTaken] = useState(false);
  const [asking, setAsking] = useState(false);
  const head = [t("accounts.unit"), t("accounts.name"), t("accounts.username"), t("accounts.onceTitle")];
  const leave = () => (taken ? onClose() : setAsking(true));
  const print = () => { printSlips(opened, { username: t("accounts.username"), password: t("accounts.onceTitle"), below: t("import.slipBelow") }); setTaken(true); };
  const save = () => { saveAs(`${t("import.fileName")}.csv`, slipsCsv(head, opened)); setTaken(true); };
  const footer = (
    <>
      <Button icon={<Download size={16} aria-hidden="true" />} onClick={save}>{t("import.download")}</Button>
      <Button icon={<Printer size={16} aria-hidden="true" />} onClick={print}>{t("import.print")}</Button>
      <Button variant="primary" onClick={leave}>{close}</Button>
    </>
  );
  return (
    <>
      <Dialog open onOpenChange={leave} title={t("import.passwords", { count: opened.length })} description={t("accounts.onceHint")} size="large" footer={footer}>
        <Table caption={t("accounts.onceTitle")}>
          <thead><tr>{head.map((word) => <Th key={word}>{word}</Th>)}</tr></thead>
          <tbody>
            {opened.map(({ unit, name, username, password }) => (
              <tr key={username}><Td>{unit}</Td><Td className="whitespace-nowrap">{name}</Td><Td className="select-all">{username}</Td><Td><code className="tracking-wide select-all">{password}</code></Td></tr>
            ))}
          </tbody>
        </Table>
      </Dialog>
      <Confirm open={asking} onOpenChange={setAsking} title={t("import.leaveTitle")} description={t("import.leaveHint")} action={t("import.leave")} danger onConfirm={onClose} />
    </>
  );
}
