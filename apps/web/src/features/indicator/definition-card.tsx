import { Card } from "@taizhang/ui/card";
import { Descriptions } from "@taizhang/ui/descriptions";
import { getTranslations } from "next-intl/server";
import type { IndicatorPage } from "./types";

/** What is measured, how, and who answers for it. */
export async function DefinitionCard({ page }: { readonly page: IndicatorPage }) {
  const t = await getTranslations("indicator");
  const values = await getTranslations("values");
  const { definition, names, targets, year } = page;
  const target = targets.find((one) => one.year === year);
  return (
    <Card title={t("facts.title")}>
      <Descriptions
        items={[
          { label: t("facts.aggregation"), value: `${t(`aggregation.${definition.aggregation}`)} · ${t(`direction.${definition.direction}`)}` },
          { label: t("facts.frequency"), value: t(`frequency.${definition.frequency}`) },
          { label: t("facts.data"), value: names.dataUnit },
          { label: t("facts.lead"), value: names.leadUnit ?? "—" },
          { label: t("facts.leader"), value: names.leaderTitle ?? "—" },
          { label: t("facts.level"), value: values(`sourceLevel.${definition.level}`) },
          { label: t("facts.evaluation"), value: t(`evaluation.${definition.evaluation}`) },
          ...(target ? [{ label: t("facts.source"), value: target.source }, { label: t("facts.trajectory"), value: t(`trajectory.${target.trajectory}`) }] : []),
          ...(names.pair === null ? [] : [{ label: t("facts.pair"), value: names.pair }]),
        ]}
      />
    </Card>
  );
}
