import { getIndicator } from "@taizhang/domain/indicator/server";
import { isDay, today } from "@taizhang/planning";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { IndicatorView } from "@/features/indicator/indicator-view";
import { call } from "@/server/call";
import { oneOf, type SearchParams } from "@/server/search-params";

type Props = { readonly params: Promise<{ id: string }>; readonly searchParams: SearchParams };

const indicatorOf = cache(async (id: string, year: string, asOf: string) => {
  if (!z.uuid().safeParse(id).success) notFound();
  const wanted = /^20\d\d$/.test(year) ? { year: Number(year) } : {};
  return call(getIndicator, { indicatorId: id, ...wanted, ...(isDay(asOf) && { asOf }) });
});

const asked = async ({ params, searchParams }: Props) => {
  const words = await searchParams;
  return indicatorOf((await params).id, oneOf(words, "year"), oneOf(words, "asOf"));
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { definition } = await asked(props);
  return { title: `${definition.number} ${definition.name}` };
}

export default async function Page(props: Props) {
  return <IndicatorView page={await asked(props)} today={today(new Date())} />;
}
