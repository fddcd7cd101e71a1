"use client";
import { Table, Th } from "@taizhang/ui/table";
import { useTranslations } from "next-intl";
import type { ClipboardEvent, ComponentProps, KeyboardEvent } from "react";
import { blankNode, nodeColumns, withNodeCell, type EditedNode, type NodeColumn } from "./edited-node";
import { isBlock, pasteRows } from "./paste-block";
import { PlanRow } from "./plan-row";

type Props = { readonly nodes: readonly EditedNode[]; readonly errors: Readonly<Record<string, string>>; readonly frame: { startOn: string; dueOn: string | null }; readonly onChange: (nodes: EditedNode[]) => void };

/** The nodes with dates by hand: Tab goes to the next cell, Enter to the same cell below, a block from Excel is laid from the focused cell on. */
export function PlanTable({ nodes, errors, frame, onChange }: Props) {
  const t = useTranslations("plan");
  const headings = { title: t("backward.title"), dueOn: t("node_date"), targetPercent: t("node_percent"), output: t("node_output") };
  const grid = { blank: blankNode, columns: nodeColumns.map((name) => ({ heading: headings[name], put: (node: EditedNode, text: string) => withNodeCell(node, name, text) })) };
  const paste = (index: number, column: NodeColumn, event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData("text/plain");
    if (!isBlock(text)) return;
    event.preventDefault();
    onChange(pasteRows(text, nodes, { row: index, column: nodeColumns.indexOf(column) }, grid));
  };
  const below = (index: number, column: NodeColumn, event: KeyboardEvent<HTMLElement>) => {
    // Keys of the calendar's popup bubble here too, though it stands elsewhere in the document.
    const isOwn = event.target instanceof HTMLInputElement && event.currentTarget.contains(event.target);
    if (event.key !== "Enter" || !isOwn || event.nativeEvent.isComposing) return;
    event.preventDefault();
    // The cell takes what was typed when it loses the focus, after the row below is there; at once it would take it from the new row.
    event.stopPropagation();
    const root = event.currentTarget.closest("table");
    if (index === nodes.length - 1) onChange([...nodes, blankNode()]);
    setTimeout(() => root?.querySelector<HTMLInputElement>(`[data-cell="${index + 1}-${column}"] input`)?.focus(), 0);
  };
  const cell = (index: number) => (column: NodeColumn): ComponentProps<"td"> & { "data-cell": string } => ({
    "data-cell": `${index}-${column}`, onPasteCapture: (event) => paste(index, column, event), onKeyDownCapture: (event) => below(index, column, event),
  });
  return (
    <Table caption={t("by_hand.table")} cards>
      <thead>
        <tr>
          <Th>{headings.title}</Th><Th className="w-44">{headings.dueOn}</Th><Th className="w-40">{headings.targetPercent}</Th><Th>{headings.output}</Th>
          <Th className="w-12"><span className="sr-only">{t("backward.row")}</span></Th>
        </tr>
      </thead>
      <tbody>
        {nodes.map((node, index) => (
          <PlanRow
            key={node.key} index={index} node={node} errors={errors} frame={frame} cell={cell(index)} onChange={(next) => onChange(nodes.map((one, at) => (at === index ? next : one)))}
            {...(nodes.length > 1 ? { onRemove: () => onChange(nodes.filter((_, at) => at !== index)) } : {})}
          />
        ))}
      </tbody>
    </Table>
  );
}
