import type { Permission } from "@taizhang/policy";
import { current, everyVerb, inCounty, may, me, myPost, myUnit, type Rule } from "./reach";

/** Twin of `placeIndicator` and `canOn`: of values the data unit answers, of all else the lead unit. `i` is the alias of indicators. */
const covered = (permission: string, i: string, lead: "lead_unit_id" | "data_unit_id") => `(
    ${may(permission, "county")}
    or (${may(permission, "own")} and ${i}.author_id = ${me})
    or (${may(permission, "unit")} and ${i}.${lead} = ${myUnit})
    or (${may(permission, "involved")} and (${i}.${lead} = ${myUnit}${lead === "data_unit_id" ? "" : ` or ${i}.data_unit_id = ${myUnit} or ${i}.id in (select authz.reporting_indicators())`}))
    or (${may(permission, "portfolio")} and (${i}.leader_post_id = ${myPost}
      or ${i}.${lead} in (select authz.portfolio_units()) or ${i}.field_id in (select authz.portfolio_fields())))
  )`;

export const knownIndicator = "(not indicators.restricted or (select authz.role()) = 'system' or indicators.id in (select authz.listed_indicators()))";

/** The set of readable indicators is found once per statement; a look-up per value would cost as much as there is history. */
const ofIndicator = "indicator_id in (select i.id from app.indicators i)";
const where = (lead: "lead_unit_id" | "data_unit_id") => `indicator_id in (select i.id from app.indicators i where ${covered(current, "i", lead)})`;
const byData = where("data_unit_id");
const byLead = where("lead_unit_id");

const manage: Permission[] = ["indicator.manage"];
const ownRow = `${byLead} and unit_id = ${myUnit}`;
const child = (table: string, write: Rule["write"]): Rule => ({ table, read: ofIndicator, write });

export const indicator: Rule[] = [
  {
    table: "indicators", read: covered("'indicator.read'", "indicators", "lead_unit_id"),
    write: [{ verbs: ["add", "change"], permissions: manage, check: inCounty }],
  },
  child("indicator_listed", [{ verbs: ["add", "remove"], permissions: manage, check: inCounty }]),
  child("indicator_units", [{ verbs: ["add", "remove"], permissions: manage, check: inCounty }]),
  child("indicator_tasks", [{ verbs: ["add", "remove"], permissions: manage, check: inCounty }]),
  child("indicator_targets", [{ verbs: ["add", "change"], permissions: manage, check: inCounty }]),
  child("indicator_standings", [
    { verbs: everyVerb, permissions: ["indicator.enter", "indicator.confirm"], check: byData },
    { verbs: everyVerb, permissions: ["indicator.manage", "indicator.decide", "indicator.refresh"], check: inCounty },
  ]),
  child("indicator_values", [
    { verbs: ["add", "change"], permissions: ["indicator.enter"], check: byData },
    { verbs: ["change"], permissions: ["indicator.confirm"], check: byData },
  ]),
  child("indicator_exclusions", [
    { verbs: ["add"], permissions: ["indicator.enter"], check: `${byData} and unit_id = ${myUnit} and state = 'applied'` },
    { verbs: ["change"], permissions: ["indicator.decide"], check: inCounty },
  ]),
  child("indicator_questions", [{ verbs: ["add", "change"], permissions: ["indicator.enter"], check: byData }]),
  child("indicator_causes", [{ verbs: ["add"], permissions: ["indicator.explain"], check: ownRow }]),
  child("indicator_returns", [
    { verbs: everyVerb, permissions: ["indicator.return"], check: ownRow },
    { verbs: everyVerb, permissions: ["indicator.enter"], check: byData },
  ]),
];
