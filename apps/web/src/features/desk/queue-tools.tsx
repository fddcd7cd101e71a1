"use client";
import { Button } from "@taizhang/ui/button";
import { Select } from "@taizhang/ui/select";
import { useTranslations } from "next-intl";
import type { DeskRow } from "./types";

type Props = {
  readonly rows: readonly DeskRow[]; readonly unit: string | null; readonly onUnit: (unit: string | null) => void;
  /** How many of the list nothing speaks against; null where nothing is chosen in it. */
  readonly unflagged: number | null; readonly onChoose: () => void;
};

/** Above a queue: one unit of those that wait in it, and all at once that nothing speaks against. */
export function QueueTools({ rows, unit, onUnit, unflagged, onChoose }: Props) {
  const t = useTranslations("desk.list");
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.unit, (counts.get(row.unit) ?? 0) + 1);
  if (counts.size < 2 && unflagged === null) return null;
  return (
    <div className="mb-2 flex flex-wrap items-center gap-2">
      {counts.size > 1 && (
        <Select
          label={t("unit")}
          className="w-44"
          options={[...counts].sort(([, one], [, other]) => other - one).map(([value, n]) => ({ value, label: t("unitCount", { unit: value, n }) }))}
          value={unit}
          onChange={onUnit}
          placeholder={t("allUnits")}
          clearLabel={t("allUnits")}
        />
      )}
      {unflagged !== null && unflagged > 0 && <Button onClick={onChoose}>{t("chooseUnflagged", { n: unflagged })}</Button>}
    </div>
  );
}
