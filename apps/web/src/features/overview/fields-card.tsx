import { Bar } from "@taizhang/ui/bar";
import { Card } from "@taizhang/ui/card";
import { Empty } from "@taizhang/ui/empty";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { listBehind } from "./then";
import type { OverviewData } from "./types";

type Field = OverviewData["fields"][number];
const gap = ({ progress, expected }: Field) => (progress === null || expected === null ? 0 : expected - progress);
/** The thresholds of a lamp (10 and 30 points) on the mean of a field. */
const colour = (field: Field) => (gap(field) > 30 ? "red" : gap(field) >= 10 ? "yellow" : "green");

/** Fields of work against their schedule, the furthest behind first. */
export function FieldsCard({ data }: { readonly data: OverviewData }) {
  const t = useTranslations("overview.fields");
  const fields = [...data.fields].sort((one, other) => gap(other) - gap(one));
  const worst = fields[0];
  if (worst === undefined) return <Card title={t("titleNone")}><Empty title={t("empty")} /></Card>;
  return (
    <Card title={gap(worst) > 0 ? t("title", { field: worst.name }) : t("titleNone")}>
      <ul className="m-0 grid list-none gap-1 p-0">
        {fields.map((field) => (
          <li key={field.id}>
            <Link
              href={listBehind(data, { state: "all", field: field.id })}
              className="grid min-h-8 min-w-0 grid-cols-[7em_minmax(0,1fr)] items-center gap-3 text-ink no-underline hover:bg-page max-md:min-h-11"
            >
              <span className="truncate" title={field.name}>{field.name}</span>
              {field.progress === null || field.expected === null ? <span className="text-ink-3">{t("valueOnly")}</span> : (
                <Bar
                  thick
                  value={field.progress}
                  expected={field.expected}
                  lamp={colour(field)}
                  label={t("label", { field: field.name, value: field.progress, expected: field.expected })}
                  text={t("value", { value: field.progress, expected: field.expected })}
                />
              )}
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-3 mb-0 text-small text-ink-3">{t("note")}</p>
    </Card>
  );
}
