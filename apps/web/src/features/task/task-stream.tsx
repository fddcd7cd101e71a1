"use client";
import type { TaskItem } from "@taizhang/domain/task";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { Empty } from "@taizhang/ui/empty";
import { Timeline } from "@taizhang/ui/timeline";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { streamKinds, useStream, type StreamKind } from "./stream-entries";

/** Entries shown before one asks for the rest. */
const first = 12;

/** One stream with filters; the audit trail is one of them. */
export function TaskStream({ item }: { readonly item: TaskItem }) {
  const t = useTranslations("task.stream");
  const entries = useStream(item);
  const [kind, setKind] = useState<StreamKind | "all">("all");
  const [whole, setWhole] = useState(false);
  const shown = entries.filter((entry) => (kind === "all" ? entry.kind !== "audit" : entry.kind === kind));
  const choices = (["all", ...streamKinds] as const).filter((choice) => choice === "all" || entries.some((entry) => entry.kind === choice));
  return (
    <Card title={t("heading")}>
      <div role="group" aria-label={t("filter")} className="mb-4 flex flex-wrap gap-2 print:hidden">
        {choices.map((choice) => (
          <button
            key={choice} type="button" aria-pressed={choice === kind} onClick={() => setKind(choice)}
            className="min-h-control-compact rounded-full border border-control bg-surface px-3 text-body text-ink-2 hover:border-brand aria-pressed:border-brand aria-pressed:bg-brand-soft aria-pressed:text-brand-strong max-md:min-h-11"
          >
            {t(`kind.${choice}`)}
          </button>
        ))}
      </div>
      {shown.length === 0 ? <Empty title={t("empty")} /> : <Timeline entries={whole ? shown : shown.slice(0, first)} label={t("heading")} />}
      {!whole && shown.length > first && <div className="mt-3 print:hidden"><Button variant="text" onClick={() => setWhole(true)}>{t("older", { n: shown.length - first })}</Button></div>}
    </Card>
  );
}
