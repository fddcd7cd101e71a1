import type { RouterOutputs } from "@taizhang/api";

export type NumberPage = RouterOutputs["directive"]["numbers"];
export type Stated = NumberPage["numbers"][number];
export type NumberItem = NumberPage["items"][number];

/** `target`: an item carries it; `open`: nobody has looked at it. What is listed beside a number is counted without anybody. */
export type NumberState = "matches" | "differs" | "explained" | "target" | "open";

/** 25个项目, 11件实事: what is counted are themselves rows of the ledger, so that one item with this target does not answer it. */
const countsRows = /(?:项目|工程|实事|任务|事项|问题)$/;

/** Where the reconciliation of one number stands. A number that measures is answered by any item that is linked. */
export function stateOf({ decision, counts, value, subject, targetOf, agrees }: Pick<Stated, "decision" | "counts" | "value" | "subject" | "targetOf" | "agrees">): NumberState {
  if (decision?.words) return "explained";
  if (decision) return !counts || decision.candidateIds.length === value ? "matches" : "differs";
  if (agrees !== null) return agrees ? "matches" : "differs";
  return targetOf === null || (counts && countsRows.test(subject)) ? "open" : "target";
}

/** How many answer it: what a person linked, else what is listed beside it, else the items that name it. */
export const foundOf = ({ decision, counted, answers }: Stated) => decision?.candidateIds.length ?? counted ?? answers.length;

export const numberFilters = ["open", "differs", "done", "all"] as const;
export type NumberFilter = (typeof numberFilters)[number];
export const isNumberFilter = (filter: string | undefined): filter is NumberFilter => numberFilters.some((one) => one === filter);

const passes: Record<NumberFilter, readonly NumberState[]> = { open: ["open"], differs: ["differs"], done: ["matches", "explained", "target"], all: ["open", "differs", "matches", "explained", "target"] };
export const passesFilter = (filter: NumberFilter, number: Stated) => passes[filter].includes(stateOf(number));
