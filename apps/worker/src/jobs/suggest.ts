import { execute, type Db } from "@taizhang/domain/server";
import { mostSuggestions, placeItems, type PlacedItem } from "@taizhang/domain/suggestion";
import { askAboutText, beginRun, storeSuggestions } from "@taizhang/domain/suggestion/server";
import { systemActor, type ModelFault } from "@taizhang/policy";
import { ask, NoAnswer } from "../model/ask";
import type { ModelServer } from "../model/keys";
import { questionOf } from "../model/question";

const actor = systemActor("suggest");
/** Pieces asked about in one text at most, and milliseconds the whole may take: a model is a help, never a queue. */
const mostPieces = 80;
const longest = 15 * 60_000;

type Outcome = { items: PlacedItem[]; refused: number; fault: ModelFault | null };

/** Asks piece by piece. A piece that goes wrong leaves the others; a server that cannot be reached ends the asking. */
async function askAll(server: ModelServer, question: { heldOn: string; pieces: { start: number; text: string }[]; units: string[] }, stopping: AbortSignal): Promise<Outcome> {
  const outcome: Outcome = { items: [], refused: 0, fault: question.pieces.length > mostPieces ? "too_long" : null };
  const until = Date.now() + longest;
  for (const piece of question.pieces.slice(0, mostPieces)) {
    if (Date.now() > until) return { ...outcome, fault: outcome.fault ?? "timeout" };
    try {
      const { placed, refused } = placeItems(piece, await ask(server, questionOf(piece.text, question.heldOn, question.units), stopping));
      outcome.items.push(...placed);
      outcome.refused += refused;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      outcome.fault ??= error.fault;
      if (error.passing || error.fault === "redirected" || error.fault === "refused") return outcome;
    }
  }
  return outcome;
}

/**
 * Asks the county's own model about a newly added text and keeps what fits the text. Whatever goes wrong is kept as a
 * reason; the rules' result is not touched.
 */
export async function suggest(db: Db, server: ModelServer, textId: string, stopping: AbortSignal): Promise<void> {
  const question = await execute(db, actor, askAboutText, { textId });
  await execute(db, actor, beginRun, { textId, model: server.name });
  const { items, refused, fault } = await askAll(server, question, stopping);
  await execute(db, actor, storeSuggestions, { textId, model: server.name, items: items.slice(0, mostSuggestions), refused, fault });
}
