"use client";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { Checkbox } from "@taizhang/ui/checkbox";
import { Field } from "@taizhang/ui/field";
import { Input } from "@taizhang/ui/input";
import { Notice } from "@taizhang/ui/notice";
import { Skeleton } from "@taizhang/ui/skeleton";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { TableImportColumns } from "./table-import-columns";
import { TableImportRows } from "./table-import-rows";
import { TableImportSource } from "./table-import-source";
import { useTableImport } from "./use-table-import";
import type { Choices } from "./workbench-state";

type Props = { readonly directiveId: string; readonly heldOn: string; readonly choices: Choices; readonly mayJoin: boolean };

/** A breakdown of tasks, given as a file or pasted, shown as it would become, mended by a person, and only then stored. */
export function TableImport({ directiveId, heldOn, choices, mayJoin }: Props) {
  const t = useTranslations("table.import");
  const errors = useTranslations("errors");
  const router = useRouter();
  const state = useTableImport(directiveId, heldOn, mayJoin);
  const [named, setNamed] = useState<string | null>(null);
  const table = state.preview?.table;
  const title = named ?? (table?.title.slice(0, 120) || t("nameDefault"));
  return (
    <div className="grid min-w-0 gap-4">
      <Card><TableImportSource state={state} /></Card>
      {state.loading && !table && <Card><Skeleton label={t("reading")} lines={8} /></Card>}
      {state.preview && !table && !state.loading && <Notice tone="warning">{t("noHeader")}</Notice>}
      {table && (
        <>
          <Card title={t("columns")}><TableImportColumns columns={table.columns} onAssign={state.assign} busy={state.loading} /></Card>
          <Card><TableImportRows state={state} table={table} choices={choices} /></Card>
          <Card>
            <form noValidate className="grid gap-4" onSubmit={(event) => { event.preventDefault(); void state.confirm(title); }}>
              {state.rowError && <Notice tone="error">{state.rowError.text}</Notice>}
              <Field label={t("name")} required {...(title.trim() === "" ? { error: errors("kernel.required") } : {})}><Input value={title} maxLength={120} onChange={(event) => setNamed(event.target.value)} /></Field>
              {mayJoin && state.known.length > 0 && <Checkbox checked={state.isJoining} onChange={state.setJoining}>{t("join", { n: state.known.length })}</Checkbox>}
              <p className="m-0 text-ink-3">{state.taken.length === 0 ? t("noneLeft") : t("storeNote")}</p>
              <div className="flex flex-wrap justify-end gap-2">
                <Button onClick={() => router.back()}>{t("cancel")}</Button>
                <Button type="submit" variant="primary" loading={state.sending} disabled={state.taken.length === 0 || title.trim() === ""}>{t("confirm", { n: state.taken.length })}</Button>
              </div>
            </form>
          </Card>
        </>
      )}
    </div>
  );
}
