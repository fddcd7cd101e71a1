import type { DeskQueue } from "@taizhang/domain/desk";
import { Empty } from "@taizhang/ui/empty";
import { PageHeader } from "@taizhang/ui/page-header";
import { getTranslations } from "next-intl/server";
import { HandledTable } from "./handled-table";
import { QueueNav } from "./queue-nav";
import { QueueWork } from "./queue-work";
import { SignInTable } from "./sign-in-table";
import type { DeskCounts, DeskHandled, DeskItem, DeskRights, DeskRow, DeskSignIn, DeskUnit } from "./types";

type Props = {
  readonly queue: DeskQueue;
  readonly counts: DeskCounts;
  readonly rows: readonly DeskRow[];
  readonly signIns: readonly DeskSignIn[];
  readonly handled: readonly DeskHandled[];
  readonly first: { readonly id: string; readonly item: DeskItem } | null;
  readonly units: readonly DeskUnit[];
  readonly rights: DeskRights;
  readonly day: string;
};

/** 督查工作台 (ui.md 4.3 ⑤): an inbox; a list, what is chosen beside it, and on to the next. */
export async function DeskView({ queue, counts, rows, signIns, handled, first, units, rights, day }: Props) {
  const t = await getTranslations("desk");
  const waiting = counts.reports + counts.disputes + counts.extensions + counts.closings;
  const conclusion = waiting + counts.signins === 0 ? t("clear")
    : t(counts.late > 0 ? "conclusionLate" : "conclusion", { n: waiting, late: counts.late, signins: counts.signins });
  const nothing = queue === "handled" ? <Empty title={t("handled.none")} hint={t("handled.hint")} /> : <Empty title={t("empty.title", { queue: t(`queue.${queue}`) })} hint={t("empty.hint")} />;
  return (
    <>
      <PageHeader title={t("title")} conclusion={conclusion} />
      <QueueNav queue={queue} counts={counts} rights={rights} />
      {queue === "signins" ? (signIns.length === 0 ? nothing : <SignInTable rows={signIns} day={day} />)
        : queue === "handled" ? (handled.length === 0 ? nothing : <HandledTable rows={handled} />)
        : <QueueWork key={queue} queue={queue} rows={rows} first={first} units={units} rights={rights} nothing={nothing} />}
    </>
  );
}
