"use client";
import { deskHref } from "@taizhang/domain/desk";
import { FileChip } from "@taizhang/ui/file-chip";
import { Tag } from "@taizhang/ui/tag";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { usePeriodText } from "@/components/use-period-text";
import type { DeskItem } from "./types";

/** What an item is closed upon: all files by report and what is not settled yet, the newest first; how far each cooperating unit is. */
export function EvidenceList({ item: { task, evidence } }: { readonly item: DeskItem }) {
  const t = useTranslations("desk.evidence");
  const states = useTranslations("values.reportState");
  const periodText = usePeriodText();
  return (
    <section className="grid min-w-0 gap-3 rounded-control border border-line p-3">
      <div>
        <h3 className="m-0 mb-1 text-body font-medium">{t("files", { n: evidence.reduce((sum, { files }) => sum + files.length, 0) })}</h3>
        {evidence.length === 0 ? <p className="m-0 text-ink-3">{t("none")}</p> : <ul aria-label={t("label")} className="m-0 grid list-none gap-2 p-0">
          {evidence.map(({ id, unit, period, state, files }) => (
            <li key={id} className="min-w-0">
              <p className="m-0 mb-1 flex flex-wrap items-center gap-x-2 text-small text-ink-2">{unit} · {periodText(period)}{state !== "accepted" && <Tag tone="outline">{states(state)}</Tag>}{state === "submitted" && <Link href={deskHref({ queue: "reports", id })} className="text-link">{t("check")}</Link>}</p>
              <p className="m-0 flex min-w-0 flex-wrap gap-2">{files.length === 0 && <span className="text-ink-3">{t("noFiles")}</span>}{files.map((file) => <FileChip key={file.id} name={file.name} size={file.size} href={`/api/files/${file.id}`} />)}</p>
            </li>
          ))}
        </ul>}
      </div>
      {task.helpers.length > 0 && (
        <div>
          <h3 className="m-0 mb-1 text-body font-medium">{t("helpers")}</h3>
          <ul aria-label={t("helpers")} className="m-0 grid list-none gap-1 p-0">
            {task.helpers.map(({ unit, share, dueOn, signedIn, done }) => (
              <li key={unit} className="flex min-w-0 flex-wrap items-center gap-x-2">
                <span className="font-medium">{unit}</span>
                <Tag tone={done ? "brand" : "outline"}>{t(done ? "done" : signedIn ? "open" : "unsigned")}</Tag>
                {share !== null && <span className="min-w-0 wrap-anywhere">{share}</span>}
                {dueOn !== null && <span className="text-small text-ink-3">{t("due", { day: dueOn })}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
