"use client";
import { CandidateValues } from "@taizhang/domain/directive";
import { Button } from "@taizhang/ui/button";
import { Dialog } from "@taizhang/ui/dialog";
import { Table, Td, Th } from "@taizhang/ui/table";
import { useTranslations } from "next-intl";
import type { Names } from "./names";
import type { Clash } from "./use-bench";

type Props = { readonly clash: Clash; readonly names: Names; readonly onTheirs: () => void; readonly onMine: () => void };
const keys = Object.keys(CandidateValues.shape) as (keyof CandidateValues)[];

/** Two officers saved the same candidate: both versions side by side, nothing typed is lost. */
export function ClashDialog({ clash, names, onTheirs, onMine }: Props) {
  const t = useTranslations("directive.bench");
  const words = useTranslations("values");
  const word = (key: keyof CandidateValues, value: unknown): string => {
    if (value === null || value === undefined || value === "") return "—";
    if (key === "leadUnitId") return names.unit(String(value)) ?? "—";
    if (key === "groupId") return names.group(String(value)) ?? "—";
    if (key === "leaderPostId") return names.leader(String(value)) ?? "—";
    if (key === "fieldId") return names.field(String(value)) ?? "—";
    if (key === "deadlineQuality" || key === "taskClass") return words(`${key}.${String(value)}`);
    if (key === "kind") return words(`taskKind.${String(value)}`);
    if (Array.isArray(value)) return value.map((one: { unitId: string; share?: string; targetValue?: number | null }) => [names.unit(one.unitId), one.share, one.targetValue].filter(Boolean).join(" ")).join("；") || "—";
    return String(value);
  };
  const different = keys.filter((key) => key in clash.yours && JSON.stringify(clash.yours[key]) !== JSON.stringify(clash.current[key]));
  return (
    <Dialog
      open onOpenChange={(open) => { if (!open) onTheirs(); }} title={t("clashTitle")} description={t("clashHint")} size="large"
      footer={<><Button onClick={onTheirs}>{t("keepTheirs")}</Button>{different.length > 0 && <Button variant="primary" onClick={onMine}>{t("keepMine")}</Button>}</>}
    >
      <Table caption={t("clashTitle")}>
        <thead><tr><Th>{t("clashField")}</Th><Th>{t("clashCurrent")}</Th><Th>{t("clashYours")}</Th></tr></thead>
        <tbody>
          {(different.length > 0 ? different : (["title"] as const)).map((key) => (
            <tr key={key}><Td>{t(`field.${key}`)}</Td><Td className="wrap-anywhere">{word(key, clash.current[key])}</Td><Td className="wrap-anywhere">{word(key, key in clash.yours ? clash.yours[key] : clash.current[key])}</Td></tr>
          ))}
        </tbody>
      </Table>
    </Dialog>
  );
}
