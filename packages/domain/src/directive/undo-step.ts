import { sentences } from "@taizhang/db";
import { eq, and, inArray } from "drizzle-orm";
import { conflict, invalid, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { updateAll } from "../kernel/bulk";
import { faultsOf, type Candidate, type Snapshot } from "./candidate";
import { UndoStep } from "./model";
import { forgetStep } from "./own-steps";
import { lockCandidates, sentenceColumns, textById } from "./rows";
import { storeCandidates } from "./store-candidates";

const isUnfit = (to: Snapshot, heldOn: string) => to.state === "confirmed" && Object.keys(faultsOf(to, heldOn)).length > 0;

/**
 * Takes the last step back (or does it again): what the screen showed before it is written again, as a change of its own, so that the
 * trail keeps both. Refused where somebody changed the same candidates since.
 */
export const undoStep = command({
  name: "directive.undo", permission: "directive.decompose", input: UndoStep,
  async run(context, { textId, candidates: steps, sentences: decisions, redo }) {
    const { tx, actor, now, audit } = context;
    const { text, directive } = await textById(tx, textId);
    if (steps.some(({ to }) => to.end <= to.start || to.end > text.body.length)) throw invalid("candidates", "directive.span_outside");
    if (steps.some(({ to }) => isUnfit(to, directive.heldOn))) throw conflict("directive.not_confirmed");
    let candidates: Candidate[] = [];
    if (steps.length > 0) {
      const { rows } = await lockCandidates(tx, steps);
      const former = new Map(steps.map(({ id, to }) => [id, to]));
      candidates = await storeCandidates(context, rows, rows.map((row) => ({ ...row, ...former.get(row.id) })));
    }
    const ids = decisions.map(({ id }) => id);
    const known = await tx.select(sentenceColumns).from(sentences).where(and(eq(sentences.textId, textId), inArray(sentences.id, ids)));
    if (known.length !== ids.length) throw notFound("directive.sentence_not_found");
    const former = new Map(decisions.map((decision) => [decision.id, decision]));
    const rows = known.map((row) => ({ ...row, resolution: former.get(row.id)?.resolution ?? null, reason: former.get(row.id)?.reason ?? null }));
    await updateAll(tx, sentences, ["id", "resolution", "reason", "resolvedBy", "resolvedAt"], rows.map((row) => ({
      ...row, textId, resolvedBy: row.resolution === null ? null : actor.userId, resolvedAt: row.resolution === null ? null : now,
    })));
    if (!redo) await forgetStep(tx, textId, actor.userId, [...steps.map(({ id }) => id), ...ids]);
    audit({ subject: { type: "directive_text", id: textId }, after: { undone: { candidates: candidates.length, sentences: rows.length } } });
    return { candidates, sentences: rows };
  },
});
