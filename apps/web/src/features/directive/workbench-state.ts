import type { RouterInputs, RouterOutputs } from "@taizhang/api";
import { Snapshot, type Sentence } from "@taizhang/domain/directive";

export type TextData = RouterOutputs["directive"]["text"];
export type BenchCandidate = TextData["candidates"][number];
/** Two that say nearly the same; see `directive.duplicates`. */
export type Likeness = RouterOutputs["directive"]["duplicates"][number];
export type Choices = RouterOutputs["directive"]["choices"];
export type Changed = { candidates?: readonly (Omit<BenchCandidate, "taskNumber"> & { taskNumber?: string | null })[]; sentences?: readonly Sentence[] };
type UndoInput = RouterInputs["directive"]["undo"];

/** What brings back the state before one step. The version is that of candidates which the step took off the screen; others' are known when it is used. */
export type Step = { candidates: { id: string; version?: number; to: UndoInput["candidates"][number]["to"] }[]; sentences: UndoInput["sentences"] };

export type BenchState = {
  candidates: readonly BenchCandidate[];
  sentences: readonly Sentence[];
  steps: readonly Step[];
  /** Steps taken back, which can be done again; the last one taken back comes last. */
  undone: readonly Step[];
};

/** Most steps that can be taken back. */
const keptSteps = 30;

/** What undo restores of a candidate; one that was added goes. */
export const snapshotOf = (candidate: Omit<BenchCandidate, "taskNumber">, gone = false): Step["candidates"][number]["to"] =>
  Snapshot.parse(gone ? { ...candidate, state: "dropped", dropReason: "undone" } : candidate);

/** The step that undoes a change, out of the state before it. */
export function stepBack(before: BenchState, { candidates = [], sentences = [] }: Changed): Step {
  const former = new Map(before.candidates.map((candidate) => [candidate.id, candidate]));
  const decided = new Map(before.sentences.map((sentence) => [sentence.id, sentence]));
  return {
    candidates: candidates.map((candidate) => ({
      id: candidate.id, to: snapshotOf(former.get(candidate.id) ?? candidate, !former.has(candidate.id)),
      ...(candidate.dropReason === "undone" ? { version: candidate.version } : {}),
    })),
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

/** Steps that touch none of these candidates and sentences: what somebody else changed since is not taken back unseen. */
const without = (steps: readonly Step[], ids: ReadonlySet<string>) => steps.filter((step) => ![...step.candidates, ...step.sentences].some(({ id }) => ids.has(id)));

function followed(state: BenchState, { candidates = [], sentences = [] }: Changed): BenchState {
  const versions = new Map(state.candidates.map(({ id, version }) => [id, version]));
  const newer = candidates.filter(({ id, version, dropReason }) => version > (versions.get(id) ?? 0) && (dropReason !== "undone" || versions.has(id)));
  const decisions = new Map(state.sentences.map(({ id, resolution, reason }) => [id, `${resolution}:${reason}`]));
  const decided = sentences.filter(({ id, resolution, reason }) => decisions.get(id) !== `${resolution}:${reason}`);
  if (newer.length === 0 && decided.length === 0) return state;
  const ids = new Set([...newer, ...decided].map(({ id }) => id));
  return { ...state, ...merged(state, { candidates: newer, sentences: decided }), steps: without(state.steps, ids), undone: without(state.undone, ids) };
}

export type BenchAction =
  | { type: "changed"; by: Changed; undoable: boolean }
  | { type: "undone" | "redone"; by: Changed }
  /** What others did since the last look. */
  | { type: "followed"; by: Changed };

/** Candidates and sentences as the server last said, and the steps that can be taken back or done again. */
export function benchReducer(state: BenchState, action: BenchAction): BenchState {
  switch (action.type) {
    case "changed":
      return { ...merged(state, action.by), steps: action.undoable ? [...state.steps, stepBack(state, action.by)].slice(-keptSteps) : [], undone: [] };
    case "undone":
      return { ...merged(state, action.by), steps: state.steps.slice(0, -1), undone: [...state.undone, stepBack(state, action.by)] };
    case "redone":
      return { ...merged(state, action.by), steps: [...state.steps, stepBack(state, action.by)], undone: state.undone.slice(0, -1) };
    case "followed":
      return followed(state, action.by);
  }
}
