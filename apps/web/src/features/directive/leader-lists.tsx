import type { RouterOutputs } from "@taizhang/api";
import { Empty } from "@taizhang/ui/empty";
import { PageHeader } from "@taizhang/ui/page-header";
import { Table, Td, Th } from "@taizhang/ui/table";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { formatDay } from "@/components/format";
import { namesOf } from "./names";
import { PrintButton } from "./print-button";
import type { Choices } from "./workbench-state";

type Deployed = RouterOutputs["directive"]["deployed"];
type Item = Deployed["items"][number];

/** What a meeting deployed, one list per leader in charge, over all its texts; each begins a new sheet in print (S 0.2). */
export function LeaderLists({ deployed, choices }: { readonly deployed: Deployed; readonly choices: Choices }) {
  const t = useTranslations("directive.leaders");
  const { directive, items } = deployed;
  const names = namesOf(choices);
  const order = [...choices.leaders.map(({ postId }) => postId), null];
  const lists = order.map((postId) => ({ postId, items: items.filter(({ leaderPostId }) => leaderPostId === postId) })).filter((list) => list.items.length > 0);
  return (
    <>
      <PageHeader title={t("title")} back={{ href: `/directives/${directive.id}`, label: directive.title }} linkAs={Link} conclusion={t("conclusion", { items: items.length, leaders: lists.filter(({ postId }) => postId !== null).length })} actions={<PrintButton label={t("print")} />} />
      {lists.length === 0 && <Empty title={t("none")} hint={t("noneHint")} />}
      <div className="grid gap-6">
        {lists.map(({ postId, items: own }) => {
          const name = names.leader(postId) ?? t("noLeader");
          return (
            <section key={postId ?? "none"} aria-label={name} className="min-w-0 break-after-page">
              <h2 className="m-0 mb-2 text-h2 font-semibold">{name} <span className="font-normal text-ink-2">{t("count", { n: own.length })}</span></h2>
              <p className="m-0 mb-2 hidden print:block">{directive.title} {formatDay(directive.heldOn)}</p>
              <div className="overflow-x-auto"><Table caption={name}>
                <thead><tr><Th>{t("number")}</Th><Th>{t("item")}</Th><Th>{t("unit")}</Th><Th>{t("due")}</Th><Th>{t("state")}</Th></tr></thead>
                <tbody>{own.map((item) => <Line key={item.id} item={item} directiveId={directive.id} owner={names.unit(item.leadUnitId) ?? names.group(item.groupId)} />)}</tbody>
              </Table></div>
            </section>
          );
        })}
      </div>
    </>
  );
}

function Line({ item, directiveId, owner }: { readonly item: Item; readonly directiveId: string; readonly owner: string | null }) {
  const t = useTranslations("directive.leaders");
  const value = useTranslations("values");
  const href = item.taskId ? `/tasks/${item.taskId}` : `/directives/${directiveId}/texts/${item.textId}`;
  return (
    <tr>
      <Td className="whitespace-nowrap tabular-nums">{item.taskNumber ?? item.outline.join(" › ")}</Td>
      <Td className="min-w-48"><Link href={href} className="text-link wrap-anywhere">{item.title}</Link></Td>
      <Td className="whitespace-nowrap">{owner ?? <span className="text-ink-3">{t("missing")}</span>}</Td>
      <Td className="whitespace-nowrap tabular-nums">{item.dueOn ? formatDay(item.dueOn) : <span className="text-ink-3">{item.deadlineText ?? t("missing")}</span>}</Td>
      <Td className="whitespace-nowrap">{value(`candidateState.${item.state}`)}</Td>
    </tr>
  );
}
