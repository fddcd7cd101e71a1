import type { PlanView } from "@taizhang/domain/plan";
import { daysBetween } from "@taizhang/planning";
import { Card } from "@taizhang/ui/card";
import { Table, Td, Th } from "@taizhang/ui/table";
import { useTranslations } from "next-intl";
import { formatDay } from "@/components/format";

type Moved = { title: string; before: string | null; after: string | null };

/** What stands elsewhere than it was agreed: nodes moved, added and left out. */
function movedNodes({ nodes, baselines }: PlanView): Moved[] {
  const agreed = baselines.findLast((baseline) => baseline.nodes.length > 0)?.nodes ?? [];
  const now = new Map(nodes.map(({ title, dueOn }) => [title, dueOn]));
  const then = new Map(agreed.map(({ title, dueOn }) => [title, dueOn]));
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((title) => {
    const [before, after] = [then.get(title) ?? null, now.get(title) ?? null];
    return agreed.length === 0 || before === after ? [] : [{ title, before, after }];
  });
}

/** How the deadline slipped and who approved it, each agreed state, and what moved since the last of them. */
export function PlanMoves({ view, dueOn }: { readonly view: PlanView; readonly dueOn: string | null }) {
  const t = useTranslations("plan.moves");
  const moved = movedNodes(view);
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
      <p className="mt-3 mb-1 font-semibold">{baselines.length === 0 ? t("no_baseline") : moved.length === 0 ? t("not_moved") : t("moved", { n: moved.length })}</p>
      {moved.length > 0 && (
        <ul className="m-0 pl-5">
          {moved.map(({ title, before, after }) => (
            <li key={title} className="wrap-anywhere">{title}: {before === null ? t("added", { day: formatDay(after) }) : after === null ? t("left_out", { day: formatDay(before) }) : <><s className="text-ink-3">{before}</s> {after}</>}</li>
          ))}
        </ul>
      )}
      {baselines.length > 0 && (
        <ol className="mt-3 mb-0 grid list-none gap-1 p-0 text-small text-ink-2">
          {baselines.map((baseline) => (
            <li key={baseline.id}>{formatDay(baseline.at)} · {t(`kind.${baseline.kind}`)} · {t("kept", { n: baseline.nodes.length, dueOn: formatDay(baseline.dueOn), by: baseline.by })}{baseline.reason ? ` · ${baseline.reason}` : ""}</li>
          ))}
        </ol>
      )}
    </Card>
  );
}
