import { readItem } from "@taizhang/decomposition";
import { randomUUID } from "node:crypto";
import { conflict, invalid } from "../kernel/model";
import { command } from "../kernel/use-case";
import { SplitCandidate } from "./model";
import { readOrganization } from "./organization";
import { propose, type Proposal } from "./propose";
import { lockCandidates } from "./rows";
import { addCandidates, storeCandidates } from "./store-candidates";
import { trimmedSpan } from "./span";

/** Makes two candidates of one, at a place in the text; each half is read anew, the owners stay with both. */
export const splitCandidate = command({
  name: "directive.splitCandidate", permission: "directive.decompose", input: SplitCandidate,
  async run(context, { at, ...ref }) {
    const { rows: [row], text, directive } = await lockCandidates(context.tx, [ref]);
    if (!row || row.state === "dropped") throw conflict("directive.candidate_dropped");
    const first = trimmedSpan(text.body, row.start, at);
    const second = trimmedSpan(text.body, at, row.end);
    if (at <= row.start || at >= row.end || !first || !second) throw invalid("at", "directive.split_outside");
    const organization = await readOrganization(context.tx);
    const [left, right] = [first, second].map((span) =>
      propose(readItem(text.body, span.start, span.end, { date: directive.heldOn, organization: organization.vocabulary }), { body: text.body, heading: "", heldOn: directive.heldOn, organization, origin: "person" }));
    if (!left || !right) throw invalid("at", "directive.split_outside");
    // What a person may already have settled for the whole holds for both halves.
    const kept = {
      leadUnitId: row.leadUnitId, leaderPostId: row.leaderPostId, fieldId: row.fieldId, groupId: row.groupId, cooperating: row.cooperating,
      taskClass: row.taskClass, outline: row.outline, state: "proposed" as const,
    };
    const targetsOf = (half: Proposal) => ({ fanOut: half.groupId === row.groupId ? half.fanOut : [] });
    const changed = await storeCandidates(context, [row], [{ ...row, ...left, ...kept, ...targetsOf(left) }]);
    const added = await addCandidates(context, [{ ...row, ...right, ...kept, ...targetsOf(right), id: randomUUID(), version: 1, authorId: context.actor.userId }]);
    return { candidates: [...changed, ...added] };
  },
});
