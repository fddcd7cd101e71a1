import { Bar } from "@taizhang/ui/bar";
import { Card } from "@taizhang/ui/card";
import { Empty } from "@taizhang/ui/empty";
import { LampShape } from "@taizhang/ui/lamp-shape";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { listBehind } from "./then";
import type { OverviewData } from "./types";

type Field = OverviewData["fields"][number];
const gap = ({ progress, expected }: Field) => (progress === null || expected === null ? 0 : expected - progress);
/** A mean over fewer items says little: such a field never leads the card. */
const telling = 5;

/** Fields of work against their schedule, the furthest behind first. */
export function FieldsCard({ data }: { readonly data: OverviewData }) {
  const t = useTranslations("overview.fields");
  const fields = [...data.fields].sort((one, other) => gap(other) - gap(one));
  if (fields.length === 0) return <Card title={t("titleNone")}><Empty title={t("empty")} /></Card>;
  const worst = fields.find(({ total }) => total >= telling);
  return (
    <Card title={worst !== undefined && gap(worst) > 0 ? t("title", { field: worst.name, gap: gap(worst) }) : t("titleNone")}>
      <ul className="m-0 grid list-none gap-1 p-0">
        {fields.map((field) => <FieldLine key={field.id} field={field} data={data} />)}
      </ul>
      <p className="mt-3 mb-0 text-small text-ink-3">{t("note")}</p>
    </Card>
  );
}

function FieldLine({ field, data }: { readonly field: Field; readonly data: OverviewData }) {
  const t = useTranslations("overview.fields");
  const { id, name, progress, expected, total, red } = field;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_5.5em] items-center gap-2">
      <Link
        href={listBehind(data, { state: "all", field: id })}
        className="grid min-h-8 min-w-0 grid-cols-[6em_3.5em_minmax(0,1fr)] items-center gap-2 text-ink no-underline hover:bg-page max-md:min-h-11"
      >
        <span className="truncate" title={name}>{name}</span>
        <span className="text-right text-small whitespace-nowrap text-ink-2">{t("total", { n: total })}</span>
        {progress === null || expected === null ? <span className="text-ink-3">{t("valueOnly")}</span> : (
          <Bar thick value={progress} expected={expected} label={t("label", { field: name, value: progress, expected })} text={t("value", { value: progress, expected })} />
        )}
      </Link>
      {red > 0 && (
        <Link href={listBehind(data, { state: "all", field: id, lamp: ["red"] })} aria-label={t("behind", { field: name, n: red })} className="inline-flex items-center gap-1.5 text-small whitespace-nowrap text-lamp-red-text no-underline hover:underline max-md:min-h-11">
          <LampShape lamp="red" size={10} />{t("red", { n: red })}
        </Link>
      )}
    </li>
  );
}
