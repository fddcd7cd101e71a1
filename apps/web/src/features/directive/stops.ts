import { holdsCandidate, type Sentence } from "@taizhang/domain/directive";
import type { BenchCandidate } from "./workbench-state";

/** A place of the text at which a person decides: an item, or a sentence that holds none. */
export type Stop = { readonly at: number; readonly candidateId: string | null; readonly sentenceId: string; readonly open: boolean };

/**
 * The places of a text in reading order. Headings are none: nothing is decided about them. A sentence into which an
 * item of the sentence before reaches, or that was merged into another, is decided with that item.
 */
export function stopsOf(sentences: readonly Sentence[], candidates: readonly BenchCandidate[]): Stop[] {
  const drawn = candidates.filter(({ reading }) => reading.mergedInto === null);
  return sentences.flatMap((sentence): Stop[] => {
    const { id, start, end, class: kind, resolution } = sentence;
    const own = drawn.filter((candidate) => candidate.start >= start && candidate.start < end);
    const items = own.map((candidate): Stop => ({ at: candidate.start, candidateId: candidate.id, sentenceId: id, open: candidate.state === "proposed" }));
    const isMerged = candidates.some((candidate) => candidate.reading.mergedInto !== null && candidate.start < end && candidate.end > start);
    if (isMerged || own.some(({ state }) => state !== "dropped") || kind === "heading" || holdsCandidate(sentence, candidates)) return items;
    return [...items, ...(items.length > 0 ? [] : [{ at: start, candidateId: null, sentenceId: id, open: resolution === null }])];
  });
}

type Place = { readonly candidateId: string | null; readonly sentenceId: string | null };
const isAt = (stop: Stop, { candidateId, sentenceId }: Place) => (candidateId === null ? stop.candidateId === null && stop.sentenceId === sentenceId : stop.candidateId === candidateId);

/** The stop after (or before) a place; from nowhere, the first (or last). */
export function stopFrom(stops: readonly Stop[], place: Place, by: 1 | -1, wanted: (stop: Stop) => boolean = () => true): Stop | undefined {
  const at = stops.findIndex((stop) => isAt(stop, place));
  const rest = by === 1 ? stops.slice(at + 1) : stops.slice(0, at < 0 ? stops.length : at).toReversed();
  return rest.find(wanted);
}

/** The next open stop after a place, and where there is none the first open one before it. */
export const nextOpen = (stops: readonly Stop[], place: Place): Stop | undefined =>
  stopFrom(stops, place, 1, ({ open }) => open) ?? stops.find((stop) => stop.open && !isAt(stop, place));
