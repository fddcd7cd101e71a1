"use client";
import type { TaskItem } from "@taizhang/domain/task";
import { PageHeader } from "@taizhang/ui/page-header";
import { useTranslations } from "next-intl";
import { AsOfPicker } from "@/components/as-of";
import { withAsOf } from "@/components/with-as-of";
import Link from "@/components/link";
import { PrintedBy } from "./printed-by";
import { TaskActions } from "./task-actions";
import { TaskMeta, TaskView } from "./task-view";

/** The item page: head with what one may do, then the view. */
export function TaskPage({ item, today, by, at }: { readonly item: TaskItem; readonly today: string; readonly by: string; readonly at: string }) {
  const t = useTranslations("task");
  const heading = (
    <PageHeader title={item.head.title} meta={<TaskMeta item={item} />} back={{ href: withAsOf("/ledger", item.asOf), label: t("back") }} linkAs={Link} actions={<><AsOfPicker asOf={item.asOf} today={today} /><TaskActions item={item} /></>} />
  );
  return <div className="print-portrait"><TaskView item={item} heading={heading} /><PrintedBy name={by} at={at} /></div>;
}
