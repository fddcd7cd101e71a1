import { administratorRoles, roles, type Role } from "@taizhang/policy";
import { z } from "zod";

/** Reasons of refusal in this domain; the texts stand in the area `errors` under the same keys. */
export const accessReasons = [
  "access.account_exists", "access.account_not_found", "access.account_here", "access.administrator_post", "access.county_exists", "access.disable_oneself", "access.import_too_long", "access.no_such_post",
  "access.password_former", "access.password_has_name", "access.password_must_change", "access.password_too_simple",
  "access.reset_oneself", "access.roles_exclude", "access.session_not_found", "access.signed_out", "access.username_form",
] as const;

/** Parameters assessors look for (domain 4.2). */
export const failuresUntilLock = 5;
export const lockMinutes = 30;
/** So many failures from one address within so many minutes, whatever the names, and it waits: nobody tries one password on every account. */
export const addressFailures = 30;
export const addressMinutes = 15;
export const formerPasswords = 5;
export const shortestPassword = 8;
/** A session ends after this many hours, whatever happens. */
export const sessionHours = 12;

const username = z.string().trim().toLowerCase().refine((text) => /^[a-z0-9][a-z0-9._-]{1,39}$/.test(text), "access.username_form");
/** Long enough for a sentence, short enough to hash. */
const typedPassword = z.string().min(1).max(200);

const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/];

/**
 * Why a password is not good enough, as an error reason; null where it is (domain 4.2: 8 characters, three of four
 * classes, not the user name).
 */
export function passwordFault(password: string, name: string): (typeof accessReasons)[number] | null {
  const kinds = classes.filter((kind) => kind.test(password)).length;
  if ([...password].length < shortestPassword || kinds < 3) return "access.password_too_simple";
  if (name !== "" && password.toLowerCase().includes(name.toLowerCase())) return "access.password_has_name";
  return null;
}

/** Failures of one name: how many in a row, and until when it is locked. */
export type Failures = { count: number; lockedUntil: Date | null };

export const isLocked = ({ lockedUntil }: Failures, now: Date): boolean => lockedUntil !== null && lockedUntil > now;

/** The state after one more failure. A lock that has run out starts the count again. */
export function afterFailure(earlier: Failures, now: Date): Failures {
  const count = (earlier.lockedUntil === null ? earlier.count : 0) + 1;
  if (count < failuresUntilLock) return { count, lockedUntil: null };
  return { count, lockedUntil: new Date(now.getTime() + lockMinutes * 60_000) };
}

/** The three administrators exclude each other and every business role (domain 4.4, 三员分立). */
export function rolesExclude(held: readonly Role[]): boolean {
  const different = new Set(held);
  return different.size > 1 && administratorRoles.some((role) => different.has(role));
}

export const SignIn = z.object({
  // Whatever is typed gets the same answer, so its form is not checked here.
  username: z.string().trim().toLowerCase().min(1).max(100),
  password: typedPassword,
  address: z.string().max(100).nullable().default(null),
  userAgent: z.string().max(400).nullable().default(null),
});

/** Also what the form shows: both new passwords alike. */
export const ChangePassword = z.object({ sessionId: z.uuid(), current: typedPassword, next: typedPassword });
export const OfSession = z.object({ sessionId: z.uuid() });
export const SwitchPost = z.object({ sessionId: z.uuid(), postId: z.uuid(), delegationId: z.uuid().nullable() });
export const OfAccount = z.object({ userId: z.uuid() });

/** What an account can be looked for by: locked now, closed, never signed in with a password of its own. */
export const accountStates = ["locked", "disabled", "first"] as const;
export const ListAccounts = z.object({
  q: z.string().trim().max(50).default(""),
  state: z.enum(accountStates).nullable().default(null),
  /** User name of the last row seen. */
  after: z.string().max(40).nullable().default(null),
});

/** Roles that an account can be opened for; `system` is no person's. */
export const personRoles = roles.filter((role) => role !== "system");
const postFields = { unitId: z.uuid(), role: z.enum(personRoles), title: z.string().trim().min(1).max(60) };
export const isAdministrator = (role: Role): boolean => administratorRoles.some((one) => one === role);

const personFields = {
  name: z.string().trim().min(1).max(30),
  phone: z.string().trim().max(20).regex(/^[\d+ -]*$/, "kernel.invalid").default(""),
};
export const ChangePerson = OfAccount.extend(personFields);

/** Nobody opens an account for an administrator from a screen: who could would hold a second key. See `appoint`. */
export const OpenAccount = z.object({
  username,
  ...personFields,
  ...postFields,
  role: postFields.role.refine((role) => !isAdministrator(role), "access.administrator_post"),
});

export const SetUp = z.object({ county: z.string().trim().min(1).max(30) });

/** A role as a table names it: by its id or by the word of the offices. */
const roleWords: Record<string, (typeof personRoles)[number]> = {
  县长: "magistrate", 县领导: "county_leader", 督查室: "supervision_office", 政府办: "government_office", 单位负责人: "unit_head", 联络员: "liaison",
  承办人: "officer", 数据单位: "data_unit", 观察员: "observer", 系统管理员: "system_admin", 安全管理员: "security_admin", 审计管理员: "audit_admin",
};
export const roleOf = (word: string) => roleWords[word] ?? personRoles.find((role) => role === word);

/** A table of accounts as it is pasted; so many lines at once that their passwords are hashed in time. */
export const ImportAccounts = z.object({ text: z.string().min(1).max(100_000).refine((text) => text.split("\n").length <= 501, "access.import_too_long") });
