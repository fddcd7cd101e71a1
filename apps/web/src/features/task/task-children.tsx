import type { TaskItem } from "@taizhang/domain/task";
import { Bar } from "@taizhang/ui/bar";
import { Card } from "@taizhang/ui/card";
import { Table, Td, Th } from "@taizhang/ui/table";
import { useTranslations } from "next-intl";
import { withAsOf } from "@/components/with-as-of";
import Link from "@/components/link";
import { formatNumber } from "@/components/format";
import { TaskLamp } from "@/components/task-lamp";

/** The tasks of a class, one per unit, with their own targets and lamps. */
export function TaskChildren({ item }: { readonly item: TaskItem }) {
  const t = useTranslations("task.children");
  const { children, head } = item;
  if (children.length === 0) return null;
  const closed = children.filter(({ state }) => state === "closed").length;
  return (
    <Card title={t("heading", { total: children.length, closed })}>
      <Table caption={t("heading", { total: children.length, closed })}>
        <thead>
          <tr><Th>{t("unit")}</Th><Th>{t("lamp")}</Th><Th>{t("progress")}</Th>{head.targetUnit !== null && <Th numeric>{t("target", { unit: head.targetUnit })}</Th>}</tr>
        </thead>
        <tbody>
          {children.map((child) => (
            <tr key={child.id}>
              <Td><Link className="text-link" href={withAsOf(`/tasks/${child.id}`, item.asOf)}>{child.unit ?? child.title}</Link></Td>
              <Td><TaskLamp task={child} look="plain" /></Td>
              <Td className="min-w-32"><Bar value={child.progress} lamp={child.lamp} label={`${child.progress}%`} text={`${child.progress}%`} /></Td>
              {head.targetUnit !== null && <Td numeric>{formatNumber(child.doneValue ?? 0)} / {formatNumber(child.targetValue)}</Td>}
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
