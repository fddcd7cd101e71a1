import { catalogue } from "@taizhang/domain";
import { permissionTitle } from "@taizhang/policy";
import type { UseCaseName } from "@/features/audit/use-case-title";

/** Commands by name, with the title of their permission. */
export function commandNames(locale: string): UseCaseName[] {
  return [...catalogue.values()].filter(({ kind }) => kind === "command")
    .map(({ name, permission }) => ({ name, title: permissionTitle(permission, locale) }))
    .sort((one, other) => one.name.localeCompare(other.name, "en"));
}
