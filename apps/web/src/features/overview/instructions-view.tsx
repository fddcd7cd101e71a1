import type { instructionStates } from "@taizhang/domain/overview";
import { cx } from "@taizhang/ui/cx";
import { Empty } from "@taizhang/ui/empty";
import { Lamp } from "@taizhang/ui/lamp";
import { PageHeader } from "@taizhang/ui/page-header";
import { getTranslations } from "next-intl/server";
import { PastBand } from "@/components/as-of";
import Link from "@/components/link";
import { withAsOf } from "@/components/with-as-of";
import type { Instruction } from "./types";

type State = (typeof instructionStates)[number];
type Props = {
  readonly list: { readonly rows: readonly Instruction[]; readonly counts: { readonly open: number; readonly answered: number }; readonly day: string; readonly asOf: string | null };
  readonly state: State;
  readonly own: boolean;
};

/** 我的批示: what was said, and what came back. */
export async function InstructionsView({ list: { rows, counts, day, asOf }, state, own }: Props) {
  const t = await getTranslations("overview.instructions");
  return (
    <>
      <PageHeader title={t(own ? "title" : "titleAll")} conclusion={t("conclusion", counts)} />
      <PastBand asOf={asOf} />
      <nav aria-label={t("states.label")} className="mb-3 flex gap-1 border-b border-line print:hidden">
        {(["all", "open", "answered"] as const).map((id) => (
          <Link
            key={id}
            href={withAsOf(id === "all" ? "/instructions" : `/instructions?state=${id}`, asOf)}
            aria-current={id === state ? "page" : undefined}
            className={cx("flex min-h-control items-center border-b-2 px-3 pb-1 no-underline", id === state ? "border-brand font-medium text-brand-strong" : "border-transparent text-ink-2")}
          >
            {t(`states.${id}`)}
          </Link>
        ))}
      </nav>
      {rows.length === 0 ? <Empty title={t("empty")} hint={t("emptyHint")} /> : (
        <ul className="m-0 grid list-none gap-3 p-0">
          {rows.map((row) => <InstructionCard key={row.id} row={row} day={day} href={withAsOf(`/tasks/${row.taskId}`, asOf)} />)}
        </ul>
      )}
    </>
  );
}

async function InstructionCard({ row, day, href }: { readonly row: Instruction; readonly day: string; readonly href: string }) {
  const t = await getTranslations("overview.instructions");
  const values = await getTranslations("values.lamp");
  const late = row.answeredOn === null && row.answerDueOn < day;
  return (
    <li className="min-w-0 rounded-card border border-line bg-surface p-4">
      <div className="mb-2 flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        <Lamp lamp={row.lamp} word={values(row.lamp)} />
        <Link href={href} className="min-w-0 text-link no-underline wrap-anywhere hover:underline">{row.number} {row.title}</Link>
      </div>
      <p className="m-0 border-l-3 border-party pl-2 wrap-anywhere">{row.text}</p>
      <p className="m-0 pl-2.75 text-small text-ink-3">{t("on", { by: row.by, day: row.on })}</p>
      {row.answeredOn === null ? (
        <p className={cx("m-0 mt-2", late ? "text-lamp-red-text" : "text-ink-2")}>{t(late ? "late" : "waiting", { unit: row.unit, day: row.answerDueOn })}</p>
      ) : (
        <div className="mt-2 rounded-control bg-page px-3 py-2">
          <p className="m-0 wrap-anywhere">{row.answer}</p>
          <p className="m-0 text-small text-ink-3">{t("answer", { unit: row.unit, by: row.answeredBy ?? "", day: row.answeredOn })}</p>
        </div>
      )}
    </li>
  );
}
