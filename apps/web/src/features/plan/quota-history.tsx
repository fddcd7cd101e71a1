"use client";
import { useQuery } from "@tanstack/react-query";
import { Field } from "@taizhang/ui/field";
import { Select } from "@taizhang/ui/select";
import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { useTRPC } from "@/trpc/client";

type Values = { spread: string | null; amounts: string };

/** Where a quota follows past years: their months from an indicator's history, so that nobody copies twelve numbers. */
export function QuotaHistory({ taskId }: { readonly taskId: string }) {
  const t = useTranslations("plan.quota");
  const form = useFormContext<Values>();
  const spread = useWatch<Values, "spread">({ name: "spread" });
  const { data: offers } = useQuery(useTRPC().plan.seasonalShares.queryOptions({ taskId }, { enabled: spread === "seasonal", refetchOnWindowFocus: false }));
  if (spread !== "seasonal" || !offers) return null;
  if (offers.length === 0) return <p className="m-0 text-small text-ink-3">{t("history_none")}</p>;
  const take = (id: string | null) => {
    const offer = offers.find(({ indicatorId }) => indicatorId === id);
    if (offer) form.setValue("amounts", offer.months.join(" "), { shouldDirty: true });
  };
  return (
    <Field label={t("history")}>
      <Select value={null} placeholder={t("history_choose")} onChange={take} options={offers.map(({ indicatorId, name, years }) => ({ value: indicatorId, label: `${name} · ${t("history_years", { years: years.join("、") })}` }))} />
    </Field>
  );
}
