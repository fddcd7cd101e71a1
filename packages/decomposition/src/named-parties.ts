import { Parties, type Role } from "./parties";
import type { Responsibility } from "./types";
import { unitListAt, type UnitList } from "./unit-list";
import type { Lexicon } from "./vocabulary";

// 牵头组织，水利局参加: what ends the clause with 牵头 belongs to it.
const ROLE_AFTER = /[，,]?(?:总?(牵头|牵总|负总责|总负责|抓总|挂帅)(?:(?:组织|负责|协调|统筹|实施|落实|推进)+(?=[，,、]))?|要?(会同|联合)|(?:都|也|要|予以|积极|主动|密切|全力|大力|协同|抓好|做好|按照?(?:各自)?职责(?:分工)?)*(?:(配合|协助|协同)|(参加|参与)))/y;
/** 由A牵头，会同B: with whom the one before is to act. */
const WITH = /[，,]?(?:会同|联合)/y;
/** What may still stand behind 配合 with nothing said of what or whom: 配合支持, 配合抓好落实, 配合工作. */
const HELP_ENDS = /(?:、?(?:积极|全力|大力|共同)?(?:做好|抓好|支持|协助|参与|落实|实施|推进|工作))*(?=[，,。；;、]|$)/y;
/** 在各乡镇的大力配合下: what stands behind the names of those who help. */
const UNDER_HELP = /的?(?:积极|主动|密切|大力|全力|共同|支持|协助|参与|[、和与])*(?:配合|协助|支持|参与)下/y;

/** The parties of one list, with the lists that go on with it. */
export interface NamedParties {
  responsibility: Responsibility;
  /** Nobody but helpers is named. */
  helps: boolean;
  end: number;
}

/** Those in whose help something is done (要在各乡镇配合下), up to the end of these words; null where none stand at `at`. */
export function underHelp(text: string, at: number, lexicon: Lexicon): UnitList | null {
  const opening = /^要?在/.exec(text.slice(at, at + 2))?.[0];
  const list = opening === undefined ? null : unitListAt(text, at + opening.length, lexicon);
  if (!list) return null;
  UNDER_HELP.lastIndex = list.end;
  return UNDER_HELP.test(text) ? { ...list, end: UNDER_HELP.lastIndex } : null;
}

/** Where the words of help end; null where they go on to whom or what is helped (配合水利局, 配合做好征收). */
function helpEnd(text: string, at: number): number | null {
  HELP_ENDS.lastIndex = at;
  return HELP_ENDS.test(text) ? HELP_ENDS.lastIndex : null;
}

type Named = { list: UnitList; role: Role };
/** What a list is named as, where the words that say so end, and the list that goes on with it. */
type Step = { as: Role; end: number; next: Named | null };

/** A list behind a comma or none, in a role. */
function listFrom(text: string, at: number, role: Role, lexicon: Lexicon): Named | null {
  const list = unitListAt(text, /[，,、]/.test(text.charAt(at)) ? at + 1 : at, lexicon);
  return list && { list, role };
}

/**
 * 配合 after its list (A牵头，B、C配合，…) says what those are to do; before one (要配合B) it says whom they help.
 * @param takesPart 参加, 参与: with words behind it (参与巡查) it is what those named do themselves
 */
function helpStep(text: string, { list, role }: Named, behind: number, takesPart: boolean, lexicon: Lexicon): Step {
  const end = helpEnd(text, behind);
  if (end !== null) return { as: "cooperating", end, next: text.charAt(end) === "、" ? listFrom(text, end, "main", lexicon) : null };
  if (takesPart || list.units.length + list.leaders.length > 0) {
    const next = listFrom(text, behind, "cooperating", lexicon);
    return { as: role, end: takesPart && !next ? list.end : behind, next };
  }
  // 各乡镇要配合水利局…: of a class and a unit the unit leads; where no unit follows (配合做好…), whoever leads is named elsewhere.
  const helped = listFrom(text, behind, "main", lexicon);
  return { as: "cooperating", end: behind, next: helped && helped.list.units.length > 0 ? helped : null };
}

function stepFrom(text: string, named: Named, lexicon: Lexicon): Step {
  const { list, role } = named;
  const beside = underHelp(text, list.end, lexicon);
  if (beside) return { as: role, end: beside.end, next: { list: beside, role: "cooperating" } };
  ROLE_AFTER.lastIndex = list.end;
  const [words = "", leads, joins, helps, takesPart] = ROLE_AFTER.exec(text) ?? [];
  const behind = list.end + words.length;
  if (words === "") return { as: role, end: behind, next: null };
  if (helps !== undefined || takesPart !== undefined) return helpStep(text, named, behind, takesPart !== undefined, lexicon);
  const as = leads !== undefined && list.units.length > 0 && role === "main" ? "lead" : role;
  WITH.lastIndex = behind;
  const joined = leads === undefined ? null : WITH.exec(text);
  const joint = joined && unitListAt(text, WITH.lastIndex, lexicon);
  if (joint) return { as, end: joint.end, next: { list: joint, role: "joint" } };
  return { as, end: behind, next: listFrom(text, behind, joins === undefined ? "main" : "joint", lexicon) };
}

/** Reads on from a first list over all that follow with their roles: A、B牵头，会同C，D、E配合. */
export function partiesFrom(text: string, first: UnitList, lexicon: Lexicon): NamedParties {
  const parties = new Parties();
  let [helps, end] = [true, first.end];
  for (let named: Named | null = { list: first, role: "main" }; named;) {
    const step: Step = stepFrom(text, named, lexicon);
    parties.add(step.as, named.list);
    helps &&= step.as === "cooperating";
    end = step.end;
    named = step.next;
  }
  return { responsibility: parties.settle(false), helps, end };
}
