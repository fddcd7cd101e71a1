import type { Workload } from "@taizhang/domain/plan";
import { Lamp } from "@taizhang/ui/lamp";
import { Table, Td, Th } from "@taizhang/ui/table";
import { useTranslations } from "next-intl";
import { formatDay } from "@/components/format";
import Link from "@/components/link";

type Node = Workload["nodes"][number];
type Props = { readonly nodes: readonly Node[]; readonly today: string };

const keyOf = (node: Node) => `${node.taskId} ${node.node} ${node.dueOn}`;

function NodeLamp({ node, today }: { readonly node: Node; readonly today: string }) {
  const t = useTranslations("plan.workload");
  if (node.doneOn !== null) return <Lamp lamp="blue" word={t("done")} />;
  return node.dueOn < today ? <Lamp lamp="red" word={t("late")} /> : <Lamp lamp="grey" word={t("ahead")} />;
}

/** Nodes due: a table where there is room, on a phone two lines each, with those done folded away. */
export function WorkloadNodes({ nodes, today }: Props) {
  const t = useTranslations("plan.workload");
  const done = nodes.filter(({ doneOn }) => doneOn !== null);
  return (
    <>
      <div className="max-md:hidden print:block"><NodeTable nodes={nodes} today={today} /></div>
      <div className="md:hidden print:hidden">
        <NodeLines nodes={nodes.filter(({ doneOn }) => doneOn === null)} today={today} />
        {done.length > 0 && <details className="mt-2"><summary className="min-h-11 cursor-pointer py-2.5 text-link">{t("done_folded", { n: done.length })}</summary><NodeLines nodes={done} today={today} /></details>}
      </div>
    </>
  );
}

function NodeLines({ nodes, today }: Props) {
  return (
    <ul className="m-0 list-none p-0">
      {nodes.map((node) => (
        <li key={keyOf(node)} className="border-b border-line last:border-0">
          <Link href={`/tasks/${node.taskId}/plan`} className="grid min-h-11 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 py-2 text-ink no-underline">
            <span className="min-w-0 font-semibold wrap-anywhere">{node.node}</span><span className="justify-self-end"><NodeLamp node={node} today={today} /></span>
            <span className="truncate text-small text-ink-2">{node.number} {node.title}</span>
            <span className="text-right text-small whitespace-nowrap text-ink-2">{formatDay(node.dueOn)} · {node.progress}% / {node.targetPercent}%</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function NodeTable({ nodes, today }: Props) {
  const t = useTranslations("plan.workload");
  return (
    <Table caption={t("nodes_caption")}>
      <thead><tr><Th>{t("due")}</Th><Th>{t("node")}</Th><Th>{t("task")}</Th><Th>{t("output")}</Th><Th numeric>{t("progress")}</Th><Th>{t("state")}</Th></tr></thead>
      <tbody>
        {nodes.map((node) => (
          <tr key={keyOf(node)}>
            <Td className="whitespace-nowrap">{formatDay(node.dueOn)}</Td><Td className="min-w-36 font-semibold">{node.node}</Td>
            <Td className="min-w-48"><Link href={`/tasks/${node.taskId}/plan`} className="text-link">{node.number} {node.title}</Link></Td>
            <Td className="min-w-32">{node.output ?? t("no_output")}</Td><Td numeric className="whitespace-nowrap">{node.progress}% / {node.targetPercent}%</Td>
            <Td className="whitespace-nowrap"><NodeLamp node={node} today={today} /></Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
