"use client";
import { Descriptions } from "@taizhang/ui/descriptions";
import { Lamp } from "@taizhang/ui/lamp";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { missing } from "@/components/format";
import type { DeskItem } from "./types";

/** The item something waits on: its name, lamp and what it must come to. */
export function ItemHead({ item: { task, unit } }: { readonly item: DeskItem }) {
  const t = useTranslations("desk.task");
  const lamp = useTranslations("values.lamp");
  const due = task.dueOn === null ? missing : task.originalDueOn !== null && task.originalDueOn !== task.dueOn ? t("moved", { day: task.dueOn, first: task.originalDueOn }) : task.dueOn;
  return (
    <header className="mb-4 grid gap-2 border-b border-line pb-3">
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
        <Lamp lamp={task.lamp} word={lamp(task.lamp)} />
        <span>{task.number}</span>
        <span>{unit}</span>
        <Link href={`/tasks/${task.id}`} className="text-link">{t("open")}</Link>
      </div>
      <h2 className="m-0 text-h2 font-semibold">{task.title}</h2>
      <Descriptions
        columns={2}
        items={[
          { label: t("due"), value: due },
          { label: t("lead"), value: task.leadUnit ?? missing },
          ...(task.helpers.length === 0 ? [] : [{ label: t("cooperating"), value: task.helpers.map((helper) => helper.unit).join("、") }]),
          { label: t("content"), value: <span className="whitespace-pre-line">{task.content}</span>, wide: true },
        ]}
      />
    </header>
  );
}
