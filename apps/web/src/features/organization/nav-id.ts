/** Places of the frame; texts stand in the area `frame` under `nav`. */
export type NavId = "overview" | "work" | "desk" | "directives" | "ledger" | "indicators" | "entry" | "instructions" | "lamps" | "organization" | "accounts" | "audit";
