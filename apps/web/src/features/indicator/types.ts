import type { RouterOutputs } from "@taizhang/api";

export type IndicatorPage = RouterOutputs["indicator"]["get"];
export type EntryData = RouterOutputs["indicator"]["entry"];
export type EntryRow = EntryData["rows"][number];
export type ValueLine = IndicatorPage["values"][number];
export type VouchersDue = RouterOutputs["indicator"]["vouchers"];
