import type { BenchCandidate } from "./workbench-state";

/** Due before today: handed out, it is overdue at once. */
export const isOverdue = ({ dueOn }: Pick<BenchCandidate, "dueOn">, today: string): boolean => dueOn !== null && dueOn < today;
