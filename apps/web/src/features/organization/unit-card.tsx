"use client";
import { useMutation } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { Confirm } from "@taizhang/ui/confirm";
import { Descriptions } from "@taizhang/ui/descriptions";
import { Field } from "@taizhang/ui/field";
import { IconButton } from "@taizhang/ui/icon-button";
import { Input } from "@taizhang/ui/input";
import { Tag } from "@taizhang/ui/tag";
import { useUiTexts } from "@taizhang/ui/ui-texts";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, type SubmitEvent } from "react";
import { useAct } from "@/components/use-act";
import { useTRPC } from "@/trpc/client";
import { organizationAddress } from "./address";
import { UnitForm, type Unit } from "./unit-form";

function Aliases({ unit }: { readonly unit: Unit }) {
  const t = useTranslations("admin.organization");
  const admin = useTranslations("admin");
  const { remove } = useUiTexts();
  const trpc = useTRPC();
  const act = useAct();
  const [alias, setAlias] = useState("");
  const adding = useMutation(trpc.organization.addAlias.mutationOptions());
  const removing = useMutation(trpc.organization.removeAlias.mutationOptions());
  const add = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (alias.trim() !== "" && (await act(() => adding.mutateAsync({ unitId: unit.id, alias }), admin("saved")))) setAlias("");
  };
  return (
    <Card title={t("aliases")}>
      <p className="m-0 mb-3 text-ink-2">{unit.aliases.length === 0 ? t("noAlias") : t("aliasesHint")}</p>
      <ul className="m-0 mb-3 flex list-none flex-wrap gap-2 p-0">
        {unit.aliases.map((one) => (
          <li key={one} className="flex items-center">
            <Tag>{one}</Tag>
            <IconButton label={remove.replace("{name}", one)} icon={<X size={14} aria-hidden="true" />} onClick={() => void act(() => removing.mutateAsync({ unitId: unit.id, alias: one }), admin("saved"))} />
          </li>
        ))}
      </ul>
      <form onSubmit={(event) => void add(event)} className="flex max-w-100 items-end gap-2">
        <Field label={t("alias")} hideLabel className="flex-1"><Input value={alias} onChange={(event) => setAlias(event.target.value)} maxLength={40} placeholder={t("alias")} /></Field>
        <Button type="submit" loading={adding.isPending}>{t("addAlias")}</Button>
      </form>
    </Card>
  );
}

/** One unit: what it is called, where it stands, by which words it is recognised. */
export function UnitCard({ unit, units, today }: { readonly unit: Unit; readonly units: readonly Unit[]; readonly today: string }) {
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
      <Aliases unit={unit} />
      <UnitForm unit={unit} units={units} open={open === "edit"} onOpenChange={(shown) => setOpen(shown ? "edit" : null)} />
      <Confirm
        open={open === "end"} onOpenChange={(shown) => setOpen(shown ? "end" : null)} danger
        title={t("endTitle", { name: unit.name })} description={t("endHint")} action={t("end")} onConfirm={end}
      />
    </>
  );
}
