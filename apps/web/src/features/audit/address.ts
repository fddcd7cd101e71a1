/** What narrows the list of events. */
export type AuditConditions = { person: string; useCase: string; subject: string; sealings: boolean; from: string | null; to: string | null };

const queryOf = (conditions: AuditConditions): URLSearchParams =>
  new URLSearchParams(Object.entries(conditions).flatMap(([name, value]) => (value ? [[name, value === true ? "1" : value]] : [])));

/** The list under these conditions, before a cursor where one is given. */
export function auditAddress(conditions: AuditConditions, before?: number): string {
  const query = queryOf(conditions);
  if (before !== undefined) query.set("before", String(before));
  return query.size === 0 ? "/admin/audit" : `/admin/audit?${query.toString()}`;
}

/** The same list as a file. */
export const auditFile = (conditions: AuditConditions): string => `/api/audit?${queryOf(conditions).toString()}`;
