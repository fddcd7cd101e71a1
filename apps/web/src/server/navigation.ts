import { can, type Actor, type Permission } from "@taizhang/policy";
import type { NavId } from "@/features/organization/nav-id";

type Place = { id: NavId; href: string; needs: Permission };

/** Every place of the frame in its order, and the permission that opens it. */
const places: readonly Place[] = [
  { id: "overview", href: "/overview", needs: "overview.read" },
  { id: "work", href: "/today", needs: "report.write" },
  { id: "plan", href: "/today/plan", needs: "plan.enter" },
  { id: "desk", href: "/desk", needs: "task.adjudicate" },
  { id: "directives", href: "/directives", needs: "directive.read" },
  { id: "ledger", href: "/ledger", needs: "task.read" },
  { id: "indicators", href: "/indicators", needs: "indicator.read" },
  { id: "entry", href: "/indicators/entry", needs: "indicator.enter" },
  { id: "instructions", href: "/instructions", needs: "task.instruct" },
  { id: "lamps", href: "/lamps", needs: "lamp.manage" },
  { id: "organization", href: "/admin/organization", needs: "organization.manage" },
  { id: "calendar", href: "/admin/calendar", needs: "calendar.manage" },
  { id: "accounts", href: "/admin/accounts", needs: "access.read" },
  { id: "audit", href: "/admin/audit", needs: "audit.read" },
];

/** Places this actor may go to. */
export const navigationFor = (actor: Actor): Pick<Place, "id" | "href">[] =>
  places.filter(({ needs }) => can(actor, needs)).map(({ id, href }) => ({ id, href }));

/** First pages by what a role comes for: the desk before the overview, the audit before the accounts. */
const firstPages: readonly [Permission, string][] = [
  ["report.write", "/today"], ["indicator.enter", "/indicators/entry"], ["task.dispatch", "/desk"], ["overview.read", "/overview"], ["task.read", "/ledger"],
  ["audit.export", "/admin/audit"], ["access.secure", "/admin/accounts"], ["organization.manage", "/admin/organization"],
];

/** Where this actor begins. */
export const firstPageOf = (actor: Actor): string => firstPages.find(([permission]) => can(actor, permission))?.[1] ?? "/account";
