import type { RouterOutputs } from "@taizhang/api";
import type { ProposalState } from "@taizhang/policy";

export type Proposals = RouterOutputs["learning"]["proposals"];
export type Proposal = Proposals["proposals"][number];

/** Where the screen of what was learned stands, for the administrator and for the office. */
export const learnedAddress = (base: string, state: ProposalState): string => `${base}${base.includes("?") ? "&" : "?"}state=${state}`;
