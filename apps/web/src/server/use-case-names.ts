import { catalogue } from "@taizhang/domain";
import { matrix } from "@taizhang/policy";
import type { UseCaseName } from "@/features/audit/use-case-title";

/** Commands by name. The matrix is the county's own table and has Chinese titles; elsewhere the name stands for itself. */
export function commandNames(locale: string): UseCaseName[] {
  return [...catalogue.values()].filter(({ kind }) => kind === "command")
    .map(({ name, permission }) => ({ name, title: locale === "en" ? name : matrix[permission].title }))
    .sort((one, other) => one.name.localeCompare(other.name, "en"));
}
