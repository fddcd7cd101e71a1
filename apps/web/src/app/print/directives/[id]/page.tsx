import { printTable } from "@taizhang/domain/directive/server";
import { getTranslations } from "next-intl/server";
import { formatTime } from "@/components/format";
import { idOf } from "@/features/directive/address";
import { PublishPrint } from "@/features/directive/publish-print";
import { call, requireSession } from "@/server/call";

export async function generateMetadata() {
  const t = await getTranslations("table.publish");
  return { title: t("title") };
}

type Props = { readonly params: Promise<{ id: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The breakdown of tasks of a meeting on paper, A4 or A3 landscape (`paper=A3`). */
export default async function PrintDirectivePage({ params, searchParams }: Props) {
  const { actor } = await requireSession();
  const sheet = await call(printTable, { id: idOf((await params).id) });
  return <PublishPrint sheet={sheet} paper={(await searchParams)["paper"] === "A3" ? "A3" : "A4"} by={`${actor.name} ${formatTime(new Date())}`} />;
}
