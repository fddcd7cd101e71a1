import type { OwedPage } from "@taizhang/domain/task";
import { Bar } from "@taizhang/ui/bar";
import { Card } from "@taizhang/ui/card";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import type { ReactNode } from "react";

/** Beside the queue: this month's reports, what waits for others, and instructions; `children` between them. */
export function WorkAside({ page, children }: { readonly page: OwedPage; readonly children: ReactNode }) {
  const t = useTranslations("work");
  const kinds = useTranslations("values.requestKind");
  const { month, waiting, queue } = page;
  const instructions = queue.filter(({ verb }) => verb === "answer");
  return (
    <div className="grid min-w-0 gap-4">
      <Card title={t("month.title", { due: month.due, reported: month.reported })}>
        <Bar thick value={month.due === 0 ? 0 : (100 * month.reported) / month.due} label={t("month.title", { due: month.due, reported: month.reported })} text={t("month.left", { n: month.due - month.reported })} />
      </Card>
      {children}
      {instructions.length > 0 && (
        <Card title={t("instructions")}>
          <ul className="m-0 grid list-none gap-3 p-0">
            {instructions.map((row) => row.instruction && (
              <li key={row.instruction.id} className="border-l-3 border-party pl-3">
                <p className="m-0 text-small text-party">{row.instruction.author} · {row.instruction.post}</p>
                <p className="m-0 font-medium wrap-anywhere">{row.instruction.text}</p>
                <p className="m-0 text-small text-ink-2"><Link className="text-link underline" href={`/tasks/${row.taskId}`}>{row.title}</Link> · {t("answer_by", { day: row.dueOn ?? "" })}</p>
              </li>
            ))}
          </ul>
        </Card>
      )}
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
