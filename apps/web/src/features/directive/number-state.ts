import type { RouterOutputs } from "@taizhang/api";

export type NumberPage = RouterOutputs["directive"]["numbers"];
export type Stated = NumberPage["numbers"][number];
export type NumberItem = NumberPage["items"][number];

/** `target`: an item carries it; `review`: it reports on what is done; `open`: nobody has looked at it. */
export type NumberState = "matches" | "differs" | "explained" | "target" | "review" | "open";

/** Where the reconciliation of one number stands. A number that measures is answered by any item that is linked. */
export function stateOf({ decision, counts, value, targetOf, sentence }: Stated): NumberState {
  if (decision?.words) return "explained";
  if (decision) return !counts || decision.candidateIds.length === value ? "matches" : "differs";
  if (targetOf !== null) return "target";
  return sentence.class === "review" ? "review" : "open";
}

export const numberFilters = ["open", "differs", "done", "all"] as const;
export type NumberFilter = (typeof numberFilters)[number];
export const isNumberFilter = (filter: string | undefined): filter is NumberFilter => numberFilters.some((one) => one === filter);

const passes: Record<NumberFilter, readonly NumberState[]> = { open: ["open"], differs: ["differs"], done: ["matches", "explained", "target"], all: ["open", "differs", "matches", "explained", "target", "review"] };
export const passesFilter = (filter: NumberFilter, number: Stated) => passes[filter].includes(stateOf(number));
