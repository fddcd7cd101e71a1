import type { Baseline, PlanView } from "@taizhang/domain/plan";
import { daysBetween } from "@taizhang/planning";
import { Card } from "@taizhang/ui/card";
import { Table, Td, Th } from "@taizhang/ui/table";
import { useTranslations } from "next-intl";
import { formatDay } from "@/components/format";
import Link from "@/components/link";
import { movedNodes } from "./moved-nodes";

type Props = { readonly view: PlanView; readonly compared: Baseline | undefined; readonly taskId: string; readonly dueOn: string | null };

/** How the deadline slipped and who approved it, each state that was kept, and what moved since the one that is compared with: when, by whom and why. */
export function PlanMoves({ view, compared, taskId, dueOn }: Props) {
  const t = useTranslations("plan.moves");
  const moved = movedNodes(view, compared);
  const named = compared && { day: formatDay(compared.at), kind: t(`kind.${compared.kind}`) };
  const { slips, baselines } = view;
  const chain = slips.length === 0 ? dueOn : [slips[0]?.before, ...slips.map(({ after }) => after)].map((day) => formatDay(day)).join(" → ");
  return (
    <Card title={slips.length === 0 ? t("no_slip", { dueOn: formatDay(dueOn) }) : t("slips", { chain: chain ?? "", n: slips.length })}>
      {slips.length > 0 && (
        <Table caption={t("slip_caption")}>
          <thead><tr><Th>{t("from")}</Th><Th>{t("to")}</Th><Th numeric>{t("days")}</Th><Th>{t("why")}</Th><Th>{t("by")}</Th><Th>{t("on")}</Th></tr></thead>
          <tbody>
            {slips.map((slip) => (
              <tr key={slip.at}>
                <Td className="whitespace-nowrap">{formatDay(slip.before)}</Td><Td className="whitespace-nowrap">{formatDay(slip.after)}</Td>
                <Td numeric>{slip.before && slip.after ? daysBetween(slip.before, slip.after) : "—"}</Td><Td>{slip.reason ?? "—"}</Td><Td className="whitespace-nowrap">{slip.by}</Td><Td className="whitespace-nowrap">{formatDay(slip.at)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <p className="mt-3 mb-1 font-semibold">{!named ? t("no_baseline") : moved.length === 0 ? t("not_moved", named) : t("moved", { n: moved.length, ...named })}</p>
      {moved.length > 0 && (
        <ul className="m-0 pl-5">
          {moved.map(({ title, before, after, changes }) => (
            <li key={title} className="wrap-anywhere">
              {title}: {before === null ? t("added", { day: formatDay(after) }) : after === null ? t("left_out", { day: formatDay(before) }) : <><s className="text-ink-3">{before}</s> {after}</>}
              {changes.map(({ at, by, reason, own }) => <span key={at} className="block text-small text-ink-2">{[formatDay(at), by, reason, own ? t("own") : null].filter(Boolean).join(" · ")}</span>)}
            </li>
          ))}
        </ul>
      )}
      {baselines.length > 0 && (
        <ol aria-label={t("states")} className="mt-3 mb-0 grid list-none gap-1 p-0 text-small text-ink-2">
          {baselines.map((baseline) => (
            <li key={baseline.id} className="flex flex-wrap items-baseline gap-x-2">
              <span>{[formatDay(baseline.at), t(`kind.${baseline.kind}`), t("kept_nodes", { n: baseline.nodes.length, dueOn: formatDay(baseline.dueOn) }), baseline.kind === "month_end" ? null : baseline.by, baseline.reason].filter(Boolean).join(" · ")}</span>
              {baseline === compared && <strong aria-current="true" className="print:hidden">{t("compared")}</strong>}
              {baseline !== compared && baseline.nodes.length > 0 && <Link href={`/tasks/${taskId}/plan?baseline=${baseline.id}`} scroll={false} className="text-link print:hidden">{t("compare")}</Link>}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
