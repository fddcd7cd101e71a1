"use client";
import { deskHref, type WorkQueue } from "@taizhang/domain/desk";
import { Button } from "@taizhang/ui/button";
import { Select } from "@taizhang/ui/select";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import type { DeskWaiting } from "./types";

type Props = {
  readonly queue: WorkQueue; readonly waiting: readonly DeskWaiting[]; readonly unit: string | null; readonly onUnit: () => void;
  readonly loaded: number; readonly more: number;
  /** How many of the list nothing speaks against; null where nothing is chosen in it. */
  readonly unflagged: number | null; readonly onChoose: () => void;
};

/** Above a queue: one unit of all that have something waiting in it, all loaded ones at once that nothing speaks against, and how many are not loaded. */
export function QueueTools({ queue, waiting, unit, onUnit, loaded, more, unflagged, onChoose }: Props) {
  const t = useTranslations("desk.list");
  const router = useRouter();
  const [, startTransition] = useTransition();
  // The unit as it was asked for last, until the page answers.
  const [wanted, want] = useOptimistic(unit);
  const narrow = (next: string | null) => startTransition(() => {
    onUnit();
    want(next);
    router.push(deskHref({ queue, unit: next }), { scroll: false });
  });
  const isNarrowable = waiting.length > 1 || unit !== null;
  if (!isNarrowable && unflagged === null && more === 0) return null;
  return (
    <div className="mb-2 flex flex-wrap items-center gap-2">
      {isNarrowable && (
        <Select
          label={t("unit")}
          className="w-44"
          options={waiting.map((one) => ({ value: one.id, label: t("unitCount", { unit: one.unit, n: one.n }) }))}
          value={wanted}
          onChange={narrow}
          placeholder={t("allUnits")}
          clearLabel={t("allUnits")}
        />
      )}
      {unflagged !== null && unflagged > 0 && <Button onClick={onChoose}>{t("chooseUnflagged", { n: unflagged })}</Button>}
      {more > 0 && <p className="m-0 w-full text-small text-ink-2">{t("more", { queue, n: loaded, more })}</p>}
    </div>
  );
}
