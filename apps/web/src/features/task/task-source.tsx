import type { TaskSource } from "@taizhang/domain/task";
import { Card } from "@taizhang/ui/card";
import { useTranslations } from "next-intl";
import { formatDay } from "@/components/format";

/** The words a task comes from, marked in their context. */
export function TaskSources({ sources }: { readonly sources: readonly TaskSource[] }) {
  const t = useTranslations("task.source");
  if (sources.length === 0) return null;
  return (
    <Card title={t("title")}>
      <div className="grid gap-4">
        {sources.map((source) => (
          <figure key={source.id} className="m-0">
            <blockquote className="m-0 border-l-3 border-line pl-3 whitespace-pre-line text-ink-2">
              {source.before}<mark className="bg-lamp-yellow-soft px-0.5 text-ink">{source.quote}</mark>{source.after}
            </blockquote>
            <figcaption className="mt-1 text-small text-ink-3">{source.directive} · {formatDay(source.heldOn)}</figcaption>
          </figure>
        ))}
      </div>
    </Card>
  );
}
