import { boardHref, type BoardAddress, type BoardRow } from "@taizhang/domain/indicator";
import type { indicatorOptions, listIndicators } from "@taizhang/domain/indicator/server";
import { buttonStyle } from "@taizhang/ui/button-style";
import { Empty } from "@taizhang/ui/empty";
import { PageHeader } from "@taizhang/ui/page-header";
import { getTranslations } from "next-intl/server";
import Link from "@/components/link";
import { AsOfPicker, PastBand } from "@/components/as-of";
import { BoardActions } from "./board-actions";
import { BoardFilter } from "./board-filter";
import { BoardTable } from "./board-table";

export type BoardOptions = Awaited<ReturnType<typeof indicatorOptions.run>>;
export type Board = Awaited<ReturnType<typeof listIndicators.run>>;
type Props = { readonly address: BoardAddress; readonly board: Board; readonly options: BoardOptions; readonly today: string; readonly phone: boolean; readonly rights: { readonly export: boolean; readonly manage: boolean } };

/** Lines of the first picture; a county has some forty indicators. */
const first = 100;
const count = (rows: readonly BoardRow[], lamp: BoardRow["lamp"]) => rows.filter((row) => row.lamp === lamp).length;

/** The board of indicators: one sentence, conditions, one line per indicator, by field of work. */
export async function BoardView({ address, board, options, today, phone, rights }: Props) {
  const t = await getTranslations("indicator");
  const { rows } = board;
  const shown = address.all ? rows : rows.slice(0, first);
  const ofField: Record<string, number> = {};
  for (const { fieldId } of rows) ofField[fieldId ?? ""] = (ofField[fieldId ?? ""] ?? 0) + 1;
  const conclusion = rows.length === 0 ? t("conclusionNone") : t("conclusion", { n: rows.length, red: count(rows, "red"), yellow: count(rows, "yellow"), unreported: count(rows, "unreported") });
  return (
    <>
      <PageHeader title={t("title")} conclusion={conclusion} actions={<><AsOfPicker asOf={board.asOf} today={today} /><BoardActions address={address} rights={rights} /></>} />
      <PastBand asOf={board.asOf} />
      {board.asOf !== null && <p className="mt-0 mb-3 text-small text-ink-2">{t("asOfHint")}</p>}
      <div className="grid min-w-0 grid-cols-1 gap-3">
        <BoardFilter key={JSON.stringify(address)} address={address} options={options} phone={phone} />
        {rows.length === 0 ? <Empty title={t("empty")} hint={t("emptyHint")} /> : <BoardTable rows={shown} address={address} asOf={board.asOf} ofField={ofField} />}
        {shown.length < rows.length && <p className="m-0 text-center"><Link href={boardHref({ ...address, all: true })} scroll={false} className={buttonStyle()}>{t("showAll", { shown: shown.length, n: rows.length })}</Link></p>}
      </div>
    </>
  );
}
