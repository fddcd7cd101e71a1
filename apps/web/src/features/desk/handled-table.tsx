import { Table, Td, Th } from "@taizhang/ui/table";
import { useTranslations } from "next-intl";
import { formatClock } from "@/components/format";
import Link from "@/components/link";
import { usePeriodText } from "@/components/use-period-text";
import type { DeskHandled } from "./types";

/** What the reader settled today, the last first; taking something back is done on the item. */
export function HandledTable({ rows }: { readonly rows: readonly DeskHandled[] }) {
  const t = useTranslations("desk");
  const events = useTranslations("task.event");
  const periodText = usePeriodText();
  return (
    <div className="rounded-card border border-line bg-surface">
      <Table caption={t("queue.handled")} cards>
        <thead><tr><Th>{t("handled.time")}</Th><Th>{t("handled.what")}</Th><Th>{t("signins.item")}</Th><Th>{t("signins.unit")}</Th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <Td className="whitespace-nowrap" label={t("handled.time")}>{formatClock(row.at)}</Td>
              <Td className="whitespace-nowrap" label={t("handled.what")}>{events(row.useCase)}{row.period !== null && ` · ${periodText(row.period)}`}</Td>
              <Td className="min-w-60"><Link href={`/tasks/${row.taskId}`} className="text-link no-underline hover:underline">{row.number} {row.title}</Link></Td>
              <Td className="whitespace-nowrap" label={t("signins.unit")}>{row.unit}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
