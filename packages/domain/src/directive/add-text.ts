import { directiveTexts, sentences, type Tx } from "@taizhang/db";
import { decompose, type Decomposition } from "@taizhang/decomposition";
import { createHash, randomUUID } from "node:crypto";
import { command } from "../kernel/use-case";
import { insertAll } from "../kernel/bulk";
import { sentencesToDecide } from "./coverage";
import { AddText } from "./model";
import { readOrganization } from "./organization";
import { headingsAbove, propose } from "./propose";
import { directiveById, refuseRepeat } from "./rows";
import { sourceText } from "./source-text";
import { addCandidates } from "./store-candidates";

const addSentences = (tx: Tx, textId: string, read: Decomposition) =>
  insertAll(tx, sentences, ["id", "textId", "position", "start", "end", "class", "outline"], read.sentences.map((sentence, position) => ({
    id: randomUUID(), textId, position, start: sentence.start, end: sentence.end, class: sentence.class, outline: sentence.outline,
  })));

/**
 * Adds a text to a meeting: it is stored as delivered, for ever, and taken apart into sentences and candidates
 * (S 0.1–0.9). Nothing stays behind when it cannot be read.
 */
export const addText = command({
  name: "directive.addText", permission: "directive.record", input: AddText,
  async run({ tx, actor, audit, emit, now }, { directiveId, title, speaker, ...source }) {
    const directive = await directiveById(tx, directiveId);
    const { text: body, fileName } = await sourceText(source);
    const sha256 = createHash("sha256").update(body).digest("hex");
    await refuseRepeat(tx, directiveId, sha256);
    const organization = await readOrganization(tx);
    const read = decompose(body, { date: directive.heldOn, organization: organization.vocabulary });
    const textId = randomUUID();
    await tx.insert(directiveTexts).values({ id: textId, directiveId, title, speaker, body, sha256, fileName, authorId: actor.userId });
    await addSentences(tx, textId, read);
    const heading = headingsAbove(body, read.sentences.filter((sentence) => sentence.class === "heading"));
    await addCandidates({ tx, audit: () => undefined }, read.items.map((item) => ({
      ...propose(item, { body, heading: heading(item.start), heldOn: directive.heldOn, organization, origin: "rules" }),
      id: randomUUID(), textId, authorId: actor.userId, state: "proposed", dropReason: null, taskId: null, version: 1, createdAt: now,
    })));
    // Where the county runs a model of its own, it is asked afterwards; without one nothing comes of it.
    emit("suggest", { textId });
    audit({
      subject: { type: "directive_text", id: textId },
      after: { directiveId, title, speaker, fileName, sha256, characters: body.length, sentences: read.sentences.length, candidates: read.items.length },
    });
    return { id: textId, characters: body.length, sentences: sentencesToDecide(read.sentences).length, candidates: read.items.length };
  },
});
