import type { TaskSource } from "@taizhang/domain/task";
import { Card } from "@taizhang/ui/card";
import { Tag } from "@taizhang/ui/tag";
import { useTranslations } from "next-intl";
import { formatDay } from "@/components/format";
import Link from "@/components/link";
import { wholeAfter, wholeBefore } from "./source-context";

/** How many meetings and documents asked for a task, by its sources. */
export const deploymentsOf = (sources: readonly TaskSource[]) => new Set(sources.map(({ directive, heldOn }) => `${directive} ${heldOn}`)).size;

/** The words a task comes from, marked in their context, and how often it was deployed. */
export function TaskSources({ sources }: { readonly sources: readonly TaskSource[] }) {
  const t = useTranslations("task.source");
  if (sources.length === 0) return null;
  const times = deploymentsOf(sources);
  return (
    <Card id="sources" title={t("title")} {...(times > 1 && { actions: <Tag tone="outline">{t("again", { n: times })}</Tag> })}>
      <div className="grid gap-4">
        {sources.map((source) => (
          <figure key={source.id} className="m-0">
            <blockquote className="m-0 border-l-3 border-line pl-3 whitespace-pre-line text-ink-2">
              {wholeBefore(source.before)}<mark className="bg-lamp-yellow-soft px-0.5 text-ink">{source.quote}</mark>{wholeAfter(source.after)}
            </blockquote>
            <figcaption className="mt-1 text-small text-ink-3">
              {source.place === null ? source.directive : <Link href={`/directives/${source.place.directiveId}/texts/${source.place.textId}?at=${source.place.start}`} className="text-link">{source.directive}</Link>} · {formatDay(source.heldOn)}
            </figcaption>
          </figure>
        ))}
      </div>
    </Card>
  );
}
