import { addWorkingDays, isDay, workingDaysBetween, type Calendar, type Day } from "@taizhang/planning";
import { canOn, openTaskStates, taskClasses, type Actor, type Placed, type RequestKind, type TaskState } from "@taizhang/policy";
import { z } from "zod";
import { AsOf } from "../history/model";

export type * from "./item-model";
export type * from "./owed-model";
export { nowGroups, owedGroups, owedVerbs } from "./owed-model";
export { openPeriods, owedPeriod } from "./periods";

/** Reasons of refusal in this domain; the texts stand in the area `errors` under the same keys. */
export const taskReasons = [
  "task.not_found", "task.not_yet", "task.changed", "task.not_open", "task.not_dispatched", "task.not_your_share", "task.not_lead", "task.already_signed_in",
  "task.not_in_unit", "task.request_pending", "task.request_not_found", "task.request_changed", "task.dispute_too_late", "task.extension_too_late", "task.sign_in_first",
  "task.due_not_later", "task.due_in_past", "task.due_before_start", "task.children_open", "task.closing_check_missing", "task.closing_opinion_required", "task.unit_unknown",
  "task.same_unit", "task.instruction_not_found", "task.already_answered", "task.no_unit_to_instruct", "task.nothing_changed",
  "task.restricted_view", "task.share_not_signed_in", "task.post_unknown", "task.unit_required", "task.lead_helps", "task.share_after_due",
] as const;

/** Working days within which an office decides a request (preset, domain 2.3). */
export const decisionDays: Record<RequestKind, number> = { dispute: 2, extension: 3, closing: 5 };
/** Working days after sign-in during which responsibility may still be disputed. */
export const disputeDays = 3;
/** Working days within which a unit answers an instruction. */
export const answerDays = 3;
export const instructionLength = 200;

export const isOpen = (state: TaskState): boolean => openTaskStates.some((open) => open === state);

const day = z.string().refine(isDay, "kernel.invalid");
const words = (maximum: number) => z.string().trim().min(1).max(maximum);
const taskId = z.uuid();
const version = z.number().int().positive();

export const OfTask = z.object({ taskId });
export const ShowTask = OfTask.extend(AsOf.shape);
/** `responsibleUserId`: the responsible person, where one is named together with the signature. */
export const SignInInput = OfTask.extend({ responsibleUserId: z.uuid().optional() });
export const AssignInput = z.object({ taskId, userId: z.uuid() });
export const DisputeInput = z.object({ taskId, reason: words(1000), basis: z.string().trim().max(1000).optional(), proposedUnitId: z.uuid().optional() });
export const ExtendInput = z.object({ taskId, reason: words(1000), proposedDueOn: day });
export const ClosingInput = z.object({ taskId, summary: words(4000) });
export const OfRequest = z.object({ requestId: z.uuid(), version });
export const DecideExtensionInput = z.object({ requestId: z.uuid(), version, granted: z.boolean(), dueOn: day.optional(), opinion: z.string().trim().max(1000).optional() })
  .refine((input) => !input.granted || input.dueOn !== undefined, { path: ["dueOn"], message: "kernel.required" })
  .refine((input) => input.granted || Boolean(input.opinion), { path: ["opinion"], message: "kernel.required" });
export const adjudications = ["reassign", "keep"] as const;
export const AdjudicateInput = z.object({ requestId: z.uuid(), version, outcome: z.enum(adjudications), unitId: z.uuid().optional(), opinion: words(1000) })
  .refine((input) => input.outcome === "keep" || input.unitId !== undefined, { path: ["unitId"], message: "task.unit_required" });
export const CloseInput = z.object({ taskId, version, checked: z.array(z.number().int().nonnegative()), opinion: z.string().trim().max(1000).optional() });
export const ReturnClosingInput = z.object({ requestId: z.uuid(), version, missing: words(1000) });
export const InstructInput = z.object({ taskId, text: words(instructionLength) });
export const AnswerInput = z.object({ instructionId: z.uuid(), text: words(1000) });
export const RestrictInput = z.object({ taskId, version, restricted: z.boolean(), userIds: z.array(z.uuid()).max(200), reason: words(500) });
export const ConfirmShareInput = z.object({ taskId, unitId: z.uuid(), done: z.boolean() });

/** Whom a unit may name as responsible, one line per post, and whom this reader named last. */
export type Staff = { people: { userId: string; name: string; title: string }[]; namedLast: string | null };

/** A cooperating unit with its share of the work and its own date. */
export const Helper = z.object({ unitId: z.uuid(), share: z.string().trim().max(500).nullable(), dueOn: day.nullable() });
export type Helper = z.infer<typeof Helper>;

/** What the office may correct; a field that is left out stays as it is. */
export const TaskChanges = z.object({
  title: words(200), content: words(8000), taskClass: z.enum(taskClasses), fieldId: z.uuid().nullable(),
  leadUnitId: z.uuid(), leaderPostId: z.uuid().nullable(), startOn: day, dueOn: day.nullable(), closingStandard: z.string().trim().max(4000).nullable(),
  targetValue: z.number().nonnegative().nullable(), targetUnit: z.string().trim().max(20).nullable(),
  cooperating: z.array(Helper).max(100),
}).partial();
export type TaskChanges = z.infer<typeof TaskChanges>;
export const EditInput = z.object({ taskId, version, reason: words(500), changes: TaskChanges });

/** The points of a closing standard, to be ticked one by one: split at semicolons, full stops and lines. */
export const closingChecks = (standard: string | null): string[] =>
  (standard ?? "").split(/[；;。\n]+/u).map((point) => point.trim()).filter((point) => point.length > 0);

/** The day by which a request made on `on` is decided. */
export const decideDueOn = (kind: RequestKind, on: Day, calendar: Calendar): Day => addWorkingDays(on, decisionDays[kind], calendar);

/** A dispute is heard until a few working days after sign-in; then the share counts as accepted. */
export const mayDispute = (signedInOn: Day | null, on: Day, calendar: Calendar): boolean => signedInOn === null || workingDaysBetween(signedInOn, on, calendar) <= disputeDays;

/** What decides which buttons a person sees on a task. */
export type TaskFacts = {
  state: TaskState;
  dueOn: Day | null;
  childCount: number;
  openChildren: number;
  shares: readonly { unitId: string; slot: "lead" | "cooperating"; signedInOn: Day | null }[];
  pending: readonly { kind: RequestKind; unitId: string }[];
  openInstructions: readonly { unitId: string }[];
  today: Day;
  calendar: Calendar;
};

export const taskActions = [
  "signIn", "assign", "plan", "report", "dispute", "extend", "requestClosing", "confirmShare",
  "decide", "adjudicate", "close", "instruct", "answer", "edit",
] as const;
export type TaskAction = (typeof taskActions)[number];

/** Which verbs this person may use on this row now: the permission reaches it and the state allows it. */
export function actionsOn(actor: Actor, row: Placed, facts: TaskFacts): Record<TaskAction, boolean> {
  const open = isOpen(facts.state);
  const share = facts.shares.find(({ unitId }) => unitId === actor.unitId);
  const lead = share?.slot === "lead";
  const asked = (kind: RequestKind) => facts.pending.some((request) => request.kind === kind);
  const mine = (kind: RequestKind) => facts.pending.some((request) => request.kind === kind && request.unitId === actor.unitId);
  const signed = share !== undefined && share.signedInOn !== null;
  const rules: Record<TaskAction, boolean> = {
    signIn: canOn(actor, "task.signIn", row) && share !== undefined && !signed && !mine("dispute"),
    assign: canOn(actor, "task.assign", row) && share !== undefined,
    plan: canOn(actor, "task.plan", row) && (lead ? signed : actor.role === "supervision_office"),
    report: canOn(actor, "report.write", row) && signed && facts.childCount === 0,
    dispute: canOn(actor, "task.request", row) && share !== undefined && mayDispute(share.signedInOn, facts.today, facts.calendar) && !mine("dispute"),
    extend: canOn(actor, "task.request", row) && lead && signed && (facts.dueOn === null || facts.today <= facts.dueOn) && !mine("extension"),
    requestClosing: canOn(actor, "task.request", row) && lead && signed && facts.openChildren === 0 && facts.state !== "closing" && !mine("closing"),
    confirmShare: canOn(actor, "task.confirmShare", row) && lead && facts.shares.some(({ slot }) => slot === "cooperating"),
    decide: canOn(actor, "task.decide", row) && asked("extension"),
    adjudicate: canOn(actor, "task.adjudicate", row) && asked("dispute"),
    close: canOn(actor, "task.close", row) && facts.openChildren === 0,
    instruct: canOn(actor, "task.instruct", row),
    answer: canOn(actor, "task.answer", row) && facts.openInstructions.some(({ unitId }) => unitId === actor.unitId),
    edit: canOn(actor, "task.edit", row),
  };
  for (const action of taskActions) rules[action] &&= open;
  return rules;
}
