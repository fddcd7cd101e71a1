"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { useToast } from "@taizhang/ui/toast";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ImportDialog } from "@/components/import-dialog";
import { useTRPC } from "@/trpc/client";

const columns = ["code", "name", "shortName", "kind", "parentCode", "sortOrder", "aliases"] as const;

/** Units by a pasted table, added or changed by their code. */
export function ImportUnits() {
  const t = useTranslations("admin.import");
  const toast = useToast();
  const router = useRouter();
  const trpc = useTRPC();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const { mutateAsync } = useMutation(trpc.organization.importUnits.mutationOptions());
  const check = async (text: string) => {
    const { lines, faults } = await client.fetchQuery(trpc.organization.previewUnits.queryOptions({ text }, { staleTime: 0 }));
    const added = lines.filter(({ action }) => action === "add").length;
    return { count: lines.length, faults, sentence: t("unitsPlan", { added, changed: lines.length - added }) };
  };
  const send = async (text: string) => {
    toast.success(t("unitsDone", await mutateAsync({ text })));
    setOpen(false);
    router.refresh();
  };
  const columnName = (field: string) => t(`columns.${columns.find((one) => one === field) ?? "code"}`);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("open")}</Button>
      {open && <ImportDialog title={t("units")} columns={t("unitsColumns")} columnName={columnName} check={check} send={send} onClose={() => setOpen(false)} />}
    </>
  );
}
