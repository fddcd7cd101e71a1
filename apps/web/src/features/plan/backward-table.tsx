"use client";
import { workKinds, type WorkKind } from "@taizhang/planning";
import { cx } from "@taizhang/ui/cx";
import { DatePicker } from "@taizhang/ui/date-picker";
import { IconButton } from "@taizhang/ui/icon-button";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { formatShortDay } from "@/components/format";
import { blankRow, withCell, withOrder, type Computed, type Row } from "./backward-draft";
import { isBlock, pasteRows } from "./paste-block";

type Props = {
  readonly rows: readonly Row[]; readonly computed: Computed; readonly errors: Readonly<Record<string, string>>; readonly min: string; readonly max: string | null;
  readonly onChange: (rows: Row[]) => void;
};

const cell = "h-control w-full min-w-0 rounded-control border border-control bg-surface px-2 text-body text-ink hover:border-brand focus-visible:outline-2 focus-visible:outline-brand";
const columns = ["title", "days", "links", "output"] as const;

/** The stages as a table: Tab goes to the next cell, Enter to the same cell below, rows from Excel are pasted in place. */
export function BackwardTable({ rows, computed, errors, min, max, onChange }: Props) {
  const t = useTranslations("plan.backward");
  const locale = useLocale();
  const set = (index: number, part: Partial<Row>) => onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  const order = (next: Row[]) => onChange(withOrder(rows, next));
  const move = (index: number, to: number) => {
    const next = [...rows];
    const [row] = next.splice(index, 1);
    if (row) next.splice(to, 0, row);
    order(next);
  };
  const grid = { blank: blankRow, columns: columns.map((name) => ({ heading: t(name), put: (row: Row, text: string) => withCell(row, name, text) })) };
  const paste = (index: number, column: (typeof columns)[number], event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text/plain");
    if (!isBlock(text)) return;
    event.preventDefault();
    onChange(pasteRows(text, rows, { row: index, column: columns.indexOf(column) }, grid));
  };
  const below = (index: number, column: string, event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const root = event.currentTarget.closest("table");
    if (index === rows.length - 1) onChange([...rows, blankRow()]);
    setTimeout(() => root?.querySelector<HTMLInputElement>(`[data-cell="${index + 1}-${column}"]`)?.focus(), 0);
  };
  const input = (row: Row, index: number, column: (typeof columns)[number]) => (
    <input
      className={cx(cell, column === "days" && "text-right")} value={row[column]} data-cell={`${index}-${column}`} aria-label={t("cell", { n: index + 1, column: t(column) })}
      inputMode={column === "days" ? "numeric" : "text"} maxLength={column === "output" ? 200 : 100}
      onChange={(event) => set(index, { [column]: event.target.value })} onPaste={(event) => paste(index, column, event)} onKeyDown={(event) => below(index, column, event)}
    />
  );
  return (
    <div className="min-w-0 overflow-x-auto" role="region" aria-label={t("table")} tabIndex={0}>
      <table className="w-full min-w-[64rem] border-collapse text-body">
        <caption className="sr-only">{t("table")}</caption>
        <thead>
          <tr className="bg-surface-2 text-left">
            {(["no", "title", "days", "kind", "links", "fixed", "dates", "float", "output", "row"] as const).map((name) => (
              <th key={name} scope="col" className="border-b border-line px-1.5 py-1 font-semibold whitespace-nowrap">{name === "row" ? <span className="sr-only">{t(name)}</span> : t(name)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const node = computed.nodeOf.get(row.key);
            const fault = computed.faults.get(row.key);
            const refused = Object.entries(errors).find(([field]) => field.startsWith(`nodes.${index}.`))?.[1];
            return (
              <tr key={row.key} className="border-b border-line align-top">
                <td className="px-1.5 py-2 text-ink-3">{index + 1}</td>
                <td className="min-w-52 px-1.5 py-1">
                  {input(row, index, "title")}
                  {(fault ?? refused) && <p className="m-0 mt-0.5 text-small text-lamp-red-text">{fault ? t(`fault.${fault}`) : refused}</p>}
                </td>
                <td className="w-20 px-1.5 py-1">{input(row, index, "days")}{row.learnedFrom !== null && <p className="m-0 text-small text-ink-3">{t("learned", { n: row.learnedFrom })}</p>}</td>
                <td className="w-32 px-1.5 py-1">
                  <select className={cell} value={row.kind} aria-label={t("cell", { n: index + 1, column: t("kind") })} onChange={(event) => set(index, { kind: workKinds.find((kind) => kind === event.target.value) ?? "office" })}>
                    {workKinds.map((kind: WorkKind) => <option key={kind} value={kind}>{t(`kinds.${kind}`)}</option>)}
                  </select>
                </td>
                <td className="w-24 px-1.5 py-1">{input(row, index, "links")}</td>
                <td className="w-40 px-1.5 py-1">
                  <select className={cell} value={row.fixed} aria-label={t("cell", { n: index + 1, column: t("fixed") })} onChange={(event) => set(index, { fixed: event.target.value === "start" || event.target.value === "finish" ? event.target.value : "", fixedOn: event.target.value === "" ? null : row.fixedOn ?? node?.finishOn ?? null })}>
                    <option value="">{t("free")}</option><option value="finish">{t("fixed_finish")}</option><option value="start">{t("fixed_start")}</option>
                  </select>
                  {row.fixed !== "" && <DatePicker value={row.fixedOn} onChange={(fixedOn) => set(index, { fixedOn })} min={min} {...(max !== null && { max })} label={t("fixed")} />}
                </td>
                <td className="w-36 px-1.5 py-2 whitespace-nowrap tabular-nums">{node ? `${formatShortDay(node.startOn, locale)}–${formatShortDay(node.finishOn, locale)}` : "—"}</td>
                <td className={cx("w-16 px-1.5 py-2 text-right tabular-nums", node && node.float < 0 && "font-semibold text-lamp-red-text")}>{node ? node.float : "—"}</td>
                <td className="min-w-44 px-1.5 py-1">
                  {input(row, index, "output")}
                  {row.output.trim() === "" && row.title.trim() !== "" && <p className="m-0 mt-0.5 text-small text-lamp-yellow-text">{t("no_output")}</p>}
                </td>
                <td className="w-28 px-1 py-1 whitespace-nowrap">
                  <IconButton label={t("up", { n: index + 1 })} icon={<ArrowUp size={16} aria-hidden="true" />} disabled={index === 0} onClick={() => move(index, index - 1)} />
                  <IconButton label={t("down", { n: index + 1 })} icon={<ArrowDown size={16} aria-hidden="true" />} disabled={index === rows.length - 1} onClick={() => move(index, index + 1)} />
                  <IconButton label={t("remove", { n: index + 1 })} icon={<Trash2 size={16} aria-hidden="true" />} disabled={rows.length === 1} onClick={() => order(rows.filter((_, at) => at !== index))} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
