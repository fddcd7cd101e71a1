"use client";
import { taskColumns, type TaskColumn } from "@taizhang/domain/directive";
import { Field } from "@taizhang/ui/field";
import { Select } from "@taizhang/ui/select";
import { useTranslations } from "next-intl";
import type { Table } from "./table-import-state";

type Props = { readonly columns: Table["columns"]; readonly busy: boolean; readonly onAssign: (index: number, role: TaskColumn) => void };

/** What each column holds, as recognised by its name; a person may say otherwise. */
export function TableImportColumns({ columns, busy, onAssign }: Props) {
  const t = useTranslations("table.import");
  const role = useTranslations("table.role");
  const options = taskColumns.map((one) => ({ value: one, label: role(one) }));
  return (
    <div className="grid gap-3" aria-busy={busy}>
      <p className="m-0 text-ink-2">{t("columnsHint")}</p>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4 2xl:grid-cols-6">
        {columns.map(({ index, name, role: current, known }) => (
          <Field key={index} label={name || `${index + 1}`} {...(known ? {} : { hint: t("unknownColumn") })}>
            <Select options={options} value={current} disabled={busy} onChange={(next) => { if (next) onAssign(index, next); }} />
          </Field>
        ))}
      </div>
    </div>
  );
}
