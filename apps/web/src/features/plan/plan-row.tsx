import { DatePicker } from "@taizhang/ui/date-picker";
import { Field } from "@taizhang/ui/field";
import { IconButton } from "@taizhang/ui/icon-button";
import { Input } from "@taizhang/ui/input";
import { NumberInput } from "@taizhang/ui/number-input";
import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { EditedNode } from "./edited-node";

type Props = {
  readonly index: number; readonly node: EditedNode; readonly errors: Readonly<Record<string, string>>; readonly frame: { startOn: string; dueOn: string | null };
  readonly onChange: (node: EditedNode) => void; readonly onRemove?: () => void;
};

/** One node: what, by when, how much of the whole, shown by what. */
export function PlanRow({ index, node, errors, frame, onChange, onRemove }: Props) {
  const t = useTranslations("plan");
  const error = (column: string) => errors[`nodes.${index}.${column}`];
  return (
    <li className="grid gap-3 rounded-card border border-line p-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,10rem)_minmax(0,9rem)] md:grid-cols-[minmax(0,2fr)_minmax(0,10rem)_minmax(0,9rem)_minmax(0,1.5fr)_auto]">
      <Field label={t("node_title", { n: index + 1 })} required error={error("title")}><Input value={node.title} onChange={(event) => onChange({ ...node, title: event.target.value })} /></Field>
      <Field label={t("node_date")} required error={error("dueOn")}>
        <DatePicker value={node.dueOn} onChange={(dueOn) => onChange({ ...node, dueOn })} min={frame.startOn} {...(frame.dueOn === null ? {} : { max: frame.dueOn })} />
      </Field>
      <Field label={t("node_percent")} required error={error("targetPercent")}><NumberInput value={node.targetPercent} onChange={(targetPercent) => onChange({ ...node, targetPercent })} min={0} max={100} unit="%" /></Field>
      <Field label={t("node_output")} error={error("output")}><Input value={node.output} onChange={(event) => onChange({ ...node, output: event.target.value })} /></Field>
      {onRemove && <span className="self-end"><IconButton label={t("remove", { n: index + 1 })} icon={<Trash2 size={16} aria-hidden="true" />} onClick={onRemove} /></span>}
    </li>
  );
}
