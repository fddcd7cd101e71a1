import { DatePicker } from "@taizhang/ui/date-picker";
import { Field } from "@taizhang/ui/field";
import { IconButton } from "@taizhang/ui/icon-button";
import { Input } from "@taizhang/ui/input";
import { NumberInput } from "@taizhang/ui/number-input";
import { Td } from "@taizhang/ui/table";
import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import type { EditedNode, NodeColumn } from "./edited-node";

type Props = {
  readonly index: number; readonly node: EditedNode; readonly errors: Readonly<Record<string, string>>; readonly frame: { startOn: string; dueOn: string | null };
  /** What a cell does with pasted text and with Enter. */
  readonly cell: (column: NodeColumn) => ComponentProps<"td">;
  readonly onChange: (node: EditedNode) => void; readonly onRemove?: () => void;
};

/** One node: what, by when, how much of the whole, shown by what. */
export function PlanRow({ index, node, errors, frame, cell, onChange, onRemove }: Props) {
  const t = useTranslations("plan");
  const unshown = node.output.trim() === "" && node.title.trim() !== "";
  const field = (column: NodeColumn, label: string) => ({ label, error: errors[`nodes.${index}.${column}`], hideLabel: true, className: "flex-1" });
  const labels = { title: t("node_title", { n: index + 1 }), dueOn: t("node_date"), targetPercent: t("node_percent"), output: t("node_output") };
  const td = (column: NodeColumn) => ({ label: labels[column], className: "md:px-1.5", ...cell(column) });
  return (
    <tr>
      <Td {...td("title")}>
        <Field {...field("title", labels.title)} required><Input value={node.title} onChange={(event) => onChange({ ...node, title: event.target.value })} /></Field>
      </Td>
      <Td {...td("dueOn")}>
        <Field {...field("dueOn", labels.dueOn)} required>
          <DatePicker value={node.dueOn} onChange={(dueOn) => onChange({ ...node, dueOn })} min={frame.startOn} {...(frame.dueOn === null ? {} : { max: frame.dueOn })} />
        </Field>
      </Td>
      <Td {...td("targetPercent")}>
        <Field {...field("targetPercent", labels.targetPercent)} required><NumberInput value={node.targetPercent} onChange={(targetPercent) => onChange({ ...node, targetPercent })} min={0} max={100} unit="%" /></Field>
      </Td>
      <Td {...td("output")}>
        <Field {...field("output", labels.output)} hint={unshown ? <span className="text-lamp-yellow-text">{t("backward.no_output")}</span> : undefined}>
          <Input value={node.output} onChange={(event) => onChange({ ...node, output: event.target.value })} />
        </Field>
      </Td>
      <Td className="text-right md:px-1">{onRemove && <IconButton label={t("remove", { n: index + 1 })} icon={<Trash2 size={16} aria-hidden="true" />} onClick={onRemove} />}</Td>
    </tr>
  );
}
