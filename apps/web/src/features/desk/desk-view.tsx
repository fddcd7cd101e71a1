import { deskHref, type DeskQueue } from "@taizhang/domain/desk";
import { buttonStyle } from "@taizhang/ui/button-style";
import { Empty } from "@taizhang/ui/empty";
import { PageHeader } from "@taizhang/ui/page-header";
import { getTranslations } from "next-intl/server";
import Link from "@/components/link";
import { HandledTable } from "./handled-table";
import { QueueNav } from "./queue-nav";
import { QueueWork } from "./queue-work";
import { SignInTable } from "./sign-in-table";
import type { DeskCounts, DeskHandled, DeskItem, DeskMissing, DeskRights, DeskRow, DeskSignIn, DeskUnit, DeskWaiting } from "./types";

type Props = {
  readonly queue: DeskQueue;
  readonly counts: DeskCounts;
  readonly rows: readonly DeskRow[];
  readonly signIns: readonly DeskSignIn[];
  readonly handled: readonly DeskHandled[];
  readonly first: { readonly id: string; readonly item: DeskItem | null } | null;
  readonly missing: DeskMissing | null;
  readonly units: readonly DeskUnit[];
  /** The unit the queue is narrowed to, and all units that have something waiting in it. */
  readonly unit: string | null;
  readonly waiting: readonly DeskWaiting[];
  readonly rights: DeskRights;
  readonly day: string;
};

/** 督查工作台 (ui.md 4.3 ⑤): an inbox; a list, what is chosen beside it, and on to the next. */
export async function DeskView({ queue, counts, rows, signIns, handled, first, missing, units, unit, waiting, rights, day }: Props) {
  const t = await getTranslations("desk");
  const total = counts.reports + counts.disputes + counts.extensions + counts.closings;
  const conclusion = total + counts.signins === 0 ? t("clear")
    : t(counts.late > 0 ? "conclusionLate" : "conclusion", { n: total, late: counts.late, signins: counts.signins });
  const others = waiting.reduce((sum, { id, n }) => (id === unit ? sum : sum + n), 0);
  const nothing = queue === "handled" ? <Empty title={t("handled.none")} hint={t("handled.hint")} />
    : unit !== null && others > 0 ? <Empty title={t("empty.ofUnit", { queue: t(`queue.${queue}`) })} action={<Link href={deskHref({ queue })} className={buttonStyle()}>{t("empty.others", { n: others })}</Link>} />
    : <Empty title={t("empty.title", { queue: t(`queue.${queue}`) })} hint={t("empty.hint")} />;
  return (
    <>
      <PageHeader title={t("title")} conclusion={conclusion} />
      <QueueNav queue={queue} counts={counts} rights={rights} />
      {queue === "signins" ? (signIns.length === 0 ? nothing : <SignInTable rows={signIns} day={day} />)
        : queue === "handled" ? (handled.length === 0 ? nothing : <HandledTable rows={handled} />)
        : <QueueWork key={queue} queue={queue} rows={rows} first={first} missing={missing} units={units} unit={unit} waiting={waiting} rights={rights} nothing={nothing} />}
    </>
  );
}
