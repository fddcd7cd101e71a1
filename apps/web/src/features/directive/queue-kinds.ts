import { namesWithheld, numbersWithheld } from "@taizhang/domain/directive";
import type { BenchCandidate } from "./workbench-state";

/** 补责任单位, 补时限, 补数值, 补名称: what the office completes after a text is read (Appendix A). */
export const queueKinds = ["lead", "date", "number", "name"] as const;
export type QueueKind = (typeof queueKinds)[number];
export const isQueueKind = (kind: string | undefined): kind is QueueKind => queueKinds.some((one) => one === kind);

const missing: Record<QueueKind, (candidate: BenchCandidate) => boolean> = {
  lead: ({ leadUnitId, groupId }) => leadUnitId === null && groupId === null,
  date: ({ dueOn }) => dueOn === null,
  number: ({ reading }) => numbersWithheld(reading).length > 0,
  name: ({ reading }) => namesWithheld(reading).length > 0,
};

/** Whether an item of the text still wants what the queue asks for; what is left out or has a number already does not. */
export const inQueue = (kind: QueueKind, candidate: BenchCandidate): boolean =>
  (candidate.state === "proposed" || candidate.state === "confirmed") && missing[kind](candidate);
