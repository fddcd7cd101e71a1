"use client";
import type { BatchRow } from "@taizhang/domain/report";
import { Checkbox } from "@taizhang/ui/checkbox";
import { NumberInput } from "@taizhang/ui/number-input";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { useId, type KeyboardEvent } from "react";
import { TaskLamp } from "@/components/task-lamp";
import type { BatchLine } from "./batch-line";
import { usePeriodText } from "@/components/use-period-text";

type Props = {
  readonly row: BatchRow; readonly line: BatchLine; readonly error: string | undefined; readonly onChange: (line: BatchLine) => void;
  /** On its way, or one's own draft beside it is not decided on: what would be typed now would go nowhere. */
  readonly locked: boolean;
};

/** Enter goes to the same cell of the next line that can be typed into, as in a spreadsheet; Shift+Enter makes a line break. */
function moveDown(event: KeyboardEvent<HTMLTableCellElement>): void {
  if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
  const cell = event.currentTarget;
  event.preventDefault();
  for (let row = cell.parentElement?.nextElementSibling; row; row = row.nextElementSibling) {
    const next = row.children[cell.cellIndex]?.querySelector<HTMLElement>(":is(input, textarea):enabled");
    if (next) return next.focus();
  }
}

/** On a phone the heads of the columns are hidden: each field has its words above it. */
function PhoneLabel({ htmlFor, children }: { readonly htmlFor: string; readonly children: string }) {
  return <label htmlFor={htmlFor} className="block text-small text-ink-2 md:hidden">{children}</label>;
}

const cell = "border-b border-line px-3 py-2 align-top max-md:block max-md:border-0";

/** A task of the grid: what was, what is, what was done; or nothing changed. */
export function BatchRowCells({ row, line, error, locked, onChange }: Props) {
  const t = useTranslations("report");
  const id = useId();
  const periodText = usePeriodText();
  const names = { progress: t("field.progress"), value: t("field.value", { target: row.targetValue ?? 0, unit: row.targetUnit ?? "" }), done: t("field.done"), problem: t("field.problem") };
  const field = (name: keyof typeof names) => ({ id: `${id}-${name}`, label: `${row.number} ${names[name]}`, disabled: locked || (line.noChange && name !== "problem") });
  const text = (name: "done" | "problem") => {
    const { label, ...control } = field(name);
    return <Textarea {...control} aria-label={label} placeholder={names[name]} rows={2} value={line[name]} onChange={(event) => onChange({ ...line, [name]: event.target.value })} />;
  };
  const phoneLabel = (name: keyof typeof names) => <PhoneLabel htmlFor={`${id}-${name}`}>{names[name]}</PhoneLabel>;
  const last = row.expected === null ? t("before", { progress: row.progress }) : t("before_expected", { progress: row.progress, expected: row.expected });
  return (
    <tr className="max-md:block max-md:border-b max-md:border-line max-md:py-2">
      <td className={`${cell} min-w-52`}>
        <Link className="text-link" href={`/tasks/${row.taskId}`}>{row.title}</Link>
        <span className="flex flex-wrap items-center gap-x-2 text-small text-ink-3">{row.number} · {periodText(row.period)}{row.version && <span className="text-lamp-red-text">{t("batch.returned", { reason: row.last?.returnReason ?? "" })}</span>}</span>
        {error !== undefined && <span role="alert" className="block text-small text-lamp-red-text">{error}</span>}
      </td>
      <td className={`${cell} min-w-32 text-small text-ink-2`}><TaskLamp task={row} look="plain" /><span className="block">{last}</span></td>
      <td className={`${cell} min-w-40`} onKeyDown={moveDown}>
        {phoneLabel("progress")}
        <NumberInput {...field("progress")} value={line.progress} onChange={(progress) => onChange({ ...line, progress })} min={0} max={100} unit="%" />
        {row.targetUnit !== null && <div className="mt-1">{phoneLabel("value")}<NumberInput {...field("value")} value={line.value} onChange={(value) => onChange({ ...line, value })} decimals={2} unit={row.targetUnit} /></div>}
      </td>
      <td className={`${cell} min-w-64`} onKeyDown={moveDown}>{phoneLabel("done")}{text("done")}</td>
      <td className={`${cell} min-w-48`} onKeyDown={moveDown}>{phoneLabel("problem")}{text("problem")}</td>
      <td className={`${cell} whitespace-nowrap`}>{row.noChange !== "nothing_before" && <Checkbox checked={line.noChange} onChange={(noChange) => onChange({ ...line, noChange })} disabled={locked}>{t("no_change")}</Checkbox>}</td>
    </tr>
  );
}
