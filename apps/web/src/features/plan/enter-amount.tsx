"use client";
import { useMutation } from "@tanstack/react-query";
import type { QuotaView } from "@taizhang/domain/plan";
import { Button } from "@taizhang/ui/button";
import { NumberInput } from "@taizhang/ui/number-input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSend } from "@/components/use-send";
import { useTRPC } from "@/trpc/client";

type Props = { readonly taskId: string; readonly quota: QuotaView; readonly period: { readonly firstOn: string }; readonly name: string };

/** What was done in one period: typed and kept in place. */
export function EnterAmount({ taskId, quota, period, name }: Props) {
  const t = useTranslations("plan.quota");
  const { mutateAsync, isPending } = useMutation(useTRPC().plan.enterQuota.mutationOptions());
  const send = useSend();
  const entry = quota.entries.find(({ firstOn }) => firstOn === period.firstOn);
  const [amount, setAmount] = useState<number | null>(entry?.amount ?? null);
  const isNew = amount !== null && amount !== entry?.amount;
  const keep = () => { if (amount !== null) void send(() => mutateAsync({ taskId, firstOn: period.firstOn, amount, version: entry?.version ?? 0 }), t("entered")); };
  return (
    <span className="inline-flex items-center justify-end gap-1" onKeyDown={(event) => { if (event.key === "Enter" && isNew) keep(); }}>
      <NumberInput className="w-32" value={amount} onChange={setAmount} min={0} decimals={quota.quota.decimals} label={t("enter", { period: name })} />
      <Button size="compact" disabled={!isNew} loading={isPending} onClick={keep}>{t("keep")}</Button>
    </span>
  );
}
