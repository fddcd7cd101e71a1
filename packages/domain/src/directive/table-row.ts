import { readBlanks, readItem } from "@taizhang/decomposition";
import { unitsOfCell } from "@taizhang/documents";
import type { z } from "zod";
import { markBlanks } from "./blank";
import { maxHelpers, type CandidateValues, type Reading } from "./candidate";
import type { Organization } from "./organization";
import { deadlineOfCell } from "./table-date";
import { goalsOf } from "./table-goals";
import type { LeaderReader, NamedLeader } from "./table-leaders";
import type { Doubt, TableRow } from "./table-model";

/** What is needed to read rows: who the county's units and leaders are, and the day of the meeting. */
export type TableContext = { organization: Organization; leaderNamed: LeaderReader; heldOn: string };
export type ReadRow = { values: CandidateValues; reading: Reading; doubts: Doubt[] };
type Cells = z.infer<typeof TableRow>["cells"];

type Owners = Pick<CandidateValues, "leadUnitId" | "groupId" | "cooperating"> & { lead: string[]; cooperatingNames: string[]; groups: string[]; /** Classes that help and do not stand for units. */ unread: string[]; unknown: { lead: string[]; cooperating: string[] } };

/** 财政局和审计局 is two where both are known and the whole is not. */
function known(name: string, { unitNamed, groupNamed }: Organization): string[] {
  if (unitNamed(name) !== null || groupNamed(name) !== null) return [name];
  const parts = name.split(/[和与及]/);
  return parts.length > 1 && parts.every((part) => unitNamed(part) !== null || groupNamed(part) !== null) ? parts : [name];
}

/** Who leads and who helps. Only a class that leads is handed out to its members; a class that helps stands for its units. */
function ownersOf(cells: Cells, organization: Organization): Owners {
  const { unitNamed, groupNamed, membersOf } = organization;
  const namesOf = (names: readonly string[]) => names.flatMap((name) => known(name, organization));
  const first = unitsOfCell(cells.lead ?? "");
  const second = unitsOfCell(cells.cooperating ?? "");
  const [leadName, ...beside] = namesOf(first.lead);
  const helping = namesOf([...first.cooperating, ...second.lead, ...second.cooperating]);
  const leadUnitId = leadName === undefined ? null : unitNamed(leadName);
  const classOf = (name: string) => (unitNamed(name) === null ? groupNamed(name) : null);
  const unitsOf = (name: string) => { const groupId = classOf(name); return groupId === null ? [unitNamed(name)] : membersOf(groupId); };
  const others = (ids: readonly (string | null)[]) => [...new Set(ids)].filter((id) => id !== null && id !== leadUnitId);
  const all = others([...beside.map(unitNamed), ...helping.flatMap(unitsOf)]);
  const isTooMany = all.length > maxHelpers;
  const units = isTooMany ? others([...beside, ...helping].map(unitNamed)) : all;
  const groups = [leadName ?? "", ...beside].filter((name) => classOf(name) !== null);
  const shares = new Map(Object.entries({ ...first.shares, ...second.shares }).flatMap(([name, share]) => { const id = unitNamed(name); return id === null ? [] : [[id, share.slice(0, 500)] as const]; }));
  const isUnknown = (name: string) => unitNamed(name) === null && groupNamed(name) === null;
  return {
    leadUnitId, groupId: groups.map(groupNamed).find((id) => id !== null) ?? null,
    cooperating: units.flatMap((unitId) => (unitId === null ? [] : [{ unitId, share: shares.get(unitId) ?? "", dueOn: null }])),
    lead: leadName === undefined ? [] : [leadName], cooperatingNames: [...beside, ...helping].filter((name) => !groups.includes(name)), groups,
    unread: helping.filter((name) => { const groupId = classOf(name); return groupId !== null && (isTooMany || membersOf(groupId).length === 0); }),
    unknown: { lead: leadName !== undefined && isUnknown(leadName) ? [leadName] : [], cooperating: [...beside, ...helping].filter(isUnknown) },
  };
}

type Parts = { cells: Cells; owners: Owners; deadline: Reading["deadline"]; leader: NamedLeader | null; blanks: number; heldOn: string };

function doubtsOf({ cells, owners, deadline, leader, blanks, heldOn }: Parts): Doubt[] {
  const due = cells.due ?? "";
  const found: [Doubt["field"], Doubt["reason"], string | false][] = [
    ["lead", "unknown_unit", owners.unknown.lead.join("、")],
    ["lead", "no_lead", owners.leadUnitId === null && owners.groupId === null && owners.unknown.lead.length === 0 && (cells.lead ?? "—")],
    ["cooperating", "unknown_unit", owners.unknown.cooperating.join("、")],
    ["cooperating", "class_helps", owners.unread.join("、")],
    ["leader", leader?.several ? "several_leaders" : "unknown_leader", leader !== null && leader.postId === null && (cells.leader ?? "")],
    ["due", "no_deadline", due === "" && deadline.date === null && "—"],
    ["due", "vague_date", due !== "" && deadline.date === null && deadline.quality !== "none" && due],
    ["due", "unreadable_date", due !== "" && deadline.date === null && deadline.quality === "none" && due],
    ["due", "before_meeting", deadline.date !== null && deadline.date < heldOn && deadline.date],
    ["content", "empty_content", !cells.content?.trim() && "—"],
    ["content", "too_long", (cells.content?.length ?? 0) >= 4_000 && "4000"],
    ["content", "blanks", blanks > 0 && String(blanks)],
  ];
  return found.flatMap(([field, reason, value]) => (value === false || value === "" ? [] : [{ field, reason, value }]));
}

/**
 * One row as the candidate that it would become, with what is doubtful about it. Names are resolved by the county's own
 * names, dates against the meeting; what the row leaves open may come from its own words, and is marked as inferred.
 */
export function readTableRow(cells: Cells, outline: readonly string[], { organization, leaderNamed, heldOn }: TableContext): ReadRow {
  const content = (cells.content ?? "").trim();
  const item = readItem(content, 0, content.length, { date: heldOn, organization: organization.vocabulary });
  const owners = ownersOf(cells, organization);
  const stated = deadlineOfCell(cells.due ?? "", heldOn);
  const deadline = stated.text === null ? item.deadline : stated;
  const leader = cells.leader ? leaderNamed(cells.leader) : null;
  const byOutline = organization.fieldOf(outline.join(" "), null);
  const leaderPostId = leader === null ? organization.leaderOf(owners.leadUnitId, byOutline) : leader.postId;
  const fieldId = byOutline ?? organization.fieldOf("", leaderPostId);
  const blanks = markBlanks(content, readBlanks(content));
  const { quantities, ...goals } = goalsOf(cells);
  const inferred: Reading["inferred"] = [
    ...(leader === null && leaderPostId !== null ? ["leader" as const] : []), ...(fieldId !== null ? ["field" as const] : []),
    ...(deadline.date !== null && (stated.text === null || deadline.quality !== "stated") ? ["dueOn" as const] : []),
  ];
  return {
    values: {
      title: (cells.title ?? item.title).replace(/\s+/g, " ").slice(0, 120) || content.slice(0, 40), content: content.slice(0, 4_000), kind: item.kind, taskClass: "B",
      fieldId, leaderPostId, leadUnitId: owners.leadUnitId, groupId: owners.groupId, cooperating: owners.cooperating, fanOut: [],
      dueOn: deadline.date, deadlineText: deadline.text?.slice(0, 200) ?? null, deadlineQuality: deadline.quality, ...goals,
    },
    reading: {
      lead: owners.lead, joint: [], cooperating: owners.cooperatingNames, groups: owners.groups, leaders: cells.leader === undefined ? [] : [cells.leader],
      open: false, deadline, strength: item.strength, quantities, blanks, unmatched: [...owners.unknown.lead, ...owners.unknown.cooperating], filled: [], inferred,
      origin: "rules", mergedInto: null,
    },
    doubts: doubtsOf({ cells, owners, deadline, leader, blanks: blanks.length, heldOn }),
  };
}
