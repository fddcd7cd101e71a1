"use client";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { Empty } from "@taizhang/ui/empty";
import { TreeSelect } from "@taizhang/ui/tree-select";
import { Tree } from "@taizhang/ui/tree";
import { Building2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { organizationAddress } from "./address";
import { nodesOf, UnitForm, type Unit } from "./unit-form";

/** The standing tree of units; on a phone a tree to choose from. */
export function UnitsPane({ units, unitId, children }: { readonly units: readonly Unit[]; readonly unitId: string | null; readonly children?: ReactNode }) {
  const t = useTranslations("admin.organization");
  const router = useRouter();
  const nodes = useMemo(() => nodesOf(units), [units]);
  const tree = useRef<HTMLDivElement>(null);
  // An address may name a unit far down.
  useEffect(() => { tree.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" }); }, [unitId]);
  const go = (id: string | null) => router.push(organizationAddress("units", id ?? undefined));
  return (
    <div className="grid grid-cols-1 items-start gap-4 *:min-w-0 lg:grid-cols-[320px_minmax(0,1fr)]">
      <Card title={t("units")}>
        <TreeSelect nodes={nodes} value={unitId} onChange={go} label={t("units")} />
        <div ref={tree} className="mt-3 max-h-[65dvh] overflow-y-auto max-lg:hidden"><Tree label={t("units")} nodes={nodes} value={unitId} onChange={go} /></div>
      </Card>
      {children ?? <Card><Empty title={t("pick")} /></Card>}
    </div>
  );
}

/** Adds a unit. */
export function AddUnitButton({ units }: { readonly units: readonly Unit[] }) {
  const t = useTranslations("admin.organization");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" icon={<Building2 size={16} aria-hidden="true" />} onClick={() => setOpen(true)}>{t("addUnit")}</Button>
      <UnitForm unit={null} units={units} open={open} onOpenChange={setOpen} />
    </>
  );
}
