"use client";
import { useQuery } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { AttachDialog } from "./attach-dialog";
import { LikenessReasons } from "./likeness-reasons";
import type { Tighten } from "./use-actions";
import { useDistinguish } from "./use-distinguish";
import type { Likeness } from "./workbench-state";

type Props = {
  readonly textId: string; readonly candidateId: string; readonly mayDecompose: boolean; readonly onMerge: (otherId: string) => void;
  readonly onAttach: (taskId: string, tighten: Tighten | undefined) => void;
};

/** What says nearly the same, in this text or in the ledger, with what they share. */
export function LikenessList({ textId, candidateId, mayDecompose, onMerge, onAttach }: Props) {
  const t = useTranslations("directive.bench");
  const { data } = useQuery(useTRPC().directive.duplicates.queryOptions({ textId }, { staleTime: 60_000 }));
  const distinguish = useDistinguish();
  const [attaching, setAttaching] = useState<Likeness | null>(null);
  const mine = data?.filter((likeness) => likeness.candidateId === candidateId) ?? [];
  if (mine.length === 0) return null;
  return (
    <section aria-label={t("duplicates")} className="rounded-control bg-surface-2 px-3 py-2">
      <p className="m-0 font-medium text-ink-2">{t("duplicates")}</p>
      <ul className="m-0 grid list-none gap-1.5 p-0">
        {mine.map((likeness) => {
          const { otherId, title, number } = likeness;
          return (
            <li key={otherId} className="flex min-w-0 flex-wrap items-center gap-2">
              <span className="min-w-0 flex-1 wrap-anywhere">
                {number === null ? t("likeCandidate", { title }) : <Link href={`/tasks/${otherId}`} className="text-link">{t("likeTask", { number, title })}</Link>}
                <LikenessReasons likeness={likeness} />
              </span>
              {mayDecompose && (
                <>
                  <Button size="compact" variant="text" onClick={() => distinguish(candidateId, otherId)}>{t("distinct")}</Button>
                  <Button size="compact" onClick={() => (number === null ? onMerge(otherId) : setAttaching(likeness))}>{t(number === null ? "mergeThese" : "attach")}</Button>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {attaching && <AttachDialog likeness={attaching} onClose={() => setAttaching(null)} onAttach={(tighten) => { onAttach(attaching.otherId, tighten); setAttaching(null); }} />}
    </section>
  );
}
