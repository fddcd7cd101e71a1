"use client";
import { Notice } from "@taizhang/ui/notice";
import { Table, Td, Th } from "@taizhang/ui/table";
import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { changedFields, type Editable, type EditField } from "./edit-values";

type Props = {
  readonly start: Editable;
  /** What stands there now, by field, where it is no longer the start. */
  readonly theirs: Record<string, unknown>;
  readonly word: (field: EditField, value: unknown) => string;
};

/** Two officers saved the same item: what the first wrote beside what the second typed, field by field. */
export function BothVersions({ start, theirs, word }: Props) {
  const t = useTranslations("task");
  const mine = useWatch({ control: useFormContext<Editable>().control }) as Editable;
  const other = { ...start, ...Object.fromEntries(Object.keys(start).filter((key) => key in theirs).map((key) => [key, theirs[key]])) } as Editable;
  const changed = changedFields(start, mine);
  const fields = changedFields(start, other).concat(changed).filter((field, at, all) => all.indexOf(field) === at && word(field, other[field]) !== word(field, mine[field]));
  return (
    <Notice tone="warning" title={t("conflict.title")}>
      <p className="m-0 mb-2">{t("conflict.hint_fields")}</p>
      {fields.length > 0 && (
        <Table caption={t("conflict.title")}>
          <thead><tr><Th>{t("conflict.what")}</Th><Th>{t("conflict.theirs")}</Th><Th>{t("conflict.mine")}</Th></tr></thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field}>
                <Td className="whitespace-nowrap">{t(`field.${field === "cooperating" ? "cooperatingUnit" : field}`)}</Td>
                <Td className="wrap-anywhere whitespace-pre-line">{word(field, other[field])}</Td>
                <Td className="wrap-anywhere whitespace-pre-line">{changed.includes(field) ? word(field, mine[field]) : t("conflict.untouched")}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Notice>
  );
}
