import { getText, listChoices } from "@taizhang/domain/directive/server";
import { can } from "@taizhang/policy";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/features/directive/address";
import { GapQueue } from "@/features/directive/gap-queue";
import { isQueueKind } from "@/features/directive/queue-kinds";
import { call, requireSession } from "@/server/call";

export async function generateMetadata() {
  const t = await getTranslations("directive.bench.queue");
  return { title: t("title") };
}

type Props = { readonly params: Promise<{ id: string; textId: string }>; readonly searchParams: Promise<{ kind?: string }> };

/** The queue of what a text leaves open: units, days, numbers. */
export default async function GapPage({ params, searchParams }: Props) {
  const { actor } = await requireSession();
  const [data, choices] = await Promise.all([call(getText, { id: idOf((await params).textId) }), call(listChoices, {})]);
  const { kind } = await searchParams;
  return <GapQueue data={data} choices={choices} kind={isQueueKind(kind) ? kind : "lead"} mayDecompose={can(actor, "directive.decompose")} />;
}
