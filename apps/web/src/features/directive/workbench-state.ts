import type { RouterInputs, RouterOutputs } from "@taizhang/api";
import { Snapshot, type Sentence } from "@taizhang/domain/directive";

export type TextData = RouterOutputs["directive"]["text"];
export type BenchCandidate = TextData["candidates"][number];
export type Choices = RouterOutputs["directive"]["choices"];
export type Changed = { candidates?: readonly (Omit<BenchCandidate, "taskNumber"> & { taskNumber?: string | null })[]; sentences?: readonly Sentence[] };
type UndoInput = RouterInputs["directive"]["undo"];

/** What brings back the state before one step; versions are filled in when it is used. */
export type Step = { candidates: { id: string; to: UndoInput["candidates"][number]["to"] }[]; sentences: UndoInput["sentences"] };

export type BenchState = {
  candidates: readonly BenchCandidate[];
  sentences: readonly Sentence[];
  steps: readonly Step[];
};

/** Most steps that can be taken back. */
const keptSteps = 30;

/** What undo restores of a candidate; a confirmed one comes back as open. */
export const snapshotOf = (candidate: Omit<BenchCandidate, "taskNumber">, gone = false): Step["candidates"][number]["to"] =>
  Snapshot.parse(gone
    ? { ...candidate, state: "dropped", dropReason: "undone" }
    : { ...candidate, state: candidate.state === "dropped" ? "dropped" : "proposed" });

/** The step that undoes a change, out of the state before it. */
export function stepBack(before: BenchState, { candidates = [], sentences = [] }: Changed): Step {
  const former = new Map(before.candidates.map((candidate) => [candidate.id, candidate]));
  const decided = new Map(before.sentences.map((sentence) => [sentence.id, sentence]));
  return {
    candidates: candidates.map((candidate) => ({ id: candidate.id, to: snapshotOf(former.get(candidate.id) ?? candidate, !former.has(candidate.id)) })),
    sentences: sentences.flatMap(({ id }) => {
      const was = decided.get(id);
      return was ? [{ id, resolution: was.resolution, reason: was.reason }] : [];
    }),
  };
}

function merged(state: BenchState, { candidates = [], sentences = [] }: Changed): Pick<BenchState, "candidates" | "sentences"> {
  const changed = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const known = new Set(state.candidates.map(({ id }) => id));
  const kept = state.candidates.map((candidate) => ({ ...candidate, ...changed.get(candidate.id) }));
  const added = candidates.filter(({ id }) => !known.has(id)).map((candidate) => ({ taskNumber: null, ...candidate }));
  const decided = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  return {
    candidates: [...kept, ...added].filter(({ dropReason }) => dropReason !== "undone").sort((a, b) => a.start - b.start || a.end - b.end),
    sentences: state.sentences.map((sentence) => decided.get(sentence.id) ?? sentence),
  };
}

export type BenchAction =
  | { type: "changed"; by: Changed; undoable: boolean }
  | { type: "undone"; by: Changed }
  /** Somebody else's state of a candidate, shown instead of ours. */
  | { type: "refreshed"; data: TextData };

/** Candidates and sentences as the server last said, and the steps that can be taken back. */
export function benchReducer(state: BenchState, action: BenchAction): BenchState {
  switch (action.type) {
    case "changed":
      return { ...merged(state, action.by), steps: action.undoable ? [...state.steps, stepBack(state, action.by)].slice(-keptSteps) : [] };
    case "undone":
      return { ...merged(state, action.by), steps: state.steps.slice(0, -1) };
    case "refreshed":
      return { candidates: action.data.candidates, sentences: action.data.sentences, steps: [] };
  }
}
