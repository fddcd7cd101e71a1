import type { RouterOutputs } from "@taizhang/api";
import type { useTranslations } from "next-intl";

export type AuditEvent = RouterOutputs["audit"]["list"]["rows"][number];
/** The reader's texts for events: the area of the audit, the roles, and the titles of use cases by name. */
export type AuditTexts = {
  t: ReturnType<typeof useTranslations<"admin.audit">>;
  role: ReturnType<typeof useTranslations<"values.role">>;
  titles: ReadonlyMap<string, string>;
};
/** One event in the reader's words, as the screen and the file write it. `as` is the post, or the job of the system. */
export type EventWords = { who: string; as: string; useCase: string; outcome: string | null; kind: string; subject: string | null };

const nobody = "unknown:";

const outcomeIn = (after: unknown): string | null =>
  typeof after === "object" && after !== null && "outcome" in after && typeof after.outcome === "string" ? after.outcome : null;

/** How a sign-in ended, and that somebody was refused; of other commands the title says what came of it. */
function outcomeOf({ useCase, after }: AuditEvent, t: AuditTexts["t"]): string | null {
  const outcome = outcomeIn(after);
  if (outcome === null) return null;
  if (useCase === "access.signIn") return t.has(`outcomes.${outcome}` as never) ? t(`outcomes.${outcome}` as never) : outcome;
  return outcome === "refused" ? t("refused") : null;
}

/** @returns the event's person or system, what was done with what outcome, and the subject by number and name where it has one */
export function eventWords(event: AuditEvent, { t, role, titles }: AuditTexts): EventWords {
  const known = (area: "subjects" | "jobs", name: string) => (t.has(`${area}.${name}` as never) ? t(`${area}.${name}` as never) : name);
  const { key, name } = event.subject;
  const post = [event.postTitle ?? role(event.role), event.deputy && t("deputy")].filter(Boolean).join(" · ");
  return {
    ...(event.role === "system" ? { who: role("system"), as: known("jobs", event.actorName) } : { who: event.actorName, as: post }),
    useCase: titles.get(event.useCase) ?? event.useCase,
    outcome: outcomeOf(event, t),
    kind: known("subjects", event.subjectType),
    subject: event.subjectId.startsWith(nobody) ? t("unknownAccount") : [key, name].filter(Boolean).join(" ") || null,
  };
}
