import { byUrgency } from "@taizhang/domain/indicator";
import type { listIndicators } from "@taizhang/domain/indicator/server";
import { Card } from "@taizhang/ui/card";
import { getTranslations } from "next-intl/server";
import { IndicatorLamp } from "@/components/indicator-lamp";
import { figure, plainTexts, requiredText, targetText } from "@/components/indicator-text";
import Link from "@/components/link";
import { withAsOf } from "@/components/with-as-of";

const most = 8;

/** The indicators of the reader's portfolio, the worst first; each opens its page. */
export async function IndicatorsCard({ board }: { readonly board: Awaited<ReturnType<typeof listIndicators.run>> }) {
  if (board.rows.length === 0) return null;
  const t = plainTexts(await getTranslations("indicator"));
  const red = board.rows.filter(({ lamp }) => lamp === "red").length;
  return (
    <Card className="mt-4" title={t("overview.sentence", { n: board.rows.length, red })} actions={<Link href={withAsOf("/indicators", board.asOf)} className="inline-flex items-center text-link max-md:min-h-11">{t("overview.all")}</Link>}>
      <ul className="m-0 grid list-none gap-x-8 p-0 xl:grid-cols-2" aria-label={t("overview.title")}>
        {byUrgency(board.rows).slice(0, most).map((row) => (
          <li key={row.id} className="border-b border-line">
            <Link href={withAsOf(`/indicators/${row.id}`, board.asOf)} className="flex min-h-11 min-w-0 flex-wrap items-center justify-between gap-x-4 py-1.5 text-ink no-underline hover:bg-page">
              <span className="flex min-w-0 items-center gap-2"><IndicatorLamp row={row} look="plain" /><span className="min-w-0 font-medium wrap-anywhere">{row.name}</span></span>
              <span className="text-small text-ink-2">{figure(row.figures?.done, row)} / {targetText(row, t)}{row.figures?.required.state === "open" && ` · ${requiredText(row, row.figures, t)}`}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
