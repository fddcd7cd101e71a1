import { matrix, permissions, reachOf, roles } from "./matrix";

/** The matrix as the page `PERMISSIONS.md`, printed by `npm run policy:generate` and compared by a test. */
export function permissionsMarkdown(): string {
  const head = ["permission", "权限", "kind", ...roles];
  const lines = permissions.map((permission) => [
    `\`${permission}\``, matrix[permission].title, matrix[permission].kind,
    ...roles.map((role) => reachOf(permission, role) ?? "–"),
  ]);
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    "# Permissions", "",
    "Printed from `src/matrix.ts` by `npm run policy:generate`; do not edit by hand.",
    "Reaches: own = rows I opened, unit = my unit answers for, involved = my unit answers for or helps with, portfolio = fields, units and items of a leader, county = every row.", "",
    row(head), row(head.map(() => "---")), ...lines.map(row), "",
  ].join("\n");
}
