import { Notice } from "@taizhang/ui/notice";
import { PageHeader } from "@taizhang/ui/page-header";
import { Tag } from "@taizhang/ui/tag";
import { getTranslations } from "next-intl/server";
import { AsOfPicker, PastBand } from "@/components/as-of";
import { IndicatorLamp } from "@/components/indicator-lamp";
import { plainTexts, reasonText } from "@/components/indicator-text";
import Link from "@/components/link";
import { withAsOf } from "@/components/with-as-of";
import { CourseChart } from "./course-chart";
import { DefinitionCard } from "./definition-card";
import { FiguresCard } from "./figures-card";
import { IndicatorActions } from "./indicator-actions";
import { ReturnsCard } from "./returns-card";
import { CausesCard, ExclusionsCard, QuestionsCard, TasksCard } from "./side-cards";
import type { IndicatorPage } from "./types";
import { ValuesCard } from "./values-card";
import { WhatIf } from "./what-if";

/** One indicator: where it stands and why, the course of its year, what-if, the values with their sources, what feeds it. */
export async function IndicatorView({ page, today }: { readonly page: IndicatorPage; readonly today: string }) {
  const t = plainTexts(await getTranslations("indicator"));
  const { definition, figures, lamp } = page;
  const row = { ...definition, lamp, figures };
  return (
    <>
      <PageHeader
        title={definition.name} back={{ href: withAsOf("/indicators", page.asOf), label: t("back") }} linkAs={Link} conclusion={reasonText(row, figures, t)}
        meta={<><span>{definition.number}</span><IndicatorLamp row={row} />{definition.restricted && <Tag>{t("restricted")}</Tag>}</>}
        actions={<><AsOfPicker asOf={page.asOf} today={today} /><IndicatorActions page={page} /></>}
      />
      <PastBand asOf={page.asOf} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 gap-4">
          {definition.composite && <Notice>{t("composite")}</Notice>}
          <FiguresCard page={page} />
          <CourseChart page={page} />
          {page.detail.required.state === "open" && <WhatIf page={page} />}
          <ValuesCard page={page} />
        </div>
        <div className="grid min-w-0 gap-4">
          <QuestionsCard page={page} />
          <CausesCard page={page} />
          <ExclusionsCard page={page} />
          <ReturnsCard page={page} />
          <TasksCard page={page} />
          <DefinitionCard page={page} />
        </div>
      </div>
    </>
  );
}
