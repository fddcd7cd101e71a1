import type { OwedPage } from "@taizhang/domain/task";
import { Bar } from "@taizhang/ui/bar";
import { Card } from "@taizhang/ui/card";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import type { ReactNode } from "react";

/** Beside the queue: instructions, this month's reports, what waits for others; `children` between them. */
export function WorkAside({ page, children }: { readonly page: OwedPage; readonly children: ReactNode }) {
  const t = useTranslations("work");
  const kinds = useTranslations("values.requestKind");
  const { month, waiting, queue } = page;
  const reported = t("month.title", { due: month.due, reported: month.reported, waiting: month.awaitingHead });
  const instructions = queue.filter(({ verb }) => verb === "answer");
  return (
    <div className="grid min-w-0 gap-4">
      {instructions.length > 0 && (
        <Card title={t("instructions")}>
          <ul className="m-0 grid list-none gap-3 p-0">
            {instructions.map((row) => row.instruction && (
              <li key={row.instruction.id} className="border-l-3 border-party pl-3">
                <p className="m-0 text-small text-party">{row.instruction.author} · {row.instruction.post}</p>
                <p className="m-0 font-medium wrap-anywhere">{row.instruction.text}</p>
                <p className="m-0 text-small text-ink-2"><Link className="text-link underline" href={`/tasks/${row.taskId}`}>{row.title}</Link> · <span className="whitespace-nowrap">{t("answer_by", { day: row.dueOn ?? "" })}</span></p>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={reported}>
        <Bar thick value={month.due === 0 ? 0 : (100 * month.reported) / month.due} label={reported} text={t("month.left", { n: month.due - month.reported - month.awaitingHead })} />
      </Card>
      {children}
      <Card title={t("waiting", { n: waiting.length })}>
        {waiting.length === 0 ? <p className="m-0 text-ink-3">{t("nothing_waits")}</p> : (
          <ul className="m-0 grid list-none gap-2 p-0">
            {waiting.map((request) => (
              <li key={request.id}><Link className="text-link" href={`/tasks/${request.taskId}`}>{request.title}</Link><span className="block text-small text-ink-2">{kinds(request.firstDate ? "first_date" : request.kind)} · {t("decide_by", { day: request.decideDueOn })}</span></li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}
