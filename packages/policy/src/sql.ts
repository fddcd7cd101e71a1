import { permissions, reachOf, roles } from "./matrix";

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The matrix as rows of `authz.grants`; applied at every start, so that the database decides by the same table. */
export function grantsSql(): string {
  const rows = permissions.flatMap((permission) =>
    roles.flatMap((role) => {
      const reach = reachOf(permission, role);
      return reach ? [`(${quote(permission)}, ${quote(role)}, ${quote(reach)})`] : [];
    }),
  );
  return `delete from authz.grants;\ninsert into authz.grants (permission, role, reach) values\n  ${rows.join(",\n  ")};\n`;
}
