"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ImportDialog } from "@/components/import-dialog";
import { useTRPC } from "@/trpc/client";
import { PasswordsDialog } from "./passwords-dialog";
import type { Opened } from "./slips";

const columns = ["username", "name", "unit", "role", "title", "phone"] as const;
/** People with posts and accounts by a pasted table; their one-time passwords are shown once. */
export function ImportAccounts() {
  const t = useTranslations("admin.import");
  const router = useRouter();
  const trpc = useTRPC();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [opened, setOpened] = useState<readonly Opened[] | null>(null);
  const { mutateAsync } = useMutation(trpc.access.importAccounts.mutationOptions());
  const check = async (text: string) => {
    const { lines, faults } = await client.fetchQuery(trpc.access.previewAccounts.queryOptions({ text }, { staleTime: 0 }));
    return { count: lines.length, faults, sentence: t("accountsPlan", { count: lines.length }) };
  };
  const send = async (text: string) => {
    setOpened((await mutateAsync({ text })).opened);
    setOpen(false);
    router.refresh();
  };
  const columnName = (field: string) => t(`columns.${columns.find((one) => one === field) ?? "username"}`);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("open")}</Button>
      {open && <ImportDialog title={t("accounts")} columns={t("accountsColumns")} columnName={columnName} check={check} send={send} onClose={() => setOpen(false)} />}
      {opened && <PasswordsDialog opened={opened} onClose={() => setOpened(null)} />}
    </>
  );
}
