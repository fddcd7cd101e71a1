import type { BatchRow } from "@taizhang/domain/report";
import { Button } from "@taizhang/ui/button";
import { Notice } from "@taizhang/ui/notice";
import { useTranslations } from "next-intl";
import { differing, startLine, type BatchLine } from "./batch-line";

type Props = { readonly row: BatchRow; readonly mine: BatchLine; readonly onUse: () => void; readonly onDiscard: () => void };

/** Below the row that shows what somebody reported meanwhile: what one had typed oneself, to be taken up or thrown away. */
export function OvertakenLine({ row, mine, onUse, onDiscard }: Props) {
  const t = useTranslations("report");
  const words = { progress: t("field.progress"), value: t("field.value", { target: row.targetValue ?? 0, unit: row.targetUnit ?? "" }), done: t("field.done"), problem: t("field.problem") };
  const fields = differing(mine, startLine(row));
  return (
    <tr className="max-md:block">
      <td colSpan={6} className="border-b border-line px-3 py-2 max-md:block">
        <Notice tone="warning" title={t("batch.overtaken", { number: row.number })}>
          <dl className="m-0 mt-1 grid gap-1">
            {fields.map((field) => field !== "noChange" && (
              <div key={field} className="grid gap-x-2 sm:grid-cols-[10em_minmax(0,1fr)]">
                <dt>{words[field]}</dt>
                <dd className="m-0 wrap-anywhere whitespace-pre-line text-ink">{mine[field] === null || mine[field] === "" ? "—" : mine[field]}</dd>
              </div>
            ))}
          </dl>
          {mine.noChange && <p className="m-0 text-ink">{t("no_change")}</p>}
          <div className="mt-2 flex flex-wrap gap-2">
            <Button size="compact" onClick={onUse}>{t("batch.use_mine")}</Button>
            <Button size="compact" variant="text" onClick={onDiscard}>{t("batch.discard_mine")}</Button>
          </div>
        </Notice>
      </td>
    </tr>
  );
}
