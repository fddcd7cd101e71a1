import type { Refusal } from "@taizhang/api";
import { Notice } from "@taizhang/ui/notice";
import { useTranslations } from "next-intl";

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** The version that somebody else saved meanwhile; null where the refusal was another. */
export function theirsOf(refusal: Refusal | null): Record<string, unknown> | null {
  const current = refusal?.details?.["current"];
  return refusal?.code === "CONFLICT" && isRecord(current) ? current : null;
}

/** What stands there now, beside the form that still holds what one typed. */
export function ConflictNotice({ theirs, fields }: { readonly theirs: Record<string, unknown>; readonly fields: readonly string[] }) {
  const t = useTranslations("task.conflict");
  const shown = fields.filter((field) => theirs[field] !== null && theirs[field] !== undefined && theirs[field] !== "");
  return (
    <Notice tone="warning" title={t("title")}>
      <p className="m-0">{t("hint")}</p>
      <dl className="m-0 mt-1 grid gap-1">
        {shown.map((field) => (
          <div key={field} className="grid grid-cols-[6em_minmax(0,1fr)] gap-2">
            <dt>{t.has(`field.${field}`) ? t(`field.${field}`) : field}</dt>
            <dd className="m-0 whitespace-pre-line text-ink">{String(theirs[field])}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
