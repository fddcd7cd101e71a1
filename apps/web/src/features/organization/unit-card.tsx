"use client";
import { useMutation } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { Confirm } from "@taizhang/ui/confirm";
import { Descriptions } from "@taizhang/ui/descriptions";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import { useAct } from "@/components/use-act";
import { useTRPC } from "@/trpc/client";
import { organizationAddress } from "./address";
import { UnitForm, type Unit } from "./unit-form";
import { UnitWords } from "./unit-words";
import type { Word } from "./word-parts";

/** One unit: what it is called, where it stands, who works there (`children`), by which words it is recognised. */
export function UnitCard({ unit, units, words, today, children }: { readonly unit: Unit; readonly units: readonly Unit[]; readonly words: readonly Word[]; readonly today: string; readonly children: ReactNode }) {
  const t = useTranslations("admin.organization");
  const kindText = useTranslations("values.unitKind");
  const trpc = useTRPC();
  const act = useAct();
  const router = useRouter();
  const [open, setOpen] = useState<"edit" | "end" | null>(null);
  const ending = useMutation(trpc.organization.endUnit.mutationOptions());
  const end = async () => {
    if (await act(() => ending.mutateAsync({ unitId: unit.id, endedOn: today }), t("ended"))) router.push(organizationAddress("units"));
  };
  const parent = units.find(({ id }) => id === unit.parentId);
  return (
    <>
      <Card
        title={unit.name}
        actions={<div className="flex gap-2"><Button onClick={() => setOpen("edit")}>{t("edit")}</Button><Button variant="danger" onClick={() => setOpen("end")}>{t("end")}</Button></div>}
      >
        <Descriptions columns={2} items={[
          { label: t("shortName"), value: unit.shortName }, { label: t("kind"), value: kindText(unit.kind) },
          { label: t("code"), value: unit.code }, { label: t("parent"), value: parent?.name ?? "" },
          { label: t("confirms"), value: t(unit.confirmsReports ? "yes" : "no"), wide: true },
        ]} />
      </Card>
      {children}
      <Card title={t("tabs.words")}><UnitWords unit={unit} units={units} words={words} /></Card>
      <UnitForm unit={unit} units={units} open={open === "edit"} onOpenChange={(shown) => setOpen(shown ? "edit" : null)} />
      <Confirm
        open={open === "end"} onOpenChange={(shown) => setOpen(shown ? "end" : null)} danger
        title={t("endTitle", { name: unit.name })} description={t("endHint")} action={t("end")} onConfirm={end}
      />
    </>
  );
}
