import { catalogue } from "@taizhang/domain";
import { getTranslations } from "next-intl/server";
import type { UseCaseName } from "@/features/audit/use-case-title";

/** Use cases by name, each with a title of its own; a query stands in the audit where it was refused. */
export async function titledUseCases(): Promise<UseCaseName[]> {
  const t = await getTranslations("useCases");
  return [...catalogue.keys()].map((name) => ({ name, title: t(name as never) })).sort((one, other) => one.name.localeCompare(other.name, "en"));
}
