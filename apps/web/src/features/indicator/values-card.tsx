"use client";
import { useMutation } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { cx } from "@taizhang/ui/cx";
import { Table, Td, Th } from "@taizhang/ui/table";
import { Tag } from "@taizhang/ui/tag";
import { useLocale, useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { figure, periodText, plainTexts } from "@/components/indicator-text";
import { useSend } from "@/components/use-send";
import { useTRPC } from "@/trpc/client";
import type { IndicatorPage, ValueLine } from "./types";

const CorrectDialog = dynamic(() => import("./correct-dialog").then((part) => part.CorrectDialog));
const ExclusionDialog = dynamic(() => import("./exclusion-dialog").then((part) => part.ExclusionDialog));
const first = 14;

/** Values with where they come from, who entered and confirmed them; a corrected one stays, struck through. */
export function ValuesCard({ page }: { readonly page: IndicatorPage }) {
  const t = plainTexts(useTranslations("indicator"));
  const locale = useLocale();
  const send = useSend();
  const { mutateAsync: confirm } = useMutation(useTRPC().indicator.confirm.mutationOptions());
  const [every, setEvery] = useState(false);
  const [correcting, setCorrecting] = useState<ValueLine | null>(null);
  const [excluding, setExcluding] = useState<ValueLine | null>(null);
  const { values, rights, definition } = page;
  const shown = every ? values : values.slice(0, first);
  const excluded = new Set(page.exclusions.filter(({ state }) => state !== "refused").map(({ period }) => period));
  if (values.length === 0) return <Card title={t("values.title")}><p className="m-0 text-ink-3">{t("values.empty")}</p></Card>;
  return (
    <Card title={t("values.title")}>
      <Table caption={t("values.title")}>
        <thead><tr><Th>{t("values.period")}</Th><Th numeric>{t("values.value")}</Th><Th numeric>{t("values.rank")}</Th><Th>{t("values.source")}</Th><Th>{t("values.state")}</Th></tr></thead>
        <tbody>
          {shown.map((value) => (
            <tr key={value.id} className={cx(!value.isCurrent && "text-ink-3")}>
              <Td className="whitespace-nowrap">{periodText(value.period, locale)}</Td>
              <Td numeric className="whitespace-nowrap"><span className={cx(!value.isCurrent && "line-through")}>{figure(value.value, definition)}</span>{value.cumulative !== null && <span className="block text-small text-ink-3">{t("values.cumulative")} {figure(value.cumulative, definition)}</span>}</Td>
              <Td numeric>{value.rank ?? "—"}</Td>
              <Td>{value.source}{value.document !== null && ` ${value.document}`}<span className="block text-small text-ink-3">{t("values.by", { author: value.author ?? "", on: value.enteredOn })}{value.confirmedOn !== null && ` · ${t("values.confirmedBy", { name: value.confirmedBy ?? "", on: value.confirmedOn })}`}</span>{value.reason !== null && <span className="block text-small">{t("values.reason", { reason: value.reason })}</span>}</Td>
              <Td className="whitespace-nowrap">
                <Tag tone={value.isCurrent && value.state === "entered" ? "brand" : "neutral"}>{t(value.isCurrent ? `values.${value.state}` : "values.corrected")}</Tag>
                {value.isCurrent && (rights.enter || rights.confirm) && (
                  <span className="flex flex-wrap">
                    {rights.confirm && value.state === "entered" && <Button variant="text" size="compact" onClick={() => void send(() => confirm({ valueIds: [value.id] }), t("done.confirmed", { n: 1 }))}>{t("action.confirm")}</Button>}
                    {rights.enter && <Button variant="text" size="compact" onClick={() => setCorrecting(value)}>{t("action.correct")}</Button>}
                    {rights.enter && value.state === "confirmed" && !excluded.has(value.period) && <Button variant="text" size="compact" onClick={() => setExcluding(value)}>{t("action.exclude")}</Button>}
                  </span>
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {!every && values.length > first && <Button variant="text" onClick={() => setEvery(true)}>{t("values.more", { n: values.length })}</Button>}
      {correcting && <CorrectDialog value={correcting} page={page} onClose={() => setCorrecting(null)} />}
      {excluding && <ExclusionDialog value={excluding} page={page} onClose={() => setExcluding(null)} />}
    </Card>
  );
}
