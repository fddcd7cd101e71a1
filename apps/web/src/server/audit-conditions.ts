import { isDay } from "@taizhang/planning";
import type { AuditConditions } from "@/features/audit/address";

/** Conditions out of an address; what cannot be one is left out. */
export function auditConditions(value: (name: string) => string): AuditConditions {
  const day = (name: string) => (isDay(value(name)) ? value(name) : null);
  return { person: value("person").trim().slice(0, 30), useCase: value("useCase").slice(0, 60), subject: value("subject").trim().slice(0, 100), sealings: value("sealings") === "1", from: day("from"), to: day("to") };
}
