import type { RouterOutputs } from "@taizhang/api";

export type OverviewData = RouterOutputs["overview"]["get"];
export type Attention = OverviewData["attention"][number];
export type Instruction = RouterOutputs["overview"]["instructions"]["rows"][number];
