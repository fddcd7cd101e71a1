import { sentences } from "@taizhang/db";
import { readItem } from "@taizhang/decomposition";
import { and, asc, eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { invalid } from "../kernel/model";
import { command } from "../kernel/use-case";
import { AddCandidate } from "./model";
import { readOrganization } from "./organization";
import { headingsAbove, propose } from "./propose";
import { textById } from "./rows";
import { trimmedSpan } from "./span";
import { addCandidates } from "./store-candidates";

/** Longest span that is one demand, in UTF-16 units; more is a slip of the mouse. */
const longest = 1_000;

/** Adds a demand that a person marked in the text, read in its context. */
export const addCandidate = command({
  name: "directive.addCandidate", permission: "directive.decompose", input: AddCandidate,
  async run(context, { textId, start, end }) {
    const { text, directive } = await textById(context.tx, textId);
    const span = end <= text.body.length ? trimmedSpan(text.body, start, end) : undefined;
    if (!span) throw invalid("start", "directive.span_outside");
    if (span.end - span.start > longest) throw invalid("end", "directive.span_too_long", { maximum: longest });
    const organization = await readOrganization(context.tx);
    const headings = await context.tx.select({ start: sentences.start, end: sentences.end, outline: sentences.outline }).from(sentences)
      .where(and(eq(sentences.textId, textId), eq(sentences.class, "heading"))).orderBy(asc(sentences.position));
    const item = readItem(text.body, span.start, span.end, { date: directive.heldOn, organization: organization.vocabulary });
    const proposal = propose(item, { body: text.body, heading: headingsAbove(text.body, headings)(span.start), heldOn: directive.heldOn, organization, origin: "person" });
    const candidates = await addCandidates(context, [{
      ...proposal, ...span, content: text.body.slice(span.start, span.end),
      id: randomUUID(), textId, authorId: context.actor.userId, state: "proposed", dropReason: null, taskId: null, version: 1, createdAt: context.now,
    }]);
    return { candidates };
  },
});
