import { getIndicator } from "@taizhang/domain/indicator/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { IndicatorView } from "@/features/indicator/indicator-view";
import { call } from "@/server/call";
import { oneOf, type SearchParams } from "@/server/search-params";

type Props = { readonly params: Promise<{ id: string }>; readonly searchParams: SearchParams };

const indicatorOf = cache(async (id: string, year: string) => {
  if (!z.uuid().safeParse(id).success) notFound();
  const wanted = /^20\d\d$/.test(year) ? { year: Number(year) } : {};
  return call(getIndicator, { indicatorId: id, ...wanted });
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { definition } = await indicatorOf((await params).id, oneOf(await searchParams, "year"));
  return { title: `${definition.number} ${definition.name}` };
}

export default async function Page({ params, searchParams }: Props) {
  return <IndicatorView page={await indicatorOf((await params).id, oneOf(await searchParams, "year"))} />;
}
