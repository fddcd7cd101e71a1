/** Places of the frame; texts stand in the area `frame` under `nav`. */
export type NavId = "overview" | "work" | "plan" | "desk" | "directives" | "ledger" | "indicators" | "entry" | "instructions" | "lamps" | "organization" | "calendar" | "accounts" | "audit";
